import { describe, expect, it } from 'vitest';
import {
  employerBreaches,
  type OrganizationFacts,
  possibleBreaches,
} from '../../subgraphs/compliance/rules/index.ts';
import { permitMonths } from '../../subgraphs/compliance/rules/work/permit-months.ts';
import { notification, personFacts, residencePermit, type Told } from '../kit/compliance-facts.ts';

const report = (told: Told) => possibleBreaches(personFacts(told));
const idsOf = (told: Told) => report(told).breaches.map(({ id }) => id);
const breachOf = (told: Told, kind: string) =>
  report(told).breaches.find((breach) => breach.kind === kind);

/** A stay that the host has notified, so that nothing but what a test adds is amiss. */
const settled = (entered: string): Told => ({
  crossings: [entered],
  registration: { notifications: [notification(entered)] },
});

describe('a stay that is over', () => {
  it('is a possible breach with rule, facts, their systems and times, in three languages', () => {
    const facts = personFacts(settled('2026-10-25'));
    const { breaches, unchecked, asOf } = possibleBreaches(facts);
    expect({ breaches, unchecked, asOf }).toMatchObject({
      asOf: facts.now,
      unchecked: [],
      breaches: [
        {
          id: 'OVERSTAY:2026-11-24',
          kind: 'OVERSTAY',
          since: '2026-11-24',
          rule: { id: 'visa-free-stay', validFrom: '2023-01-27' },
          needsHumanReview: true,
          sanction: { text: { en: 'a warning' }, verified: true },
          evidence: [
            {
              system: 'GBD_FL',
              asOf: facts.now,
              text: { ru: 'Гражданство: Турция', en: 'Citizenship: Türkiye' },
            },
            {
              system: 'BERKUT',
              asOf: facts.now,
              text: { en: 'Entered across the border on 2026-10-25' },
            },
            { system: 'BERKUT', text: { en: '33 days in the country within the last 180' } },
          ],
        },
      ],
    });
    expect(breaches[0]?.explanation).toEqual({
      kk: 'Жазбалар бойынша 2026-11-24 күнінен бері болуға негіз жоқ (3 күн), шығу жазбасы жоқ. Мұны адам тексереді.',
      ru: 'По записям с 2026-11-24 нет основания для пребывания (дней: 3), выезда нет. Это проверит человек.',
      en: 'By the records there has been no ground to stay since 2026-11-24 (3 days), and no exit is recorded. A human has to look at it.',
    });
  });

  it.each([
    ['2026-10-27', 'a warning', true],
    ['2026-10-25', 'a warning', true],
    ['2026-10-24', 'a fine of 10 MCI', true],
    ['2026-10-23', 'a fine of 10 MCI', true],
    ['2026-10-22', 'a fine of 15 MCI', false],
    ['2026-10-18', 'a fine of 15 MCI', false],
    ['2026-10-17', 'a fine of 25 MCI, or arrest, and possibly expulsion', false],
  ])('after an entry on %s may be followed by %s, verified: %s', (entered, text, verified) => {
    expect(breachOf(settled(entered), 'OVERSTAY')?.sanction).toMatchObject({
      article: expect.stringContaining('517(3)'),
      text: { en: text },
      verified,
    });
  });

  it('is counted from the end of the title that ended, and names what else is on file', () => {
    const told: Told = {
      ...settled('2026-05-01'),
      registration: {
        notifications: [notification('2026-05-01')],
        residencePermits: [residencePermit({ validUntil: '2026-11-14', status: 'EXPIRED' })],
      },
      visas: [{ validUntil: '2026-06-01' }],
    };
    const breach = breachOf(told, 'OVERSTAY');
    expect(breach).toMatchObject({ since: '2026-11-15', rule: { id: 'temporary-residence-stay' } });
    expect(breach?.evidence.map(({ system }) => system)).toEqual([
      'GBD_FL',
      'BERKUT',
      'BERKUT',
      'MFA_VISAS',
      'IS_MP',
    ]);
  });

  it('is none of whoever has left, may stay, or is a citizen', () => {
    expect(idsOf({ crossings: ['2026-06-01', '-2026-11-20'] })).toEqual([]);
    expect(idsOf(settled('2026-11-20'))).toEqual([]);
    expect(idsOf({ citizenship: 'KAZ', crossings: ['2024-01-01'] })).toEqual([]);
    expect(report({ isAlive: false, crossings: ['2024-01-01'], contracts: [{}] })).toMatchObject({
      breaches: [],
      unchecked: [],
    });
  });

  it('is not found but named as not checked while a system that matters is silent', () => {
    expect(report({ ...settled('2026-05-01'), silent: ['visas'] })).toMatchObject({
      breaches: [],
      unchecked: [
        { rule: { id: 'ground-to-stay' }, reason: 'SYSTEM_SILENT', missing: ['MFA_VISAS'] },
      ],
    });
  });

  it('is not found where an exit may be missing', () => {
    const told = {
      ...settled('2026-08-01'),
      citizenship: 'RUS',
      crossings: ['2026-08-01', '2026-09-25'],
    };
    expect(report({ ...told, today: '2026-12-10' }).unchecked[0]).toMatchObject({
      reason: 'RECORDS_INCOMPLETE',
    });
  });
});

