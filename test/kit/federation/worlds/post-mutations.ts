import { FEDERATION_2, type FederatedWorld, findRow, rowsOf } from '../federated-world.ts';

const OFFICES = rowsOf('Office', [
  { id: 'o1', town: 'Ebb', open: true },
  { id: 'o2', town: null, open: false },
]);
const PARCELS = rowsOf('Parcel', [
  { id: 'p1', grams: 0, office: 'o1' },
  { id: 'p2', grams: 740, office: 'o2' },
]);

/** Root fields that change something: their order is seen in what they answer. */
export const POST_MUTATIONS: FederatedWorld = {
  name: 'post-mutations',
  asks: 'In which order do mutations happen, and what stops them?',
  subgraphs: {
    counter: `${FEDERATION_2}
      schema { query: CounterQuery mutation: CounterMutation }
      type CounterQuery { parcel(id: ID!): Parcel  history: [String!] }
      type CounterMutation {
        accept(id: ID!, note: String = "none"): Acceptance
        stamp(times: Int! = 1, marks: [Mark!]): Int
        mustAccept(id: ID!): Acceptance
      }
      input Mark { text: String!  depth: Int = 1 }
      type Acceptance { order: Int!  note: String  parcel: Parcel! }
      type Parcel @key(fields: "id") { id: ID!  grams: Int! }`,
    depot: `${FEDERATION_2}
      type Query { offices: [Office!]! }
      type Mutation { move(id: ID!, to: ID): Move  weigh(id: ID!): Parcel }
      type Move { order: Int!  parcel: Parcel  office: Office }
      type Office @key(fields: "id") { id: ID!  town: String  parcels: [Parcel!]! }
      type Parcel @key(fields: "id") { id: ID!  office: Office  grams: Int! @external  postage(first: Boolean): String @requires(fields: "grams") }`,
    hours: `${FEDERATION_2}
      type Mutation { open(id: ID!): Office  close(id: ID!): Int! }
      type Office @key(fields: "id") { id: ID!  open: Boolean! }`,
  },
  rows: [...OFFICES, ...PARCELS],
  fields: {
    'Query.parcel': (_, { id }) => findRow(PARCELS, 'id', id),
    'Query.history': () => ['founded', ''],
    'Query.offices': () => OFFICES,
    'Mutation.accept': (_, { id, note }, _required, { log }) => {
      const order = log.push(`accept ${id}`);
      return {
        __typename: 'Acceptance',
        order,
        note,
        parcel: findRow(PARCELS, 'id', id) ?? PARCELS[0],
      };
    },
    'Mutation.mustAccept': (_, { id }, _required, { log }) => {
      const order = log.push(`accept ${id}`);
      const parcel = findRow(PARCELS, 'id', id);
      return parcel === null ? null : { __typename: 'Acceptance', order, note: log.join(), parcel };
    },
    'Mutation.stamp': (_, { times, marks }, _required, { log }) =>
      log.push(`stamp ${times} ${JSON.stringify(marks)}`),
    'Mutation.move': (_, { id, to }, _required, { log }) => {
      const order = log.push(`move ${id}`);
      const parcel = findRow(PARCELS, 'id', id);
      return {
        __typename: 'Move',
        order,
        parcel,
        office: to == null ? null : findRow(OFFICES, 'id', to),
      };
    },
    'Mutation.weigh': (_, { id }, _required, { log }) => {
      log.push(`weigh ${id}`);
      return findRow(PARCELS, 'id', id);
    },
    'Mutation.open': (_, { id }, _required, { log }) => {
      log.push(`open ${id}`);
      return findRow(OFFICES, 'id', id);
    },
    'Mutation.close': (_, { id }, _required, { log }) => log.push(`close ${id}`),
    'Office.parcels': ({ id }) => PARCELS.filter(({ office }) => office === id),
    'Parcel.office': ({ office }) => findRow(OFFICES, 'id', office),
  },
  argumentValues: { id: ['p1', 'p2', 'o1', 'o2'], to: ['o1', 'o2', 'none'] },
};
