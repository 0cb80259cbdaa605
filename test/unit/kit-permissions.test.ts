import { graphql } from 'graphql';
import { describe, expect, it } from 'vitest';
import { NO_SUBJECT_ANSWERS } from '../../schema/subject-answers.ts';
import { defineSubgraph } from '../../subgraphs/kit/define-subgraph.ts';
import { signedContext } from '../kit/contexts.ts';

let resolved = 0;
const subgraph = defineSubgraph({
  name: 'kandas',
  resolvers: {
    Person: {
      __resolveReference: (reference: object) => reference,
      kandasStatus: () => {
        resolved += 1;
        return { certificateNumber: 'K-1' };
      },
    },
  },
  createLoaders: () => ({}),
  agencies: [],
});

const PERSON =
  '{ _entities(representations: [{__typename: "Person", id: "iin:900101300017"}]) { ... on Person { kandasStatus { certificateNumber } } } }';
const { schema } = subgraph;
const SIGNED = subgraph.createContext({
  signed: signedContext(),
  subjects: NO_SUBJECT_ANSWERS,
  requestId: 'request-1',
  signal: new AbortController().signal,
  reportIncomplete: () => undefined,
});

describe('the rule on the fields of a subgraph', () => {
  it('lets a requester through whom the gateway has signed', async () => {
    const { data, errors } = await graphql({ schema, source: PERSON, contextValue: SIGNED });
    expect(errors).toBeUndefined();
    expect(JSON.stringify(data)).toContain('K-1');
  });

  it.each([
    ['no context', undefined],
    ['an empty context', {}],
    ['a context that nobody has verified', { signed: signedContext() }],
  ])('refuses everything with %s, and resolves nothing', async (_, contextValue) => {
    const before = resolved;
    for (const source of [PERSON, '{ _service { sdl } }']) {
      const { errors = [] } = await graphql({ schema, source, contextValue });
      expect(errors.map(({ extensions }) => extensions.code)).toEqual([
        'UNAUTHORIZED_FIELD_OR_TYPE',
      ]);
    }
    expect(resolved).toBe(before);
  });
});
