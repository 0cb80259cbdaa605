import type { Element } from '@xmldom/xmldom';
import { childText, element, readSequence, type ShepSyncService } from '../kit/index.ts';
import { type InventedHost, identityAt } from '../people.ts';
import type { FiledRegistration } from './filed-registration.ts';
import { answerData, IS_MP_NAMESPACE } from './namespace.ts';
import { readCount, readHost } from './read-parts.ts';
import { hostMarkup, registrationMarkup } from './record-markup.ts';
import type { RegistrationDesk } from './registration-desk.ts';

const LIMIT_MAX = 100;

/** Whose list the fault `otherPerson` gives out. */
const OTHER_HOST: InventedHost = { kind: 'organization', bin: '200140000501' };

/** `ISMP_RegistrationsToAnswer`: what waits for a host, the first asked for at the top. */
export function registrationsToAnswerService(desk: RegistrationDesk): ShepSyncService {
  return {
    dataType: { namespace: IS_MP_NAMESPACE, localName: 'registrationsToAnswerRequest' },
    keyOf: (data) =>
      ['host', 'offset', 'limit'].map((name) => childText(data, name) ?? '').join(':'),
    answer(data, { fault }) {
      if (fault?.kind === 'notFound') return { status: { code: 'SCSE001', message: 'no match' } };
      const found = readSequence(data, [{ name: 'host' }, { name: 'offset' }, { name: 'limit' }]);
      const host = readHost(found.host[0] as Element);
      const offset = readCount(childText(data, 'offset'), 0, 1_000_000);
      const limit = readCount(childText(data, 'limit'), 1, LIMIT_MAX);
      const waiting = desk.waitingFor(host);
      const page = waiting.slice(offset, offset + limit).map(waitingMarkup);
      return {
        data: answerData('registrationsToAnswerResponse', [
          hostMarkup(fault?.kind === 'otherPerson' ? OTHER_HOST : host),
          element('offset', offset),
          element('total', waiting.length),
          ...(fault?.kind === 'duplicate' ? [...page, ...page] : page),
        ]),
      };
    },
  };
}

/** The host has to know who asks: the name is that of the passport. */
function waitingMarkup(registration: FiledRegistration) {
  const { surnameLatin, givenNameLatin } = identityAt(registration.immigrant, 'isMp');
  return element('waiting', [
    element('name', `${surnameLatin} ${givenNameLatin}`),
    registrationMarkup(registration),
  ]);
}
