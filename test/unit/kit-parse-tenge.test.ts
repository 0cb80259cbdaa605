import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseTenge } from '../../subgraphs/kit/parse-tenge.ts';

test.each([
  ['0,00', 0],
  ['0,01', 1],
  ['8650,00', 865_000],
  ['8 650,00', 865_000],
  ['8\u00A0650,05', 865_005],
  ['1\u202F234\u00A0567 890,99', 123_456_789_099],
  [' 7 384,00\n', 738_400],
  ['90 071 992 547 409,91', 9_007_199_254_740_991],
])('reads %j as %d tiyn', (text, tiyn) => expect(parseTenge(text)).toBe(tiyn));

test.each([
  '',
  '8650',
  '8650.00',
  '8,650.00',
  '8650,0',
  '8650,000',
  '86 50,00',
  '8  650,00',
  '-8 650,00',
  '8 650,00 KZT',
  '8e3,00',
  '٨٦٥٠,00',
  '90 071 992 547 409,92',
])('refuses %j without repeating it', (text) => {
  expect(() => parseTenge(text)).toThrow(RangeError);
  expect(() => parseTenge(text)).toThrow(/^expected an amount \D+$/);
});

test('is the inverse of how amounts are written', () => {
  fc.assert(
    fc.property(fc.maxSafeNat(), fc.constantFrom('', ' ', '\u00A0', '\u202F'), (tiyn, space) => {
      const digits = String(tiyn).padStart(3, '0');
      const tenge = digits.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, space);
      expect(parseTenge(`${tenge},${digits.slice(-2)}`)).toBe(tiyn);
    }),
  );
});
