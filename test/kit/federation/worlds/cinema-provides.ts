import {
  echoArguments,
  FEDERATION_2,
  type FederatedWorld,
  findRow,
  rowsOf,
} from '../federated-world.ts';

const PEOPLE = rowsOf('Person', [
  { id: 'd1', name: 'Ines Moor', born: 1950 },
  { id: 'd2', name: null, born: 0 },
]);
const FILMS = rowsOf('Film', [
  { id: 'f1', title: 'Harbour', director: 'd1', minutes: 96 },
  { id: 'f2', title: null, director: 'd2', minutes: 0 },
  { id: 'f3', title: '', director: null, minutes: null },
]);
const CONCERTS = rowsOf('Concert', [
  { id: 'f1', title: 'Winter choir', conductor: 'd2', seats: 0 },
  { id: 'k2', title: 'Brass', conductor: null, seats: 210 },
]);
const SCREENINGS = rowsOf('Screening', [
  { id: 's1', film: 'f1', hall: 'A', at: '18:00' },
  { id: 's2', film: 'f2', hall: null, at: '21:30' },
  { id: 's3', film: 'f1', hall: 'B', at: '23:00' },
]);

/** Fields that a subgraph can answer for another, on some paths only. */
export const CINEMA_PROVIDES: FederatedWorld = {
  name: 'cinema-provides',
  asks: 'Where may a field be read that belongs to another subgraph?',
  subgraphs: {
    films: `${FEDERATION_2}
      type Query { films(ids: [ID!]): [Film]  film(id: ID!): Film }
      interface Show { id: ID!  title: String }
      type Film implements Show @key(fields: "id") {
        id: ID!  title: String @shareable  minutes: Int  director: Person @shareable  cast: [Person!]
      }
      type Person @key(fields: "id") { id: ID!  name: String @shareable  born: Int! }`,
    concerts: `${FEDERATION_2}
      type Query { concerts: [Concert!]! }
      interface Show { id: ID!  title: String }
      type Concert implements Show @key(fields: "id") {
        id: ID!  title: String @shareable  conductor: Person @shareable  seats: Int
      }
      type Person @key(fields: "id") { id: ID!  concerts: [Concert] }`,
    programme: `${FEDERATION_2}
      type Query {
        tonight: [Screening!]! @provides(fields: "film { title director { name } }")
        screenings(hall: String): [Screening]
        next: [Show] @provides(fields: "... on Film { title } ... on Concert { title conductor { id } }")
        highlights: [Highlight!] @provides(fields: "... on Film { director { name } }")
      }
      interface Show { id: ID! }
      union Highlight = Film | Concert | Screening
      type Screening @key(fields: "id") {
        id: ID!  at: String!  hall: String  film: Film @provides(fields: "title")
        seats(taken: Boolean, row: Int = 3): String
      }
      type Film implements Show @key(fields: "id") {
        id: ID!  title: String @external  director: Person @external  screenings: [Screening!]
      }
      type Concert implements Show @key(fields: "id") {
        id: ID!  title: String @external  conductor: Person @external
      }
      type Person @key(fields: "id") { id: ID!  name: String @external }`,
  },
  rows: [...PEOPLE, ...FILMS, ...CONCERTS, ...SCREENINGS],
  fields: {
    'Query.films': (_, { ids }) => {
      if (ids == null) return FILMS;
      return (ids as string[]).map((id) => findRow(FILMS, 'id', id));
    },
    'Query.film': (_, { id }) => findRow(FILMS, 'id', id),
    'Query.concerts': () => CONCERTS,
    'Query.tonight': () => SCREENINGS.slice(0, 2),
    'Query.screenings': (_, { hall }) =>
      SCREENINGS.map((one) => (hall === undefined || one.hall === hall ? one : null)),
    'Query.next': () => [FILMS[0], CONCERTS[0], null, FILMS[2], CONCERTS[1]],
    'Query.highlights': () => [SCREENINGS[1], FILMS[1], CONCERTS[1], FILMS[0]],
    'Film.director': ({ director }) => findRow(PEOPLE, 'id', director),
    'Film.cast': ({ minutes }) => (minutes === null ? null : PEOPLE),
    'Film.screenings': ({ id }) => SCREENINGS.filter(({ film }) => film === id),
    'Concert.conductor': ({ conductor }) => findRow(PEOPLE, 'id', conductor),
    'Person.concerts': ({ id }) => CONCERTS.filter(({ conductor }) => conductor === id),
    'Screening.film': ({ film }) => findRow(FILMS, 'id', film),
    'Screening.seats': echoArguments,
  },
  argumentValues: { id: ['f1', 'f2', 'none'], ids: ['f1', 'f3', 'none'], hall: ['A', 'B'] },
};
