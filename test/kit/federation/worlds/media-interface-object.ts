import {
  echoArguments,
  FEDERATION_2,
  type FederatedWorld,
  findRow,
  rowsOf,
} from '../federated-world.ts';

const MEDIA = [
  ...rowsOf('Book', [
    { id: 'm1', title: 'Fen', pages: 0, year: 1999 },
    { id: 'm2', title: null, pages: 400, year: null },
  ]),
  ...rowsOf('Film', [{ id: 'm3', title: 'Dunes', minutes: 88, year: 0 }]),
  ...rowsOf('Podcast', [{ id: 'm4', title: '', host: 'Ana', year: 2030 }]),
];
const REVIEWS = rowsOf('Review', [
  { id: 'v1', of: 'm1', text: 'slow', stars: 0 },
  { id: 'v2', of: 'm3', text: null, stars: 4 },
  { id: 'v3', of: 'm1', text: '', stars: null },
]);
const READERS = rowsOf('Reader', [
  { id: 'r1', name: 'Lia', favourite: 'm3' },
  { id: 'r2', name: null, favourite: null },
]);

/** An entity interface to which other subgraphs add fields without knowing who implements it. */
export const MEDIA_INTERFACE_OBJECT: FederatedWorld = {
  name: 'media-interface-object',
  asks: 'Which type has an object of which one subgraph knows the interface only?',
  subgraphs: {
    media: `${FEDERATION_2}
      type Query { media(ids: [ID!]): [Media!]  books: [Book]  medium(id: ID! = "m1"): Media }
      interface Media @key(fields: "id") { id: ID!  title: String  year: Int }
      type Book implements Media @key(fields: "id") { id: ID!  title: String  year: Int  pages: Int!  sequel: Media }
      type Film implements Media @key(fields: "id") { id: ID!  title: String  year: Int  minutes: Int }
      type Podcast implements Media @key(fields: "id") { id: ID!  title: String  year: Int  host: String  guests: [Media!]! }`,
    reviews: `${FEDERATION_2}
      type Query { best: Media  reviews(first: Int = 2): [Review!]! }
      type Media @key(fields: "id") @interfaceObject {
        id: ID!
        title: String @external
        year: Int @external
        stars(scale: Int = 5): String
        reviews: [Review!]
        blurb: String @requires(fields: "title year")
      }
      type Review @key(fields: "id") { id: ID!  text: String  stars: Int  about: Media! }`,
    readers: `${FEDERATION_2}
      type Query { readers: [Reader!]!  reader(id: ID!): Reader }
      type Reader @key(fields: "id") { id: ID!  name: String  favourite: Media  queue: [Media]! }
      type Media @key(fields: "id") @interfaceObject { id: ID!  readers: [Reader!]!  loanable: Boolean }`,
  },
  planningMs: 1_000,
  rows: [...MEDIA, ...REVIEWS, ...READERS],
  fields: {
    'Query.media': (_, { ids }) =>
      ids == null ? MEDIA : MEDIA.filter(({ id }) => (ids as unknown[]).includes(id)),
    'Query.books': () => MEDIA.slice(0, 2),
    'Query.medium': (_, { id }) => findRow(MEDIA, 'id', id),
    'Query.best': () => MEDIA[2],
    'Query.reviews': (_, { first }) => REVIEWS.slice(0, Math.max(0, Number(first ?? 0))),
    'Query.readers': () => READERS,
    'Query.reader': (_, { id }) => findRow(READERS, 'id', id),
    'Book.sequel': ({ id }) => (id === 'm1' ? MEDIA[3] : null),
    'Podcast.guests': () => [MEDIA[1], MEDIA[2]],
    'Media.stars': echoArguments,
    'Media.reviews': ({ id }) => REVIEWS.filter(({ of }) => of === id),
    'Media.readers': ({ id }) => READERS.filter(({ favourite }) => favourite === id),
    'Media.loanable': ({ id }) => (id === 'm4' ? null : id !== 'm2'),
    'Review.about': ({ of }) => findRow(MEDIA, 'id', of),
    'Reader.favourite': ({ favourite }) => findRow(MEDIA, 'id', favourite),
    'Reader.queue': ({ id }) => (id === 'r1' ? [MEDIA[3], null, MEDIA[0]] : []),
  },
  argumentValues: { id: ['m1', 'm3', 'm4', 'r1', 'none'], ids: ['m1', 'm3', 'none'] },
};
