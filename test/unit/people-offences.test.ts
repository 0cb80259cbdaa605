import { describe, expect, test } from 'vitest';
import {
  ALERT_RATES,
  createPeople,
  type InventedPerson,
  OFFENCE_RATES,
} from '../../mocks/people.ts';

const TODAY = '2026-11-23';
const PEOPLE = 20_000;
const people = createPeople({ today: TODAY });
const drawn = Array.from({ length: PEOPLE }, (_, index) => people.byIndex(index));
const foreigners = drawn.filter((person) => person.travelDocuments.length > 0);
const offences = drawn.flatMap((person) => person.offences);

function share(some: readonly InventedPerson[], has: (person: InventedPerson) => boolean): number {
  return some.filter(has).length / some.length;
}

describe('offences of generated people', () => {
  test('turn up at the stated rate among foreigners, children aside', () => {
    const rate = share(foreigners, (person) => person.offences.length > 0);
    expect(rate).toBeGreaterThan(OFFENCE_RATES.foreigner * 0.7);
    expect(rate).toBeLessThan(OFFENCE_RATES.foreigner * 1.1);
  });

  test('are decided after they were committed, paid after that, and none tomorrow', () => {
    expect(offences.length).toBeGreaterThan(200);
    for (const { committedOn, decidedOn, finePaidOn } of offences) {
      const days = [committedOn, decidedOn, finePaidOn, TODAY].filter((day) => day !== null);
      expect(days).toEqual(days.toSorted());
    }
  });

  test('have a fine exactly where a fine was decided, and none before', () => {
    for (const { measure, fineMci, fineTiyn, decidedOn } of offences) {
      expect(fineMci !== null).toBe(measure === 'FINE');
      if (fineMci === null || decidedOn === null) expect(fineTiyn).toBeNull();
    }
    expect(offences.some(({ fineMci, fineTiyn }) => fineMci !== null && fineTiyn === null)).toBe(
      true,
    );
  });

  test('and alerts are found again by their numbers', () => {
    const someone = drawn.find((person) => person.offences.length > 1);
    const wanted = drawn.find((person) => person.alerts.length > 0);
    expect(people.byRecordNumber(someone?.offences[1]?.number ?? '')?.key).toBe(someone?.key);
    expect(people.byRecordNumber(wanted?.alerts[0]?.number ?? '')?.key).toBe(wanted?.key);
  });
});

describe('alerts of generated people', () => {
  test('are rare', () => {
    const rate = share(drawn, (person) => person.alerts.length > 0);
    expect(rate).toBeGreaterThan(ALERT_RATES.search);
    expect(rate).toBeLessThan(0.01);
  });

  test('ban whoever was expelled from entering, from the day of the decision', () => {
    const expelled = drawn.flatMap(({ offences: some, alerts }) =>
      some
        .filter(({ measure, status }) => measure === 'EXPULSION' && status !== 'ANNULLED')
        .slice(0, 1)
        .map(({ decidedOn }) => ({ decidedOn, alerts })),
    );
    expect(expelled.length).toBeGreaterThan(10);
    for (const { decidedOn, alerts } of expelled) {
      expect(alerts).toContainEqual(
        expect.objectContaining({ kind: 'ENTRY_BAN', validFrom: decidedOn }),
      );
    }
  });
});
