import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { REMOVALS } from '../removals/removals.ts';

it('every check that can be taken out stands in its file, once', () => {
  const stale = REMOVALS.filter(({ file, find }) => {
    const text = readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8');
    return text.split(find).length !== 2;
  });
  expect(REMOVALS.length).toBeGreaterThan(300);
  expect(stale.map(({ name, file }) => `${file}: ${name}`)).toEqual([]);
});
