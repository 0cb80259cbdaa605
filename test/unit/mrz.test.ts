import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { iinCheckDigit } from '../../schema/iin.ts';
import { mrzCheckDigit } from '../../schema/mrz/mrz-check-digit.ts';
import { MrzError, readMrz } from '../../schema/mrz.ts';

const TODAY = '2026-11-23';

const PASSPORT = [
  'P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<',
  'L898902C36UTO7408122F1204159ZE184226B<<<<<10',
];
const CARD_TD1 = [
  'I<UTOD231458907<<<<<<<<<<<<<<<',
  '7408122F1204159UTO<<<<<<<<<<<6',
  'ERIKSSON<<ANNA<MARIA<<<<<<<<<<',
];
const CARD_TD2 = ['I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<', 'D231458907UTO7408122F1204159<<<<<<<6'];
const VISA_A = [
  'V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<',
  'L8988901C4XXX4009078F96121096ZE184226B<<<<<<',
];
const VISA_B = ['V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<', 'L8988901C4XXX4009078F9612109<<<<<<<<'];
const KAZAKH_PASSPORT = [
  'P<KAZSPECIMEN<<AIGERIM<<<<<<<<<<<<<<<<<<<<<<',
  'N000000012KAZ9001011F3201015900101400013<<52',
];
const UZBEK_PASSPORT = [
  'P<UZBTESTOV<<ALISHER<<<<<<<<<<<<<<<<<<<<<<<<',
  'FA00000016UZB8503150M3003150<<<<<<<<<<<<<<00',
];
const SPECIMENS = { PASSPORT, CARD_TD1, CARD_TD2, VISA_A, VISA_B, KAZAKH_PASSPORT, UZBEK_PASSPORT };

const ERIKSSON = {
  issuingState: 'UTO',
  nationality: 'UTO',
  surname: 'ERIKSSON',
  givenNames: 'ANNA MARIA',
  birthDate: '1974-08-12',
  sex: 'FEMALE',
  expiryDate: '2012-04-15',
  iin: null,
};

describe('a specimen is read:', () => {
  test('passport (TD3)', () => {
    expect(readMrz(PASSPORT, TODAY)).toEqual({
      ...ERIKSSON,
      format: 'TD3',
      documentCode: 'P',
      documentNumber: 'L898902C3',
      optionalData: 'ZE184226B',
    });
  });

  test.each([
    ['TD1', CARD_TD1],
    ['TD2', CARD_TD2],
  ])('card (%s)', (format, lines) => {
    expect(readMrz(lines, TODAY)).toEqual({
      ...ERIKSSON,
      format,
      documentCode: 'I',
      documentNumber: 'D23145890',
      optionalData: null,
    });
  });

  test.each([
    ['MRV-A', VISA_A, '6ZE184226B'],
    ['MRV-B', VISA_B, null],
  ])('visa (%s)', (format, lines, optionalData) => {
    expect(readMrz(lines, TODAY)).toEqual({
      ...ERIKSSON,
      format,
      documentCode: 'V',
      documentNumber: 'L8988901C',
      nationality: 'XXX',
      birthDate: '1940-09-07',
      expiryDate: '1996-12-10',
      optionalData,
    });
  });

  test('passport of Kazakhstan, with the IIN in its optional data', () => {
    expect(readMrz(KAZAKH_PASSPORT, TODAY)).toEqual({
      format: 'TD3',
      documentCode: 'P',
      issuingState: 'KAZ',
      documentNumber: 'N00000001',
      nationality: 'KAZ',
      surname: 'SPECIMEN',
      givenNames: 'AIGERIM',
      birthDate: '1990-01-01',
      sex: 'FEMALE',
      expiryDate: '2032-01-01',
      optionalData: '900101400013',
      iin: '900101400013',
    });
  });

  test('passport of Uzbekistan, which has no optional data', () => {
    expect(readMrz(UZBEK_PASSPORT, TODAY)).toMatchObject({
      documentNumber: 'FA0000001',
      birthDate: '1985-03-15',
      sex: 'MALE',
      expiryDate: '2030-03-15',
      optionalData: null,
      iin: null,
    });
  });
});

