import { z } from 'zod';
import { AgencyError, type AgencyHttp, createRestClient } from '../kit/index.ts';

const LOCAL_DATE = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

const text = z.string().nullish().catch(null);

/** Who the kandas is; nothing of it may spoil the status. */
const identityRecord = z
  .object({
    surname: text,
    givenName: text,
    patronymic: text,
    surnameLatin: text,
    givenNameLatin: text,
    birthDate: text,
    sex: z.enum(['MALE', 'FEMALE']).nullish().catch(null),
    citizenship: text,
    document: z.object({ issuingState: z.string(), number: z.string() }).nullish().catch(null),
  })
  .nullish()
  .catch(null);

const kandasRecord = z.object({
  iin: z.string(),
  certificateNumber: z.string().min(1),
  status: z.string(),
  grantedOn: LOCAL_DATE,
  expiresOn: LOCAL_DATE.nullable(),
  countryOfOrigin: z.string().nullable(),
  resettlementRegion: z.string().nullable(),
  person: identityRecord,
});

const familyRecord = z.object({
  relation: z.string(),
  iin: z.string().nullable(),
  document: z.object({ issuingState: z.string(), number: z.string() }).nullable(),
});

/** A kandas status as Kutty Meken spells it. */
export type KandasRecord = z.infer<typeof kandasRecord>;
/** A member of a kandas' family as Kutty Meken spells it. */
export type FamilyRecord = z.infer<typeof familyRecord>;

/** How a call ends with its request. */
export interface CallOptions {
  readonly signal: AbortSignal;
}

/** Reads Kutty Meken. Failures reject with `AgencyError`. */
export interface KandasClient {
  /** Returns the status of each IIN, in the order asked; null where there is none. At most 100. */
  fetchStatuses(
    iins: readonly string[],
    options: CallOptions,
  ): Promise<readonly (KandasRecord | null)[]>;
  /** Returns `limit` members of a family from `offset` on, however small the system's pages are. */
  fetchFamily(
    certificateNumber: string,
    page: { readonly offset: number; readonly limit: number },
    options: CallOptions,
  ): Promise<{ readonly members: readonly FamilyRecord[]; readonly total: number }>;
}

/** Makes the client of Kutty Meken's REST interface. */
export function createKandasClient(http: AgencyHttp, token: string): KandasClient {
  const rest = createRestClient(http, { headers: () => ({ authorization: `Bearer ${token}` }) });
  const pageOf = <T extends z.ZodType>(item: T) =>
    z.object({ items: z.array(item), total: z.int().min(0) });

  return {
    async fetchStatuses(iins, { signal }) {
      const query = { iin: iins.join(','), offset: '0', limit: '100' };
      const page = await rest.readJson('/api/kandas', pageOf(kandasRecord), { query, signal });
      const asked = new Set(iins);
      if (page.items.some((record) => !asked.has(record.iin))) {
        throw new AgencyError('ENTITY_IDENTITY_MISMATCH', callOf(http));
      }
      // The latest status counts where the register holds more than one.
      const byIin = new Map<string, KandasRecord>();
      for (const record of page.items) {
        const known = byIin.get(record.iin);
        if (known === undefined || known.grantedOn < record.grantedOn)
          byIin.set(record.iin, record);
      }
      return iins.map((iin) => byIin.get(iin) ?? null);
    },

    async fetchFamily(certificateNumber, { offset, limit }, { signal }) {
      const members: FamilyRecord[] = [];
      const path = `/api/kandas/${encodeURIComponent(certificateNumber)}/family`;
      for (;;) {
        const query = {
          offset: String(offset + members.length),
          limit: String(limit - members.length),
        };
        const page = await rest.readJson(path, pageOf(familyRecord), { query, signal });
        members.push(...page.items);
        const end = offset + members.length >= page.total || page.items.length === 0;
        if (end || members.length >= limit) {
          return { members: members.slice(0, limit), total: page.total };
        }
      }
    },
  };
}

function callOf(http: AgencyHttp) {
  return { agency: http.agency, service: http.service, correlationId: crypto.randomUUID() };
}
