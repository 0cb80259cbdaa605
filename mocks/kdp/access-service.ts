import {
  childText,
  element,
  type ShepAnswer,
  type ShepSyncCall,
  type ShepSyncService,
} from '../kit/index.ts';
import { type AccessRequest, readAccessRequest } from './access-request.ts';
import type { ConsentDesk, ConsentOnFile } from './consent-desk.ts';
import { issueKdpToken, kdpPublicKey } from './token.ts';

export const KDP_NAMESPACE = 'http://service.2fa-chain.kz/ns/kdp';
/** Whom KDP answers about under the fault `otherPerson`. */
export const OTHER_PERSON_IIN = '900101300811';

/**
 * `KDP_SERVICE`: a token for one person and one service. At once where no SMS is wanted and the
 * right to that is proved; else when the person has said yes: the same question again is how one
 * learns the answer.
 */
export function accessService(desk: ConsentDesk, now: () => number): ShepSyncService {
  return {
    dataType: { namespace: KDP_NAMESPACE, localName: 'getUserDataRequest' },
    keyOf: (data) => childText(data, 'uin') ?? '',
    answer(data, { fault }) {
      const asked = readAccessRequest(data, now());
      if (fault?.kind === 'notFound') {
        return { status: { code: 'SCSE001', message: 'Пользователь не найден' } };
      }
      return asked.omitsSms
        ? accessAnswer(asked, grantAt(now(), asked), fault)
        : accessAnswer(asked, desk.ask(asked), fault);
    },
  };
}

type Outcome = Pick<ConsentOnFile, 'state' | 'answeredAt' | 'validUntil'> & {
  readonly id?: string;
};

function grantAt(at: number, { expiresInMs }: AccessRequest): Outcome {
  return { state: 'GRANTED', answeredAt: at, validUntil: at + expiresInMs };
}

function accessAnswer(
  asked: AccessRequest,
  { id, state, answeredAt = 0, validUntil = 0 }: Outcome,
  fault: ShepSyncCall['fault'],
): ShepAnswer {
  const iin = fault?.kind === 'otherPerson' ? OTHER_PERSON_IIN : asked.iin;
  const isGranted = state === 'GRANTED';
  const token = () =>
    issueKdpToken({
      iin,
      service: asked.service,
      organizationBin: asked.organization.bin,
      issuedAt: answeredAt,
      expiresAt: validUntil,
    });
  return {
    data: element(
      'data',
      [
        element('kdp:status', `\n ${isGranted ? 'VALID' : state}\n `),
        element('kdp:code', isGranted ? `\n  ${wrap(token())}\n  ` : undefined),
        element('kdp:public-key', isGranted ? `\n  ${wrap(kdpPublicKey())}\n  ` : undefined),
        element('kdp:request-id', id),
        element('kdp:uin', iin),
      ],
      { 'xmlns:kdp': KDP_NAMESPACE },
    ),
  };
}

/** Breaks a long text into lines, as the real service does: readers must strip white space. */
function wrap(text: string): string {
  return text.replace(/.{76}/g, '$&\n  ');
}
