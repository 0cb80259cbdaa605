import {
  type Graph,
  type GraphRequest,
  type GraphResponse,
  toGraphAnswer,
} from '../../gateway/execute/index.ts';
import { parseSupergraph } from '../../gateway/supergraph/index.ts';
import { composeSdl } from './compose-sdl.ts';

/** A graph that executes nothing and remembers what it was asked. */
export interface FakeGraph extends Graph {
  readonly executed: GraphRequest[];
}

const SUPERGRAPH = parseSupergraph(
  composeSdl({
    people: `
  scalar PersonId
  enum Sex { FEMALE MALE }
  input Period { from: String! to: String! }
  input Search { iin: String, sex: Sex, period: Period }
  type Person { id: PersonId! name: String friend: Person friends(first: Int): [Person!] }
  type Query {
    me: Person
    person(id: PersonId!): Person
    search(search: Search, iins: [String!], age: Int): [Person!]
  }
  type Mutation { rename(name: String!): Person }
  type Subscription { renamed: Person }
`,
  }),
);

/** Returns a graph of invented people that answers every operation with the same response. */
export function fakeGraph(
  response: GraphResponse = { data: { me: null } },
  supergraphHash = 'a'.repeat(64),
): FakeGraph {
  const executed: GraphRequest[] = [];
  return {
    executed,
    supergraph: SUPERGRAPH,
    apiSchema: SUPERGRAPH.apiSchema,
    supergraphHash,
    async answer(request) {
      return toGraphAnswer(await this.execute(request));
    },
    async execute(request) {
      executed.push(request);
      return response;
    },
    ask: async () => ({ data: null, errors: [], failure: null }),
    recentOperations: () => [],
    warmUp: async () => {},
    health: async () => [],
    close: async () => {},
  };
}
