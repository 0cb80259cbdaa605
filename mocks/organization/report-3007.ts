import type { Element } from '@xmldom/xmldom';
import {
  childElements,
  childrenNamed,
  childText,
  element,
  type Markup,
  readSequence,
  type ShepAnswer,
  ShepRefusal,
} from '../kit/index.ts';
import { EMPLOYERS, organizationByBin } from '../people.ts';

export const REPORT_NAMESPACE = 'http://kdp.3007.reports.egp.gbdul.tamur.kz';

/** Returns the BIN that a request asks about, whatever else is in it. */
export function readReportBin(root: Element): string {
  const [businessData] = childrenNamed(root, 'businessData');
  return (businessData && childText(businessData, 'BIN')) ?? '';
}

/**
 * Answers a request for report 3007: every element in the service's namespace and in its order. For an
 * unknown BIN SHEP's own status says so, without data.
 */
export function answerReport(root: Element, fault: string | undefined): ShepAnswer {
  checkRequest(root);
  const bin = fault === 'otherPerson' ? EMPLOYERS[1]?.bin : readReportBin(root);
  const found = fault === 'notFound' ? null : organizationByBin(bin ?? '');
  if (found === null) return { status: { code: '404', message: 'Организация не найдена' } };
  const { lastRegistration, nameRu, nameKk } = found;
  const bases = lastRegistration.bases.map((base) => element('RegistrationLastBases', base));
  return {
    data: element(
      'response',
      [
        element('requestNumber', childText(root, 'requestNumber') ?? ''),
        element('status', [
          element('Code', '002'),
          element('NameRu', 'Запрос выполнен успешно'),
          element('NameKz', 'Сұрау сәтті орындалды'),
        ]),
        element('businessData', [
          element('ReportNumber', `3007-${found.bin}`),
          element('Organization', [
            element('OrgFormCode', '1'),
            element('BIN', found.bin),
            element('OrganizationNameRu', nameRu),
            element('OrganizationNameKz', nameKk),
            element('RegistrationDepartment', lastRegistration.department),
            element('RegistrationLastDate', `${lastRegistration.on}+06:00`),
            ...(fault === 'duplicate' ? [...bases, ...bases] : bases),
            element('countFlFounders', lastRegistration.personFounders),
            element('countUlFounders', lastRegistration.organizationFounders),
          ]),
        ]),
      ] satisfies Markup[],
      { xmlns: REPORT_NAMESPACE },
    ),
  };
}

function checkRequest(root: Element): void {
  const { businessData } = readSequence(root, [
    { name: 'requestNumber' },
    { name: 'declarantId' },
    { name: 'requestDate', optional: true },
    { name: 'requestSystemId', optional: true },
    { name: 'businessData' },
  ]);
  const [data] = businessData;
  if (data === undefined) return;
  readSequence(data, [
    { name: 'BIN' },
    { name: 'Requestor', optional: true },
    { name: 'InfoAbtToken', optional: true },
  ]);
  for (const each of [...childElements(root), ...childElements(data)]) {
    if (each.namespaceURI !== REPORT_NAMESPACE) {
      throw new ShepRefusal('schema', `cvc-complex-type.2.4: ${each.localName} is not qualified`);
    }
  }
}
