import { type Iin, parseIin } from '../../schema/iin.ts';
import { type DocumentKey, normalizeDocumentNumber } from '../../schema/person-id.ts';
import { parseLocalDate } from '../kit/index.ts';
import { child, children, requireChild, requireText, textOf, type XmlNode } from '../kit/xml.ts';

/** GBD FL's type of a document that another state issued. */
export const FOREIGN_PASSPORT = '015';

/** A classifier value as GBD FL writes it. */
export interface DictionaryRecord {
  readonly code: string;
  readonly nameRu: string | undefined;
  readonly nameKz: string | undefined;
}

/** A `document` of GBD FL. */
export interface IndividualDocumentRecord {
  readonly type: DictionaryRecord;
  readonly number: string;
  readonly beginDate: string | undefined;
  readonly endDate: string | undefined;
  readonly issuer: DictionaryRecord | undefined;
  readonly status: DictionaryRecord | undefined;
}

/** A `regAddress` of GBD FL. */
export interface AddressRecord {
  readonly district: DictionaryRecord | undefined;
  readonly city: string | undefined;
  readonly street: string | undefined;
  readonly building: string | undefined;
  readonly flat: string | undefined;
}

/** A `person` of GBD FL. Days are `YYYY-MM-DD`. */
export interface IndividualRecord {
  readonly iin: Iin;
  readonly surname: string | undefined;
  readonly name: string | undefined;
  readonly patronymic: string | undefined;
  readonly engSurname: string | undefined;
  readonly engFirstName: string | undefined;
  readonly birthDate: string;
  readonly deathDate: string | undefined;
  readonly gender: DictionaryRecord | undefined;
  readonly nationality: DictionaryRecord | undefined;
  readonly citizenship: DictionaryRecord | undefined;
  readonly lifeStatus: DictionaryRecord | undefined;
  readonly birthCountry: DictionaryRecord | undefined;
  readonly birthCity: string | undefined;
  readonly regAddress: AddressRecord | undefined;
  readonly documents: readonly IndividualDocumentRecord[];
}

/** A travel document on a card of IS MP, its number normalised. */
export interface CardDocumentRecord extends DocumentKey {
  readonly type: string;
  readonly beginDate: string | undefined;
  readonly endDate: string | undefined;
  readonly status: string | undefined;
}

/** A foreigner's card of IS MP. */
export interface CardRecord {
  readonly cardNumber: string | undefined;
  readonly iin: Iin | undefined;
  readonly surnameCyrillic: string | undefined;
  readonly nameCyrillic: string | undefined;
  readonly patronymic: string | undefined;
  readonly surnameLatin: string | undefined;
  readonly nameLatin: string | undefined;
  readonly birthDate: string;
  readonly sex: string | undefined;
  readonly citizenship: string | undefined;
  /** At least one, the current first. */
  readonly documents: readonly CardDocumentRecord[];
}

/** Reads a `person` of GBD FL; throws for one without IIN or date of birth, or with a day that is none. */
export function readIndividualRecord(node: XmlNode): IndividualRecord {
  const birthPlace = child(node, 'birthPlace');
  const documents = child(node, 'documents');
  return {
    iin: parseIin(requireText(node, 'iin')),
    surname: textOf(node, 'surname'),
    name: textOf(node, 'name'),
    patronymic: textOf(node, 'patronymic'),
    engSurname: textOf(node, 'engSurname'),
    engFirstName: textOf(node, 'engFirstName'),
    birthDate: parseLocalDate(requireText(node, 'birthDate')),
    deathDate: dayOf(node, 'deathDate'),
    gender: readDictionary(node, 'gender'),
    nationality: readDictionary(node, 'nationality'),
    citizenship: readDictionary(node, 'citizenship'),
    lifeStatus: readDictionary(node, 'lifeStatus'),
    birthCountry: birthPlace && readDictionary(birthPlace, 'country'),
    birthCity: birthPlace && textOf(birthPlace, 'city'),
    regAddress: readAddress(child(node, 'regAddress')),
    documents: (documents === undefined ? [] : children(documents, 'document')).map((document) => ({
      type: readDictionary(document, 'type') ?? { code: '', nameRu: undefined, nameKz: undefined },
      number: requireText(document, 'number'),
      beginDate: dayOf(document, 'beginDate'),
      endDate: dayOf(document, 'endDate'),
      issuer: readDictionary(document, 'issueOrganization'),
      status: readDictionary(document, 'status'),
    })),
  };
}

function readAddress(node: XmlNode | undefined): AddressRecord | undefined {
  if (node === undefined) return undefined;
  return {
    district: readDictionary(node, 'district'),
    city: textOf(node, 'city'),
    street: textOf(node, 'street'),
    building: textOf(node, 'building'),
    flat: textOf(node, 'flat'),
  };
}

function readDictionary(parent: XmlNode, name: string): DictionaryRecord | undefined {
  const code = textOf(parent, name, 'code');
  if (code === undefined) return undefined;
  return { code, nameRu: textOf(parent, name, 'nameRu'), nameKz: textOf(parent, name, 'nameKz') };
}

/** Reads a `card` of IS MP; throws for one that does not say whose it is. */
export function readCardRecord(node: XmlNode): CardRecord {
  const iin = textOf(node, 'iin');
  return {
    cardNumber: textOf(node, 'cardNumber'),
    iin: iin === undefined ? undefined : parseIin(iin),
    surnameCyrillic: textOf(node, 'surnameCyrillic'),
    nameCyrillic: textOf(node, 'nameCyrillic'),
    patronymic: textOf(node, 'patronymic'),
    surnameLatin: textOf(node, 'surnameLatin'),
    nameLatin: textOf(node, 'nameLatin'),
    birthDate: parseLocalDate(requireText(node, 'birthDate')),
    sex: textOf(node, 'sex'),
    citizenship: textOf(node, 'citizenship'),
    documents: children(requireChild(node, 'documents'), 'document').map((document) => ({
      type: requireText(document, 'type'),
      issuingState: requireText(document, 'issuingState'),
      number: normalizeDocumentNumber(requireText(document, 'number')),
      beginDate: dayOf(document, 'beginDate'),
      endDate: dayOf(document, 'endDate'),
      status: textOf(document, 'status'),
    })),
  };
}

function dayOf(node: XmlNode, name: string): string | undefined {
  const text = textOf(node, name);
  return text === undefined ? undefined : parseLocalDate(text);
}
