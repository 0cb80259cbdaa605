import { defineConfig } from 'vitest/config';

export default defineConfig({
  // Modules run as Node itself runs them, so that there is one copy of `graphql` in the process:
  // Vite's own runner would load graphql.mjs beside the CommonJS build of @apollo/subgraph.
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: 'test/kit/temporary-folder.ts',
    pool: 'forks',
    maxWorkers: '100%',
    experimental: { viteModuleRunner: false },
    testTimeout: 20_000,
    hookTimeout: 30_000,
    reporters: ['default'],
  },
});
