import fc from 'fast-check';
import { expect, test } from 'vitest';
import { codesOf, testPipeline } from '../kit/run-pipeline.ts';

const TOKENS = ['{', '}', '(', ')', '[', ']', '...', '@', '$', ':', '=', '!', '|', '"', '"""', '#'];
const NAMES = ['query', 'mutation', 'fragment', 'on', 'F', 'Person', 'Query', 'me', 'id', 'friend'];
const VALUES = ['1', '1.5e9', '"x"', 'null', 'true', 'OTHER', '\u0000', '\ud800', '\ufeff', '\n'];

const documents = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(fc.constantFrom(...TOKENS, ...NAMES, ...VALUES), { maxLength: 40 })
    .map((it) => it.join(' ')),
);

const values = fc.option(fc.dictionary(fc.constantFrom('v', '__proto__', 'id'), fc.jsonValue()));
const names = fc.constantFrom(null, null, '', 'F', '__proto__');

test('no text and no variables make a mistake of ours', async () => {
  const { run, internalErrors } = testPipeline();
  await fc.assert(
    fc.asyncProperty(documents, values, names, async (query, variables, operationName) => {
      const answer = await run({ query, variables, operationName });
      expect(internalErrors).toEqual([]);
      expect(codesOf(answer)).not.toContain('INTERNAL_SERVER_ERROR');
    }),
    { seed: 20_260_301, numRuns: 1_000 },
  );
});

test('no JSON in place of parameters makes a mistake of ours', async () => {
  const { run, internalErrors } = testPipeline();
  await fc.assert(
    fc.asyncProperty(fc.dictionary(fc.string(), fc.jsonValue()), async (params) => {
      await run(params);
      expect(internalErrors).toEqual([]);
    }),
    { seed: 20_260_301, numRuns: 500 },
  );
});
