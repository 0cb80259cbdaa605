import fc from 'fast-check';
import type { LinkedTables } from '../../subgraphs/statistics/disclosure-control/index.ts';

/** A few people, nobody, or many: like life, tables are sparse. */
const COUNT = fc.oneof(
  { weight: 4, arbitrary: fc.constant(0) },
  { weight: 3, arbitrary: fc.integer({ min: 1, max: 9 }) },
  { weight: 1, arbitrary: fc.integer({ min: 10, max: 18 }) },
  { weight: 3, arbitrary: fc.integer({ min: 19, max: 200 }) },
);

/** Tables that share their rows: two faces of a cube of people, of 2 to 5 by 2 to 5 by 2 to 3. */
export const inventedTables: fc.Arbitrary<LinkedTables> = fc
  .record({
    rows: fc.integer({ min: 2, max: 5 }),
    first: fc.integer({ min: 2, max: 5 }),
    second: fc.integer({ min: 2, max: 3 }),
  })
  .chain(({ rows, first, second }) => listOf(listOf(listOf(COUNT, second), first), rows))
  .map(facesOf);

function listOf<T>(arbitrary: fc.Arbitrary<T>, length: number): fc.Arbitrary<T[]> {
  return fc.array(arbitrary, { minLength: length, maxLength: length });
}

function facesOf(cube: readonly (readonly (readonly number[])[])[]): LinkedTables {
  const sum = (counts: readonly number[]) => counts.reduce((all, each) => all + each, 0);
  const depth = cube[0]?.[0]?.map((_, index) => index) ?? [];
  return {
    rows: cube.map((plane) => sum(plane.flat())),
    tables: [
      cube.map((plane) => plane.map(sum)),
      cube.map((plane) => depth.map((index) => sum(plane.map((line) => line[index] ?? 0)))),
    ],
  };
}
