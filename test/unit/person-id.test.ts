import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { iinCheckDigit, parseIin } from '../../schema/iin.ts';
import {
  isPersonId,
  normalizeDocumentNumber,
  parsePersonId,
  personIdOfDocument,
  personIdOfIin,
} from '../../schema/person-id.ts';

test('the holder of an IIN is known by it', () => {
  const iin = parseIin('900101300017');
  expect(personIdOfIin(iin)).toBe('iin:900101300017');
  expect(parsePersonId('iin:900101300017')).toEqual({ kind: 'iin', iin });
});

test('a person without an IIN is known by a travel document', () => {
  const id = personIdOfDocument({ issuingState: 'UZB', number: 'fa 000-0001' });
  expect(id).toBe('doc:UZB:FA0000001');
  expect(parsePersonId(id)).toEqual({ kind: 'document', issuingState: 'UZB', number: 'FA0000001' });
});

test('a specimen and a stateless person have ids', () => {
  expect(personIdOfDocument({ issuingState: 'UTO', number: 'L898902C3' })).toBe(
    'doc:UTO:L898902C3',
  );
  expect(isPersonId('doc:XXA:T123')).toBe(true);
});

test('every IIN survives the way into an id and back', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 9999 }), (serial) => {
      const digits = `9001013${String(serial).padStart(4, '0')}`;
      const check = iinCheckDigit(digits);
      fc.pre(check !== null);
      const iin = parseIin(`${digits}${check}`);
      expect(parsePersonId(personIdOfIin(iin))).toEqual({ kind: 'iin', iin });
    }),
  );
});

test('every document, however it is spelt, has one id that leads back to it', () => {
  const state = fc.constantFrom('KAZ', 'UZB', 'DEU', 'UTO', 'XXA', 'RKS');
  fc.assert(
    fc.property(state, fc.stringMatching(/^[A-Z0-9]{3,20}$/), (issuingState, number) => {
      const id = personIdOfDocument({ issuingState, number });
      const spelt = ` ${number.toLowerCase().split('').join(' -')} `;
      expect(isPersonId(id)).toBe(true);
      expect(parsePersonId(id)).toEqual({ kind: 'document', issuingState, number });
      expect(personIdOfDocument({ issuingState, number: spelt })).toBe(id);
    }),
  );
});

test('text that is no id is refused, and what is accepted has one spelling', () => {
  const almost = fc.string({
    unit: fc.constantFrom(...'docin:UZBKAZ019-aF \n'.split('')),
    maxLength: 20,
  });
  fc.assert(
    fc.property(fc.oneof(fc.string(), almost), (text) => {
      if (!isPersonId(text)) {
        expect(() => parsePersonId(text)).toThrow(expect.objectContaining({ kind: 'PersonId' }));
        return;
      }
      const parts = parsePersonId(text);
      expect(parts.kind === 'iin' ? personIdOfIin(parts.iin) : personIdOfDocument(parts)).toBe(
        text,
      );
    }),
    { numRuns: 1000 },
  );
});

test.each([
  ['', 'nothing'],
  ['iin:', 'no number'],
  ['iin:900101300018', 'wrong check digit'],
  ['iin:900101300017:x', 'a third part'],
  ['IIN:900101300017', 'another scheme'],
  ['900101300017', 'no scheme'],
  ['doc:UZB', 'no number'],
  ['doc:UZB:FA', 'a number of two'],
  [`doc:UZB:${'A'.repeat(21)}`, 'a number of twenty-one'],
  ['doc:UZB:fa0000001', 'lower case'],
  ['doc:UZB:FA 0000001', 'a space'],
  ['doc:UZB:FA0000001:', 'a fourth part'],
  ['doc:UZB:FA0000001\n', 'a line end'],
  ['doc:uzb:FA0000001', 'a state in lower case'],
  ['doc:QQQ:FA0000001', 'no such state'],
  ['doc:D:C01X00T47', 'the one-letter code, which reading turns into DEU'],
  ['doc:constructor:FA0000001', 'a property of every object'],
])('%j is refused: %s', (text) => {
  expect(isPersonId(text)).toBe(false);
  expect(() => parsePersonId(text)).toThrow(
    expect.objectContaining({ kind: 'PersonId', fault: 'WRONG_SHAPE' }),
  );
});

describe('a document number', () => {
  test.each(['', 'F', '--', 'A'.repeat(21), '\u0410\u04121234', '\u00df\u00df1', 'AB<12', 'A:B1'])(
    'is refused unless 3 to 20 letters A-Z and digits remain: %j',
    (number) => {
      expect(() => normalizeDocumentNumber(number)).toThrow(
        expect.objectContaining({ kind: 'document number', fault: 'WRONG_SHAPE' }),
      );
    },
  );

  test('never appears in the error that refuses it, nor does the id', () => {
    expect(() => normalizeDocumentNumber('SECRET*7')).toThrow(/^(?!.*SECRET)/);
    expect(() => parsePersonId('doc:UZB:SECRET*7')).toThrow(/^(?!.*SECRET)/);
    expect(() => personIdOfDocument({ issuingState: 'QQQ', number: 'SECRET7' })).toThrow(
      /^(?!.*(SECRET|QQQ))/,
    );
  });
});
