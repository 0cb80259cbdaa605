import DataLoader from 'dataloader';
import { execute, parse } from 'graphql';
import { expect, test } from 'vitest';
import { NO_SUBJECT_ANSWERS } from '../../schema/subject-answers.ts';
import { defineSubgraph, type SubgraphRequest } from '../../subgraphs/kit/index.ts';
import type { PersonLoaders } from '../../subgraphs/person/loaders.ts';
import { createPersonResolvers } from '../../subgraphs/person/resolvers.ts';
import { signedContext } from '../kit/contexts.ts';

const mistake = new TypeError('a mistake of ours');
const request: SubgraphRequest = {
  signed: signedContext({ facts: ['Person.identifiers'] }),
  subjects: NO_SUBJECT_ANSWERS,
  requestId: 'r1',
  signal: new AbortController().signal,
  reportIncomplete: () => {
    throw new Error('expected nothing to be reported');
  },
};

/** Loaders of which the one for GBD FL breaks, and not because of an agency. */
const broken: PersonLoaders = {
  individuals: new DataLoader(() => Promise.reject(mistake)),
  holders: new DataLoader(() => Promise.reject(mistake)),
  cards: new DataLoader(async (keys) => keys.map(() => null)),
  decisions: new DataLoader(() => Promise.reject(mistake)),
  search: async () => [
    { status: 'rejected', reason: mistake },
    { status: 'fulfilled', value: [] },
  ],
};

test.each([
  [
    'identifiers',
    '_entities(representations: [{__typename: "Person", id: "iin:900101300017"}]) { ... on Person { identifiers { iin } } }',
  ],
  ['person', 'person(iin: "900101300017") { id }'],
  ['people', 'people(name: "A B", birthDate: "1990-01-01") { nodes { id } }'],
])('%s: a mistake of ours is an error, never an agency that is down', async (_name, field) => {
  const subgraph = defineSubgraph<PersonLoaders>({
    name: 'person',
    resolvers: createPersonResolvers({
      now: () => new Date('2026-11-23T07:00:00Z'),
      linkClient: {
        decisionsAbout: () => Promise.reject(mistake),
        decide: () => Promise.reject(mistake),
      },
    }),
    createLoaders: () => broken,
    agencies: [],
  });
  const { errors } = await execute({
    schema: subgraph.schema,
    document: parse(`{ ${field} }`),
    contextValue: subgraph.createContext(request),
  });
  expect(errors?.map(({ originalError }) => originalError)).toEqual([mistake]);
});
