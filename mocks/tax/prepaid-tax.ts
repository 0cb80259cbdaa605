import { REGIONS, type RegionCode } from '../../schema/regions.ts';
import {
  bytesAnswer,
  childrenNamed,
  childText,
  element,
  type LegacyRoute,
  type Markup,
  parseXml,
  type RestCall,
  type RestCheck,
  RestRefusal,
  restRoute,
} from '../kit/index.ts';
import type { InventedPerson, InventedTaxPrepayment, People } from '../people.ts';
import { writeTenge } from './write-tenge.ts';

const NAMESPACE = 'urn:kgd:prepaid-tax:1';
const TAXPAYERS_MAX = 100;
const PAGE_SIZE = 200;

/**
 * Returns the route of prepaid taxes: XML over HTTPS, up to 100 taxpayers in one request, payments in
 * pages of 200. Nobody is listed who has paid nothing.
 */
export function prepaidTaxRoute(people: People, checks: readonly RestCheck[]): LegacyRoute {
  return restRoute({
    method: 'POST',
    path: '/ws/prepaid-tax',
    takes: 'anything',
    checks,
    keyOf: ({ request }) => request.body.toString('utf8').replace(/^<\?xml.*?\?>/, ''),
    answer({ request, fault }: RestCall) {
      const { iins, page } = readRequest(request.body.toString('utf8'));
      const asked =
        fault?.kind === 'otherPerson'
          ? [people.cast['ended-permit']]
          : iins.map((iin) => people.byIin(iin)).filter((person) => person !== null);
      const found = fault?.kind === 'notFound' ? [] : asked.flatMap(paymentsOf);
      const payments = fault?.kind === 'duplicate' ? [...found, ...found] : found;
      return bytesAnswer('application/xml;charset=UTF-8', answerXml(payments, page));
    },
  });
}

function readRequest(text: string): { iins: string[]; page: number } {
  const refuse = () =>
    new RestRefusal(400, 'BAD_REQUEST', `expected 1 to ${TAXPAYERS_MAX} taxpayers and a page`);
  try {
    const root = parseXml(text);
    const iins = childrenNamed(root, 'Taxpayer').map((each) => each.getAttribute('IIN') ?? '');
    const page = Number(childText(root, 'Page'));
    const isOurs = root.namespaceURI === NAMESPACE && root.localName === 'PrepaidTaxRequest';
    if (!isOurs || iins.length === 0 || iins.length > TAXPAYERS_MAX || !(page >= 1)) throw refuse();
    return { iins, page };
  } catch {
    throw refuse();
  }
}

function paymentsOf({ iin, taxPrepayments }: InventedPerson): Markup[] {
  return taxPrepayments.map((prepayment) => paymentMarkup(iin ?? '', prepayment));
}

function paymentMarkup(iin: string, prepayment: InventedTaxPrepayment): Markup {
  const { receiptNumber, month, amountTiyn, paidOn, region } = prepayment;
  return element('Payment', [
    element('IIN', iin),
    element('Receipt', receiptNumber),
    element('Month', month),
    element('Amount', writeTenge(amountTiyn)),
    element('PaidOn', paidOn.split('-').reverse().join('.')),
    element('Region', REGIONS[region as RegionCode].kato),
  ]);
}

function answerXml(payments: readonly Markup[], page: number): string {
  const last = Math.max(1, Math.ceil(payments.length / PAGE_SIZE));
  const shown = payments.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE);
  const result = element('Result', [element('Code', 0), element('Text', 'Выполнено')]);
  const where = element('Page', '', { Number: String(page), Of: String(last) });
  const root = element('PrepaidTaxResponse', [result, where, ...shown], { xmlns: NAMESPACE });
  return `<?xml version="1.0" encoding="UTF-8"?>${root.markup}`;
}
