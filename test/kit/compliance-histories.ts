import fc from 'fast-check';
import type { PersonFacts } from '../../subgraphs/compliance/rules/facts.ts';
import { FACT_AGENCIES, type FactName, personFacts, type Told } from './compliance-facts.ts';
import { dateOf, dayOf } from './stay-histories.ts';

const TODAY = dayOf('2026-11-26');
export const EMPLOYER = '050140000014';

/** A day from a year before today to some weeks after. */
const day = fc.integer({ min: -300, max: 60 }).map((days) => dateOf(TODAY + days));
const validity = fc
  .tuple(fc.integer({ min: -300, max: 40 }), fc.integer({ min: 0, max: 400 }))
  .map(([from, length]) => [dateOf(TODAY + from), dateOf(TODAY + from + length)] as const);
const status = fc.constantFrom('VALID', 'VALID', 'EXPIRED', 'REVOKED');
const few = <T>(one: fc.Arbitrary<T>) => fc.array(one, { maxLength: 2 });

const crossings = fc
  .array(fc.tuple(fc.integer({ min: -400, max: 0 }), fc.boolean()), { maxLength: 5 })
  .map((some) => some.map(([days, isExit]) => `${isExit ? '-' : ''}${dateOf(TODAY + days)}`));

/** What may be told of somebody, one part independent of another, gaps in the records included. */
const told: fc.Arbitrary<Told> = fc.record({
  citizenship: fc.constantFrom('TUR', 'KGZ', 'AFG', 'UZB', 'KAZ', 'XXA', 'XXX', null),
  birthDate: fc.constantFrom('1988-07-21', '1988-07-21', '2011-03-02', '2019-05-05', null),
  isAlive: fc.constantFrom(true, true, true, false),
  crossings,
  registration: fc.record({
    notifications: few(
      fc.record({
        status: fc.constantFrom('ACCEPTED', 'REFUSED'),
        arrivedOn: day,
        leavesOn: fc.option(day),
        notifiedAt: day.map((date) => `${date}T10:00:00+05:00`),
        region: fc.constant('KZ-75'),
      }),
    ),
    registrations: few(
      fc.record({
        status: fc.constantFrom('PENDING_HOST', 'CONFIRMED', 'REFUSED'),
        submittedOn: day,
        validUntil: fc.option(day),
        region: fc.constant('KZ-75'),
      }),
    ),
    residencePermits: few(
      fc
        .tuple(validity, status, fc.constantFrom('TEMPORARY', 'PERMANENT'))
        .map(([[validFrom, validUntil], status, kind]) => ({
          kind,
          validFrom,
          validUntil,
          status,
        })),
    ),
  }),
  visas: few(
    fc
      .record({
        validity,
        status,
        category: fc.constantFrom('B12', 'B12-1', 'C3'),
        entriesMax: fc.option(fc.integer({ min: 1, max: 2 })),
        stayDaysMax: fc.option(fc.integer({ min: 10, max: 90 })),
      })
      .map(({ validity: [validFrom, validUntil], ...visa }) => ({
        ...visa,
        validFrom,
        validUntil,
      })),
  ),
  contracts: few(
    fc
      .record({
        validity,
        status: fc.constantFrom('IN_FORCE', 'ENDED'),
        employer: fc.constantFrom(EMPLOYER, '150240000016', null),
      })
      .map(({ validity: [beginsOn, endsOn], ...contract }) => ({ ...contract, beginsOn, endsOn })),
  ),
  workPermits: few(
    fc
      .record({
        validity,
        status,
        kind: fc.constantFrom('FOREIGN_LABOUR', 'LABOUR_IMMIGRANT', 'SELF_EMPLOYMENT'),
        employer: fc.constantFrom(EMPLOYER, '150240000016', null),
      })
      .map(({ validity: [validFrom, validUntil], ...permit }) => ({
        ...permit,
        validFrom,
        validUntil,
      })),
  ),
  kandas: few(
    fc
      .tuple(validity, fc.constantFrom('ACTIVE', 'EXPIRED', 'CITIZENSHIP_GRANTED'))
      .map(([[grantedOn, expiresOn], status]) => ({ grantedOn, expiresOn, status })),
  ),
  certificates: few(
    fc
      .tuple(validity, fc.boolean())
      .map(([[issuedOn, validUntil], isFit]) => ({ isFit, issuedOn, validUntil })),
  ),
  prepaidTax: few(
    fc.record({
      month: day.map((date) => date.slice(0, 7)),
      amountTiyn: fc.constantFrom(865_000, 400_000),
      paidOn: day,
    }),
  ),
});

/** Facts of somebody, all of them known. */
export const wholeFacts: fc.Arbitrary<PersonFacts> = told.map((one) => personFacts(one));

const FACT_NAMES = Object.keys(FACT_AGENCIES) as FactName[];

/** Which systems do not answer. */
export const silences = fc.subarray(FACT_NAMES, { minLength: 1, maxLength: 4 });

/** Returns the facts without what the systems that are silent would have said. */
export function silence(facts: PersonFacts, names: readonly FactName[]): PersonFacts {
  const silent = names.map((name) => [name, { known: false, agency: facts[name].agency }]);
  return { ...facts, ...Object.fromEntries(silent) };
}

/** Returns the facts with what others have said in the place of what is silent. */
export function fill(
  facts: PersonFacts,
  names: readonly FactName[],
  others: PersonFacts,
): PersonFacts {
  return { ...facts, ...Object.fromEntries(names.map((name) => [name, others[name]])) };
}
