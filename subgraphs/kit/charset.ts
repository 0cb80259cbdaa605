import iconv from 'iconv-lite';
import { type AgencyCall, AgencyError } from './agency-error.ts';

/** A character encoding of a legacy system. RK1048 is STRK 1048-2002, the Kazakh 8-bit one. */
export type Charset = 'utf-8' | 'windows-1251' | 'rk1048';

const UTF_8 = new TextDecoder('utf-8', { fatal: true });

// RK1048 has Kazakh letters where windows-1251 has these of other languages, and is otherwise
// the same: read by the wrong table, a Kazakh name shows them.
const MACEDONIAN = /[ЌќЅѕ]/;
const OTHER_LANGUAGES = [/[ЄєҐґЇї]/, /[Ўў]/, /[ЈјЋћ]/];

/**
 * Returns the text of `bytes`: strict UTF-8 where they are that, whatever was configured, else the
 * configured 8-bit charset, else, with UTF-8 configured, the 8-bit one that the answer itself
 * declares. A label never overrides the bytes. A byte order mark is left out.
 *
 * Throws `AGENCY_BAD_ENCODING` about `where` for bytes that are none of these, for U+FFFD (text
 * lost before it reached us), and for Kazakh text that somebody read as windows-1251: in 8-bit text
 * any letter that tells, in UTF-8 the two that only Macedonian has or letters of two languages,
 * so that a Ukrainian name in its own spelling passes.
 */
export function decodeText(
  bytes: Uint8Array,
  charsets: { readonly declared?: string | undefined; readonly configured: Charset },
  where: AgencyCall,
): string {
  const refuse = (internalMessage: string) =>
    new AgencyError('AGENCY_BAD_ENCODING', where, { internalMessage });
  const utf8 = decodeUtf8(bytes);
  if (utf8 !== undefined) {
    if (utf8.includes('\uFFFD')) throw refuse('U+FFFD in UTF-8');
    if (isMisreadUtf8(utf8)) throw refuse('RK1048 read as windows-1251 before us');
    return utf8;
  }
  const charset =
    charsets.configured === 'utf-8' ? toCharset(charsets.declared) : charsets.configured;
  if (charset === undefined || charset === 'utf-8') throw refuse('not UTF-8');
  const text = iconv.decode(bytes, charset);
  if (text.includes('\uFFFD')) throw refuse(`not ${charset}`);
  if (charset === 'windows-1251' && countLanguages(text) > 0) {
    throw refuse('RK1048 labelled windows-1251');
  }
  return text;
}

/** Returns `text` in `charset`; throws `RangeError` for a character that the charset lacks. */
export function encodeText(text: string, charset: Charset): Buffer {
  const bytes = iconv.encode(text, charset);
  if (iconv.decode(bytes, charset, { stripBOM: false }) !== text) {
    throw new RangeError(`text: expected characters of ${charset}`);
  }
  return bytes;
}

function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return UTF_8.decode(bytes);
  } catch {
    return undefined;
  }
}

function toCharset(label: string | undefined): Charset | undefined {
  switch (label?.toLowerCase()) {
    case 'windows-1251':
    case 'cp1251':
      return 'windows-1251';
    case 'rk1048':
    case 'kz-1048':
    case 'strk1048-2002':
      return 'rk1048';
    default:
      return undefined;
  }
}

function isMisreadUtf8(text: string): boolean {
  return MACEDONIAN.test(text) || countLanguages(text) > 1;
}

function countLanguages(text: string): number {
  return [MACEDONIAN, ...OTHER_LANGUAGES].filter((letters) => letters.test(text)).length;
}
