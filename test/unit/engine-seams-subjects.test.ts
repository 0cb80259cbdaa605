import { createPublicKey } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { GraphRequest } from '../../gateway/execute/index.ts';
import { demoEd25519Key } from '../../schema/demo-keys.ts';
import type { PersonId } from '../../schema/person-id.ts';
import { CONTEXT_HEADER, createContextVerifier } from '../../schema/signed-context.ts';
import { NO_SUBJECT_ANSWERS, type SubjectAnswers } from '../../schema/subject-answers.ts';
import { REGISTRY } from '../fixtures/registry.ts';
import type { ReceivedRequest } from '../kit/subgraph-servers.ts';
import { useTestGraph } from '../kit/use-test-graph.ts';

const publicKeys = [createPublicKey(demoEd25519Key('signed-context'))];

/** A request whose persons all are the requester's case, and what was asked about, for which fields. */
function asking(answer?: GraphRequest['subjectAnswers']) {
  const asked: (readonly string[])[] = [];
  const read: (readonly string[])[] = [];
  const request: Partial<GraphRequest> = {
    subjectKeys: new Map([['Person', ['id']]]),
    namedSubjects: ['named', 'named'],
    async subjectAnswers(subjects, fields) {
      asked.push(subjects);
      read.push(fields);
      if (answer !== undefined) return answer(subjects, fields);
      return { ...NO_SUBJECT_ANSWERS, cases: subjects as readonly PersonId[] };
    },
  };
  return { asked, read, request };
}

async function told(subgraph: string, { headers, extensions }: ReceivedRequest) {
  if (extensions?.subjects === undefined) return null;
  const verifier = createContextVerifier({ publicKeys, audience: subgraph });
  const context = String(headers[CONTEXT_HEADER]);
  return verifier.verifySubjects(String(extensions.subjects), context);
}

describe('what a subgraph is told of data subjects', () => {
  const graph = useTestGraph(REGISTRY, { mode: 'guarded' });
  const toldTo = (subgraph: string) =>
    Promise.all((graph().received[subgraph] ?? []).map((request) => told(subgraph, request)));

  it('is asked for the persons among the representations, each once', async () => {
    const { asked, read, request } = asking();
    const response = await graph().run('{ people { phone } }', {}, request);
    expect(response.errors).toBeUndefined();
    expect(asked).toEqual([['named'], ['1', '2']]);
    expect(read).toEqual([['Query.people', 'Person.id'], ['Person.phone']]);
    expect(await toldTo('visits')).toMatchObject([{ cases: ['1', '2'], consents: [] }]);
  });

  it('is, for a fetch from the root, about those whom the operation names', async () => {
    const { asked, request } = asking();
    await graph().run('{ oldest { name } }', {}, request);
    expect(asked).toEqual([['named']]);
    expect(await toldTo('people')).toMatchObject([{ cases: ['named'] }]);
  });

  it('is about those too where entities are no data subjects', async () => {
    const { asked, request } = asking();
    await graph().run('{ office { room } }', {}, request);
    expect(asked).toEqual([['named'], ['named']]);
  });

  it('is nothing where there is nobody, and nobody is asked for it', async () => {
    const { asked, request } = asking();
    await graph().run('{ office { room } }', {}, { ...request, namedSubjects: [] });
    expect(asked).toEqual([]);
    expect(await toldTo('visits')).toEqual([null]);
    expect(graph().received.visits?.[0]?.extensions).toBeUndefined();
  });

  it('is nothing where nothing is answered', async () => {
    await graph().run('{ people { phone } }', {}, asking(async () => null).request);
    expect(await toldTo('visits')).toEqual([null]);
  });

  it('is learnt before the fetch: what cannot be learnt keeps it from being made', async () => {
    const { request } = asking(async (subjects) => {
      if (subjects[0] === 'named') return null;
      throw new Error('not to be told to a client');
    });
    const response = await graph().run('{ people { phone } }', {}, request);
    expect(response.data).toEqual({ people: [{ phone: null }, { phone: null }, { phone: null }] });
    expect(response.errors?.map(({ extensions }) => extensions?.code)).toEqual([
      'INTERNAL_SERVER_ERROR',
    ]);
    expect(JSON.stringify(response)).not.toContain('not to be told');
    expect(graph().received.visits).toEqual([]);
  });

  it('is bound to the context beside it', async () => {
    await graph().run('{ people { phone } }', {}, asking().request);
    await graph().run('{ people { visits } }', {}, asking().request);
    const [first] = graph().received.people ?? [];
    const second = graph().received.people?.at(-1);
    // The second read facts, so that its context is another one.
    const crossed = { ...second, extensions: first?.extensions } as ReceivedRequest;
    await expect(told('people', crossed)).rejects.toThrow();
  });

  it('does not stand in for variables: a body has both', async () => {
    const { request } = asking();
    const query = 'query ($id: ID!) { person(id: $id) { name } }';
    expect(await graph().run(query, { id: '5' }, request)).toEqual({
      data: { person: { name: 'name of 5' } },
    });
    const answers: (SubjectAnswers | null)[] = await toldTo('people');
    expect(answers).toMatchObject([{ cases: ['named'] }]);
    expect(graph().received.people?.[0]?.variables).toEqual({ id: '5' });
  });
});

describe('in the open mode', () => {
  const graph = useTestGraph(REGISTRY);

  it('nobody is asked about anybody', async () => {
    const { asked, request } = asking();
    await graph().run('{ people { phone } }', {}, request);
    expect(asked).toEqual([]);
    expect(graph().received.visits?.[0]?.extensions).toBeUndefined();
  });
});
