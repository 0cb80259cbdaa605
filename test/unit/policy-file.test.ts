import { getNamedType, isObjectType } from 'graphql';
import { describe, expect, it } from 'vitest';
import { personas } from '../../mocks/idp/personas.ts';
import {
  CONDITIONS,
  exemplaryAsker,
  grantsFor,
  loadPolicy,
  mayStatePurpose,
} from '../../schema/policy/index.ts';
import { PURPOSES, type PurposeCode, ROLES, type Role } from '../../schema/requester.ts';
import { loadCommittedPolicy } from '../kit/committed-policy.ts';

const policy = loadPolicy();

/** What somebody of a role is granted, as sorted lists of categories by condition. */
function grantedTo(role: Role, purpose: PurposeCode) {
  const grants = grantsFor(policy, exemplaryAsker(policy, role, purpose));
  const lists = CONDITIONS.map((condition) => {
    const names = Object.keys(grants).filter((name) =>
      grants[name]?.some((grant) => grant.condition === condition),
    );
    return [condition, names.join(' ')] as const;
  });
  return Object.fromEntries(lists.filter(([, names]) => names !== ''));
}

describe('by the policy', () => {
  it('persons read everything of their own but the files of a search', () => {
    const own =
      'access-log application certificate-valid consent contact document employment health ' +
      'held-records identity is-registered kandas lodging lookup may-stay may-work movement ' +
      'neo-nomad-eligible object-to-access offence possible-breach register-immigrant registration ' +
      'request-rectification residence stay-days-left submit-application tax visa withdraw-application';
    expect(grantedTo('migrant', 'self')).toEqual({ any: 'revoke-consent', own });
    expect(grantedTo('host', 'self')).toEqual({ any: 'revoke-consent', own });
  });

  it('a host notifies an arrival, answers registrations, and reads those of whom it hosts', () => {
    expect(grantedTo('host', 'hosting')).toEqual({
      any: 'answer-registration lookup notify-arrival',
      case: 'is-registered registration',
    });
  });

  it('a hotel is told of anybody whether they may stay, and reads of its guests what it notifies', () => {
    expect(grantedTo('hotel', 'lodging')).toEqual({
      any: 'is-registered lookup may-stay notify-arrival',
      case: 'document identity lodging registration',
    });
  });

  it('an employer is told of anybody whether they may work, and reads of its employees', () => {
    expect(grantedTo('employer', 'employment')).toEqual({
      any: 'apply-as-employer lookup may-work request-consent',
      case:
        'application certificate-valid document employer-record employment identity may-stay ' +
        'residence stay-days-left',
      consent: 'employment',
    });
  });

  it('an employer sees the numbers of documents masked, whatever rule lets them out', () => {
    const grants = grantsFor(policy, exemplaryAsker(policy, 'employer', 'employment'));
    expect(grants.document?.map(({ masks }) => masks)).toEqual([
      { 'IdentityDocument.number': 'last4', 'TravelDocument.number': 'last4' },
    ]);
  });

  it('officials read for their own control what it takes, of anybody', () => {
    expect(grantedTo('border-officer', 'border-control')).toEqual({
      any:
        'alert alert-hit document held-records identity lookup may-stay movement residence ' +
        'stay-days-left visa',
    });
    expect(grantedTo('labour-inspector', 'labour-control')).toEqual({
      any: 'certificate-valid employer-record employment identity lookup may-work residence',
    });
    expect(grantedTo('inspector', 'migration-control')).toEqual({
      any:
        'alert-hit application certificate-valid consent contact decide-identity-link document ' +
        'employer-record employment held-records identity identity-link is-registered kandas lodging ' +
        'lookup may-stay may-work movement neo-nomad-eligible offence possible-breach registration ' +
        'residence stay-days-left visa',
    });
  });

  it('a consul reads with the consent of the person alone', () => {
    expect(grantedTo('consul', 'service-delivery')).toEqual({
      any: 'lookup request-consent',
      consent: 'application document identity kandas visa',
    });
  });

  it('an auditor reads consents and the access log, and no content', () => {
    expect(grantedTo('auditor', 'data-protection')).toEqual({ any: 'access-audit consent' });
  });

  it('statisticians read figures alone, and developers nothing', () => {
    expect(grantedTo('statistician', 'statistics')).toEqual({ any: 'statistics' });
    expect(policy.roles.developer.purposes).toEqual([]);
  });

  it('health is opened by an emergency, to officers who declared one, and by nothing else', () => {
    const openedFor = ROLES.flatMap((role) =>
      PURPOSES.filter(
        (purpose) => 'health' in grantsFor(policy, exemplaryAsker(policy, role, purpose)),
      ),
    );
    expect([...new Set(openedFor)]).toEqual(['self', 'emergency']);
    for (const role of ['border-officer', 'inspector'] as const) {
      const asker = exemplaryAsker(policy, role, 'emergency');
      expect(grantsFor(policy, asker)).toHaveProperty('health');
      expect(grantsFor(policy, { ...asker, emergency: false })).toEqual({});
    }
  });

  it('nothing at all is granted for a purpose that the role may not state', () => {
    for (const role of ROLES) {
      for (const purpose of PURPOSES) {
        if (mayStatePurpose(policy, [role], purpose)) continue;
        expect([role, purpose, grantedTo(role, purpose)]).toEqual([role, purpose, {}]);
      }
    }
  });
});

describe('the policy', () => {
  it('has an exemplary asker who is like the persona of the role', () => {
    for (const { name, iin, organization, hotelId } of personas()) {
      const asker = exemplaryAsker(policy, name, 'self');
      expect([name, asker.hasIin, asker.hasOrganization, asker.hasHotel]).toEqual([
        name,
        iin !== null,
        organization !== null,
        hotelId !== null,
      ]);
    }
  });

  it('knows every category that the schema demands', async () => {
    const { requirements } = await loadCommittedPolicy();
    const demanded = new Set([...requirements.values()].flat(2));
    expect(demanded.size).toBeGreaterThan(8);
    expect([...demanded].filter((name) => !Object.hasOwn(policy.categories, name))).toEqual([]);
  });

  it('masks text that exists, the year of dates alone', async () => {
    const { supergraph } = await loadCommittedPolicy();
    const masks = policy.rules.flatMap((rule) => Object.entries(rule.masks));
    expect(masks.length).toBeGreaterThan(0);
    for (const [coordinate, mask] of masks) {
      const [typeName = '', fieldName = ''] = coordinate.split('.');
      const type = supergraph.apiSchema.getType(typeName);
      const field = isObjectType(type) ? type.getFields()[fieldName] : undefined;
      const scalar = field === undefined ? undefined : getNamedType(field.type).name;
      expect([coordinate, scalar]).toEqual([coordinate, mask === 'year' ? 'LocalDate' : 'String']);
    }
  });
});
