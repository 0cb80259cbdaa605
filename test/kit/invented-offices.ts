import { type Dice, diceOf } from '../../mocks/people/dice.ts';
import type { Role } from '../../schema/requester.ts';
import { isWorkingDay } from '../../schema/working-days.ts';
import type { SampleEntry } from './alarm-entries.ts';

/** Misuse that was put into a log: the rule that is to find it, and whom or what it is to name. */
export interface InjectedMisuse {
  readonly rule: string;
  /** The alarm's requester, or its data subject, or its case. */
  readonly names: string;
}

export interface InventedMonth {
  /** In the order of time. */
  readonly entries: readonly SampleEntry[];
  readonly misuse: readonly InjectedMisuse[];
}

interface Office {
  readonly organization: string;
  readonly role: Role;
  readonly officials: number;
  /** Persons whom one of them reads on an ordinary day. */
  readonly personsADay: number;
  readonly atNight: boolean;
}

const OFFICES: readonly Office[] = [
  { organization: 'migration', role: 'inspector', officials: 60, personsADay: 12, atNight: false },
  {
    organization: 'labour',
    role: 'labour-inspector',
    officials: 12,
    personsADay: 6,
    atNight: false,
  },
  { organization: 'border', role: 'border-officer', officials: 15, personsADay: 90, atNight: true },
  ...Array.from({ length: 12 }, (_, index) => ({
    organization: `hotel-${index}`,
    role: 'hotel' as const,
    officials: 3,
    personsADay: 15,
    atNight: true,
  })),
  ...Array.from({ length: 20 }, (_, index) => ({
    organization: `employer-${index}`,
    role: 'employer' as const,
    officials: 2,
    personsADay: 3,
    atNight: false,
  })),
];

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
const FIRST_DAY = Date.parse('2026-02-02') / DAY_MS;
const DAYS = 28;
const PERSONS = 40_000;
/** Midnight in Kazakhstan. */
const midnight = (day: number) => day * DAY_MS - 5 * 60 * MINUTE_MS;

/**
 * Invents four weeks of reading by 163 officials of 35 organizations, and misuse among it. Ordinary
 * life has what looks like misuse: backlogs, work taken home, programs that are refused, newcomers
 * whom five offices read, emergencies reviewed late. How often, nobody has measured: it is a guess.
 */
