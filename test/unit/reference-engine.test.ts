import { describe, expect, it } from 'vitest';
import { createGraph, type GraphRequest } from '../../gateway/execute/index.ts';
import { parseSupergraph } from '../../gateway/supergraph/index.ts';
import { demoEd25519Key } from '../../schema/demo-keys.ts';
import { createContextSigner } from '../../schema/signed-context.ts';
import { composeSdl } from '../kit/compose-sdl.ts';
import { inProcessClients } from '../kit/in-process-client.ts';
import { graphRequest } from '../kit/test-graph.ts';

const supergraph = parseSupergraph(composeSdl({ a: 'type Query { secret: String }' }));
const queries: string[] = [];
const createClient = inProcessClients({
  a: async ({ query }) => {
    queries.push(query);
    return { data: { secret: 'seen' } };
  },
});

describe('the reference engine', () => {
  it('does not start in the guarded mode, whose refusals it does not know', async () => {
    const contextSigner = createContextSigner({ privateKey: demoEd25519Key('signed-context') });
    const options = { supergraph, createClient, contextSigner, engine: 'reference' } as const;
    await expect(createGraph(options)).rejects.toThrow(/expected the compiled engine/);
  });

  it.each<Partial<GraphRequest>>([
    { refusedFields: { coordinates: new Set(['Query.secret']), key: 's' } },
    { leafText: { scalar: 'String', write: () => 'sealed' } },
    { leafObserver: { onLeaves: () => {} } },
    { subjectAnswers: async () => null },
  ])('refuses a request that it would answer as if nothing were kept back: %o', async (seam) => {
    const graph = await createGraph({
      supergraph,
      createClient,
      engine: 'reference',
      mode: 'open',
    });
    queries.length = 0;
    const request = graphRequest('{ secret }', {}, seam);
    await expect(graph.answer(request)).rejects.toThrow(/expected the compiled engine/);
    expect(queries).toEqual([]);
    expect(await graph.execute(graphRequest('{ secret }'))).toEqual({ data: { secret: 'seen' } });
    await graph.close();
  });
});
