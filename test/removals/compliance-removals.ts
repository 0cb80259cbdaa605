import type { Removal } from './removal.ts';

const tests = ['test/contract/compliance.contract.test.ts'];

/** What keeps an answer from telling more than it says, or what nobody knows. */
export const COMPLIANCE_REMOVALS: readonly Removal[] = [
  {
    name: 'that an employer asks about itself',
    file: 'subgraphs/compliance/resolvers.ts',
    find: 'own === null || (employer !== null && employer !== own)',
    replace: 'own === null',
    tests,
  },
  {
    name: 'whose review an employer is shown',
    file: 'subgraphs/compliance/resolvers.ts',
    find: '(parent as OrganizationWithFacts).bin === organization.bin',
    replace: '(parent as OrganizationWithFacts).bin.length > 0',
    tests,
  },
  {
    name: 'that what was asked by some of the documents alone is not known',
    file: 'subgraphs/compliance/facts.ts',
    find: 'value == null || silent === null',
    replace: 'true',
    tests,
  },
  {
    name: 'the rule that is told in place of the one that decided',
    file: 'subgraphs/compliance/mapping.ts',
    find: 'toRuleCitation(ruleOn(QUESTION_RULES[question], todayInKazakhstan(asOf)))',
    replace: 'toRuleCitation(answer.rule ?? ruleOn(QUESTION_RULES[question], asOf.toISOString()))',
    tests,
  },
  {
    name: 'that what a fetch of an entity requires is there before it',
    file: 'gateway/supergraph/load-supergraph.ts',
    find: 'setRequirementsApart(ordered)',
    replace: 'ordered',
    tests: ['test/unit/supergraph-requirements-apart.test.ts'],
  },
  {
    name: 'that persons are asked about for a fetch that hangs on them',
    file: 'gateway/auth/subject-needs.ts',
    find: 'return (fields) => fields.some(isConditional);',
    replace: 'return (fields) => fields.every(isConditional);',
    tests: ['test/unit/auth-subject-needs.test.ts'],
  },
];
