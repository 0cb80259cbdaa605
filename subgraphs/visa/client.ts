import { z } from 'zod';
import { AgencyError, type AgencyHttp, createRestClient } from '../kit/index.ts';
import type { KnownIdentifiers } from '../kit/known-identifiers.ts';

const LOCAL_DATE = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

/** What was typed of who applies: nothing of it may spoil a visa. */
const TYPED = z.string().nullish().catch(null);

const applicantRecord = z.object({
  iin: z.string().nullable(),
  passport: z.object({ issuer: z.string(), number: z.string() }),
  surname: TYPED,
  givenNames: TYPED,
  birthDate: TYPED,
  sex: TYPED,
  citizenship: TYPED,
});

const visaRecord = z.object({
  number: z.string().min(1),
  category: z.string(),
  status: z.string(),
  entries: z.enum(['SINGLE', 'MULTIPLE']),
  stayDays: z.int().min(1).nullable(),
  issuedOn: LOCAL_DATE,
  validFrom: LOCAL_DATE,
  validTo: LOCAL_DATE,
  post: z.string(),
  incomeUsd: z.int().min(0).nullable(),
  invitation: z.string().nullable(),
  applicant: applicantRecord,
});

const invitationRecord = z.object({
  number: z.string().min(1),
  inviter: z.object({ bin: z.string().nullable(), iin: z.string().nullable() }),
  purpose: z.string(),
  category: z.string(),
  status: z.string(),
  approvedOn: LOCAL_DATE,
  validTo: LOCAL_DATE,
  applicant: applicantRecord,
});

/** A visa as the ministry spells it. */
export type VisaRecord = z.infer<typeof visaRecord>;
/** An invitation as the ministry spells it. */
export type InvitationRecord = z.infer<typeof invitationRecord>;

/** How a call ends with its request. */
export interface CallOptions {
  readonly signal: AbortSignal;
}

type Lists<T> = Promise<readonly (readonly T[])[]>;

/** Reads the ministry's visa system. Failures reject with `AgencyError`. */
export interface VisaClient {
  /** Returns the visas of each person, in the order asked. At most 100 people. */
  fetchVisas(persons: readonly KnownIdentifiers[], options: CallOptions): Lists<VisaRecord>;
  /** Returns the invitations of each person, in the order asked. At most 100 people. */
  fetchInvitations(
    persons: readonly KnownIdentifiers[],
    options: CallOptions,
  ): Lists<InvitationRecord>;
}

/** As large as the system lets a page be. */
const PAGE_SIZE = 50;
/** A list that has not ended by then is no list of a hundred people. */
const PAGES_MAX = 200;

/** Makes the client of the ministry's REST interface; `http` brings the access token. */
export function createVisaClient(http: AgencyHttp): VisaClient {
  const rest = createRestClient(http);

  /** Walks the pages of one search; a cursor that comes again would lead in circles. */
  async function fetchAll<T>(
    path: string,
    keys: object[],
    item: z.ZodType<T>,
    signal: AbortSignal,
  ) {
    const schema = z.object({ items: z.array(item), next: z.string().min(1).optional() });
    const items: T[] = [];
    const seen = new Set<string>();
    for (let cursor: string | undefined; ; ) {
      const query = { size: PAGE_SIZE, cursor };
      const page = await rest.sendJson('POST', path, { keys }, schema, {
        query,
        signal,
        readOnly: true,
      });
      items.push(...page.items);
      cursor = page.next;
      if (cursor === undefined) return items;
      if (seen.has(cursor) || seen.size >= PAGES_MAX) throw failure('AGENCY_INCOMPLETE');
      seen.add(cursor);
    }
  }

  async function fetchFor<T extends VisaRecord | InvitationRecord>(
    path: string,
    item: z.ZodType<T>,
    persons: readonly KnownIdentifiers[],
    signal: AbortSignal,
  ) {
    const keys = persons.flatMap(toKeys);
    if (keys.length === 0) return persons.map(() => []);
    const records = await fetchAll(path, keys, item, signal);
    const distinct = [...new Map(records.map((record) => [record.number, record])).values()];
    const byPerson = persons.map((person) =>
      distinct.filter(({ applicant }) => belongsTo(applicant, person)),
    );
    const claimed = new Set(byPerson.flat());
    if (claimed.size < distinct.length) throw failure('ENTITY_IDENTITY_MISMATCH');
    return byPerson;
  }

  function failure(code: 'AGENCY_INCOMPLETE' | 'ENTITY_IDENTITY_MISMATCH'): AgencyError {
    const { agency, service } = http;
    return new AgencyError(code, { agency, service, correlationId: crypto.randomUUID() });
  }

  return {
    fetchVisas: (persons, { signal }) => fetchFor('/v1/visas/search', visaRecord, persons, signal),
    fetchInvitations: (persons, { signal }) =>
      fetchFor('/v1/invitations/search', invitationRecord, persons, signal),
  };
}

function toKeys({ iin, documents }: KnownIdentifiers): object[] {
  return [
    ...(iin === null ? [] : [{ iin }]),
    ...documents.map(({ issuingState: issuer, number }) => ({ passport: { issuer, number } })),
  ];
}

function belongsTo(
  applicant: VisaRecord['applicant'],
  { iin, documents }: KnownIdentifiers,
): boolean {
  if (applicant.iin !== null && applicant.iin === iin) return true;
  const { issuer, number } = applicant.passport;
  return documents.some((each) => each.number === number && each.issuingState === issuer);
}
