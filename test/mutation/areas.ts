/** Code that decides about personal data, and the tests that have to notice each change to it. */
interface Area {
  /** From the root of the tree. */
  readonly code: readonly string[];
  readonly tests: readonly string[];
}

const POLICY: Area = {
  code: [
    'schema/policy/case-relation-of.ts',
    'schema/policy/check-form.ts',
    'schema/policy/check-policy.ts',
    'schema/policy/decide.ts',
    'schema/policy/grants-for.ts',
    'schema/policy/grants.ts',
    'schema/policy/mask-for.ts',
    'schema/policy/may-state-purpose.ts',
    'schema/policy/offset-of.ts',
    'schema/policy/parse-policy.ts',
    'schema/policy/rules-for.ts',
    'schema/policy/silent-categories.ts',
    'schema/policy/to-policy.ts',
  ],
  // Not policy-properties: what fast-check finds with one seed it may miss with another.
  tests: [
    'test/unit/policy-case-and-purpose.test.ts',
    'test/unit/policy-contradictions.test.ts',
    'test/unit/policy-decide.test.ts',
    'test/unit/policy-form.test.ts',
    'test/unit/policy-grants.test.ts',
    'test/unit/policy-mask.test.ts',
    'test/unit/policy-offset.test.ts',
    'test/unit/policy-parse.test.ts',
  ],
};

const REQUIREMENTS: Area = {
  code: [
    'schema/policy/declared-policies.ts',
    'schema/policy/effective-requirements.ts',
    'schema/policy/requirement-algebra.ts',
  ],
  tests: [
    'test/unit/declared-policies.test.ts',
    'test/unit/effective-requirements.test.ts',
    'test/unit/requirement-algebra.test.ts',
  ],
};

const RECORDS: Area = {
  code: ['subgraphs/kit/access/decide-record.ts', 'subgraphs/kit/access/mask-value.ts'],
  tests: [
    'test/unit/kit-decide-record-public.test.ts',
    'test/unit/kit-decide-record.test.ts',
    'test/unit/kit-mask-value.test.ts',
  ],
};

const RULES: Area = {
  code: ['subgraphs/kit/access/field-guard.ts', 'subgraphs/kit/access/request-access.ts'],
  // None that starts a server: every change would wait for it.
  tests: [
    'test/attack/kit-permissions-traps.test.ts',
    'test/unit/kit-field-arguments.test.ts',
    'test/unit/kit-field-guard.test.ts',
    'test/unit/kit-mask-value.test.ts',
    'test/unit/kit-permissions.test.ts',
    'test/unit/kit-record-rules.test.ts',
    'test/unit/kit-request-access.test.ts',
  ],
};

const REQUESTERS: Area = {
  code: ['gateway/auth/standing.ts'],
  tests: ['test/unit/auth-standing-of.test.ts', 'test/unit/auth-standing.test.ts'],
};

/** What `npm run mutation` changes; another room's decisions are another line. */
export const AREAS: readonly Area[] = [POLICY, REQUIREMENTS, RECORDS, RULES, REQUESTERS];