describe('an arrival', () => {
  it('that no host has notified is a possible breach after three working days', () => {
    expect(idsOf({ crossings: ['2026-11-23'] })).toEqual([]);
    expect(breachOf({ crossings: ['2026-11-20'] }, 'ARRIVAL_NOT_NOTIFIED')).toMatchObject({
      since: '2026-11-26',
      rule: { id: 'host-notification' },
      sanction: { article: expect.stringContaining('518(1)'), verified: true },
      evidence: [{ system: 'BERKUT' }, { system: 'IS_MP' }],
    });
  });

  it('whose notification was refused alone is one that was not notified', () => {
    const registration = { notifications: [notification('2026-11-10', { status: 'REFUSED' })] };
    expect(idsOf({ crossings: ['2026-11-10'], registration })).toEqual([
      'ARRIVAL_NOT_NOTIFIED:2026-11-10',
    ]);
  });

  it('that was notified late is a possible breach, and not where the first filing was in time', () => {
    const late = notification('2026-11-10', { notifiedAt: '2026-11-16T10:00:00+05:00' });
    const told: Told = { crossings: ['2026-11-10'], registration: { notifications: [late] } };
    expect(breachOf(told, 'ARRIVAL_NOTIFIED_LATE')).toMatchObject({
      since: '2026-11-14',
      explanation: {
        en: expect.stringContaining(
          'was to be notified by 2026-11-13, and was notified on 2026-11-16',
        ),
      },
    });
    const refused = notification('2026-11-10', { status: 'REFUSED' });
    expect(idsOf({ ...told, registration: { notifications: [late, refused] } })).toEqual([]);
  });

  it('that was notified on the last day of the three is in order', () => {
    const filed = notification('2026-11-10', { notifiedAt: '2026-11-13T23:59:00+05:00' });
    const registration = { notifications: [filed] };
    expect(idsOf({ crossings: ['2026-11-10'], registration })).toEqual([]);
  });

  it('is counted from the entry where the host wrote down an earlier day', () => {
    const filed = notification('2026-10-20', { notifiedAt: '2026-10-24T10:00:00+05:00' });
    const crossings = ['2026-10-01', '-2026-10-20', '2026-10-28'];
    expect(idsOf({ crossings, registration: { notifications: [filed] } })).toEqual([]);
  });

  it('is not looked at where a missing exit leaves open which arrival a filing is of', () => {
    const told: Told = {
      crossings: ['2026-10-30', '2026-11-20'],
      registration: { notifications: [notification('2026-11-05')] },
    };
    expect(idsOf(told)).toEqual([]);
    expect(report(told).unchecked).toMatchObject([
      { rule: { id: 'host-notification' }, reason: 'RECORDS_INCOMPLETE', missing: ['BERKUT'] },
      { rule: { id: 'own-registration' }, reason: 'RECORDS_INCOMPLETE', missing: ['BERKUT'] },
    ]);
  });

  it('is registered in time by what waits for the host, and not by what was refused', () => {
    const asked = (status: string): Told => ({
      citizenship: 'RUS',
      crossings: ['2026-10-01'],
      registration: {
        registrations: [{ status, submittedOn: '2026-10-20', validUntil: null, region: null }],
      },
    });
    expect(idsOf(asked('PENDING_HOST'))).toEqual([]);
    expect(idsOf(asked('REFUSED'))).toEqual([
      'ARRIVAL_NOT_NOTIFIED:2026-10-01',
      'NOT_REGISTERED:2026-10-01',
    ]);
  });

  it('is under the duty of Order 923 unless a silent system might tell of a visa', () => {
    const { breaches, unchecked } = report({
      citizenship: 'RUS',
      crossings: ['2026-10-01'],
      silent: ['visas'],
    });
    expect(breaches.map(({ kind }) => kind)).toEqual(['ARRIVAL_NOT_NOTIFIED']);
    expect(unchecked).toMatchObject([
      { rule: { id: 'own-registration' }, reason: 'SYSTEM_SILENT', missing: ['MFA_VISAS'] },
    ]);
  });

  it('of somebody with a permit to reside, of a citizen, and of before is not looked at', () => {
    const registration = { residencePermits: [residencePermit()] };
    expect(idsOf({ crossings: ['2026-10-01'], registration })).toEqual([]);
    expect(idsOf({ citizenship: 'KAZ', crossings: ['2026-10-01'] })).toEqual([]);
    expect(idsOf({ crossings: ['2026-10-01', '-2026-10-20'] })).toEqual([]);
  });

  it('that a registration of one`s own stands for need not be notified', () => {
    const registrations = [
      { status: 'PENDING_HOST', submittedOn: '2026-11-12', validUntil: null, region: null },
    ];
    expect(idsOf({ crossings: ['2026-11-10'], registration: { registrations } })).toEqual([]);
  });

  it('of the EAEU is to be registered by the thirtieth day', () => {
    expect(idsOf({ citizenship: 'RUS', crossings: ['2026-10-27'] })).toEqual([]);
    expect(idsOf({ citizenship: 'RUS', crossings: ['2026-10-26'] })).toEqual([
      'ARRIVAL_NOT_NOTIFIED:2026-10-26',
      'NOT_REGISTERED:2026-10-26',
    ]);
  });

  it('of before July 2026 is under no duty of Order 923, nor is one with a visa', () => {
    const old = { citizenship: 'RUS', today: '2026-08-15', crossings: ['2026-06-30'] };
    expect(idsOf(old)).toEqual(['ARRIVAL_NOT_NOTIFIED:2026-06-30']);
    const withVisa = { crossings: ['2026-10-01'], visas: [{}] };
    expect(idsOf(withVisa)).toEqual(['ARRIVAL_NOT_NOTIFIED:2026-10-01']);
  });

  it('names what could not be checked while the migration police or the border are silent', () => {
    for (const [name, agency] of [
      ['registration', 'IS_MP'],
      ['crossings', 'BERKUT'],
    ] as const) {
      const { unchecked } = report({ crossings: ['2026-10-01'], silent: [name] });
      expect(unchecked).toContainEqual(
        expect.objectContaining({
          rule: expect.objectContaining({ id: 'host-notification' }),
          missing: [agency],
        }),
      );
    }
  });
});

