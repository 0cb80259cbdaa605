import { createPublicKey } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { demoEd25519Key } from '../../schema/demo-keys.ts';
import { CONTEXT_HEADER, createContextVerifier } from '../../schema/signed-context.ts';
import { REGISTRY } from '../fixtures/registry.ts';
import { SOME_REQUESTER, type TestGraph } from '../kit/test-graph.ts';
import { useTestGraph } from '../kit/use-test-graph.ts';

const publicKeys = [createPublicKey(demoEd25519Key('signed-context'))];

/** Returns the facts in the contexts of every request to a subgraph so far. */
async function factsTold({ received }: TestGraph, subgraph: string) {
  const verifier = createContextVerifier({ publicKeys, audience: subgraph });
  const contexts = (received[subgraph] ?? []).map(({ headers }) =>
    verifier.verify(String(headers[CONTEXT_HEADER])),
  );
  return (await Promise.all(contexts)).map(({ facts }) => facts);
}

describe('the facts in a signed context', () => {
  const graph = useTestGraph(REGISTRY, { mode: 'guarded' });

  it('are those that the fetch was planned to read', async () => {
    expect(await graph().run('{ oldest { visits } }')).toEqual({ data: { oldest: { visits: 2 } } });
    expect(await factsTold(graph(), 'people')).toEqual([['Person.numbers']]);
    expect(await factsTold(graph(), 'visits')).toEqual([[]]);
  });

  it('are none where it reads none', async () => {
    await graph().run('{ oldest { name phone } }');
    expect(await factsTold(graph(), 'people')).toEqual([[]]);
  });

  it('are never what a client selects, whatever its tags', async () => {
    await graph().run('{ oldest { shown } }');
    expect(await factsTold(graph(), 'people')).toEqual([[]]);
  });

  it('are of the fetch alone, not of the request that it serves', async () => {
    const requesterContext = { ...SOME_REQUESTER, facts: ['Person.numbers', 'Person.other'] };
    await graph().run('{ oldest { name } }', {}, { requesterContext });
    expect(await factsTold(graph(), 'people')).toEqual([[]]);
  });

  it('are those of all fetches that travel together', async () => {
    const query = '{ oldest { name } office { head { visits } room } }';
    expect((await graph().run(query)).errors).toBeUndefined();
    const told = await factsTold(graph(), 'people');
    expect(new Set(told.flat())).toEqual(new Set(['Person.numbers']));
    expect((await factsTold(graph(), 'visits')).flat()).toEqual([]);
  });

  it('are the same in a fetch of a fragment', async () => {
    const query = 'query { people { ...F } } fragment F on Person { visits }';
    await graph().run(query);
    expect((await factsTold(graph(), 'people')).flat()).toEqual(['Person.numbers']);
  });
});
