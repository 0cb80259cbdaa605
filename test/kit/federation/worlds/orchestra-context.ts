import { FEDERATION_2, type FederatedWorld, findRow, rowsOf } from '../federated-world.ts';

const PIECES = rowsOf('Piece', [
  { id: 'p1', title: 'Nocturne', seconds: 0 },
  { id: 'p2', title: null, seconds: 431 },
  { id: 'p3', title: 'Reel', seconds: 90 },
]);
const CONCERTS = rowsOf('Concert', [
  {
    id: 'c1',
    currency: 'NOK',
    pieces: [PIECES[0], PIECES[1]],
    hall: { __typename: 'Hall', name: 'East', seats: 0 },
  },
  {
    id: 'c2',
    currency: 'KZT',
    pieces: [PIECES[1], PIECES[2], PIECES[1]],
    hall: { __typename: 'Hall', name: '', seats: 90 },
  },
]);
const TOURS = rowsOf('Tour', [
  { id: 't1', currency: 'EUR', opening: CONCERTS[1], encore: PIECES[0] },
  { id: 't2', currency: '', opening: CONCERTS[0], encore: PIECES[2] },
]);

/** Arguments whose values come from an object further up, which may differ for one entity. */
export const ORCHESTRA_CONTEXT: FederatedWorld = {
  name: 'orchestra-context',
  asks: 'Does a field know in which object its own object stands?',
  subgraphs: {
    hall: `${FEDERATION_2}
      type Query { concerts: [Concert!]  concert(id: ID!): Concert  tours: [Tour] }
      type Concert @key(fields: "id") @context(name: "money") @context(name: "place") {
        id: ID!  currency: String!  pieces(first: Int = 3): [Piece!]!  hall: Hall
      }
      type Hall @shareable { name: String  seats: Int }
      type Tour @key(fields: "id") @context(name: "money") { id: ID!  currency: String!  encore: Piece  opening: Concert }
      type Piece @key(fields: "id") {
        id: ID!
        fee(
          encore: Boolean = false
          currency: String @fromContext(field: "$money { currency }")
        ): String
      }`,
    scores: `${FEDERATION_2}
      type Piece @key(fields: "id") { id: ID!  title: String  seconds: Int!  parts: [String] }
      type Concert @key(fields: "id") { id: ID!  conductor: String }`,
  },
  rows: [...PIECES, ...CONCERTS, ...TOURS],
  fields: {
    'Query.concerts': () => CONCERTS,
    'Query.concert': (_, { id }) => findRow(CONCERTS, 'id', id),
    'Query.tours': () => [TOURS[0], null, TOURS[1]],
    'Concert.pieces': ({ pieces }, { first }) =>
      (pieces as unknown[]).slice(0, Math.max(0, Number(first ?? 9))),
    'Concert.conductor': ({ id }) => (id === 'c1' ? null : 'Ulla'),
    'Piece.fee': ({ id }, { encore, currency }) => `${id}/${encore}/${currency}`,
    'Piece.parts': ({ id }) => (id === 'p2' ? null : ['I', null, '']),
  },
  argumentValues: { id: ['c1', 'c2', 'none'] },
};
