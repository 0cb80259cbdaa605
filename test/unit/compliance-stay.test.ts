import { describe, expect, it } from 'vitest';
import { mayStay, stayDaysLeft } from '../../subgraphs/compliance/rules/index.ts';
import { personFacts, residencePermit, type Told, toCrossing } from '../kit/compliance-facts.ts';

const daysOf = (told: Told) => stayDaysLeft(personFacts(told)).days;
const mayStayOf = (told: Told) => mayStay(personFacts(told)).value;

describe('a stay without a visa', () => {
  it.each<[string, Told, number]>([
    ['has thirty days on the day of entry', { crossings: ['2026-11-26'] }, 30],
    ['has one day left on the thirtieth', { crossings: ['2026-10-28'] }, 1],
    ['is over on the thirty-first', { crossings: ['2026-10-27'] }, 0],
    ['has thirty days for whoever has never been here', {}, 30],
    [
      'begins anew with another entry, within ninety days',
      { crossings: ['2026-09-01', '-2026-09-29', '2026-11-26'] },
      30,
    ],
    [
      'is shortened by ninety days in every hundred and eighty',
      {
        crossings: [
          '2026-07-01',
          '-2026-07-30',
          '2026-08-10',
          '-2026-09-08',
          '2026-09-20',
          '-2026-09-29',
          '2026-11-17',
        ],
      },
      11,
    ],
    [
      'counts the day of an exit and the day of an entry once where they are one day',
      { crossings: ['2026-11-01', '-2026-11-26', '2026-11-26T20:00:00+05:00'] },
      30,
    ],
    [
      'forgets days that lie a hundred and eighty days back',
      { crossings: ['2026-05-01', '-2026-05-30', '2026-11-26'] },
      30,
    ],
  ])('%s', (_, told, days) => {
    expect(daysOf(told)).toBe(days);
  });

  it('is none for citizens of a country that is not on the list', () => {
    expect(mayStay(personFacts({ citizenship: 'AFG', crossings: ['2026-11-20'] }))).toMatchObject({
      value: 'NO',
      reason: 'NO_GROUND_TO_STAY',
    });
  });

  it('follows the terms of treaties, which are not verified', () => {
    expect(
      stayDaysLeft(personFacts({ citizenship: 'IND', crossings: ['2026-11-26'] })),
    ).toMatchObject({ days: 14, rule: { id: 'visa-free-countries', verified: false } });
  });

  it('is shown as not verified where its list of countries is not, and the EAEU term as verified', () => {
    expect(mayStay(personFacts()).rule).toMatchObject({ id: 'visa-free-stay', verified: false });
    expect(mayStay(personFacts({ citizenship: 'KGZ' })).rule).toMatchObject({
      id: 'eaeu-stay',
      verified: true,
    });
  });

  it('names who is abroad as answered as if they entered today', () => {
    expect(mayStay(personFacts({ crossings: ['2026-08-01', '-2026-08-10'] }))).toMatchObject({
      value: 'YES',
      reason: 'AS_IF_ENTERED_TODAY',
    });
  });
});

describe('a stay of a citizen of the EAEU', () => {
  it.each<[string, Told, number]>([
    ['has ninety days, at once', { crossings: ['2026-11-26'] }, 90],
    ['is over after ninety days', { crossings: ['2026-08-28'] }, 0],
    ['is counted over all entries', { crossings: ['2026-08-28', '-2026-09-26', '2026-11-17'] }, 51],
    [
      'goes on for the term of a contract, and ninety days after it',
      { crossings: ['2026-06-01'], contracts: [{ beginsOn: '2026-06-01', endsOn: '2026-12-05' }] },
      100,
    ],
  ])('%s', (_, told, days) => {
    expect(daysOf({ ...told, citizenship: 'KGZ' })).toBe(days);
  });

  it('has no end with a contract that has none', () => {
    expect(stayDaysLeft(personFacts({ citizenship: 'RUS', contracts: [{}] }))).toMatchObject({
      value: 'UNLIMITED',
      days: null,
      reason: 'EAEU_CONTRACT',
    });
  });

  it('is what a contract gives to nobody else', () => {
    expect(mayStayOf({ crossings: ['2026-06-01'], contracts: [{}] })).toBe('NO');
  });
});

describe('a stay with a visa', () => {
  const visa = { validFrom: '2026-06-01', validUntil: '2026-12-31' };

  it.each<[string, Told, number]>([
    ['lasts as long as the visa', { crossings: ['2026-06-01'], visas: [visa] }, 36],
    [
      'lasts so many days after each entry',
      { crossings: ['2026-11-01'], visas: [{ ...visa, stayDaysMax: 60 }] },
      35,
    ],
    [
      'is over when these days are, and the visa still valid',
      { crossings: ['2026-09-01'], visas: [{ ...visa, stayDaysMax: 60 }] },
      0,
    ],
    [
      'is none once its entries are used',
      {
        crossings: ['2026-06-01', '-2026-06-30', '2026-10-01'],
        visas: [{ ...visa, entriesMax: 1 }],
      },
      0,
    ],
    [
      'leaves the term without a visa untouched',
      {
        crossings: ['2026-06-01', '-2026-11-15', '2026-11-26'],
        visas: [{ ...visa, validUntil: '2026-11-15' }],
      },
      30,
    ],
    [
      'does not begin the thirty days anew when it ends within the country',
      { crossings: ['2026-06-01'], visas: [{ ...visa, validUntil: '2026-11-20' }] },
      0,
    ],
    [
      'is none with a revoked visa',
      { crossings: ['2026-06-01'], visas: [{ ...visa, status: 'REVOKED' }] },
      0,
    ],
    [
      'is none with a visa that the register has as expired, whatever its dates say',
      { crossings: ['2026-06-01'], visas: [{ ...visa, status: 'EXPIRED' }] },
      0,
    ],
  ])('%s', (_, told, days) => {
    expect(daysOf(told)).toBe(days);
  });

  it('hangs on which of two visas was used, where no record tells', () => {
    const visas = [
      { ...visa, entriesMax: 1 },
      { ...visa, validUntil: '2026-12-20', entriesMax: 1 },
    ];
    expect(
      mayStay(personFacts({ crossings: ['2026-06-01', '-2026-06-30', '2026-10-01'], visas })),
    ).toMatchObject({ value: 'UNKNOWN', reason: 'RECORDS_INCOMPLETE', missing: ['BERKUT'] });
  });
});

