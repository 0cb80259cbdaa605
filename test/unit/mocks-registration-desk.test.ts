import { expect, test } from 'vitest';
import { createPeople, type InventedPerson, type People } from '../../mocks/people.ts';
import {
  createRegistrationDesk,
  type RegistrationRequest,
} from '../../mocks/registration/registration-desk.ts';

const TODAY = '2026-11-23';
const people = createPeople({ today: TODAY });
const { 'labour-migrant': migrant, host, director } = people.cast;
const HOST = { kind: 'person', iin: host.iin ?? '' } as const;

const REQUEST: RegistrationRequest = {
  requestId: 'request-1',
  immigrant: { iin: migrant.iin, documents: [] },
  host: HOST,
  address: { region: 'KZ-75', city: 'АЛМАТЫ', street: 'УЛ. АБАЯ', building: '1', flat: null },
  enteredOn: migrant.crossings.at(-1)?.at.slice(0, 10) ?? '',
  movedOn: null,
};

/** A desk before which the labour migrant has changed. */
function deskWith(changes: Partial<InventedPerson> = {}) {
  const changed = { ...migrant, ...changes };
  const some: People = {
    ...people,
    byIin: (iin) => (iin === migrant.iin ? changed : people.byIin(iin)),
    byDocument: () => changed,
  };
  return createRegistrationDesk({ people: some, now: () => Date.parse(`${TODAY}T12:00:00+05:00`) });
}

test.each<[string, Partial<RegistrationRequest>, Partial<InventedPerson>]>([
  ['ENTERED_IN_FUTURE', { enteredOn: '2026-11-24' }, {}],
  ['MOVED_OUT_OF_TIME', { movedOn: '2026-11-24' }, {}],
  ['MOVED_OUT_OF_TIME', { movedOn: '2026-09-22' }, {}],
  ['IMMIGRANT_UNKNOWN', {}, { knownTo: new Set() }],
  ['PASSPORT_NOT_VALID', {}, { travelDocuments: migrant.travelDocuments.slice(1) }],
  [
    'HOST_IS_IMMIGRANT',
    {
      host: { kind: 'person', iin: migrant.iin ?? '' },
      immigrant: { iin: null, documents: [{ issuingState: 'UZB', number: 'FA6018497' }] },
    },
    {},
  ],
])('%s: nothing is filed, and the request may be made anew', (reason, request, changes) => {
  const desk = deskWith(changes);
  expect(desk.file({ ...REQUEST, ...request })).toBe(reason);
  expect(desk.registrationsOf(migrant).map(({ number }) => number)).toEqual(['IR-C01-1']);
  expect(desk.waitingFor(HOST).map(({ number }) => number)).toEqual(['IR-C05-1']);
});

test.each<[string, Partial<RegistrationRequest>, Partial<InventedPerson>]>([
  ['GUEST_NOT_IN_COUNTRY', {}, { crossings: migrant.crossings.slice(0, -1) }],
  ['WRONG_DATA', { enteredOn: '2026-09-22' }, {}],
  ['WRONG_REGION', { address: { ...REQUEST.address, region: 'KZ-71' } }, {}],
])('%s: what the police refuse is on file, and no host is asked', (reason, request, changes) => {
  const desk = deskWith(changes);
  const filed = desk.file({ ...REQUEST, ...request });
  expect(filed).toMatchObject({ status: 'REFUSED', refusalReason: reason });
  expect(desk.waitingFor(HOST).map(({ number }) => number)).toEqual(['IR-C05-1']);
});

test('whoever has no crossing on file is believed', () => {
  const filed = deskWith({ crossings: [] }).file({ ...REQUEST, enteredOn: '2026-11-01' });
  expect(filed).toMatchObject({ status: 'PENDING_HOST', enteredOn: '2026-11-01', isLate: false });
});

test('the same request is told how its registration stands by now', () => {
  const desk = deskWith();
  const filed = desk.file(REQUEST);
  const number = typeof filed === 'string' ? filed : filed.number;
  const answer = { requestId: 'answer-1', host: HOST, number, refusalReason: null };
  expect(desk.answer(answer)).toMatchObject({ number, status: 'CONFIRMED' });
  expect(desk.file(REQUEST)).toMatchObject({ number, status: 'CONFIRMED' });
  expect(desk.answer({ ...answer, requestId: 'answer-2' })).toBe('ALREADY_ANSWERED');
});

test('only the host answers, and an answer to a number that waits for another host is not taken', () => {
  const desk = deskWith();
  const filed = desk.file(REQUEST);
  const number = typeof filed === 'string' ? filed : filed.number;
  const stranger = { kind: 'person', iin: director.iin ?? '' } as const;
  const answer = { requestId: 'answer-1', host: stranger, number, refusalReason: null };
  expect(desk.answer(answer)).toBe('REGISTRATION_UNKNOWN');
  expect(desk.byNumber(number)).toMatchObject({ status: 'PENDING_HOST' });
});
