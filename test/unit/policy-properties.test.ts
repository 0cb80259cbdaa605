import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Asker,
  CONDITIONS,
  type Condition,
  decide,
  type Grants,
  grantsFor,
  grantsOf,
  MASKS,
  maskFor,
  type Requirement,
  SIGNATURE_LEVELS,
} from '../../schema/policy/index.ts';
import { CATEGORIES, policyOf, type RulesOf } from '../kit/policy-of.ts';

const FIELD = 'IdentityDocument.number';
/** Few, so that rules and askers meet often. One relation of case, as a policy has per purpose. */
const USED_ROLES = ['inspector', 'consul', 'hotel'] as const;
const USED_PURPOSES = ['lodging', 'emergency'] as const;

type Rule = Required<Omit<RulesOf[string], 'basis' | 'silent'>>;

const some = (probable: number) => fc.subarray([...CATEGORIES], { maxLength: probable });
const rule: fc.Arbitrary<Rule> = fc
  .record({
    roles: fc.subarray([...USED_ROLES], { minLength: 1 }),
    purpose: fc.constantFrom(...USED_PURPOSES),
    signature: fc.constantFrom(...SIGNATURE_LEVELS),
    permits: fc.record({ any: some(1), own: some(2), case: some(2), consent: some(2) }),
    masks: fc.option(fc.constantFrom(...MASKS)).map((mask) => (mask ? { [FIELD]: mask } : {})),
  })
  .map((it) => (it.permits.case.length > 0 ? { ...it, roles: ['hotel'] } : it));
const rules = fc
  .array(rule, { maxLength: 5 })
  .map((list) => Object.fromEntries(list.map((it, index) => [`rule-${index}`, it])));

const asker: fc.Arbitrary<Asker> = fc.record({
  roles: fc.subarray([...USED_ROLES]),
  purpose: fc.constantFrom(...USED_PURPOSES),
  hasIin: fc.boolean(),
  hasOrganization: fc.boolean(),
  hasHotel: fc.boolean(),
  signatureLevel: fc.constantFrom(...SIGNATURE_LEVELS),
  mandates: fc.boolean(),
  emergency: fc.boolean(),
});

const requirement: fc.Arbitrary<Requirement> = fc.array(
  fc.subarray([...CATEGORIES, 'unheard-of'], { minLength: 1, maxLength: 3 }),
  { maxLength: 3 },
);

/** What is true of one record: pairs of condition and category. `any` is true of every record. */
const PAIRS = CONDITIONS.flatMap((condition) => CATEGORIES.map((name) => `${condition} ${name}`));
const world = fc.subarray(PAIRS).map((pairs) => new Set(pairs));
type World = ReadonlySet<string>;
const holdsIn = (truths: World) => (condition: Condition, category: string) =>
  condition === 'any' || truths.has(`${condition} ${category}`);

function letsOut(demanded: Requirement, grants: Grants, truths: World): boolean {
  const holds = holdsIn(truths);
  return (
    demanded.length === 0 ||
    demanded.some((names) =>
      names.every((name) => grantsOf(grants, name).some((grant) => holds(grant.condition, name))),
    )
  );
}

/** The rules, read one by one and without a thought for speed or grants: what has to come out. */
function readsRulesLetOut(content: Record<string, Rule>, who: Asker, truths: World) {
  const possible = {
    any: true,
    own: who.hasIin || who.mandates,
    case: who.hasHotel,
    consent: who.hasOrganization,
  };
  return (name: string) =>
    Object.values(content).some(
      ({ roles, purpose, signature, permits }) =>
        purpose === who.purpose &&
        (purpose !== 'emergency' || who.emergency) &&
        roles.some((role) => who.roles.includes(role)) &&
        SIGNATURE_LEVELS.indexOf(signature) <= SIGNATURE_LEVELS.indexOf(who.signatureLevel) &&
        CONDITIONS.some(
          (condition) =>
            possible[condition] &&
            holdsIn(truths)(condition, name) &&
            (permits[condition] ?? []).includes(name),
        ),
    );
}

const hidden = (demanded: Requirement, grants: Grants, truths: World) => {
  const mask = maskFor(FIELD, demanded, grants, holdsIn(truths));
  return mask === null ? -1 : MASKS.indexOf(mask);
};

/** Whatever comes out with `fewer` comes out with `more`, and is hidden no more. */
function expectNothingRemoved(fewer: Grants, more: Grants, demanded: Requirement, truths: World) {
  if (decide(demanded, fewer).allowed) expect(decide(demanded, more).allowed).toBe(true);
  if (letsOut(demanded, fewer, truths)) expect(letsOut(demanded, more, truths)).toBe(true);
  expect(hidden(demanded, more, truths)).toBeLessThanOrEqual(hidden(demanded, fewer, truths));
}

