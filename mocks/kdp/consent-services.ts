import type { Element } from '@xmldom/xmldom';
import {
  astanaTime,
  childText,
  element,
  type Markup,
  NS,
  readSequence,
  type ShepAnswer,
  ShepRefusal,
  type ShepSyncService,
} from '../kit/index.ts';
import { OTHER_PERSON_IIN } from './access-service.ts';
import type { ConsentDesk, ConsentOnFile } from './consent-desk.ts';

/** The namespace of what is modelled: no public schema of these services exists. */
export const CONSENT_NAMESPACE = 'urn:reference-model:kdp:consents:v1';

const KEYS_MAX = 100;
const NO_MATCH: ShepAnswer = { status: { code: 'SCSE001', message: 'no match' } };

/** `KDP_CONSENTS`: what is on file about up to 100 persons, or under up to 100 ids. */
export function consentsService(desk: ConsentDesk): ShepSyncService {
  return {
    dataType: { namespace: CONSENT_NAMESPACE, localName: 'consentsRequest' },
    keyOf: (data) => data.textContent?.trim().replace(/\s+/g, ',') ?? '',
    answer(data, { fault }) {
      const { uin, id } = readSequence(data, [
        { name: 'uin', optional: true, many: true },
        { name: 'id', optional: true, many: true },
      ]);
      const count = uin.length + id.length;
      if ((uin.length > 0 && id.length > 0) || count === 0 || count > KEYS_MAX) {
        throw new ShepRefusal('schema', `consentsRequest: 1 to ${KEYS_MAX} of uin, or of id`);
      }
      if (fault?.kind === 'notFound') return NO_MATCH;
      const found = [
        ...uin.flatMap((each) => desk.consentsOf(textIn(each))),
        ...id.flatMap((each) => desk.find(textIn(each)) ?? []),
      ];
      const told = fault?.kind === 'otherPerson' ? found.map(aboutAnother) : found;
      const twice = fault?.kind === 'duplicate' ? [...told, ...told] : told;
      return { data: answerData('consentsResponse', twice) };
    },
  };
}

/** `KDP_WITHDRAWAL`: takes a person's consent back, under the signature of who passes it on. */
export function withdrawalService(desk: ConsentDesk): ShepSyncService {
  return {
    dataType: { namespace: CONSENT_NAMESPACE, localName: 'withdrawalRequest' },
    demandSignedData: true,
    keyOf: (data) => childText(data, 'id') ?? '',
    answer(data, { fault }) {
      readSequence(data, [{ name: 'id' }, { name: 'uin' }]);
      if (fault?.kind === 'notFound') return NO_MATCH;
      const withdrawn = desk.withdraw(childText(data, 'id') ?? '', childText(data, 'uin') ?? '');
      if (withdrawn === null) return NO_MATCH;
      const told = fault?.kind === 'otherPerson' ? aboutAnother(withdrawn) : withdrawn;
      return { data: answerData('withdrawalResponse', [told]) };
    },
  };
}

function textIn(node: Element): string {
  return node.textContent?.trim() ?? '';
}

function aboutAnother(consent: ConsentOnFile): ConsentOnFile {
  return { ...consent, iin: OTHER_PERSON_IIN };
}

function answerData(type: string, consents: readonly ConsentOnFile[]): Markup {
  return element('data', element('consents', consents.map(consentMarkup)), {
    'xmlns:c': CONSENT_NAMESPACE,
    'xmlns:xsi': NS.xsi,
    'xsi:type': `c:${type}`,
  });
}

function consentMarkup(consent: ConsentOnFile): Markup {
  const { id, iin, organization, official, service, statement, state } = consent;
  const timeOf = (at: number | undefined) => (at === undefined ? undefined : astanaTime(at));
  return element('consent', [
    element('id', id),
    element('uin', iin),
    element('company', organization.name),
    element('company_bin', organization.bin),
    element('employee_name', official),
    element('access_name', service),
    element('personal_data_name', statement),
    element('status', state),
    element('askedAt', timeOf(consent.askedAt)),
    element('answerBy', timeOf(consent.answerBy)),
    element('answeredAt', timeOf(consent.answeredAt)),
    element('validUntil', timeOf(consent.validUntil)),
    element('withdrawnAt', timeOf(consent.revokedAt)),
  ]);
}
