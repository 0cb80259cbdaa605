import type { AgencyCode } from '../../schema/agencies.ts';
import { DOCUMENT_STATUSES } from '../../schema/code-lists/document-statuses.ts';
import { DOCUMENT_TYPES } from '../../schema/code-lists/document-types.ts';
import { ETHNICITIES } from '../../schema/code-lists/ethnicities.ts';
import { ISSUING_AUTHORITIES } from '../../schema/code-lists/issuing-authorities.ts';
import { LIFE_STATUSES } from '../../schema/code-lists/life-statuses.ts';
import type { CodeList } from '../../schema/code-lists/lookup-label.ts';
import { countryFromNumeric, countryLabel, isCountryCode } from '../../schema/country.ts';
import type {
  Address,
  BirthPlace,
  CivilFacts,
  Country,
  DictionaryValue,
  IdentityDocument,
  NameParts,
  PersonIdentifiers,
  PersonName,
  Sex,
  TravelDocument,
} from '../../schema/generated/person.ts';
import {
  type DocumentKey,
  isPersonId,
  type PersonId,
  parsePersonId,
  personIdOfDocument,
  personIdOfIin,
} from '../../schema/person-id.ts';
import { isRegionCode, regionLabel } from '../../schema/regions.ts';
import { toDictionaryValue } from '../kit/index.ts';
import {
  type AddressRecord,
  type CardDocumentRecord,
  type CardRecord,
  type DictionaryRecord,
  FOREIGN_PASSPORT,
  type IndividualRecord,
} from './records.ts';

const GBD_FL_SEXES: Readonly<Record<string, Sex>> = { 1: 'MALE', 2: 'FEMALE' };
const CARD_SEXES: Readonly<Record<string, Sex>> = { M: 'MALE', F: 'FEMALE' };

/** GBD FL's code of somebody who has died. */
const DECEASED = '1' satisfies `${keyof typeof LIFE_STATUSES}`;

/** The record that has the word on somebody's identity. */
export type IdentityRecord =
  | { readonly kind: 'INDIVIDUAL'; readonly record: IndividualRecord }
  | { readonly kind: 'CARD'; readonly record: CardRecord };

/** Returns the name in both scripts. GBD FL and IS MP hold no patronymic in Latin letters. */
export function toPersonName(identity: IdentityRecord): PersonName {
  const { record } = identity;
  if (identity.kind === 'INDIVIDUAL') {
    const { surname, name, patronymic, engSurname, engFirstName } = identity.record;
    return {
      cyrillic: toNameParts(surname, name, patronymic),
      latin: toNameParts(engSurname, engFirstName),
    };
  }
  const { surnameCyrillic, nameCyrillic, surnameLatin, nameLatin } = identity.record;
  return {
    cyrillic: toNameParts(surnameCyrillic, nameCyrillic, record.patronymic),
    latin: toNameParts(surnameLatin, nameLatin),
  };
}

/** Returns the sex: GBD FL writes 1 and 2, the card M and F. */
export function toSex({ kind, record }: IdentityRecord): Sex {
  const code = kind === 'INDIVIDUAL' ? record.gender?.code : record.sex;
  const sexes = kind === 'INDIVIDUAL' ? GBD_FL_SEXES : CARD_SEXES;
  return sexes[code ?? ''] ?? 'UNSPECIFIED';
}

/** Returns the citizenship: GBD FL writes ISO's number, the card alpha-3. */
export function toCitizenship({ kind, record }: IdentityRecord): Country | null {
  if (kind === 'INDIVIDUAL') return toNumericCountry(record.citizenship);
  return toCountry(record.citizenship ?? null);
}

/** Returns the ethnicity. The register's own names win: its numbers are not public. */
export function toEthnicity({ nationality }: IndividualRecord): DictionaryValue | null {
  if (nationality === undefined) return null;
  const { code, label } = toDictionaryValue(nationality.code, ETHNICITIES);
  const { nameKz, nameRu } = nationality;
  return { code, label: { kk: nameKz ?? label.kk, ru: nameRu ?? label.ru, en: label.en } };
}

/** Returns where somebody was born; a dash stands for no place. */
export function toBirthPlace({ birthCountry, birthCity }: IndividualRecord): BirthPlace | null {
  if (birthCountry === undefined && birthCity === undefined) return null;
  return {
    country: toNumericCountry(birthCountry),
    city: birthCity === '-' ? null : (birthCity ?? null),
  };
}

/** Returns whether somebody is alive, as the register knows it. */
export function toLifeStatus({ lifeStatus }: IndividualRecord): DictionaryValue | null {
  return toLabelled(lifeStatus, LIFE_STATUSES);
}

/** Returns what rights hang on; the card of IS MP does not tell of deaths. */
export function toCivilFacts(identity: IdentityRecord | null): CivilFacts {
  if (identity === null) {
    return { register: null, citizenship: null, birthDate: null, isAlive: true };
  }
  const { kind, record } = identity;
  return {
    register: (kind === 'CARD' ? 'IS_MP' : 'GBD_FL') satisfies AgencyCode,
    citizenship: toCitizenship(identity)?.code ?? null,
    birthDate: record.birthDate,
    isAlive: kind === 'CARD' || !isDeceased(record),
  };
}

