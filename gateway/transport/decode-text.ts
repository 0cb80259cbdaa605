import { isAscii, isUtf8 } from 'node:buffer';

/** Text of an answer, and whether it is of ASCII alone. */
export interface DecodedText {
  readonly text: string;
  readonly ascii: boolean;
}

/**
 * Decodes UTF-8, or returns null for what is none. A byte order mark is taken off: RFC 8259,
 * section 8.1, lets a reader ignore it.
 */
export function decodeText(bytes: Buffer): DecodedText | null {
  if (isAscii(bytes)) return { text: bytes.toString('latin1'), ascii: true };
  if (!isUtf8(bytes)) return null;
  if (bytes[0] !== 0xef || bytes[1] !== 0xbb || bytes[2] !== 0xbf) {
    return { text: bytes.toString('utf8'), ascii: false };
  }
  const text = bytes.toString('utf8', 3);
  return { text, ascii: text.length === bytes.length - 3 };
}
