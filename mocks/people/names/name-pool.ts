import type { EthnicityCode } from '../records/identity.ts';

/** A name in the two scripts of the registers, in upper case. */
export interface SpeltName {
  readonly cyrillic: string;
  readonly latin: string;
}

/** The names that one people gives its children. */
export interface NamePool {
  readonly ethnicityCode: EthnicityCode;
  readonly male: readonly SpeltName[];
  readonly female: readonly SpeltName[];
  readonly surnames: readonly SpeltName[];
  /** How the father's name becomes a patronymic; null where there is none. */
  readonly patronymic: { readonly son: string; readonly daughter: string } | null;
}

/** `-ович` and `-овна`, as most records of the former Union have it. */
export const RUSSIAN_PATRONYMIC = { son: 'ОВИЧ', daughter: 'ОВНА' };

/** Reads `АЛИШЕР ALISHER, БАХРОМ BAHROM` as a list of names. */
export function spelt(text: string): readonly SpeltName[] {
  return text.split(',').map((entry) => {
    const [cyrillic, latin, ...rest] = entry.trim().split(/\s+/);
    if (cyrillic === undefined || latin === undefined || rest.length > 0) {
      throw new Error(`expected "CYRILLIC LATIN", but got ${JSON.stringify(entry)}`);
    }
    return { cyrillic, latin };
  });
}

/** Returns a surname as a woman bears it: `-ов`, `-ев` and `-ин` take an `а`. */
export function womanSurname(surname: SpeltName): SpeltName {
  if (!/(ОВ|ЕВ|ЁВ|ИН)$/.test(surname.cyrillic) || !/(OV|EV|IN)$/.test(surname.latin))
    return surname;
  return { cyrillic: `${surname.cyrillic}А`, latin: `${surname.latin}A` };
}
