import { ARRIVAL_REFUSAL_REASONS } from '../../schema/code-lists/arrival-refusal-reasons.ts';
import { RESIDENCE_GROUNDS } from '../../schema/code-lists/residence-grounds.ts';
import { RESIDENCE_PERMIT_STATUSES } from '../../schema/code-lists/residence-permit-statuses.ts';
import type {
  Address,
  ArrivalNotification,
  ImmigrantRegistration,
  Person,
  RegistrationFacts,
  RegistrationToAnswer,
  ResidencePermit,
} from '../../schema/generated/registration.ts';
import { type PersonId, personIdOfDocument, personIdOfIin } from '../../schema/person-id.ts';
import { regionFromKato, regionLabel } from '../../schema/regions.ts';
import { parseLocalDate, toDateTime, toDictionaryValue } from '../kit/index.ts';
import { readSubject, type Subject } from '../kit/subject-xml.ts';
import { child, children, requireChild, requireText, textOf, type XmlNode } from '../kit/xml.ts';

type PersonReference = Pick<Person, 'id'>;

/** What a record says of who receives the foreigner. */
export interface Hosted {
  /** The host's IIN or BIN; null where the record names none. */
  readonly host: string | null;
}

/** A notification as resolvers pass it on: of the guest there is no more than the id. */
export type NotificationEntity = Omit<ArrivalNotification, 'guest'> &
  Hosted & { guest: PersonReference };

/** An immigrant's own registration as resolvers pass it on: of the immigrant no more than the id. */
export type RegistrationEntity = Omit<ImmigrantRegistration, 'immigrant'> &
  Hosted & { immigrant: PersonReference };

/** A registration that waits for its host. */
export type WaitingEntity = Omit<RegistrationToAnswer, 'immigrant'> & {
  immigrant: PersonReference;
};

/** An arrival that nobody has notified. */
export interface DueEntity {
  readonly person: PersonReference;
  readonly arrivedOn: string;
  readonly dueOn: string;
}

/** Everything on file about one foreigner, each list with the latest first. */
export interface RecordsEntity {
  readonly notifications: readonly NotificationEntity[];
  readonly registrations: readonly RegistrationEntity[];
  readonly permits: readonly ResidencePermit[];
}

/** A record of any kind, which its number alone does not tell. */
export type NumberedEntity =
  | ({ readonly __typename: 'ArrivalNotification' } & NotificationEntity)
  | ({ readonly __typename: 'ImmigrantRegistration' } & RegistrationEntity)
  | ({ readonly __typename: 'ResidencePermit' } & ResidencePermit);

/** Returns the id of a subject: by IIN, else by the document on file first. */
export function toPersonId({ iin, documents: [document] }: Subject): PersonId {
  if (iin !== null) return personIdOfIin(iin);
  if (document === undefined) throw new RangeError('expected an identifier');
  return personIdOfDocument(document);
}

/** Reads everything on file about a subject; a record that comes twice is taken once. */
export function toRecords(node: XmlNode): RecordsEntity {
  return {
    notifications: latestFirst(
      listed(node, 'notifications', 'notification').map(toNotification),
      ({ notifiedAt }) => new Date(notifiedAt).toISOString(),
    ),
    registrations: latestFirst(
      listed(node, 'registrations', 'registration').map(toRegistration),
      ({ submittedOn }) => submittedOn,
    ),
    permits: latestFirst(
      listed(node, 'residencePermits', 'residencePermit').map(toPermit),
      ({ validFrom }) => validFrom,
    ),
  };
}

/** Reads the one record inside an answer about a number. */
export function toNumbered(node: XmlNode): NumberedEntity {
  const notification = child(node, 'notification');
  if (notification !== undefined) {
    return { __typename: 'ArrivalNotification', ...toNotification(notification) };
  }
  const registration = child(node, 'registration');
  if (registration !== undefined) {
    return { __typename: 'ImmigrantRegistration', ...toRegistration(registration) };
  }
  return { __typename: 'ResidencePermit', ...toPermit(requireChild(node, 'residencePermit')) };
}

/** Reads a notification of arrival. */
export function toNotification(node: XmlNode): NotificationEntity {
  return {
    number: requireText(node, 'number'),
    status: oneOf(requireText(node, 'status'), ['ACCEPTED', 'REFUSED']),
    refusalReason: toRefusalReason(node),
    arrivedOn: parseLocalDate(requireText(node, 'arrivedOn')),
    leavesOn: toDay(node, 'leavesOn'),
    notifiedAt: toDateTime(requireText(node, 'notifiedAt')),
    address: toAddress(node),
    host: toHost(node),
    guest: { id: toPersonId(readSubject(requireChild(node, 'guest'))) },
  };
}

/**
 * Whether the host receives the person now: by a notification that was accepted and is not over, or
 * by a registration that waits for the host's word or has it and is in force.
 */
export function isHost(
  { notifications, registrations }: RecordsEntity,
  host: string,
  today: string,
) {
  const goesOn = (until: string | null | undefined) => !until || until >= today;
  return (
    notifications.some(
      (each) => each.host === host && each.status === 'ACCEPTED' && goesOn(each.leavesOn),
    ) ||
    registrations.some(
      (each) => each.host === host && each.status !== 'REFUSED' && goesOn(each.validUntil),
    )
  );
}

