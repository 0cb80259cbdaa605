import { afterAll, beforeAll, expect, test } from 'vitest';
import { element, type LegacyServer, type Markup, NS } from '../../mocks/kit/index.ts';
import { createPeople } from '../../mocks/people.ts';
import { isLate } from '../../mocks/registration/filed-registration.ts';
import { IS_MP_NAMESPACE, startIsMp } from '../../mocks/registration/index.ts';
import { postSoap, signedRequest } from '../kit/shep-request.ts';

const people = createPeople({ today: '2026-11-23' });
let isMp: LegacyServer;

beforeAll(async () => {
  isMp = await startIsMp({ people });
});
afterAll(() => isMp.close());

function ask(serviceId: string, type: string, content: readonly Markup[]) {
  const data = element('data', content, {
    'xmlns:xsi': NS.xsi,
    'xmlns:mp': IS_MP_NAMESPACE,
    'xsi:type': `mp:${type}`,
  });
  return postSoap(isMp.url, signedRequest({ serviceId, data }));
}

const person = (key: number, ...subject: Markup[]) =>
  element('person', [element('key', key), element('subject', subject)]);
const iin = element('iin', people.cast['labour-migrant'].iin);
const numbers = (count: number) => Array.from({ length: count }, (_, at) => element('number', at));

test('answers each person under the key that the request gave', async () => {
  const stranger = element('iin', '900101300017');
  const reply = await ask('ISMP_Registrations', 'registrationsRequest', [
    person(7, stranger),
    person(3, iin),
  ]);
  reply.verify();
  expect(reply.all('key')).toEqual(['7', '3']);
  expect(reply.all('result')).toEqual(['UNKNOWN', 'FOUND']);
});

test.each<[string, string, string, readonly Markup[]]>([
  ['101 people', 'ISMP_Registrations', 'registrationsRequest', Array(101).fill(person(1, iin))],
  ['101 numbers', 'ISMP_Record', 'recordRequest', numbers(101)],
  ['a person without identifiers', 'ISMP_Registrations', 'registrationsRequest', [person(1)]],
  ['another type', 'ISMP_Registrations', 'recordRequest', [person(1, iin)]],
  [
    'elements out of order',
    'ISMP_ArrivalsDue',
    'arrivalsDueRequest',
    [element('offset', 0), element('region', '750000000'), element('limit', 10)],
  ],
  [
    'a region of no code',
    'ISMP_ArrivalsDue',
    'arrivalsDueRequest',
    [element('region', 'KZ-75'), element('offset', 0), element('limit', 10)],
  ],
  [
    'a page of 1,001',
    'ISMP_ArrivalsDue',
    'arrivalsDueRequest',
    [element('region', '750000000'), element('offset', 0), element('limit', 1_001)],
  ],
])('refuses %s as a validating parser does', async (_, service, type, content) => {
  const reply = await ask(service, type, content);
  expect(reply.status).toBe(500);
  expect(reply.one('errorCode')).toBe('VAL-JSR-001');
});

test('files no notification that its sender has not signed', async () => {
  const reply = await ask('ISMP_NotifyArrival', 'notifyArrivalRequest', [
    element('requestId', 'one'),
    element('host', element('iin', people.cast.host.iin)),
    element('guest', iin),
    element('address', [
      element('region', '750000000'),
      element('city', 'АЛМАТЫ'),
      element('street', 'УЛ. АБАЯ'),
      element('building', '1'),
    ]),
    element('arrivedOn', '2026-11-20'),
  ]);
  expect(reply.status).toBe(500);
  expect(reply.one('errorCode')).toBe('FAULT-015');
  const record = await ask('ISMP_Record', 'recordRequest', [element('number', 'AN-F000001')]);
  expect(record.all('result')).toEqual(['UNKNOWN']);
});

test.each<[boolean, string, string, string, string | null]>([
  [false, 'on the 30th day after entry', '2026-11-23', '2026-10-24', null],
  [true, 'on the 31st', '2026-11-23', '2026-10-23', null],
  [false, 'on the fifth working day after a move', '2026-11-23', '2026-07-01', '2026-11-16'],
  [true, 'on the sixth', '2026-11-23', '2026-07-01', '2026-11-13'],
  [
    false,
    'on the fifth working day, with a holiday between',
    '2026-12-18',
    '2026-07-01',
    '2026-12-10',
  ],
])('%s: a registration that is asked for %s is late', (expected, _, ...days) => {
  expect(isLate(...days)).toBe(expected);
});
