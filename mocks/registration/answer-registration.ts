import type { Element } from '@xmldom/xmldom';
import {
  childText,
  type MessageResult,
  readSequence,
  ShepRefusal,
  type ShepSyncService,
} from '../kit/index.ts';
import type { RefusalReason } from '../people.ts';
import { answerData, IS_MP_NAMESPACE } from './namespace.ts';
import { demand, readHost } from './read-parts.ts';
import { registrationMarkup } from './record-markup.ts';
import type { HostAnswer, RegistrationDesk, Unanswered } from './registration-desk.ts';

const RESULTS: Readonly<Record<Unanswered, MessageResult>> = {
  REQUEST_ID_REUSED: { code: '12001', nameRu: 'Номер запроса уже использован' },
  REGISTRATION_UNKNOWN: { code: '12002', nameRu: 'Заявление не найдено' },
  ALREADY_ANSWERED: { code: '12003', nameRu: 'Ответ уже дан' },
};

const REASONS: readonly RefusalReason[] = ['WRONG_DATA', 'STAY_BREACH', 'HOST_REFUSED'];

/**
 * `ISMP_AnswerRegistration`: takes the host's word, signed by the sender. A request id of the same host
 * names one answer.
 */
export function answerRegistrationService(desk: RegistrationDesk): ShepSyncService {
  return {
    dataType: { namespace: IS_MP_NAMESPACE, localName: 'answerRegistrationRequest' },
    demandSignedData: true,
    keyOf: (data) => childText(data, 'requestId') ?? '',
    answer(data, { fault }) {
      if (fault?.kind === 'notFound') return { status: { code: 'SCSE001', message: 'no match' } };
      const answered = desk.answer(readAnswer(data));
      if (typeof answered === 'string') {
        return { data: answerData('answerRegistrationResponse', [], RESULTS[answered]) };
      }
      const other = fault?.kind === 'otherPerson' ? desk.byNumber('IR-C01-1') : null;
      const registration = registrationMarkup(other ?? answered);
      const content = fault?.kind === 'duplicate' ? [registration, registration] : [registration];
      return { data: answerData('answerRegistrationResponse', content) };
    },
  };
}

function readAnswer(data: Element): HostAnswer {
  const found = readSequence(data, [
    { name: 'requestId' },
    { name: 'host' },
    { name: 'number' },
    { name: 'confirmed' },
    { name: 'refusalReason', optional: true },
  ]);
  const isConfirmed = demand(childText(data, 'confirmed'), /^[01]$/, 'confirmed') === '1';
  const code = childText(data, 'refusalReason');
  const reason = REASONS.find((each) => each === code) ?? null;
  if (isConfirmed === (found.refusalReason.length === 1) || (code !== undefined && !reason)) {
    throw new ShepRefusal('schema', 'refusalReason: a ground of the Order, on refusal alone');
  }
  return {
    requestId: demand(childText(data, 'requestId'), /^\S{1,64}$/, 'requestId'),
    host: readHost(found.host[0] as Element),
    number: demand(childText(data, 'number'), /^.{1,64}$/u, 'number'),
    refusalReason: reason,
  };
}
