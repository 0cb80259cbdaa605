import {
  echoArguments,
  FEDERATION_2,
  type FederatedWorld,
  findRow,
  rowsOf,
} from '../federated-world.ts';

const PUPILS = rowsOf('Pupil', [
  { id: 'u1', name: 'Sam', marks: [[1, 2], [], [5]], age: 0 },
  { id: 'u2', name: 'Noor', marks: [], age: 11 },
  { id: 'u3', name: '', marks: [[0]], age: 12 },
]);
const LESSONS = rowsOf('Lesson', [
  { id: 'l1', subject: 'Maths', room: 'R1' },
  { id: 'l2', subject: 'Music', room: null },
  { id: 'l3', subject: null, room: 'R2' },
]);
const CITY = { __typename: 'City', name: 'Lowmark', people: 0 };
const ADDRESS = { __typename: 'Address', street: 'Mill Lane 1', city: CITY, geo: [0, -12.5] };
const SCHOOL = {
  __typename: 'School',
  name: 'North',
  motto: null,
  address: ADDRESS,
  founded: 1907,
};

/** Value types and root fields that two subgraphs share, each with parts of its own; nested lists. */
export const SCHOOL_SHAREABLE: FederatedWorld = {
  name: 'school-shareable',
  asks: 'How are answers of two subgraphs about one object put together?',
  subgraphs: {
    timetable: `${FEDERATION_2}
      type Query {
        school: School @shareable
        terms(year: Int = 2031): [Term!]! @shareable
        week: [[Lesson]!]
        motto: String @shareable
      }
      type School { name: String @shareable  motto: String  address: Address @shareable }
      type Address { street: String! @shareable  city: City @shareable }
      type City @shareable { name: String! }
      type Term { name: String! @shareable  days: Int }
      type Lesson @key(fields: "id") { id: ID!  subject: String  pupils(order: [Order!] = [NAME]): [Pupil!] }
      enum Order { NAME AGE }
      type Pupil @key(fields: "id") { id: ID!  name: String! @shareable }`,
    staffing: `${FEDERATION_2}
      type Query {
        school: School @shareable
        terms(year: Int = 2031): [Term!]! @shareable
        motto: String @shareable
        cube: [[[Int!]!]]
      }
      type School { name: String @shareable  founded: Int!  address: Address @shareable }
      type Address { street: String! @shareable  city: City @shareable  geo: [Float] }
      type City { name: String! @shareable  people: Int }
      type Term { name: String! @shareable  holidays: [String] }
      type Lesson @key(fields: "id") { id: ID!  room: String  teacher(senior: Boolean, grades: [[Int]]): String }`,
    pupils: `${FEDERATION_2}
      type Query { pupil(id: ID!): Pupil  pupils(names: [String]): [Pupil!] }
      type Pupil @key(fields: "id") {
        id: ID!  name: String! @shareable  age: Int  marks: [[Int!]!]!  friends: [[Pupil]]
      }`,
  },
  rows: [...PUPILS, ...LESSONS],
  fields: {
    'Query.school': () => SCHOOL,
    'Query.terms': (_, { year }) => [
      { __typename: 'Term', name: `spring ${year}`, days: 0, holidays: ['May Day', null] },
      { __typename: 'Term', name: `autumn ${year}`, days: null, holidays: [] },
    ],
    'Query.motto': () => '',
    'Query.week': () => [[LESSONS[0], null, LESSONS[1]], [], [LESSONS[2], LESSONS[0]]],
    'Query.cube': () => [[[1, 2], []], null, [[0]]],
    'Query.pupil': (_, { id }) => findRow(PUPILS, 'id', id),
    'Query.pupils': (_, { names }) =>
      names == null ? PUPILS : PUPILS.filter(({ name }) => (names as unknown[]).includes(name)),
    'Lesson.pupils': ({ id }, { order }) =>
      order == null || id === 'l2'
        ? null
        : (order as unknown[]).flatMap((by) => (by === 'AGE' ? PUPILS : PUPILS.slice(1))),
    'Lesson.teacher': echoArguments,
    'Pupil.friends': ({ id }) => (id === 'u1' ? [[PUPILS[1], null], null, [PUPILS[2]]] : []),
  },
  argumentValues: { id: ['u1', 'u2', 'none'], names: ['Sam', ''], year: [0, 2030] },
};