/** Returns what rights hang on of all that is on file; nothing of somebody who is not known. */
export function toRegistrationFacts(records: RecordsEntity | null): RegistrationFacts {
  const { notifications = [], registrations = [], permits = [] } = records ?? {};
  return {
    notifications: notifications.map(({ status, arrivedOn, leavesOn, notifiedAt, address }) => ({
      status,
      arrivedOn,
      leavesOn: leavesOn ?? null,
      notifiedAt,
      region: address?.region?.code ?? null,
    })),
    registrations: registrations.map(({ status, submittedOn, validUntil, address }) => ({
      status,
      submittedOn,
      validUntil: validUntil ?? null,
      region: address?.region?.code ?? null,
    })),
    residencePermits: permits.map(({ kind, validFrom, validUntil, status }) => ({
      kind,
      validFrom,
      validUntil: validUntil ?? null,
      status: status.code,
    })),
  };
}

/** Reads an arrival that is due for notification. */
export function toDue(node: XmlNode): DueEntity {
  return {
    person: { id: toPersonId(readSubject(requireChild(node, 'person'))) },
    arrivedOn: parseLocalDate(requireText(node, 'arrivedOn')),
    dueOn: parseLocalDate(requireText(node, 'dueOn')),
  };
}

/** Reads an immigrant's own registration. */
export function toRegistration(node: XmlNode): RegistrationEntity {
  return {
    number: requireText(node, 'number'),
    status: oneOf(requireText(node, 'status'), ['PENDING_HOST', 'CONFIRMED', 'REFUSED']),
    refusalReason: toRefusalReason(node),
    submittedOn: parseLocalDate(requireText(node, 'submittedOn')),
    validUntil: toDay(node, 'validUntil'),
    enteredOn: toDay(node, 'enteredOn'),
    isLate: oneOf(requireText(node, 'late'), ['0', '1']) === '1',
    address: toAddress(node),
    host: toHost(node),
    immigrant: { id: toPersonId(readSubject(requireChild(node, 'immigrant'))) },
  };
}

/** Reads a registration that waits for its host. */
export function toWaiting(node: XmlNode): WaitingEntity {
  const registration = toRegistration(requireChild(node, 'registration'));
  const { number, submittedOn, enteredOn = null, address = null, immigrant } = registration;
  return { number, name: requireText(node, 'name'), submittedOn, enteredOn, address, immigrant };
}

function toPermit(node: XmlNode): ResidencePermit {
  const ground = textOf(node, 'ground');
  return {
    number: requireText(node, 'number'),
    kind: oneOf(requireText(node, 'kind'), ['1', '2']) === '1' ? 'TEMPORARY' : 'PERMANENT',
    ground: ground === undefined ? null : toDictionaryValue(ground, RESIDENCE_GROUNDS),
    validFrom: parseLocalDate(requireText(node, 'validFrom')),
    validUntil: toDay(node, 'validTo'),
    status: toDictionaryValue(requireText(node, 'status'), RESIDENCE_PERMIT_STATUSES),
  };
}

function toHost(node: XmlNode): string | null {
  const host = child(node, 'host');
  return host === undefined ? null : (textOf(host, 'iin') ?? textOf(host, 'bin') ?? null);
}

function toRefusalReason(node: XmlNode) {
  const code = textOf(node, 'refusalReason');
  return code === undefined ? null : toDictionaryValue(code, ARRIVAL_REFUSAL_REASONS);
}

function toDay(node: XmlNode, name: string): string | null {
  const text = textOf(node, name);
  return text === undefined ? null : parseLocalDate(text);
}

function toAddress(node: XmlNode): Address | null {
  const address = child(node, 'address');
  if (address === undefined) return null;
  const code = regionFromKato(textOf(address, 'region') ?? '');
  return {
    region: code === null ? null : { code, label: regionLabel(code) },
    city: textOf(address, 'city') ?? null,
    street: textOf(address, 'street') ?? null,
    building: textOf(address, 'building') ?? null,
    flat: textOf(address, 'flat') ?? null,
  };
}

function listed(node: XmlNode, list: string, name: string): XmlNode[] {
  return children(requireChild(node, list), name);
}

function latestFirst<T extends { number: string }>(records: T[], at: (record: T) => string): T[] {
  const rank = (record: T) => `${at(record)} ${record.number}`;
  return uniqueBy(records, ({ number }) => number).sort((a, b) => (rank(a) < rank(b) ? 1 : -1));
}

/** Returns the values without those whose key has been before. */
export function uniqueBy<T>(values: readonly T[], keyOf: (value: T) => string): T[] {
  return [...new Map(values.toReversed().map((value) => [keyOf(value), value])).values()].reverse();
}

function oneOf<const T extends string>(text: string, known: readonly T[]): T {
  const found = known.find((value) => value === text);
  if (found === undefined) throw new RangeError(`expected one of ${known.join(', ')}`);
  return found;
}
