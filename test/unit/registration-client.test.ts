import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createPeople, personIdOf } from '../../mocks/people.ts';
import type { AgencyError } from '../../subgraphs/kit/index.ts';
import { knownIdentifiers } from '../../subgraphs/kit/known-identifiers.ts';
import type { SyncChannel } from '../../subgraphs/kit/shep/index.ts';
import type { Subject } from '../../subgraphs/kit/subject-xml.ts';
import { parseXml } from '../../subgraphs/kit/xml.ts';
import {
  createRegistrationClient,
  type RegistrationClient,
} from '../../subgraphs/registration/client.ts';
import type { RecordsEntity } from '../../subgraphs/registration/mapping.ts';

const { cast } = createPeople({ today: '2026-11-23' });
const subjects = (['labour-migrant', 'neo-nomad', 'two-passports'] as const).map((name) => {
  const person = cast[name];
  const id = personIdOf(person);
  return knownIdentifiers({ id, identifiers: { documents: person.travelDocuments } });
});
const signal = new AbortController().signal;

/** A client whose every answer has this inside its data. */
function clientThatReads(content: string, result = '00000'): RegistrationClient {
  const answer = `<data><messageResult><code>${result}</code></messageResult>${content}</data>`;
  const channel: SyncChannel = {
    send: async () => ({
      outcome: 'FOUND',
      status: { code: 'SCSS001', message: '' },
      data: parseXml(answer),
      messageId: 'message',
    }),
  };
  return createRegistrationClient({
    ISMP_Registrations: channel,
    ISMP_ArrivalsDue: channel,
    ISMP_Record: channel,
    ISMP_NotifyArrival: channel,
  });
}

const subjectXml = ({ iin, documents }: Subject, name = 'subject') =>
  `<${name}>${iin === null ? '' : `<iin>${iin}</iin>`}${documents
    .map(
      ({ issuingState, number }) =>
        `<document><issuingState>${issuingState}</issuingState><number>${number}</number></document>`,
    )
    .join('')}</${name}>`;
const notificationXml = (number: string, guest: Subject) =>
  `<notification><number>${number}</number><status>ACCEPTED</status>` +
  '<arrivedOn>2026-11-20</arrivedOn><notifiedAt>2026-11-21T10:00:00+05:00</notifiedAt>' +
  `${subjectXml(guest, 'guest')}</notification>`;
const personXml = (key: number, subject: Subject, guest = subject, number = `AN-${key}`) =>
  `<person><key>${key}</key><result>FOUND</result>${subjectXml(subject)}` +
  `<notifications>${notificationXml(number, guest)}</notifications>` +
  '<registrations/><residencePermits/></person>';
const [one, two, three] = subjects as [Subject, Subject, Subject];

async function outcomes(content: string): Promise<string[]> {
  const answers = await clientThatReads(content).registrationsOf(subjects, signal);
  return answers.map((answer) =>
    answer instanceof Error ? (answer as AgencyError).code : (numberIn(answer) ?? 'UNKNOWN'),
  );
}
const numberIn = (records: RecordsEntity | null) => records?.notifications[0]?.number;

test('answers in any order reach whom they are about', async () => {
  const people = [personXml(1, one), personXml(2, two), personXml(3, three)];
  const shuffled = fc.shuffledSubarray(people, { minLength: 3 });
  await fc.assert(
    fc.asyncProperty(shuffled, async (answers) => {
      expect(await outcomes(answers.join(''))).toEqual(['AN-1', 'AN-2', 'AN-3']);
    }),
  );
});

test('answers under each other’s keys reach nobody', async () => {
  const crossed = personXml(1, two) + personXml(2, one) + personXml(3, three);
  const mismatch = 'ENTITY_IDENTITY_MISMATCH';
  expect(await outcomes(crossed)).toEqual([mismatch, mismatch, 'AN-3']);
});

test('a notification about another guest spoils the answer that it came in', async () => {
  const mixed = personXml(1, one, two) + personXml(2, two) + personXml(3, three);
  expect(await outcomes(mixed)).toEqual(['ENTITY_IDENTITY_MISMATCH', 'AN-2', 'AN-3']);
});

test('a person left out is an error, not a person without records', async () => {
  const shortened = personXml(1, one) + personXml(3, three);
  expect(await outcomes(shortened)).toEqual(['AN-1', 'AGENCY_INCOMPLETE', 'AN-3']);
});

test('two different answers about one person tell nothing', async () => {
  const doubled =
    personXml(1, one) + personXml(1, one, one, 'AN-7') + personXml(2, two) + personXml(3, three);
  expect(await outcomes(doubled)).toEqual(['AGENCY_SCHEMA_MISMATCH', 'AN-2', 'AN-3']);
});

test('a date that is none spoils one answer only', async () => {
  const broken = personXml(1, one).replace('2026-11-20', '2026-11-31');
  expect(await outcomes(broken + personXml(2, two) + personXml(3, three))).toEqual([
    'AGENCY_SCHEMA_MISMATCH',
    'AN-2',
    'AN-3',
  ]);
});

test('a result that is not success is a fault, whatever stands beside it', async () => {
  const client = clientThatReads(personXml(1, one), '00017');
  await expect(client.registrationsOf([one], signal)).rejects.toMatchObject({
    code: 'AGENCY_FAULT',
  });
});

test('a page that is longer than asked for is refused', async () => {
  const arrival = `<arrival>${subjectXml(one, 'person')}<arrivedOn>2026-11-20</arrivedOn><dueOn>2026-11-25</dueOn></arrival>`;
  const other = arrival.replace(subjectXml(one, 'person'), subjectXml(two, 'person'));
  const page = `<region>750000000</region><offset>0</offset><total>2</total>${arrival}${other}`;
  const client = clientThatReads(page);
  const ask = (limit: number) => client.arrivalsDue({ region: 'KZ-75', offset: 0, limit }, signal);
  await expect(ask(1)).rejects.toMatchObject({ code: 'AGENCY_SCHEMA_MISMATCH' });
  expect((await ask(2)).arrivals.length).toBe(2);
});

test('a record that comes twice in one answer is taken once, the latest stands first', async () => {
  const earlier = notificationXml('AN-5', one).replace('2026-11-21T10', '2026-11-20T10');
  const sameMoment = notificationXml('AN-6', one).replace('10:00:00+05:00', '05:00:00Z');
  const notifications = [earlier, notificationXml('AN-7', one), earlier, sameMoment].join('');
  const content = personXml(1, one).replace(notificationXml('AN-1', one), notifications);
  const [records] = await clientThatReads(content).registrationsOf([one], signal);
  const numbers = (records as RecordsEntity).notifications.map(({ number }) => number);
  expect(numbers).toEqual(['AN-7', 'AN-6', 'AN-5']);
});
