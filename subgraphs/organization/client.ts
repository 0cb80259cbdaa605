import { randomUUID } from 'node:crypto';
import { AgencyError, parseLocalDate } from '../kit/index.ts';
import type { SyncChannel } from '../kit/shep/index.ts';
import { toAgencyError } from '../kit/to-agency-error.ts';
import { child, escapeXml, requireChild, requireText, textOf, type XmlNode } from '../kit/xml.ts';

/** The service, by SHEP's name. */
export const GBD_UL_SERVICE = 'GbdulInfoByBin_v2';
const NAMESPACE = 'http://gbdulinfobybin_v2.egp.gbdul.tamur.kz';

/** The register's own word on a request, beside that of the transport. */
const SUCCESS = '002';
const NOT_FOUND = '001';

/** An organization as GBD UL has it; what it leaves out is null. Names are in Russian. */
export interface OrganizationRecord {
  readonly bin: string;
  readonly nameKk: string | null;
  readonly nameRu: string | null;
  readonly status: string | null;
  readonly registeredOn: string | null;
  readonly activity: string | null;
  readonly actualAddress: string | null;
  readonly address: {
    readonly region: string | null;
    readonly district: string | null;
    readonly city: string | null;
    readonly street: string | null;
    readonly building: string | null;
  } | null;
  readonly leader: { readonly iin: string | null; readonly position: string | null } | null;
}

/** Reads GBD UL. Failures reject with `AgencyError`. */
export interface OrganizationClient {
  /** Returns an organization; null if the register knows none. */
  fetchOrganization(
    bin: string,
    options: { readonly signal: AbortSignal },
  ): Promise<OrganizationRecord | null>;
}

export interface OrganizationClientOptions {
  readonly channel: SyncChannel;
  /** BIN of the body that asks, as GBD UL is shown it. */
  readonly requestorBin: string;
}

/** Makes the client of `GbdulInfoByBin_v2`, one BIN a call. */
export function createOrganizationClient(options: OrganizationClientOptions): OrganizationClient {
  const { channel, requestorBin } = options;
  return {
    async fetchOrganization(bin, { signal }) {
      const correlationId = randomUUID();
      const call = { agency: 'GBD_UL', service: GBD_UL_SERVICE, correlationId } as const;
      const answer = await channel.send({
        dataXml: requestXml(bin, requestorBin),
        signData: true,
        escapeData: true,
        expectSignedData: true,
        readOnly: true,
        correlationId,
        signal,
      });
      if (answer.outcome === 'NOT_FOUND') return null;
      try {
        const status = requireText(answer.data, 'Status', 'Code');
        if (status === NOT_FOUND) return null;
        if (status !== SUCCESS) {
          throw new AgencyError('AGENCY_FAULT', call, { internalMessage: `STATUS ${status}` });
        }
        const record = readOrganization(requireChild(answer.data, 'Organization'));
        if (record.bin !== bin) throw new AgencyError('ENTITY_IDENTITY_MISMATCH', call);
        return record;
      } catch (thrown) {
        throw toAgencyError(thrown, call);
      }
    },
  };
}

function requestXml(bin: string, requestorBin: string): string {
  return (
    `<gbd:Request xmlns:gbd="${NAMESPACE}">` +
    `<RequestorBIN>${escapeXml(requestorBin)}</RequestorBIN><BIN>${escapeXml(bin)}</BIN>` +
    '</gbd:Request>'
  );
}

function readOrganization(node: XmlNode): OrganizationRecord {
  const registeredOn = textOf(node, 'RegistrationDate');
  const address = child(node, 'Address');
  const leader = child(node, 'OrganizationLeader');
  return {
    bin: requireText(node, 'BIN'),
    nameKk: textOf(node, 'FullNameKz') ?? null,
    nameRu: textOf(node, 'FullNameRu') ?? null,
    status: textOf(node, 'RegStatus', 'NameRu') ?? null,
    registeredOn: registeredOn === undefined ? null : parseLocalDate(registeredOn),
    activity: textOf(node, 'Activity', 'ActivityNameRu') ?? null,
    actualAddress: textOf(node, 'StatCommInfo', 'AddressFact', 'NameRu') ?? null,
    address:
      address === undefined
        ? null
        : {
            region: textOf(address, 'DistrictRu') ?? null,
            district: textOf(address, 'RegionRu') ?? null,
            city: textOf(address, 'CityRu') ?? null,
            street: textOf(address, 'StreetRu') ?? null,
            building: textOf(address, 'BuildingNumber') ?? null,
          },
    leader:
      leader === undefined
        ? null
        : {
            iin: textOf(leader, 'IIN') ?? null,
            position: textOf(leader, 'Position', 'PositionType', 'NameRu') ?? null,
          },
  };
}
