import { ARMENIAN_NAMES, AZERBAIJANI_NAMES } from './names/caucasian.ts';
import { CHINESE_NAMES, KOREAN_NAMES, MONGOLIAN_NAMES } from './names/east-asian.ts';
import { KAZAKH_NAMES } from './names/kazakh.ts';
import { KYRGYZ_NAMES } from './names/kyrgyz.ts';
import type { NamePool } from './names/name-pool.ts';
import { ENGLISH_NAMES, GERMAN_NAMES, INDIAN_NAMES, TURKISH_NAMES } from './names/other-peoples.ts';
import { RUSSIAN_NAMES } from './names/russian.ts';
import { TAJIK_NAMES } from './names/tajik.ts';
import { TURKMEN_NAMES } from './names/turkmen.ts';
import { UZBEK_NAMES } from './names/uzbek.ts';

/** What the generator knows of a country. */
export interface Nation {
  readonly names: NamePool;
  /** What stands before the seven digits of a passport's number: the current series, the old one. */
  readonly passportSeries: readonly [current: string, previous: string];
  /** Where its people are born, in Russian and upper case. */
  readonly cities: readonly string[];
}

/**
 * The countries that generated people come from, by alpha-3.
 *
 * The series make numbers that look like the country's, as far as seven digits of our own allow.
 */
export const NATIONS = {
  KAZ: nation(KAZAKH_NAMES, 'N1', 'N0', 'АЛМАТЫ,КЫЗЫЛОРДА,СЕМЕЙ,ТАРАЗ,АСТАНА,АКТОБЕ'),
  UZB: nation(UZBEK_NAMES, 'FA', 'AB', 'ТАШКЕНТ,САМАРКАНД,НУКУС,ФЕРГАНА,УРГЕНЧ'),
  KGZ: nation(KYRGYZ_NAMES, 'PE', 'AC', 'БИШКЕК,ОШ,НАРЫН,ТАЛАС'),
  TJK: nation(TAJIK_NAMES, '40', '30', 'ДУШАНБЕ,ХУДЖАНД,КУЛЯБ'),
  TKM: nation(TURKMEN_NAMES, 'A', 'I', 'АШХАБАД,МАРЫ,ДАШОГУЗ'),
  RUS: nation(RUSSIAN_NAMES, '76', '72', 'МОСКВА,ОМСК,САМАРА,ОРЕНБУРГ,КАЗАНЬ'),
  BLR: nation(RUSSIAN_NAMES, 'MP', 'MC', 'МИНСК,ГРОДНО,ГОМЕЛЬ'),
  ARM: nation(ARMENIAN_NAMES, 'BA', 'AR', 'ЕРЕВАН,ГЮМРИ,ВАНАДЗОР'),
  AZE: nation(AZERBAIJANI_NAMES, 'C0', 'P1', 'БАКУ,ГЯНДЖА,СУМГАИТ'),
  CHN: nation(CHINESE_NAMES, 'EJ', 'E5', 'УРУМЧИ,ПЕКИН,СИАНЬ,КУЛЬДЖА'),
  MNG: nation(MONGOLIAN_NAMES, 'E', 'R', 'УЛАН-БАТОР,ЭРДЭНЭТ,УЛЭГЕЙ'),
  TUR: nation(TURKISH_NAMES, 'U2', 'U0', 'АНКАРА,СТАМБУЛ,ИЗМИР'),
  IND: nation(INDIAN_NAMES, 'W', 'K', 'ДЕЛИ,МУМБАИ,ПУНА,КОЧИ'),
  KOR: nation(KOREAN_NAMES, 'M3', 'M0', 'СЕУЛ,ПУСАН,ТЭГУ'),
  DEU: nation(GERMAN_NAMES, 'C0', 'L0', 'БЕРЛИН,КЁЛЬН,ЛЕЙПЦИГ'),
  GBR: nation(ENGLISH_NAMES, '53', '50', 'ЛОНДОН,ЛИДС,ГЛАЗГО'),
  USA: nation(ENGLISH_NAMES, '65', '51', 'ЧИКАГО,ДЕНВЕР,БОСТОН'),
} as const satisfies Record<string, Nation>;

/** The country (alpha-3) of a generated person's passport. */
export type NationCode = keyof typeof NATIONS;

/** Whether generated people come from that country. */
export function isNationCode(alpha3: string): alpha3 is NationCode {
  return Object.hasOwn(NATIONS, alpha3);
}

function nation(names: NamePool, current: string, previous: string, cities: string): Nation {
  return { names, passportSeries: [current, previous], cities: cities.split(',') };
}
