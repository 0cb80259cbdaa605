import {
  echoArguments,
  FEDERATION_2,
  type FederatedWorld,
  findRow,
  rowsOf,
} from '../federated-world.ts';

const PLANTS = [
  ...rowsOf('Tree', [
    {
      id: 't1',
      serial: 11,
      name: 'Oak',
      season: 'AUTUMN',
      rings: 0,
      seasons: ['SPRING', 'AUTUMN'],
    },
    {
      id: 't2',
      serial: 12,
      name: null,
      season: 'QUARANTINE',
      rings: 7,
      seasons: ['SPRING', 'QUARANTINE'],
    },
  ]),
  ...rowsOf('Shrub', [
    { id: 's1', serial: 21, name: 'Heather', season: null, width: 1.5, seasons: [] },
  ]),
  ...rowsOf('Experiment', [{ id: 'x1', serial: 31, name: 'X', season: 'SPRING', seasons: null }]),
];
const BEDS = rowsOf('Bed', [
  { id: 'b1', plants: PLANTS.slice(0, 3), main: PLANTS[0], note: 'north' },
  { id: 'b2', plants: PLANTS, main: PLANTS[3], note: null },
]);

/** What clients cannot see: a field that is a key, types that values still have, enum values. */
export const GARDEN_INACCESSIBLE: FederatedWorld = {
  name: 'garden-inaccessible',
  asks: 'What becomes of values that the API schema does not know?',
  subgraphs: {
    beds: `${FEDERATION_2}
      type Query {
        beds: [Bed!]  bed(id: ID!): Bed  plants: [Plant]
        find(where: PlantFilter = { season: SPRING }): String
      }
      input PlantFilter { season: Season  limit: Int = 5  secret: String @inaccessible  any: [PlantFilter!] }
      enum Season { SPRING AUTUMN QUARANTINE @inaccessible }
      type Bed @key(fields: "id") {
        id: ID!  note: String  plants: [Plant]  main: Plant  strict: [Plant!]
        things(hidden: Int = 1 @inaccessible, shown: Int): [Thing]
      }
      interface Plant { id: ID!  serial: Int! @inaccessible  name: String  season: Season }
      union Thing = Tree | Experiment | Tool
      type Tool { name: String  uses: Int! }
      type Tree implements Plant @key(fields: "serial") {
        id: ID!  serial: Int! @inaccessible  name: String  season: Season  rings: Int!
      }
      type Shrub implements Plant @key(fields: "serial") {
        id: ID!  serial: Int! @inaccessible  name: String  season: Season  width: Float
      }
      type Experiment implements Plant @key(fields: "serial") @inaccessible {
        id: ID!  serial: Int!  name: String  season: Season
      }`,
    care: `${FEDERATION_2}
      enum Season { SPRING AUTUMN QUARANTINE @inaccessible }
      type Tree @key(fields: "serial") {
        serial: Int!  water: Float  seasons: [Season]  nextCut(after: Season): String
      }
      type Shrub @key(fields: "serial") { serial: Int!  water: Float  seasons: [Season!]  beside: Tree }
      type Bed @key(fields: "id") { id: ID!  gardener: Gardener  season: Season! }
      type Gardener { name: String!  secret: String @inaccessible }`,
  },
  rows: [...PLANTS, ...BEDS],
  fields: {
    'Query.beds': () => BEDS,
    'Query.bed': (_, { id }) => findRow(BEDS, 'id', id),
    'Query.plants': () => PLANTS,
    'Query.find': echoArguments,
    'Bed.strict': ({ plants }) => plants,
    'Bed.things': (bed, { shown }) => [
      PLANTS[0],
      { __typename: 'Tool', name: bed.note, uses: shown ?? 0 },
      PLANTS[3],
    ],
    'Bed.gardener': ({ id }) => ({ __typename: 'Gardener', name: `of ${id}` }),
    'Bed.season': ({ id }) => (id === 'b1' ? 'AUTUMN' : 'QUARANTINE'),
    'Plant.water': ({ serial }) => Number(serial) / 2 - 5.5,
    'Tree.nextCut': echoArguments,
    'Shrub.beside': () => PLANTS[1],
  },
  argumentValues: { id: ['b1', 'b2', 'none'] },
};
