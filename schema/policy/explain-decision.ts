import type { Asker } from './asker.ts';
import { caseRelationOf } from './case-relation-of.ts';
import { citeSource } from './cite-source.ts';
import { decide } from './decide.ts';
import { type Condition, type Grant, grantsOf } from './grants.ts';
import { grantsFor } from './grants-for.ts';
import { describeRequirement } from './matrix/describe-requirement.ts';
import { mayStatePurpose } from './may-state-purpose.ts';
import type { CaseRelation, Policy } from './policy.ts';
import type { Requirement } from './requirement.ts';
import { silentCategories } from './silent-categories.ts';

const WHOSE: Readonly<Record<Condition, string>> = {
  any: 'anybody',
  own: 'the requester, or of those whose mandate they hold',
  case: 'those who are the case of the requester',
  consent: 'those who consented',
};

const CASES: Readonly<Record<CaseRelation, string>> = {
  guests: 'guests of the requester',
  employees: 'employees of the requester',
  hosted: 'people whom the requester hosts',
};

/**
 * Returns, line by line, what is decided about a field for an asker, and by which rules and bases:
 * what a lawyer asks when an official says that a field is empty.
 */
export function explainDecision(
  policy: Policy,
  asker: Asker,
  coordinate: string,
  requirement: Requirement,
): readonly string[] {
  const { purpose, roles } = asker;
  const who = `${roles.join(', ')} for ${purpose}`;
  const demands = `${coordinate} demands ${describeRequirement(requirement)}`;
  if (!mayStatePurpose(policy, roles, purpose)) {
    return [
      demands,
      `refused: PURPOSE_NOT_ALLOWED, not a purpose of ${roles.join(', ')}: ${purpose}`,
    ];
  }
  const grants = grantsFor(policy, asker);
  const { allowed, conditions, missing } = decide(requirement, grants);
  if (requirement.length === 0) return [demands, 'allowed: the field is public'];
  if (!allowed) {
    const silent = silentCategories(policy, asker).some((name) => missing.includes(name));
    const how = silent ? 'in silence, null without an error' : 'UNAUTHORIZED_FIELD_OR_TYPE';
    return [demands, `refused: ${how}, ${who} has no ${missing.join(', ')}`];
  }
  const categories = [...new Set(requirement.flat())];
  return [
    demands,
    `allowed: ${who}, the records of ${conditions.map((it) => WHOSE[it]).join(', or ')}`,
    ...categories.flatMap((category) =>
      grantsOf(grants, category).map(
        (grant) => `  ${category}: ${describeGrant(policy, coordinate, grant)}`,
      ),
    ),
    ...caseLines(policy, asker, conditions),
    `case reference: ${policy.purposes[purpose].caseReference}`,
  ];
}

function describeGrant(policy: Policy, coordinate: string, grant: Grant): string {
  const { basis = '' } = policy.rules.find(({ id }) => id === grant.rule) ?? {};
  const ground = policy.bases[basis];
  const mask = grant.masks?.[coordinate];
  return [
    grant.condition,
    `rule ${grant.rule}`,
    ...(ground === undefined ? [] : [ground.title.en, citeSource(ground.source)]),
    ...(grant.service === undefined ? [] : [`consent for ${grant.service}`]),
    ...(mask === undefined ? [] : [`masked: ${mask}`]),
  ].join('; ');
}

function caseLines(policy: Policy, asker: Asker, conditions: readonly Condition[]) {
  const relation = caseRelationOf(policy, asker);
  return relation !== null && conditions.includes('case') ? [`case: ${CASES[relation]}`] : [];
}
