import { createPublicKey } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { FetchObservation } from '../../gateway/execute/index.ts';
import { demoEd25519Key } from '../../schema/demo-keys.ts';
import { CONTEXT_HEADER, createContextVerifier } from '../../schema/signed-context.ts';
import { REGISTRY } from '../fixtures/registry.ts';
import { graphRequest, SOME_REQUEST_ID } from '../kit/test-graph.ts';
import { useTestGraph } from '../kit/use-test-graph.ts';

const QUERY = `query ($r: [_Any!]!) {
  _entities(representations: $r) { ... on Person { id numbers { first } } }
}`;
const question = {
  query: QUERY,
  variables: { r: [{ __typename: 'Person', id: '4' }] },
  facts: ['Person.numbers'],
};

describe("a question of the gateway's own", () => {
  const observed: FetchObservation[] = [];
  const graph = useTestGraph(REGISTRY, {
    mode: 'guarded',
    onFetch: (observation) => observed.push(observation),
  });
  const ask = (request = graphRequest('{ _ }')) => graph().graph.ask('people', question, request);

  it('is answered with what clients cannot see', async () => {
    expect(await ask()).toEqual({
      data: { _entities: [{ id: '4', numbers: { first: 'number of 4' } }] },
      errors: [],
      failure: null,
    });
  });

  it("is asked in the requester's name, for the facts that it names", async () => {
    await ask();
    const { headers = {} } = graph().received.people?.[0] ?? {};
    expect(headers['x-request-id']).toBe(SOME_REQUEST_ID);
    const publicKeys = [createPublicKey(demoEd25519Key('signed-context'))];
    const verifier = createContextVerifier({ publicKeys, audience: 'people' });
    const context = await verifier.verify(String(headers[CONTEXT_HEADER]));
    expect(context).toMatchObject({ requester: { id: 'test-requester' }, facts: question.facts });
  });

  it('is observed like every call', async () => {
    observed.length = 0;
    await ask();
    expect(observed).toMatchObject([{ subgraph: 'people', outcome: 'answered', attempts: 1 }]);
  });

  it('has the errors of the subgraph as they are, with what data there are', async () => {
    graph().break('people', () => ({
      data: { _entities: [null] },
      errors: [{ message: 'no', path: ['_entities', 0], extensions: { code: 'X' } }, 7],
    }));
    expect(await ask()).toEqual({
      data: { _entities: [null] },
      errors: [
        { message: 'no', path: ['_entities', 0], extensions: { code: 'X' } },
        { message: '', path: null, extensions: {} },
      ],
      failure: null,
    });
  });

  it('is answered with the reason where there is no answer', async () => {
    graph().break('people', () => '<html>');
    expect(await ask()).toMatchObject({ data: null, errors: [], failure: { kind: 'malformed' } });
    expect(observed.at(-1)).toMatchObject({ outcome: 'malformed' });
  });

  it('ends with the deadline of the request', async () => {
    graph().break('people', () => new Promise(() => {}));
    const request = graphRequest('{ _ }', {}, { deadline: Date.now() + 60 });
    expect(await ask(request)).toMatchObject({ data: null, failure: { kind: 'timeout' } });
  });

  it('rejects for a subgraph that does not exist', async () => {
    const request = graphRequest('{ _ }');
    await expect(graph().graph.ask('nobody', question, request)).rejects.toThrow(TypeError);
  });
});
