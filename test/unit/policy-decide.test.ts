import { describe, expect, it } from 'vitest';
import {
  type Condition,
  caseRelationOf,
  decide,
  type Grants,
  grantsOf,
  type Mask,
  maskFor,
  mayStatePurpose,
  parsePolicy,
} from '../../schema/policy/index.ts';
import { askerOf, policyContent, policyOf } from '../kit/policy-of.ts';

const grants: Grants = {
  identity: [{ condition: 'any', rule: 'r1' }],
  document: [
    { condition: 'own', rule: 'r2' },
    { condition: 'consent', rule: 'r3' },
  ],
  movement: [{ condition: 'case', rule: 'r2' }],
  contact: [],
};

describe('a decision', () => {
  it('allows a public field without any grant', () => {
    const allowed = { allowed: true, conditions: [], rules: [], missing: [] };
    expect(decide([], {})).toEqual(allowed);
    expect(decide([], grants)).toEqual(allowed);
  });

  it('allows what one grant covers, and names its condition and rule', () => {
    expect(decide([['identity']], grants)).toEqual({
      allowed: true,
      conditions: ['any'],
      rules: ['r1'],
      missing: [],
    });
  });

  it('refuses what nothing grants, and names what is missing', () => {
    expect(decide([['health']], grants)).toEqual({
      allowed: false,
      conditions: [],
      rules: [],
      missing: ['health'],
    });
  });

  it('refuses a category whose list of grants is empty', () => {
    expect(decide([['contact']], grants)).toMatchObject({ allowed: false, missing: ['contact'] });
  });

  it('refuses an alternative of which one category is lacking', () => {
    expect(decide([['identity', 'health']], grants)).toEqual({
      allowed: false,
      conditions: [],
      rules: [],
      missing: ['health'],
    });
  });

  it('allows by whichever alternative is granted whole, and names the rules of that one alone', () => {
    expect(decide([['movement', 'health'], ['identity']], grants)).toEqual({
      allowed: true,
      conditions: ['any'],
      rules: ['r1'],
      missing: [],
    });
  });

  it('names what lacks least, each category once, in alphabetical order', () => {
    expect(
      decide(
        [
          ['tax', 'health', 'offence'],
          ['visa', 'health', 'visa'],
          ['identity', 'alert', 'tax'],
        ],
        grants,
      ).missing,
    ).toEqual(['alert', 'tax']);
    expect(decide([['alert', 'tax'], ['visa']], grants).missing).toEqual(['visa']);
    expect(decide([['visa'], ['alert', 'tax']], grants).missing).toEqual(['visa']);
    expect(decide([['visa'], ['tax']], grants).missing).toEqual(['tax']);
    expect(decide([['tax'], ['visa']], grants).missing).toEqual(['tax']);
  });

  it('names what is lacking in alphabetical order, however the field demands it', () => {
    expect(decide([['visa', 'identity', 'health']], grants).missing).toEqual(['health', 'visa']);
  });

  it('names each rule once, in alphabetical order', () => {
    expect(decide([['movement', 'document', 'identity']], grants).rules).toEqual([
      'r1',
      'r2',
      'r3',
    ]);
  });

  it('asks of the record what the categories without `any` ask', () => {
    expect(decide([['identity', 'movement']], grants).conditions).toEqual(['case']);
    expect(decide([['document', 'movement']], grants).conditions).toEqual([
      'own',
      'case',
      'consent',
    ]);
  });

  it('asks nothing of the record where one alternative is for everybody', () => {
    expect(decide([['document'], ['identity']], grants).conditions).toEqual(['any']);
  });

  it.each(['constructor', 'toString', '__proto__', 'hasOwnProperty', 'valueOf'])(
    'is not fooled by a category that every object seems to have: %s',
    (name) => {
      expect(decide([[name]], grants)).toMatchObject({ allowed: false, missing: [name] });
      expect(grantsOf(grants, name)).toEqual([]);
    },
  );
});

