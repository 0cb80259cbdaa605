import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { diceOf } from '../../mocks/people/dice.ts';
import { respell } from '../../mocks/people/generator/respell.ts';
import { createPeople } from '../../mocks/people.ts';
import { romanize } from '../../schema/romanize.ts';
import { blockingKeys } from '../../subgraphs/identity/matching/blocking-keys.ts';
import { classKey } from '../../subgraphs/identity/matching/class-key.ts';
import { compareDates, swapDayAndMonth } from '../../subgraphs/identity/matching/compare-dates.ts';
import { compareRecords } from '../../subgraphs/identity/matching/compare-records.ts';
import { jaroWinkler } from '../../subgraphs/identity/matching/jaro-winkler.ts';
import type { MatchRecord } from '../../subgraphs/identity/matching/match-record.ts';
import { normalizeName } from '../../subgraphs/identity/matching/normalize-name.ts';
import { prepareRecord } from '../../subgraphs/identity/matching/prepare-record.ts';
import { bitsOf, likelihoodOf, scoreOf } from '../../subgraphs/identity/matching/score.ts';
import { LINK_MIN_BITS, POSSIBLE_MIN_BITS } from '../../subgraphs/identity/matching/thresholds.ts';
import { ASPECTS, SHARES, type Shares } from '../../subgraphs/identity/matching/weights.ts';

const latinName = fc
  .string({ unit: fc.constantFrom(...'ABDEGHIJKLMNOPRSTUVYZ'), minLength: 3, maxLength: 12 })
  .filter((name) => /[AEIOUY]/.test(name));
const cyrillicName = fc.string({
  unit: fc.constantFrom(...'АӘБВГҒДЕЖЗИІЙКҚЛМНҢОӨПРСТУҰҮФХҺЦЧШЫЭЮЯ'),
  minLength: 3,
  maxLength: 12,
});
const day = fc
  .date({
    min: new Date('1930-01-01T00:00:00Z'),
    max: new Date('2020-12-31T00:00:00Z'),
    noInvalidDate: true,
  })
  .map((date) => date.toISOString().slice(0, 10));
const orNull = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null, freq: 4 });
const record: fc.Arbitrary<MatchRecord> = fc.record({
  iin: fc.constant(null),
  surnameCyrillic: orNull(cyrillicName),
  givenNameCyrillic: orNull(cyrillicName),
  patronymicCyrillic: orNull(cyrillicName),
  surnameLatin: orNull(latinName),
  givenNameLatin: orNull(latinName),
  birthDate: orNull(day),
  sex: orNull(fc.constantFrom('MALE', 'FEMALE')),
  citizenship: orNull(fc.constantFrom('KAZ', 'UZB', 'CHN', 'RUS')),
  document: fc.constant(null),
});

const ERLAN: MatchRecord = {
  iin: null,
  surnameCyrillic: 'ЖҮНІСОВ',
  givenNameCyrillic: 'ЕРЛАН',
  patronymicCyrillic: 'МАРАТҰЛЫ',
  surnameLatin: 'ZHUNISSOV',
  givenNameLatin: 'YERLAN',
  birthDate: '1990-03-07',
  sex: 'MALE',
  citizenship: 'KAZ',
  document: null,
};
const LATIN_ONLY = { surnameCyrillic: null, givenNameCyrillic: null, patronymicCyrillic: null };
const CYRILLIC_ONLY = { surnameLatin: null, givenNameLatin: null };

function bits(one: MatchRecord, other: MatchRecord): number {
  return bitsOf(compareRecords(prepareRecord(one), prepareRecord(other)));
}

describe('any two records', () => {
  test('score the same both ways', () => {
    fc.assert(
      fc.property(record, record, (one, other) => {
        expect(bits(one, other)).toBe(bits(other, one));
      }),
    );
  });

  test('have reasons that add up to the score', () => {
    fc.assert(
      fc.property(record, record, (one, other) => {
        const score = scoreOf(compareRecords(prepareRecord(one), prepareRecord(other)));
        const sum = score.evidence.reduce((all, each) => all + each.bits, -Math.log2(1_000_000));
        expect(score.bits).toBeCloseTo(sum, 9);
        expect(score.evidence.map(({ aspect }) => aspect)).toEqual(ASPECTS);
      }),
    );
  });
});

