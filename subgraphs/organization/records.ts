import { parseLocalDate } from '../kit/index.ts';
import { child, children, requireChild, requireText, textOf, type XmlNode } from '../kit/xml.ts';

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

/** The latest registration of an organization as GBD UL reports it. */
export interface ReportRecord {
  readonly bin: string;
  readonly number: string;
  /** 1 legal entity, 2 branch, 3 representative office. */
  readonly formCode: string | null;
  readonly department: string | null;
  readonly lastRegisteredOn: string | null;
  readonly bases: readonly string[];
  readonly personFounders: number | null;
  readonly organizationFounders: number | null;
}

/** Reads the report in `businessData`. Throws for one that names no organization. */
export function readReport(node: XmlNode): ReportRecord {
  const organization = requireChild(node, 'Organization');
  const lastDate = textOf(organization, 'RegistrationLastDate');
  return {
    bin: requireText(organization, 'BIN'),
    number: requireText(node, 'ReportNumber'),
    formCode: textOf(organization, 'OrgFormCode') ?? null,
    department: textOf(organization, 'RegistrationDepartment') ?? null,
    lastRegisteredOn: lastDate === undefined ? null : parseLocalDate(lastDate),
    bases: [
      ...new Set(
        children(organization, 'RegistrationLastBases').flatMap((base) => textOf(base) ?? []),
      ),
    ],
    personFounders: readCount(organization, 'countFlFounders'),
    organizationFounders: readCount(organization, 'countUlFounders'),
  };
}

function readCount(node: XmlNode, name: string): number | null {
  const text = textOf(node, name);
  if (text === undefined) return null;
  if (!/^\d{1,9}$/.test(text)) throw new RangeError('expected a count');
  return Number(text);
}

/** Reads `Organization`. Throws for one without a BIN. */
export function readOrganization(node: XmlNode): OrganizationRecord {
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
