import { isAscii, isUtf8 } from 'node:buffer';

/**
 * Decodes UTF-8, or returns null for what is none. A byte order mark is taken off: RFC 8259,
 * section 8.1, lets a reader ignore it.
 */
export function decodeText(bytes: Buffer): string | null {
  if (isAscii(bytes)) return bytes.toString('latin1');
  if (!isUtf8(bytes)) return null;
  const hasMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  return bytes.toString('utf8', hasMark ? 3 : 0);
}
