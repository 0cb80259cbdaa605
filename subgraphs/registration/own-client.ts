import type { AgencyCall } from '../kit/agency-error.ts';
import {
  createSyncRegister,
  mismatch,
  type RegisterAnswer,
  readAs,
  type SyncChannels,
  wrongShape,
} from '../kit/shep/sync-register.ts';
import { isSameSubject, readSubject, type Subject, subjectXml } from '../kit/subject-xml.ts';
import { writeElement, writeElements } from '../kit/write-xml.ts';
import { children, requireChild, requireText, textOf, type XmlNode } from '../kit/xml.ts';
import { addressXml, hostXml, NAMESPACE, type NotifyRequest } from './client.ts';
import type { Host } from './host-of.ts';
import {
  type RegistrationEntity,
  toRegistration,
  toWaiting,
  uniqueBy,
  type WaitingEntity,
} from './mapping.ts';

/** IS MP's services for immigrants' own registrations (Order 923), by SHEP's names. */
export const OWN_SERVICES = [
  'ISMP_RegisterImmigrant',
  'ISMP_AnswerRegistration',
  'ISMP_RegistrationsToAnswer',
] as const;

/** What an immigrant wants registered. */
export interface RegisterRequest {
  /** At most 64 characters without white space; the same one for the same registration. */
  readonly requestId: string;
  readonly immigrant: Subject;
  readonly host: Host;
  readonly address: NotifyRequest['address'];
  readonly enteredOn: string;
  readonly movedOn: string | null;
}

/** A host's word. */
export interface AnswerRequest {
  readonly requestId: string;
  readonly host: Host;
  readonly number: string;
  /** Null confirms. */
  readonly refusalReason: 'WRONG_DATA' | 'STAY_BREACH' | 'HOST_REFUSED' | null;
}

/** Which part of a host's list is asked for. */
export interface WaitingPage {
  readonly host: Host;
  readonly offset: number;
  /** At most 100. */
  readonly limit: number;
}

/** A page of what waits for a host. */
export interface Waiting {
  readonly waiting: readonly WaitingEntity[];
  readonly total: number;
}

const NOT_REGISTERED = {
  11001: 'IDEMPOTENCY_KEY_REUSED',
  11002: 'IMMIGRANT_UNKNOWN',
  11003: 'ENTERED_IN_FUTURE',
  11004: 'MOVED_OUT_OF_TIME',
  11005: 'PASSPORT_NOT_VALID',
  11006: 'HOST_IS_IMMIGRANT',
} as const;

const NOT_ANSWERED = {
  12001: 'IDEMPOTENCY_KEY_REUSED',
  12002: 'REGISTRATION_UNKNOWN',
  12003: 'ALREADY_ANSWERED',
} as const;

/** A registration as it is on file, or why nothing was filed. */
export type OwnOutcome<Reason extends string> =
  | { readonly outcome: 'FILED'; readonly registration: RegistrationEntity }
  | { readonly outcome: 'NOT_FILED'; readonly reason: Reason };

type ValueOf<T> = T[keyof T];

/** Immigrants' own registrations at IS MP. Everything rejects with `AgencyError`. */
export interface OwnRegistrationClient {
  /** Files a registration under our signature; never repeated by the transport. */
  register(
    request: RegisterRequest,
    signal: AbortSignal,
  ): Promise<OwnOutcome<ValueOf<typeof NOT_REGISTERED>>>;
  /** Hands a host's word over under our signature; never repeated by the transport. */
  answer(
    request: AnswerRequest,
    signal: AbortSignal,
  ): Promise<OwnOutcome<ValueOf<typeof NOT_ANSWERED>>>;
  /** The first asked for at the top. */
  waitingFor(page: WaitingPage, signal: AbortSignal): Promise<Waiting>;
}

/** Returns the client of the three services. */
export function createOwnRegistrationClient(
  channels: SyncChannels<(typeof OWN_SERVICES)[number]>,
): OwnRegistrationClient {
  const register = createSyncRegister({ agency: 'IS_MP', namespace: NAMESPACE, channels });
  return {
    async register({ requestId, immigrant, host, address, enteredOn, movedOn }, signal) {
      const answer = await register.ask({
        service: 'ISMP_RegisterImmigrant',
        type: 'registerImmigrantRequest',
        inner:
          writeElements({ requestId }) +
          writeElement('immigrant', subjectXml(immigrant)) +
          hostXml(host) +
          addressXml(address) +
          writeElements({ enteredOn, movedOn }),
        results: Object.keys(NOT_REGISTERED),
        signData: true,
        readOnly: false,
        signal,
      });
      return readFiled(answer, NOT_REGISTERED, (node) => {
        const filed = toRegistration(node);
        const isTheirs = isSameSubject(readSubject(requireChild(node, 'immigrant')), immigrant);
        const isOurs = isTheirs && filed.host === host.number && filed.enteredOn === enteredOn;
        if (!isOurs) throw mismatch(answer.call);
        return filed;
      });
    },

    async answer({ requestId, host, number, refusalReason }, signal) {
      const answer = await register.ask({
        service: 'ISMP_AnswerRegistration',
        type: 'answerRegistrationRequest',
        inner:
          writeElements({ requestId }) +
          hostXml(host) +
          writeElements({ number, confirmed: refusalReason === null ? '1' : '0', refusalReason }),
        results: Object.keys(NOT_ANSWERED),
        signData: true,
        readOnly: false,
        signal,
      });
      return readFiled(answer, NOT_ANSWERED, (node) => {
        const answered = toRegistration(node);
        const isOurs = answered.number === number && answered.host === host.number;
        if (!isOurs) throw mismatch(answer.call);
        return answered;
      });
    },

    async waitingFor({ host, offset, limit }, signal) {
      const { call, data } = await register.ask({
        service: 'ISMP_RegistrationsToAnswer',
        type: 'registrationsToAnswerRequest',
        inner: hostXml(host) + writeElements({ offset: String(offset), limit: String(limit) }),
        readOnly: true,
        signal,
      });
      if (data === null) return { waiting: [], total: 0 };
      return readAs(call, () => {
        const nodes = children(data, 'waiting');
        const isTheirs = [data, ...nodes.map((node) => requireChild(node, 'registration'))].every(
          (node) => hostIn(node) === host.number,
        );
        if (!isTheirs || requireText(data, 'offset') !== String(offset)) throw mismatch(call);
        const total = requireText(data, 'total');
        const waiting = uniqueBy(nodes.map(toWaiting), ({ number }) => number);
        if (!/^\d{1,7}$/.test(total) || waiting.length > limit) throw wrongShape(call);
        return { waiting, total: Number(total) };
      });
    },
  };
}

/** Reads the one registration of an answer, or why there is none. */
function readFiled<Reason extends string>(
  { call, data, result }: RegisterAnswer,
  reasons: Readonly<Record<string, Reason>>,
  reader: (node: XmlNode) => RegistrationEntity,
): OwnOutcome<Reason> {
  const reason = reasons[result];
  if (reason !== undefined) return { outcome: 'NOT_FILED', reason };
  return readAs(call, () => ({ outcome: 'FILED', registration: reader(onlyOne(call, data)) }));
}

function onlyOne(call: AgencyCall, data: XmlNode | null): XmlNode {
  const answered = data === null ? [] : children(data, 'registration');
  const [node, ...others] = uniqueBy(answered, (each) => requireText(each, 'number'));
  if (node === undefined || others.length > 0) throw wrongShape(call);
  return node;
}

function hostIn(node: XmlNode): string | undefined {
  const host = requireChild(node, 'host');
  return textOf(host, 'iin') ?? textOf(host, 'bin');
}
