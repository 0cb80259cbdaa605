import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createPeople, type InventedPerson, POPULATION } from '../../mocks/people.ts';
import { isBin } from '../../schema/bin.ts';
import { isIin } from '../../schema/iin.ts';
import { isRegionCode } from '../../schema/regions.ts';

const TODAY = '2026-11-23';
const people = createPeople({ today: TODAY });
const { cast } = people;
const anyPerson = fc.nat({ max: POPULATION - 1 }).map((index) => people.byIndex(index));
const somebody = fc.oneof(
  { weight: 12, arbitrary: anyPerson },
  fc.constantFrom(...Object.values(cast)),
);
const RUNS = { numRuns: 1_500 };
/** 37 has no factor in common with the length of a block, so that every profile is drawn. */
const SAMPLE = Array.from({ length: 27_000 }, (_, n) => people.byIndex(n * 37));

describe('the visas of an invented person', () => {
  it('begin before they end, by their status, and were asked for with a passport of theirs', () => {
    fc.assert(
      fc.property(somebody, ({ visas, travelDocuments }) => {
        for (const { issuedOn, validFrom, validTo, status, applicant } of visas) {
          expect(issuedOn <= validFrom && validFrom < validTo && issuedOn <= TODAY).toBe(true);
          expect(status === 'EXPIRED').toBe(validTo < TODAY);
          const shown = travelDocuments.find(({ number }) => number === applicant.document.number);
          expect(shown?.issuedOn).toSatisfy((day: string) => day <= issuedOn);
        }
      }),
      RUNS,
    );
  });

  it('go back to invitations that are on file, each from one organization or person', () => {
    fc.assert(
      fc.property(somebody, ({ visas, invitations }) => {
        for (const { number, inviter, issuedOn, validTo } of invitations) {
          expect(inviter.kind === 'person' ? isIin(inviter.iin) : isBin(inviter.bin)).toBe(true);
          expect(issuedOn < validTo && issuedOn < TODAY).toBe(true);
          expect(visas.filter(({ invitationNumber }) => invitationNumber === number).length).toBe(
            invitations.find((each) => each.number === number)?.status === 'USED' ? 1 : 0,
          );
        }
      }),
      RUNS,
    );
  });

  it('are of every category that the stories tell, with incomes on both sides of the limit', () => {
    const visas = SAMPLE.flatMap((person) => person.visas);
    expect([...new Set(visas.map(({ category }) => category))].sort()).toEqual([
      'B12',
      'B12-1',
      'C1',
      'C2',
      'C3',
      'C9',
    ]);
    const incomes = visas.flatMap(({ monthlyIncomeUsd }) => monthlyIncomeUsd ?? []);
    expect(incomes.filter((income) => income < 3_000).length).toBeGreaterThan(10);
    expect(incomes.filter((income) => income >= 3_000).length).toBeGreaterThan(100);
    expect(visas.some(({ status }) => status === 'REVOKED')).toBe(true);
  });

  it('leave some specialists without one for the day', () => {
    const specialists = SAMPLE.filter(
      ({ visas, crossings }) =>
        visas.some(({ category }) => category === 'C3') && crossings.at(-1)?.direction === 'ENTRY',
    );
    const uncovered = specialists.filter(
      ({ visas }) =>
        !visas.some(({ validFrom, validTo }) => validFrom <= TODAY && validTo >= TODAY),
    );
    expect(specialists.length).toBeGreaterThan(500);
    expect(uncovered.length).toBeGreaterThan(5);
    expect(uncovered.length).toBeLessThan(specialists.length * 0.1);
  });
});

describe('the certificates and taxes of an invented person', () => {
  it('belong to people with an IIN who have a permit that asks for them', () => {
    fc.assert(
      fc.property(somebody, (person) => {
        const { workPermits, residencePermits, medicalCertificates, taxPrepayments } = person;
        const immigrant = workPermits.some(({ kind }) => kind === 'LABOUR_IMMIGRANT');
        const temporary = residencePermits.some(({ kind }) => kind === 'TEMPORARY');
        if (medicalCertificates.length > 0) expect(immigrant || temporary).toBe(true);
        if (taxPrepayments.length > 0) expect(immigrant && person.iin !== null).toBe(true);
        for (const { issuedOn, validTo } of medicalCertificates) {
          expect(issuedOn < validTo && issuedOn <= TODAY).toBe(true);
        }
        const months = taxPrepayments.map(({ month }) => month);
        expect(months).toEqual([...new Set(months)].sort());
        for (const { amountTiyn, paidOn, region } of taxPrepayments) {
          expect(Number.isSafeInteger(amountTiyn) && amountTiyn > 0).toBe(true);
          expect(paidOn <= TODAY && isRegionCode(region)).toBe(true);
        }
      }),
      RUNS,
    );
  });

  it('have gaps: certificates that ran out, months that nobody paid', () => {
    const immigrants = SAMPLE.filter(isLabourImmigrantToday);
    expect(immigrants.length).toBeGreaterThan(500);
    const uncertified = immigrants.filter(({ medicalCertificates }) =>
      medicalCertificates.every(({ validTo }) => validTo < TODAY),
    );
    const unpaid = immigrants.filter(
      ({ taxPrepayments }) => !taxPrepayments.some(({ month }) => month === TODAY.slice(0, 7)),
    );
    for (const some of [uncertified, unpaid]) {
      expect(some.length).toBeGreaterThan(10);
      expect(some.length).toBeLessThan(immigrants.length / 4);
    }
  });
});

describe('the papers of the cast', () => {
  it('give the neo-nomad a B12-1 and an income above the limit', () => {
    expect(cast['neo-nomad'].visas).toMatchObject([
      { category: 'B12-1', status: 'VALID', monthlyIncomeUsd: 4_200 },
    ]);
  });

  it('have the labour migrant paid up, and certified but for an entry that was made in error', () => {
    const { taxPrepayments, medicalCertificates } = cast['labour-migrant'];
    expect(taxPrepayments.map(({ month }) => month)).toEqual(
      expect.arrayContaining(['2026-01', '2026-10', '2026-11', '2026-12']),
    );
    expect(taxPrepayments.at(-1)?.amountTiyn).toBe(865_000);
    expect(medicalCertificates.map(({ status }) => status)).toEqual([
      'final',
      'entered-in-error',
      'amended',
    ]);
  });

  it('leave the gardener with a certificate that ran out and a month unpaid', () => {
    const { taxPrepayments, medicalCertificates } = cast['ended-permit'];
    expect(medicalCertificates.every(({ validTo }) => validTo < TODAY)).toBe(true);
    expect(taxPrepayments.at(-1)?.month).toBe('2026-10');
  });
});

function isLabourImmigrantToday({ workPermits }: InventedPerson): boolean {
  return workPermits.some(
    ({ kind, validFrom, validTo }) =>
      kind === 'LABOUR_IMMIGRANT' && validFrom <= TODAY && validTo >= TODAY,
  );
}