describe('what a passport reader sends is read', () => {
  const whole = CARD_TD1.join('');
  test.each([
    ['lower case', CARD_TD1.map((line) => line.toLowerCase())],
    ['spaces around lines', CARD_TD1.map((line) => `  ${line}\t`)],
    ['one string with line ends', [CARD_TD1.join('\n')]],
    ['one string with carriage returns', [`${CARD_TD1.join('\r\n')}\r\n`]],
    ['one string without line ends', [whole]],
    ['empty lines', ['', ...CARD_TD1, '']],
  ])('in %s', (_, lines) => {
    expect(readMrz(lines, TODAY)).toEqual(readMrz(CARD_TD1, TODAY));
  });
});

describe('wrong use is refused:', () => {
  test.each<[string, string[], string, string]>([
    ['nothing', [], 'UNKNOWN_FORMAT', 'lines'],
    ['a line of another length', [PASSPORT[0] ?? '', 'L898902C36'], 'UNKNOWN_FORMAT', 'lines'],
    ['one line of two', [PASSPORT[0] ?? ''], 'UNKNOWN_FORMAT', 'lines'],
    ['three lines of a passport', [...PASSPORT, PASSPORT[1] ?? ''], 'UNKNOWN_FORMAT', 'lines'],
    ['ten thousand spaces', [...CARD_TD1, ' '.repeat(10_000)], 'UNKNOWN_FORMAT', 'lines'],
    ['another script', Array(2).fill('\u0410'.repeat(44)), 'WRONG_CHARACTER', 'lines'],
    [
      'a long s, whose upper case is S',
      altered(PASSPORT, 0, 10, '\u017f'),
      'WRONG_CHARACTER',
      'lines',
    ],
    ['a space inside', altered(PASSPORT, 0, 10, ' '), 'WRONG_CHARACTER', 'lines'],
    [
      'a passport that is an identity card',
      altered(PASSPORT, 0, 0, 'I'),
      'WRONG_VALUE',
      'documentCode',
    ],
    ['a visa of no kind', altered(VISA_A, 0, 1, '7'), 'WRONG_VALUE', 'documentCode'],
    ['an unknown issuing state', altered(PASSPORT, 0, 2, 'Q'), 'UNKNOWN_STATE', 'issuingState'],
    ['an unknown nationality', altered(VISA_B, 1, 10, 'Q'), 'UNKNOWN_STATE', 'nationality'],
    ['an unknown sex', altered(PASSPORT, 1, 20, 'Q'), 'WRONG_VALUE', 'sex'],
    ['an unknown sex on a visa', altered(VISA_A, 1, 20, 'Q'), 'WRONG_VALUE', 'sex'],
    ['a digit in a name', altered(PASSPORT, 0, 7, '1'), 'WRONG_VALUE', 'names'],
    ['a digit in a name of a visa', altered(VISA_A, 0, 7, '1'), 'WRONG_VALUE', 'names'],
    ['no name', altered(VISA_A, 0, 5, '<'), 'WRONG_VALUE', 'names'],
    ['an old French card', altered(CARD_TD2, 0, 31, '1'), 'UNKNOWN_FORMAT', 'lines'],
    ['30 February', visa({ birthDate: '740230' }), 'IMPOSSIBLE_DATE', 'birthDate'],
    ['29 February 2027', visa({ expiryDate: '270229' }), 'IMPOSSIBLE_DATE', 'expiryDate'],
    ['a number of two', visa({ number: 'L8<<<<<<<' }), 'WRONG_VALUE', 'documentNumber'],
  ])('%s', (_, lines, reason, field) => {
    expect(() => readMrz(lines, TODAY)).toThrow(expect.objectContaining({ reason, field }));
  });
});

