import { readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse as parseYaml, stringify as stringifyYaml } from 'yaml';
import { ISSUER, personaHeaders, startIdentityProvider } from '../../mocks/idp/index.ts';
import { POLICY_FILE, parsePolicy } from '../../schema/policy/index.ts';
import { composeGuardedGraph } from './authorisation/compose-guarded-graph.ts';
import { measureDecision } from './authorisation/measure-decision.ts';
import { GATEWAY_CORE } from './engine/gateways.ts';
import { openConnection, runClosedLoop, toRequest } from './engine/load.ts';
import { measureLoad } from './engine/measure-load.ts';
import { medians, type Rounds, runRounds } from './engine/run-rounds.ts';
import { type Bench, NESTED, startBench } from './engine/start-bench.ts';
import type { BenchProcess } from './engine/start-process.ts';
import { formatTable } from './format-table.ts';
import { percentile } from './percentile.ts';

export const question = 'What does it cost to decide, beside a policy that allows everything?';

export const options = `  --quick         few and short rounds: for development, not for figures
`;

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const CONNECTIONS = 50;
const PACES = {
  full: { rounds: 7, durationMs: 4_000, warmUpMs: 1_000, firstWarmUpMs: 10_000 },
  quick: { rounds: 1, durationMs: 1_000, warmUpMs: 800, firstWarmUpMs: 800 },
};

/**
 * Prints requests a second and milliseconds of processor of one gateway under two policies: the
 * committed one, and one of this benchmark that allows an inspector everything; and of the open
 * mode, which knows nobody and signs nothing. Rounds alternate, and each answer is compared.
 *
 * Every field carries a category. What the operation asks for is granted under both policies, so that
 * the answers are equal; some of what it does not ask for is refused under the committed one. What
 * depends on the record is decided in subgraphs and not measured here. Below that: how long a
 * decision about 200 fields of the migrant graph takes in the process itself.
 */
export async function run(args: readonly string[]): Promise<void> {
  const pace = args.includes('--quick') ? PACES.quick : PACES.full;
  const decisions = [];
  for (const persona of ['inspector', 'hotel', 'statistician'] as const) {
    decisions.push(await measureDecision(persona));
  }
  const bench = await startBench();
  const identityProvider = await startIdentityProvider();
  try {
    const headers = await personaHeaders('inspector');
    const supergraphFile = join(bench.folder, 'guarded.graphql');
    writeFileSync(supergraphFile, composeGuardedGraph(bench.subgraphs.origin));
    const start = (name: string, policyFile: string | null) =>
      startGateway(bench, {
        name,
        supergraphFile,
        config: {
          profile: 'developer',
          inFlightDedup: false,
          limits: { depth: 20 },
          policyFile,
          accessLog: { store: { kind: 'sqlite', file: join(bench.folder, `${name}.sqlite`) } },
          identity: { issuer: ISSUER, jwksUri: `${identityProvider.url}/jwks` },
        },
        isOpen: policyFile === null,
        headers,
      });
    const gateways = {
      committed: await start('committed policy', fileURLToPath(POLICY_FILE)),
      everything: await start('everything allowed', writeOpenPolicy(bench.folder)),
      open: await start('open mode', null),
    };
    const request = () => toRequest(NESTED, headers);
    const expected = await answerOf(gateways.committed, request());
    const turn = (gateway: BenchProcess) => async () => {
      const load = { port: gateway.port, connections: CONNECTIONS, request };
      await runClosedLoop({ ...load, durationMs: pace.warmUpMs });
      return measureLoad(bench, gateway, {
        run: () => runClosedLoop({ ...load, durationMs: pace.durationMs }),
        expected,
      });
    };
    for (const { port } of Object.values(gateways)) {
      await runClosedLoop({
        port,
        connections: CONNECTIONS,
        request,
        durationMs: pace.firstWarmUpMs,
      });
    }
    const all = await runRounds(
      {
        committed: turn(gateways.committed),
        everything: turn(gateways.everything),
        open: turn(gateways.open),
      },
      pace.rounds,
      (text) => process.stderr.write(`${text}\n`),
    );
    const rows = {
      'requests/s': medians(all, ({ perSecond }) => perSecond),
      'ms of processor each': medians(all, ({ cpuMs }) => cpuMs),
    };
    print(rows, toEverything(all), decisions, pace);
  } finally {
    await identityProvider.close();
    await bench.close();
  }
  process.exit();
}

