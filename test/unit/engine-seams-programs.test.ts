import fc from 'fast-check';
import { afterAll, beforeAll, describe, it } from 'vitest';
import type { LeafText, RefusedFields, SubjectKeys } from '../../gateway/execute/index.ts';
import { type EnginePair, openEnginePair } from '../kit/engine-pair.ts';
import { expectEqual } from '../kit/engine-pair-answers.ts';
import { answersOf, sound, THINGS_QUERIES, THINGS_SDL, unsound } from '../kit/engine-things.ts';

/** Beside those of things: lists of lists, one object in many places, objects of which all goes. */
const QUERIES = [
  ...THINGS_QUERIES,
  '{ rows { id s next { s flat } } things { next { part { n s } ids } } }',
  '{ rows { flat next { flat cool next { late } } } }',
  '{ rows { extra { text size } next { extra { size text } } } must { extra { text } } }',
  '{ must { part { n } } things { part { n s } next { part { s } } } }',
  '{ any { ... on Thing { part { n } s } ... on Other { s } } things { a: s b: s c: i } }',
];

/** What may be refused: of nullable fields, of fields that must be there, of the root. */
const COORDINATES = [
  ...['id', 's', 'i', 'e', 'j', 'ids', 'grid', 'next', 'part', 'late', 'count', 'flat', 'cool'].map(
    (field) => `Thing.${field}`,
  ),
  'Part.n',
  'Part.s',
  'Extra.text',
  'Extra.size',
  'Other.s',
  'Query.rows',
];
const refusals = fc
  .record({
    coordinates: fc.subarray(COORDINATES, { maxLength: 5 }),
    silent: fc.subarray(COORDINATES, { maxLength: 3 }),
  })
  .map(
    ({ coordinates, silent }): RefusedFields => ({
      coordinates: new Set(coordinates),
      silent: new Set(silent),
      key: JSON.stringify([coordinates, silent]),
    }),
  );
const leafText = fc.constantFrom<(LeafText | undefined)[]>(
  undefined,
  { scalar: 'ID', write: (value) => `sealed "${value}"` },
  { scalar: 'String', write: (value) => value.toUpperCase() },
  { scalar: 'Json', write: (value) => value },
);

/** Things by what they are called, by a field of theirs, by another one; or as parts of others. */
const subjects = fc
  .record(
    {
      Thing: fc.constantFrom(['id'], ['part', 's'], ['next', 'id'], ['next', 'part', 'n']),
      Part: fc.constant(['s']),
      Extra: fc.constant(['s']),
    },
    { requiredKeys: [] },
  )
  .map((ways): SubjectKeys => new Map(Object.entries(ways)));

describe('generated programs, where fields are refused, leaves rewritten and observed', () => {
  let pair: EnginePair;
  beforeAll(async () => {
    pair = await openEnginePair(THINGS_SDL);
  });
  afterAll(() => pair.close());

  const write = (query: string, thing: fc.Arbitrary<object | null>) =>
    fc.assert(
      fc.asyncProperty(
        refusals,
        leafText,
        fc.option(subjects),
        fc.array(fc.array(thing, { maxLength: 3 }), { minLength: 3, maxLength: 3 }),
        fc.boolean(),
        async (refusedFields, rewrites, subjectKeys, answers, isEscaped) => {
          const request = {
            refusedFields,
            ...(rewrites && { leafText: rewrites }),
            ...(subjectKeys && { subjectKeys }),
          };
          for (const things of answers) {
            const answer = answersOf(things as Parameters<typeof answersOf>[0], isEscaped);
            const { answer: written } = expectEqual(await pair.run(query, answer, {}, request));
            JSON.parse(written.text);
          }
        },
      ),
      { numRuns: 40, seed: 17 },
    );

  it.each(QUERIES)('write what is written without them: %s', { timeout: 60_000 }, (query) =>
    write(query, fc.oneof(sound, fc.constant(null))),
  );

  it.each(QUERIES)('and of spoilt answers, the same errors: %s', { timeout: 60_000 }, (query) =>
    write(query, fc.oneof(sound, unsound)),
  );
});