describe('a wrong check digit is refused, its field named:', () => {
  test.each<[string, readonly string[], number, number, string]>([
    ['number of a passport', PASSPORT, 1, 9, 'documentNumber'],
    ['date of birth of a passport', PASSPORT, 1, 19, 'birthDate'],
    ['date of expiry of a passport', PASSPORT, 1, 27, 'expiryDate'],
    ['personal number of a passport', PASSPORT, 1, 42, 'optionalData'],
    ['composite of a passport', PASSPORT, 1, 43, 'composite'],
    ['number of a TD1', CARD_TD1, 0, 14, 'documentNumber'],
    ['composite of a TD1', CARD_TD1, 1, 29, 'composite'],
    ['number of a TD2', CARD_TD2, 1, 9, 'documentNumber'],
    ['composite of a TD2', CARD_TD2, 1, 35, 'composite'],
    ['number of an MRV-A', VISA_A, 1, 9, 'documentNumber'],
    ['date of birth of an MRV-A', VISA_A, 1, 19, 'birthDate'],
    ['date of expiry of an MRV-B', VISA_B, 1, 27, 'expiryDate'],
  ])('%s', (_, lines, line, at, field) => {
    const right = lines[line]?.[at];
    for (const digit of '0123456789') {
      if (digit === right) continue;
      expect(() => readMrz(altered(lines, line, at, digit), TODAY)).toThrow(
        expect.objectContaining({ reason: 'WRONG_CHECK_DIGIT', field }),
      );
    }
  });

  test('personal number with a composite that fits it', () => {
    const lines = [PASSPORT[0] ?? '', 'L898902C36UTO7408122F1204159ZE184226B<<<<<20'];
    expect(() => readMrz(lines, TODAY)).toThrow(
      expect.objectContaining({ reason: 'WRONG_CHECK_DIGIT', field: 'optionalData' }),
    );
  });

  test('a number whose check digit 0 was lost is not taken for a long one', () => {
    const upper = `123456706${mrzCheckDigit('123456706')}`.padEnd(25, '<');
    const composite = mrzCheckDigit(`${upper}74081221204159${'<'.repeat(11)}`);
    const lines = [`I<UTO${upper}`, `7408122F1204159UTO<<<<<<<<<<<${composite}`, CARD_TD1[2] ?? ''];
    expect(upper[9]).toBe('0');
    expect(readMrz(lines, TODAY).documentNumber).toBe('123456706');
    expect(() => readMrz(altered(lines, 0, 14, '<'), TODAY)).toThrow(
      expect.objectContaining({ reason: 'WRONG_CHECK_DIGIT', field: 'documentNumber' }),
    );
  });
});

