import { describe, expect, it } from 'vitest';
import { createSubjectQuestions } from '../../gateway/auth/subject-questions.ts';
import type { Graph, SubgraphReply } from '../../gateway/execute/index.ts';
import { loadSupergraph } from '../../gateway/supergraph/index.ts';
import type { PersonId } from '../../schema/person-id.ts';
import { contextOf } from '../kit/contexts.ts';
import { graphRequest } from '../kit/test-graph.ts';

const supergraph = await loadSupergraph('schema/supergraph.graphql');
const [ANN, BOB] = ['iin:ann', 'iin:bob'] as [PersonId, PersonId];
const PERSONS = [ANN, BOB].map((id) => ({
  id,
  identifiers: { iin: id.slice(4), documents: [] },
  unanswered: null,
}));

interface Asked {
  readonly subgraph: string;
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly facts: readonly string[];
}

/** Questions in the name of a persona, to subgraphs that answer as told. */
function questions(role: 'hotel' | 'employer', reply: Partial<SubgraphReply>) {
  const asked: Asked[] = [];
  const graph: Pick<Graph, 'ask' | 'supergraph'> = {
    supergraph,
    async ask(subgraph, question) {
      asked.push({ subgraph, ...question });
      return { data: null, errors: [], failure: null, ...reply };
    },
  };
  const requesterContext = contextOf(role, role === 'hotel' ? 'lodging' : 'employment');
  const { requestId, language, signal, deadline } = graphRequest('{ a }');
  const request = { requestId, language, signal, deadline, requesterContext };
  return { asked, ...createSubjectQuestions(graph, request) };
}

describe('a question about persons', () => {
  it("names the internal fact that it reads, and the requester's own hotel", async () => {
    const { asked, areCases } = questions('hotel', {
      data: {
        _entities: [
          { id: ANN, answer: true },
          { id: BOB, answer: false },
        ],
      },
    });
    expect(await areCases('guests', PERSONS)).toEqual(
      new Map([
        [ANN, true],
        [BOB, false],
      ]),
    );
    expect(asked).toMatchObject([
      {
        subgraph: 'lodging',
        facts: ['Person.isGuestOf'],
        variables: {
          hotelId: contextOf('hotel', 'lodging').requester.hotelId,
          representations: PERSONS.map(({ id, identifiers }) => ({
            __typename: 'Person',
            id,
            identifiers,
          })),
        },
      },
    ]);
    expect(asked[0]?.query).toContain('isGuestOf(hotelId: $hotelId)');
  });

  it('CrossedAnswers: an answer counts for the person whom it names, in whatever order', async () => {
    const { areCases } = questions('hotel', {
      data: {
        _entities: [
          { id: BOB, answer: false },
          { id: ANN, answer: true },
        ],
      },
    });
    expect(await areCases('guests', PERSONS)).toEqual(
      new Map([
        [BOB, false],
        [ANN, true],
      ]),
    );
  });

  it('StrangersAnswer: an answer about somebody who was not asked about is dropped', async () => {
    const { areCases } = questions('hotel', {
      data: {
        _entities: [
          { id: 'iin:eve', answer: true },
          { id: BOB, answer: true },
        ],
      },
    });
    expect(await areCases('guests', PERSONS)).toEqual(new Map([[BOB, true]]));
  });

  it.each([
    ['none', null],
    ['an empty one', {}],
    ['no list', { _entities: { id: ANN, answer: true } }],
    ['nulls', { _entities: [null, null] }],
    [
      'yes as text',
      {
        _entities: [
          { id: ANN, answer: 'true' },
          { id: BOB, answer: 1 },
        ],
      },
    ],
    ['answers without ids', { _entities: [{ answer: true }, { answer: true }] }],
    ['refused fields', { _entities: [{ id: ANN, answer: null }, { id: BOB }] }],
  ])('AnswerOfAnotherForm: %s tells nothing about anybody', async (_, data) => {
    const { areCases, identify, areConsented } = questions('employer', { data });
    expect(await areCases('employees', PERSONS)).toEqual(new Map());
    expect(await identify([ANN, BOB])).toEqual([]);
    expect(await areConsented(PERSONS, () => ['GBDFLUniversal_token'])).toEqual([]);
  });

  it('NobodyToAskFor: a requester without a hotel has no guests, and nobody is asked', async () => {
    const { asked, areCases } = questions('employer', { data: null });
    expect(await areCases('guests', PERSONS)).toEqual(
      new Map([
        [ANN, false],
        [BOB, false],
      ]),
    );
    expect(asked).toEqual([]);
  });

  it('reads identifiers as they come, for those who were found', async () => {
    const identifiers = { iin: '1', documents: [{ issuingState: 'UZB', number: 'FA1' }] };
    const { asked, identify } = questions('hotel', {
      data: { _entities: [{ id: BOB, identifiers, registersUnanswered: [] }, null] },
    });
    expect(await identify([ANN, BOB])).toEqual([{ id: BOB, identifiers, unanswered: null }]);
    const facts = ['Person.identifiers', 'Person.registersUnanswered'];
    expect(asked).toMatchObject([{ subgraph: 'person', facts }]);
  });

  it('says which register did not answer, and takes no no of somebody half known', async () => {
    const identifiers = { iin: null, documents: [] };
    const { identify } = questions('hotel', {
      data: {
        _entities: [ANN, BOB].map((id) => ({ id, identifiers, registersUnanswered: ['IS_MP'] })),
      },
    });
    const halfKnown = await identify([ANN, BOB]);
    expect(halfKnown.map(({ unanswered }) => unanswered)).toEqual(['IS_MP', 'IS_MP']);
    const { asked, areCases } = questions('hotel', {
      data: {
        _entities: [
          { id: ANN, answer: true },
          { id: BOB, answer: false },
        ],
      },
    });
    expect(await areCases('guests', halfKnown)).toEqual(new Map([[ANN, true]]));
    expect(JSON.stringify(asked)).not.toContain('unanswered');
  });
});

describe('a question about consent', () => {
  it('goes out once for those who need the same, in the name of the organization', async () => {
    const { asked, areConsented } = questions('employer', {
      data: {
        _entities: [
          {
            id: ANN,
            answer: [
              { service: 'S', state: 'GRANTED', token: 't', publicKey: 'k', requestId: null },
            ],
          },
          { id: BOB, answer: [{ service: 'S', state: 'REQUIRED', requestId: 'r1' }] },
        ],
      },
    });
    expect(await areConsented(PERSONS, () => ['S'])).toEqual([
      { person: ANN, service: 'S', state: 'GRANTED', token: 't', publicKey: 'k' },
      { person: BOB, service: 'S', state: 'REQUIRED', requestId: 'r1' },
    ]);
    const { organization } = contextOf('employer', 'employment').requester;
    expect(asked).toMatchObject([
      {
        subgraph: 'consent',
        facts: ['Person.consentStates'],
        variables: { bin: organization?.bin, name: organization?.name, services: ['S'] },
      },
    ]);
  });

  it('of nobody who needs none goes out', async () => {
    const { asked, areConsented } = questions('employer', { data: null });
    expect(await areConsented(PERSONS, () => [])).toEqual([]);
    expect(asked).toEqual([]);
  });
});
