import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Iin } from '../../schema/iin.ts';
import { AgencyError, type AgencyHttp, createRestClient } from '../kit/index.ts';

/** How many persons one call reads at most. */
export const BATCH_MAX = 100;
const PAGE_MAX = 100;
/** No office has more to do with a hundred persons; a list without an end would never be read. */
const PAGES_MAX = 50;

const appealRecord = z.object({
  number: z.string().min(1).max(64),
  externalId: z.string(),
  kind: z.enum(['OBJECTION', 'RECTIFICATION']),
  concernedIin: z.string(),
  /** The request for data that it is about. */
  reference: z.string(),
  addressee: z.object({ kind: z.string(), code: z.string().min(1).max(64) }),
  field: z.string().nullable(),
  status: z.int(),
  registeredAt: z.string(),
  dueOn: z.string(),
  answer: z.string().max(10_000).nullable(),
});

/** An appeal as e-Otinish spells it. */
export type AppealRecord = z.infer<typeof appealRecord>;

/** Who has to answer: who read, who keeps the record, or who protects personal data. */
export type Addressee =
  | { readonly kind: 'ORGANIZATION' | 'SYSTEM_OF_RECORD'; readonly code: string }
  | { readonly kind: 'DATA_PROTECTION'; readonly code: 'UPD' };

/** What is filed. */
export interface NewAppeal {
  /** The same for what must not be filed twice; e-Otinish tells appeals apart by it. */
  readonly externalId: string;
  readonly kind: AppealRecord['kind'];
  readonly applicantIin: Iin;
  readonly concernedIin: Iin;
  readonly reference: string;
  readonly addressee: Addressee;
  readonly field: string | null;
  readonly text: string;
}

/** Speaks with e-Otinish. Failures reject with `AgencyError`. */
export interface AppealClient {
  /**
   * Files an appeal, and returns it as it is on file: the one that was filed first under its
   * `externalId`, whatever it says.
   */
  file(appeal: NewAppeal, signal: AbortSignal): Promise<AppealRecord>;
  /** Returns the appeals about each person, in the order asked. At most `BATCH_MAX`. */
  fetchAppeals(
    iins: readonly Iin[],
    signal: AbortSignal,
  ): Promise<readonly (readonly AppealRecord[])[]>;
}

/** Makes the client of e-Otinish's REST interface. */
export function createAppealClient(http: AgencyHttp, token: string): AppealClient {
  const rest = createRestClient(http, { headers: () => ({ authorization: `Bearer ${token}` }) });
  const list = z.object({ items: z.array(appealRecord), total: z.int().min(0) });
  const errorOf = (code: 'ENTITY_IDENTITY_MISMATCH' | 'AGENCY_INCOMPLETE') =>
    new AgencyError(code, {
      agency: http.agency,
      service: http.service,
      correlationId: randomUUID(),
    });

  return {
    async file(appeal, signal) {
      // Repeating is harmless: what has this `externalId` is filed once.
      const call = { signal, readOnly: true };
      const filed = await rest.sendJson('POST', '/api/v1/appeals', appeal, appealRecord, call);
      const isOurs =
        filed.externalId === appeal.externalId && filed.concernedIin === appeal.concernedIin;
      if (!isOurs) throw errorOf('ENTITY_IDENTITY_MISMATCH');
      return filed;
    },
    async fetchAppeals(iins, signal) {
      const records = new Map<string, AppealRecord>();
      let offset = 0;
      for (let page = 0; page < PAGES_MAX; page += 1) {
        const body = { iins, offset, limit: PAGE_MAX };
        const { items, total } = await rest.sendJson('POST', '/api/v1/appeals/search', body, list, {
          signal,
          readOnly: true,
        });
        for (const record of items) records.set(record.number, record);
        offset += items.length;
        if (items.length === 0 && offset < total) throw errorOf('AGENCY_INCOMPLETE');
        if (offset >= total) return groupByPerson(iins, [...records.values()]);
      }
      throw errorOf('AGENCY_INCOMPLETE');
    },
  };

  function groupByPerson(iins: readonly Iin[], records: readonly AppealRecord[]) {
    const asked = new Set<string>(iins);
    if (records.some(({ concernedIin }) => !asked.has(concernedIin))) {
      throw errorOf('ENTITY_IDENTITY_MISMATCH');
    }
    return iins.map((iin) => records.filter(({ concernedIin }) => concernedIin === iin));
  }
}

/** Stands in where nobody has said how e-Otinish is reached: every call fails as if it were down. */
export function createMissingAppealClient(): AppealClient {
  const fail = async () => {
    const correlationId = randomUUID();
    throw new AgencyError('AGENCY_UNAVAILABLE', {
      agency: 'E_OTINISH',
      service: 'appeals',
      correlationId,
    });
  };
  return { file: fail, fetchAppeals: fail };
}
