import type { Removal } from './removal.ts';

const FILE = 'gateway/http/usage/find-usages.ts';
const TESTS = ['test/e2e/find-usage.e2e.test.ts'];

/** The checks of findUsage, by which people read their access log over REST. */
export const USAGE_REMOVALS: readonly Removal[] = [
  {
    name: 'findUsage: that the user who asks is whom the token is for',
    file: FILE,
    find: 'const isAsker = requester.organization === null && asker ===',
    replace: 'const isAsker = requester.organization === null || asker ===',
    tests: TESTS,
  },
  {
    name: 'findUsage: that nobody asks for an organization',
    file: FILE,
    find: 'const isAsker = requester.organization === null && asker ===',
    replace: 'const isAsker = asker ===',
    tests: TESTS,
  },
  {
    name: 'findUsage: whose log it is',
    file: FILE,
    find: "(condition) => condition === 'any' || (condition === 'own' && own.has(person)),",
    replace: "(condition) => condition === 'any' || (condition === 'own' && own.size > 0),",
    tests: TESTS,
  },
  {
    name: 'findUsage: that it is granted at all',
    file: FILE,
    find: 'if (!isAsker || policy === null || rules === undefined || rules.length === 0) {',
    replace: 'if (!isAsker || policy === null) {',
    tests: TESTS,
  },
  {
    name: 'findUsage: that a refusal is on record',
    file: FILE,
    find: "    await end();\n    throw new ClientError('UNAUTHORIZED_FIELD_OR_TYPE');",
    replace: "    throw new ClientError('UNAUTHORIZED_FIELD_OR_TYPE');",
    tests: TESTS,
  },
  {
    name: 'findUsage: that a reading is on record before it is answered',
    file: FILE,
    find: '  await end();\n  return {',
    replace: '  return {',
    tests: TESTS,
  },
];
