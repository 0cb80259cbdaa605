import { DOCUMENT_STATUSES } from '../../schema/code-lists/document-statuses.ts';
import { DOCUMENT_TYPES } from '../../schema/code-lists/document-types.ts';
import { ETHNICITIES } from '../../schema/code-lists/ethnicities.ts';
import { ISSUING_AUTHORITIES } from '../../schema/code-lists/issuing-authorities.ts';
import { LIFE_STATUSES } from '../../schema/code-lists/life-statuses.ts';
import { SEXES } from '../../schema/code-lists/sexes.ts';
import { element, type Markup } from '../kit/index.ts';
import {
  documentAt,
  type HeldDocument,
  type InventedAddress,
  type InventedPerson,
  identityAt,
} from '../people.ts';
import { countryValue, dictionaryValue, districtValue } from './dictionary-value.ts';

/** Returns a `person` of GBD FL in the order of its XSD; the person has an IIN. */
export function individualMarkup(person: InventedPerson): Markup {
  const held = identityAt(person, 'gbdFl');
  const deceased = held.lifeStatus === 'DECEASED';
  return element('person', [
    element('iin', person.iin),
    element('surname', held.surnameCyrillic),
    element('name', held.givenNameCyrillic),
    element('patronymic', held.patronymicCyrillic),
    element('engFirstName', held.givenNameLatin),
    element('engSurname', held.surnameLatin),
    element('birthDate', held.birthDate),
    element('deathDate', held.deathDate),
    dictionaryValue('gender', held.sex === 'MALE' ? '1' : '2', SEXES),
    dictionaryValue('nationality', held.ethnicityCode, ETHNICITIES),
    countryValue('citizenship', held.citizenship),
    dictionaryValue('lifeStatus', deceased ? '1' : '0', LIFE_STATUSES),
    element('birthPlace', [
      countryValue('country', held.birthCountry),
      element('city', held.birthCity),
    ]),
    addressMarkup(held.registeredAddress),
    element(
      'documents',
      documentsOf(person).map((document) => documentMarkup(document, held.birthDate)),
    ),
    element('addresses', ''),
  ]);
}

/** What Kazakhstan issued, and the one foreign passport that GBD FL was once shown. */
function documentsOf(person: InventedPerson): HeldDocument[] {
  const shown = documentAt(person, 'gbdFl');
  const foreign = shown?.type === '015' ? [shown] : [];
  return [...person.identityDocuments, ...foreign];
}

function documentMarkup(document: HeldDocument, birthDate: string): Markup {
  return element('document', [
    dictionaryValue('type', document.type, DOCUMENT_TYPES),
    element('number', document.number),
    element('beginDate', document.issuedOn),
    element('endDate', document.expiresOn),
    dictionaryValue('issueOrganization', document.issuerCode, ISSUING_AUTHORITIES),
    dictionaryValue('status', document.statusCode, DOCUMENT_STATUSES),
    element('birthDate', birthDate),
  ]);
}

function addressMarkup(address: InventedAddress | null): Markup {
  if (address === null) return element('regAddress', undefined);
  return element('regAddress', [
    countryValue('country', 'KAZ'),
    districtValue('district', address.region),
    element('city', address.city),
    element('street', address.street),
    element('building', address.building),
    element('flat', address.flat),
  ]);
}
