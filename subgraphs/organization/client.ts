import { randomUUID } from 'node:crypto';
import { AgencyError } from '../kit/index.ts';
import type { SyncChannel } from '../kit/shep/index.ts';
import { toAgencyError } from '../kit/to-agency-error.ts';
import { escapeXml, requireChild, requireText, type XmlNode } from '../kit/xml.ts';
import {
  type OrganizationRecord,
  type ReportRecord,
  readOrganization,
  readReport,
} from './records.ts';

/** The services, by SHEP's names. */
export const INFO_SERVICE = 'GbdulInfoByBin_v2';
export const REPORT_SERVICE = 'GbdulReport3007_KDP';
const INFO_NAMESPACE = 'http://gbdulinfobybin_v2.egp.gbdul.tamur.kz';
const REPORT_NAMESPACE = 'http://kdp.3007.reports.egp.gbdul.tamur.kz';

/** The register's own word on a request, beside that of the transport. */
const SUCCESS = '002';
const NOT_FOUND = '001';

/** How a call ends with its request. */
export interface CallOptions {
  readonly signal: AbortSignal;
}

/** Reads GBD UL. Failures reject with `AgencyError`. */
export interface OrganizationClient {
  /** Returns an organization; null if the register knows none. */
  fetchOrganization(bin: string, options: CallOptions): Promise<OrganizationRecord | null>;
  /** Returns the report on an organization's registration; null if the register knows none. */
  fetchReport(bin: string, options: CallOptions): Promise<ReportRecord | null>;
}

export interface OrganizationClientOptions {
  /** SHEP's channels to `INFO_SERVICE` and `REPORT_SERVICE`. */
  readonly info: SyncChannel;
  readonly report: SyncChannel;
  /** BIN of the body that asks, as GBD UL is shown it. */
  readonly requestorBin: string;
}

/** Makes the client of GBD UL's two services, one BIN a call. */
export function createOrganizationClient(options: OrganizationClientOptions): OrganizationClient {
  const { info, report, requestorBin } = options;
  return {
    async fetchOrganization(bin, { signal }) {
      const service = { channel: info, service: INFO_SERVICE, status: 'Status', signal };
      return ask(service, infoRequest(bin, requestorBin), bin, (answer) =>
        readOrganization(requireChild(answer, 'Organization')),
      );
    },
    async fetchReport(bin, { signal }) {
      const service = { channel: report, service: REPORT_SERVICE, status: 'status', signal };
      return ask(service, reportRequest(bin, requestorBin), bin, (answer) =>
        readReport(requireChild(answer, 'businessData')),
      );
    },
  };
}

interface Service {
  readonly channel: SyncChannel;
  readonly service: string;
  /** What the element with the register's own word on the request is called. */
  readonly status: string;
  readonly signal: AbortSignal;
}

async function ask<Answer extends { readonly bin: string }>(
  { channel, service, status, signal }: Service,
  dataXml: string,
  bin: string,
  read: (answer: XmlNode) => Answer,
): Promise<Answer | null> {
  const correlationId = randomUUID();
  const call = { agency: 'GBD_UL', service, correlationId } as const;
  const answer = await channel.send({
    dataXml,
    signData: true,
    escapeData: true,
    expectSignedData: true,
    readOnly: true,
    correlationId,
    signal,
  });
  if (answer.outcome === 'NOT_FOUND') return null;
  try {
    const code = requireText(answer.data, status, 'Code');
    if (code === NOT_FOUND) return null;
    if (code !== SUCCESS) {
      throw new AgencyError('AGENCY_FAULT', call, { internalMessage: `STATUS ${code}` });
    }
    const record = read(answer.data);
    if (record.bin !== bin) throw new AgencyError('ENTITY_IDENTITY_MISMATCH', call);
    return record;
  } catch (thrown) {
    throw toAgencyError(thrown, call);
  }
}

function infoRequest(bin: string, requestorBin: string): string {
  return (
    `<gbd:Request xmlns:gbd="${INFO_NAMESPACE}">` +
    `<RequestorBIN>${escapeXml(requestorBin)}</RequestorBIN><BIN>${escapeXml(bin)}</BIN>` +
    '</gbd:Request>'
  );
}

/** Every element is in the service's namespace. No token of KDP: the report names no founder. */
function reportRequest(bin: string, requestorBin: string): string {
  return (
    `<request xmlns="${REPORT_NAMESPACE}"><requestNumber>${randomUUID()}</requestNumber>` +
    `<declarantId>${escapeXml(requestorBin)}</declarantId>` +
    `<businessData><BIN>${escapeXml(bin)}</BIN></businessData></request>`
  );
}
