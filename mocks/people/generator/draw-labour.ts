import { dateOf } from '../calendar-day.ts';
import { type Dice, diceOf } from '../dice.ts';
import type { InventedEmploymentContract, InventedWorkPermit } from '../records/labour-records.ts';
import { employerBinOf, employerIinOf } from './draw-host.ts';
import type { Visit } from './draw-visits.ts';
import type { Livelihood } from './livelihood.ts';
import type { Sketch } from './sketch.ts';

/** The share of adults with an IIN who work under a contract. */
const EMPLOYED: Readonly<Record<Livelihood, number>> = {
  citizen: 0.6,
  'eaeu-worker': 0.85,
  'labour-immigrant': 0.9,
  specialist: 1,
  kandas: 0.45,
  resident: 0.5,
  student: 0.05,
  tourist: 0,
  'neo-nomad': 0,
};

const TRADES = ['СВАРЩИК', 'ВОДИТЕЛЬ', 'ПОВАР', 'ШВЕЯ', 'МОНТАЖНИК', 'ПРОДАВЕЦ', 'ЭЛЕКТРИК'];
const POSITIONS: Readonly<Partial<Record<Livelihood, readonly string[]>>> = {
  citizen: ['БУХГАЛТЕР', 'УЧИТЕЛЬ', 'ВРАЧ', 'МЕНЕДЖЕР', 'ОПЕРАТОР', ...TRADES],
  'labour-immigrant': ['ДОМРАБОТНИЦА', 'САДОВНИК', 'ПОВАР', 'СИДЕЛКА', 'ВОДИТЕЛЬ'],
  specialist: ['ИНЖЕНЕР', 'ГЕОЛОГ', 'ДИРЕКТОР ПРОЕКТА', 'ТЕХНОЛОГ', 'ПРОГРАММИСТ'],
};

/** Whether the person works under a contract: the same answer in every record. */
export function isEmployed(sketch: Sketch): boolean {
  const { index, livelihood, iin, child, arriving, guestOf, staffOf } = sketch;
  if (iin === null || child) return false;
  if (staffOf !== null) return true;
  // Half of those who have just come back had a contract already.
  const share = EMPLOYED[livelihood] * (arriving || guestOf !== null ? 0.5 : 1);
  return diceOf(index, 'employed').chance(share);
}

/** Returns the contracts of somebody employed: the current one, and for some an earlier one. */
export function drawContracts(sketch: Sketch, start: number, today: number, dice: Dice) {
  if (!isEmployed(sketch)) return [];
  const begin = Math.min(start + dice.between(1, 20), today);
  const hasEarlier = today - begin > 150 && dice.chance(0.3);
  const change = hasEarlier ? dice.between(begin + 60, today - 30) : begin;
  const drawn = dice.chance(0.5) ? null : change + dice.between(90, 730);
  // Whoever is on a list of workers works there now.
  const goesOn = sketch.staffOf !== null && drawn !== null && drawn < today;
  const end = goesOn ? today + 30 + ((today - drawn) % 300) : drawn;
  const last = contract(sketch, hasEarlier ? 2 : 1, change, end, today, dice);
  return hasEarlier ? [contract(sketch, 1, begin, change - 1, today, dice), last] : [last];
}

function contract(
  sketch: Sketch,
  ordinal: number,
  begin: number,
  end: number | null,
  today: number,
  dice: Dice,
): InventedEmploymentContract {
  return {
    contractNumber: `EC-${sketch.number}-${ordinal}`,
    contractDate: dateOf(begin - dice.between(0, 7)),
    beginDate: dateOf(begin),
    endDate: end === null ? null : dateOf(end),
    position: dice.pick(POSITIONS[sketch.livelihood] ?? TRADES),
    employerBin: employerBinOf(sketch),
    employerIin: employerIinOf(sketch),
    status: end !== null && end < today ? 'ENDED' : 'IN_FORCE',
  };
}

/** Returns the permits of those who need one: labour immigrants and foreign specialists. */
export function drawWorkPermits(
  sketch: Sketch,
  visits: readonly Visit[],
  today: number,
  dice: Dice,
): InventedWorkPermit[] {
  const [first] = visits;
  if (first === undefined || !isEmployed(sketch)) return [];
  const isSpecialist = sketch.livelihood === 'specialist';
  if (!isSpecialist && sketch.livelihood !== 'labour-immigrant') return [];
  const term = 30 * (isSpecialist ? 12 : dice.between(1, 12));
  const ended = dice.chance(0.15);
  const validTo = ended ? today - dice.between(1, 60) : today + dice.between(1, term - 1);
  const validFrom = validTo - term;
  const permit = (ordinal: number, from: number, to: number): InventedWorkPermit => ({
    number: `WP-${sketch.number}-${ordinal}`,
    kind: isSpecialist ? 'FOREIGN_LABOUR' : 'LABOUR_IMMIGRANT',
    category: isSpecialist ? dice.pick([1, 2, 3, 3, 3, 4, 4] as const) : null,
    employerBin: employerBinOf(sketch),
    employerIin: employerIinOf(sketch),
    region: sketch.region,
    validFrom: dateOf(from),
    validTo: dateOf(to),
    status: to < today ? 'EXPIRED' : dice.chance(0.02) ? 'REVOKED' : 'VALID',
  });
  if (validFrom <= first.from + 60) return [permit(1, validFrom, validTo)];
  return [permit(1, validFrom - term, validFrom - 1), permit(2, validFrom, validTo)];
}
