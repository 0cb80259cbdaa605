import { fileURLToPath } from 'node:url';
import type { Removal } from './removal.ts';
import { REMOVALS } from './removals.ts';
import { runTests } from './run-tests.ts';
import { copySources } from './source-copy.ts';

const USAGE = `Usage: npm run removals -- [TEXT]

Takes one check after another out of a copy of the sources and runs the tests that must notice.
With TEXT only those whose name or file holds it. Exits with 1 where the loss of a check, or of
more than the check, goes unnoticed. Takes some minutes.
`;

type Verdict = 'killed' | 'SURVIVED' | 'BROKEN';

const [text = '', ...others] = process.argv.slice(2);
const chosen = REMOVALS.filter(({ name, file }) => `${name} ${file}`.includes(text));
if (text === '--help' || text === '-h') {
  process.stdout.write(USAGE);
} else if (others.length > 0 || chosen.length === 0) {
  process.stderr.write(
    `expected a text of a name or file, but got: ${process.argv.slice(2).join(' ')}\n\n${USAGE}`,
  );
  process.exitCode = 2;
} else {
  process.exitCode = (await tryAll(chosen)) ? 0 : 1;
}

/** Prints a line for each removal; true where tests notice every one. */
async function tryAll(removals: readonly Removal[]): Promise<boolean> {
  const sources = copySources(fileURLToPath(new URL('../../', import.meta.url)));
  try {
    // A test that fails anyway notices nothing.
    const files = [...new Set(removals.flatMap(({ tests }) => tests))];
    const whole = await runTests(sources.folder, files);
    if (whole.failed.length + whole.broken.length > 0) {
      const names = [...whole.failed, ...whole.broken].map((name) => `  ${name}\n`).join('');
      process.stderr.write(`expected tests to pass with every check in place, but got:\n${names}`);
      return false;
    }
    const verdicts: Verdict[] = [];
    for (const removal of removals) {
      const restore = sources.apply(removal);
      const { passed, failed, broken } = await runTests(sources.folder, removal.tests);
      restore();
      // Where nothing passes, more was lost than a check: the program does not run.
      const ran = passed > 0 && broken.length === 0;
      const verdict = ran ? (failed.length > 0 ? 'killed' : 'SURVIVED') : 'BROKEN';
      const more = failed.length > 1 ? ` (and ${failed.length - 1} more)` : '';
      const by = verdict === 'killed' ? `by: ${failed[0]}${more}` : (broken[0] ?? removal.file);
      process.stdout.write(`${verdict.padEnd(8)}  ${removal.name.padEnd(56)}  ${by}\n`);
      verdicts.push(verdict);
    }
    const killed = verdicts.filter((verdict) => verdict === 'killed').length;
    process.stdout.write(`\n${killed} of ${removals.length} removals were noticed\n`);
    return killed === removals.length;
  } finally {
    sources.remove();
  }
}
