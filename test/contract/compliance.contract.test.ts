import { describe, expect, test } from 'vitest';
import { employerAt } from '../../mocks/people/employers.ts';
import { AGENCIES, type AgencyCode } from '../../schema/agencies.ts';
import { createComplianceSubgraph } from '../../subgraphs/compliance/index.ts';
import type { KitServices } from '../../subgraphs/kit/index.ts';
import { askSubgraph } from '../kit/ask-subgraph.ts';
import { contextOf, signedContext } from '../kit/contexts.ts';

const NOW = new Date('2026-11-26T07:00:00Z');
const subgraph = createComplianceSubgraph({}, { now: () => NOW } as KitServices);
const [EMPLOYER, COMPETITOR] = [employerAt(0).bin, employerAt(1).bin];

/** What the systems would say of an Uzbek who works for the employer by a permit. */
const WORKER = {
  __typename: 'Person',
  id: 'iin:910314390101',
  registersUnanswered: [] as AgencyCode[],
  civilFacts: { register: 'GBD_FL', citizenship: 'UZB', birthDate: '1991-03-14', isAlive: true },
  crossingFacts: [{ direction: 'ENTRY', crossedAt: '2026-11-06T09:00:00+05:00', purpose: 'WORK' }],
  registrationFacts: {
    notifications: [
      {
        status: 'ACCEPTED',
        arrivedOn: '2026-11-06',
        leavesOn: null,
        notifiedAt: '2026-11-07T10:00:00+05:00',
        region: 'KZ-75',
      },
    ],
    registrations: [],
    residencePermits: [],
  },
  visaFacts: [],
  contractFacts: [],
  workPermitFacts: [
    {
      kind: 'FOREIGN_LABOUR',
      category: 4,
      region: 'KZ-75',
      employer: EMPLOYER,
      validFrom: '2026-10-01',
      validUntil: '2027-09-30',
      status: 'VALID',
    },
  ],
  kandasFacts: [],
  certificateFacts: [{ isFit: true, issuedOn: '2026-10-20', validUntil: '2027-04-19' }],
  prepaidTaxFacts: [],
};

/** What they would say of a German whose visa is for remote work, of which she declared the income. */
const NOMAD = {
  ...WORKER,
  id: 'doc:DEU:C05545147',
  civilFacts: { register: 'IS_MP', citizenship: 'DEU', birthDate: '1994-02-17', isAlive: true },
  workPermitFacts: [],
  visaFacts: [
    {
      category: 'B12-1',
      status: 'VALID',
      validFrom: '2026-11-01',
      validUntil: '2027-03-30',
      entriesMax: null,
      stayDaysMax: null,
      monthlyIncomeUsd: 4_200,
    },
  ],
  certificateFacts: [],
};

const RULE = 'rule { id title { kk ru en } article source validFrom validUntil isVerified }';
const PARTS = `asOf ${RULE} explanation { kk ru en } missing { code label { kk ru en } }`;
const GROUNDS = 'grounds { reason { code label { en } } rule { id } }';
const ANSWER = `value ${PARTS} ${GROUNDS}`;
const QUESTIONS = `
  mayStay { ${ANSWER} }
  stayDaysLeft { limit days ${PARTS} ${GROUNDS} }
  mayWork(employer: "${EMPLOYER}") { ${ANSWER} }
  isRegistered { ${ANSWER} }
  certificateValid { ${ANSWER} }
  neoNomadEligible { ${ANSWER} }
`;
const REVIEW = `asOf
  breaches { id kind { code } rule { id article } since explanation { kk ru en } needsHumanReview
    facts { text { kk ru en } system { code label { en } } asOf } sanction { article text { en } isVerified } }
  notChecked { rule { id } reason { code } missing { code } }`;

async function askAbout(person: object, fields: string, context: object = {}) {
  const query = `query ($representations: [_Any!]!) {
    _entities(representations: $representations) { ... on Person { id ${fields} } }
  }`;
  const answer = await askSubgraph(subgraph, query, { representations: [person] }, context);
  return { ...answer, person: answer.data?._entities[0] };
}

async function reviewOf(organization: object, context: object = {}) {
  const query = `query ($representations: [_Any!]!) {
    _entities(representations: $representations) {
      ... on Organization { bin complianceReview { ${REVIEW} } }
    }
  }`;
  const variables = { representations: [organization] };
  const { data, errors } = await askSubgraph(subgraph, query, variables, context);
  return { review: data?._entities[0]?.complianceReview, errors };
}

interface Asked {
  readonly value?: string;
  readonly limit?: string;
  readonly days?: number | null;
}

/** What an asker learns of the matter. */
function said({ value, limit, days }: Asked = {}): readonly unknown[] {
  return [value ?? limit, days];
}

