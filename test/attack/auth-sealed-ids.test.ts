import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createEdgeIds, sealingKeys } from '../../gateway/auth/index.ts';
import { createSealedIds, type SealedIdsOptions } from '../../gateway/auth/sealed-ids.ts';
import { parseConfig } from '../../gateway/config.ts';
import { startGateway } from '../../gateway/start-gateway.ts';
import { fakeGraph } from '../kit/fake-graph.ts';
import { credentials } from '../kit/gateway-access.ts';
import { codesOf, testPipeline } from '../kit/run-pipeline.ts';
import { openTestGraph, type TestGraph } from '../kit/test-graph.ts';

const ID = 'iin:900101300017';
const FRIEND = 'doc:UZB:FA0000001';

const sealedIds = createSealedIds(
  sealingKeys(parseConfig({ profile: 'developer' })) as SealedIdsOptions,
);
const cabinet = sealedIds('egov-cabinet');

/** What the subgraph was asked for, in its own words. */
const asked: unknown[] = [];

let graph: TestGraph;
beforeAll(async () => {
  graph = await openTestGraph({
    people: {
      sdl: `
        scalar PersonId
        input Search { id: PersonId, ids: [PersonId!] }
        type Person @key(fields: "id") { id: PersonId! friends: [Person!] broken: Person! }
        type Query { person(id: PersonId): Person search(by: Search!): [Person!] }
      `,
      resolvers: {
        Query: {
          person: (_: unknown, args: { id: string }) => {
            asked.push(args);
            return { id: args.id };
          },
          search: (_: unknown, args: { by: { ids?: string[] } }) => {
            asked.push(args);
            return args.by.ids?.map((id) => ({ id }));
          },
        },
        Person: {
          friends: () => [{ id: FRIEND }],
          broken: ({ id }: { id: string }) => {
            throw new Error(`no ${id}`);
          },
        },
      },
    },
  });
});
afterAll(() => graph.close());

function pipelineOf(system: string) {
  asked.length = 0;
  return testPipeline({
    graph: { ...fakeGraph(), ...graph.graph },
    authenticate: async () => credentials({ system }),
  });
}

describe('ids of persons at the edge', () => {
  it('leave sealed, wherever they stand', async () => {
    const { body } = await pipelineOf('egov-cabinet').run({
      query: 'query ($id: PersonId) { person(id: $id) { id me: id friends { id } } }',
      variables: { id: cabinet.seal(ID) },
    });
    const sealed = cabinet.seal(ID);
    expect(body).toEqual({
      data: { person: { id: sealed, me: sealed, friends: [{ id: cabinet.seal(FRIEND) }] } },
    });
    expect(asked).toEqual([{ id: ID }]);
  });

  it('come in as literals, in inputs, in lists and as default values', async () => {
    const { run } = pipelineOf('egov-cabinet');
    const [one, other] = [ID, FRIEND].map(cabinet.seal);
    const { body } = await run({
      query: `query ($id: PersonId = "${other}") {
        one: person(id: "${one}") { id }
        other: person(id: $id) { id }
        both: search(by: { ids: ["${one}", "${other}"] }) { id }
      }`,
    });
    expect(body).toEqual({
      data: { one: { id: one }, other: { id: other }, both: [{ id: one }, { id: other }] },
    });
    expect(asked).toEqual([{ id: ID }, { id: FRIEND }, { by: { ids: [ID, FRIEND] } }]);
  });

  it('are no part of a document that is planned and remembered', async () => {
    const { run } = pipelineOf('egov-cabinet');
    await run({ query: `{ person(id: "${cabinet.seal(ID)}") { id } }` });
    const remembered = JSON.stringify(graph.graph.recentOperations()[0]);
    expect(remembered).toContain('PersonId_1');
    expect(remembered).not.toMatch(/900101300017|demo\./);
  });

  it('open for two applications by one document, each its own', async () => {
    const query = 'query ($id: PersonId) { person(id: $id) { id } }';
    const office = sealedIds('employer-cabinet');
    for (const [system, ids] of [
      ['egov-cabinet', cabinet],
      ['employer-cabinet', office],
    ] as const) {
      const { body } = await pipelineOf(system).run({ query, variables: { id: ids.seal(ID) } });
      expect(body).toEqual({ data: { person: { id: ids.seal(ID) } } });
    }
    expect(office.seal(ID)).not.toBe(cabinet.seal(ID));
  });

  it.each([
    ['of another application', sealedIds('employer-cabinet').seal(ID)],
    ['as they are inside', ID],
    ['that were altered', cabinet.seal(ID).replace(/.$/, (last) => (last === 'A' ? 'B' : 'A'))],
    ['that were made by hand', 'demo.AAAA'],
  ])('are unknown and asked of nobody: those %s', async (_, id) => {
    const { run } = pipelineOf('egov-cabinet');
    const ways = [
      { query: 'query ($id: PersonId) { person(id: $id) { id } }', variables: { id } },
      { query: `{ person(id: "${id}") { id } }` },
      { query: `query ($id: PersonId = "${id}") { person(id: $id) { id } }` },
      {
        query: 'query ($by: Search!) { search(by: $by) { id } }',
        variables: { by: { ids: [cabinet.seal(ID), id] } },
      },
    ];
    for (const way of ways) {
      const answer = await run(way);
      expect(codesOf(answer), way.query).toEqual(['UNKNOWN_ID']);
      expect(answer.body).not.toHaveProperty('data');
      expect(JSON.stringify(answer)).not.toContain('900101300017');
    }
    expect(asked).toEqual([]);
  });

  it('are not told by errors', async () => {
    const { body } = await pipelineOf('egov-cabinet').run({
      query: `{ person(id: "${cabinet.seal(ID)}") { id broken { id } } }`,
    });
    expect(body.errors).toHaveLength(1);
    expect(JSON.stringify(body)).not.toContain('900101300017');
  });

  it('do not leave a gateway that has no keys for them', async () => {
    const edgeIds = createEdgeIds(null);
    expect(() => edgeIds(graph.graph.apiSchema, 'egov-cabinet')).toThrow('sealedIds');
    const strangers = await openTestGraph({
      shop: { sdl: 'type Query { price: Int }', resolvers: {} },
    });
    expect(edgeIds(strangers.graph.apiSchema, 'egov-cabinet')).toBeNull();
    await strangers.close();
  });

  it('have keys before a gateway for them starts', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'keys-'));
    const contextKeyFile = join(folder, 'key.pem');
    const { privateKey } = generateKeyPairSync('ed25519');
    writeFileSync(contextKeyFile, privateKey.export({ type: 'pkcs8', format: 'pem' }));
    const secretFile = join(folder, 'secret');
    writeFileSync(secretFile, randomBytes(32).toString('base64'));
    const config = parseConfig({
      port: 0,
      identity: { issuer: 'https://id.test' },
      contextKeyFile,
      accessLog: {
        store: { kind: 'sqlite', file: join(folder, 'access-log.sqlite') },
        signingKeyFile: contextKeyFile,
        pseudonymKeys: [{ id: 'p1', file: secretFile }],
        wrappingKeys: [{ id: 'w1', file: secretFile }],
      },
    });
    await expect(startGateway(config, { log: pino({ level: 'silent' }) })).rejects.toThrow(
      'expected sealedIds to be configured',
    );
  });
});
