import { createHmac } from 'node:crypto';

/** Returns a number in [0, 1) that is a cell's own: the same whenever and however it is asked for. */
export type CellDraw = (coordinates: string) => number;

const KEY_BYTES_MIN = 32;
const BITS = 48;

/**
 * Makes the draws of cells from a secret: whoever does not know it can neither repeat a draw nor have
 * a cell drawn for anew. Throws a RangeError for a key of less than 32 bytes.
 */
export function createCellDraw(key: Uint8Array): CellDraw {
  if (key.length < KEY_BYTES_MIN) {
    throw new RangeError(`expected a cell key of at least ${KEY_BYTES_MIN} bytes`);
  }
  return (coordinates) => {
    const digest = createHmac('sha256', key).update(coordinates).digest();
    return digest.readUIntBE(0, BITS / 8) / 2 ** BITS;
  };
}