interface Coded {
  readonly code: string;
}
interface Kinded {
  readonly kind: Coded;
}

describe('an answer', () => {
  test('says what, as of when, by which rule, in three languages, and on what it rests', async () => {
    const { person, errors } = await askAbout(WORKER, QUESTIONS);
    expect(errors).toEqual([]);
    expect(person.mayWork).toEqual({
      value: 'YES',
      asOf: '2026-11-26T07:00:00.000Z',
      rule: {
        id: 'permit-to-work',
        title: expect.objectContaining({ en: 'A foreigner needs a permit to work' }),
        article: expect.stringContaining('Law No. 477-IV'),
        source: expect.any(String),
        validFrom: '2011-07-22',
        validUntil: null,
        isVerified: true,
      },
      explanation: {
        kk: 'Жазбалар бойынша жұмыс істеуге құқылы',
        ru: 'По записям вправе работать',
        en: 'By the records, may work',
      },
      missing: [],
      grounds: {
        reason: { code: 'WORK_PERMIT', label: { en: 'A permit to work is in force' } },
        rule: { id: 'foreign-labour-permit' },
      },
    });
    expect(person.mayStay).toMatchObject({ value: 'YES', rule: { id: 'ground-to-stay' } });
    expect(person.isRegistered).toMatchObject({ value: 'YES', rule: { id: 'own-registration' } });
    expect(person.certificateValid).toMatchObject({
      value: 'YES',
      rule: { id: 'medical-certificate' },
    });
    // Entered on the 6th for thirty days, of which the 26th is the 21st.
    expect(person.stayDaysLeft).toMatchObject({ limit: 'LIMITED', days: 10 });
  });

  test('without its grounds tells nothing of the records that it rests on', async () => {
    const fields = QUESTIONS.replaceAll(GROUNDS, '');
    const eaeu = { ...WORKER, civilFacts: { ...WORKER.civilFacts, citizenship: 'KGZ' } };
    const kandas = {
      ...WORKER,
      workPermitFacts: [],
      kandasFacts: [{ status: 'ACTIVE', grantedOn: '2026-11-01', expiresOn: '2027-11-01' }],
    };
    const [byPermit, byUnion, byStatus] = await Promise.all(
      [WORKER, eaeu, kandas].map(async (person) => (await askAbout(person, fields)).person.mayWork),
    );
    expect(byPermit.value).toBe('YES');
    expect(byUnion).toEqual(byPermit);
    expect(byStatus).toEqual(byPermit);
  });

  test('about a Neo Nomad visa rests on the income that was declared for the latest', async () => {
    const [visa] = NOMAD.visaFacts;
    const poorer = { ...visa, monthlyIncomeUsd: 2_999, validUntil: '2027-12-31' };
    const answers = [NOMAD.visaFacts, [visa, poorer], []].map(async (visaFacts) => {
      const { person } = await askAbout({ ...NOMAD, visaFacts }, QUESTIONS);
      return [person.neoNomadEligible.value, person.neoNomadEligible.grounds.reason.code];
    });
    expect(await Promise.all(answers)).toEqual([
      ['YES', 'NEO_NOMAD_CONDITIONS_MET'],
      ['NO', 'INCOME_TOO_LOW'],
      ['UNKNOWN', 'INCOME_NOT_STATED'],
    ]);
  });

  test('is NO for a permit of another employer', async () => {
    const field = `mayWork(employer: "${COMPETITOR}") { ${ANSWER} }`;
    const { person } = await askAbout(WORKER, field);
    expect(person.mayWork).toMatchObject({
      value: 'NO',
      grounds: { reason: { code: 'PERMIT_FOR_ANOTHER_EMPLOYER' } },
    });
  });
});

