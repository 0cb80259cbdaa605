import { randomUUID } from 'node:crypto';
import {
  AgencyError,
  type AgencyHttp,
  parseLocalDate,
  parseTenge,
  readText,
} from '../kit/index.ts';
import { readAnswer } from '../kit/to-agency-error.ts';
import {
  attribute,
  children,
  escapeXml,
  parseXml,
  requireChild,
  requireText,
  type XmlNode,
} from '../kit/xml.ts';

const NAMESPACE = 'urn:kgd:prepaid-tax:1';
const XML = { media: ['application/xml', 'text/xml'], charset: 'utf-8' } as const;

/** A payment as the revenue committee has it, its amount as a number and its day as the calendar's. */
export interface PaymentRecord {
  readonly iin: string;
  readonly receiptNumber: string;
  /** `2026-11`. */
  readonly month: string;
  readonly amountTiyn: number;
  readonly paidOn: string;
  /** A code of KATO. */
  readonly region: string;
}

/** How a call ends with its request. */
export interface CallOptions {
  readonly signal: AbortSignal;
}

/** Reads the revenue committee's service of prepaid taxes. Failures reject with `AgencyError`. */
export interface TaxClient {
  /** Returns the payments of each IIN's holder, in the order asked. At most 100 IINs. */
  fetchPayments(
    iins: readonly string[],
    options: CallOptions,
  ): Promise<readonly (readonly PaymentRecord[])[]>;
}

/** A list that has not ended by then is no list of a hundred people. */
const PAGES_MAX = 100;

/** What GraphQL's Int holds: 21 million tenge, for one month's tax. */
const AMOUNT_TIYN_MAX = 2 ** 31 - 1;

/** Makes the client of the committee's XML service. */
export function createTaxClient(http: AgencyHttp, apiKey: string): TaxClient {
  async function fetchPage(iins: readonly string[], page: number, signal: AbortSignal) {
    const correlationId = randomUUID();
    const { agency, service } = http;
    const where = { agency, service, correlationId };
    const answer = await http.request({
      method: 'POST',
      path: '/ws/prepaid-tax',
      headers: {
        accept: 'application/xml',
        'content-type': 'application/xml;charset=UTF-8',
        'x-api-key': apiKey,
      },
      body: requestXml(iins, page),
      readOnly: true,
      signal,
      correlationId,
    });
    return readAnswer(where, () => {
      const root = parseXml(readText(answer, XML, where));
      if (root.localName !== 'PrepaidTaxResponse' || root.namespaceUri !== NAMESPACE) {
        throw new AgencyError('AGENCY_SCHEMA_MISMATCH', where);
      }
      // Success is stated inside: status 200 alone says that the service was there.
      if (requireText(root, 'Result', 'Code') !== '0') throw new AgencyError('AGENCY_FAULT', where);
      const pages = Number(attribute(requireChild(root, 'Page'), 'Of'));
      if (!(pages <= PAGES_MAX)) throw new AgencyError('AGENCY_INCOMPLETE', where);
      return { pages, payments: children(root, 'Payment').map(readPayment) };
    });
  }

  return {
    async fetchPayments(iins, { signal }) {
      const found = new Map<string, PaymentRecord>();
      for (let page = 1, pages = 1; page <= pages; page += 1) {
        const part = await fetchPage(iins, page, signal);
        pages = part.pages;
        for (const payment of part.payments) found.set(payment.receiptNumber, payment);
      }
      const asked = new Set(iins);
      const payments = [...found.values()];
      if (payments.some(({ iin }) => !asked.has(iin))) {
        const { agency, service } = http;
        const call = { agency, service, correlationId: randomUUID() };
        throw new AgencyError('ENTITY_IDENTITY_MISMATCH', call);
      }
      return iins.map((iin) => payments.filter((payment) => payment.iin === iin));
    },
  };
}

function requestXml(iins: readonly string[], page: number): string {
  const taxpayers = iins.map((iin) => `<Taxpayer IIN="${escapeXml(iin)}"/>`).join('');
  return (
    '<?xml version="1.0" encoding="UTF-8"?>' +
    `<PrepaidTaxRequest xmlns="${NAMESPACE}"><Page>${page}</Page>${taxpayers}</PrepaidTaxRequest>`
  );
}

function readPayment(node: XmlNode): PaymentRecord {
  return {
    iin: requireText(node, 'IIN'),
    receiptNumber: requireText(node, 'Receipt'),
    month: readMonth(requireText(node, 'Month')),
    amountTiyn: readAmount(requireText(node, 'Amount')),
    paidOn: parseLocalDate(requireText(node, 'PaidOn')),
    region: requireText(node, 'Region'),
  };
}

function readMonth(text: string): string {
  if (!/^\d{4}-(?:0[1-9]|1[0-2])$/.test(text)) throw new RangeError('expected a month');
  return text;
}

function readAmount(text: string): number {
  const tiyn = parseTenge(text);
  if (tiyn > AMOUNT_TIYN_MAX) throw new RangeError('expected the tax of one month');
  return tiyn;
}