describe('one person', () => {
  test.each<[string, Partial<MatchRecord>]>([
    [
      'surname and given name in each other’s place',
      { surnameLatin: 'YERLAN', givenNameLatin: 'ZHUNISSOV', ...LATIN_ONLY },
    ],
    ['day and month of birth in each other’s place', { birthDate: '1990-07-03' }],
    ['a patronymic missing', { patronymicCyrillic: null }],
    [
      'a Latin spelling by ICAO alone',
      { surnameLatin: 'ZHUNISOV', givenNameLatin: 'ERLAN', ...LATIN_ONLY },
    ],
    ['Latin letters against Cyrillic', { ...CYRILLIC_ONLY }],
    [
      'a letter lost',
      { surnameLatin: 'ZHUNISOV', surnameCyrillic: 'ЖҮНІСО', givenNameLatin: 'YERLAN' },
    ],
  ])('is found in spite of %s', (_, changed) => {
    expect(bits(ERLAN, { ...ERLAN, ...changed })).toBeGreaterThanOrEqual(LINK_MIN_BITS);
  });

  test('is found by any order of words in a Chinese name', () => {
    const wang = { ...ERLAN, ...LATIN_ONLY, citizenship: 'CHN' };
    const straight = { ...wang, surnameLatin: 'WANG', givenNameLatin: 'XIAO LONG' };
    const turned = { ...wang, surnameLatin: 'LONG XIAO', givenNameLatin: 'WANG' };
    expect(bits(straight, turned)).toBeGreaterThanOrEqual(LINK_MIN_BITS);
  });

  test('is found between pinyin and the Cyrillic of Palladius', () => {
    const chinese = { ...ERLAN, patronymicCyrillic: null, citizenship: 'CHN' };
    const russian = {
      ...chinese,
      ...CYRILLIC_ONLY,
      surnameCyrillic: 'ЦЗЭН',
      givenNameCyrillic: 'СЯОХУН',
    };
    const pinyin = { ...chinese, ...LATIN_ONLY, surnameLatin: 'ZENG', givenNameLatin: 'XIAOHONG' };
    expect(bits(russian, pinyin)).toBeGreaterThanOrEqual(LINK_MIN_BITS);
  });

  test('scores lower for each thing that differs', () => {
    const whole = bits(ERLAN, ERLAN);
    for (const changed of [
      { birthDate: '1990-07-03' },
      { birthDate: '1990-03-17' },
      { citizenship: 'UZB' },
      { patronymicCyrillic: 'ОМАРҰЛЫ' },
      { sex: 'FEMALE' },
      { surnameCyrillic: 'АХМЕТОВ', surnameLatin: 'AKHMETOV' },
    ]) {
      expect(bits(ERLAN, { ...ERLAN, ...changed })).toBeLessThan(whole);
    }
  });
});

test('any of the million is still shown to an officer when a clerk respells the Latin name', () => {
  const people = createPeople({ today: '2026-11-23' });
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 999_999 }), fc.integer(), (index, seed) => {
      const { truth } = people.byIndex(index);
      const passport = { ...ERLAN, ...truth, ...LATIN_ONLY };
      const respelt = { ...passport, ...respell(truth, diceOf(seed, 'respell')) };
      expect(bits(passport, respelt)).toBeGreaterThanOrEqual(POSSIBLE_MIN_BITS);
    }),
    { numRuns: 300 },
  );
});

describe('two persons', () => {
  test.each<[string, Partial<MatchRecord>]>([
    [
      'a twin sister',
      {
        givenNameCyrillic: 'ӘСЕЛ',
        givenNameLatin: 'ASSEL',
        sex: 'FEMALE',
        patronymicCyrillic: 'МАРАТҚЫЗЫ',
      },
    ],
    ['a twin brother', { givenNameCyrillic: 'САМАТ', givenNameLatin: 'SAMAT' }],
    ['a namesake of another father', { patronymicCyrillic: 'ОЛЖАСҰЛЫ' }],
    ['a namesake born in another year', { birthDate: '1985-11-21' }],
    [
      'somebody born on the same day',
      {
        surnameCyrillic: 'БЕЛОВ',
        surnameLatin: 'BELOV',
        givenNameCyrillic: 'ИВАН',
        givenNameLatin: 'IVAN',
        patronymicCyrillic: null,
      },
    ],
  ])('are not taken for one: %s', (_, changed) => {
    expect(bits(ERLAN, { ...ERLAN, ...changed })).toBeLessThan(LINK_MIN_BITS);
  });
});

