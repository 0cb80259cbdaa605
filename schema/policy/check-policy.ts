import type { Finding } from './finding.ts';
import { CONDITIONS } from './grants.ts';
import type { PolicyContent } from './policy-form.ts';

type RuleContent = PolicyContent['rules'][string];

/** Compares the parts of a policy of the right form; returns what does not fit, nothing if all does. */
export function checkPolicy(content: PolicyContent): readonly Finding[] {
  return [
    ...Object.entries(content.purposes).flatMap(([name, { bases }]) =>
      bases.flatMap((basis, index) =>
        knownBasis(content, basis, ['purposes', name, 'bases', index]),
      ),
    ),
    ...Object.entries(content.rules).flatMap(([id, rule]) => checkRule(content, id, rule)),
    ...oneRelationPerPurpose(content),
    ...silenceIsKept(content),
  ];
}

function checkRule(content: PolicyContent, id: string, rule: RuleContent): readonly Finding[] {
  const at = (...path: PropertyKey[]) => ['rules', id, ...path];
  return [
    ...knownBasis(content, rule.basis, at('basis')),
    ...(content.purposes[rule.purpose].bases.includes(rule.basis)
      ? []
      : [{ path: at('basis'), message: `${rule.purpose} does not rest on ${rule.basis}` }]),
    ...rule.roles.flatMap((role, index) =>
      content.roles[role].purposes.includes(rule.purpose)
        ? []
        : [{ path: at('roles', index), message: `${role} has no purpose ${rule.purpose}` }],
    ),
    ...CONDITIONS.flatMap((condition) =>
      rule.permits[condition].flatMap((category, index) =>
        knownCategory(content, category, at('permits', condition, index)),
      ),
    ),
    ...rule.silent.flatMap((category, index) =>
      knownCategory(content, category, at('silent', index)),
    ),
    ...rule.permits.consent.flatMap((category, index) =>
      content.categories[category]?.kdpService === null
        ? [{ path: at('permits', 'consent', index), message: `${category} has no kdpService` }]
        : [],
    ),
    ...rule.roles.flatMap((role, index) =>
      rule.permits.case.length > 0 && content.roles[role].cases === null
        ? [{ path: at('roles', index), message: `${role} has no cases` }]
        : [],
    ),
  ];
}

/** A record is somebody's case or not: the question has to be one for all rules of a request. */
function oneRelationPerPurpose({ rules, roles }: PolicyContent): readonly Finding[] {
  const relations = new Map<string, string>();
  const findings: Finding[] = [];
  for (const [id, rule] of Object.entries(rules)) {
    if (rule.permits.case.length === 0) continue;
    for (const [index, role] of rule.roles.entries()) {
      const { cases } = roles[role];
      if (cases === null) continue;
      const known = relations.get(rule.purpose) ?? cases;
      relations.set(rule.purpose, known);
      if (known === cases) continue;
      const message = `case means ${known} for ${rule.purpose} elsewhere, but ${cases} for ${role}`;
      findings.push({ path: ['rules', id, 'roles', index], message });
    }
  }
  return findings;
}

/**
 * What is decided by record is refused where the record is, with an error: for a category that is to
 * be refused in silence the purpose may permit records of anybody, or none. Rules count for all
 * roles, because somebody may have several.
 */
function silenceIsKept({ rules }: PolicyContent): readonly Finding[] {
  const all = Object.entries(rules);
  return all.flatMap(([id, { purpose, silent }]) =>
    silent.flatMap((category, index) => {
      const loud = all.find(
        ([, other]) => other.purpose === purpose && isByRecord(other, category),
      )?.[0];
      if (loud === undefined) return [];
      const message = `${loud} permits ${category} by record, and so tells of its refusal`;
      return [{ path: ['rules', id, 'silent', index], message }];
    }),
  );
}

function isByRecord({ permits }: RuleContent, category: string): boolean {
  return CONDITIONS.some(
    (condition) => condition !== 'any' && permits[condition].includes(category),
  );
}

function knownBasis({ bases }: PolicyContent, basis: string, path: PropertyKey[]) {
  return Object.hasOwn(bases, basis) ? [] : [{ path, message: `there is no basis ${basis}` }];
}

function knownCategory({ categories }: PolicyContent, category: string, path: PropertyKey[]) {
  return Object.hasOwn(categories, category)
    ? []
    : [{ path, message: `there is no category ${category}` }];
}
