import type { Element } from '@xmldom/xmldom';
import {
  childText,
  element,
  type Markup,
  type MessageResult,
  readSequence,
  readSubject,
  ShepRefusal,
  type ShepSyncService,
  subjectMarkup,
} from '../kit/index.ts';
import type { InventedAlert } from '../people.ts';
import type { AlertDesk, AlertFile, FileRequest, Unopened } from './alert-desk.ts';
import { ALERTS_NAMESPACE, answerData } from './namespace.ts';

const RESULTS: Readonly<Record<Unopened, MessageResult>> = {
  REFERENCE_UNKNOWN: { code: '20001', nameRu: 'Проверка не найдена' },
  REFERENCE_EXPIRED: { code: '20002', nameRu: 'Срок действия проверки истёк' },
  NO_HIT: { code: '20003', nameRu: 'Совпадения не было' },
  REASON_TOO_SHORT: { code: '20004', nameRu: 'Основание не указано' },
  REQUEST_ID_REUSED: { code: '20005', nameRu: 'Номер запроса уже использован' },
};

/**
 * `ALERTS_OpenFile`, the second step: the file behind a hit, for whoever made the check and says why,
 * signed by the sender. A request id of the same requester names one opening.
 */
export function openFileService(desk: AlertDesk): ShepSyncService {
  return {
    dataType: { namespace: ALERTS_NAMESPACE, localName: 'openFileRequest' },
    demandSignedData: true,
    keyOf: (data) => childText(data, 'requestId') ?? '',
    answer(data, { fault }) {
      if (fault?.kind === 'notFound') return { status: { code: 'SCSE001', message: 'no match' } };
      const file = desk.open(readRequest(data));
      if (typeof file === 'string') {
        return { data: answerData('openFileResponse', [], RESULTS[file]) };
      }
      const other = { iin: null, documents: [{ issuingState: 'UTO', number: 'L898902C3' }] };
      const told = fault?.kind === 'otherPerson' ? { ...file, subject: other } : file;
      return {
        data: answerData('openFileResponse', [fileMarkup(told, fault?.kind === 'duplicate')]),
      };
    },
  };
}

function readRequest(data: Element): FileRequest {
  const { subject } = readSequence(data, [
    { name: 'requestId' },
    { name: 'requestedBy' },
    { name: 'reference' },
    { name: 'subject' },
    { name: 'reason' },
  ]);
  const text = (name: string, pattern: RegExp) => {
    const value = childText(data, name);
    if (value !== undefined && pattern.test(value)) return value;
    throw new ShepRefusal('schema', `cvc-pattern-valid: ${name}`);
  };
  return {
    requestId: text('requestId', /^\S{1,64}$/),
    requestedBy: text('requestedBy', /^\S{1,128}$/),
    reference: text('reference', /^\S{1,64}$/),
    subject: readSubject(subject[0] as Element),
    reason: text('reason', /^[\s\S]{1,1000}$/u),
  };
}

function fileMarkup({ subject, openedAt, alerts }: AlertFile, isDoubled: boolean): Markup {
  const written = alerts.map(alertMarkup);
  return element('file', [
    subjectMarkup({ iin: subject.iin, travelDocuments: subject.documents }),
    element('openedAt', openedAt),
    element('alerts', isDoubled ? [...written, ...written] : written),
  ]);
}

function alertMarkup({ number, kind, issuedBy, validFrom, validUntil, ...rest }: InventedAlert) {
  return element('alert', [
    element('number', number),
    element('kind', kind === 'SEARCH' ? '1' : '2'),
    element('issuedBy', issuedBy),
    element('validFrom', `${validFrom}+05:00`),
    element('validTo', validUntil === null ? null : `${validUntil}+05:00`),
    element('instruction', rest.instruction),
  ]);
}