describe('a stay with a status', () => {
  it.each<[string, Told, number | null]>([
    ['of a citizen has no end', { citizenship: 'KAZ' }, null],
    [
      'of temporary residence ends with the permit',
      { crossings: ['2026-02-01'], registration: { residencePermits: [residencePermit()] } },
      36,
    ],
    [
      'of permanent residence without an end has none',
      {
        crossings: ['2026-02-01'],
        registration: {
          residencePermits: [residencePermit({ kind: 'PERMANENT', validUntil: null })],
        },
      },
      null,
    ],
    [
      'of a labour immigrant ends with the permit to work',
      {
        crossings: ['2026-02-01'],
        workPermits: [{ kind: 'LABOUR_IMMIGRANT', employer: null, validUntil: '2026-12-05' }],
      },
      10,
    ],
    [
      'of a foreign worker is none by the permit alone',
      { crossings: ['2026-02-01'], workPermits: [{}] },
      0,
    ],
    ['of a kandas ends with the status', { crossings: ['2026-03-01'], kandas: [{}] }, 95],
    [
      'goes from one title into another without a gap',
      {
        crossings: ['2026-02-01'],
        registration: { residencePermits: [residencePermit({ validUntil: '2026-11-30' })] },
        visas: [{ validFrom: '2026-12-01', validUntil: '2026-12-10' }],
      },
      15,
    ],
  ])('%s', (_, told, days) => {
    expect(daysOf(told)).toBe(days);
  });

  it('says that the term is over by the title that ended last', () => {
    const registration = { residencePermits: [residencePermit({ validUntil: '2026-11-14' })] };
    expect(mayStay(personFacts({ crossings: ['2026-02-01'], registration }))).toMatchObject({
      value: 'NO',
      reason: 'TERM_OVER',
      rule: { id: 'temporary-residence-stay' },
    });
  });

  it('says that the term without a visa is over where no title ended within the stay', () => {
    const ended = residencePermit({ validFrom: '2025-01-01', validUntil: '2025-12-31' });
    const told = { crossings: ['2026-09-01'], registration: { residencePermits: [ended] } };
    expect(mayStay(personFacts(told)).rule?.id).toBe('visa-free-stay');
  });

  it('is answered by the title that reaches furthest', () => {
    const residencePermits = [
      residencePermit({ validUntil: '2026-12-05' }),
      residencePermit({ kind: 'PERMANENT', validUntil: '2030-12-31' }),
    ];
    const told = { crossings: ['2026-02-01'], registration: { residencePermits } };
    expect(mayStay(personFacts(told)).reason).toBe('PERMANENT_RESIDENCE');
  });

  it('is none for somebody whom the register has as deceased', () => {
    expect(mayStay(personFacts({ citizenship: 'KAZ', isAlive: false }))).toMatchObject({
      value: 'NO',
      reason: 'NOT_ALIVE',
    });
  });
});

describe('records of the border with gaps', () => {
  it('change nothing that does not hang on them', () => {
    expect(mayStayOf({ crossings: ['2026-09-01', '2026-11-20'] })).toBe('YES');
    expect(daysOf({ crossings: ['2026-11-10', '2026-11-20'] })).toBe(24);
  });

  it('leave open how many days are left where an exit is missing', () => {
    expect(
      stayDaysLeft(
        personFacts({ crossings: ['2026-07-01', '2026-10-01', '-2026-10-10', '2026-11-20'] }),
      ),
    ).toMatchObject({ value: 'UNKNOWN', reason: 'RECORDS_INCOMPLETE', missing: ['BERKUT'] });
  });

  it('leave it open where an entry is missing', () => {
    expect(mayStayOf({ citizenship: 'RUS', crossings: ['-2026-11-10', '2026-11-20'] })).toBe(
      'UNKNOWN',
    );
  });
});

describe('the day of a crossing', () => {
  it('is that of the clocks in Kazakhstan, whatever the offset it is written with', () => {
    const facts = personFacts();
    const entered = (written: string) =>
      stayDaysLeft({
        ...facts,
        crossings: { known: true, agency: 'BERKUT', value: [toCrossing(written)] },
      }).days;
    expect(entered('2026-11-20T18:59:59Z')).toBe(24);
    expect(entered('2026-11-20T19:00:00Z')).toBe(25);
  });

  it.each([
    ['2024-03-01', '2024-02-01T00:30:00+06:00', 1],
    ['2024-03-02', '2024-02-01T00:30:00+06:00', 0],
    ['2024-03-02', '2024-02-01T18:30:00Z', 1],
    ['2027-01-01', '2026-12-03T10:00:00+05:00', 1],
    ['2028-03-01', '2028-02-01T10:00:00+05:00', 1],
  ])(
    'counts over leap days, ends of years and the change of clocks: on %s after %s',
    (today, entry, days) => {
      expect(daysOf({ today, crossings: [entry] })).toBe(days);
    },
  );
});