describe('a contract in force', () => {
  const here = settled('2026-11-10');

  it('without a right to work is a possible breach, since it began or since the permit ended', () => {
    expect(breachOf({ ...here, contracts: [{}] }, 'WORK_WITHOUT_RIGHT')).toMatchObject({
      id: 'WORK_WITHOUT_RIGHT:2026-10-01:050140000014',
      since: '2026-10-01',
      rule: { id: 'permit-to-work' },
      evidence: [{ system: 'ENBEK' }, { system: 'ENBEK' }],
      sanction: { verified: true },
    });
    const permit = { validUntil: '2026-11-20', status: 'EXPIRED' };
    expect(
      breachOf({ ...here, contracts: [{}], workPermits: [permit] }, 'WORK_WITHOUT_RIGHT')?.since,
    ).toBe('2026-11-21');
  });

  it('is not dated by a permit that another employer had', () => {
    const permit = { employer: '150240000016', validUntil: '2026-11-20', status: 'EXPIRED' };
    const told: Told = { ...here, contracts: [{}], workPermits: [permit] };
    expect(breachOf(told, 'WORK_WITHOUT_RIGHT')?.since).toBe('2026-10-01');
  });

  it('stands in the report by its age, the longest standing breach first', () => {
    const told: Told = { ...settled('2026-09-01'), contracts: [{ beginsOn: '2026-11-01' }, {}] };
    expect(report(told).breaches.map(({ since }) => since)).toEqual([
      '2026-10-01',
      '2026-10-01',
      '2026-11-01',
    ]);
    expect(report(told).breaches.map(({ kind }) => kind)).toEqual([
      'OVERSTAY',
      'WORK_WITHOUT_RIGHT',
      'WORK_WITHOUT_RIGHT',
    ]);
  });

  it('of a Neo Nomad is one of its own kind', () => {
    const told: Told = { ...here, contracts: [{}], visas: [{ category: 'B12-1' }] };
    expect(idsOf(told)).toEqual(['NEO_NOMAD_WORKS_LOCALLY:2026-10-01:050140000014']);
  });

  it.each<[string, Told]>([
    ['of a citizen', { citizenship: 'KAZ', contracts: [{}] }],
    ['of a citizen of the EAEU', { ...here, citizenship: 'KGZ', contracts: [{}] }],
    ['with the employer of the permit', { ...here, contracts: [{}], workPermits: [{}] }],
    ['that has ended', { ...here, contracts: [{ endsOn: '2026-11-20', status: 'ENDED' }] }],
    ['that has yet to begin', { ...here, contracts: [{ beginsOn: '2026-12-01' }] }],
  ])('%s is none', (_, told) => {
    expect(idsOf(told)).toEqual([]);
  });

  it('with an individual is covered by the permit of a labour immigrant, with a company it is not', () => {
    const told: Told = {
      ...here,
      workPermits: [{ kind: 'LABOUR_IMMIGRANT', employer: null, validFrom: '2026-11-11' }],
      certificates: [{ isFit: true, issuedOn: '2026-11-11', validUntil: '2027-11-10' }],
      prepaidTax: [{ month: '2026-11', amountTiyn: 865_000, paidOn: '2026-11-10' }],
    };
    expect(idsOf({ ...told, contracts: [{ employer: null }] })).toEqual([]);
    expect(breachOf({ ...told, contracts: [{}] }, 'WORK_WITHOUT_RIGHT')?.rule.id).toBe(
      'labour-immigrant-permit',
    );
  });
});

