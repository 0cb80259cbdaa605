import { parse } from 'graphql';
import { afterAll, describe, expect, it } from 'vitest';
import type { FetchNode, PlanNode, QueryPlan } from '../../gateway/plan/index.ts';
import { createPlanner, plannedDocuments, renameKeys } from '../../gateway/plan/index.ts';
import { parseSupergraph } from '../../gateway/supergraph/index.ts';
import { composeSdl } from '../kit/compose-sdl.ts';

const EVERY_OBJECT_HAS = [
  ...Object.getOwnPropertyNames(Object.prototype),
  '__proto__',
  '__defineGetter__',
];
const RESERVED = [
  ...new Set(EVERY_OBJECT_HAS),
  '__typename',
  '__x',
  '_mgKey_Person_0',
  'contextualArgument_1_0',
  'id__alias_0',
];

const supergraph = parseSupergraph(
  composeSdl({
    people: `
      type Query { me(a: Int): Person }
      type Person @key(fields: "id") { id: ID! friend(a: Int): Person  hash: String }
    `,
    names: 'type Person @key(fields: "id") { id: ID!  name(a: Int): String }',
  }),
);
const planner = createPlanner({ supergraphSdl: supergraph.plannerSdl });
afterAll(() => planner.close());

/** Plans and returns every fetch of the plans. */
async function fetchesOf(query: string) {
  const renamed = renameKeys(parse(query), null, supergraph.plannerFacts);
  const documents = plannedDocuments(renamed.document, supergraph);
  const plans = await Promise.all(
    documents.map((operation) => planner.plan({ operation, overrideConditions: {} })),
  );
  return { ...renamed, documents, fetches: plans.flatMap(({ node }) => fetchesIn(node)) };
}

function fetchesIn(node: QueryPlan['node'] | PlanNode): readonly FetchNode[] {
  switch (node?.kind) {
    case 'Fetch':
      return [node];
    case 'Flatten':
      return fetchesIn(node.node);
    case 'Sequence':
    case 'Parallel':
      return node.nodes.flatMap(fetchesIn);
    default:
      throw new Error(`unexpected ${node?.kind}`);
  }
}

/** The names in a document that are no field of the schema: aliases and variables. */
const namesIn = (text: string) => [...text.matchAll(/(\w+):(?!\s*String)|\$(\w+)/g)].flat();

describe.each(RESERVED)('%s', (name) => {
  it('as alias of leaves, objects and entities is no key of a plan', async () => {
    const { fetches, clientKeys } = await fetchesOf(
      `{ ${name}: me { ${name}: friend { ${name}: name other: friend { ${name}: hash } } } }`,
    );
    expect(fetches.length).toBeGreaterThan(1);
    expect([...clientKeys.values()]).toEqual([name, name, name, name]);
    for (const { operation } of fetches) expect(namesIn(operation)).not.toContain(name);
  });

  it('as variable is no variable of a plan', async () => {
    const { fetches, clientVariables } = await fetchesOf(
      `query ($${name}: Int) { me(a: $${name}) { name(a: $${name}) } }`,
    );
    expect([...clientVariables.values()]).toEqual([name]);
    const [planned] = clientVariables.keys();
    expect(fetches.map(({ variableUsages }) => variableUsages)).toEqual([[planned], [planned]]);
    for (const { operation } of fetches) expect(namesIn(operation)).not.toContain(name);
  });
});

describe('a client', () => {
  it('whose variable is called like that of representations does not replace them', async () => {
    const { fetches } = await fetchesOf(
      'query ($representations: Int) { me { name(a: $representations) } }',
    );
    expect(fetches[1]?.operation).toContain('_entities(representations:$representations)');
    expect(fetches[1]?.operation).toContain('name(a:$representations_1)');
    expect(fetches[1]?.variableUsages).toEqual(['representations_1']);
  });

  it('that gives a key the value of another field asks nobody about somebody else', async () => {
    const { fetches } = await fetchesOf('{ me { id: hash name } }');
    expect(fetches[0]?.operation).toContain('id_1:hash');
    expect(fetches[1]?.requires).toEqual([
      {
        kind: 'InlineFragment',
        typeCondition: 'Person',
        selections: [
          { kind: 'Field', name: '__typename' },
          { kind: 'Field', name: 'id' },
        ],
      },
    ]);
  });

  it('whose fragments and operation have such names pollutes nothing', async () => {
    for (const name of EVERY_OBJECT_HAS) {
      await fetchesOf(
        `query ${name} { me { ...${name} } } fragment ${name} on Person { name ...G }
         fragment G on Person { friend { id } }`,
      );
    }
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    expect(Object.keys(Object.prototype)).toEqual([]);
  });
});
