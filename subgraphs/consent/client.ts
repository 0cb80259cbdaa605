import { randomUUID } from 'node:crypto';
import type { Iin } from '../../schema/iin.ts';
import type { AgencyCall } from '../kit/agency-error.ts';
import { AgencyError } from '../kit/index.ts';
import type { SyncChannel, SyncRequest } from '../kit/shep/index.ts';
import { readAnswer } from '../kit/to-agency-error.ts';
import { children, escapeXml, requireChild, requireText, type XmlNode } from '../kit/xml.ts';
import { type ConsentRecord, readConsentRecord } from './mapping.ts';

/** KDP's services, by SHEP's names. */
export const SERVICES = ['KDP_SERVICE', 'KDP_CONSENTS', 'KDP_WITHDRAWAL'] as const;
export type ServiceName = (typeof SERVICES)[number];

/** How many persons, or ids, one call reads at most. */
export const BATCH_MAX = 100;

/** What an organization asks a person for; equal in all but the official, it is one question. */
export interface AccessQuestion {
  readonly iin: Iin;
  /** The SHEP service that is to be read. */
  readonly service: string;
  /** What is to be read and why, as the person is told. */
  readonly statement: string;
  readonly organization: { readonly bin: string; readonly name: string };
  readonly official: string;
}

/** Where a question stands, with the token of a consent in force. */
export type Access =
  | { readonly status: 'PENDING' | 'DENIED' | 'REVOKED'; readonly requestId: string }
  | {
      readonly status: 'GRANTED';
      readonly requestId: string;
      readonly token: string;
      readonly publicKey: string;
    };

/** Asks KDP. Every failure is an `AgencyError`. Nothing is kept from one call to the next. */
export interface ConsentClient {
  /**
   * Learns where a question stands, and has KDP send the person an SMS where nobody has asked it
   * yet. Never repeated by the transport. Null where KDP does not know the person.
   */
  fetchAccess(question: AccessQuestion, signal: AbortSignal): Promise<Access | null>;
  /** Everything on file about each person, in the order asked. At most `BATCH_MAX`. */
  fetchConsentsOf(
    iins: readonly Iin[],
    signal: AbortSignal,
  ): Promise<readonly (readonly ConsentRecord[])[]>;
  /** The consent of each id, in the order asked; null where there is none. At most `BATCH_MAX`. */
  fetchConsents(
    ids: readonly string[],
    signal: AbortSignal,
  ): Promise<readonly (ConsentRecord | null)[]>;
  /** Takes a person's consent back, or answers a question with no; null where there is none. */
  withdraw(id: string, iin: Iin, signal: AbortSignal): Promise<ConsentRecord | null>;
}

const XSI = 'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"';
const ACCESS_DATA = `${XSI} xmlns:kdp="http://service.2fa-chain.kz/ns/kdp" xsi:type="kdp:getUserDataRequest"`;
const CONSENT_DATA = `${XSI} xmlns:c="urn:reference-model:kdp:consents:v1"`;
/** A day: longer than a visit to an office, shorter than anybody forgets having agreed. */
const CONSENT_TERM_MS = 86_400_000;

/** Returns the client of KDP's three services. */
export function createConsentClient(
  channels: Readonly<Record<ServiceName, SyncChannel>>,
): ConsentClient {
  return {
    async fetchAccess(question, signal) {
      const dataXml = `<data ${ACCESS_DATA}>${accessXml(question)}</data>`;
      // The request may send an SMS: it is no reading, however often it only learns something.
      const { call, data } = await ask('KDP_SERVICE', { dataXml, readOnly: false, signal });
      return data === null ? null : readAnswer(call, () => readAccess(data, question, call));
    },

    async fetchConsentsOf(iins, signal) {
      const records = await readList(iins.map((iin) => tag('uin', iin)).join(''), signal);
      const asked = new Set<string>(iins);
      if (records.list.some(({ iin }) => !asked.has(iin))) throw mismatch(records.call);
      return iins.map((iin) => records.list.filter((record) => record.iin === iin));
    },

    async fetchConsents(ids, signal) {
      const records = await readList(ids.map((id) => tag('id', id)).join(''), signal);
      const asked = new Set(ids);
      if (records.list.some(({ id }) => !asked.has(id))) throw mismatch(records.call);
      return ids.map((id) => records.list.find((record) => record.id === id) ?? null);
    },

    async withdraw(id, iin, signal) {
      const content = tag('id', id) + tag('uin', iin);
      const { call, data } = await ask('KDP_WITHDRAWAL', {
        dataXml: `<data ${CONSENT_DATA} xsi:type="c:withdrawalRequest">${content}</data>`,
        signData: true,
        readOnly: false,
        signal,
      });
      if (data === null) return null;
      const [record, ...others] = readAnswer(call, () => readConsents(data));
      if (record?.id !== id || record.iin !== iin || others.length > 0) throw mismatch(call);
      return record;
    },
  };

  async function readList(keys: string, signal: AbortSignal) {
    const { call, data } = await ask('KDP_CONSENTS', {
      dataXml: `<data ${CONSENT_DATA} xsi:type="c:consentsRequest">${keys}</data>`,
      readOnly: true,
      signal,
    });
    const list = data === null ? [] : readAnswer(call, () => readConsents(data));
    return { call, list };
  }

  /** Sends one request; `data` is null where KDP says that there is no match. */
  async function ask(service: ServiceName, request: SyncRequest) {
    const correlationId = randomUUID();
    const call: AgencyCall = { agency: 'KDP', service, correlationId };
    const answer = await channels[service].send({ ...request, correlationId });
    return { call, data: answer.outcome === 'FOUND' ? answer.data : null };
  }
}

/** In the order of the XSD. */
function accessXml({ iin, service, statement, organization, official }: AccessQuestion): string {
  return [
    tag('uin', iin),
    tag('company', organization.name),
    tag('company_bin', organization.bin),
    tag('company_responsible', official),
    tag('employee_name', official),
    tag('access_name', service),
    tag('personal_data_name', statement),
    tag('expiresIn', String(CONSENT_TERM_MS)),
    tag('omit-sms', 'false'),
  ].join('');
}

function readAccess(data: XmlNode, { iin }: AccessQuestion, call: AgencyCall): Access {
  if (requireText(data, 'uin') !== iin) throw mismatch(call);
  const status = requireText(data, 'status');
  const requestId = requireText(data, 'request-id');
  if (status === 'PENDING' || status === 'DENIED' || status === 'REVOKED') {
    return { status, requestId };
  }
  if (status !== 'VALID') {
    const internalMessage = `KDP status ${status.slice(0, 100)}`;
    throw new AgencyError('AGENCY_FAULT', call, { internalMessage });
  }
  const token = requireText(data, 'code').replace(/\s+/g, '');
  const publicKey = requireText(data, 'public-key').replace(/\s+/g, '');
  return { status: 'GRANTED', requestId, token, publicKey };
}

/** Each record once, however often it comes. */
function readConsents(data: XmlNode): ConsentRecord[] {
  const records = children(requireChild(data, 'consents'), 'consent').map(readConsentRecord);
  return [...new Map(records.map((record) => [record.id, record])).values()];
}

function tag(name: string, text: string): string {
  return `<${name}>${escapeXml(text)}</${name}>`;
}

function mismatch(call: AgencyCall): AgencyError {
  return new AgencyError('ENTITY_IDENTITY_MISMATCH', call);
}