function isDeceased({ lifeStatus, deathDate }: IndividualRecord): boolean {
  return lifeStatus?.code === DECEASED || deathDate !== undefined;
}

/** Returns the registered address. GBD FL numbers districts in its own way (README). */
export function toAddress(address: AddressRecord | undefined): Address | null {
  if (address === undefined) return null;
  const region = `KZ-${/^19(\d\d)$/.exec(address.district?.code ?? '')?.[1] ?? ''}`;
  return {
    region: isRegionCode(region) ? { code: region, label: regionLabel(region) } : null,
    city: address.city ?? null,
    street: address.street ?? null,
    building: address.building ?? null,
    flat: address.flat ?? null,
  };
}

/** Returns the documents that Kazakhstan issued; foreign passports are not among them. */
export function toIdentityDocuments({ documents }: IndividualRecord): IdentityDocument[] {
  return documents
    .filter(({ type }) => type.code !== FOREIGN_PASSPORT)
    .map(({ type, number, beginDate, endDate, issuer, status }) => ({
      kind: toLabelled(type, DOCUMENT_TYPES) ?? toDictionaryValue(type.code, DOCUMENT_TYPES),
      number,
      issuedOn: beginDate ?? null,
      expiresOn: endDate ?? null,
      issuer: toLabelled(issuer, ISSUING_AUTHORITIES),
      status: toLabelled(status, DOCUMENT_STATUSES),
    }));
}

/** Returns what a card says of a travel document, without its holder. */
export function toTravelDocument(document: CardDocumentRecord): Omit<TravelDocument, 'holder'> {
  const { issuingState, number, type, beginDate, endDate, status } = document;
  return {
    issuingState,
    number,
    kind: toDictionaryValue(type, DOCUMENT_TYPES),
    issuedOn: beginDate ?? null,
    expiresOn: endDate ?? null,
    status: status === undefined ? null : toDictionaryValue(status, DOCUMENT_STATUSES),
  };
}

/** Returns the id of a card's holder: by IIN, else by the document given, else the current one. */
export function personIdOfCard(card: CardRecord, document?: DocumentKey): PersonId | null {
  if (card.iin !== undefined) return personIdOfIin(card.iin);
  const [current] = card.documents;
  const key = document ?? current;
  return key === undefined ? null : personIdOfDocument(key);
}

/** What is known of somebody; a register that failed or knows nobody is left out. */
export interface KnownIdentifiers {
  readonly id: PersonId;
  readonly individual?: IndividualRecord | null;
  readonly card?: CardRecord | null;
}

/**
 * Returns the union of what the id, GBD FL and IS MP say, each document once, the one issued last
 * first. A foreign passport of GBD FL counts only with a state to go with it (README).
 */
export function toIdentifiers({ id, individual, card }: KnownIdentifiers): PersonIdentifiers {
  const parts = parsePersonId(id);
  const own = parts.kind === 'iin' ? parts.iin : null;
  const dated = [...(card?.documents ?? []), ...foreignPassports(individual)].sort((a, b) =>
    (b.beginDate ?? '').localeCompare(a.beginDate ?? ''),
  );
  const all: DocumentKey[] = parts.kind === 'document' ? [...dated, parts] : dated;
  const byKey = new Map(all.map((key) => [`${key.issuingState}:${key.number}`, key] as const));
  return {
    iin: own ?? individual?.iin ?? card?.iin ?? null,
    documents: [...byKey.values()].map(({ issuingState, number }) => ({ issuingState, number })),
  };
}

function foreignPassports(individual: IndividualRecord | null | undefined) {
  const state = countryFromNumeric(individual?.citizenship?.code ?? '');
  if (individual === null || individual === undefined || state === null || state === 'KAZ') {
    return [];
  }
  return individual.documents.flatMap(({ type, number, beginDate }) => {
    const compact = number.replace(/[\s-]/g, '').toUpperCase();
    const isKey = type.code === FOREIGN_PASSPORT && isPersonId(`doc:${state}:${compact}`);
    return isKey ? [{ issuingState: state, number: compact, beginDate }] : [];
  });
}

function toNameParts(surname?: string, givenName?: string, patronymic?: string): NameParts | null {
  if (surname === undefined && givenName === undefined) return null;
  return {
    surname: surname ?? null,
    givenName: givenName ?? null,
    patronymic: patronymic ?? null,
  };
}

function toNumericCountry(value: DictionaryRecord | undefined): Country | null {
  return toCountry(countryFromNumeric(value?.code ?? ''));
}

function toCountry(code: string | null): Country | null {
  return code !== null && isCountryCode(code) ? { code, label: countryLabel(code) } : null;
}

/** The label of our own list, or the register's names for a code that the list lacks. */
function toLabelled(value: DictionaryRecord | undefined, list: CodeList): DictionaryValue | null {
  if (value === undefined) return null;
  const { code, label } = toDictionaryValue(value.code, list);
  if (Object.hasOwn(list, code)) return { code, label };
  return {
    code,
    label: { kk: value.nameKz ?? label.kk, ru: value.nameRu ?? label.ru, en: label.en },
  };
}