describe('one altered character of a checked field', () => {
  const alphabet = [...'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ<'];

  test.each(Object.entries(SPECIMENS))('is refused in %s unless it weighs the same', (_, lines) => {
    for (const { line, at } of checkedPositions(lines)) {
      const right = lines[line]?.[at] ?? '';
      const unnoticed = alphabet.filter((other) => isRead(altered(lines, line, at, other)));
      const sameWeight = alphabet.filter((other) => weightOf(other) === weightOf(right));
      expect(sameWeight, `line ${line}, character ${at}`).toEqual(
        expect.arrayContaining(unnoticed),
      );
    }
  });

  test('is refused in any passport of any holder unless it weighs the same', () => {
    const day = fc.date({
      min: new Date('1930-01-01'),
      max: new Date('2025-12-31'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(
        fc.stringMatching(/^[A-Z0-9]{5,9}$/),
        day,
        fc.stringMatching(/^[A-Z0-9]{0,14}$/),
        fc.nat(),
        fc.constantFrom(...alphabet),
        (number, birth, personal, where, other) => {
          const birthDate = birth.toISOString().slice(2, 10).replaceAll('-', '');
          const lines = passport({ number, birthDate, personal });
          expect(readMrz(lines, TODAY).documentNumber).toBe(number);
          const positions = checkedPositions(lines);
          const { line, at } = positions[where % positions.length] ?? { line: 1, at: 0 };
          fc.pre(weightOf(other) !== weightOf(lines[line]?.[at] ?? ''));
          expect(isRead(altered(lines, line, at, other))).toBe(false);
        },
      ),
      { numRuns: 2000 },
    );
  });
});

describe('the century', () => {
  test('of birth is the latest that is not in the future', () => {
    expect(readMrz(visa({ birthDate: '261123' }), TODAY).birthDate).toBe('2026-11-23');
    expect(readMrz(visa({ birthDate: '261124' }), TODAY).birthDate).toBe('1926-11-24');
    expect(readMrz(visa({ birthDate: '000229' }), TODAY).birthDate).toBe('2000-02-29');
    expect(readMrz(visa({ birthDate: '280229' }), TODAY).birthDate).toBe('1928-02-29');
  });

  test('of birth is that of the IIN where the document carries one', () => {
    const lines = passport({
      state: 'KAZ',
      birthDate: '200101',
      personal: '200101300010',
    });
    expect(readMrz(lines, TODAY)).toMatchObject({ birthDate: '1920-01-01', iin: '200101300010' });
  });

  test('of birth is never that of an IIN from the future', () => {
    const digits = '30010150001';
    const lines = passport({
      state: 'KAZ',
      birthDate: '300101',
      personal: `${digits}${iinCheckDigit(digits)}`,
    });
    expect(readMrz(lines, TODAY)).toMatchObject({
      birthDate: '1930-01-01',
      iin: expect.stringMatching(/^30010150001/),
    });
  });

  test('of expiry is the nearest', () => {
    expect(readMrz(visa({ expiryDate: '751231' }), TODAY).expiryDate).toBe('2075-12-31');
    expect(readMrz(visa({ expiryDate: '760101' }), TODAY).expiryDate).toBe('1976-01-01');
  });
});

test('no date of birth is ever in the future, whatever the day', () => {
  const day = fc.date({
    min: new Date('2000-01-01'),
    max: new Date('2099-12-31'),
    noInvalidDate: true,
  });
  fc.assert(
    fc.property(day, day, (born, now) => {
      const today = now.toISOString().slice(0, 10);
      const birthDate = born.toISOString().slice(2, 10).replaceAll('-', '');
      // 29 February of 2000 was never a day of 1900.
      fc.pre(birthDate !== '000229');
      expect((readMrz(visa({ birthDate }), today).birthDate ?? '') <= today).toBe(true);
    }),
  );
});

describe('what a document leaves out is null:', () => {
  test.each(['<<<<<<', '74<<<<', '7408<<'])('date of birth %s', (birthDate) => {
    expect(readMrz(visa({ birthDate }), TODAY).birthDate).toBeNull();
    expect(readMrz(passport({ birthDate }), TODAY).birthDate).toBeNull();
  });

  test('date of expiry', () => {
    expect(readMrz(visa({ expiryDate: '<<<<<<' }), TODAY).expiryDate).toBeNull();
  });

  test('sex', () => {
    expect(readMrz(altered(PASSPORT, 1, 20, '<'), TODAY).sex).toBeNull();
  });

  test('given names', () => {
    const lines = [`P<UTOARKFREITH${'<'.repeat(30)}`, PASSPORT[1] ?? ''];
    expect(readMrz(lines, TODAY)).toMatchObject({ surname: 'ARKFREITH', givenNames: '' });
  });
});

describe('what a document spells in its own way is understood:', () => {
  test('the one-letter code of Germany is DEU', () => {
    const reading = readMrz(passport({ state: 'D<<' }), TODAY);
    expect(reading).toMatchObject({ issuingState: 'DEU', nationality: 'DEU' });
  });

  test('a number of more than nine characters goes on in the optional data of a card', () => {
    const tail = 'DEF';
    const check = mrzCheckDigit(`123456789<${tail}`);
    const upper = `123456789<${tail}${check}<XY<<<<<<<<`;
    const composite = mrzCheckDigit(`${upper}74081221204159${'<'.repeat(11)}`);
    const lines = [`I<UTO${upper}`, `7408122F1204159UTO<<<<<<<<<<<${composite}`, CARD_TD1[2] ?? ''];
    expect(readMrz(lines, TODAY)).toMatchObject({
      documentNumber: '123456789DEF',
      optionalData: 'XY',
    });
  });

  test('fillers inside a number are left out, as in a person id', () => {
    expect(readMrz(visa({ number: 'AB<123<4<' }), TODAY).documentNumber).toBe('AB1234');
  });

  test('names joined by a filler become separate words', () => {
    const lines = [`P<UTOVAN<DER<MUELLEN<<HILTON<${'<'.repeat(15)}`, PASSPORT[1] ?? ''];
    expect(readMrz(lines, TODAY)).toMatchObject({
      surname: 'VAN DER MUELLEN',
      givenNames: 'HILTON',
    });
  });

  test('twelve digits that are no IIN stay optional data', () => {
    const lines = passport({ state: 'KAZ', birthDate: '900101', personal: '900101400014' });
    expect(readMrz(lines, TODAY)).toMatchObject({ optionalData: '900101400014', iin: null });
  });

  test('the IIN of a document that another state issued is not read', () => {
    const lines = passport({ state: 'UZB', birthDate: '900101', personal: '900101400013' });
    expect(readMrz(lines, TODAY)).toMatchObject({ optionalData: '900101400013', iin: null });
  });
});

test('no error holds a character of the document beyond the name of its field', () => {
  for (const lines of Object.values(SPECIMENS)) {
    for (const { line, at } of checkedPositions(lines)) {
      try {
        readMrz(altered(lines, line, at, lines[line]?.[at] === '7' ? '8' : '7'), TODAY);
      } catch (error) {
        expect(error).toBeInstanceOf(MrzError);
        expect(`${error} ${JSON.stringify(error)}`).not.toMatch(
          /[0-9]{3}|ERIKSSON|SPECIMEN|TESTOV|UTO|KAZ|UZB/,
        );
      }
    }
  }
});

/** Puts `character` at a place of a line. */
function altered(lines: readonly string[], line: number, at: number, character: string): string[] {
  return lines.map((text, index) =>
    index === line ? `${text.slice(0, at)}${character}${text.slice(at + 1)}` : text,
  );
}

function isRead(lines: readonly string[]): boolean {
  try {
    readMrz(lines, TODAY);
    return true;
  } catch (error) {
    if (error instanceof MrzError) return false;
    throw error;
  }
}

function weightOf(character: string): number {
  return character === '<' ? 0 : Number.parseInt(character, 36) % 10;
}

/** Where ICAO Doc 9303 has a check digit over a character, and the check digits themselves. */
function checkedPositions(lines: readonly string[]): { line: number; at: number }[] {
  const ranges =
    lines.length === 3
      ? [
          [0, 5, 30],
          [1, 0, 7],
          [1, 8, 15],
          [1, 18, 30],
        ]
      : [
          [1, 0, 10],
          [1, 13, 20],
          [1, 21, lines[0]?.startsWith('V') ? 28 : (lines[1]?.length ?? 0)],
        ];
  return ranges.flatMap(([line = 0, start = 0, end = 0]) =>
    Array.from({ length: end - start }, (_, offset) => ({ line, at: start + offset })),
  );
}

/** An MRV-B with check digits computed, so that only the given part can be what is wrong. */
function visa({ number = 'L8988901C', birthDate = '740812', expiryDate = '301231' }): string[] {
  const second = `${checked(number)}XXX${checked(birthDate)}F${checked(expiryDate)}`;
  return [VISA_B[0] ?? '', second.padEnd(36, '<')];
}

/** A TD3 with check digits computed. */
function passport({
  state = 'UTO',
  number = 'L898902C3',
  birthDate = '740812',
  personal = '',
}): string[] {
  const document = checked(number.padEnd(9, '<'));
  const birth = checked(birthDate);
  const rest = `${checked('301231')}${checked(personal.padEnd(14, '<'))}`;
  const composite = mrzCheckDigit(`${document}${birth}${rest}`);
  return [
    `P<${state}ERIKSSON<<ANNA`.padEnd(44, '<'),
    `${document}${state}${birth}F${rest}${composite}`,
  ];
}

function checked(text: string): string {
  return `${text}${mrzCheckDigit(text)}`;
}
