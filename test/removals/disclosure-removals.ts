import type { Removal } from './removal.ts';

const DISCLOSURES = 'gateway/disclosure/create-disclosures.ts';
const ENTRIES = 'gateway/disclosure/disclosed-entries.ts';
const TESTS = ['test/e2e/disclosure.e2e.test.ts'];

/** What a request writes into the access log, and before what. */
export const DISCLOSURE_REMOVALS: readonly Removal[] = [
  {
    name: 'disclosure: that the intent is durable before anything is fetched',
    file: DISCLOSURES,
    find: '      await log.intent({ access, subjects: named',
    replace: '      void log.intent({ access, subjects: named',
    tests: TESTS,
  },
  {
    name: 'disclosure: that what left is durable before it leaves',
    file: 'gateway/pipeline.ts',
    find: '    await disclosure.end(answered);',
    replace: '    disclosure.end(answered).catch(() => {});',
    tests: TESTS,
  },
  {
    name: 'disclosure: that a refusal of everything is on record',
    file: DISCLOSURES,
    find: "        await refuse('UNAUTHORIZED_FIELD_OR_TYPE', { attempt, named, ...refused });\n",
    replace: '',
    tests: TESTS,
  },
  {
    name: 'disclosure: that a refusal of the purpose is on record',
    file: DISCLOSURES,
    find: '          await refuse(error.code, attempt());\n',
    replace: '',
    tests: TESTS,
  },
  {
    name: 'disclosure: that a declared emergency is on record before it can be used',
    file: 'gateway/open-door.ts',
    find: '        await disclosures.declare(credentials, { requestId, caseReference, reason });\n',
    replace: '',
    tests: TESTS,
  },
  {
    name: 'disclosure: that a person who was not found was searched for',
    file: ENTRIES,
    find: '[...new Set([...record.subjects.keys(), ...named])]',
    replace: '[...new Set([...record.subjects.keys()])]',
    tests: TESTS,
  },
  {
    name: 'disclosure: that what was refused stands beside what left',
    file: ENTRIES,
    find: 'parts.flatMap(({ withheld }) => [...withheld].filter(([, code]) => REFUSALS.has(code)))',
    replace: '[]',
    tests: TESTS,
  },
  {
    name: 'disclosure: that the law delays telling of a reading',
    file: ENTRIES,
    find: 'hidden: lawfulDelayOf(',
    replace: 'hidden: ((..._: unknown[]) => null)(',
    tests: TESTS,
  },
  {
    name: 'disclosure: that what is told later does not stand with what is told at once',
    file: ENTRIES,
    find: 'if (lateLeft.length === 0 && lateRefused.length === 0) return [{ left, refused }];',
    replace: 'if (lateLeft.length >= 0) return [{ left, refused }];',
    tests: TESTS,
  },
  {
    name: 'disclosure: that nobody is kept from what they have read themselves',
    file: 'gateway/disclosure/legal-facts.ts',
    find: "purpose === 'self' || policy === null",
    replace: 'policy === null',
    tests: TESTS,
  },
  {
    name: 'disclosure: that the hash of an operation holds no literal',
    file: 'gateway/disclosure/operation-hash.ts',
    find: '(isLiteral(node) ? PLACEHOLDER : undefined)',
    replace: 'undefined',
    tests: TESTS,
  },
  {
    name: 'disclosure: that a value is told as the field that leads to it',
    file: 'gateway/execute/engine/object-plan.ts',
    find: 'owner !== null && scope.isPart(runtime, name)',
    replace: 'owner !== null && scope.isPart === undefined',
    tests: ['test/unit/engine-seams-values.test.ts'],
  },
  {
    name: 'disclosure: that what says who somebody is is told of them, not of who led to them',
    file: 'gateway/execute/engine/value-parts.ts',
    find: 'demanding.size === 0 || subjectKeys?.has(type.name)',
    replace: 'demanding.size === 0',
    tests: ['test/unit/engine-seams-values.test.ts'],
  },
  {
    name: 'disclosure: that what a record tells of what is public is told with the record',
    file: 'gateway/execute/engine/value-parts.ts',
    find: 'names.some((name) => demanding.has(name) ||',
    replace: 'names.some((name) => [...demanding].some((each) => each.startsWith(name)) ||',
    tests: ['test/unit/engine-seams-values.test.ts'],
  },
  {
    name: 'consent: how many persons a request may send a message to',
    file: 'gateway/auth/ask-about-subjects.ts',
    find: 'needing.slice(0, consentsLeft)',
    replace: 'needing.slice(0)',
    tests: ['test/unit/auth-subjects.test.ts'],
  },
  {
    name: 'policy: that nothing refused in silence is decided by record',
    file: 'schema/policy/check-policy.ts',
    find: '    ...silenceIsKept(content),\n',
    replace: '',
    tests: ['test/unit/policy-contradictions.test.ts'],
  },
];
