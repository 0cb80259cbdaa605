import { describe, expect, it } from 'vitest';
import { ClientError } from '../../gateway/client-error.ts';
import { describeUsage } from '../../gateway/http/usage/describe-usage.ts';
import { readUsageQuery } from '../../gateway/http/usage/usage-query.ts';
import type { AccessRecord } from '../../schema/access-record.ts';
import { loadPolicy } from '../../schema/policy/index.ts';

const USER = 'KZ900101300017';
const POLICY = loadPolicy();

describe('a request for usages', () => {
  it('asks for the newest thousand of all times, unless it says more', () => {
    expect(readUsageQuery({ userCode: USER }, USER)).toEqual({
      asker: 'iin:900101300017',
      person: 'iin:900101300017',
      from: null,
      before: null,
      offset: 0,
      limit: 1_000,
    });
  });

  it('names somebody without an IIN by a document, and times in any zone', () => {
    const query = {
      userCode: 'UZB:FA0000001',
      periodStart: '2026-03-01T05:00:00+05:00',
      periodEnd: '2026-03-02T00:00:00Z',
      offset: '20',
      limit: '10',
    };
    expect(readUsageQuery(query, USER)).toMatchObject({
      person: 'doc:UZB:FA0000001',
      from: '2026-03-01T00:00:00.000Z',
      before: '2026-03-02T00:00:00.000Z',
      offset: 20,
      limit: 10,
    });
  });

  it.each([
    ['userCode', { userCode: '900101300017' }],
    ['userCode', { userCode: 'KZ900101300018' }],
    ['userCode', { userCode: 'EE37605030299' }],
    ['userCode', { userCode: 'ZZZ:FA0000001' }],
    ['userCode', { userCode: [USER, USER] }],
    ['userCode', { userCode: undefined }],
    ['periodStart', { periodStart: '2026-03-01T05:00:00' }],
    ['periodEnd', { periodEnd: 'yesterday' }],
    ['limit', { limit: '1001' }],
    ['limit', { limit: '-1' }],
    ['limit', { limit: '1e3' }],
    ['offset', { offset: '100001' }],
    ['offset', { offset: '' }],
    ['an unknown parameter', { sort: 'asc' }],
  ])('is refused for its %s, which it does not repeat: %j', (name, changes) => {
    const read = () => readUsageQuery({ userCode: USER, ...changes }, USER);
    expect(read).toThrow(
      new ClientError('BAD_USER_INPUT', { detail: `Not of its form: ${name}.` }),
    );
  });

  it.each([undefined, '', 'EE37605030299', [USER, USER]])(
    'is refused without a user who asks: %j',
    (userId) => {
      expect(() => readUsageQuery({ userCode: USER }, userId)).toThrow('X-Road-UserId');
    },
  );
});

describe('a usage', () => {
  const record = (changes: Partial<AccessRecord> = {}): AccessRecord => ({
    id: 'id',
    cursor: '1',
    sequence: 1,
    at: '2026-03-01T09:00:00.000Z',
    kind: 'DISCLOSED',
    queryId: 'query',
    caseReference: 'CASE-1',
    purpose: 'migration-control',
    legalBases: ['migration-law'],
    consentReference: null,
    organization: { code: '050140000011', name: 'Migration Service', unit: 'Almaty' },
    roles: ['inspector'],
    system: 'migration-workplace',
    categories: ['movement'],
    shownFields: ['Person.crossings'],
    maskedFields: [],
    withheldFields: [],
    sources: [],
    isOwn: false,
    mandate: null,
    inEmergency: false,
    inBulk: false,
    hidden: null,
    ...changes,
  });
  const title = (changes: Partial<AccessRecord>, language: 'kk' | 'ru' | 'en' = 'en') =>
    describeUsage(record(changes), POLICY, language);
  const purpose = POLICY.purposes['migration-control'].title;
  const movement = POLICY.categories.movement?.title;

  it('says when, who, through what, why, on what ground and what was shown', () => {
    const [basis, { title: law }] = Object.entries(POLICY.bases)[0] as [string, never];
    expect(title({ legalBases: [basis] })).toEqual({
      logtime: '2026-03-01T09:00:00.000Z',
      action: `${purpose.en}. Basis: ${(law as { en: string }).en}. Shown: ${movement?.en}.`,
      receiverCode: '050140000011',
      receiverName: 'Migration Service, Almaty',
      receiverSystem: 'migration-workplace',
    });
  });

  it('says so in the language of whoever reads it', () => {
    const told = (language: 'kk' | 'ru') => title({ legalBases: [] }, language).action;
    expect(told('kk')).toBe(`${purpose.kk}. Көрсетілді: ${movement?.kk}.`);
    expect(told('ru')).toBe(`${purpose.ru}. Показано: ${movement?.ru}.`);
  });

  it.each([
    ['that nothing was shown', { shownFields: [], categories: [] }, 'Nothing was shown.'],
    ['what was refused', { kind: 'REFUSED', shownFields: [] }, `Refused: ${movement?.en}.`],
    ['what may have been read', { kind: 'POSSIBLY_READ' }, `Possibly read: ${movement?.en}.`],
    ['that no purpose was stated', { purpose: null, kind: 'REFUSED', categories: [] }, 'Refused.'],
    [
      'that the law held it back',
      { hidden: { until: '2026-04-01T00:00:00.000Z', reason: 'Law No. 2' } },
      `Shown: ${movement?.en}. By law not shown until: 2026-04-01, Law No. 2.`,
    ],
    ['what the policy has no more by its name', { categories: ['gone'] }, 'Shown: gone.'],
  ] as const)('says %s', (_, changes, ending) => {
    expect(title({ legalBases: [], ...changes }).action.endsWith(ending)).toBe(true);
  });

  it('says no purpose where none was stated', () => {
    expect(title({ purpose: null, legalBases: [], kind: 'REFUSED' }).action).toBe(
      `No purpose was stated. Refused: ${movement?.en}.`,
    );
  });

  it('names no person: their role, or the right by which they act', () => {
    expect(title({ organization: null, roles: ['host'] })).toMatchObject({
      receiverCode: 'person',
      receiverName: POLICY.roles.host.title.en,
    });
    expect(title({ organization: null, mandate: 'parent' })).toMatchObject({
      receiverName: 'Parent',
    });
    const trader = { code: 'p1:pseudonym', name: null, unit: null };
    expect(title({ organization: trader })).not.toHaveProperty('receiverName');
  });
});