describe('grants', () => {
  it('let out exactly what the rules say, read one by one', () => {
    fc.assert(
      fc.property(rules, asker, world, (content, who, truths) => {
        const grants = grantsFor(policyOf(content), who);
        const permitted = readsRulesLetOut(content, who, truths);
        for (const name of CATEGORIES) {
          expect([name, letsOut([[name]], grants, truths)]).toEqual([name, permitted(name)]);
        }
      }),
    );
  });

  it('do not depend on the order of the rules, nor of the names in them', () => {
    const shuffled = rules.chain((content) =>
      fc
        .shuffledSubarray(Object.entries(content), { minLength: Object.keys(content).length })
        .map((entries) => ({ content, other: Object.fromEntries(entries.map(backwards)) })),
    );
    fc.assert(
      fc.property(shuffled, asker, ({ content, other }, who) => {
        const [policy, same] = [policyOf(content), policyOf(other)];
        expect(same.hash).toBe(policy.hash);
        expect(JSON.stringify(grantsFor(same, who))).toBe(JSON.stringify(grantsFor(policy, who)));
      }),
    );
  });
});

describe('adding a right never removes a field', () => {
  it('if it is a rule', () => {
    fc.assert(
      fc.property(rules, rule, asker, requirement, world, (content, added, who, field, truths) => {
        const fewer = grantsFor(policyOf(content), who);
        const more = grantsFor(policyOf({ ...content, added }), who);
        expectNothingRemoved(fewer, more, field, truths);
      }),
    );
  });

  it('if it is something that the asker has more of', () => {
    const gained = fc.constantFrom<(who: Asker) => Partial<Asker>>(
      ({ roles }) => ({ roles: [...roles, 'hotel'] }),
      ({ roles }) => ({ roles: ['inspector', ...roles] }),
      () => ({ hasIin: true }),
      () => ({ hasOrganization: true }),
      () => ({ hasHotel: true }),
      () => ({ mandates: true }),
      () => ({ emergency: true }),
      () => ({ signatureLevel: 'eds' }),
    );
    fc.assert(
      fc.property(rules, asker, gained, requirement, world, (content, who, gain, field, truths) => {
        const policy = policyOf(content);
        const more = grantsFor(policy, { ...who, ...gain(who) });
        expectNothingRemoved(grantsFor(policy, who), more, field, truths);
      }),
    );
  });

  it('if it is an alternative of the field', () => {
    fc.assert(
      fc.property(rules, asker, requirement, world, (content, who, field, truths) => {
        const grants = grantsFor(policyOf(content), who);
        for (const index of field.keys()) {
          const narrower = field.filter((_, other) => other !== index);
          if (narrower.length === 0 || !letsOut(narrower, grants, truths)) continue;
          expect(letsOut(field, grants, truths)).toBe(true);
        }
      }),
    );
  });
});

describe('removing a consent adds nothing', () => {
  it('if the person withdraws it', () => {
    fc.assert(
      fc.property(rules, asker, requirement, world, (content, who, field, truths) => {
        const grants = grantsFor(policyOf(content), who);
        const withdrawn = new Set([...truths].filter((pair) => !pair.startsWith('consent ')));
        if (letsOut(field, grants, withdrawn)) expect(letsOut(field, grants, truths)).toBe(true);
        expect(hidden(field, grants, withdrawn)).toBeGreaterThanOrEqual(
          hidden(field, grants, truths),
        );
      }),
    );
  });

  it('if the policy no longer asks for it', () => {
    fc.assert(
      fc.property(rules, asker, requirement, world, (content, who, field, truths) => {
        const without = Object.fromEntries(
          Object.entries(content).map(([id, it]) => [
            id,
            { ...it, permits: { ...it.permits, consent: [] } },
          ]),
        );
        const fewer = grantsFor(policyOf(without), who);
        expectNothingRemoved(fewer, grantsFor(policyOf(content), who), field, truths);
      }),
    );
  });
});

describe('a decision before the record is known', () => {
  it('refuses only what no record would let out, and then says what is missing', () => {
    const everything = new Set(PAIRS);
    fc.assert(
      fc.property(rules, asker, requirement, (content, who, field) => {
        const grants = grantsFor(policyOf(content), who);
        const { allowed, missing } = decide(field, grants);
        expect(allowed).toBe(letsOut(field, grants, everything));
        expect(missing.length > 0).toBe(!allowed);
        for (const name of missing) expect(grantsOf(grants, name)).toEqual([]);
      }),
    );
  });

  it('says `any` alone exactly where every record lets it out', () => {
    fc.assert(
      fc.property(rules, asker, requirement, (content, who, field) => {
        const grants = grantsFor(policyOf(content), who);
        const { conditions } = decide(field, grants);
        const everyRecord = field.length > 0 && letsOut(field, grants, new Set());
        expect(conditions.includes('any')).toBe(everyRecord);
        if (everyRecord) expect(conditions).toEqual(['any']);
      }),
    );
  });
});

/** The same content, written down the other way round. */
function backwards([id, it]: [string, Rule]): [string, Rule] {
  const permits = Object.entries(it.permits).map(([name, list]) => [name, [...list].reverse()]);
  const roles = [...it.roles].reverse();
  return [id, { ...it, roles, permits: Object.fromEntries(permits.reverse()) }];
}
