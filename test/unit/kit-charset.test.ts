import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { AgencyError } from '../../subgraphs/kit/agency-error.ts';
import { type Charset, decodeText, encodeText } from '../../subgraphs/kit/charset.ts';

const where = { agency: 'BERKUT', service: 'crossings', correlationId: 'c-1' } as const;
const NAME = 'Әбілқасымова Ғанишаң Өмірұлы Һүң';

function decode(bytes: Uint8Array, configured: Charset, declared?: string): string {
  try {
    return decodeText(bytes, { configured, declared }, where);
  } catch (error) {
    expect(error).toBeInstanceOf(AgencyError);
    expect(String(error)).toBe('AgencyError: AGENCY_BAD_ENCODING: BERKUT');
    return (error as AgencyError).code;
  }
}

describe('text of an agency', () => {
  test.each(['utf-8', 'windows-1251', 'rk1048'] as const)(
    'is read as UTF-8 where it is that, though %s is configured',
    (configured) => {
      expect(decode(Buffer.from(NAME), configured, 'windows-1251')).toBe(NAME);
    },
  );

  test('is read as RK1048 where that is configured, whatever its label says', () => {
    const bytes = iconv.encode(NAME, 'rk1048');
    expect(decode(bytes, 'rk1048', 'utf-8')).toBe(NAME);
    expect(decode(bytes, 'rk1048', 'windows-1251')).toBe(NAME);
    expect(decode(bytes, 'rk1048')).toBe(NAME);
  });

  test.each(['RK1048', 'kz-1048', 'STRK1048-2002'])(
    'is read by its label %s where UTF-8 was configured',
    (label) => expect(decode(iconv.encode(NAME, 'rk1048'), 'utf-8', label)).toBe(NAME),
  );

  test('is read as windows-1251 where that is configured or declared', () => {
    const bytes = iconv.encode('Щёлоков Юрий, № 5', 'windows-1251');
    expect(decode(bytes, 'windows-1251')).toBe('Щёлоков Юрий, № 5');
    expect(decode(bytes, 'utf-8', 'Windows-1251')).toBe('Щёлоков Юрий, № 5');
  });

  test('loses its byte order mark', () => {
    expect(decode(Buffer.from('\uFEFF{}'), 'utf-8')).toBe('{}');
  });
});

describe('AGENCY_BAD_ENCODING is the answer to', () => {
  test.each([undefined, 'utf-8', 'koi8-r'])(
    '8-bit text where UTF-8 is expected, labelled %s',
    (label) => {
      expect(decode(iconv.encode('Алматы', 'windows-1251'), 'utf-8', label)).toBe(
        'AGENCY_BAD_ENCODING',
      );
    },
  );

  test('U+FFFD: what was lost before it came to us', () => {
    expect(decode(Buffer.from('\uFFFD\uFFFDйрат'), 'utf-8')).toBe('AGENCY_BAD_ENCODING');
  });

  test('a byte that the charset does not have', () => {
    const bytes = Buffer.from([0xc0, 0x98, 0xe0]);
    expect(decode(bytes, 'rk1048')).toBe('AGENCY_BAD_ENCODING');
    expect(decode(bytes, 'windows-1251')).toBe('AGENCY_BAD_ENCODING');
  });

  test.each([...'ӘәҒғҚқҢңӨөҰұҮүҺһ'])(
    'RK1048 configured as windows-1251, by the letter %s',
    (letter) => {
      const bytes = iconv.encode(`Бай${letter}`, 'rk1048');
      expect(decode(bytes, 'windows-1251')).toBe('AGENCY_BAD_ENCODING');
      expect(decode(bytes, 'rk1048')).toBe(`Бай${letter}`);
    },
  );

  test.each(['Ќазаќстан', 'таѕ', 'Јліўлы', 'јєќѕґўїћ'])(
    'UTF-8 made of RK1048 that somebody read as windows-1251: %s',
    (text) => expect(decode(Buffer.from(text), 'utf-8')).toBe('AGENCY_BAD_ENCODING'),
  );
});

test.each(['Ґалаґан Їжакевич', 'Ўладзімір', 'Јовановић'])(
  'a name in the spelling of its own language is not taken for a mistake: %s',
  (name) => expect(decode(Buffer.from(name), 'utf-8')).toBe(name),
);

describe('text for an agency', () => {
  test('comes back unchanged in the charset it was written in', () => {
    expect(decode(encodeText(NAME, 'rk1048'), 'rk1048')).toBe(NAME);
    expect(encodeText(NAME, 'utf-8').toString()).toBe(NAME);
  });

  test('is refused rather than sent with question marks', () => {
    expect(() => encodeText(NAME, 'windows-1251')).toThrow(RangeError);
    expect(() => encodeText('中', 'rk1048')).toThrow(RangeError);
  });
});
