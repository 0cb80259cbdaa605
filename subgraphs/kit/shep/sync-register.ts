import { randomUUID } from 'node:crypto';
import type { AgencyCode } from '../../../schema/agencies.ts';
import { type AgencyCall, AgencyError } from '../agency-error.ts';
import { type AgencyHttp, createAgencyHttp } from '../agency-http.ts';
import type { AgencyEndpoint, KitServices } from '../kit-services.ts';
import { children, requireText, type XmlNode } from '../xml.ts';
import { createSyncChannel, type SyncChannel, type SyncRequest } from './sync-channel.ts';

const PROCESSED = '00000';

/** One request to a service of a register. */
export interface RegisterRequest<Service extends string>
  extends Pick<SyncRequest, 'signData' | 'readOnly' | 'signal'> {
  readonly service: Service;
  /** The local name of the type that `data` names. */
  readonly type: string;
  /** What stands inside `data`, its values escaped. */
  readonly inner: string;
  /** Results other than success that say something about the request. Default none. */
  readonly results?: readonly string[];
}

/** What a register answered. */
export interface RegisterAnswer {
  /** What errors about the answer are about. */
  readonly call: AgencyCall;
  /** Null where the transport says that there is no match. */
  readonly data: XmlNode | null;
  /** The owner's word: `00000`, or one of the results that were asked for. */
  readonly result: string;
}

/** The channels to the services of a register, by SHEP's names. */
export type SyncChannels<Service extends string> = Readonly<Record<Service, SyncChannel>>;

/**
 * Opens a channel to each service of a register. Each has connections, deadline and circuit breaker of
 * its own, so that a slow service holds up no other. `agencies` are to be closed.
 */
export function openSyncChannels<Service extends string>(
  endpoint: AgencyEndpoint,
  { agency, services }: { readonly agency: AgencyCode; readonly services: readonly Service[] },
  { now, onCall, shep }: KitServices,
): { readonly channels: SyncChannels<Service>; readonly agencies: readonly AgencyHttp[] } {
  const told = onCall === undefined ? {} : { onCall };
  const opened = services.map((service) => {
    const http = createAgencyHttp({ ...endpoint, agency, service, ...told });
    const clock = () => now().getTime();
    const options = { http, ...shep, agency, serviceId: service, now: clock };
    return { http, entry: [service, createSyncChannel(options)] as const };
  });
  return {
    channels: Object.fromEntries(opened.map(({ entry }) => entry)) as SyncChannels<Service>,
    agencies: opened.map(({ http }) => http),
  };
}

/**
 * A register behind SHEP's synchronous channel, where the word of the data's owner
 * (`messageResult/code`) stands beside the transport's.
 */
export interface SyncRegister<Service extends string> {
  /** Rejects with `AgencyError`: `AGENCY_FAULT` for a result that was not asked for. */
  ask(request: RegisterRequest<Service>): Promise<RegisterAnswer>;
}

/** Makes a register of its channels. `namespace` is that of the types of its requests. */
export function createSyncRegister<Service extends string>(options: {
  readonly agency: AgencyCode;
  readonly namespace: string;
  readonly channels: SyncChannels<Service>;
}): SyncRegister<Service> {
  const { agency, namespace, channels } = options;
  return {
    async ask({ service, type, inner, results = [], ...rest }) {
      const correlationId = randomUUID();
      const call: AgencyCall = { agency, service, correlationId };
      const dataXml = dataOf(namespace, type, inner);
      const answer = await channels[service].send({ ...rest, dataXml, correlationId });
      if (answer.outcome === 'NOT_FOUND') return { call, data: null, result: '' };
      const { data } = answer;
      const result = readAs(call, () => requireText(data, 'messageResult', 'code'));
      if (result === PROCESSED || results.includes(result)) return { call, data, result };
      throw new AgencyError('AGENCY_FAULT', call, { internalMessage: 'RESULT is not 00000' });
    },
  };
}

function dataOf(namespace: string, type: string, inner: string): string {
  const declared = `xmlns:rm="${namespace}" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"`;
  return `<data ${declared} xsi:type="rm:${type}">${inner}</data>`;
}

/** Runs a reader of an answer: whatever it throws is about the answer, also what its parsers throw. */
export function readAs<T>(call: AgencyCall, reader: () => T): T {
  try {
    return reader();
  } catch (error) {
    if (error instanceof AgencyError) throw error;
    throw wrongShape(call, error);
  }
}

/** The answer to one key of a batch; null for what the register does not know. */
export type Each<T> = T | null | AgencyError;

/**
 * Returns the answers to the keys of a batch, in their order: each stands in an element with its `key`
 * and its `result`, `UNKNOWN` for what the register does not know. One that is wrong spoils no other:
 * one left out is `AGENCY_INCOMPLETE`, two that differ `AGENCY_SCHEMA_MISMATCH`.
 */
export function readEach<T>(
  { call, data }: RegisterAnswer & { readonly data: XmlNode },
  element: string,
  keys: readonly string[],
  reader: (node: XmlNode, at: number) => T,
): Each<T>[] {
  const answers = readAs(call, () =>
    Map.groupBy(children(data, element), (node) => requireText(node, 'key')),
  );
  return keys.map((key, at) => {
    try {
      return readAs(call, () => {
        const [node, ...copies] = answers.get(key) ?? [];
        if (node === undefined) throw new AgencyError('AGENCY_INCOMPLETE', call);
        // Two different answers to one key tell nothing for sure.
        const isAmbiguous = copies.some((copy) => JSON.stringify(copy) !== JSON.stringify(node));
        if (isAmbiguous) throw wrongShape(call);
        return requireText(node, 'result') === 'UNKNOWN' ? null : reader(node, at);
      });
    } catch (error) {
      return error as AgencyError;
    }
  });
}

/** Returns the error of an answer about somebody or something else than asked. */
export function mismatch(call: AgencyCall): AgencyError {
  return new AgencyError('ENTITY_IDENTITY_MISMATCH', call);
}

/** Returns the error of an answer whose parts are not those that were expected. */
export function wrongShape(call: AgencyCall, cause?: unknown): AgencyError {
  return new AgencyError('AGENCY_SCHEMA_MISMATCH', call, { cause });
}
