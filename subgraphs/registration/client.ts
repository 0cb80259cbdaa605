import { randomUUID } from 'node:crypto';
import { REGIONS, type RegionCode } from '../../schema/regions.ts';
import { type AgencyCall, AgencyError } from '../kit/agency-error.ts';
import type { SyncChannel, SyncRequest } from '../kit/shep/index.ts';
import { children, escapeXml, requireChild, requireText, type XmlNode } from '../kit/xml.ts';
import {
  type DueEntity,
  isSameSubject,
  type NotificationEntity,
  type NumberedEntity,
  type RecordsEntity,
  readSubject,
  type Subject,
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
  readonly host: { readonly kind: 'iin' | 'bin'; readonly number: string };
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

/** The answer to one key of a batch; null for what IS MP does not know. */
export type Each<T> = T | null | AgencyError;

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

const NAMESPACE = 'urn:reference-model:is-mp:registrations:v1';
const PROCESSED = '00000';

/** Returns the client of IS MP's four services. */
export function createRegistrationClient(
  channels: Readonly<Record<ServiceName, SyncChannel>>,
): RegistrationClient {
  return {
    async registrationsOf(subjects, signal) {
      const persons = subjects.map((subject, at) =>
        tag('person', tag('key', String(at + 1)) + tag('subject', subjectXml(subject))),
      );
      const dataXml = requestXml('registrationsRequest', persons.join(''));
      const { call, data } = await ask('ISMP_Registrations', { dataXml, signal });
      if (data === null) return subjects.map(() => null);
      const answers = read(call, () => byKey(children(data, 'person')));
      return subjects.map((asked, at) =>
        answerOf(call, answers.get(String(at + 1)), (node) => {
          const found = readSubject(requireChild(node, 'subject'));
          if (!isSameSubject(found, asked)) throw mismatch(call);
          const guests = children(requireChild(node, 'notifications'), 'notification').map(
            (notification) => readSubject(requireChild(notification, 'guest')),
          );
          if (!guests.every((guest) => isSameSubject(guest, found))) throw mismatch(call);
          return toRecords(node);
        }),
      );
    },

    async arrivalsDue({ region, offset, limit }, signal) {
      const { kato } = REGIONS[region];
      const asked = { region: kato, offset: String(offset), limit: String(limit) };
      const dataXml = requestXml('arrivalsDueRequest', tags(asked));
      const { call, data } = await ask('ISMP_ArrivalsDue', { dataXml, signal });
      if (data === null) return { arrivals: [], total: 0 };
      return read(call, () => {
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
      const dataXml = requestXml(
        'recordRequest',
        numbers.map((number) => tag('number', escapeXml(number))).join(''),
      );
      const { call, data } = await ask('ISMP_Record', { dataXml, signal });
      if (data === null) return numbers.map(() => null);
      const answers = read(call, () => byKey(children(data, 'record')));
      return numbers.map((number) =>
        answerOf(call, answers.get(number), (node) => {
          const record = toNumbered(node);
          if (record.number !== number) throw mismatch(call);
          return record;
        }),
      );
    },

    async notifyArrival(request, signal) {
      const dataXml = requestXml('notifyArrivalRequest', notificationXml(request));
      const filing = { dataXml, signal, signData: true, readOnly: false };
      const { call, data, result } = await ask('ISMP_NotifyArrival', filing);
      if (isNotFiled(result)) return { outcome: 'NOT_FILED', reason: NOT_FILED[result] };
      return read(call, () => {
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

  /** Sends one request; `data` is null where IS MP says that there is no match. */
  async function ask(
    service: ServiceName,
    request: SyncRequest,
  ): Promise<{ call: AgencyCall; data: XmlNode | null; result: string }> {
    const correlationId = randomUUID();
    const call: AgencyCall = { agency: 'IS_MP', service, correlationId };
    const answer = await channels[service].send({ readOnly: true, ...request, correlationId });
    if (answer.outcome === 'NOT_FOUND') return { call, data: null, result: '' };
    const { data } = answer;
    const result = read(call, () => requireText(data, 'messageResult', 'code'));
    const isOurs = result === PROCESSED || (service === 'ISMP_NotifyArrival' && isNotFiled(result));
    if (isOurs) return { call, data, result };
    throw new AgencyError('AGENCY_FAULT', call, { internalMessage: 'RESULT is not 00000' });
  }
}

function isNotFiled(result: string): result is `${keyof typeof NOT_FILED}` {
  return Object.hasOwn(NOT_FILED, result);
}

/** Runs a reader: whatever it throws is about the answer, also what its parsers throw. */
function read<T>(call: AgencyCall, reader: () => T): T {
  try {
    return reader();
  } catch (error) {
    if (error instanceof AgencyError) throw error;
    throw wrongShape(call, error);
  }
}

function answerOf<T>(
  call: AgencyCall,
  answers: readonly XmlNode[] | undefined,
  reader: (node: XmlNode) => T,
): Each<T> {
  try {
    return read(call, () => {
      const [node, ...copies] = answers ?? [];
      if (node === undefined) throw new AgencyError('AGENCY_INCOMPLETE', call);
      // Two different answers to one key tell nothing for sure.
      const isAmbiguous = copies.some((copy) => JSON.stringify(copy) !== JSON.stringify(node));
      if (isAmbiguous) throw wrongShape(call);
      return requireText(node, 'result') === 'UNKNOWN' ? null : reader(node);
    });
  } catch (error) {
    return error as AgencyError;
  }
}

function byKey(nodes: readonly XmlNode[]): Map<string, XmlNode[]> {
  return Map.groupBy(nodes, (node) => requireText(node, 'key'));
}

function mismatch(call: AgencyCall): AgencyError {
  return new AgencyError('ENTITY_IDENTITY_MISMATCH', call);
}

function wrongShape(call: AgencyCall, cause?: unknown): AgencyError {
  return new AgencyError('AGENCY_SCHEMA_MISMATCH', call, { cause });
}

function requestXml(type: string, inner: string): string {
  const declared = `xmlns:mp="${NAMESPACE}" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"`;
  return `<data ${declared} xsi:type="mp:${type}">${inner}</data>`;
}

function notificationXml({ requestId, host, guest, ...rest }: NotifyRequest): string {
  const { address, arrivedOn, leavesOn } = rest;
  const { city, street, building, flat } = address;
  return (
    tags({ requestId }) +
    tag('host', tags({ [host.kind]: host.number })) +
    tag('guest', subjectXml(guest)) +
    tag('address', tags({ region: REGIONS[address.region].kato, city, street, building, flat })) +
    tags({ arrivedOn, leavesOn })
  );
}

function subjectXml({ iin, documents }: Subject): string {
  const written = documents.map(({ issuingState, number }) =>
    tag('document', tags({ issuingState, number })),
  );
  return tags({ iin }) + written.join('');
}

/** Writes values in their order, leaving out those that are null. */
function tags(values: Readonly<Record<string, string | null>>): string {
  return Object.entries(values)
    .map(([name, value]) => (value === null ? '' : tag(name, escapeXml(value))))
    .join('');
}

function tag(name: string, inner: string): string {
  return `<${name}>${inner}</${name}>`;
}
