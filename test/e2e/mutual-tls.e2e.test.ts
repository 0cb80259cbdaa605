import { createPublicKey } from 'node:crypto';
import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { parseConfig } from '../../gateway/config.ts';
import { readSubgraphSettings } from '../../gateway/execute/index.ts';
import { createLog } from '../../gateway/http/index.ts';
import { startGateway } from '../../gateway/start-gateway.ts';
import { createSubgraphClient } from '../../gateway/transport/index.ts';
import {
  type IdentityProvider,
  ISSUER,
  personaHeaders,
  startIdentityProvider,
} from '../../mocks/idp/index.ts';
import type { LegacyServer } from '../../mocks/kit/index.ts';
import { EQONAQ_TOKEN, startEqonaq } from '../../mocks/lodging/index.ts';
import { createPeople } from '../../mocks/people.ts';
import { demoEd25519Key } from '../../schema/demo-keys.ts';
import type { TlsIdentity } from '../../schema/tls-identity.ts';
import { parseSubgraphConfig } from '../../subgraphs/config.ts';
import { todayInKazakhstan } from '../../subgraphs/kit/index.ts';
import { type StartSubgraphOptions, startSubgraph } from '../../subgraphs/start-subgraph.ts';
import { type Authority, createAuthority, type IssueOptions } from '../kit/certificates.ts';
import { temporaryLog } from '../kit/temporary-log.ts';

const HOUR_MS = 3_600_000;
const POLL_MS = 20;
const GUESTS = '{ hotelGuests(hotelId: "2037", first: 1) { nodes { stay { number } } } }';

const closers: (() => Promise<unknown>)[] = [];
let folder: string;
let eqonaq: LegacyServer;
let identityProvider: IdentityProvider;
/** Issues to gateways, and to subgraphs. */
let forGateways: Authority;
let forSubgraphs: Authority;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mutual-tls-'));
  eqonaq = await startEqonaq({
    people: createPeople({ today: todayInKazakhstan(new Date()) }),
  });
  identityProvider = await startIdentityProvider();
  forGateways = await createAuthority('gateways');
  forSubgraphs = await createAuthority('subgraphs');
  const contextKey = createPublicKey(demoEd25519Key('signed-context'));
  await write('context.pem', contextKey.export({ type: 'spki', format: 'pem' }).toString());
});
afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close();
  eqonaq.requests.clear();
});
afterAll(async () => {
  await identityProvider.close();
  await eqonaq.close();
  await rm(folder, { recursive: true });
});

/** Writes a file as a whole, and returns where. */
async function write(name: string, text: string): Promise<string> {
  const file = join(folder, name);
  await writeFile(`${file}.new`, text);
  await rename(`${file}.new`, file);
  return file;
}

async function writeIdentity(name: string, { cert, key, ca }: TlsIdentity) {
  return {
    certificateFile: await write(`${name}-cert.pem`, cert),
    keyFile: await write(`${name}-key.pem`, key),
    caFile: await write(`${name}-ca.pem`, ca),
  };
}

const gatewayIdentity = async (options: Partial<IssueOptions> = {}, issuer = forGateways) => ({
  ...(await issuer.issue({ usage: 'client', ...options })),
  ca: forSubgraphs.ca,
});

const subgraphIdentity = async (options: Partial<IssueOptions> = {}, issuer = forSubgraphs) => ({
  ...(await issuer.issue({ usage: 'server', ...options })),
  ca: forGateways.ca,
});

async function startLodging(identity: TlsIdentity, options: StartSubgraphOptions = {}) {
  const { caFile: clientCaFile, ...own } = await writeIdentity('lodging', identity);
  const config = parseSubgraphConfig('lodging', {
    port: 0,
    tls: { clientCaFile, ...own },
    contextKeyFiles: [join(folder, 'context.pem')],
    systems: { eqonaq: { url: eqonaq.url } },
  });
  const served = await startSubgraph('lodging', config, { env: { EQONAQ_TOKEN }, ...options });
  closers.push(served.close);
  return served;
}

function gatewayConfig(lodging: Readonly<Record<string, unknown>>) {
  return parseConfig({
    port: 0,
    profile: 'developer',
    accessLog: temporaryLog(),
    identity: { issuer: ISSUER, jwksUri: `${identityProvider.url}/jwks` },
    subgraphs: { lodging },
  });
}

