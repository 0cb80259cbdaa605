import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { runProgram } from '../kit/run-program.ts';

const README = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');

it('the tour prints what the README shows', async () => {
  const { code, stdout } = await runProgram('mocks/tour/main.ts', ['--day', '2026-11-23']).ended;
  expect(code).toBe(0);
  const [, shown] = /<!-- tour -->\n```text\n(.*)\n```\n<!-- \/tour -->/s.exec(README) ?? [];
  expect(stdout.trimEnd()).toBe(shown);
}, 60_000);