describe('an answer that hangs on a system that is silent', () => {
  const ANSWERS = ['mayStay', 'stayDaysLeft', 'mayWork', 'isRegistered', 'certificateValid'];

  test.each<[object, fact: keyof typeof WORKER, agency: AgencyCode, unknown: readonly string[]]>([
    [WORKER, 'civilFacts', 'GBD_FL', ['mayStay', 'stayDaysLeft', 'mayWork', 'isRegistered']],
    [WORKER, 'crossingFacts', 'BERKUT', ['mayStay', 'stayDaysLeft', 'isRegistered']],
    [WORKER, 'registrationFacts', 'IS_MP', ['stayDaysLeft', 'isRegistered']],
    [WORKER, 'visaFacts', 'MFA_VISAS', ['stayDaysLeft']],
    [WORKER, 'kandasFacts', 'KUTTY_MEKEN', ['stayDaysLeft']],
    [WORKER, 'workPermitFacts', 'ENBEK', ['stayDaysLeft', 'mayWork']],
    [WORKER, 'contractFacts', 'ENBEK', []],
    [WORKER, 'certificateFacts', 'MOH_CERTIFICATES', ['certificateValid']],
    [WORKER, 'prepaidTaxFacts', 'KGD', []],
    [NOMAD, 'civilFacts', 'IS_MP', [...ANSWERS.slice(0, 4), 'neoNomadEligible']],
    [NOMAD, 'visaFacts', 'MFA_VISAS', ['stayDaysLeft', 'neoNomadEligible']],
    [NOMAD, 'contractFacts', 'ENBEK', ['neoNomadEligible']],
    [NOMAD, 'workPermitFacts', 'ENBEK', ['stayDaysLeft', 'mayWork']],
  ])('is UNKNOWN and names the system: case %#, without %s', async (who, fact, agency, unknown) => {
    const answersWith = async (facts: object) => {
      const { person, errors } = await askAbout({ ...who, ...facts }, QUESTIONS);
      expect(errors).toEqual([]);
      const { id: _, ...answers } = person as Record<string, Asked>;
      return answers;
    };
    const [before, after] = [await answersWith({}), await answersWith({ [fact]: null })];
    for (const [question, answer] of Object.entries(after)) {
      if (!unknown.includes(question)) {
        expect(said(answer)).toEqual(said(before[question]));
        continue;
      }
      expect(answer).toMatchObject({
        missing: [{ code: agency, label: AGENCIES[agency] }],
        explanation: { en: 'It cannot be told: a system that is needed did not answer' },
        grounds: { reason: { code: 'SYSTEM_SILENT' }, rule: null },
      });
      expect(said(answer)[0]).toBe('UNKNOWN');
      expect(said(before[question])[0]).not.toBe('UNKNOWN');
    }
  });

  test('names the register of identity without which others were asked by too little', async () => {
    const facts = { ...WORKER, registersUnanswered: ['IS_MP'] };
    const { person } = await askAbout(facts, QUESTIONS);
    for (const answer of [person.mayStay, person.mayWork, person.isRegistered]) {
      expect(answer).toMatchObject({ value: 'UNKNOWN', missing: [{ code: 'IS_MP' }] });
    }
  });

  test.each([
    ['iin:910314390101', 'GBD_FL'],
    ['doc:UZB:FA6018497', 'IS_MP'],
  ])('names the register of %s where nothing at all is told', async (id, agency) => {
    const silent = Object.fromEntries(Object.keys(WORKER).map((fact) => [fact, null]));
    const { person } = await askAbout({ ...silent, __typename: 'Person', id }, QUESTIONS);
    for (const answer of [person.mayStay, person.mayWork, person.isRegistered]) {
      expect(answer).toMatchObject({ value: 'UNKNOWN', missing: [{ code: agency }] });
    }
  });

  test('is no matter of systems where the records leave it open', async () => {
    const facts = { ...WORKER, civilFacts: { ...WORKER.civilFacts, citizenship: null } };
    const { person } = await askAbout(facts, QUESTIONS);
    expect(person.mayStay).toMatchObject({
      value: 'UNKNOWN',
      explanation: { en: 'It cannot be told: what the systems hold does not suffice' },
      grounds: { reason: { code: 'CITIZENSHIP_UNKNOWN' } },
    });
  });
});

describe('whoever asks as an employer', () => {
  const asEmployer = contextOf('employer', 'employment');
  const own = asEmployer.requester.organization?.bin;

  test.each([
    ['', EMPLOYER],
    [`(employer: "${EMPLOYER}")`, EMPLOYER],
  ])('is answered about itself: mayWork%s', async (argument, bin) => {
    expect(own).toBe(bin);
    const { person, errors } = await askAbout(WORKER, `mayWork${argument} { value }`, asEmployer);
    expect([person.mayWork, errors]).toEqual([{ value: 'YES' }, []]);
  });

  test('cannot find out for whom somebody has a permit', async () => {
    const field = `mayWork(employer: "${COMPETITOR}") { value }`;
    const { person, errors } = await askAbout(WORKER, field, asEmployer);
    expect(person.mayWork).toBeNull();
    expect(errors.map(({ extensions }) => extensions.code)).toEqual(['UNAUTHORIZED_FIELD_OR_TYPE']);
  });

  test('is not shown the grounds', async () => {
    const { person, errors, text } = await askAbout(WORKER, `mayWork { ${ANSWER} }`, asEmployer);
    expect(person.mayWork).toMatchObject({ value: 'YES', grounds: null });
    expect(errors.map(({ extensions }) => extensions.code)).toEqual(['UNAUTHORIZED_FIELD_OR_TYPE']);
    for (const fact of ['FOREIGN_LABOUR', 'foreign-labour', 'WORK_PERMIT', '2027-09-30', 'UZB']) {
      expect(text).not.toContain(fact);
    }
  });
});

