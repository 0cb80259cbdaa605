import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { IdentifierError } from '../../schema/identifier-error.ts';
import { iinCheckDigit, isIin, parseIin, readIin } from '../../schema/iin.ts';

describe('the check digit', () => {
  test.each<[string, number | null, string]>([
    ['99010130012', 2, 'one pass'],
    ['90112330025', 8, 'one pass'],
    ['90010130001', 7, 'one pass'],
    ['12345678901', 3, 'two passes'],
    ['90010130081', 1, 'two passes'],
    ['05051260020', 8, 'two passes'],
    ['90010130080', null, 'ten in both passes'],
    ['00081315989', null, 'ten in both passes'],
  ])('of %s is %s (%s)', (digits, expected) => {
    expect(iinCheckDigit(digits)).toBe(expected);
  });

  test.each(['', '1234567890', '123456789012', '1234567890x', '1234567890\u0661'])(
    'is refused for anything but eleven ASCII digits: %j',
    (text) => {
      expect(() => iinCheckDigit(text)).toThrow(IdentifierError);
    },
  );

  test('catches every mistake in one digit but those in the eleventh', () => {
    const iin = '900101300017';
    for (let at = 0; at < 11; at += 1) {
      const unnoticed = [];
      for (let other = 0; other <= 9; other += 1) {
        const altered = `${iin.slice(0, at)}${other}${iin.slice(at + 1, 11)}`;
        if (altered !== iin.slice(0, 11) && iinCheckDigit(altered) === 7) unnoticed.push(other);
      }
      expect(unnoticed.length, `digit ${at + 1}`).toBe(at === 10 ? 9 : 0);
    }
  });
});

describe('an IIN', () => {
  test.each([
    ['990101300122', { birthDate: '1999-01-01', sex: 'MALE', century: 1900 }],
    ['901123300258', { birthDate: '1990-11-23', sex: 'MALE', century: 1900 }],
    ['800416100254', { birthDate: '1880-04-16', sex: 'MALE', century: 1800 }],
    ['680503250034', { birthDate: '1868-05-03', sex: 'FEMALE', century: 1800 }],
    ['900101300017', { birthDate: '1990-01-01', sex: 'MALE', century: 1900 }],
    ['900101300811', { birthDate: '1990-01-01', sex: 'MALE', century: 1900 }],
    ['900101400013', { birthDate: '1990-01-01', sex: 'FEMALE', century: 1900 }],
    ['050512600011', { birthDate: '2005-05-12', sex: 'FEMALE', century: 2000 }],
    ['050512600208', { birthDate: '2005-05-12', sex: 'FEMALE', century: 2000 }],
    ['850315000109', { birthDate: null, sex: null, century: null }],
  ])('%s is read', (text, expected) => {
    expect(readIin(parseIin(text))).toEqual(expected);
  });

  test.each([
    ['901123300255', 'WRONG_CHECK_DIGIT', 'wrong check digit'],
    ['990101300000', 'WRONG_CHECK_DIGIT', 'wrong check digit'],
    ['900101300800', 'WRONG_CHECK_DIGIT', 'no check digit exists'],
    ['990101712345', 'WRONG_SHAPE', 'seventh digit 7'],
    ['990940003030', 'IMPOSSIBLE_DATE', 'the number of an organization'],
    ['991701612345', 'IMPOSSIBLE_DATE', 'month 17'],
    ['123456789013', 'WRONG_SHAPE', 'no seventh digit of a person'],
    [withCheckDigit('90023030001'), 'IMPOSSIBLE_DATE', '30 February'],
    [withCheckDigit('00022910001'), 'IMPOSSIBLE_DATE', '29 February 1800, no leap year'],
    [withCheckDigit('00022930001'), 'IMPOSSIBLE_DATE', '29 February 1900, no leap year'],
    [withCheckDigit('01022900001'), 'IMPOSSIBLE_DATE', '29 February in no century'],
    ['90010130001', 'WRONG_SHAPE', 'eleven digits'],
    ['9001013000170', 'WRONG_SHAPE', 'thirteen digits'],
    [' 900101300017', 'WRONG_SHAPE', 'a space'],
    ['900101300017\n', 'WRONG_SHAPE', 'a line end'],
    ['', 'WRONG_SHAPE', 'nothing'],
    ['\u0669\u0660\u0660101300017', 'WRONG_SHAPE', 'digits of another script'],
  ])('%j is refused: %s, %s', (text, fault) => {
    expect(isIin(text)).toBe(false);
    expect(() => parseIin(text)).toThrow(expect.objectContaining({ kind: 'IIN', fault }));
  });

  test('of 29 February 2000 is accepted, with and without its century', () => {
    expect(isIin(withCheckDigit('00022950001'))).toBe(true);
    expect(isIin(withCheckDigit('00022900001'))).toBe(true);
  });

  test('made from a date, a sex and a serial reads back as the same date and sex', () => {
    const date = fc.date({
      min: new Date('1800-01-01'),
      max: new Date('2099-12-31'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(date, fc.boolean(), fc.integer({ min: 0, max: 9999 }), (day, male, serial) => {
        const birthDate = day.toISOString().slice(0, 10);
        const century = Math.floor(day.getUTCFullYear() / 100) - 18;
        const digits = [
          birthDate.replaceAll('-', '').slice(2),
          century * 2 + (male ? 1 : 2),
          String(serial).padStart(4, '0'),
        ].join('');
        const check = iinCheckDigit(digits);
        fc.pre(check !== null);
        const reading = readIin(parseIin(`${digits}${check}`));
        expect(reading).toMatchObject({ birthDate, sex: male ? 'MALE' : 'FEMALE' });
      }),
    );
  });

  test('never appears in the error that refuses it', () => {
    try {
      parseIin('901123300255');
      expect.unreachable();
    } catch (error) {
      expect(`${error} ${JSON.stringify(error)}`).not.toContain('901123300255');
    }
  });
});

/** Appends the check digit, so that only the date can be what is wrong. */
function withCheckDigit(firstElevenDigits: string): string {
  const check = iinCheckDigit(firstElevenDigits);
  if (check === null) throw new Error('choose another serial: this one has no check digit');
  return `${firstElevenDigits}${check}`;
}
