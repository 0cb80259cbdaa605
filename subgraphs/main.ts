import { Argument, Command, InvalidArgumentError } from 'commander';
import { pino } from 'pino';
import { STANDALONE_NAMES, type StandaloneName } from '../schema/subgraph-names.ts';
import { readSubgraphConfig } from './config.ts';
import { startSubgraph } from './start-subgraph.ts';

const NOTES = `
Environment:
  PORT               where to listen, over the file and under --port
  SHEP_PASSWORD      of our sender on SHEP (person, crossing, registration, employment, consent)
  ENBEK_API_KEY      issued by enbek.kz (employment)
  KUTTY_MEKEN_TOKEN  issued by Kutty Meken (kandas)
  EQONAQ_TOKEN       issued by eQonaq (lodging)
  MFA_CLIENT_ID, MFA_CLIENT_SECRET
                     of our client at the visa system (visa)
  MOH_TOKEN          issued by the Ministry of Health (medical)
  KGD_API_KEY        issued by the State Revenue Committee (tax, statistics)
  BERKUT_AGGREGATES_KEY, ENBEK_AGGREGATES_KEY
                     issued by the border service and by enbek.kz (statistics)
  STATISTICS_CELL_KEY
                     32 bytes or more in base64, that rounding is drawn from (statistics)
  NODE_ENV           production refuses the keys of the demo

The configuration of each subgraph: subgraphs/README.md

Example:
  $ EQONAQ_TOKEN=... node subgraphs/main.ts lodging --config lodging.yaml`;

interface Flags {
  readonly config: string;
  readonly port?: number;
}

if (import.meta.main) {
  const program = new Command('subgraph')
    .description('Serves one subgraph to the gateway.')
    .addArgument(new Argument('<name>', 'which one').choices(STANDALONE_NAMES))
    .requiredOption('--config <file>', 'configuration in YAML')
    .option('--port <number>', 'where to listen; 0 for a free port', toPort)
    .addHelpText('after', NOTES)
    .action(serve);
  program.parseAsync().catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  });
}

async function serve(name: StandaloneName, flags: Flags): Promise<void> {
  const port = flags.port ?? (process.env.PORT ? toPort(process.env.PORT) : undefined);
  const config = await readSubgraphConfig(name, flags.config, port === undefined ? {} : { port });
  // In the foreground stdout belongs to the address; what happens is told on stderr.
  const log = pino({ base: { subgraph: name } }, pino.destination(2));
  const served = await startSubgraph(name, config, {
    onInternalError: (error) => log.error(describe(error), 'internal error'),
    onTlsSwap: () => log.info('TLS files in use'),
    onTlsProblem(error) {
      const reason = error instanceof Error ? error.message : String(error);
      log.error({ reason }, 'TLS files not used');
    },
  });
  process.stdout.write(`${served.url}\n`);

  let isStopping = false;
  const stop = () => {
    if (isStopping) return;
    isStopping = true;
    served.drain().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
}

/** Kind and place of an error; its text may hold what the log must not. */
function describe(error: unknown): { readonly kind: string; readonly at: readonly string[] } {
  const cause = error instanceof Error && 'originalError' in error ? error.originalError : error;
  if (!(cause instanceof Error)) return { kind: typeof cause, at: [] };
  const at = (cause.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return { kind: cause.name, at: at.slice(0, 8).map((line) => line.trim()) };
}

function toPort(text: string): number {
  const port = Number(text);
  if (/^\d{1,5}$/.test(text) && port <= 65_535) return port;
  throw new InvalidArgumentError('expected a port from 0 to 65535');
}
