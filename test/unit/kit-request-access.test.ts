import { describe, expect, it } from 'vitest';
import type { PersonId } from '../../schema/person-id.ts';
import type { Condition, Grant, Grants } from '../../schema/policy/index.ts';
import type { ConsentAnswer, SubjectAnswers } from '../../schema/subject-answers.ts';
import { createRequestAccess } from '../../subgraphs/kit/access/request-access.ts';
import { INSPECTOR, signedContext } from '../kit/contexts.ts';

const OWN = 'iin:900101300017' as PersonId;
const GUEST = 'doc:UZB:FA0000001' as PersonId;
const STRANGER = 'iin:850315300025' as PersonId;
const SERVICE = 'KDP_identity';

const grant = (condition: Condition, service = SERVICE): Grant => ({
  condition,
  rule: 'test',
  ...(condition === 'consent' && { service }),
});
const identity = (...conditions: readonly Condition[]): Grants => ({
  identity: conditions.map((condition) => grant(condition)),
});
const answerOf = (person: PersonId, state: ConsentAnswer['state']): ConsentAnswer => ({
  person,
  service: SERVICE,
  state,
});
/** The access of the holder of OWN, whose case GUEST is. */
const accessTo = (grants: Grants, told: Partial<SubjectAnswers> = {}) =>
  createRequestAccess(
    signedContext({ grants, requester: { ...INSPECTOR, iin: OWN.slice('iin:'.length) } }),
    { cases: [GUEST], consents: [], ...told },
  );

describe('what one request may read', () => {
  it('keeps one scope for a person, another for a case of theirs, and one for nobody', () => {
    const access = accessTo({});
    const scope = access.scopeOf({ id: GUEST }, false);
    expect(access.scopeOf({ id: GUEST }, false)).toBe(scope);
    expect(access.scopeOf({ id: GUEST }, true)).not.toBe(scope);
    expect(access.scopeOf({ id: STRANGER }, false)).not.toBe(scope);
    const path = { prev: undefined, key: 'found', typename: 'Query' };
    expect(access.scopeAround(path)).toBe(access.scopeOf(undefined, false));
  });

  it('decides about a requirement and a person once', () => {
    const access = accessTo(identity('consent'), { consents: [answerOf(GUEST, 'REQUIRED')] });
    const requirement = [['identity']];
    const decision = access.decide(requirement, access.scopeOf({ id: GUEST }, false));
    expect(decision).toEqual({ outcome: 'CONSENT_REQUIRED', requestId: null });
    expect(access.decide(requirement, access.scopeOf({ id: GUEST }, false))).toBe(decision);
    const other = access.decide(requirement, access.scopeOf({ id: STRANGER }, false));
    expect(other).toEqual({ outcome: 'REFUSED' });
  });

  it('makes nothing the own of a requester who has no IIN, however an id is written', () => {
    const signed = signedContext({
      grants: identity('own'),
      requester: { ...INSPECTOR, iin: null },
    });
    const access = createRequestAccess(signed, { cases: [], consents: [] });
    for (const value of [{ id: 'iin:null' }, { id: GUEST, identifiers: { iin: null } }, null]) {
      const decision = access.decide([['identity']], access.scopeOf(value, false));
      expect(decision).toEqual({ outcome: 'REFUSED' });
    }
  });

  it('knows whom a mandate names by that id, whichever IIN was found for it', () => {
    const mandates = [{ kind: 'parent' as const, subject: GUEST }];
    const signed = signedContext({ grants: identity('own'), mandates });
    const access = createRequestAccess(signed, { cases: [], consents: [] });
    for (const iin of [null, '150315500018']) {
      const scope = access.scopeOf({ id: GUEST, identifiers: { iin } }, false);
      expect(access.decide([['identity']], scope)).toEqual({ outcome: 'ALLOWED' });
    }
  });

  it('lets nothing hold of whom nobody can tell', () => {
    const access = accessTo(identity('own', 'case', 'consent'), {
      casesUnavailable: [STRANGER],
      consents: [answerOf(STRANGER, 'GRANTED')],
    });
    const decision = access.decide([['identity']], access.scopeOf({}, false));
    expect(decision).toEqual({ outcome: 'REFUSED' });
  });

  it("takes a record's own word that it is a case where the agency could not tell", () => {
    const access = accessTo(identity('case'), { casesUnavailable: [STRANGER] });
    const outcome = (isCase: boolean) =>
      access.decide([['identity']], access.scopeOf({ id: STRANGER }, isCase)).outcome;
    expect([outcome(true), outcome(false)]).toEqual(['ALLOWED', 'CASE_UNAVAILABLE']);
  });
});