describe('a labour immigrant', () => {
  const certificate = { isFit: true, issuedOn: '2026-09-10', validUntil: '2027-09-09' };
  const paid = (month: string, amountTiyn = 865_000) => ({
    month,
    amountTiyn,
    paidOn: '2026-09-10',
  });
  const told: Told = {
    ...settled('2026-11-10'),
    workPermits: [{ kind: 'LABOUR_IMMIGRANT', employer: null, validFrom: '2026-09-15' }],
    certificates: [certificate],
    prepaidTax: [paid('2026-09'), paid('2026-10'), paid('2026-11')],
  };

  it('with a certificate and the tax of every month paid ahead is in order', () => {
    expect(idsOf(told)).toEqual([]);
  });

  it('owes two indexes of the year for each month that has begun', () => {
    const breach = breachOf(
      { ...told, prepaidTax: [paid('2026-09'), paid('2026-10', 864_999), paid('2026-11')] },
      'TAX_NOT_PREPAID',
    );
    expect(breach).toMatchObject({
      id: 'TAX_NOT_PREPAID:2026-10',
      since: '2026-10-01',
      rule: { id: 'prepaid-tax', verified: false },
      sanction: null,
    });
    expect(breach?.evidence[1]).toMatchObject({
      system: 'KGD',
      text: { en: '8649.99 tenge paid for 2026-10, 8650 tenge required' },
    });
  });

  it('pays a month in parts', () => {
    const prepaidTax = [
      paid('2026-09'),
      paid('2026-10', 400_000),
      paid('2026-10', 465_000),
      paid('2026-11'),
    ];
    expect(idsOf({ ...told, prepaidTax })).toEqual([]);
  });

  it('owes an amount that nobody knows only where nothing was paid', () => {
    const later: Told = {
      ...told,
      ...settled('2027-01-15'),
      today: '2027-02-01',
      workPermits: [
        {
          kind: 'LABOUR_IMMIGRANT',
          employer: null,
          validFrom: '2027-01-10',
          validUntil: '2027-12-31',
        },
      ],
    };
    expect(idsOf({ ...later, prepaidTax: [paid('2027-01', 1)] })).toEqual([]);
    expect(idsOf({ ...later, prepaidTax: [] })).toEqual(['TAX_NOT_PREPAID:2027-01']);
  });

  it('without a valid certificate is a possible breach since the permit or the last certificate', () => {
    expect(breachOf({ ...told, certificates: [] }, 'CERTIFICATE_MISSING')).toMatchObject({
      since: '2026-09-15',
      rule: { id: 'medical-certificate', verified: false },
    });
    const expired = { ...certificate, validUntil: '2026-11-01' };
    expect(breachOf({ ...told, certificates: [expired] }, 'CERTIFICATE_MISSING')?.since).toBe(
      '2026-11-02',
    );
  });

  it('is not judged while the ministry of health or the revenue committee is silent', () => {
    const { breaches, unchecked } = report({ ...told, silent: ['certificates', 'prepaidTax'] });
    expect(breaches).toEqual([]);
    expect(unchecked.map(({ rule, missing }) => [rule.id, missing])).toEqual([
      ['medical-certificate', ['MOH_CERTIFICATES']],
      ['prepaid-tax', ['KGD']],
    ]);
  });

  it.each([
    ['2026-01-15', '2026-02-14', '2026-12-31', ['2026-01']],
    ['2026-01-15', '2026-03-14', '2026-02-14', ['2026-01']],
    ['2026-01-15', '2026-03-14', '2026-02-15', ['2026-01', '2026-02']],
    ['2026-01-31', '2026-04-30', '2026-03-01', ['2026-01', '2026-02']],
    ['2025-12-01', '2026-11-30', '2026-01-01', ['2025-12', '2026-01']],
    ['2026-12-01', '2027-11-30', '2026-11-26', []],
  ])('with a permit from %s to %s owes on %s for %j', (validFrom, validUntil, today, months) => {
    expect(permitMonths({ validFrom, validUntil }, today)).toEqual(months);
  });
});