export function inventMonth(seed: number): InventedMonth {
  const dice = diceOf(seed, 'offices');
  const entries: SampleEntry[] = [];
  const misuse: InjectedMisuse[] = [];
  const officialsOf = (office: Office) =>
    Array.from({ length: office.officials }, (_, index) => `p1:${office.organization}-${index}`);
  const read = (office: Office, requester: string, at: number, person: number, more = {}): void => {
    const { organization, role } = office;
    const persons = [[`p1:person-${person}`]];
    const entry = {
      at: new Date(at).toISOString(),
      requester,
      organization,
      roles: [role],
      persons,
    };
    entries.push({ ...entry, caseReference: `CASE-${person}`, ...more });
  };
  const anybody = () => dice.below(PERSONS);
  const workingDays = Array.from({ length: DAYS }, (_, day) => FIRST_DAY + day).filter(
    isWorkingDay,
  );
  const byDay = (day: number) => midnight(day) + (9 * 60 + dice.below(9 * 60)) * MINUTE_MS;

  for (const office of OFFICES) {
    for (const requester of officialsOf(office)) {
      for (let day = FIRST_DAY; day < FIRST_DAY + DAYS; day += 1) {
        const isOn = office.atNight ? dice.chance(0.6) : isWorkingDay(day);
        const shift = (office.atNight ? dice.pick([0, 8, 16]) : 9) * 60;
        for (let left = isOn ? workOf(office, dice) : 0; left > 0; left -= 1) {
          const minutes = shift + dice.below(office.atNight ? 8 * 60 : 9 * 60);
          read(office, requester, midnight(day) + minutes * MINUTE_MS, anybody());
        }
        // Work taken home, of one or two cases, rarely of three.
        const atHome = !office.atNight && dice.chance(0.03) ? dice.pick([1, 1, 1, 2, 2, 2, 3]) : 0;
        for (let left = atHome; left > 0; left -= 1) {
          read(
            office,
            requester,
            midnight(day) + (21 * 60 + dice.below(90)) * MINUTE_MS,
            anybody(),
          );
        }
        if (isOn && dice.chance(0.05)) {
          const at = midnight(day) + (shift + dice.below(400)) * MINUTE_MS;
          for (let left = dice.between(1, 6); left > 0; left -= 1) {
            read(office, requester, at + left * MINUTE_MS, anybody(), { type: 'REFUSED' });
          }
        }
      }
    }
  }
  const [migration, labour, border] = OFFICES as [Office, Office, Office];
  const anyOffice = (prefix: string) =>
    dice.pick(OFFICES.filter(({ organization }) => organization.startsWith(prefix)));

  // Newcomers, whom five offices read within a week.
  for (let person = PERSONS; person < PERSONS + 80; person += 1) {
    const day = dice.pick(workingDays);
    for (const office of [border, migration, labour, anyOffice('hotel'), anyOffice('employer')]) {
      read(office, dice.pick(officialsOf(office)), byDay(day + dice.below(4)), person);
    }
  }
  // Emergencies: one in ten is reviewed late, one in ten never.
  for (let index = 0; index < 20; index += 1) {
    const caseReference = `EMERGENCY-${index}`;
    const at = midnight(FIRST_DAY + dice.below(20)) + dice.below(24 * 60) * MINUTE_MS;
    const more = { emergency: true, purpose: 'emergency', caseReference };
    read(border, dice.pick(officialsOf(border)), at, anybody(), more);
    if (index % 10 < 2) misuse.push({ rule: 'emergency-not-reviewed', names: caseReference });
    if (index % 10 === 0) continue;
    const hours = index % 10 === 1 ? dice.between(73, 120) : dice.between(2, 71);
    entries.push({
      at: new Date(at + hours * 60 * MINUTE_MS).toISOString(),
      requester: 'p1:auditor',
      organization: 'protection',
      roles: ['auditor'],
      purpose: 'data-protection',
      caseReference,
      persons: [],
    });
  }

  // Misuse, each kind by officials of its own.
  const inspectors = officialsOf(migration);
  const suspect = (rule: string): string => {
    const [requester = ''] = inspectors.splice(dice.below(inspectors.length), 1);
    misuse.push({ rule, names: requester });
    return requester;
  };
  for (let index = 0; index < 5; index += 1) {
    const requester = suspect('many-persons');
    const day = dice.pick(workingDays);
    for (let left = dice.between(80, 250); left > 0; left -= 1) {
      read(migration, requester, byDay(day), anybody());
    }
  }
  for (let index = 0; index < 5; index += 1) {
    const requester = suspect('off-duty');
    const at = midnight(dice.pick(workingDays)) + 22 * 60 * MINUTE_MS;
    for (let left = dice.between(4, 10); left > 0; left -= 1) {
      read(migration, requester, at + left * 5 * MINUTE_MS, anybody());
    }
  }
  for (let index = 0; index < 5; index += 1) {
    const requester = suspect('repeated-refusals');
    const at = byDay(dice.pick(workingDays));
    for (let left = dice.between(12, 40); left > 0; left -= 1) {
      read(migration, requester, at + left * MINUTE_MS, anybody(), { type: 'REFUSED' });
    }
  }
  for (let person = PERSONS + 100; person < PERSONS + 105; person += 1) {
    misuse.push({ rule: 'person-read-by-many-officials', names: `p1:person-${person}` });
    const day = dice.pick(workingDays);
    for (const requester of officialsOf(migration).slice(0, dice.between(9, 20))) {
      read(migration, requester, byDay(day + dice.below(5)), person);
    }
  }
  for (let person = PERSONS + 110; person < PERSONS + 115; person += 1) {
    misuse.push({ rule: 'person-read-by-many-organizations', names: `p1:person-${person}` });
    const day = dice.pick(workingDays);
    const hotels = OFFICES.filter(({ role }) => role === 'hotel').slice(0, dice.between(3, 6));
    for (const office of [border, migration, labour, ...hotels]) {
      read(office, dice.pick(officialsOf(office)), byDay(day + dice.below(4)), person);
    }
  }

  return { entries: entries.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0)), misuse };
}

/** About as many as on any day; on one day in fifty a backlog of two or three times that. */
function workOf({ personsADay }: Office, dice: Dice): number {
  const usual = (personsADay * (50 + dice.below(51) + dice.below(51))) / 100;
  return Math.round(dice.chance(0.02) ? usual * dice.between(2, 3) : usual);
}
