import type { AccessPage, AccessRecord, AuditedAccess } from '../../schema/access-record.ts';
import { AGENCIES } from '../../schema/agencies.ts';
import { APPEAL_STATUSES } from '../../schema/code-lists/appeal-statuses.ts';
import type { CodeList } from '../../schema/code-lists/lookup-label.ts';
import { MANDATE_KINDS } from '../../schema/code-lists/mandate-kinds.ts';
import { ERROR_CODES, type ErrorCodeEntry } from '../../schema/error-codes.ts';
import type {
  AccessEntryConnection,
  Appeal,
  ResolversParentTypes,
} from '../../schema/generated/access.ts';
import type { Iin } from '../../schema/iin.ts';
import type { Policy } from '../../schema/policy/index.ts';
import { parseLocalDate, toDateTime, toDictionaryValue } from '../kit/index.ts';
import type { AppealRecord } from './client.ts';

/** An entry before its proof and its appeals are read. */
export type AccessEntry = ResolversParentTypes['AccessEntry'];

type Page = Omit<AccessEntryConnection, 'edges' | 'nodes'> & {
  edges: { cursor: string; node: AccessEntry }[];
  nodes: AccessEntry[];
};

/** Whose answers an entry names: the systems of record, and this log. */
const SYSTEMS: CodeList = {
  ...AGENCIES,
  access: {
    kk: 'Осы жүйенің қол жеткізу журналы',
    ru: 'Журнал доступа этой системы',
    en: 'The access log of this system',
  },
};

/** Says in three languages what the codes of the log's records mean. */
export interface AccessMapping {
  /** `concerned` is the IIN of the person whose log it is; null for an auditor's search. */
  toEntry(record: AccessRecord, concerned: Iin | null): AccessEntry;
  toPage(page: AccessPage, concerned: Iin | null, isFirst: boolean): Page;
}

/** Makes the mapping, with the words of the policy. */
export function createAccessMapping({ purposes, categories, bases, roles }: Policy): AccessMapping {
  const titles = {
    purposes: titlesOf(purposes),
    categories: titlesOf(categories),
    bases: titlesOf(bases),
    roles: titlesOf(roles),
  };
  const reasons = Object.fromEntries(
    Object.entries<ErrorCodeEntry>(ERROR_CODES).map(([code, { message }]) => [code, message]),
  );

  const toEntry: AccessMapping['toEntry'] = (record, concerned) => {
    const { id, at, kind, system, queryId, sequence, isOwn, inEmergency, inBulk } = record;
    return {
      ...{ id, at, kind, system, queryId, sequence, isOwn, inEmergency, inBulk, concerned },
      organization: record.organization,
      roles: record.roles.map((code) => toDictionaryValue(code, titles.roles)),
      purpose: record.purpose === null ? null : toDictionaryValue(record.purpose, titles.purposes),
      caseReference: record.caseReference,
      legalBases: record.legalBases.map((code) => ({
        ...toDictionaryValue(code, titles.bases),
        citation: Object.hasOwn(bases, code) ? (bases[code]?.source.citation ?? null) : null,
      })),
      consentReference: record.consentReference,
      categories: record.categories.map((code) => toDictionaryValue(code, titles.categories)),
      sources: record.sources.map(({ agency, service, outcome }) => ({
        agency: toDictionaryValue(agency, SYSTEMS),
        service,
        outcome,
      })),
      shownFields: [...record.shownFields],
      maskedFields: [...record.maskedFields],
      withheldFields: record.withheldFields.map(({ field, code }) => ({
        field,
        reason: toDictionaryValue(code, reasons),
      })),
      mandate: record.mandate === null ? null : toDictionaryValue(record.mandate, MANDATE_KINDS),
      hiddenUntil: record.hidden?.until ?? null,
      hiddenReason: record.hidden?.reason ?? null,
      ...(isAudited(record)
        ? {
            requester: record.requester,
            dataSubjects: record.dataSubjects.map((subjects) => [...subjects]),
          }
        : { requester: null, dataSubjects: null }),
    };
  };

  return {
    toEntry,
    toPage({ records, next }, concerned, isFirst) {
      const edges = records.map((record) => ({
        cursor: record.cursor,
        node: toEntry(record, concerned),
      }));
      return {
        edges,
        nodes: edges.map(({ node }) => node),
        pageInfo: {
          hasNextPage: next !== null,
          hasPreviousPage: !isFirst,
          startCursor: edges[0]?.cursor ?? null,
          // Where much was left out the list goes on further down than its last entry.
          endCursor: next ?? edges.at(-1)?.cursor ?? null,
        },
      };
    },
  };
}

/** Returns the appeal with what its status means. Throws for days and times that are none. */
export function toAppeal(record: AppealRecord): Appeal {
  const { number, kind, addressee, status, registeredAt, dueOn, answer } = record;
  return {
    number,
    kind,
    addressee: addressee.code,
    status: toDictionaryValue(String(status), APPEAL_STATUSES),
    registeredAt: toDateTime(registeredAt),
    dueOn: parseLocalDate(dueOn),
    answer,
  };
}

function isAudited(record: AccessRecord): record is AuditedAccess {
  return 'requester' in record;
}

function titlesOf(named: Readonly<Record<string, { readonly title: CodeList[string] }>>): CodeList {
  return Object.fromEntries(Object.entries(named).map(([name, { title }]) => [name, title]));
}
