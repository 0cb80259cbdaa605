import { Command, InvalidArgumentError } from 'commander';
import { type GatewayConfig, readConfig } from './config.ts';
import { createLog } from './http/index.ts';
import { startGateway } from './start-gateway.ts';
import type { SecurityRequirement } from './supergraph/index.ts';

export { type RunningGateway, type StartOptions, startGateway } from './start-gateway.ts';

interface Flags {
  readonly supergraph?: string;
  readonly port?: number;
  readonly open?: true;
  readonly config?: string;
}

const EXAMPLES = `
Examples:
  $ gateway/serve.mjs --supergraph supergraph.graphql --port 4000 --open
  $ gateway/serve.mjs --supergraph supergraph.graphql --port 0 --open   (a free port)
  $ PORT=4000 gateway/serve.mjs --config gateway.yaml

Then:
  $ curl http://127.0.0.1:4000/graphql -H 'content-type: application/json' \\
      -d '{"query":"{ __typename }"}'`;

/** For graphs that are not ours: limits that stop only what no reasonable client sends. */
const OPEN_LIMITS: Partial<GatewayConfig['limits']> = {
  tokens: 20_000,
  depth: 100,
  aliases: 10_000,
  directives: 10_000,
  rootFields: 1_000,
  selections: 1_000_000,
  bodyBytes: 16 * 1024 * 1024,
};

if (import.meta.main) await runGateway();

/** Runs the program with the arguments of this process; resolves when the gateway listens. */
export async function runGateway(): Promise<void> {
  const program = new Command('gateway')
    .description('Serves a Federation 2 supergraph over HTTP.')
    .option('--supergraph <file>', 'the supergraph, with the URLs of its subgraphs')
    .option(
      '--port <number>',
      'where to listen; 0 for a free port (default: $PORT or 4000)',
      toPort,
    )
    .option('--open', 'no authentication, for any supergraph; never in production')
    .option('--config <file>', 'configuration in YAML')
    .addHelpText('after', EXAMPLES)
    .action(serve);
  try {
    await program.parseAsync();
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  }
}

async function serve(flags: Flags): Promise<void> {
  const open = flags.open === true;
  const port = flags.port ?? (process.env.PORT ? toPort(process.env.PORT) : undefined);
  const config = await readConfig(flags.config ?? null, {
    ...(port !== undefined && { port }),
    ...(flags.supergraph !== undefined && { supergraphFile: flags.supergraph }),
    ...(open && { profile: 'developer', limits: OPEN_LIMITS, deadlineMs: 60_000 }),
  });

  // In the foreground stdout belongs to the address; what happens is told on stderr.
  const log = createLog(process.stderr, open ? 'warn' : 'info');
  const gateway = await startGateway(config, {
    open,
    log,
    rehearsalMs: config.rehearsalMs,
    ...(open && {
      operationsFolder: null,
      onOpened: (requirements) => warn(openWarning(requirements)),
    }),
  });
  process.stdout.write(`${gateway.url}/graphql\n`);

  let isStopping = false;
  const stop = () => {
    if (isStopping) return;
    isStopping = true;
    gateway.close().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
}

function openWarning(requirements: readonly SecurityRequirement[]): string {
  const warning = 'WARNING: --open serves everything to everybody who can reach this port.';
  if (requirements.length === 0) return warning;
  return [warning, 'Not enforced:', ...listRequirements(requirements)].join('\n');
}

/** Returns one line for each demand of a supergraph. */
function listRequirements(requirements: readonly SecurityRequirement[]): readonly string[] {
  return requirements.map(({ coordinate, directive, anyOf }) => {
    const names = anyOf?.map((all) => all.join(' and ')).join(', or ');
    return `  ${coordinate} @${directive}${names === undefined ? '' : ` (${names})`}`;
  });
}

function warn(text: string): void {
  process.stderr.write(`${text}\n`);
}

function toPort(text: string): number {
  const port = Number(text);
  if (/^\d{1,5}$/.test(text) && port <= 65_535) return port;
  throw new InvalidArgumentError('expected a port from 0 to 65535');
}
