import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Bin } from '../../schema/bin.ts';
import { AgencyError, type AgencyHttp, createRestClient } from '../kit/index.ts';
import type { KnownIdentifiers } from '../kit/known-identifiers.ts';
import {
  type ApplicationRecord,
  applicationRecord,
  type Content,
  hasContent,
  isAbout,
} from './records.ts';

/** How many persons, employers or numbers one call reads at most. */
export const BATCH_MAX = 100;
const PAGE_MAX = 100;
/** A hundred persons have not filed more; a list without an end would never be read. */
const PAGES_MAX = 50;

const APPLICATIONS = '/api/v1/applications';
/** After these nothing can have been filed: the window said so, or nothing was sent. */
const NOT_SENT: ReadonlySet<string> = new Set(['AGENCY_FAULT', 'AGENCY_MAINTENANCE']);

/** What is filed, under a key by which the window tells applications apart. */
export interface Filing extends Content {
  /** 64 digits of hexadecimal; the same for what must not be filed twice. */
  readonly key: string;
}

/** What became of a filing. */
export type FilingOutcome =
  | { readonly outcome: 'FILED'; readonly application: ApplicationRecord }
  | { readonly outcome: 'NOT_FILED'; readonly reason: FilingRefusal };

/** What became of a withdrawal. */
export type WithdrawalOutcome =
  | { readonly outcome: 'WITHDRAWN'; readonly application: ApplicationRecord }
  | { readonly outcome: 'NOT_WITHDRAWN'; readonly reason: WithdrawalRefusal };

type FilingRefusal = 'APPLICANT_UNKNOWN' | 'IDEMPOTENCY_KEY_REUSED';
type WithdrawalRefusal = 'APPLICATION_UNKNOWN' | 'APPLICATION_DECIDED';

/** Speaks with the single window. Failures reject with `AgencyError`. */
export interface ApplicationClient {
  /**
   * Files an application, once, and returns it as it is on file.
   *
   * Never sends a filing again by itself. Where the answer is lost it asks, once, whether anything
   * is on file under the key: what is, is the answer; else the call rejects as the filing did, and
   * filing again under the same key does no harm.
   */
  file(filing: Filing, signal: AbortSignal): Promise<FilingOutcome>;
  /** Takes an application of this person back; taking it back twice does no harm. */
  withdraw(
    number: string,
    applicant: KnownIdentifiers,
    signal: AbortSignal,
  ): Promise<WithdrawalOutcome>;
  /** Returns the applications about each person, in the order asked. At most `BATCH_MAX`. */
  fetchOfPersons(
    persons: readonly KnownIdentifiers[],
    signal: AbortSignal,
  ): Promise<readonly (readonly ApplicationRecord[])[]>;
  /** Returns the applications of each employer, in the order asked. At most `BATCH_MAX`. */
  fetchOfEmployers(
    bins: readonly Bin[],
    signal: AbortSignal,
  ): Promise<readonly (readonly ApplicationRecord[])[]>;
  /** Returns the application of each number, or null. At most `BATCH_MAX`. */
  fetchByNumber(
    numbers: readonly string[],
    signal: AbortSignal,
  ): Promise<readonly (ApplicationRecord | null)[]>;
}

