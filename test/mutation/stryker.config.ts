import type { PartialStrykerOptions } from '@stryker-mutator/api/core';
import { AREAS } from './areas.ts';

/** Of a hundred changes that could be noticed, so many have to be. */
const KILLED_PERCENT_MIN = 95;

const options: PartialStrykerOptions = {
  mutate: AREAS.flatMap(({ code }) => code),
  testRunner: 'vitest',
  vitest: { configFile: 'test/mutation/vitest.config.ts', related: false },
  coverageAnalysis: 'perTest',
  // A timeout counts as a kill: a busy machine must not be the one that kills.
  timeoutMS: 30_000,
  concurrency: 2,
  reporters: ['clear-text', 'progress', 'json'],
  jsonReporter: { fileName: '.cache/mutation/mutation.json' },
  tempDirName: '.cache/mutation/sandboxes',
  thresholds: { high: 100, low: KILLED_PERCENT_MIN, break: KILLED_PERCENT_MIN },
  // TypeScript 7 has no API by which the sandbox's tsconfig could be rewritten; Node needs none.
  tsconfigFile: 'none',
  disableTypeChecks: false,
};

export default options;
