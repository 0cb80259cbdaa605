import { print } from 'graphql';
import { afterAll, describe, expect, it } from 'vitest';
import { createPlanner } from '../../gateway/plan/index.ts';
import { parseSupergraph } from '../../gateway/supergraph/index.ts';
import { composeSdl } from '../kit/compose-sdl.ts';

const LINK = `extend schema @link(
  url: "https://specs.apollo.dev/federation/v2.9"
  import: ["@key", "@external", "@requires", "@provides", "@shareable", "@context", "@fromContext"]
)`;

describe('the facts for the planner', () => {
  const { plannerFacts } = parseSupergraph(
    composeSdl({
      a: `${LINK}
        type Query { t: T }
        type T @key(fields: "id") @key(fields: "org { code }") @context(name: "t") {
          id: ID!
          org: Org
          prop: String!
          size(unit: String, places: Int): Int
          u: U
        }
        type Org { code: Int }
        type U @key(fields: "id") { id: ID! f(a: String @fromContext(field: "$t { prop }")): Int }
      `,
      b: `${LINK}
        type Query { other: T @provides(fields: "label") }
        type T @key(fields: "id") {
          id: ID!
          label: String @external
          size(unit: String, places: Int): Int @external
          big: Int @requires(fields: "size(unit: \\"m\\", places: 2)")
        }
      `,
      c: `${LINK} type T @key(fields: "id") { id: ID! label: String @shareable }`,
    }),
  );

  it('are what it may fetch of its own accord', () => {
    expect(new Map([...plannerFacts.addedFields].sort())).toEqual(
      new Map([
        ['__typename', new Set(['__typename'])],
        ['code', new Set(['code'])],
        ['id', new Set(['id'])],
        ['label', new Set(['label'])],
        ['org', new Set(['org'])],
        ['prop', new Set(['prop'])],
        ['size', new Set(['size(places: 2, unit: "m")'])],
      ]),
    );
  });

  it('tell whether a subgraph knows an interface as one object type', () => {
    expect(plannerFacts.hasInterfaceObjects).toBe(false);
    const { plannerFacts: others } = parseSupergraph(
      composeSdl({
        a: `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])
          type Query { m: M }
          interface M @key(fields: "id") { id: ID! }
          type A implements M @key(fields: "id") { id: ID! }`,
        b: `extend schema
            @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@interfaceObject"])
          type M @key(fields: "id") @interfaceObject { id: ID! stars(scale: Int): Int }`,
      }),
    );
    expect(others.hasInterfaceObjects).toBe(true);
  });

  it('are what fields require', () => {
    const { requirements } = plannerFacts;
    expect([...requirements].map(([field, sets]) => [field, sets.map(print)])).toEqual([
      ['T.big', ['{\n  size(unit: "m", places: 2)\n}']],
    ]);
  });

  it('are the keys of types', () => {
    expect(plannerFacts.keys.get('T')?.map((key) => print(key).replaceAll(/\s+/g, ' '))).toEqual([
      '{ id }',
      '{ org { code } }',
    ]);
  });
});

describe('the text for the planner', () => {
  const sdl = composeSdl({
    a: 'type Query { t: T @authenticated } type T @key(fields: "id") @key(fields: "no") { id: ID! no: ID! }',
    b: `type T @key(fields: "id", resolvable: false) @key(fields: "no") {
      id: ID!
      no: ID!
      name: String
    }`,
  });
  const { plannerSdl, apiSchema } = parseSupergraph(sdl);
  const planner = createPlanner({ supergraphSdl: plannerSdl });
  afterAll(() => planner.close());

  it('has keys that can be resolved first', () => {
    const keysOfB = (text: string) => text.match(/graph: B, key: [^)]*\)/g);
    expect(keysOfB(sdl)).toEqual([
      'graph: B, key: "id", resolvable: false)',
      'graph: B, key: "no")',
    ]);
    expect(keysOfB(plannerSdl)).toEqual([
      'graph: B, key: "no")',
      'graph: B, key: "id", resolvable: false)',
    ]);
  });

  it('keeps its security directives, and can be planned', async () => {
    expect(plannerSdl).toContain('t: T @join__field(graph: A) @authenticated');
    const plan = await planner.plan({ operation: '{ t { name } }', overrideConditions: {} });
    expect(JSON.stringify(plan)).toContain('"name":"no"');
  });

  it('is the text itself where nothing is out of order', () => {
    const plain = composeSdl({ a: 'type Query { a: Int @authenticated }' });
    expect(parseSupergraph(plain).plannerSdl).toBe(plain);
  });

  it('stands beside a schema of what clients see', () => {
    expect(Object.keys(apiSchema.getQueryType()?.getFields() ?? {})).toEqual(['t']);
    expect(apiSchema.getType('join__Graph')).toBeUndefined();
  });
});
