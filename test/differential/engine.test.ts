import { describe, expect, it } from 'vitest';
import { composeWorld } from '../kit/federation/composed-world.ts';
import { FEDERATED_WORLDS } from '../kit/federation/worlds/index.ts';
import { describeMismatch, runDifferential } from './differential-run.ts';
import { canExecute } from './engine-differences.ts';

const SEED = 20_310_401;
/** Operations of one world and kind: 1,000 in all for the compiled engine. */
const RUNS = { compiled: 60, closures: 24, reference: 25 } as const;

/** Some plans take seconds on a busy machine. */
const TIMEOUT_MS = 120_000;

const WORLDS = FEDERATED_WORLDS.map((world) => ({
  name: world.name,
  composed: composeWorld(world),
}));

describe.each(['compiled', 'closures', 'reference'] as const)('the %s engine', (engine) => {
  const worlds = WORLDS.filter(({ composed }) => canExecute(engine, composed));

  it.each(worlds)(
    'answers as one schema would: $name',
    { timeout: TIMEOUT_MS },
    async ({ composed }) => {
      const kinds = composed.apiSchema.getMutationType()
        ? (['query', 'mutation'] as const)
        : (['query'] as const);
      for (const kind of kinds) {
        const result = await runDifferential({
          engine,
          composed,
          kind,
          runs: RUNS[engine],
          seed: SEED,
        });
        const { mismatch } = result;
        if (mismatch !== null) {
          const { seed, path } = mismatch;
          expect.fail(`seed ${seed}, path ${path}\n${describeMismatch(mismatch)}`);
        }
        expect(result.runs).toBe(RUNS[engine]);
        expect(result.discarded).toBe(0);
      }
    },
  );
});
