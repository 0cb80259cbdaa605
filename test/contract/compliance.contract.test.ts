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
`;

async function askAbout(person: object, fields: string, context: object = {}) {
  const query = `query ($representations: [_Any!]!) {
    _entities(representations: $representations) { ... on Person { id ${fields} } }
  }`;
  const answer = await askSubgraph(subgraph, query, { representations: [person] }, context);
  return { ...answer, person: answer.data?._entities[0] };
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
  test.each<[fact: keyof typeof WORKER, agency: AgencyCode, unknown: readonly string[]]>([
    ['civilFacts', 'GBD_FL', ['mayStay', 'stayDaysLeft', 'mayWork', 'isRegistered']],
    ['crossingFacts', 'BERKUT', ['mayStay', 'stayDaysLeft', 'isRegistered']],
    ['registrationFacts', 'IS_MP', ['stayDaysLeft', 'isRegistered']],
    ['visaFacts', 'MFA_VISAS', ['stayDaysLeft']],
    ['kandasFacts', 'KUTTY_MEKEN', ['stayDaysLeft']],
    ['workPermitFacts', 'ENBEK', ['mayWork']],
    ['contractFacts', 'ENBEK', []],
  ])('is UNKNOWN without %s and names %s', async (fact, agency, unknown) => {
    const { person, errors } = await askAbout({ ...WORKER, [fact]: null }, QUESTIONS);
    expect(errors).toEqual([]);
    const { id: _, ...answers } = person;
    const found = Object.entries<{ value?: string; limit?: string; missing: object[] }>(answers)
      .filter(([, { value, limit }]) => (value ?? limit) === 'UNKNOWN')
      .map(([question, answer]) => {
        expect(answer).toMatchObject({
          missing: [{ code: agency, label: AGENCIES[agency] }],
          explanation: { en: 'It cannot be told: a system that is needed did not answer' },
          grounds: { reason: { code: 'SYSTEM_SILENT' }, rule: null },
        });
        return question;
      });
    expect(found).toEqual(unknown);
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
