import { AGENCIES, type AgencyCode } from '../../schema/agencies.ts';
import { DRAFT_FIELDS, type DraftFieldCode } from '../../schema/code-lists/draft-fields.ts';
import {
  type DraftPartCode,
  SERVICE_AREAS,
  type ServiceAreaCode,
  type ServiceAreaEntry,
} from '../../schema/code-lists/service-areas.ts';
import type { DraftPart, ResolversParentTypes } from '../../schema/generated/application.ts';
import { toDictionaryValue } from '../kit/index.ts';

/** A person with what the graph has handed over: null is what a system did not answer or not hold. */
export type PersonKnown = ResolversParentTypes['Person'];

/** What one system says for a draft. */
interface SourceValues {
  readonly source: AgencyCode;
  /** Whether it answered at all. */
  readonly isAnswered: boolean;
  readonly values: Readonly<Partial<Record<DraftFieldCode, string | null | undefined>>>;
}

const NOTHING: DraftPart = { values: [], missing: [] };

const READERS: Readonly<Record<DraftPartCode, (person: PersonKnown) => readonly SourceValues[]>> = {
  IDENTITY: (person) => {
    const { name, birthDate, sex, citizenship } = person;
    return [
      {
        ...identitySource(person),
        values: {
          SURNAME: name?.cyrillic?.surname,
          GIVEN_NAME: name?.cyrillic?.givenName,
          PATRONYMIC: name?.cyrillic?.patronymic,
          SURNAME_LATIN: name?.latin?.surname,
          GIVEN_NAME_LATIN: name?.latin?.givenName,
          BIRTH_DATE: birthDate,
          SEX: sex,
          CITIZENSHIP: citizenship?.code,
        },
      },
    ];
  },
  DOCUMENT: ({ travelDocuments, identityDocuments }) => {
    const passport = lastToExpire(travelDocuments?.nodes);
    const card = lastToExpire(identityDocuments?.nodes);
    return [
      {
        source: 'IS_MP',
        isAnswered: isGiven(travelDocuments),
        values: {
          TRAVEL_DOCUMENT_STATE: passport?.issuingState,
          TRAVEL_DOCUMENT_NUMBER: passport?.number,
          TRAVEL_DOCUMENT_EXPIRES: passport?.expiresOn,
        },
      },
      {
        source: 'GBD_FL',
        isAnswered: isGiven(identityDocuments),
        values: {
          IDENTITY_DOCUMENT_NUMBER: card?.number,
          IDENTITY_DOCUMENT_EXPIRES: card?.expiresOn,
        },
      },
    ];
  },
  ADDRESS: ({ registeredAddress, heldByGbdFl }) => [
    {
      source: 'GBD_FL',
      isAnswered: isGiven(heldByGbdFl),
      values: {
        ADDRESS_REGION: registeredAddress?.region?.code,
        ADDRESS_CITY: registeredAddress?.city,
        ADDRESS_STREET: registeredAddress?.street,
        ADDRESS_BUILDING: registeredAddress?.building,
        ADDRESS_FLAT: registeredAddress?.flat,
      },
    },
  ],
  WORK: ({ employmentContracts, workPermits }) => {
    const [contract] = employmentContracts?.nodes ?? [];
    const [permit] = workPermits?.nodes ?? [];
    return [
      {
        source: 'ENBEK',
        isAnswered: isGiven(employmentContracts),
        values: {
          CONTRACT_NUMBER: contract?.number,
          CONTRACT_EMPLOYER: contract?.employer?.bin,
          CONTRACT_POSITION: contract?.position,
        },
      },
      {
        source: 'ENBEK',
        isAnswered: isGiven(workPermits),
        values: { WORK_PERMIT_NUMBER: permit?.number, WORK_PERMIT_EXPIRES: permit?.validUntil },
      },
    ];
  },
  RESIDENCE: ({ residencePermits }) => {
    const [permit] = residencePermits?.nodes ?? [];
    return [
      {
        source: 'IS_MP',
        isAnswered: isGiven(residencePermits),
        values: {
          RESIDENCE_PERMIT_NUMBER: permit?.number,
          RESIDENCE_PERMIT_EXPIRES: permit?.validUntil,
        },
      },
    ];
  },
  VISA: ({ visas }) => {
    const [visa] = visas?.nodes ?? [];
    return [
      {
        source: 'MFA_VISAS',
        isAnswered: isGiven(visas),
        values: {
          VISA_NUMBER: visa?.number,
          VISA_CATEGORY: visa?.category.code,
          VISA_EXPIRES: visa?.validUntil,
        },
      },
    ];
  },
  KANDAS: ({ kandasStatus, heldByKuttyMeken }) => [
    {
      source: 'KUTTY_MEKEN',
      isAnswered: isGiven(heldByKuttyMeken),
      values: {
        KANDAS_CERTIFICATE: kandasStatus?.certificateNumber,
        KANDAS_EXPIRES: kandasStatus?.expiresOn,
        COUNTRY_OF_ORIGIN: kandasStatus?.countryOfOrigin?.code,
      },
    },
  ],
};

/**
 * Returns a part of a draft: what is known, each value with its system, and what is not, with the
 * system that would know it. Nothing for a part that the area has no use for. Pure.
 */
export function toDraftPart(
  part: DraftPartCode,
  area: ServiceAreaCode,
  person: PersonKnown,
): DraftPart {
  const { draftParts }: ServiceAreaEntry = SERVICE_AREAS[area];
  if (!draftParts.includes(part)) return NOTHING;
  const draft: DraftPart = { values: [], missing: [] };
  for (const { source, isAnswered, values } of READERS[part](person)) {
    const system = toDictionaryValue(source, AGENCIES);
    for (const [code, value] of Object.entries(values)) {
      const field = toDictionaryValue(code, DRAFT_FIELDS);
      if (isGiven(value)) draft.values.push({ field, value, source: system });
      else draft.missing.push({ field, source: system, isAnswered });
    }
  }
  return draft;
}

/** GBD FL has the word on whom it holds; the card of IS MP on everyone else. */
function identitySource({ heldByGbdFl, heldByIsMp }: PersonKnown) {
  const isInGbdFl = !isGiven(heldByGbdFl) || heldByGbdFl.length > 0;
  const [source, held] = isInGbdFl
    ? (['GBD_FL', heldByGbdFl] as const)
    : (['IS_MP', heldByIsMp] as const);
  return { source, isAnswered: isGiven(held) };
}

function lastToExpire<Document extends { readonly expiresOn?: string | null }>(
  documents: readonly Document[] = [],
): Document | undefined {
  const [last] = [...documents].sort((one, other) =>
    (other.expiresOn ?? '').localeCompare(one.expiresOn ?? '', 'en'),
  );
  return last;
}

function isGiven<Value>(value: Value | null | undefined): value is Value {
  return value !== null && value !== undefined;
}