describe('a mask', () => {
  const field = 'IdentityDocument.number';
  const masked = (condition: Condition, mask?: Mask) => ({
    condition,
    rule: 'r',
    ...(mask !== undefined && { masks: { [field]: mask } }),
  });
  const everything = () => true;

  it('is that of the only grant', () => {
    const all = (mask?: Mask) =>
      maskFor(field, [['document']], { document: [masked('any', mask)] }, everything);
    expect([all('last4'), all('year'), all('hidden'), all()]).toEqual([
      'last4',
      'year',
      'hidden',
      null,
    ]);
  });

  it('of another field does not count', () => {
    const other = {
      condition: 'any',
      rule: 'r',
      masks: { 'TravelDocument.number': 'last4' },
    } as const;
    expect(maskFor(field, [['document']], { document: [other] }, everything)).toBeNull();
  });

  it('is the one that hides least among grants whose condition holds', () => {
    const document = [masked('any', 'hidden'), masked('own', 'last4'), masked('case')];
    const held = (...conditions: Condition[]) =>
      maskFor(field, [['document']], { document }, (condition) => conditions.includes(condition));
    expect(held('any')).toBe('hidden');
    expect(held('any', 'own')).toBe('last4');
    expect(held('any', 'own', 'case')).toBeNull();
  });

  it('asks for each condition by its category', () => {
    const both = { document: [masked('own')], movement: [masked('own', 'year')] };
    const ofDocument = (_: Condition, category: string) => category === 'document';
    expect(maskFor(field, [['document'], ['movement']], both, ofDocument)).toBeNull();
    expect(maskFor(field, [['movement']], both, ofDocument)).toBe('hidden');
  });

  it('is the one that hides most among the categories of an alternative', () => {
    const both = { document: [masked('any', 'last4')], movement: [masked('any')] };
    expect(maskFor(field, [['document', 'movement']], both, everything)).toBe('last4');
    expect(maskFor(field, [['movement', 'document']], both, everything)).toBe('last4');
  });

  it('is the one that hides least among alternatives', () => {
    const both = { document: [masked('any', 'hidden')], movement: [masked('any', 'last4')] };
    expect(maskFor(field, [['document'], ['movement']], both, everything)).toBe('last4');
  });

  it('hides what is not granted: no grant, none that holds, an alternative in part', () => {
    expect(maskFor(field, [['document']], {}, everything)).toBe('hidden');
    expect(maskFor(field, [['document']], { document: [masked('own')] }, () => false)).toBe(
      'hidden',
    );
    const part = { document: [masked('any')] };
    expect(maskFor(field, [['document', 'movement']], part, everything)).toBe('hidden');
  });

  it('never hides a public field', () => {
    expect(maskFor(field, [], {}, () => false)).toBeNull();
    expect(maskFor(field, [[]], {}, () => false)).toBeNull();
  });

  it('is not fooled by a field that is called like a property of every object', () => {
    const document = [{ condition: 'any', rule: 'r', masks: { [field]: 'last4' } } as const];
    expect(maskFor('constructor', [['document']], { document }, everything)).toBeNull();
  });
});

describe('the case of an asker', () => {
  const permits = { case: ['identity'] };

  it('is the relation of the role whose rule asks for it', () => {
    const policy = policyOf({
      hotels: { roles: ['hotel'], purpose: 'lodging', permits },
      employers: { roles: ['inspector', 'employer'], purpose: 'employment', permits: { any: [] } },
      work: { roles: ['employer'], purpose: 'employment', permits },
      homes: { roles: ['host'], purpose: 'hosting', permits },
    });
    const roles = ['hotel', 'employer', 'host'] as const;
    const relationFor = (purpose: 'lodging' | 'employment' | 'hosting' | 'self') =>
      caseRelationOf(policy, askerOf({ roles, purpose }));
    expect(relationFor('lodging')).toBe('guests');
    expect(relationFor('employment')).toBe('employees');
    expect(relationFor('hosting')).toBe('hosted');
    expect(relationFor('self')).toBeNull();
  });

  it('is that of the role that the asker has, where a rule has several', () => {
    const content = policyContent({ both: { roles: ['hotel', 'host'], permits } });
    const roles = { ...content.roles, host: { ...content.roles.host, cases: 'guests' } };
    const policy = parsePolicy(JSON.stringify({ ...content, roles }), 'policy.yaml');
    expect(caseRelationOf(policy, askerOf({ roles: ['host'] }))).toBe('guests');
    expect(caseRelationOf(policy, askerOf({ roles: ['employer'] }))).toBeNull();
  });

  it('is none where no rule asks, though the role has cases', () => {
    const policy = policyOf({ it: { roles: ['hotel'], permits: { any: ['identity'] } } });
    expect(caseRelationOf(policy, askerOf({ roles: ['hotel'] }))).toBeNull();
  });

  it('is none where the role has none, should an unchecked policy ask', () => {
    const policy = policyOf({ it: { roles: ['hotel'], permits } });
    const hotel = { ...policy.roles.hotel, cases: null };
    const unchecked = { ...policy, roles: { ...policy.roles, hotel } };
    expect(caseRelationOf(unchecked, askerOf({ roles: ['hotel'] }))).toBeNull();
  });

  it('is none where the asker has nothing to tell it by', () => {
    const policy = policyOf({ it: { roles: ['hotel'], permits } });
    expect(caseRelationOf(policy, askerOf({ roles: ['hotel'], hasHotel: false }))).toBeNull();
  });
});

describe('a purpose', () => {
  it('may be stated if one of the roles has it', () => {
    const content = policyContent({});
    const roles = {
      ...content.roles,
      host: { ...content.roles.host, purposes: ['hosting'] },
      migrant: { ...content.roles.migrant, purposes: [] },
    };
    const policy = parsePolicy(JSON.stringify({ ...content, roles }), 'policy.yaml');
    expect(mayStatePurpose(policy, ['host'], 'hosting')).toBe(true);
    expect(mayStatePurpose(policy, ['migrant', 'host'], 'hosting')).toBe(true);
    expect(mayStatePurpose(policy, ['host'], 'self')).toBe(false);
    expect(mayStatePurpose(policy, ['migrant'], 'hosting')).toBe(false);
    expect(mayStatePurpose(policy, [], 'hosting')).toBe(false);
  });
});
