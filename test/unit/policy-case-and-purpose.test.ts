import { describe, expect, it } from 'vitest';
import { caseRelationOf, mayStatePurpose, parsePolicy } from '../../schema/policy/index.ts';
import { askerOf, policyContent, policyOf } from '../kit/policy-of.ts';

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
