import type { Removal } from './removal.ts';

const PURPOSES = ['test/attack/access-purposes.test.ts'];
const OPERATIONS = ['test/attack/access-operations.test.ts'];
const ADVISORIES = ['test/attack/access-advisories.test.ts'];
const EMERGENCIES = ['test/attack/access-emergencies.test.ts'];
const DESK = ['test/unit/auth-emergency-desk.test.ts'];
const SUBJECTS = ['test/unit/auth-subjects.test.ts'];
const QUESTIONS = ['test/unit/auth-subject-questions.test.ts'];

/** What the gateway decides about a request before it plans it. */
export const DECISION_REMOVALS: readonly Removal[] = [
  {
    name: 'that a purpose is one of the role',
    file: 'gateway/auth/identify-requester.ts',
    find: '!(isPurpose(stated) && may(stated))',
    replace: '!isPurpose(stated)',
    tests: PURPOSES,
  },
  {
    name: 'that personal data takes a purpose',
    file: 'gateway/auth/required-purpose.ts',
    find: "if (purpose === null) throw new ClientError('PURPOSE_REQUIRED');",
    replace: 'if (purpose === null) return;',
    tests: PURPOSES,
  },
  {
    name: 'that a purpose takes its case',
    file: 'gateway/auth/required-purpose.ts',
    find: 'if (caseReference === null && ',
    replace: 'if (caseReference === "" && ',
    tests: PURPOSES,
  },
  {
    name: 'what is refused of fields',
    file: 'gateway/auth/standing.ts',
    find: 'if (missing.length === 0 && !isWorklist) continue;',
    replace: 'if (!isWorklist) continue;',
    tests: OPERATIONS,
  },
  {
    name: 'what is refused of arguments and inputs',
    file: 'gateway/auth/standing.ts',
    find: 'grantsOf(grants, category).length > 0',
    replace: 'grantsOf(grants, category).length >= 0',
    tests: OPERATIONS,
  },
  {
    name: 'which scopes a token has',
    file: 'gateway/auth/standing.ts',
    find: 'decide(demands.scopes.get(coordinate) ?? [], scopes)',
    replace: 'decide([], scopes)',
    tests: PURPOSES,
  },
  {
    name: 'that no demand of no alternatives is met',
    file: 'gateway/auth/schema-demands.ts',
    find: 'one.anyOf?.length === 0',
    replace: 'one.anyOf?.length === -1',
    tests: PURPOSES,
  },
  {
    name: 'what an interface demands of its objects',
    file: 'gateway/auth/over-implementations.ts',
    find: 'if (isWithin(requirement, told)) continue;',
    replace: 'if (isWithin(requirement, told) || told !== null) continue;',
    tests: ADVISORIES,
  },
  {
    name: 'what a field demands for what it is made of',
    file: 'gateway/auth/with-inputs.ts',
    find: '      .reduce(bothOf, demanded);',
    replace: '      .reduce((all) => all, demanded);',
    tests: ADVISORIES,
  },
  {
    name: 'that lists are closed in an emergency',
    file: 'gateway/auth/standing.ts',
    find: 'const isWorklist = emergency && ',
    replace: 'const isWorklist = emergency && missing.length > 0 && ',
    tests: EMERGENCIES,
  },
  {
    name: 'how many an emergency opens',
    file: 'gateway/auth/authorize.ts',
    find: 'if (inquiry.emergency !== null) {',
    replace: 'if (inquiry.emergency?.until === "") {',
    tests: EMERGENCIES,
  },
  {
    name: 'who may declare an emergency',
    file: 'gateway/auth/declare-emergency.ts',
    find: 'mayStatePurpose(policy, requester.roles, purpose)',
    replace: 'mayStatePurpose(policy, ["inspector"], purpose)',
    tests: EMERGENCIES,
  },
  {
    name: 'whose emergency it is',
    file: 'gateway/auth/emergency-desk.ts',
    find: '          subject: requester.id,\n',
    replace: '',
    tests: DESK,
  },
  {
    name: 'that an emergency is one',
    file: 'gateway/auth/emergency-desk.ts',
    find: 'if (token === undefined) return null;',
    replace: "if (token === undefined || token === '') return { caseReference: '', until: '' };",
    tests: DESK,
  },
  {
    name: 'how often somebody declares an emergency',
    file: 'gateway/auth/emergency-desk.ts',
    find: "if (lately.length >= PER_HOUR_MAX) throw new ClientError('RATE_LIMITED');",
    replace: '',
    tests: DESK,
  },
  {
    name: 'that an answer about a person names the person',
    file: 'gateway/auth/subject-questions.ts',
    find: 'success && asked.has(read.id) ?',
    replace: 'success && asked.size > 0 ?',
    tests: QUESTIONS,
  },
  {
    name: 'that nobody is asked for a consent that is not needed',
    file: 'gateway/auth/ask-about-subjects.ts',
    find: 'filter((category) => !category.case || isCase(person) === false)',
    replace: 'filter((category) => !category.case || isCase(person) !== null)',
    tests: SUBJECTS,
  },
  {
    name: 'that a case nobody can tell about is none',
    file: 'gateway/auth/ask-about-subjects.ts',
    find: "(cases.get(person) ?? 'unavailable')",
    replace: '(cases.get(person) ?? true)',
    tests: SUBJECTS,
  },
  {
    name: 'that a demo key signs nothing in production',
    file: 'gateway/auth/context-private-key.ts',
    find: "if (profile !== 'developer' && isDemoKey(createPublicKey(key))) {",
    replace: "if (profile !== 'developer' && key === null) {",
    tests: ['test/unit/config.test.ts'],
  },
  {
    name: 'that production has no dry run',
    file: 'gateway/config.ts',
    find: "if (profile !== 'production' || !dryRun) return;",
    replace: "if (profile !== 'production' || dryRun) return;",
    tests: ['test/unit/config.test.ts'],
  },
];
