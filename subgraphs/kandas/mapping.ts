import { FAMILY_RELATIONS } from '../../schema/code-lists/family-relations.ts';
import { KANDAS_STATUSES } from '../../schema/code-lists/kandas-statuses.ts';
import { countryLabel, isCountryCode } from '../../schema/country.ts';
import type { FamilyMember, KandasFact, KandasStatus } from '../../schema/generated/kandas.ts';
import { isIin } from '../../schema/iin.ts';
import { type PersonId, personIdOfDocument, personIdOfIin } from '../../schema/person-id.ts';
import { isRegionCode, regionLabel } from '../../schema/regions.ts';
import { toHeldIdentity } from '../kit/held-identity.ts';
import { toDictionaryValue } from '../kit/index.ts';
import type { FamilyRecord, KandasRecord } from './client.ts';

/** Returns the status with its labels; the family is asked for separately. */
export function toKandasStatus(record: KandasRecord): Omit<KandasStatus, 'familyMembers'> {
  const { countryOfOrigin: country, resettlementRegion: region } = record;
  return {
    certificateNumber: record.certificateNumber,
    status: toDictionaryValue(record.status, KANDAS_STATUSES),
    grantedOn: record.grantedOn,
    expiresOn: record.expiresOn,
    countryOfOrigin:
      country !== null && isCountryCode(country)
        ? { code: country, label: countryLabel(country) }
        : null,
    settlementRegion:
      region !== null && isRegionCode(region) ? { code: region, label: regionLabel(region) } : null,
  };
}

/** Returns what rights hang on of a status. */
export function toKandasFact({ status, grantedOn, expiresOn }: KandasRecord): KandasFact {
  return { status, grantedOn, expiresOn };
}

/** Returns who the kandas is to Kutty Meken, which files people under their certificates. */
export function toKandasHeld({ certificateNumber, iin, grantedOn, person }: KandasRecord) {
  return toHeldIdentity({
    ...person,
    record: certificateNumber,
    recordedAt: `${grantedOn}T00:00`,
    iin,
    surnameCyrillic: person?.surname,
    givenNameCyrillic: person?.givenName,
    patronymicCyrillic: person?.patronymic,
  });
}

/** Returns the member as a link to the person; null where the record names nobody. */
export function toFamilyMember(record: FamilyRecord): FamilyMember | null {
  const id = personIdOf(record);
  if (id === null) return null;
  return {
    relation: toDictionaryValue(record.relation, FAMILY_RELATIONS),
    person: { id } as FamilyMember['person'],
  };
}

function personIdOf({ iin, document }: FamilyRecord): PersonId | null {
  if (iin !== null && isIin(iin)) return personIdOfIin(iin);
  if (document === null || !isCountryCode(document.issuingState)) return null;
  return personIdOfDocument(document);
}