describe('a review', () => {
  const overstayed = {
    ...WORKER,
    crossingFacts: [
      { direction: 'ENTRY', crossedAt: '2026-08-01T09:00:00+05:00', purpose: 'TOURISM' },
    ],
    workPermitFacts: [],
  };

  test('names of each possible breach the rule, the facts, their systems, and asks for a human', async () => {
    const { person, errors } = await askAbout(overstayed, `possibleBreaches { ${REVIEW} }`);
    expect(errors).toEqual([]);
    const { asOf, breaches, notChecked } = person.possibleBreaches;
    expect([asOf, notChecked]).toEqual(['2026-11-26T07:00:00.000Z', []]);
    const overstay = breaches.find(({ kind }: Kinded) => kind.code === 'OVERSTAY');
    // Thirty days from 1 August on.
    expect(overstay).toMatchObject({
      rule: { id: 'visa-free-stay', article: expect.stringContaining('No. 148') },
      since: '2026-08-31',
      sanction: { article: expect.stringContaining('517'), isVerified: false },
      needsHumanReview: true,
    });
    const systems = overstay.facts.map(({ system }: { system: Coded }) => system.code);
    expect(systems).toEqual(expect.arrayContaining(['BERKUT', 'GBD_FL']));
    for (const { text } of overstay.facts) {
      expect(text).toEqual({
        kk: expect.stringMatching(/\S/),
        ru: expect.stringMatching(/\S/),
        en: expect.stringMatching(/\S/),
      });
    }
  });

  test('names the rules that could not be checked, and the system that was silent', async () => {
    const { person } = await askAbout(
      { ...overstayed, crossingFacts: null },
      `possibleBreaches { ${REVIEW} }`,
    );
    const { breaches, notChecked } = person.possibleBreaches;
    expect(breaches.map(({ kind }: Kinded) => kind.code)).not.toContain('OVERSTAY');
    expect(notChecked.length).toBeGreaterThan(0);
    for (const each of notChecked) {
      expect(each).toMatchObject({
        reason: { code: 'SYSTEM_SILENT' },
        missing: [{ code: 'BERKUT' }],
      });
    }
  });

  const EMPLOYER_FACTS = {
    workforce: [{ category: 4, local: 8, foreign: 2, transferred: 0 }],
    quota: [{ category: 4, granted: 1, taken: 2 }],
    trainingDuties: [{ people: 3, trained: 3, dueOn: '2026-06-30' }],
  };

  test.each([
    ['inspector', 'migration-control', EMPLOYER, ['LOCAL_SHARE_TOO_LOW', 'QUOTA_EXCEEDED']],
    ['employer', 'employment', EMPLOYER, ['LOCAL_SHARE_TOO_LOW', 'QUOTA_EXCEEDED']],
    ['employer', 'employment', COMPETITOR, null],
  ] as const)(
    'of an employer is shown to %s for %s about %s: %j',
    async (role, purpose, bin, kinds) => {
      const organization = { __typename: 'Organization', bin, employerFacts: EMPLOYER_FACTS };
      const { review, errors } = await reviewOf(organization, contextOf(role, purpose));
      expect(review?.breaches.map(({ kind }: Kinded) => kind.code).sort() ?? null).toEqual(kinds);
      expect(errors.map(({ extensions }) => extensions.code)).toEqual(
        kinds === null ? ['UNAUTHORIZED_FIELD_OR_TYPE'] : [],
      );
    },
  );

  test('of an employer names the register where it is silent', async () => {
    const organization = { __typename: 'Organization', bin: EMPLOYER, employerFacts: null };
    const { review } = await reviewOf(organization);
    expect(review.breaches).toEqual([]);
    expect(review.notChecked.length).toBeGreaterThan(0);
    for (const each of review.notChecked) expect(each.missing).toEqual([{ code: 'ENBEK' }]);
  });
});

describe('the catalogue of rules', () => {
  test('is open to everybody, each rule with its act, its figures and whether it was checked', async () => {
    const nobody = signedContext({ grants: {} });
    const query = `{ rules { id title { kk ru en } article source validFrom validUntil isVerified
      parameters { name value } } }`;
    const { data, errors } = await askSubgraph(subgraph, query, {}, nobody);
    expect(errors).toEqual([]);
    const wordings = data.rules.map(
      ({ id, validFrom }: { id: string; validFrom: string }) => `${id} ${validFrom}`,
    );
    expect(new Set(wordings).size).toBe(wordings.length);
    expect(data.rules).toContainEqual(
      expect.objectContaining({
        id: 'own-registration',
        isVerified: true,
        parameters: [{ name: 'calendarDays', value: '30' }],
      }),
    );
    expect(data.rules.some(({ isVerified }: { isVerified: boolean }) => !isVerified)).toBe(true);
  });
});