describe('whether a case alone opens a record', () => {
  it.each<[boolean, string, PersonId, readonly Condition[]]>([
    [true, 'a case without another grant', GUEST, ['case']],
    [true, 'a case beside a grant for what is not their own', GUEST, ['own', 'case']],
    [true, 'a case beside a consent that is not given', GUEST, ['case', 'consent']],
    [false, 'a grant for anybody', GUEST, ['case', 'any']],
    [false, 'their own record', OWN, ['case', 'own']],
    [false, 'a consent in force', STRANGER, ['case', 'consent']],
  ])('is %s for %s', (expected, _, person, conditions) => {
    const grants = { ...identity(...conditions), movement: [grant('any')] };
    const access = accessTo(grants, { consents: [answerOf(STRANGER, 'GRANTED')] });
    expect(access.readsAsCaseAlone('identity', { id: person })).toBe(expected);
  });
});

describe('the consent in use', () => {
  const inUse = (person: PersonId, grants: Grants, state: ConsentAnswer['state'] = 'GRANTED') =>
    accessTo(grants, { consents: [answerOf(person, state)] }).consentInUse(person, SERVICE);

  it.each<[string, PersonId, Grants]>([
    ['nothing else is granted', STRANGER, identity('consent')],
    ['what else is granted is their own alone', STRANGER, identity('own', 'consent')],
    ['what else is granted is of their case alone', STRANGER, identity('consent', 'case')],
    [
      'one category is granted without, and another is not',
      STRANGER,
      { document: [grant('consent'), grant('any')], ...identity('consent') },
    ],
  ])('is the one that is in force where %s', (_, person, grants) => {
    expect(inUse(person, grants)).toEqual(answerOf(person, 'GRANTED'));
  });

  it.each<[string, PersonId, Grants]>([
    ['the law lets them read anybody', STRANGER, identity('any', 'consent')],
    ['the record is their own', OWN, identity('consent', 'own')],
    ['the record is of their case', GUEST, identity('case', 'consent')],
    ['it opens nothing to them', STRANGER, identity('own')],
    ['another service is what a consent would open', STRANGER, { a: [grant('consent', 'KDP_a')] }],
    ['nothing is granted', STRANGER, {}],
  ])('is none where %s', (_, person, grants) => {
    expect(inUse(person, grants)).toBeNull();
  });

  it('is none that is waited for, could not be learnt, or was not asked for', () => {
    const grants = identity('consent');
    expect(inUse(STRANGER, grants, 'REQUIRED')).toBeNull();
    expect(inUse(STRANGER, grants, 'UNAVAILABLE')).toBeNull();
    expect(accessTo(grants).consentInUse(STRANGER, SERVICE)).toBeNull();
    const others = { consents: [answerOf(GUEST, 'GRANTED')] };
    expect(accessTo(grants, others).consentInUse(STRANGER, SERVICE)).toBeNull();
  });

  it('is that for the service that is asked about', () => {
    const other = { ...answerOf(STRANGER, 'GRANTED'), service: 'KDP_a', token: 'a' };
    const grants = { identity: [grant('consent')], a: [grant('consent', 'KDP_a')] };
    const access = accessTo(grants, { consents: [answerOf(STRANGER, 'GRANTED'), other] });
    expect(access.consentInUse(STRANGER, 'KDP_a')).toBe(other);
    expect(access.consentInUse(STRANGER, SERVICE)).toEqual(answerOf(STRANGER, 'GRANTED'));
  });
});
