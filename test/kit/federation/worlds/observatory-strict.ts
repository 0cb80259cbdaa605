import {
  echoArguments,
  FEDERATION_2,
  type FederatedWorld,
  findRow,
  rowsOf,
} from '../federated-world.ts';

const STARS = rowsOf('Star', [
  {
    id: 's1',
    name: 'Vega',
    magnitude: 0,
    band: 'BLUE',
    spectrum: { lines: [1.5, { deep: null }] },
    samples: [[0, 1], []],
    seen: '2030-01-01T00:00:00Z',
  },
  {
    id: 's2',
    name: '',
    magnitude: 1.25,
    band: 'RED',
    spectrum: 'flat',
    samples: [[-1]],
    seen: '2031-07-09T10:00:00Z',
  },
  {
    id: '3',
    name: 'Sol',
    magnitude: -26.7,
    band: 'RED',
    spectrum: 0,
    samples: [],
    seen: '1999-12-31T23:59:59Z',
  },
]);
const OBSERVERS = rowsOf('Observer', [
  { id: 'o1', name: 'Kit', level: 2_147_483_647 },
  { id: 'o2', name: 'Ren', level: -5 },
]);
const NIGHTS = rowsOf('Night', [
  { id: 'n1', stars: [STARS[0], STARS[1]], observer: OBSERVERS[0], clear: false },
  { id: 'n2', stars: [STARS[2], STARS[0]], observer: OBSERVERS[1], clear: true },
]);

/** No field may be null; scalars of every kind, and arguments of every kind. */
export const OBSERVATORY_STRICT: FederatedWorld = {
  name: 'observatory-strict',
  asks: 'How far does one missing value reach where nothing may be null?',
  subgraphs: {
    sky: `${FEDERATION_2}
      scalar Json
      scalar Instant
      type Query {
        stars(where: StarFilter! = { band: RED }, order: [Order!]! = [NAME]): [Star!]!
        star(id: ID!): Star
        nights: [Night!]
        echo(where: StarFilter, at: Instant, any: Json, magnitude: Float = 1.5, id: ID, matrix: [[Float!]]): String!
      }
      input StarFilter { band: Band  magnitude: Range = { min: -30 }  names: [String!]  not: StarFilter }
      input Range { min: Float!  max: Float = 30 }
      enum Band { RED BLUE }
      enum Order { NAME MAGNITUDE }
      type Star @key(fields: "id") { id: ID!  name: String!  magnitude: Float!  band: Band!  spectrum: Json!  samples: [[Int!]!]! }
      type Night @key(fields: "id") { id: ID!  stars: [Star!]!  clear: Boolean! }`,
    people: `${FEDERATION_2}
      scalar Instant
      type Query { observers(levels: [Int!]): [Observer!]! }
      type Observer @key(fields: "id") { id: ID!  name: String!  level: Int!  nights: [Night!]!  best: Star! }
      type Night @key(fields: "id") { id: ID!  observer: Observer!  hours(from: Float! = 0, unit: Unit! = HOUR): String! }
      enum Unit { HOUR MINUTE }
      type Star @key(fields: "id") { id: ID!  firstSeen(by: ID): Instant!  nights: [[Night!]!]! }`,
  },
  rows: [...STARS, ...OBSERVERS, ...NIGHTS],
  fields: {
    'Query.stars': (_, { where }) => {
      const { band } = where as { band?: unknown };
      return STARS.filter((star) => band == null || star.band === band);
    },
    'Query.star': (_, { id }) => findRow(STARS, 'id', id),
    'Query.nights': () => NIGHTS,
    'Query.echo': echoArguments,
    'Query.observers': (_, { levels }) =>
      levels == null
        ? OBSERVERS
        : OBSERVERS.filter(({ level }) => (levels as unknown[]).includes(level)),
    'Observer.nights': (observer) => NIGHTS.filter((night) => night.observer === observer),
    'Observer.best': ({ id }) => STARS[id === 'o1' ? 1 : 2],
    'Night.hours': echoArguments,
    'Star.firstSeen': ({ seen }) => seen,
    'Star.nights': (star) =>
      NIGHTS.map((night) => ((night.stars as unknown[]).includes(star) ? [night] : [])),
  },
  argumentValues: { id: ['s1', 's2', '3', 'none'], levels: [2_147_483_647, -5, 0] },
};
