import { type CodeList, lookupLabel } from '../../schema/code-lists/lookup-label.ts';
import { countryLabel, countryToNumeric } from '../../schema/country.ts';
import { isRegionCode, REGIONS } from '../../schema/regions.ts';
import { element, type Markup } from '../kit/index.ts';

const NOT_ESTABLISHED = '995';

/** Returns a classifier value as GBD FL writes it: code and names, the names in capitals. */
export function dictionaryValue(name: string, code: string, list: CodeList): Markup {
  const { ru, kk } = lookupLabel(list, code);
  return dictionary(name, { code, ru, kk });
}

/** Returns a country as GBD FL writes it: by its ISO 3166-1 number. */
export function countryValue(name: string, alpha3: string): Markup {
  const code = countryToNumeric(alpha3) ?? NOT_ESTABLISHED;
  return dictionary(name, { code, ...countryLabel(alpha3) });
}

/** Returns a region as GBD FL writes it: by a number of its own, which is not that of KATO. */
export function districtValue(name: string, region: string): Markup {
  if (!isRegionCode(region)) throw new RangeError(`expected a region, but got ${region}`);
  return dictionary(name, { code: `19${region.slice(3)}`, ...REGIONS[region].label });
}

function dictionary(name: string, value: { code: string; ru: string; kk: string }): Markup {
  return element(name, [
    element('code', value.code),
    element('nameRu', value.ru.toUpperCase()),
    element('nameKz', value.kk.toUpperCase()),
  ]);
}
