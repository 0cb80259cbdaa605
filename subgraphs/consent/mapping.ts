import { type Bin, parseBin } from '../../schema/bin.ts';
import type { CodeList } from '../../schema/code-lists/lookup-label.ts';
import type { Consent, ConsentRequest, ConsentState } from '../../schema/generated/consent.ts';
import { type Iin, parseIin } from '../../schema/iin.ts';
import type { LocalizedText } from '../../schema/localized-text.ts';
import type { Policy } from '../../schema/policy/policy.ts';
import type { PurposeCode } from '../../schema/requester.ts';
import { toDateTime, toDictionaryValue } from '../kit/index.ts';
import { requireText, textOf, type XmlNode } from '../kit/xml.ts';
import type { Access } from './client.ts';

const STATUSES = ['PENDING', 'GRANTED', 'DENIED', 'EXPIRED', 'REVOKED'] as const;

/** A consent as KDP has it on file; moments are RFC 3339. */
export interface ConsentRecord {
  readonly id: string;
  readonly iin: Iin;
  readonly organization: { readonly bin: Bin; readonly name: string };
  readonly official: string;
  readonly service: string;
  readonly statement: string | null;
  readonly status: (typeof STATUSES)[number];
  readonly askedAt: string;
  readonly answerBy: string;
  readonly answeredAt: string | null;
  readonly validUntil: string | null;
  readonly withdrawnAt: string | null;
}

/** What consents can be for, as the policy has it. */
export interface ConsentSubjects {
  /** What each service opens, by KDP's name of it. */
  readonly services: CodeList;
  /** The service that holds a category; undefined where no consent opens the category. */
  serviceOf(category: string): string | undefined;
  /** What a person is told, in Kazakh and in Russian: everything that a yes opens, and why. */
  statementFor(service: string, purpose: PurposeCode): string;
}

/** Reads from the policy what consents can be for. */
export function toConsentSubjects({ categories, purposes }: Policy): ConsentSubjects {
  const titles = new Map<string, LocalizedText[]>();
  for (const { kdpService, title } of Object.values(categories)) {
    if (kdpService === null) continue;
    titles.set(kdpService, [...(titles.get(kdpService) ?? []), title]);
  }
  const services = Object.fromEntries(
    [...titles].map(([service, opened]) => [service, joinTitles(opened)]),
  );
  return {
    services,
    serviceOf: (category) =>
      Object.hasOwn(categories, category)
        ? (categories[category]?.kdpService ?? undefined)
        : undefined,
    statementFor(service, purpose) {
      const { kk, ru } = services[service] ?? { kk: service, ru: service };
      const { title } = purposes[purpose];
      return `${kk}. Мақсаты: ${title.kk} / ${ru}. Цель: ${title.ru}`;
    },
  };
}

function joinTitles(titles: readonly LocalizedText[]): LocalizedText {
  const joined = (language: keyof LocalizedText) => titles.map((each) => each[language]).join('; ');
  return { kk: joined('kk'), ru: joined('ru'), en: joined('en') };
}

/** Reads a consent of KDP; throws for one that does not say whose it is, or where it stands. */
export function readConsentRecord(node: XmlNode): ConsentRecord {
  const status = requireText(node, 'status');
  const known = STATUSES.find((each) => each === status);
  if (known === undefined) throw new RangeError('expected a status that we know');
  const momentOf = (name: string): string | null => {
    const text = textOf(node, name);
    return text === undefined ? null : toDateTime(text);
  };
  return {
    id: requireText(node, 'id'),
    iin: parseIin(requireText(node, 'uin')),
    organization: {
      bin: parseBin(requireText(node, 'company_bin')),
      name: requireText(node, 'company'),
    },
    official: requireText(node, 'employee_name'),
    service: requireText(node, 'access_name'),
    statement: textOf(node, 'personal_data_name') ?? null,
    status: known,
    askedAt: toDateTime(requireText(node, 'askedAt')),
    answerBy: toDateTime(requireText(node, 'answerBy')),
    answeredAt: momentOf('answeredAt'),
    validUntil: momentOf('validUntil'),
    withdrawnAt: momentOf('withdrawnAt'),
  };
}

/** Returns what the fact says; of a question without a yes there is its id and no more. */
export function toConsentState(service: string, access: Access | null): ConsentState {
  if (access === null) return { service, state: 'REQUIRED' };
  const { requestId } = access;
  if (access.status !== 'GRANTED') return { service, state: 'REQUIRED', requestId };
  const { token, publicKey } = access;
  return { service, state: 'GRANTED', requestId, token, publicKey };
}

/** Returns the request and where it stands: nothing about the person. */
export function toConsentRequest(record: ConsentRecord, services: CodeList): ConsentRequest {
  const { id, service, status, askedAt, answerBy, answeredAt, validUntil, withdrawnAt } = record;
  return {
    id,
    service: toDictionaryValue(service, services),
    status,
    askedAt,
    answerBy,
    answeredAt,
    validUntil,
    revokedAt: withdrawnAt,
  };
}

/** Returns the consent as the person may see it. */
export function toConsent(record: ConsentRecord, services: CodeList): Consent {
  const { organization, official, statement } = record;
  const { __typename: _, ...request } = toConsentRequest(record, services);
  const recipient = {
    organizationBin: organization.bin,
    organizationName: organization.name,
    official,
  };
  return { ...request, recipient, statement };
}

/** Returns the consents with the one asked for last at the top. */
export function latestFirst(records: readonly ConsentRecord[]): readonly ConsentRecord[] {
  return records.toSorted((one, other) => Date.parse(other.askedAt) - Date.parse(one.askedAt));
}
