import type { Removal } from './removal.ts';

const RULES = [
  'test/attack/kit-permissions-traps.test.ts',
  'test/unit/kit-record-rules.test.ts',
  'test/unit/kit-decide-record.test.ts',
];
const DOORS = ['test/attack/subgraph-access.test.ts'];
const ANSWERS = ['test/attack/subject-answers.test.ts'];
const ACCESS = 'subgraphs/kit/access';

/** What a subgraph's rules ask of a record, and what the gateway has to have signed of it. */
export const ACCESS_REMOVALS: readonly Removal[] = [
  {
    name: 'that a field without a rule is refused',
    file: `${ACCESS}/field-demands.ts`,
    find: 'if (!hasToSay.has(type.name)) return NOTHING;',
    replace: 'return NOTHING;',
    tests: RULES,
  },
  {
    name: 'that an internal fact was planned to be read',
    file: `${ACCESS}/field-guard.ts`,
    find: 'access.signed.facts.includes(coordinate) || refusal()',
    replace: 'true',
    tests: DOORS,
  },
  {
    name: 'what an argument tells of somebody',
    file: `${ACCESS}/field-guard.ts`,
    find: 'if (!used.every((category) => access.grants.hasSome(category))) return refusal();',
    replace: '',
    tests: RULES,
  },
  {
    name: 'that the way past a rule is for what a rule has let through',
    file: `${ACCESS}/field-guard.ts`,
    find: "return scope.decisions.get(demand.requirement)?.outcome === 'ALLOWED';",
    replace: 'return scope.decisions.has(demand.requirement);',
    tests: RULES,
  },
  {
    name: 'that an id which is an IIN says itself who it is',
    file: `${ACCESS}/record-scope.ts`,
    find: "const isSaid = iin === null || id.startsWith('iin:');",
    replace: 'const isSaid = iin === null;',
    tests: RULES,
  },
  {
    name: 'that a case is about its own person',
    file: `${ACCESS}/request-access.ts`,
    find: 'return scopeOf(value, around.subject === null || around.subject === subject);',
    replace: 'return scopeOf(value, around.subject !== subject || true);',
    tests: RULES,
  },
  {
    name: 'that a reference is not loaded for whoever may not read it',
    file: `${ACCESS}/guard-references.ts`,
    find: 'if (!isAllowed) throw refusal();',
    replace: '',
    tests: [...RULES, ...DOORS],
  },
  {
    name: 'for which service a consent is',
    file: `${ACCESS}/request-access.ts`,
    find: 'find((answer) => answer.service === service)',
    replace: "find((answer) => answer.service !== '')",
    tests: RULES,
  },
  {
    name: 'that a mask is applied',
    file: 'subgraphs/kit/permissions.ts',
    find: 'if (mask === null) return value;',
    replace: 'if (mask !== undefined) return value;',
    tests: ['test/unit/kit-mask-value.test.ts'],
  },
  {
    name: 'to which context answers about data subjects belong',
    file: 'schema/subject-answers.ts',
    find: 'if (payload.ctx !== digestOf(contextToken)) {',
    replace: 'if (payload.ctx === contextToken) {',
    tests: ANSWERS,
  },
  {
    name: 'that answers about data subjects are signed as such',
    file: 'schema/subject-answers.ts',
    find: '    typ: TYPE,\n    issuer,\n    audience,\n',
    replace: '    issuer,\n    audience,\n',
    tests: ANSWERS,
  },
  {
    name: 'for which subgraph answers about data subjects are',
    file: 'schema/subject-answers.ts',
    find: '    typ: TYPE,\n    issuer,\n    audience,\n',
    replace: '    typ: TYPE,\n    issuer,\n',
    tests: ANSWERS,
  },
  {
    name: 'until when answers about data subjects hold',
    file: 'schema/subject-answers.ts',
    find: 'clockTolerance: clockToleranceSeconds,',
    replace: 'clockTolerance: 1e9,',
    tests: ANSWERS,
  },
  {
    name: 'that answers which nobody has signed end the request',
    file: 'subgraphs/kit/serve-subgraph.ts',
    find: 'if (subjects === null) return [JSON.stringify(UNAUTHENTICATED), UNAUTHENTICATED_STATUS];',
    replace: '',
    tests: DOORS,
  },
  {
    name: 'that a host reads what it has filed itself alone',
    file: 'subgraphs/registration/resolvers.ts',
    find: "access.readsAsCaseAlone('registration', person)",
    replace: 'false',
    tests: ['test/contract/registration.contract.test.ts'],
  },
  {
    name: 'that an employer reads of its workers what it has filed itself alone',
    file: 'subgraphs/application/resolvers.ts',
    find: "access.readsAsCaseAlone('application', person)",
    replace: 'false',
    tests: ['test/e2e/whose-records.e2e.test.ts'],
  },
  {
    name: "that an organization's records are its own alone",
    file: `${ACCESS}/own-organization.ts`,
    find: '(parent as { readonly bin: unknown }).bin === organization.bin',
    replace: 'parent !== null',
    tests: [
      'test/contract/employment-employers.contract.test.ts',
      'test/contract/organization.contract.test.ts',
    ],
  },
  {
    name: 'that an organization is the one that was asked for',
    file: 'subgraphs/organization/client.ts',
    find: "if (record.bin !== bin) throw new AgencyError('ENTITY_IDENTITY_MISMATCH', call);",
    replace: '',
    tests: ['test/contract/organization.contract.test.ts'],
  },
  {
    name: "that a list of workers is the employer's that was asked for",
    file: 'subgraphs/employment/employers/client.ts',
    find: 'if (page.bin !== bin || !isOwn) throw mismatch();',
    replace: '',
    tests: ['test/contract/employment-employers.contract.test.ts'],
  },
  {
    name: "that an own record is found by the passport's IIN",
    file: 'subgraphs/person/resolvers.ts',
    find: 'iin === undefined ? { id } : { id, identifiers: { iin } }',
    replace: '{ id }',
    tests: ['test/contract/person.contract.test.ts'],
  },
];
