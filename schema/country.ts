import countries from 'i18n-iso-countries/index.js';
import en from 'i18n-iso-countries/langs/en.json' with { type: 'json' };
import kk from 'i18n-iso-countries/langs/kk.json' with { type: 'json' };
import ru from 'i18n-iso-countries/langs/ru.json' with { type: 'json' };
import { COUNTRY_NAMES } from './code-lists/country-names.ts';
import { ICAO_STATES } from './code-lists/icao-states.ts';
import type { Language, LocalizedText } from './localized-text.ts';

// The package's own entry would load eighty languages.
for (const locale of [kk, ru, en]) countries.registerLocale(locale);

// Numbers that GBD FL uses beside ISO's, from the range that ISO leaves to users; seen in a copy of
// its dictionary of citizenships.
const REGISTER_NUMERICS: Readonly<Record<string, string>> = { '990': 'XXA', '995': 'XXX' };

const UNKNOWN_COUNTRY: LocalizedText = {
  kk: 'Белгісіз ел',
  ru: 'Неизвестная страна',
  en: 'Unknown country',
};

/**
 * Whether the text is an ISO 3166-1 alpha-3 code or one that ICAO Doc 9303 adds to them, in upper
 * case: KAZ, UZB, XXA (stateless), UTO (specimen).
 */
export function isCountryCode(alpha3: string): boolean {
  return isIsoCode(alpha3) || Object.hasOwn(ICAO_STATES, alpha3);
}

/**
 * Returns alpha-3 for a numeric code of three digits: `398` is KAZ; null if unknown.
 *
 * Numbers are those of ISO 3166-1 and two of the state registers: `990` stateless is XXA, `995`
 * not established is XXX.
 */
export function countryFromNumeric(numeric: string): string | null {
  if (!/^[0-9]{3}$/.test(numeric)) return null;
  const alpha3 = REGISTER_NUMERICS[numeric] ?? countries.numericToAlpha3(numeric);
  return alpha3 !== undefined && isCountryCode(alpha3) ? alpha3 : null;
}

/** Returns the numeric code that `countryFromNumeric` reads; null where there is none. */
export function countryToNumeric(code: string): string | null {
  if (isIsoCode(code)) return countries.alpha3ToNumeric(code) ?? null;
  const entry = Object.entries(REGISTER_NUMERICS).find(([, alpha3]) => alpha3 === code);
  return entry?.[0] ?? null;
}

/** Returns the name of a country or of an ICAO code in every language; never throws. */
export function countryLabel(code: string): LocalizedText {
  if (Object.hasOwn(ICAO_STATES, code)) return ICAO_STATES[code] ?? UNKNOWN_COUNTRY;
  if (!isIsoCode(code)) return UNKNOWN_COUNTRY;
  const own = COUNTRY_NAMES[code];
  const name = (language: Language) =>
    own?.[language] ?? countries.getName(code, language) ?? UNKNOWN_COUNTRY[language];
  return { kk: name('kk'), ru: name('ru'), en: name('en') };
}

function isIsoCode(alpha3: string): boolean {
  // XKK is the package's own code for Kosovo; documents say RKS.
  return (
    /^[A-Z]{3}$/.test(alpha3) && alpha3 !== 'XKK' && countries.alpha3ToAlpha2(alpha3) !== undefined
  );
}
