import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startCompiling } from '../kit/compile-operations.ts';
import { type EnginePair, openEnginePair } from '../kit/engine-pair.ts';
import { expectEqual } from '../kit/engine-pair-answers.ts';
import {
  answersOf,
  THINGS_QUERIES as QUERIES,
  THINGS_SDL as SDL,
  sound,
  type Thing,
  toText,
  unsound,
} from '../kit/engine-things.ts';

describe('generated programs', () => {
  let pair: EnginePair;
  beforeAll(async () => {
    pair = await openEnginePair(SDL);
  });
  afterAll(() => pair.close());

  it('are there from the first run, where that is asked for', async () => {
    const compiler = startCompiling(SDL);
    for (const query of QUERIES) {
      const operation = await compiler.compile(query);
      const collectors = operation.fetches.map(({ collect }) => collect);
      operation.use();
      expect(
        operation.fastWriter({ escapeFree: true, scalar: null, subjectKeys: null }),
      ).not.toBeNull();
      expect(
        operation.fastWriter({ escapeFree: false, scalar: null, subjectKeys: null }),
      ).not.toBeNull();
      // Keys with objects in them are always collected without a program.
      for (const [index, { collect, collectsAs, subgraph }] of operation.fetches.entries()) {
        if (subgraph.name !== 'c' || collectsAs !== index) continue;
        expect(collect).not.toBe(collectors[index]);
      }
    }
    await compiler.close();
  });

  it.each(QUERIES)('write what is written without them: %s', async (query) => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.oneof(sound, fc.constant(null)), { maxLength: 3 }),
        fc.boolean(),
        async (things, isEscaped) => {
          const { answer } = expectEqual(await pair.run(query, answersOf(things, isEscaped)));
          JSON.parse(answer.text);
        },
      ),
      { numRuns: 40, seed: 7 },
    );
  });

  it.each(QUERIES)('and where something is wrong, the same errors: %s', async (query) => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.oneof(sound, unsound), { minLength: 1, maxLength: 3 }),
        fc.boolean(),
        async (things, isEscaped) => {
          expectEqual(await pair.run(query, answersOf(things, isEscaped)));
        },
      ),
      { numRuns: 40, seed: 7 },
    );
  });

  it('change no value on its way: strings, numbers, nested lists', async () => {
    await fc.assert(
      fc.asyncProperty(sound, fc.boolean(), async (thing, isEscaped) => {
        const query = '{ things { s i b e j grid f } }';
        const { answer } = expectEqual(await pair.run(query, answersOf([thing], isEscaped)));
        const came = JSON.parse(toText(thing, isEscaped)) as Thing;
        const { s, i, b, e, j, grid, f } = came;
        const shown = Number.isFinite(f) ? f : null;
        // JSON has no other way to write a number that is too large for one.
        const written = JSON.parse(JSON.stringify({ s, i, b, e, j, grid, f: shown })) as Thing;
        const { data } = JSON.parse(answer.text) as { data: { things: Thing[] } };
        expect(data.things[0]).toEqual(written);
      }),
      { numRuns: 100, seed: 11 },
    );
  });

  it('send representations as they came, strings and numbers of composite keys included', async () => {
    await fc.assert(
      fc.asyncProperty(sound, fc.boolean(), async (thing, isEscaped) => {
        const { bodies, answer } = expectEqual(
          await pair.run('{ things { late } }', answersOf([thing], isEscaped)),
        );
        const body = bodies.find((each) => each.startsWith('b '))?.slice(2) ?? '{}';
        const { variables } = JSON.parse(body) as { variables?: { representations: unknown[] } };
        const came = JSON.parse(toText(thing, isEscaped)) as Thing;
        const { __typename, id, part, s, grid, f } = came;
        const expected = JSON.parse(
          JSON.stringify({ __typename, id, part, s, grid, f }),
        ) as unknown;
        expect(variables?.representations).toEqual([expected]);
        // What is too large for a number is null in JSON, and then nobody's key.
        const { n } = part as { n: number | null };
        if (n === null || Number.isFinite(n)) {
          expect(answer.errors).toEqual([]);
          expect(answer.text).toContain('"late":"late of {');
        }
      }),
      { numRuns: 100, seed: 13 },
    );
  });
});
