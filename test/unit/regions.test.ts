import { expect, test } from 'vitest';
import {
  isRegionCode,
  REGIONS,
  regionFromKato,
  regionFromName,
  regionLabel,
} from '../../schema/regions.ts';

test('Kazakhstan has twenty regions, three of them cities', () => {
  const labels = Object.values(REGIONS).map((region) => region.label.kk);
  expect(labels).toHaveLength(20);
  expect(labels.filter((label) => label.endsWith(' облысы'))).toHaveLength(17);
  expect(labels.filter((label) => label.endsWith(' қаласы'))).toHaveLength(3);
});

test('every region is named in every language, no name twice', () => {
  for (const language of ['kk', 'ru', 'en'] as const) {
    const names = Object.values(REGIONS).map((region) => region.label[language]);
    expect(new Set(names).size).toBe(20);
  }
  expect(regionLabel('KZ-75')).toEqual({ kk: 'Алматы қаласы', ru: 'Город Алматы', en: 'Almaty' });
});

test('every region is found by its KATO code and by that of any place in it', () => {
  for (const [code, region] of Object.entries(REGIONS)) {
    expect(region.kato).toMatch(/^[0-9]{2}0{7}$/);
    expect(regionFromKato(region.kato)).toBe(code);
    expect(regionFromKato(`${region.kato.slice(0, 2)}1110000`)).toBe(code);
  }
});

test('every region is found by its name in Russian, in whatever case, and nothing by another', () => {
  for (const [code, { label }] of Object.entries(REGIONS)) {
    expect(regionFromName(label.ru)).toBe(code);
    expect(regionFromName(` ${label.ru.toUpperCase()} `)).toBe(code);
  }
  for (const name of ['', 'АЛМАТЫ', 'Almaty']) expect(regionFromName(name)).toBeNull();
});

test.each(['', '75', '7500000000', '990000000', 'KZ-75', '75000000x'])(
  'the KATO code %j lies in no region',
  (kato) => {
    expect(regionFromKato(kato)).toBeNull();
  },
);

test.each(['', 'KZ-00', 'KZ-ALA', 'kz-75', 'KZ75', 'KZ-75 ', 'constructor'])(
  '%j is no region and has a label that says so',
  (code) => {
    expect(isRegionCode(code)).toBe(false);
    expect(regionLabel(code)).toEqual({
      kk: 'Белгісіз өңір',
      ru: 'Неизвестный регион',
      en: 'Unknown region',
    });
  },
);
