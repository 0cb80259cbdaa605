import { CAST_IINS } from '../people.ts';
import type { ForeseenAnswer } from './consent-desk.ts';

const AFTER_MS = 2_000;

/** Who of the cast does not simply say yes; null never answers. */
const ANSWERS: Readonly<Record<string, 'NO' | null>> = {
  [CAST_IINS['ended-permit']]: 'NO',
  [CAST_IINS['three-spellings']]: null,
  [CAST_IINS.deceased]: null,
};

/** How the people of the demo answer: yes after two seconds, some of the cast no, or never. */
export function answerOfCast(iin: string): ForeseenAnswer | null {
  const answer = Object.hasOwn(ANSWERS, iin) ? ANSWERS[iin] : 'YES';
  return answer === null || answer === undefined ? null : { answer, afterMs: AFTER_MS };
}
