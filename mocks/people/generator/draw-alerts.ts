import { dateOf, dayOf } from '../calendar-day.ts';
import type { Dice } from '../dice.ts';
import { ALERT_RATES as RATES } from '../offence-rates.ts';
import type { InventedAlert } from '../records/alert-records.ts';
import type { InventedOffence } from '../records/offence-records.ts';
import type { Sketch } from './sketch.ts';

/** Whoever was expelled may not enter for five years. */
const BAN_DAYS = 1_826;

/** Returns the searches and bans of somebody, chronological; nearly everybody has none. */
export function drawAlerts(
  sketch: Sketch,
  offences: readonly InventedOffence[],
  today: number,
  dice: Dice,
): InventedAlert[] {
  if (sketch.child) return [];
  const found: Omit<InventedAlert, 'number'>[] = [];
  const expelled = offences.find(
    (each) => each.measure === 'EXPULSION' && each.status !== 'ANNULLED',
  );
  const banned = sketch.livelihood !== 'citizen' && dice.chance(RATES.entryBan);
  if (expelled?.decidedOn) found.push(ban('COURT', dayOf(expelled.decidedOn)));
  else if (banned) {
    const isOver = dice.chance(RATES.over);
    const from = today - dice.between(1, 600) - (isOver ? BAN_DAYS : 0);
    found.push(ban(dice.pick(['BORDER_SERVICE', 'MIGRATION_POLICE']), from));
  }
  if (dice.chance(RATES.search)) {
    found.push({
      kind: 'SEARCH',
      issuedBy: dice.pick(['CRIMINAL_POLICE', 'MIGRATION_POLICE', 'COURT']),
      validFrom: dateOf(today - dice.between(1, 900)),
      validUntil: null,
      instruction: dice.pick(['DETAIN', 'REPORT_WHEREABOUTS']),
    });
  }
  return found
    .sort((a, b) => (a.validFrom < b.validFrom ? -1 : 1))
    .map((alert, at) => ({ number: `AL-${sketch.number}-${at + 1}`, ...alert }));
}

function ban(issuedBy: InventedAlert['issuedBy'], from: number): Omit<InventedAlert, 'number'> {
  return {
    kind: 'ENTRY_BAN',
    issuedBy,
    validFrom: dateOf(from),
    validUntil: dateOf(from + BAN_DAYS - 1),
    instruction: 'REFUSE_ENTRY',
  };
}
