import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { SUBGRAPH_NAMES } from '../../schema/subgraph-names.ts';
import { readSubgraphSdl } from '../../schema/subgraph-sdl.ts';
import { startCompiling } from '../kit/compile-operations.ts';

const compiler = startCompiling(
  Object.fromEntries(SUBGRAPH_NAMES.map((name) => [name, readSubgraphSdl(name)])),
);
afterAll(() => compiler.close());

const FULL_PICTURE = readFileSync(
  new URL('../../schema/operations/full-picture.graphql', import.meta.url),
  'utf8',
);

describe('the requests of the full picture', () => {
  it('are to each system one, which waits for nothing but what its calls need', async () => {
    const { batches } = await compiler.compile(FULL_PICTURE);
    const requests = batches
      .map(({ index, subgraph }) => {
        const before = batches.filter(({ dependents }) => dependents.includes(index));
        return { subgraph, after: before.map((each) => each.subgraph).sort() };
      })
      // Those that reason about what others tell them hold up nobody: their answers are the last.
      .filter(({ subgraph, after }) => subgraph !== 'compliance' && after.length < 3)
      .map(({ subgraph, after }) => `${subgraph} after ${after.join(', ') || 'nothing'}`);

    expect(requests.sort()).toEqual([
      'alert after person',
      'application after person',
      'consent after person',
      'crossing after person',
      'employment after person',
      // What to search registers for, which takes no call.
      'identity after person',
      'kandas after person',
      'lodging after person',
      'medical after person',
      'offence after person',
      'organization after employment',
      // The searches.
      'person after identity, person',
      'person after nothing',
      'registration after person',
      'tax after person',
      'visa after person',
    ]);
  });
});
