import {
  echoArguments,
  FEDERATION_2,
  type FederatedWorld,
  findRow,
  rowsOf,
} from '../federated-world.ts';

const EXHIBITS = rowsOf('Exhibit', [
  { id: 'e1', title: 'Amphora', origin: 'Delos', condition: 'good', value: 0, insured: true },
  { id: 'e2', title: 'Astrolabe', origin: null, condition: null, value: 12.75, insured: false },
  { id: 'e3', title: '', origin: '', condition: 'poor', value: 1e21, insured: null },
]);
const ROOMS = rowsOf('Room', [
  { id: 'r1', name: 'Sea', exhibits: [EXHIBITS[0], EXHIBITS[2]] },
  { id: 'r2', name: 'Sky', exhibits: [EXHIBITS[1], EXHIBITS[0]] },
]);

/** Fields that move between subgraphs, whole or by percent; directives that say nothing to an engine. */
export const MUSEUM_OVERRIDE: FederatedWorld = {
  name: 'museum-override',
  asks: 'Who answers for a field that has moved, and do other directives change anything?',
  subgraphs: {
    archive: `${FEDERATION_2}
      extend schema
        @link(url: "https://museum.example/shelf/v1.0", import: ["@shelf"])
        @composeDirective(name: "@shelf")
      directive @shelf(code: String!) on FIELD_DEFINITION | OBJECT
      type Query { rooms: [Room!]!  exhibit(id: ID!): Exhibit }
      type Room @key(fields: "id") { id: ID!  name: String  exhibits(first: Int! = 2): [Exhibit]! }
      type Exhibit @key(fields: "id") @shelf(code: "a") {
        id: ID!
        title: String @shelf(code: "t") @tag(name: "public")
        origin: String
        condition: String
        value: Float
        loan: Loan
      }
      type Loan @key(fields: "to") { to: String!  until: String  exhibit: Exhibit }`,
    curation: `${FEDERATION_2}
      type Exhibit @key(fields: "id") {
        id: ID!
        origin: String @override(from: "archive")
        condition: String @override(from: "archive", label: "percent(40)")
        story(words: Int = 100, of: StoryFilter): String @authenticated
        related: [Exhibit!] @tag(name: "public")
      }
      input StoryFilter { tone: Tone = DRY  years: [Int!]  not: StoryFilter }
      enum Tone { DRY WARM }`,
    insurance: `${FEDERATION_2}
      type Query { insured: [Exhibit!]  @requiresScopes(scopes: [["a", "b"], ["c"]]) }
      type Exhibit @key(fields: "id") {
        id: ID!
        value: Float @override(from: "archive", label: "percent(0)")
        insured: Boolean @policy(policies: [["curator"]])
        loan: Loan @override(from: "archive")
      }
      type Loan @key(fields: "to") { to: String!  premium: Float! }`,
  },
  rows: [
    ...EXHIBITS,
    ...ROOMS,
    ...rowsOf('Loan', [
      { to: 'Haven', until: '2032', premium: 0.5 },
      { to: 'Port', until: null, premium: 0 },
    ]),
  ],
  fields: {
    'Query.rooms': () => ROOMS,
    'Query.exhibit': (_, { id }) => findRow(EXHIBITS, 'id', id),
    'Query.insured': () => EXHIBITS.filter(({ insured }) => insured),
    'Room.exhibits': ({ exhibits }, { first }) =>
      (exhibits as unknown[]).slice(0, Math.max(0, Number(first))),
    'Exhibit.story': echoArguments,
    'Exhibit.related': (exhibit) => EXHIBITS.filter((one) => one !== exhibit),
    'Exhibit.loan': ({ id }) =>
      id === 'e3' ? null : findRow(MUSEUM_OVERRIDE.rows, 'to', id === 'e1' ? 'Haven' : 'Port'),
    'Loan.exhibit': ({ to }) => EXHIBITS[to === 'Haven' ? 0 : 1],
  },
  argumentValues: { id: ['e1', 'e2', 'e3', 'none'], first: [0, 1, 2] },
};
