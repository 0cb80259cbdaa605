import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type LivePolicy, openLivePolicy } from '../../gateway/auth/index.ts';
import { loadPolicy, POLICY_FILE, PolicyError } from '../../schema/policy/index.ts';

const TEXT = await readFile(POLICY_FILE, 'utf8');
const WIDER = TEXT.replace('any: [consent, access-audit]', 'any: [consent, access-audit, contact]');

let folder: string;
let file: string;
let live: LivePolicy;
const swaps: string[] = [];
const problems: unknown[] = [];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'policy-'));
  file = join(folder, 'policy.yaml');
  await writeFile(file, TEXT);
  live = await openLivePolicy({
    file,
    pollMs: 20,
    onSwap: (hash) => swaps.push(hash),
    onProblem: (error) => problems.push(error),
  });
});
afterEach(async () => {
  await live.close();
  await rm(folder, { recursive: true });
  swaps.length = 0;
  problems.length = 0;
});

test('a changed policy is taken into use; who has the old one keeps it', async () => {
  expect(WIDER).not.toBe(TEXT);
  const before = live.current();
  await writeFile(file, WIDER);
  await vi.waitFor(() => expect(swaps).toHaveLength(1));
  const after = live.current();
  expect(after?.hash).toBe(swaps[0]);
  expect(after?.hash).not.toBe(before?.hash);
  expect(before?.hash).toBe(loadPolicy().hash);
});

test('a bad policy is told once and changes nothing; the next good one is used', async () => {
  const before = live.current();
  await writeFile(file, TEXT.replace('roles: [labour-inspector]', 'roles: [nobody]'));
  await vi.waitFor(() => expect(problems).toHaveLength(1));
  expect(problems[0]).toBeInstanceOf(PolicyError);
  expect(live.current()).toBe(before);
  await writeFile(file, WIDER);
  await vi.waitFor(() => expect(swaps).toHaveLength(1));
  expect(problems).toHaveLength(1);
  expect(live.current()).not.toBe(before);
});

test('a policy that is gone changes nothing', async () => {
  const before = live.current();
  await rm(file);
  await vi.waitFor(() => expect(problems).toHaveLength(1));
  expect(live.current()).toBe(before);
});

test('a bad policy to begin with is no policy to begin with', async () => {
  const bad = join(folder, 'bad.yaml');
  await writeFile(bad, 'rules: {}');
  await expect(openLivePolicy({ file: bad })).rejects.toBeInstanceOf(PolicyError);
  await expect(openLivePolicy({ file: join(folder, 'none.yaml') })).rejects.toThrow('ENOENT');
});

test('without a file there is no policy', async () => {
  const none = await openLivePolicy({ file: null });
  expect(none.current()).toBeNull();
  await none.close();
});
