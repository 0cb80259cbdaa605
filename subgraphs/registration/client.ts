import { REGIONS, type RegionCode } from '../../schema/regions.ts';
import { askEachSubject } from '../kit/shep/ask-each-subject.ts';
import {
  createSyncRegister,
  type Each,
  mismatch,
  readAs,
  readEach,
  type SyncChannels,
  wrongShape,
} from '../kit/shep/sync-register.ts';
import { isSameSubject, readSubject, type Subject, subjectXml } from '../kit/subject-xml.ts';
import { writeElement, writeElements } from '../kit/write-xml.ts';
import { children, requireChild, requireText, type XmlNode } from '../kit/xml.ts';
import type { Host } from './host-of.ts';
import {
  type DueEntity,
  type NotificationEntity,
  type NumberedEntity,
  type RecordsEntity,
  toDue,
  toNotification,
  toNumbered,
  toRecords,
  uniqueBy,
} from './mapping.ts';

/** IS MP's services, by SHEP's names. */
export const SERVICES = [
  'ISMP_Registrations',
  'ISMP_ArrivalsDue',
  'ISMP_Record',
  'ISMP_NotifyArrival',
] as const;

export type ServiceName = (typeof SERVICES)[number];

/** How many persons or numbers IS MP takes in one call. */
export const BATCH_MAX = 100;

/** Which part of a region's worklist is asked for. */
export interface DuePage {
  readonly region: RegionCode;
  readonly offset: number;
  /** At most 1,000. */
  readonly limit: number;
}

/** A notification that a host wants filed. */
export interface NotifyRequest {
  /** At most 64 characters without white space; the same one for the same notification. */
  readonly requestId: string;
  readonly host: Host;
  readonly guest: Subject;
  readonly address: {
    readonly region: RegionCode;
    readonly city: string;
    readonly street: string;
    readonly building: string;
    readonly flat: string | null;
  };
  readonly arrivedOn: string;
  readonly leavesOn: string | null;
}

const NOT_FILED = {
  10001: 'IDEMPOTENCY_KEY_REUSED',
  10002: 'GUEST_UNKNOWN',
  10003: 'ARRIVED_IN_FUTURE',
  10004: 'LEAVES_BEFORE_ARRIVAL',
} as const;

/** What became of a request to file a notification. */
export type NotifyOutcome =
  | { readonly outcome: 'FILED'; readonly notification: NotificationEntity }
  | {
      readonly outcome: 'NOT_FILED';
      readonly reason: (typeof NOT_FILED)[keyof typeof NOT_FILED];
    };

/**
 * The registrations of IS MP. Everything rejects with `AgencyError`; an answer about somebody or
 * something else than asked is `ENTITY_IDENTITY_MISMATCH`, and nothing of it is kept.
 */
export interface RegistrationClient {
  /** At most 100 subjects, answered in their order; one answer that is wrong spoils no other. */
  registrationsOf(
    subjects: readonly Subject[],
    signal: AbortSignal,
  ): Promise<Each<RecordsEntity>[]>;
  /** Those due first at the top. */
  arrivalsDue(
    page: DuePage,
    signal: AbortSignal,
  ): Promise<{ readonly arrivals: readonly DueEntity[]; readonly total: number }>;
  /** At most 100 numbers, answered in their order. */
  recordsByNumber(numbers: readonly string[], signal: AbortSignal): Promise<Each<NumberedEntity>[]>;
  /** Files a notification under our signature; never repeated by the transport. */
  notifyArrival(request: NotifyRequest, signal: AbortSignal): Promise<NotifyOutcome>;
}

/** The namespace of the types of IS MP's requests. */
export const NAMESPACE = 'urn:reference-model:is-mp:registrations:v1';

