import countries from 'i18n-iso-countries/index.js';
import { describe, expect, test } from 'vitest';
import { ICAO_STATES } from '../../schema/code-lists/icao-states.ts';
import {
  countryFromNumeric,
  countryLabel,
  countryToNumeric,
  isCountryCode,
} from '../../schema/country.ts';

const ISO_CODES = Object.keys(countries.getAlpha3Codes()).filter((code) => code !== 'XKK');
const ALL_CODES = [...ISO_CODES, ...Object.keys(ICAO_STATES)];

test.each(['KAZ', 'UZB', 'DEU', 'XXA', 'XXB', 'XXC', 'XXX', 'UTO', 'RKS', 'GBN', 'UNO', 'IAO'])(
  '%s is a country code',
  (code) => {
    expect(isCountryCode(code)).toBe(true);
  },
);

test.each(['', 'D', 'KZ', 'kaz', 'QQQ', 'XKK', '398', 'KAZ ', 'constructor', '__proto__'])(
  '%j is no country code',
  (code) => {
    expect(isCountryCode(code)).toBe(false);
  },
);

test('all 249 countries of ISO 3166-1 are known', () => {
  expect(ISO_CODES.length).toBe(249);
  expect(ALL_CODES.filter((code) => !isCountryCode(code))).toEqual([]);
});

describe('a numeric code', () => {
  test('leads to alpha-3 and back, leading zeros kept', () => {
    expect(countryFromNumeric('398')).toBe('KAZ');
    expect(countryFromNumeric('860')).toBe('UZB');
    expect(countryFromNumeric('004')).toBe('AFG');
    expect(countryToNumeric('AFG')).toBe('004');
    for (const code of ISO_CODES) {
      expect(countryFromNumeric(countryToNumeric(code) ?? '')).toBe(code);
    }
  });

  test('of the state registers tells stateless persons and unknown citizenship', () => {
    expect(countryFromNumeric('990')).toBe('XXA');
    expect(countryToNumeric('XXA')).toBe('990');
    expect(countryFromNumeric('995')).toBe('XXX');
    expect(countryToNumeric('XXX')).toBe('995');
  });

  test.each(['', '4', '4.0', '0398', '999', '983', 'KAZ', ' 398'])('%j is none', (numeric) => {
    expect(countryFromNumeric(numeric)).toBeNull();
  });

  test.each(['XXB', 'UTO', 'XKK', 'QQQ', 'KZ'])('%s has none', (code) => {
    expect(countryToNumeric(code)).toBeNull();
  });
});

describe('the name of a country', () => {
  test('is Kazakh in Kazakh, Russian in Russian, English in English', () => {
    expect(countryLabel('KAZ')).toEqual({ kk: 'Қазақстан', ru: 'Казахстан', en: 'Kazakhstan' });
    expect(countryLabel('UZB').kk).toBe('Өзбекстан');
    expect(countryLabel('RUS')).toEqual({ kk: 'Ресей', ru: 'Россия', en: 'Russia' });
    expect(countryLabel('KGZ').ru).toBe('Кыргызстан');
    expect(countryLabel('XXA').kk).toBe('Азаматтығы жоқ тұлға');
  });

  test('is in the right script for every code', () => {
    for (const code of ALL_CODES) {
      const { kk, ru, en } = countryLabel(code);
      expect(kk, code).toMatch(/^[\u0400-\u04ff0-9 ()\u2019\u2014\u00ab\u00bb,-]+$/);
      expect(ru, code).toMatch(/^[\u0400-\u04ff0-9 ()\u2019\u2014\u00ab\u00bb,-]+$/);
      expect(en, code).toMatch(/^[A-Za-z\u00c0-\u017f0-9 ()',.&-]+$/);
    }
  });

  test('is Kazakh and not the Russian name where the two differ', () => {
    for (const code of ['CHN', 'RUS', 'IND', 'EGY', 'TUR', 'JPN', 'USA', 'GBR', 'MKD', 'XXB']) {
      expect(countryLabel(code).kk).not.toBe(countryLabel(code).ru);
    }
  });

  test.each(['QQQ', '', 'XKK', 'constructor', '__proto__'])('is a clear text for %j', (code) => {
    expect(countryLabel(code)).toEqual({
      kk: 'Белгісіз ел',
      ru: 'Неизвестная страна',
      en: 'Unknown country',
    });
  });
});
