import { describe, expect, it } from 'vitest';
import {
  exemplaryAsker,
  explainDecision,
  parsePolicy,
  type Requirement,
} from '../../schema/policy/index.ts';
import type { PurposeCode, Role } from '../../schema/requester.ts';
import { policyContent, policyOf } from '../kit/policy-of.ts';
import { runProgram } from '../kit/run-program.ts';

const FIELD = 'TravelDocument.number';
const policy = policyOf({
  guests: {
    roles: ['hotel'],
    purpose: 'lodging',
    permits: { case: ['document'], any: ['identity'] },
    masks: { [FIELD]: 'last4' },
    silent: ['health'],
  },
  agreed: {
    roles: ['hotel'],
    purpose: 'lodging',
    basis: 'consent',
    permits: { consent: ['document'], own: ['movement'] },
  },
});

function explain(role: Role, purpose: PurposeCode, requirement: Requirement) {
  const asker = { ...exemplaryAsker(policy, role, purpose), hasHotel: role === 'hotel' };
  return explainDecision(policy, asker, FIELD, requirement);
}

describe('an explanation', () => {
  it('of what is allowed names whose records, every rule, its basis and its mask', () => {
    expect(explain('hotel', 'lodging', [['document']])).toEqual([
      'TravelDocument.number demands document',
      'allowed: hotel for lodging, the records of those who are the case of the requester, or those who consented',
      '  document: case; rule guests; en; Law No. 1; masked: last4',
      '  document: consent; rule agreed; en; Law No. 1; consent for KDP_document',
      'case: guests of the requester',
      'case reference: optional',
    ]);
  });

  it('says nothing of cases where none matters', () => {
    expect(explain('hotel', 'lodging', [['identity']])).toEqual([
      'TravelDocument.number demands identity',
      'allowed: hotel for lodging, the records of anybody',
      '  identity: any; rule guests; en; Law No. 1; masked: last4',
      'case reference: optional',
    ]);
  });

  it('names a category once, though two alternatives have it', () => {
    const lines = explain('hotel', 'lodging', [['identity'], ['identity', 'document']]);
    expect(lines.filter((line) => line.startsWith('  identity'))).toHaveLength(1);
  });

  it('of a refusal names what is missing', () => {
    expect(explain('hotel', 'lodging', [['document', 'movement']])).toEqual([
      'TravelDocument.number demands document and movement',
      'refused: UNAUTHORIZED_FIELD_OR_TYPE, hotel for lodging has no movement',
    ]);
  });

  it('of a refusal in silence says so', () => {
    expect(explain('hotel', 'lodging', [['health']])[1]).toBe(
      'refused: in silence, null without an error, hotel for lodging has no health',
    );
  });

  it('of a public field says that it is', () => {
    expect(explain('hotel', 'lodging', [])).toEqual([
      'TravelDocument.number demands nothing',
      'allowed: the field is public',
    ]);
  });

  it('of a purpose that the role may not state says so', () => {
    const content = policyContent({});
    const roles = { ...content.roles, hotel: { ...content.roles.hotel, purposes: ['lodging'] } };
    const narrow = parsePolicy(JSON.stringify({ ...content, roles }), 'policy.yaml');
    const asker = exemplaryAsker(narrow, 'hotel', 'self');
    expect(explainDecision(narrow, asker, FIELD, [['identity']])).toEqual([
      'TravelDocument.number demands identity',
      'refused: PURPOSE_NOT_ALLOWED, not a purpose of hotel: self',
    ]);
  });
});

describe('`npm run policy`', () => {
  const run = (...args: string[]) => runProgram('gateway/cli/policy.ts', args).ended;

  it('explains a field of the committed schema by the committed policy', async () => {
    const asked = ['--persona', 'employer', '--purpose', 'employment', '--field', FIELD];
    const { code, stdout, stderr } = await run('explain', ...asked);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toContain('TravelDocument.number demands document\nallowed: employer');
    expect(stdout).toContain('masked: last4');
  });

  it('refuses a field that is not there, and a policy that is none', async () => {
    const asked = ['--persona', 'hotel', '--purpose', 'lodging', '--field', 'Person.taste'];
    const [unknown, unusable] = await Promise.all([
      run('explain', ...asked),
      run('--policy', 'package.json', 'explain', ...asked),
    ]);
    expect(unknown).toMatchObject({ code: 1, stderr: 'there is no field Person.taste\n' });
    expect(unusable.code).toBe(1);
    expect(unusable.stderr).toMatch(/^package\.json:\d+:\d+ /);
  });
});