/** Returns the client of the four services that read, and take a host's notifications. */
export function createRegistrationClient(channels: SyncChannels<ServiceName>): RegistrationClient {
  const register = createSyncRegister({ agency: 'IS_MP', namespace: NAMESPACE, channels });
  return {
    async registrationsOf(subjects, signal) {
      const request = {
        service: 'ISMP_Registrations',
        type: 'registrationsRequest',
        subjects,
        signal,
      } as const;
      const { each } = await askEachSubject(register, request, (node, found, call) => {
        const guests = [
          ...named(node, 'notifications', 'notification', 'guest'),
          ...named(node, 'registrations', 'registration', 'immigrant'),
        ];
        if (!guests.every((guest) => isSameSubject(guest, found))) throw mismatch(call);
        return toRecords(node);
      });
      return each ?? subjects.map(() => null);
    },

    async arrivalsDue({ region, offset, limit }, signal) {
      const { kato } = REGIONS[region];
      const asked = { region: kato, offset: String(offset), limit: String(limit) };
      const { call, data } = await register.ask({
        service: 'ISMP_ArrivalsDue',
        type: 'arrivalsDueRequest',
        inner: writeElements(asked),
        readOnly: true,
        signal,
      });
      if (data === null) return { arrivals: [], total: 0 };
      return readAs(call, () => {
        const isAsked =
          requireText(data, 'region') === kato && requireText(data, 'offset') === asked.offset;
        if (!isAsked) throw mismatch(call);
        const total = requireText(data, 'total');
        const arrivals = uniqueBy(children(data, 'arrival').map(toDue), ({ person }) => person.id);
        if (!/^\d{1,7}$/.test(total) || arrivals.length > limit) throw wrongShape(call);
        return { arrivals, total: Number(total) };
      });
    },

    async recordsByNumber(numbers, signal) {
      const answer = await register.ask({
        service: 'ISMP_Record',
        type: 'recordRequest',
        inner: numbers.map((number) => writeElements({ number })).join(''),
        readOnly: true,
        signal,
      });
      const { call, data } = answer;
      if (data === null) return numbers.map(() => null);
      return readEach({ ...answer, data }, 'record', numbers, (node, at) => {
        const [record, number] = [toNumbered(node), numbers[at]];
        if (record.number !== number) throw mismatch(call);
        return record;
      });
    },

    async notifyArrival(request, signal) {
      const { call, data, result } = await register.ask({
        service: 'ISMP_NotifyArrival',
        type: 'notifyArrivalRequest',
        inner: notificationXml(request),
        results: Object.keys(NOT_FILED),
        signData: true,
        readOnly: false,
        signal,
      });
      if (isNotFiled(result)) return { outcome: 'NOT_FILED', reason: NOT_FILED[result] };
      return readAs(call, () => {
        const answered = data === null ? [] : children(data, 'notification');
        const [node, ...others] = uniqueBy(answered, (each) => requireText(each, 'number'));
        if (node === undefined || others.length > 0) throw wrongShape(call);
        const notification = toNotification(node);
        const guest = readSubject(requireChild(node, 'guest'));
        const isOurs =
          isSameSubject(guest, request.guest) && notification.arrivedOn === request.arrivedOn;
        if (!isOurs) throw mismatch(call);
        return { outcome: 'FILED', notification };
      });
    },
  };
}

/** Returns whom each record of a list is about. */
function named(node: XmlNode, list: string, record: string, subject: string): Subject[] {
  return children(requireChild(node, list), record).map((each) =>
    readSubject(requireChild(each, subject)),
  );
}

function isNotFiled(result: string): result is `${keyof typeof NOT_FILED}` {
  return Object.hasOwn(NOT_FILED, result);
}

function notificationXml({ requestId, host, guest, ...rest }: NotifyRequest): string {
  const { address, arrivedOn, leavesOn } = rest;
  return (
    writeElements({ requestId }) +
    hostXml(host) +
    writeElement('guest', subjectXml(guest)) +
    addressXml(address) +
    writeElements({ arrivedOn, leavesOn })
  );
}

/** Writes who receives a foreigner. */
export function hostXml({ kind, number }: Host): string {
  return writeElement('host', writeElements({ [kind]: number }));
}

/** Writes where a foreigner lives. */
export function addressXml({ region, ...rest }: NotifyRequest['address']): string {
  const { city, street, building, flat } = rest;
  const written = { region: REGIONS[region].kato, city, street, building, flat };
  return writeElement('address', writeElements(written));
}
