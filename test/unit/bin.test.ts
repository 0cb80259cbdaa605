import { expect, test } from 'vitest';
import { isBin, parseBin } from '../../schema/bin.ts';
import { isIin } from '../../schema/iin.ts';

test.each([
  ['990940003030', 'a resident'],
  ['940140000385', 'a head unit'],
  ['971240001315', 'a head unit'],
  ['200140000014', 'a head unit, one pass'],
  ['200140000501', 'a head unit, two passes'],
  ['200141000109', 'a branch'],
  ['200150000019', 'a non-resident'],
])('%s is a BIN (%s) and no IIN', (text) => {
  expect(parseBin(text)).toBe(text);
  expect(isIin(text)).toBe(false);
});

test.each([
  ['990940003031', 'WRONG_CHECK_DIGIT', 'wrong check digit'],
  ['900101300017', 'WRONG_SHAPE', 'an IIN'],
  ['201340000010', 'IMPOSSIBLE_DATE', 'month 13'],
  ['200040000010', 'IMPOSSIBLE_DATE', 'month 0'],
  ['200144000010', 'WRONG_SHAPE', 'division 4'],
  ['200170000010', 'WRONG_SHAPE', 'kind 7'],
  ['20014000001', 'WRONG_SHAPE', 'eleven digits'],
  ['2001400000144', 'WRONG_SHAPE', 'thirteen digits'],
  ['200140000014\n', 'WRONG_SHAPE', 'a line end'],
])('%j is refused: %s, %s', (text, fault) => {
  expect(isBin(text)).toBe(false);
  expect(() => parseBin(text)).toThrow(expect.objectContaining({ kind: 'BIN', fault }));
});

test('a refused BIN never appears in the error', () => {
  expect(() => parseBin('990940003031')).toThrow(/^(?!.*990940003031)/);
});
