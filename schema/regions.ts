import type { LocalizedText } from './localized-text.ts';

/** A region of Kazakhstan. */
export interface Region {
  /** Its code in KATO, the classifier of administrative-territorial objects: nine digits. */
  readonly kato: string;
  readonly label: LocalizedText;
}

/**
 * The twenty regions of ISO 3166-2:KZ as they are since 8 June 2022, in the order of their codes.
 *
 * Confidence: the ISO codes are seen in the standard's list; that KATO is the same two digits and
 * seven zeros is known, not checked.
 */
export const REGIONS = {
  'KZ-10': region('10', 'Абай облысы', 'Область Абай', 'Abay Region'),
  'KZ-11': region('11', 'Ақмола облысы', 'Акмолинская область', 'Akmola Region'),
  'KZ-15': region('15', 'Ақтөбе облысы', 'Актюбинская область', 'Aktobe Region'),
  'KZ-19': region('19', 'Алматы облысы', 'Алматинская область', 'Almaty Region'),
  'KZ-23': region('23', 'Атырау облысы', 'Атырауская область', 'Atyrau Region'),
  'KZ-27': region(
    '27',
    'Батыс Қазақстан облысы',
    'Западно-Казахстанская область',
    'West Kazakhstan Region',
  ),
  'KZ-31': region('31', 'Жамбыл облысы', 'Жамбылская область', 'Zhambyl Region'),
  'KZ-33': region('33', 'Жетісу облысы', 'Область Жетісу', 'Zhetysu Region'),
  'KZ-35': region('35', 'Қарағанды облысы', 'Карагандинская область', 'Karaganda Region'),
  'KZ-39': region('39', 'Қостанай облысы', 'Костанайская область', 'Kostanay Region'),
  'KZ-43': region('43', 'Қызылорда облысы', 'Кызылординская область', 'Kyzylorda Region'),
  'KZ-47': region('47', 'Маңғыстау облысы', 'Мангистауская область', 'Mangystau Region'),
  'KZ-55': region('55', 'Павлодар облысы', 'Павлодарская область', 'Pavlodar Region'),
  'KZ-59': region(
    '59',
    'Солтүстік Қазақстан облысы',
    'Северо-Казахстанская область',
    'North Kazakhstan Region',
  ),
  'KZ-61': region('61', 'Түркістан облысы', 'Туркестанская область', 'Turkistan Region'),
  'KZ-62': region('62', 'Ұлытау облысы', 'Область Ұлытау', 'Ulytau Region'),
  'KZ-63': region(
    '63',
    'Шығыс Қазақстан облысы',
    'Восточно-Казахстанская область',
    'East Kazakhstan Region',
  ),
  'KZ-71': region('71', 'Астана қаласы', 'Город Астана', 'Astana'),
  'KZ-75': region('75', 'Алматы қаласы', 'Город Алматы', 'Almaty'),
  'KZ-79': region('79', 'Шымкент қаласы', 'Город Шымкент', 'Shymkent'),
} as const satisfies Record<string, Region>;

/** A region's code in ISO 3166-2, such as `KZ-75` for the city of Almaty. */
export type RegionCode = keyof typeof REGIONS;

const UNKNOWN_REGION: LocalizedText = {
  kk: 'Белгісіз өңір',
  ru: 'Неизвестный регион',
  en: 'Unknown region',
};

/** Whether the text is the code of a region of today's Kazakhstan, in upper case. */
export function isRegionCode(text: string): text is RegionCode {
  return Object.hasOwn(REGIONS, text);
}

/** Returns the name of a region in every language; never throws. */
export function regionLabel(code: string): LocalizedText {
  return isRegionCode(code) ? REGIONS[code].label : UNKNOWN_REGION;
}

/** Returns the region of that name in Russian, in whatever case; or null. */
export function regionFromName(name: string): RegionCode | null {
  const wanted = name.trim().toUpperCase();
  const found = Object.entries(REGIONS).find(([, { label }]) => label.ru.toUpperCase() === wanted);
  return found === undefined ? null : (found[0] as RegionCode);
}

/** Returns the region that any KATO code of nine digits lies in: `751110000` is in KZ-75; or null. */
export function regionFromKato(kato: string): RegionCode | null {
  const code = `KZ-${kato.slice(0, 2)}`;
  return /^[0-9]{9}$/.test(kato) && isRegionCode(code) ? code : null;
}

function region(digits: string, kk: string, ru: string, en: string): Region {
  return { kato: `${digits}0000000`, label: { kk, ru, en } };
}
