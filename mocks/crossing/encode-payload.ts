import iconv from 'iconv-lite';
import type { Fault } from '../kit/index.ts';

/**
 * Returns the bytes of the payload: a document in RK1048 that says so in its declaration.
 *
 * A character that RK1048 lacks is written as a reference. The fault `wrongCharset` takes other
 * bytes, another label or none; then letters that the bytes lack become question marks.
 */
export function encodePayload(root: string, fault: Fault | undefined): Buffer {
  if (fault?.kind === 'wrongCharset') {
    const { bytesIn, label } = fault;
    const encoding = label === 'none' ? '' : ` encoding="${label}"`;
    return iconv.encode(`<?xml version="1.0"${encoding}?>${root}`, bytesIn);
  }
  const written = root.replace(/[^\0-\x7f]/gu, (character) =>
    iconv.decode(iconv.encode(character, 'rk1048'), 'rk1048') === character
      ? character
      : `&#${character.codePointAt(0)};`,
  );
  return iconv.encode(`<?xml version="1.0" encoding="RK1048"?>${written}`, 'rk1048');
}