describe('an employer', () => {
  const facts = (
    told: Partial<(OrganizationFacts['employer'] & { known: true })['value']>,
  ): OrganizationFacts => ({
    now: new Date('2026-11-26T09:00:00+05:00'),
    today: '2026-11-26',
    employer: {
      known: true,
      agency: 'ENBEK',
      value: { workforce: [], quota: [], trainingDuties: [], ...told },
    },
  });
  const staff = (category: number, local: number, foreign: number, transferred = 0) => ({
    category,
    local,
    foreign,
    transferred,
  });
  const idsFor = (told: Parameters<typeof facts>[0]) =>
    employerBreaches(facts(told)).breaches.map(({ id }) => id);

  it('keeps to seventy per cent of local staff in categories 1 and 2, and to ninety in 3 and 4', () => {
    expect(
      idsFor({ workforce: [staff(1, 3, 2), staff(2, 4, 1), staff(3, 80, 9), staff(4, 10, 1)] }),
    ).toEqual([]);
    expect(idsFor({ workforce: [staff(1, 6, 3), staff(3, 89, 10)] })).toEqual([
      'LOCAL_SHARE_TOO_LOW:1-2',
      'LOCAL_SHARE_TOO_LOW:3-4',
    ]);
  });

  it('is not judged by shares where nobody is foreign', () => {
    expect(idsFor({ workforce: [staff(1, 0, 0, 0), staff(3, 1, 0)] })).toEqual([]);
  });

  it('counts staff transferred within the company apart, at most half of the local staff', () => {
    expect(idsFor({ workforce: [staff(2, 10, 0, 5)] })).toEqual([]);
    expect(idsFor({ workforce: [staff(2, 10, 0, 6)] })).toEqual(['TRANSFERRED_SHARE_TOO_HIGH:2']);
  });

  it('engages no more people than its quota grants, and trains in time', () => {
    expect(idsFor({ quota: [{ category: 3, granted: 5, taken: 5 }] })).toEqual([]);
    expect(idsFor({ quota: [{ category: 3, granted: 5, taken: 6 }] })).toEqual([
      'QUOTA_EXCEEDED:3',
    ]);
    const duty = { people: 4, trained: 3, dueOn: '2026-11-25' };
    expect(idsFor({ trainingDuties: [duty] })).toEqual(['TRAINING_OVERDUE:2026-11-25:0']);
    expect(idsFor({ trainingDuties: [{ ...duty, dueOn: '2026-11-26' }] })).toEqual([]);
    expect(idsFor({ trainingDuties: [{ ...duty, trained: 4 }] })).toEqual([]);
  });

  it('is told no amount that nobody has checked', () => {
    const { breaches } = employerBreaches(
      facts({ quota: [{ category: 3, granted: 5, taken: 6 }] }),
    );
    expect(breaches[0]).toMatchObject({
      rule: { id: 'quota', verified: true },
      evidence: [{ system: 'ENBEK', text: { en: 'Category 3: 5 granted, 6 taken' } }],
      sanction: { text: { en: 'the amount was not checked and is not given' }, verified: false },
      needsHumanReview: true,
    });
  });

  it('is not judged while its system is silent', () => {
    const silent = { ...facts({}), employer: { known: false, agency: 'ENBEK' } as const };
    const { breaches, unchecked } = employerBreaches(silent);
    expect(breaches).toEqual([]);
    expect(unchecked.map(({ rule, missing }) => [rule.id, missing])).toEqual([
      ['local-share', ['ENBEK']],
      ['transferred-share', ['ENBEK']],
      ['quota', ['ENBEK']],
      ['training-duty', ['ENBEK']],
    ]);
  });
});
