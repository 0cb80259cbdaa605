import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** What became of test files. */
export interface TestRun {
  readonly passed: number;
  /** Full names of the tests that failed, in order. */
  readonly failed: readonly string[];
  /** Files that did not come to a test, or failed outside of one, with their first line of why. */
  readonly broken: readonly string[];
}

interface JsonReport {
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly message?: string;
    readonly assertionResults: readonly { readonly status: string; readonly fullName: string }[];
  }[];
}

const REPORT = 'removals-report.json';

/** Runs test files of a folder in a process of their own. Throws where there is no report. */
export async function runTests(folder: string, files: readonly string[]): Promise<TestRun> {
  const report = join(folder, REPORT);
  rmSync(report, { force: true });
  const vitest = join(folder, 'node_modules/vitest/vitest.mjs');
  const args = [vitest, 'run', ...files, '--reporter=json', `--outputFile=${report}`];
  const child = spawn(process.execPath, args, { cwd: folder, stdio: 'ignore' });
  await once(child, 'exit');
  const { testResults }: JsonReport = JSON.parse(readFileSync(report, 'utf8'));
  const tests = testResults.flatMap(({ assertionResults }) => assertionResults);
  const missing = files.filter((file) => !testResults.some(({ name }) => name.endsWith(file)));
  return {
    passed: tests.filter(({ status }) => status === 'passed').length,
    failed: tests.filter(({ status }) => status === 'failed').map(({ fullName }) => fullName),
    broken: [
      ...missing.map((file) => `${file}: not run`),
      ...testResults
        .filter(
          ({ status, assertionResults }) =>
            status === 'failed' && !assertionResults.some((each) => each.status === 'failed'),
        )
        .map(({ name, message = '' }) => `${name}: ${message.split('\n')[0]}`),
    ],
  };
}
