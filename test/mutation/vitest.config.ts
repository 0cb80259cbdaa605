import { defineConfig } from 'vitest/config';
import config from '../../vitest.config.ts';
import { AREAS } from './areas.ts';

/** Runs the tests of the areas alone, so that no mutant waits for the others. */
export default defineConfig({
  ...config,
  test: { ...config.test, include: AREAS.flatMap(({ tests }) => tests) },
});
