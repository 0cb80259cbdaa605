import { readdir } from 'node:fs/promises';

// Every `NAME.bench.ts` beside this file is a benchmark: it exports `question` and `run`.

interface Benchmark {
  /** What its figures answer, in one line. */
  readonly question: string;
  /** What may follow its name on the command line, a line each; without it nothing may. */
  readonly options?: string;
  /** Prints a table, and JSON on the last line. */
  run(args: readonly string[]): Promise<void>;
}

const SUFFIX = '.bench.ts';
const USAGE = `Usage: npm run bench -- NAME [options]

Runs one benchmark: a table on stdout, JSON on the last line. Without a name it lists them.
`;

const names = (await readdir(new URL('.', import.meta.url)))
  .filter((file) => file.endsWith(SUFFIX))
  .map((file) => file.slice(0, -SUFFIX.length))
  .sort();
const [name, ...others] = process.argv.slice(2);

if (name === undefined || name === '--help' || name === '-h') {
  const lines = await Promise.all(
    names.map(async (each) => {
      const { question, options = '' } = await load(each);
      return `  ${each}  ${question}\n${options.replaceAll(/^(?=.)/gm, '  ')}`;
    }),
  );
  process.stdout.write(`${USAGE}\nBenchmarks:\n${lines.join('')}`);
} else if (!names.includes(name)) {
  refuse(`expected one of: ${names.join(', ')}; but got: ${name}`);
} else {
  const benchmark = await load(name);
  if (others.length > 0 && benchmark.options === undefined) {
    refuse(`expected nothing after ${name}; but got: ${others.join(' ')}`);
  } else {
    await benchmark.run(others);
  }
}

function refuse(reason: string): void {
  process.stderr.write(`${reason}\n\n${USAGE}`);
  process.exitCode = 2;
}

function load(benchmark: string): Promise<Benchmark> {
  return import(new URL(`${benchmark}${SUFFIX}`, import.meta.url).href);
}
