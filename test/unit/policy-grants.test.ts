import { describe, expect, it } from 'vitest';
import { type Category, grantsFor, rulesFor, silentCategories } from '../../schema/policy/index.ts';
import { askerOf, policyOf, type RuleOf } from '../kit/policy-of.ts';

const ALL = { any: ['identity'], own: ['document'], case: ['movement'], consent: ['health'] };

/** The categories that an asker is granted by one rule, with the conditions. */
function granted(rule: RuleOf, changes: Parameters<typeof askerOf>[0]) {
  const grants = grantsFor(policyOf({ it: rule }), askerOf(changes));
  return Object.fromEntries(
    Object.entries(grants).map(([name, list]) => [name, list.map(({ condition }) => condition)]),
  );
}

describe('a rule', () => {
  const rule: RuleOf = {
    roles: ['inspector', 'consul'],
    purpose: 'migration-control',
    permits: { any: ['identity'] },
  };

  it('grants to each of its roles, for its purpose', () => {
    expect(granted(rule, { roles: ['inspector'] })).toEqual({ identity: ['any'] });
    expect(granted(rule, { roles: ['consul'] })).toEqual({ identity: ['any'] });
    expect(granted(rule, { roles: ['host', 'consul'] })).toEqual({ identity: ['any'] });
  });

  it('grants nothing to another role, nothing to none', () => {
    expect(granted(rule, { roles: ['developer'] })).toEqual({});
    expect(granted(rule, { roles: [] })).toEqual({});
  });

  it('grants nothing for another purpose', () => {
    expect(granted(rule, { purpose: 'border-control' })).toEqual({});
  });

  it('grants to whoever proved their identity at least as well as it wants', () => {
    const levels = ['none', 'sms', 'eds'] as const;
    const accepted = levels.map((signature) =>
      levels.filter(
        (signatureLevel) => granted({ ...rule, signature }, { signatureLevel }).identity,
      ),
    );
    expect(accepted).toEqual([['none', 'sms', 'eds'], ['sms', 'eds'], ['eds']]);
  });

  it('for an emergency grants while one is declared, and at no other time', () => {
    const urgent: RuleOf = { ...rule, purpose: 'emergency' };
    expect(granted(urgent, { purpose: 'emergency', emergency: true })).toEqual({
      identity: ['any'],
    });
    expect(granted(urgent, { purpose: 'emergency', emergency: false })).toEqual({});
  });

  it('for anything else grants no more because an emergency is declared', () => {
    expect(granted(rule, { purpose: 'border-control', emergency: true })).toEqual({});
  });
});

describe('a condition', () => {
  const hotel: RuleOf = { roles: ['hotel'], permits: ALL };
  const asHotel = { roles: ['hotel'] } as const;

  it('is granted where it may hold', () => {
    expect(granted(hotel, asHotel)).toEqual({
      document: ['own'],
      health: ['consent'],
      identity: ['any'],
      movement: ['case'],
    });
  });

  it('`own` is left out without an IIN and a mandate', () => {
    expect(granted(hotel, { ...asHotel, hasIin: false, mandates: false })).not.toHaveProperty(
      'document',
    );
    expect(granted(hotel, { ...asHotel, hasIin: true, mandates: false })).toHaveProperty(
      'document',
    );
    expect(granted(hotel, { ...asHotel, hasIin: false, mandates: true })).toHaveProperty(
      'document',
    );
  });

  it('`consent` is left out without an organization that it could be given to', () => {
    expect(granted(hotel, { ...asHotel, hasOrganization: false })).not.toHaveProperty('health');
  });

  it.each([
    ['hotel', { hasHotel: false }, false],
    ['hotel', { hasIin: false, hasOrganization: false }, true],
    ['employer', { hasOrganization: false }, false],
    ['employer', { hasIin: false, hasHotel: false }, true],
    ['host', { hasIin: false, hasOrganization: false }, false],
    ['host', { hasIin: false, hasHotel: false }, true],
    ['host', { hasOrganization: false, hasHotel: false }, true],
  ] as const)('`case` of a %s who %o: %s', (role, lacks, holds) => {
    const grants = granted({ roles: [role], permits: ALL }, { roles: [role], ...lacks });
    expect(Object.hasOwn(grants, 'movement')).toBe(holds);
  });
});

