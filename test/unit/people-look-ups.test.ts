import { describe, expect, it } from 'vitest';
import { addWorkingDays, dateOf, dayOf } from '../../mocks/people/calendar-day.ts';
import { PLACES } from '../../mocks/people/places.ts';
import { createPeople, HOTELS, hotelById, identityAt, SYSTEM_NAMES } from '../../mocks/people.ts';

const TODAY = '2026-11-23';
const people = createPeople({ today: TODAY });

describe('the worklist of a region', () => {
  it('holds three hundred different people whose notification is still due there', () => {
    for (const { region } of PLACES) {
      const arrived = people.arrivedIn(region);
      expect(new Set(arrived.map(({ key }) => key)).size).toBe(300);
      for (const person of arrived) {
        expect(person.arrivalDue?.address.region).toBe(region);
        expect(person.arrivalDue?.dueOn).toSatisfy((dueOn: string) => dueOn >= TODAY);
        expect(person.crossings.at(-1)?.direction).toBe('ENTRY');
        expect(person.crossings.at(-1)?.at.slice(0, 10)).toBe(person.arrivalDue?.arrivedOn);
        expect(person.knownTo).toContain('isMp');
      }
    }
  });

  it('begins with the cast and is the same each time', () => {
    expect(people.arrivedIn('KZ-75')[0]?.key).toBe('cast:neo-nomad');
    expect(keys(people.arrivedIn('KZ-71'))).toEqual(
      keys(createPeople({ today: TODAY }).arrivedIn('KZ-71')),
    );
  });

  it('has everybody whose notification is due', () => {
    const listed = new Set(PLACES.flatMap(({ region }) => keys(people.arrivedIn(region))));
    for (let index = 0; index < 16_000; index += 1) {
      const { key, arrivalDue } = people.byIndex(index);
      if (listed.has(key) !== (arrivalDue !== null)) expect.unreachable(`${key} is misplaced`);
    }
  });

  it('has people with and without an IIN', () => {
    const withIin = people.arrivedIn('KZ-79').filter(({ iin }) => iin !== null).length;
    expect(withIin).toBeGreaterThan(100);
    expect(withIin).toBeLessThan(250);
  });

  it('is empty for a region that does not exist', () => {
    expect(people.arrivedIn('KZ-99')).toEqual([]);
  });
});

describe('the guests of a hotel', () => {
  it('are a hundred and fifty different people who stay there now', () => {
    for (const { id } of HOTELS) {
      const guests = people.guestsOf(id);
      expect(new Set(keys(guests)).size).toBe(150);
      for (const { hotelStays } of guests) {
        const open = hotelStays.filter(({ status }) => status !== 3);
        expect(open.map(({ hotelId }) => hotelId)).toEqual([id]);
      }
    }
  });

  it('include the cast, and people without an IIN', () => {
    expect(people.guestsOf('2037')[0]?.key).toBe('cast:two-passports');
    expect(people.guestsOf('2001').filter(({ iin }) => iin === null).length).toBeGreaterThan(30);
  });

  it('are notified to IS MP by the hotel, unless it failed to pass them on', () => {
    const guests = HOTELS.slice(0, 10).flatMap(({ id }) => people.guestsOf(id));
    const passedOn = guests.filter(({ hotelStays }) => hotelStays.at(-1)?.notifiedMia === true);
    expect(passedOn.length).toBeLessThan(guests.length);
    for (const { arrivalNotifications, hotelStays } of guests) {
      const { hotelId, notifiedMia } = hotelStays.at(-1) ?? {};
      const bin = hotelById(hotelId ?? '')?.bin;
      const host = arrivalNotifications.at(-1)?.host;
      expect(host).toEqual(notifiedMia === true ? { kind: 'organization', bin } : undefined);
    }
  });

  it('are nobody in a hotel that does not exist', () => {
    expect(hotelById('1')).toBeNull();
    expect(people.guestsOf('1')).toEqual([]);
  });
});

describe('the look-up by name and date of birth', () => {
  it('finds people in each system under the name and the date that it holds', () => {
    for (let index = 3; index < 1_000_000; index += 49_999) {
      const person = people.byIndex(index);
      for (const system of SYSTEM_NAMES) {
        const held = identityAt(person, system);
        const known = person.knownTo.has(system);
        for (const name of [
          `${held.surnameCyrillic} ${held.givenNameCyrillic}`.toLowerCase(),
          ` ${held.surnameLatin}  ${held.givenNameLatin} `,
        ]) {
          expect(keys(people.byName(name, held.birthDate, system)).includes(person.key)).toBe(
            known,
          );
        }
      }
    }
  });

  it('finds somebody under a swapped date of birth only where it is swapped', () => {
    const { truth } = people.cast['three-spellings'];
    const name = `${truth.surnameCyrillic} ${truth.givenNameCyrillic}`;
    expect(keys(people.byName(name, '1984-11-06', 'berkut'))).toEqual(['cast:three-spellings']);
    expect(people.byName(name, '1984-06-11', 'berkut')).toEqual([]);
    expect(people.byName(name, '1984-11-06', 'isMp')).toEqual([]);
  });

  it('finds nobody by another name', () => {
    expect(people.byName('ТЕСТОВ ТЕСТ', '1990-01-01', 'gbdFl')).toEqual([]);
  });
});

describe('the day of the simulation', () => {
  it.each(['2025-12-31', '2035-01-01', '2026-02-30', 'today', ''])(
    'is refused when it is %j',
    (today) => {
      expect(() => createPeople({ today })).toThrow(RangeError);
    },
  );

  it('counts working days from Monday to Friday', () => {
    const third = (date: string) => dateOf(addWorkingDays(dayOf(date), 3));
    expect(third('2026-11-23')).toBe('2026-11-26');
    expect(third('2026-11-20')).toBe('2026-11-25');
    expect(third('2026-11-21')).toBe('2026-11-25');
  });
});

function keys(found: readonly { readonly key: string }[]): string[] {
  return found.map(({ key }) => key);
}
