import { describe, expect, it } from 'vitest';
import type { SubjectKeys } from '../../gateway/execute/index.ts';
import { useTestGraph } from '../kit/use-test-graph.ts';

const ADDRESS = { town: { name: { en: 'Almaty', kk: null } }, street: 'Abai' };

const SITE = { town: ADDRESS.town, plot: '7', owner: 'Ann' };

const REGISTER = {
  register: {
    sdl: `
      type Query {
        person: Person @policy(policies: [["identity"]])
        towns: [Town!]!
        sites: [Site!]!
        places: [Place!]! @policy(policies: [["identity"]])
      }
      type Person @key(fields: "id") {
        id: ID!
        home: Address @policy(policies: [["contact"]])
        work: Address @policy(policies: [["contact"]])
        jobs: [Job!] @policy(policies: [["employment"]])
      }
      type Job { site: Site }
      interface Place { town: Town }
      type Address implements Place { town: Town street: String }
      type Site implements Place {
        town: Town
        plot: String
        owner: String @policy(policies: [["identity"]])
      }
      type Town { name: Text }
      type Text { en: String kk: String }`,
    resolvers: {
      Query: {
        person: () => ({
          ...{ id: '1', home: ADDRESS, work: { street: null, town: null } },
          jobs: [{ site: SITE }],
        }),
        towns: () => [ADDRESS.town],
        sites: () => [SITE],
        places: () => [
          { __typename: 'Address', ...ADDRESS },
          { __typename: 'Site', ...SITE },
        ],
      },
    },
  },
};

/** A supergraph that demands nothing. */
const TOWNS = {
  towns: {
    sdl: 'type Query { towns: [Town!]! } type Town { name: Text } type Text { en: String }',
    resolvers: { Query: { towns: () => [ADDRESS.town] } },
  },
};

describe.each([
  ['generated programs', {}],
  ['closures', { engineOptions: { generateCode: false } }],
])('a leaf of a value, by %s', (_, options) => {
  const graph = useTestGraph(REGISTER, options);
  const open = useTestGraph(TOWNS, options);

  async function told(query: string, of = graph(), subjectKeys?: SubjectKeys) {
    const found: string[] = [];
    const leafObserver = {
      onLeaves: (_: unknown, coordinates: readonly string[]) => void found.push(...coordinates),
    };
    await of.run(query, {}, { leafObserver, ...(subjectKeys && { subjectKeys }) });
    return found.sort();
  }

  it('is told as the field that leads to it, and only where it is', async () => {
    const fields = '{ street town { name { en kk } } }';
    expect(await told(`{ person { home ${fields} work ${fields} } }`)).toEqual(['Person.home']);
  });

  it('is told as the field that leads to it where others beside it say something by themselves', async () => {
    expect(await told('{ places { town { name { en } } ... on Site { owner } } }')).toEqual([
      'Query.places',
      'Site.owner',
    ]);
    expect(await told('{ person { jobs { site { plot } } } }')).toEqual(['Person.jobs']);
    expect(await told('{ sites { plot owner } }')).toEqual(['Query.sites', 'Site.owner']);
  });

  it('is told by itself where it says who a data subject is', async () => {
    const subjects = new Map([['Person', ['id']]]);
    const query = '{ person { id home { street } jobs { site { plot } } } }';
    expect(await told(query, graph(), subjects)).toEqual([
      'Person.home',
      'Person.id',
      'Person.jobs',
    ]);
  });

  it('is told as the field of the root where nothing else leads to it', async () => {
    expect(await told('{ towns { name { en } } }')).toEqual(['Query.towns']);
  });

  it('is told by itself where the supergraph demands nothing of anybody', async () => {
    expect(await told('{ towns { name { en } } }', open())).toEqual(['Text.en']);
  });
});