describe('grants', () => {
  it('name their rule', () => {
    const policy = policyOf({ first: { permits: { any: ['identity'] } } });
    expect(grantsFor(policy, askerOf())).toEqual({
      identity: [{ condition: 'any', rule: 'first' }],
    });
  });

  it('carry the masks of their rule', () => {
    const masks = { 'IdentityDocument.number': 'last4' } as const;
    const policy = policyOf({ first: { permits: { any: ['document'] }, masks } });
    expect(grantsFor(policy, askerOf())).toEqual({
      document: [{ condition: 'any', rule: 'first', masks }],
    });
  });

  it('by consent name the service that the consent is for, and no others do', () => {
    const policy = policyOf({ it: { permits: { consent: ['health'], own: ['health'] } } });
    expect(grantsFor(policy, askerOf()).health).toEqual([
      { condition: 'own', rule: 'it' },
      { condition: 'consent', rule: 'it', service: 'KDP_health' },
    ]);
  });

  it('by consent to no service name none, should an unchecked policy have one', () => {
    const { categories, ...policy } = policyOf({ it: { permits: { consent: ['health'] } } });
    const health = { ...(categories.health as Category), kdpService: null };
    expect(grantsFor({ ...policy, categories: { health } }, askerOf())).toEqual({
      health: [{ condition: 'consent', rule: 'it' }],
    });
  });

  it('are in the order of conditions, then of rules; categories in alphabetical order', () => {
    const policy = policyOf({
      b: { permits: { own: ['identity', 'document', 'movement'] } },
      a: { permits: { consent: ['identity'], own: ['identity'] } },
    });
    const grants = grantsFor(policy, askerOf());
    expect(Object.keys(grants)).toEqual(['document', 'identity', 'movement']);
    expect(grants.identity?.map(({ condition, rule }) => [condition, rule])).toEqual([
      ['own', 'a'],
      ['own', 'b'],
      ['consent', 'a'],
    ]);
  });

  it('leave out what makes no difference beside everybody, so that nobody is asked for consent', () => {
    const policy = policyOf({
      broad: { permits: { any: ['identity'] } },
      narrow: { permits: { consent: ['identity'], own: ['identity'] } },
      again: { permits: { any: ['identity'] } },
    });
    expect(grantsFor(policy, askerOf()).identity?.map(({ rule }) => rule)).toEqual([
      'again',
      'broad',
    ]);
  });

  it('keep what unmasks beside everybody masked', () => {
    const policy = policyOf({
      broad: { permits: { any: ['document'] }, masks: { 'IdentityDocument.number': 'last4' } },
      narrow: { permits: { own: ['document'] } },
    });
    expect(grantsFor(policy, askerOf()).document?.map(({ rule }) => rule)).toEqual([
      'broad',
      'narrow',
    ]);
  });

  it('are none without rules', () => {
    expect(grantsFor(policyOf({}), askerOf())).toEqual({});
  });
});

describe('refusals in silence', () => {
  const policy = policyOf({
    one: { silent: ['health', 'identity'] },
    two: { silent: ['health', 'document'] },
    other: { roles: ['consul'], silent: ['movement'] },
  });

  it('are of the categories that the rules of the asker name, each once, in order', () => {
    expect(silentCategories(policy, askerOf())).toEqual(['document', 'health', 'identity']);
  });

  it('are none where no rule speaks of the asker', () => {
    expect(silentCategories(policy, askerOf({ roles: ['migrant'] }))).toEqual([]);
  });
});

describe('the rules for an asker', () => {
  it('are in the order of their ids', () => {
    const policy = policyOf({ b: {}, c: {}, a: {}, other: { roles: ['host'] } });
    expect(rulesFor(policy, askerOf()).map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  });
});
