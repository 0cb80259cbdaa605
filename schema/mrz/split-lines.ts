import { MrzError } from './mrz-error.ts';

const CHARACTERS_MAX = 200;
const SHAPES = [
  { count: 2, length: 44 },
  { count: 2, length: 36 },
  { count: 3, length: 30 },
];

/**
 * Returns the two or three lines of a zone in upper case, from what a passport reader sends.
 *
 * Accepts lower case, spaces around lines, empty lines, and one string with or without line ends.
 * Throws an MrzError for other characters than A-Z, 0-9 and `<`, and for other sizes than ICAO's.
 */
export function splitLines(input: readonly string[]): string[] {
  const text = input.join('\n');
  if (text.length > CHARACTERS_MAX) throw new MrzError('UNKNOWN_FORMAT', 'lines');
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  // Checked before the case is changed: letters of other scripts may have a Latin upper case.
  if (!lines.every((line) => /^[A-Za-z0-9<]+$/.test(line))) {
    throw new MrzError('WRONG_CHARACTER', 'lines');
  }
  const whole = lines.join('').toUpperCase();
  const shape = SHAPES.find(({ count, length }) => {
    const lengths = lines.length === 1 ? [count * length] : Array(count).fill(length);
    return (
      lines.length === lengths.length && lines.every((line, at) => line.length === lengths[at])
    );
  });
  if (shape === undefined) throw new MrzError('UNKNOWN_FORMAT', 'lines');
  return Array.from({ length: shape.count }, (_, at) =>
    whole.slice(at * shape.length, (at + 1) * shape.length),
  );
}
