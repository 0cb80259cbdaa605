import { Command, InvalidArgumentError, Option } from 'commander';
import { z } from 'zod';
import { alarms } from './access-log/alarm-command.ts';
import { archive, drop, migrate, shred } from './access-log/keep-commands.ts';
import { printKey, rotate } from './access-log/key-commands.ts';
import { checkProof, exportTo, prove, tail, verify } from './access-log/read-commands.ts';
import { witness } from './access-log/witness-command.ts';

const STORE = [
  '--store <place>',
  'file or postgres:// URL of the log (also: ACCESS_LOG)',
  process.env.ACCESS_LOG ?? 'data/access-log.sqlite',
] as const;
const KEY = [
  '--key <key>',
  'verifier key of the log, or a file with it; once for each it has had, the oldest first',
  collect,
  [] as readonly string[],
] as const;

const program = new Command('access-log').description(
  'Reads, verifies and keeps the access log. Results go to stdout, progress to stderr.',
);

program
  .command('verify')
  .description('verify every entry and checkpoint of a log, a copy or an export; exit 0 or 1')
  .option(...STORE)
  .option(...KEY)
  .option('--checkpoint <file>', 'a checkpoint that was kept elsewhere: the log must continue it')
  .option('--witness <key>', 'verifier key of a witness that must have seen the log')
  .option('--json', 'print the report as JSON')
  .action(async (options) => exitWith(await verify(options)));

program
  .command('tail')
  .description('print the last entries, a line of JSON each')
  .option(...STORE)
  .option('-n, --lines <count>', 'how many', wholeNumber, 10)
  .option('-f, --follow', 'and those to come')
  .action(tail);

program
  .command('export')
  .description('write entries to a file that verifies without the log')
  .option(...STORE)
  .requiredOption('--out <file>', 'a new file; compressed if it ends with .gz')
  .option('--from <sequence>', 'the first entry', wholeNumber, 0)
  .option(
    '--to <size>',
    'how many entries the log had at its end; up to the checkpoint before',
    wholeNumber,
    Number.MAX_SAFE_INTEGER,
  )
  .action(exportTo);

program
  .command('prove')
  .description('print the proof that an entry is in the log, or check one without the log')
  .argument('[sequence]', 'the entry', wholeNumber)
  .option(...STORE)
  .option(...KEY)
  .option('--out <file>', 'where to write the proof')
  .option('--check <file>', 'a proof to check, with --key')
  .option('--witness <key>', 'verifier key of a witness that must have seen it, with --check')
  .action(async (sequence: number | undefined, options) => {
    const { check, key, witness: seenBy } = options;
    if (check !== undefined) exitWith(await checkProof(check, key, seenBy));
    else if (sequence === undefined) throw new Error('expected a sequence, or --check');
    else await prove(sequence, options);
  });

program
  .command('alarms')
  .description('print what is unusual: questions for an auditor, and no finding about anybody')
  .option(...STORE)
  .option('--from <time>', 'from this time on, RFC 3339; let periods overlap by a week', time)
  .option('--to <time>', 'before this time', time)
  .addOption(
    new Option('--format <format>', 'how it is printed').choices(['text', 'json']).default('text'),
  )
  .option('--relations <file>', 'whom officials declared as close to them, lines of JSON')
  .option(
    '--pseudonym-key <id:file>',
    'key of the pseudonyms, for --relations; once for each',
    (value: string, known: readonly string[] = []) => [...known, value],
  )
  .action(alarms);

program
  .command('archive')
  .description('write what is signed, and in no archive yet, to a new file, and verify that')
  .option(...STORE)
  .option(...KEY)
  .requiredOption('--folder <folder>', 'of the archives')
  .action(archive);

program
  .command('drop')
  .description('drop the months that are archived and were kept for long enough')
  .option(...STORE)
  .action(drop);

program
  .command('shred')
  .description("destroy the key of a person's free text; exit 1 if there is none")
  .argument('<pseudonym>')
  .option(...STORE)
  .action(async (subject: string, options) => exitWith(await shred(subject, options)));

program
  .command('verifier-key')
  .description('print the verifier key of a private key, for whoever verifies')
  .argument('<file>', 'Ed25519, PEM')
  .requiredOption('--name <name>', "the log's origin, or the name of the witness")
  .option('--witness', 'the key of a witness')
  .action(printKey);

program
  .command('rotate')
  .description('have another key sign the log from now on; then restart gateways with it')
  .option(...STORE)
  .requiredOption('--key-file <file>', 'the private key that signs so far, PEM')
  .requiredOption('--next-key-file <file>', 'the one that comes next, PEM')
  .action(rotate);

program
  .command('witness')
  .description('be a witness (C2SP tlog-witness): cosign what continues the log that was seen')
  .requiredOption('--listen <port>', 'on this machine alone, or host:port', listenAddress)
  .requiredOption('--name <name>', 'of the witness: stands in its cosignatures')
  .requiredOption('--key <file>', 'its private key, Ed25519, PEM')
  .requiredOption('--log <key>', KEY[1], collect, [] as readonly string[])
  .requiredOption('--state <file>', 'where it remembers what it saw')
  .action(witness);

program
  .command('migrate')
  .description('make or update the tables in PostgreSQL, as their owner')
  .option(...STORE)
  .action(migrate);

try {
  await program.parseAsync();
} catch (error) {
  process.stderr.write(`error: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}

function wholeNumber(text: string): number {
  const value = Number(text);
  if (/^\d{1,15}$/.test(text)) return value;
  throw new InvalidArgumentError('expected a whole number');
}

function time(text: string): string {
  const value = z.iso.datetime({ offset: true }).safeParse(text);
  if (value.success) return new Date(value.data).toISOString();
  throw new InvalidArgumentError('expected a time such as 2026-03-01T00:00:00Z');
}

function collect(value: string, known: readonly string[]): readonly string[] {
  return [...known, value];
}

function listenAddress(text: string): { readonly host: string; readonly port: number } {
  const [, host = '127.0.0.1', port = ''] = /^(?:(.+):)?(\d{1,5})$/.exec(text) ?? [];
  if (port !== '' && Number(port) <= 65_535) return { host, port: Number(port) };
  throw new InvalidArgumentError('expected a port, or host:port');
}

function exitWith(isGood: boolean): void {
  if (!isGood) process.exitCode = 1;
}
