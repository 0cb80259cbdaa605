import { describe, expect, it } from 'vitest';
import { mayWork, neoNomadEligible } from '../../subgraphs/compliance/rules/index.ts';
import { personFacts, residencePermit, type Told } from '../kit/compliance-facts.ts';

const EMPLOYER = '050140000014';
const ANOTHER = '150240000016';
const NO_PERMIT = 'NO_GROUND_TO_WORK';

describe('the right to work', () => {
  it.each<[string, Told, string | null, string, string]>([
    ['of a citizen', { citizenship: 'KAZ' }, EMPLOYER, 'YES', 'CITIZEN'],
    [
      'of a citizen of the EAEU, without a permit',
      { citizenship: 'KGZ' },
      EMPLOYER,
      'YES',
      'EAEU_CITIZEN',
    ],
    ['of a tourist is none', {}, null, 'NO', NO_PERMIT],
    [
      'of a permanent resident',
      { registration: { residencePermits: [residencePermit({ kind: 'PERMANENT' })] } },
      EMPLOYER,
      'YES',
      'PERMANENT_RESIDENCE',
    ],
    [
      'is none by temporary residence alone',
      { registration: { residencePermits: [residencePermit()] } },
      EMPLOYER,
      'NO',
      NO_PERMIT,
    ],
    ['of a kandas', { kandas: [{}] }, EMPLOYER, 'YES', 'KANDAS'],
    [
      'of a kandas ends with the status',
      { kandas: [{ expiresOn: '2026-11-25' }] },
      EMPLOYER,
      'NO',
      NO_PERMIT,
    ],
    [
      'of a foreign worker with the employer that has the permit',
      { workPermits: [{}] },
      EMPLOYER,
      'YES',
      'WORK_PERMIT',
    ],
    [
      'of a foreign worker is for no other employer',
      { workPermits: [{}] },
      ANOTHER,
      'NO',
      'PERMIT_FOR_ANOTHER_EMPLOYER',
    ],
    ['of a foreign worker in general', { workPermits: [{}] }, null, 'YES', 'WORK_PERMIT'],
    [
      'ends with the permit',
      { workPermits: [{ validUntil: '2026-11-25' }] },
      EMPLOYER,
      'NO',
      NO_PERMIT,
    ],
    [
      'lasts until the last day of the permit',
      { workPermits: [{ validUntil: '2026-11-26' }] },
      EMPLOYER,
      'YES',
      'WORK_PERMIT',
    ],
    [
      'ends when the permit is revoked',
      { workPermits: [{ status: 'REVOKED' }] },
      EMPLOYER,
      'NO',
      NO_PERMIT,
    ],
    [
      'of a labour immigrant is for no organization',
      { workPermits: [{ kind: 'LABOUR_IMMIGRANT', employer: null }] },
      EMPLOYER,
      'NO',
      'PERMIT_FOR_INDIVIDUALS_ONLY',
    ],
    [
      'of a labour immigrant in general',
      { workPermits: [{ kind: 'LABOUR_IMMIGRANT', employer: null }] },
      null,
      'YES',
      'WORK_PERMIT',
    ],
    [
      'on a permit for own account hangs on the profession, for an employer',
      { workPermits: [{ kind: 'SELF_EMPLOYMENT', employer: null }] },
      EMPLOYER,
      'UNKNOWN',
      'PROFESSION_NOT_RECORDED',
    ],
    [
      'on a permit for own account in general',
      { workPermits: [{ kind: 'SELF_EMPLOYMENT', employer: null }] },
      null,
      'YES',
      'WORK_PERMIT',
    ],
    ['is none with a work visa alone', { visas: [{ category: 'C3' }] }, EMPLOYER, 'NO', NO_PERMIT],
    [
      'is there with a work visa and the permit',
      { visas: [{ category: 'C3' }], workPermits: [{}] },
      EMPLOYER,
      'YES',
      'WORK_PERMIT',
    ],
    ['of a Neo Nomad is none', { visas: [{ category: 'B12-1' }] }, EMPLOYER, 'NO', 'NEO_NOMAD'],
    [
      'of a citizen of the EAEU is not lost by a Neo Nomad visa',
      { citizenship: 'ARM', visas: [{ category: 'B12-1' }] },
      EMPLOYER,
      'YES',
      'EAEU_CITIZEN',
    ],
    [
      'of a child is none',
      { citizenship: 'KAZ', birthDate: '2012-11-27' },
      null,
      'NO',
      'TOO_YOUNG',
    ],
    [
      'of a minor hangs on a parent',
      { citizenship: 'KAZ', birthDate: '2012-11-26' },
      null,
      'UNKNOWN',
      'PARENT_CONSENT',
    ],
    [
      'of a minor hangs on a parent until the day before sixteen',
      { citizenship: 'KAZ', birthDate: '2010-11-27' },
      null,
      'UNKNOWN',
      'PARENT_CONSENT',
    ],
    [
      'begins with sixteen',
      { citizenship: 'KAZ', birthDate: '2010-11-26' },
      null,
      'YES',
      'CITIZEN',
    ],
    ['of a minor without any ground is none', { birthDate: '2011-01-01' }, null, 'NO', NO_PERMIT],
    [
      'hangs on an age that nobody has on file',
      { citizenship: 'KAZ', birthDate: null },
      null,
      'UNKNOWN',
      'BIRTH_DATE_UNKNOWN',
    ],
    [
      'of somebody whom the register has as deceased is none',
      { citizenship: 'KAZ', isAlive: false },
      null,
      'NO',
      'NOT_ALIVE',
    ],
  ])('%s', (_, told, employer, value, reason) => {
    expect(mayWork(personFacts(told), employer)).toMatchObject({ value, reason });
  });

  it('of a minor names the system that is silent before the parent', () => {
    const facts = personFacts({ birthDate: '2011-01-01', silent: ['workPermits'] });
    expect(mayWork(facts, null)).toMatchObject({ value: 'UNKNOWN', missing: ['ENBEK'] });
  });

  it('names the rule that decides, and whether it was checked', () => {
    expect(mayWork(personFacts({ citizenship: 'KGZ' }), null).rule).toMatchObject({
      id: 'eaeu-work',
      verified: true,
    });
    expect(mayWork(personFacts({ kandas: [{}] }), null).rule).toMatchObject({
      id: 'kandas-work',
      verified: false,
    });
    expect(mayWork(personFacts(), null).rule).toMatchObject({ id: 'permit-to-work' });
  });

  it('is answered as of the moment of the facts', () => {
    const facts = personFacts();
    expect(mayWork(facts, null).asOf).toBe(facts.now);
  });
});

describe('the conditions of a Neo Nomad visa', () => {
  it.each<[string, Told, number | null, string, string]>([
    ['are met by three thousand dollars a month', {}, 3_000, 'YES', 'NEO_NOMAD_CONDITIONS_MET'],
    ['are not met by a dollar less', {}, 2_999, 'NO', 'INCOME_TOO_LOW'],
    ['hang on the income where none was stated', {}, null, 'UNKNOWN', 'INCOME_NOT_STATED'],
    ['are not for citizens', { citizenship: 'KAZ' }, 9_000, 'NO', 'CITIZEN'],
    [
      'are not met with a contract in the country',
      { contracts: [{}] },
      9_000,
      'NO',
      'WORKS_LOCALLY',
    ],
    [
      'are met after such a contract',
      { contracts: [{ endsOn: '2026-11-25', status: 'ENDED' }] },
      9_000,
      'YES',
      'NEO_NOMAD_CONDITIONS_MET',
    ],
  ])('%s', (_, told, income, value, reason) => {
    expect(neoNomadEligible(personFacts(told), income)).toMatchObject({ value, reason });
  });
});
