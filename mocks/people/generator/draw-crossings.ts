import type { PurposeOfArrival } from '../../../schema/code-lists/purposes-of-arrival.ts';
import { borderPointsFor } from '../border-points.ts';
import { momentOf } from '../calendar-day.ts';
import type { Dice } from '../dice.ts';
import type { InventedCrossing } from '../records/crossing.ts';
import type { HeldDocument } from '../records/held-document.ts';
import { carriedOn } from './draw-documents.ts';
import type { Visit } from './draw-visits.ts';
import type { Livelihood } from './livelihood.ts';
import type { Sketch } from './sketch.ts';

const PURPOSES: Readonly<Record<Exclude<Livelihood, 'citizen'>, PurposeOfArrival>> = {
  'eaeu-worker': 'WORK',
  'labour-immigrant': 'WORK',
  specialist: 'WORK',
  kandas: 'PERMANENT_RESIDENCE',
  resident: 'PRIVATE',
  student: 'STUDY',
  tourist: 'TOURISM',
  'neo-nomad': 'REMOTE_WORK',
};

/** Returns why a foreigner comes; a child comes with the family. Null for citizens. */
export function purposeOf({ livelihood, child }: Sketch): PurposeOfArrival | null {
  if (livelihood === 'citizen') return null;
  return child && livelihood !== 'student' ? 'FAMILY' : PURPOSES[livelihood];
}

/** Returns an entry and an exit for each visit, chronological; citizens leave first and return. */
export function drawCrossings(
  sketch: Sketch,
  visits: readonly Visit[],
  passports: readonly HeldDocument[],
  dice: Dice,
): InventedCrossing[] {
  const isCitizen = sketch.livelihood === 'citizen';
  const points = borderPointsFor(
    isCitizen ? dice.pick(['RUS', 'UZB', 'KGZ', 'CHN']) : sketch.country,
  );
  const purpose = purposeOf(sketch);
  const days = visits.flatMap(({ from, to }) => (to === null ? [from] : [from, to]));
  return days.map((day, at) => {
    const direction = (at % 2 === 0) !== isCitizen ? 'ENTRY' : 'EXIT';
    return {
      crossingNumber: `BK-${sketch.number}-${at + 1}`,
      direction,
      point: dice.pick(points),
      at: momentOf(day, dice.below(1_440)),
      purpose: direction === 'ENTRY' ? purpose : null,
      document: carriedOn(day, passports),
    };
  });
}
