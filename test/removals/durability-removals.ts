import type { Removal } from './removal.ts';

const TESTS = ['test/fault/gateway-order.test.ts'];

/** That what a store says to be durable is on a disk: only its system calls tell. */
export const DURABILITY_REMOVALS: readonly Removal[] = [
  {
    name: 'durability: that SQLite syncs each commit',
    file: 'gateway/access-log/sqlite/open-database.ts',
    find: 'synchronous = FULL',
    replace: 'synchronous = NORMAL',
    tests: TESTS,
  },
  {
    name: 'durability: that PostgreSQL answers a commit after its sync',
    file: 'gateway/access-log/postgres/deadline-pool.ts',
    find: "synchronous_commit: 'on'",
    replace: "synchronous_commit: 'off'",
    tests: TESTS,
  },
];
