#!/usr/bin/env -S MALLOC_ARENA_MAX=1 node --expose-gc --max-semi-space-size=16 --heap-growing-percent=75
import { enableCompileCache, flushCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';

// JavaScript, unlike all other files: Node loads its compiler of TypeScript for the first file that
// needs it and keeps it, 20 MB in each thread. What is in the cache does not need it.
process.env.NODE_COMPILE_CACHE ??= fileURLToPath(
  new URL('../node_modules/.cache/gateway', import.meta.url),
);
enableCompileCache(process.env.NODE_COMPILE_CACHE);
const { runGateway } = await import('./main.ts');
await runGateway();
flushCompileCache();