/** The median of what one round's requests/s are to those of the same round with everything allowed. */
function toEverything(all: Partial<Record<'committed' | 'everything' | 'open', Rounds>>): number {
  const ratios = (all.committed?.measures ?? []).map(
    ({ perSecond }, round) => perSecond / (all.everything?.measures[round]?.perSecond ?? 0),
  );
  return percentile(ratios, 0.5);
}

type Figures = Partial<Record<'committed' | 'everything' | 'open', number>>;

function print(
  rows: Readonly<Record<string, Figures>>,
  ratio: number,
  decisions: readonly Awaited<ReturnType<typeof measureDecision>>[],
  pace: (typeof PACES)['full'],
): void {
  const figure = (value: number | undefined) => (value === undefined ? '-' : value.toFixed(3));
  const machine = { node: process.version, cpu: cpus()[0]?.model, cpus: cpus().length };
  process.stdout.write(
    `${formatTable(
      ['', 'committed policy', 'everything allowed', 'open mode'],
      Object.entries(rows).map(([name, { committed, everything, open }]) => [
        name,
        figure(committed),
        figure(everything),
        figure(open),
      ]),
    )}committed to everything allowed, round by round: ${ratio.toFixed(3)} (at least 0.9)\n\n${formatTable(
      ['one decision, ms', 'fields', 'first', 'warm'],
      decisions.map(({ persona, fields, firstMs, warmMs }) => [
        persona,
        String(fields),
        figure(firstMs),
        warmMs.toFixed(4),
      ]),
    )}${machine.cpus} x ${machine.cpu}, Node ${machine.node}; median of ${pace.rounds} rounds of ${pace.durationMs / 1000} s\n`,
  );
  const json = { bench: 'authorisation', machine, pace, rows, ratio, decisions };
  process.stdout.write(`${JSON.stringify(json)}\n`);
}

/** A policy of this benchmark's own: to inspectors every category of anybody. */
function writeOpenPolicy(folder: string): string {
  const policy = parseYaml(readFileSync(POLICY_FILE, 'utf8'));
  policy.rules['migration-control'].permits = { any: Object.keys(policy.categories) };
  const file = join(folder, 'everything.yaml');
  const text = stringifyYaml(policy);
  parsePolicy(text, 'everything.yaml');
  writeFileSync(file, text);
  return file;
}

interface GatewayUnderTest {
  readonly name: string;
  readonly supergraphFile: string;
  readonly config: object;
  readonly isOpen: boolean;
  readonly headers: Readonly<Record<string, string>>;
}

function startGateway(bench: Bench, gateway: GatewayUnderTest): Promise<BenchProcess> {
  const { name, supergraphFile, config, isOpen, headers } = gateway;
  const configFile = join(bench.folder, `${name.replaceAll(' ', '-')}.yaml`);
  writeFileSync(configFile, stringifyYaml(config));
  return bench.start(({ port }) => ({
    name,
    args: [
      `${ROOT}gateway/main.ts`,
      ...['--supergraph', supergraphFile, '--port', String(port), '--config', configFile],
      ...(isOpen ? ['--open'] : []),
    ],
    port,
    core: GATEWAY_CORE,
    cwd: ROOT,
    headers,
  }));
}

async function answerOf({ name, port }: BenchProcess, request: string): Promise<unknown> {
  const connection = await openConnection(port);
  const answer = await connection.exchange(request);
  connection.close();
  const body = JSON.parse(answer?.body.toString() ?? '{}');
  if (body.errors === undefined && body.data !== undefined) return body;
  throw new Error(`${name} answers ${answer?.body.toString().slice(0, 300)}`);
}
