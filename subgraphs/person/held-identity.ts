import { countryFromNumeric } from '../../schema/country.ts';
import type { DocumentKey } from '../../schema/person-id.ts';
import { type HeldIdentity, toHeldIdentity } from '../kit/held-identity.ts';
import { printDocumentKey } from '../kit/known-identifiers.ts';
import { toSex } from './mapping.ts';
import { type CardRecord, FOREIGN_PASSPORT, type IndividualRecord } from './records.ts';

/** GBD FL's type of a passport of Kazakhstan. */
const OWN_PASSPORT = '001';

/** Returns who somebody is to GBD FL, which files people under their IIN. */
export function toIndividualHeld(record: IndividualRecord): HeldIdentity {
  const sex = toSex({ kind: 'INDIVIDUAL', record });
  return toHeldIdentity({
    record: record.iin,
    iin: record.iin,
    surnameCyrillic: record.surname,
    givenNameCyrillic: record.name,
    patronymicCyrillic: record.patronymic,
    surnameLatin: record.engSurname,
    givenNameLatin: record.engFirstName,
    birthDate: record.birthDate,
    sex: sex === 'UNSPECIFIED' ? null : sex,
    citizenship: countryFromNumeric(record.citizenship?.code ?? ''),
    document: travelDocumentOf(record),
  });
}

/** Returns who somebody is to IS MP, which files foreigners under the number of their card. */
export function toCardHeld(card: CardRecord): HeldIdentity {
  const [current] = card.documents;
  const sex = toSex({ kind: 'CARD', record: card });
  return toHeldIdentity({
    record: card.cardNumber ?? card.iin ?? (current === undefined ? '' : printDocumentKey(current)),
    iin: card.iin,
    surnameCyrillic: card.surnameCyrillic,
    givenNameCyrillic: card.nameCyrillic,
    patronymicCyrillic: card.patronymic,
    surnameLatin: card.surnameLatin,
    givenNameLatin: card.nameLatin,
    birthDate: card.birthDate,
    sex: sex === 'UNSPECIFIED' ? null : sex,
    citizenship: card.citizenship,
    document: current,
  });
}

/** A foreign passport has no issuing state here: it is taken for the state of citizenship. */
function travelDocumentOf({ documents, citizenship }: IndividualRecord): DocumentKey | null {
  const state = countryFromNumeric(citizenship?.code ?? '');
  const foreign = documents.find(({ type }) => type.code === FOREIGN_PASSPORT);
  if (foreign !== undefined && state !== null && state !== 'KAZ') {
    return { issuingState: state, number: foreign.number };
  }
  const own = documents.find(({ type }) => type.code === OWN_PASSPORT);
  return own === undefined ? null : { issuingState: 'KAZ', number: own.number };
}
