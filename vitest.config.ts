import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

// Every test file is a process of its own: without this, each would compile all that it imports anew.
process.env.NODE_COMPILE_CACHE ??= fileURLToPath(
  new URL('node_modules/.cache/tests', import.meta.url),
);

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
