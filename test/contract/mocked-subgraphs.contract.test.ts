import { readFileSync } from 'node:fs';
import { PassThrough } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseConfig } from '../../gateway/config.ts';
import { createLog } from '../../gateway/http/index.ts';
import { startGateway } from '../../gateway/start-gateway.ts';
import { ISSUER, issueToken, startIdentityProvider } from '../../mocks/idp/index.ts';
import { isIin } from '../../schema/iin.ts';
import { SUBGRAPH_NAMES } from '../../schema/subgraph-names.ts';
import { type MockSubgraphs, startMockSubgraphs } from '../kit/mock-subgraphs.ts';
import { temporaryLog } from '../kit/temporary-log.ts';

const IIN = '910314390101';
const log = createLog(new PassThrough().resume(), 'silent');

describe('the example of docs/contract-tests.md', () => {
  it('reads one person through the gateway with mocked subgraphs', async () => {
    // example begins
    const mocked = await startMockSubgraphs({
      mocks: { NameParts: () => ({ surname: 'ORTIKOV', givenName: 'SARDOR' }) },
    });
    const identityProvider = await startIdentityProvider();
    const gateway = await startGateway(
      parseConfig({
        port: 0,
        profile: 'developer',
        accessLog: temporaryLog(),
        subgraphs: Object.fromEntries(
          Object.entries(mocked.urls).map(([name, url]) => [name, { url }]),
        ),
        identity: { issuer: ISSUER, jwksUri: `${identityProvider.url}/jwks` },
      }),
      { log },
    );
    const response = await fetch(`${gateway.url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'x-purpose': 'migration-control',
        'x-case': 'TEST-1',
        authorization: `Bearer ${await issueToken('inspector')}`,
      },
      body: JSON.stringify({
        query: `query ($iin: Iin) {
          person(iin: $iin) {
            iin
            name { latin { surname } }
            hotelStays(first: 1) { nodes { hotel { name } } }
          }
        }`,
        variables: { iin: IIN },
      }),
    });
    const { data, errors } = await response.json();
    expect(errors).toBeUndefined();
    expect(data.person.iin).toBe(IIN);
    expect(data.person.name.latin.surname).toBe('ORTIKOV');
    expect(data.person.hotelStays.nodes).toHaveLength(1);
    await gateway.close();
    await identityProvider.close();
    await mocked.close();
    // example ends
  });

  it('is the one that the page shows', () => {
    const page = readFileSync(new URL('../../docs/contract-tests.md', import.meta.url), 'utf8');
    const source = readFileSync(new URL(import.meta.url), 'utf8');
    const example = source.split('// example begins\n')[1]?.split(/\n *\/\/ example ends/)[0];
    expect(example).toMatch(/startMockSubgraphs/);
    expect(page).toContain(example?.replace(/^ {4}/gm, ''));
  });
});

describe('startMockSubgraphs', () => {
  let mocked: MockSubgraphs;
  beforeAll(async () => {
    mocked = await startMockSubgraphs();
  });
  afterAll(() => mocked.close());

  // biome-ignore lint/suspicious/noExplicitAny: a test reads whatever it asked for
  type Answer = { data: any; errors?: readonly unknown[] };
  const askAt = async (url: string, query: string, variables = {}): Promise<Answer> => {
    const headers = { 'content-type': 'application/json' };
    const body = JSON.stringify({ query, variables });
    return (await (await fetch(url, { method: 'POST', headers, body })).json()) as Answer;
  };
  const entities = `query ($all: [_Any!]!) {
    _entities(representations: $all) {
      ... on Person { id hotelStays(first: 1) { nodes { number } pageInfo { hasNextPage } } }
    }
  }`;

  it.each(SUBGRAPH_NAMES)('serves the SDL of %s without a context', async (name) => {
    const { data } = await askAt(mocked.urls[name], '{ _service { sdl } }');
    expect(data._service.sdl).toMatch(name === 'statistics' ? /type Query/ : /type Person/);
  });

  it('resolves an entity with the key that was asked, in the order asked', async () => {
    const ids = [`iin:${IIN}`, 'doc:UZB:FA1234567', `iin:${IIN}`];
    const all = ids.map((id) => ({ __typename: 'Person', id }));
    const { data, errors } = await askAt(mocked.urls.lodging, entities, { all });
    expect(errors).toBeUndefined();
    expect(data._entities.map(({ id }: { id: string }) => id)).toEqual(ids);
    expect(data._entities[0]).toEqual(data._entities[2]);
    expect(data._entities[0]).not.toEqual({ ...data._entities[1], id: ids[0] });
  });

  it('pages a connection by first and after', async () => {
    const query = `query ($iin: Iin, $after: String) {
      person(iin: $iin) {
        travelDocuments(first: 1, after: $after) {
          nodes { number }
          edges { cursor node { number } }
          pageInfo { hasNextPage hasPreviousPage endCursor }
        }
      }
    }`;
    const first = await askAt(mocked.urls.person, query, { iin: IIN });
    expect(first.errors).toBeUndefined();
    const page = first.data.person.travelDocuments;
    expect(page.pageInfo).toEqual({ hasNextPage: true, hasPreviousPage: false, endCursor: '1' });
    expect(page.edges[0].node).toEqual(page.nodes[0]);
    const after = page.pageInfo.endCursor;
    const second = await askAt(mocked.urls.person, query, { iin: IIN, after });
    const next = second.data.person.travelDocuments;
    expect(next.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: true });
    expect(next.nodes[0]).not.toEqual(page.nodes[0]);
  });

  it('lets the mocks of a test win over the invented values', async () => {
    const server = await startMockSubgraphs({ mocks: { Person: () => ({ deathDate: null }) } });
    const query = `{ person(iin: "${IIN}") { id birthDate deathDate } }`;
    const { data, errors } = await askAt(server.urls.person, query);
    await server.close();
    expect(errors).toBeUndefined();
    expect(data.person).toMatchObject({ id: `iin:${IIN}`, deathDate: null });
    expect(data.person.birthDate).toMatch(/^2025-/);
  });

  it('gives the same values for the same seed and others for another', async () => {
    const query = `{ people(name: "A", birthDate: "1990-01-01") { nodes { id iin birthDate } } }`;
    const read = async (seed: number) => {
      const server = await startMockSubgraphs({ seed });
      const { data, errors } = await askAt(server.urls.person, query);
      await server.close();
      expect(errors).toBeUndefined();
      return data.people.nodes as { iin: string }[];
    };
    const seven = await read(7);
    expect(seven.every(({ iin }) => isIin(iin))).toBe(true);
    expect(await read(7)).toEqual(seven);
    expect(await read(8)).not.toEqual(seven);
  });
});
