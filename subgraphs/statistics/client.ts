import { z } from 'zod';
import { countryFromNumeric } from '../../schema/country.ts';
import { regionFromKato } from '../../schema/regions.ts';
import { AgencyError, type AgencyHttp, createRestClient, decodeText } from '../kit/index.ts';
import { parseTaxReport, type TaxReport } from './parse-tax-report.ts';

/** What the border service's aggregates name the citizens of all countries that it does not list. */
const OTHER_NUMERIC = '000';
/** The same, as we name them. */
export const OTHER = 'OTHER';

const count = z
  .string()
  .transform((text) => text.replace(/[\s\u00A0\u202F]/g, ''))
  .pipe(z.string().regex(/^\d{1,12}$/))
  .transform(Number);
// The letter between year and month is Cyrillic, or Latin where somebody typed it.
const flowMonth = z
  .string()
  .regex(/^\d{4}[МM](0[1-9]|1[0-2])$/)
  .transform((text) => `${text.slice(0, 4)}-${text.slice(5)}`);
const citizenship = z.string().transform((numeric, context) => {
  const code = numeric === OTHER_NUMERIC ? OTHER : countryFromNumeric(numeric);
  return code ?? refuse(context);
});
const region = z.string().transform((kato, context) => regionFromKato(kato) ?? refuse(context));

const classification = z.object({
  citizenship: z.array(citizenship).min(2),
  purpose: z.array(z.string().min(1)).min(2),
  region: z.array(region).min(2),
});
const flowMonths = z.object({
  months: z.array(z.object({ month: flowMonth, revision: z.int().min(1) })),
});
const flowRow = z.object({
  month: flowMonth,
  citizenship,
  purpose: z.string().optional(),
  region: region.optional(),
  entries: count,
  exits: count,
  stock: count,
  revision: z.int().min(1),
});
const flowPage = z.object({ pages: z.int().min(0), rows: z.array(flowRow) });
const permitRow = z.object({
  period: z.string().regex(/^(0[1-9]|1[0-2])\.\d{4}$/),
  region: z.string(),
  kind: z.string(),
  issued: z.int().min(0),
});
const permitPage = z.object({ items: z.array(permitRow), total: z.int().min(0) });

/** By what the border service breaks its counts down. */
export type FlowClassification = z.output<typeof classification>;
/** A cell of the border service's counts: of a purpose, or of a region. */
export type FlowRow = z.output<typeof flowRow>;
/** A cell of the Ministry of Labour's counts, or one of its sums. */
export interface PermitRow {
  readonly month: string;
  readonly region: string;
  readonly kind: string;
  readonly issued: number;
}

/** How a call ends with its request. */
export interface CallOptions {
  readonly signal: AbortSignal;
}

/** Reads the aggregates of the three systems, never persons. Failures reject with `AgencyError`. */
export interface StatisticsClient {
  fetchClassification(options: CallOptions): Promise<FlowClassification>;
  /** Returns the months that there are, each with its latest revision. */
  fetchFlowMonths(
    from: string,
    to: string,
    options: CallOptions,
  ): Promise<readonly { readonly month: string; readonly revision: number }[]>;
  /** Returns every row of every revision; cells with nothing in them are missing. */
  fetchFlows(
    from: string,
    to: string,
    by: 'purpose' | 'region',
    options: CallOptions,
  ): Promise<readonly FlowRow[]>;
  /** Returns every row, sums left out. */
  fetchPermits(from: string, to: string, options: CallOptions): Promise<readonly PermitRow[]>;
  /** Returns the report of a month, null where there is none. */
  fetchTaxReport(month: string, options: CallOptions): Promise<TaxReport | null>;
}

export interface StatisticsSystems {
  readonly berkut: AgencyHttp;
  readonly berkutKey: string;
  readonly enbek: AgencyHttp;
  readonly enbekKey: string;
  readonly kgd: AgencyHttp;
  readonly kgdKey: string;
}

const PAGES_MAX = 1_000;

/** Makes the client of the three systems' aggregates. */
export function createStatisticsClient(systems: StatisticsSystems): StatisticsClient {
  const { berkut, enbek, kgd, berkutKey, enbekKey, kgdKey } = systems;
  const flows = createRestClient(berkut, { headers: () => ({ 'x-api-key': berkutKey }) });
  const permits = createRestClient(enbek, { headers: () => ({ 'x-api-key': enbekKey }) });

  return {
    fetchClassification: ({ signal }) =>
      flows.readJson('/api/aggregates/classification', classification, { signal }),

    async fetchFlowMonths(from, to, { signal }) {
      const query = { from: toFlowMonth(from), to: toFlowMonth(to) };
      const { months } = await flows.readJson('/api/aggregates/months', flowMonths, {
        query,
        signal,
      });
      return months;
    },

    async fetchFlows(from, to, by, { signal }) {
      const range = { from: toFlowMonth(from), to: toFlowMonth(to), by: `citizenship,${by}` };
      const rows: FlowRow[] = [];
      for (let page = 1; page <= PAGES_MAX; page += 1) {
        const query = { ...range, page };
        const found = await flows.readJson('/api/aggregates/flows', flowPage, { query, signal });
        for (const row of found.rows) rows.push(row);
        if (page >= found.pages) return rows;
      }
      throw new AgencyError('AGENCY_BAD_RESPONSE', callOf(berkut));
    },

    async fetchPermits(from, to, { signal }) {
      const range = { from: toPeriod(from), to: toPeriod(to) };
      const rows: PermitRow[] = [];
      for (let offset = 0; ; ) {
        const query = { ...range, offset };
        const found = await permits.readJson('/api/statistics/permits', permitPage, {
          query,
          signal,
        });
        for (const { period, ...row } of found.items) {
          // Sums would be counted again beside what they are sums of.
          if (row.region !== 'KZ' && row.kind !== 'ALL') {
            rows.push({ month: `${period.slice(3)}-${period.slice(0, 2)}`, ...row });
          }
        }
        offset += found.items.length;
        if (offset >= found.total || found.items.length === 0) return rows;
      }
    },

    async fetchTaxReport(month, { signal }) {
      const [year = '', digits = ''] = month.split('-');
      const call = callOf(kgd);
      const answer = await kgd.request({
        method: 'GET',
        path: `/reports/income-tax-by-region.csv?year=${year}&month=${Number(digits)}`,
        headers: { accept: 'text/csv', 'x-api-key': kgdKey },
        readOnly: true,
        signal,
        correlationId: call.correlationId,
      });
      const type = String(answer.headers['content-type'] ?? '');
      // A proxy's page of the same status would not be JSON.
      if (answer.status === 404 && /^application\/json\b/.test(type)) return null;
      if (answer.status >= 500) throw new AgencyError('AGENCY_UNAVAILABLE', call);
      if (answer.status >= 400) throw new AgencyError('AGENCY_FAULT', call);
      if (!/^text\/csv\b/.test(type)) throw new AgencyError('AGENCY_BAD_RESPONSE', call);
      const text = decodeText(answer.body, { configured: 'windows-1251' }, call);
      return parseTaxReport(text, month, call);
    },
  };
}

/** What an error says of a call to a system. */
export function callOf({ agency, service }: AgencyHttp) {
  return { agency, service, correlationId: crypto.randomUUID() };
}

function toFlowMonth(month: string): string {
  return month.replace('-', 'М');
}

function toPeriod(month: string): string {
  return `${month.slice(5)}.${month.slice(0, 4)}`;
}

function refuse(context: z.RefinementCtx): never {
  context.addIssue({ code: 'custom', message: 'expected a code of the classification' });
  return z.NEVER;
}