describe('class keys', () => {
  test.each([
    ['KHUANYSHJAN', 'HUANISHZHAN'],
    ['ZHAKEI', 'DZHAKEY'],
    ['KASSYMOV', 'QASIMOV'],
    ['BAUYRZHAN', 'BAUIRJAN'],
    ['YESSENBAYEVA', 'ESENBAEV'],
    ['GRIGORYANTS', 'GRIGORIANTC'],
    ['KSENIIA', 'KSENIYA'],
    ['YULIYA', 'IULIIA'],
    ['USSENOV', 'OUSENOV'],
  ])('fold %s and %s into one', (one, other) => {
    expect(classKey(one)).toBe(classKey(other));
  });

  test.each([
    ['AIDOS', 'AIGUL'],
    ['MARAT', 'MARINA'],
    ['OLZHAS', 'ALMAZ'],
    ['WANG', 'HUANG'],
  ])('keep %s and %s apart', (one, other) => {
    expect(classKey(one)).not.toBe(classKey(other));
  });

  test('are the same for a Cyrillic name however its letters are written together', () => {
    fc.assert(
      fc.property(cyrillicName, (name) => {
        const lower = name.toLowerCase().normalize('NFD');
        expect(classKey(romanize(normalizeName(lower)))).toBe(classKey(romanize(name)));
      }),
    );
  });
});

describe('Jaro-Winkler', () => {
  test.each([
    ['MARTHA', 'MARHTA', 0.9611],
    ['DWAYNE', 'DUANE', 0.84],
    ['DIXON', 'DICKSONX', 0.8133],
    ['ABC', 'XYZ', 0],
  ])('is what Winkler published for %s and %s', (one, other, likeness) => {
    expect(jaroWinkler(one, other)).toBeCloseTo(likeness, 4);
  });

  test('is symmetric, from 0 to 1, and 1 for equal words alone', () => {
    fc.assert(
      fc.property(latinName, latinName, (one, other) => {
        const likeness = jaroWinkler(one, other);
        expect(likeness).toBe(jaroWinkler(other, one));
        expect(likeness).toBeGreaterThanOrEqual(0);
        expect(likeness === 1).toBe(one === other);
      }),
    );
  });
});

describe('days', () => {
  test('agree when day and month change places, and change back', () => {
    fc.assert(
      fc.property(day, (date) => {
        const swapped = swapDayAndMonth(date);
        if (swapped === null) return;
        expect(compareDates(date, swapped)).toBe('SWAPPED');
        expect(swapDayAndMonth(swapped)).toBe(date);
      }),
    );
  });

  test('that differ in one part are told from others', () => {
    expect(compareDates('1990-03-07', '1990-03-17')).toBe('ONE_PART');
    expect(compareDates('1990-03-07', '1991-04-07')).toBe('DIFFERENT');
    expect(compareDates('1990-03-07', null)).toBe('UNKNOWN');
  });
});

test('records whose dates are swapped and names turned round share a blocking key', () => {
  fc.assert(
    fc.property(latinName, latinName, day, (surname, given, birthDate) => {
      const one = {
        ...ERLAN,
        ...LATIN_ONLY,
        surnameLatin: surname,
        givenNameLatin: given,
        birthDate,
      };
      const other = {
        ...one,
        surnameLatin: given,
        givenNameLatin: surname,
        birthDate: swapDayAndMonth(birthDate) ?? birthDate,
      };
      const keys = blockingKeys(prepareRecord(one));
      const shared = [...blockingKeys(prepareRecord(other))].filter((key) => keys.has(key));
      expect(shared).not.toEqual([]);
    }),
  );
});

test('normalising twice changes nothing more, and marks of Latin letters are none', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 30 }), (name) => {
      expect(normalizeName(normalizeName(name))).toBe(normalizeName(name));
    }),
  );
  expect(normalizeName(' Müller-Lüdenscheidt  José ')).toBe('MULLER LUDENSCHEIDT JOSE');
  expect(normalizeName('G‘ofurov')).toBe('GOFUROV');
});

test('shares of one person and of two add up to one over the levels of each aspect', () => {
  for (const aspect of ['sex', 'citizenship', 'order'] as const) {
    const levels = Object.values(SHARES[aspect] as Readonly<Record<string, Shares>>).filter(
      ({ ofOnePerson, ofTwoPersons }) => ofOnePerson + ofTwoPersons < 2,
    );
    expect(levels.reduce((sum, { ofOnePerson }) => sum + ofOnePerson, 0)).toBeCloseTo(1, 2);
    expect(levels.reduce((sum, { ofTwoPersons }) => sum + ofTwoPersons, 0)).toBeCloseTo(1, 2);
  }
});

test('odds of nought are a likelihood of a half, and each ten bits a factor of about a thousand', () => {
  expect(likelihoodOf(0)).toBe(0.5);
  expect(1 - likelihoodOf(10)).toBeCloseTo(1 / 1_025, 9);
});