/** Makes the client of the window's REST interface. */
export function createApplicationClient(http: AgencyHttp, token: string): ApplicationClient {
  const rest = createRestClient(http, { headers: () => ({ authorization: `Bearer ${token}` }) });
  const list = z.object({ items: z.array(applicationRecord), total: z.int().min(0) });
  const errorOf = (code: 'ENTITY_IDENTITY_MISMATCH' | 'AGENCY_INCOMPLETE') =>
    new AgencyError(code, {
      agency: http.agency,
      service: http.service,
      correlationId: randomUUID(),
    });

  async function send({ key, ...content }: Filing, signal: AbortSignal) {
    const answers = orRefusal(['APPLICANT_UNKNOWN', 'IDEMPOTENCY_KEY_REUSED']);
    try {
      return await rest.sendJson('POST', APPLICATIONS, content, answers, {
        headers: { 'idempotency-key': key },
        refusals: [422],
        signal,
      });
    } catch (error) {
      if (!(error instanceof AgencyError) || NOT_SENT.has(error.code)) throw error;
      const path = `${APPLICATIONS}/by-key/${key}`;
      const asked = rest.readJson(path, applicationRecord, { signal, notFound: 'null' });
      // Whether it is on file stays unknown: the filing's own error says what to do.
      const onFile = await asked.catch(() => null);
      if (onFile === null) throw error;
      return onFile;
    }
  }

  /** Reads a list page by page; what stands in two of them is taken once, as it was told last. */
  async function search(
    asked:
      | { readonly applicants: readonly KnownIdentifiers[] }
      | { readonly employers: readonly Bin[] },
    signal: AbortSignal,
  ): Promise<readonly ApplicationRecord[]> {
    const found = new Map<string, ApplicationRecord>();
    let offset = 0;
    for (let page = 0; page < PAGES_MAX; page += 1) {
      const body = { ...asked, offset, limit: PAGE_MAX };
      const call = { signal, readOnly: true };
      const { items, total } = await rest.sendJson(
        'POST',
        `${APPLICATIONS}/search`,
        body,
        list,
        call,
      );
      for (const record of items) found.set(record.number, record);
      offset += items.length;
      if (items.length === 0 && offset < total) break;
      if (offset >= total) return [...found.values()];
    }
    throw errorOf('AGENCY_INCOMPLETE');
  }

  /** Gives each who was asked for their own; throws where a record is nobody's. */
  function shareOut<Asked>(
    asked: readonly Asked[],
    records: readonly ApplicationRecord[],
    isOf: (record: ApplicationRecord, one: Asked) => boolean,
  ): readonly (readonly ApplicationRecord[])[] {
    if (!records.every((record) => asked.some((one) => isOf(record, one)))) {
      throw errorOf('ENTITY_IDENTITY_MISMATCH');
    }
    return asked.map((one) => records.filter((record) => isOf(record, one)));
  }

  return {
    async file(filing, signal) {
      const answer = await send(filing, signal);
      if ('error' in answer) return { outcome: 'NOT_FILED', reason: answer.error.code };
      if (answer.key !== filing.key) throw errorOf('ENTITY_IDENTITY_MISMATCH');
      if (!isAbout(answer, filing.applicant)) throw errorOf('ENTITY_IDENTITY_MISMATCH');
      if (!hasContent(answer, filing)) {
        return { outcome: 'NOT_FILED', reason: 'IDEMPOTENCY_KEY_REUSED' };
      }
      return { outcome: 'FILED', application: answer };
    },
    async withdraw(number, applicant, signal) {
      const path = `${APPLICATIONS}/${encodeURIComponent(number)}/withdrawal`;
      const answers = orRefusal(['APPLICATION_UNKNOWN', 'APPLICATION_DECIDED']);
      const call = { refusals: [404, 409], signal };
      const answer = await rest.sendJson('POST', path, { applicant }, answers, call);
      if ('error' in answer) return { outcome: 'NOT_WITHDRAWN', reason: answer.error.code };
      const isOurs = answer.number === number && isAbout(answer, applicant);
      if (!isOurs) throw errorOf('ENTITY_IDENTITY_MISMATCH');
      return { outcome: 'WITHDRAWN', application: answer };
    },
    fetchOfPersons: async (persons, signal) =>
      shareOut(persons, await search({ applicants: persons }, signal), isAbout),
    fetchOfEmployers: async (bins, signal) =>
      shareOut(
        bins,
        await search({ employers: bins }, signal),
        ({ employerBin }, bin) => employerBin === bin,
      ),
    async fetchByNumber(numbers, signal) {
      const query = { numbers: numbers.join(','), limit: BATCH_MAX };
      const { items } = await rest.readJson(APPLICATIONS, list, { query, signal });
      const records = [...new Map(items.map((record) => [record.number, record])).values()];
      const shared = shareOut(numbers, records, (record, number) => record.number === number);
      return shared.map(([record]) => record ?? null);
    },
  };
}

function orRefusal<Code extends string>(codes: readonly [Code, ...Code[]]) {
  return z.union([z.object({ error: z.object({ code: z.enum(codes) }) }), applicationRecord]);
}
