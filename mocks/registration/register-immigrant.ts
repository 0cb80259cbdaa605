import type { Element } from '@xmldom/xmldom';
import {
  childText,
  type MessageResult,
  readSequence,
  readSubject,
  type ShepSyncService,
} from '../kit/index.ts';
import type { FiledRegistration } from './filed-registration.ts';
import { answerData, IS_MP_NAMESPACE } from './namespace.ts';
import { DAY, demand, readAddress, readHost } from './read-parts.ts';
import { registrationMarkup } from './record-markup.ts';
import type { RegistrationDesk, RegistrationRequest, Unregistered } from './registration-desk.ts';

const RESULTS: Readonly<Record<Unregistered, MessageResult>> = {
  REQUEST_ID_REUSED: { code: '11001', nameRu: 'Номер запроса уже использован' },
  IMMIGRANT_UNKNOWN: { code: '11002', nameRu: 'Иностранец не найден' },
  ENTERED_IN_FUTURE: { code: '11003', nameRu: 'Дата въезда в будущем' },
  MOVED_OUT_OF_TIME: { code: '11004', nameRu: 'Дата переезда до въезда или в будущем' },
  PASSPORT_NOT_VALID: { code: '11005', nameRu: 'Нет действительного паспорта' },
  HOST_IS_IMMIGRANT: { code: '11006', nameRu: 'Принимающее лицо и иммигрант совпадают' },
};

/**
 * `ISMP_RegisterImmigrant`: files an immigrant's own registration, signed by the sender; the host is
 * asked next. A request id names one registration: with the same content it is given again as it
 * stands, with another one nothing is filed.
 */
export function registerImmigrantService(desk: RegistrationDesk): ShepSyncService {
  return {
    dataType: { namespace: IS_MP_NAMESPACE, localName: 'registerImmigrantRequest' },
    demandSignedData: true,
    keyOf: (data) => childText(data, 'requestId') ?? '',
    answer(data, { fault }) {
      if (fault?.kind === 'notFound') return { status: { code: 'SCSE001', message: 'no match' } };
      const filed = desk.file(readRequest(data));
      if (typeof filed === 'string') {
        return { data: answerData('registerImmigrantResponse', [], RESULTS[filed]) };
      }
      const told = fault?.kind === 'otherPerson' ? otherThan(filed, desk) : filed;
      const registration = registrationMarkup(told);
      const content = fault?.kind === 'duplicate' ? [registration, registration] : [registration];
      return { data: answerData('registerImmigrantResponse', content) };
    },
  };
}

/** A registration of somebody else. */
function otherThan({ immigrant }: FiledRegistration, desk: RegistrationDesk): FiledRegistration {
  const others = ['IR-C01-1', 'IR-C05-1'].map((number) => desk.byNumber(number));
  return others.find((each) => each?.immigrant.key !== immigrant.key) as FiledRegistration;
}

function readRequest(data: Element): RegistrationRequest {
  const found = readSequence(data, [
    { name: 'requestId' },
    { name: 'immigrant' },
    { name: 'host' },
    { name: 'address' },
    { name: 'enteredOn' },
    { name: 'movedOn', optional: true },
  ]);
  return {
    requestId: demand(childText(data, 'requestId'), /^\S{1,64}$/, 'requestId'),
    immigrant: readSubject(found.immigrant[0] as Element),
    host: readHost(found.host[0] as Element),
    address: readAddress(found.address[0] as Element),
    enteredOn: demand(childText(data, 'enteredOn'), DAY, 'enteredOn'),
    movedOn: found.movedOn.length === 0 ? null : demand(childText(data, 'movedOn'), DAY, 'movedOn'),
  };
}