/** Asks a gateway of this identity as the hotel's reception. */
async function askGateway(url: string, identity: TlsIdentity) {
  const tls = await writeIdentity('gateway', identity);
  const log = createLog(new PassThrough().resume());
  const gateway = await startGateway(gatewayConfig({ url, tls }), { log });
  closers.push(gateway.close);
  const response = await fetch(`${gateway.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(await personaHeaders('hotel')) },
    body: JSON.stringify({ query: GUESTS }),
  });
  const { data, errors = [] } = await response.json();
  return { data, codes: errors.map(codeOf) };
}

function codeOf({ extensions }: { readonly extensions: { readonly code: string } }): string {
  return extensions.code;
}

describe('a gateway and a subgraph with certificates for one another', () => {
  it('answer: the subgraph has another host than its name in the supergraph', async () => {
    const { url } = await startLodging(await subgraphIdentity());
    expect(url).toMatch(/^https:\/\/127\.0\.0\.1:/);
    const { data, codes } = await askGateway(url, await gatewayIdentity());
    expect(codes).toEqual([]);
    expect(data.hotelGuests.nodes).toEqual([{ stay: { number: 'HS-C07-1' } }]);
  });

  const past = () => ({
    notBefore: new Date(Date.now() - 2 * HOUR_MS),
    notAfter: new Date(Date.now() - HOUR_MS),
  });
  const strangers: [string, () => Promise<[TlsIdentity, TlsIdentity]>, string][] = [
    [
      'GatewayOfAnotherAuthority',
      async () => [
        await subgraphIdentity(),
        await gatewayIdentity({}, await createAuthority('gateways')),
      ],
      'AGENCY_UNREACHABLE',
    ],
    [
      'ExpiredGateway',
      async () => [await subgraphIdentity(), await gatewayIdentity(past())],
      'AGENCY_UNREACHABLE',
    ],
    [
      'SubgraphOfAnotherAuthority',
      async () => [
        await subgraphIdentity({}, await createAuthority('subgraphs')),
        await gatewayIdentity(),
      ],
      'AGENCY_TLS',
    ],
    [
      'SubgraphOfAnotherHost',
      async () => [await subgraphIdentity({ hosts: ['lodging.test'] }), await gatewayIdentity()],
      'AGENCY_TLS',
    ],
  ];

  it.each(strangers)('%s: the field is null, and eQonaq is not asked', async (_, pair, code) => {
    const [lodging, gateway] = await pair();
    const { url } = await startLodging(lodging);
    const { data, codes } = await askGateway(url, gateway);
    expect({ data, codes }).toEqual({ data: { hotelGuests: null }, codes: [code] });
    expect(eqonaq.requests.entries).toEqual([]);
  });
});

describe('files that cannot be used', () => {
  it('stop a gateway before it listens, by key and name', async () => {
    const tls = await writeIdentity('gateway', await gatewayIdentity());
    const start = (files: object) =>
      startGateway(gatewayConfig({ url: 'https://127.0.0.1:1/', tls: { ...tls, ...files } }));
    await expect(start({ caFile: join(folder, 'none.pem') })).rejects.toThrow(
      /^subgraphs\.lodging\.tls\.caFile: ENOENT.*none\.pem/,
    );
    await expect(start({ certificateFile: tls.keyFile })).rejects.toThrow(
      `subgraphs.lodging.tls.certificateFile: expected ${tls.keyFile} to hold certificates in PEM`,
    );
  });

  it('stop a subgraph before it listens, by key and name', async () => {
    const { key } = await subgraphIdentity();
    await expect(startLodging({ ...(await subgraphIdentity()), key })).rejects.toThrow(
      /^tls\.keyFile: expected .*lodging-key\.pem to hold the key of the certificate/,
    );
    await expect(startLodging({ ...(await subgraphIdentity()), ca: '' })).rejects.toThrow(
      /^tls\.clientCaFile: expected .*lodging-ca\.pem to hold certificates in PEM/,
    );
  });
});

it('files that change are in use on both sides without a restart', async () => {
  let swaps = 0;
  const { url } = await startLodging(await subgraphIdentity(), {
    tlsPollMs: POLL_MS,
    onTlsSwap: () => {
      swaps += 1;
    },
  });
  const tls = await writeIdentity('gateway', await gatewayIdentity());
  const subgraphs = await readSubgraphSettings(gatewayConfig({ url, tls }).subgraphs);
  const swapped: string[] = [];
  const followed = subgraphs.follow({
    pollMs: POLL_MS,
    onSwap: (name) => swapped.push(name),
    onProblem: () => {},
  });
  closers.push(followed.close);
  const client = createSubgraphClient({
    url,
    ...subgraphs.settings.lodging,
    name: 'lodging',
  });
  closers.push(client.close);
  const ask = async () => {
    const outcome = await client.send({
      body: '{"query":"{ __typename }"}',
      headers: {},
      repeatable: true,
      deadline: Date.now() + 5_000,
      signal: new AbortController().signal,
    });
    return outcome.outcome === 'answered' ? 'answered' : outcome.failure.kind;
  };
  // Without a context the answer is 401, from the subgraph itself.
  expect(await ask()).toBe('answered');

  const [gateways, others] = [await createAuthority('new'), await createAuthority('new')];
  await writeIdentity('lodging', {
    ...(await others.issue({ usage: 'server' })),
    ca: gateways.ca,
  });
  await expect.poll(() => swaps).toBeGreaterThan(0);
  // The connection that is open has one more answer.
  expect([await ask(), await ask(), await ask()]).toEqual(['answered', 'tls', 'tls']);

  await writeIdentity('gateway', {
    ...(await gateways.issue({ usage: 'client' })),
    ca: others.ca,
  });
  await expect.poll(ask).toBe('answered');
  expect(swapped).toContain('lodging');
});
