import { readdir } from 'node:fs/promises';

// Every `NAME.bench.ts` beside this file is a benchmark: it exports `question` and `run`.

interface Benchmark {
  /** What its figures answer, in one line. */
  readonly question: string;
  /** Prints a table, and JSON on the last line. */
  run(): Promise<void>;
}

const SUFFIX = '.bench.ts';
const USAGE = `Usage: npm run bench -- NAME

Runs one benchmark: a table on stdout, JSON on the last line. Without a name it lists them.
`;

const names = (await readdir(new URL('.', import.meta.url)))
  .filter((file) => file.endsWith(SUFFIX))
  .map((file) => file.slice(0, -SUFFIX.length))
  .sort();
const [name, ...others] = process.argv.slice(2);

if (name === undefined || name === '--help' || name === '-h') {
  const lines = await Promise.all(
    names.map(async (each) => `  ${each}  ${(await load(each)).question}\n`),
  );
  process.stdout.write(`${USAGE}\nBenchmarks:\n${lines.join('')}`);
} else if (!names.includes(name) || others.length > 0) {
  const got = [name, ...others].join(' ');
  process.stderr.write(`expected one of: ${names.join(', ')}; but got: ${got}\n\n${USAGE}`);
  process.exitCode = 2;
} else {
  await (await load(name)).run();
}

function load(benchmark: string): Promise<Benchmark> {
  return import(new URL(`${benchmark}${SUFFIX}`, import.meta.url).href);
}
