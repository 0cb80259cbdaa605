import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync } from 'node:fs';
import { parseConfig } from '../gateway/config.ts';
import { createLog } from '../gateway/http/index.ts';
import { startGateway } from '../gateway/start-gateway.ts';
import type { SimulatorsReady } from './demo/simulators-process.ts';
import type { SubgraphsReady } from './demo/subgraphs-process.ts';
import { ISSUER, issueToken, personas } from './idp/index.ts';

/** The operations that are printed to begin with, and who asks them. */
const EXAMPLES = [
  ['full-picture', 'inspector', 'one migrant, as fourteen systems know them'],
  ['hiring-check', 'employer', 'whether somebody may work for an employer, and nothing else'],
  ['registrations-due', 'inspector', 'who has arrived in Almaty and is not notified yet'],
  ['notify-arrival', 'host', 'a host notifies the arrival of a guest'],
  ['my-access-log', 'migrant', 'that migrant, on who has read their data'],
] as const;
/** Kept from one start to the next: an access log that begins anew is none. */
const LOG_FILE = '.cache/access-log.sqlite';
const SHOWN_PERSONAS = ['inspector', 'migrant', 'host'] as const;

const startedAt = performance.now();
mkdirSync('.cache', { recursive: true });
const print = (text = ''): void => {
  process.stdout.write(`${text}\n`);
};

const simulators = startChild('simulators');
const subgraphs = startChild('subgraphs');
const { systems, identityProvider, faultControl } = await nextMessage<SimulatorsReady>(simulators);
subgraphs.send({ systems });
const [urls, demoTokens] = await Promise.all([
  nextMessage<SubgraphsReady>(subgraphs),
  issueDemoTokens(),
]);
const gateway = await startGateway(
  parseConfig({
    port: Number(process.env.PORT ?? 4_000),
    profile: 'developer',
    accessLog: { store: { kind: 'sqlite', file: LOG_FILE } },
    subgraphs: Object.fromEntries(Object.entries(urls).map(([name, url]) => [name, { url }])),
    identity: { issuer: ISSUER, jwksUri: `${identityProvider}/jwks` },
    appeals: { url: systems.eOtinish },
  }),
  { demoTokens: issueDemoTokens, log: createLog(process.stderr, 'warn') },
).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
printWelcome();

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, async () => {
    await gateway.close();
    simulators.disconnect();
    subgraphs.disconnect();
    process.exit(0);
  });
}

function startChild(name: 'simulators' | 'subgraphs'): ChildProcess {
  const child = fork(new URL(`./demo/${name}-process.ts`, import.meta.url));
  child.once('exit', (code) => {
    process.stderr.write(`the process of the ${name} ended (${code})\n`);
    process.exit(1);
  });
  return child;
}

async function nextMessage<T>(child: ChildProcess): Promise<T> {
  const [message] = await once(child, 'message');
  return message as T;
}

async function issueDemoTokens(): Promise<Record<string, string>> {
  const entries = await Promise.all(
    personas().map(async ({ name }) => [name, await issueToken(name)] as const),
  );
  return Object.fromEntries(entries);
}

function printWelcome(): void {
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  print(`migrant-graph is ready after ${seconds} s. Everybody in it is invented.`);
  print();
  print(`  GraphQL        ${gateway.url}/graphql`);
  print(`  Explorer       ${gateway.url}/          (Apollo Sandbox, or offline: /explorer)`);
  print(`  Health         ${gateway.url}/health/ready`);
  print(`  Metrics        ${gateway.url}/metrics`);
  print(`  Faults         ${faultControl}/          (switch a system slow, down, malformed ...)`);
  print(
    `  Access log     ${LOG_FILE}     (npm run --silent access-log -- tail --store ${LOG_FILE})`,
  );
  print(`  Phones         ${systems.kdp}/phone     (SMS of KDP; most answer by themselves)`);
  print(
    `  Clerk          ${systems.egovWindow}/clerk     (applications; decided after three readings)`,
  );
  print();
  print('Queries to begin with (POSIX shell):');
  for (const [operation, persona, title] of EXAMPLES) {
    print();
    print(`  # ${title}`);
    print(`  npm run --silent ask -- ${operation} ${persona} ${gateway.url}`);
  }
  print();
  print(`All operations: ${operationNames().join(', ')}.`);
  print(`All personas: ${Object.keys(demoTokens).join(', ')}.`);
  print();
  print('Tokens for an hour (any persona: npm run --silent token -- PERSONA):');
  for (const persona of SHOWN_PERSONAS) {
    print();
    print(`  ${persona}`);
    print(`  ${demoTokens[persona]}`);
  }
  print();
  print('Stop with Ctrl+C.');
}

function operationNames(): string[] {
  return readdirSync(new URL('../schema/operations/', import.meta.url))
    .filter((file) => file.endsWith('.graphql'))
    .map((file) => file.slice(0, -'.graphql'.length));
}
