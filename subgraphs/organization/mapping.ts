import type { Bin } from '../../schema/bin.ts';
import { ORGANIZATION_STATUSES } from '../../schema/code-lists/organization-statuses.ts';
import type {
  Address,
  DictionaryValue,
  Organization,
  OrganizationDirector,
  OrganizationForm,
  RegistrationReport,
} from '../../schema/generated/organization.ts';
import { isIin } from '../../schema/iin.ts';
import { personIdOfIin } from '../../schema/person-id.ts';
import { regionFromName, regionLabel } from '../../schema/regions.ts';
import { toDictionaryValue } from '../kit/index.ts';
import type { OrganizationRecord, ReportRecord } from './records.ts';

/** GBD UL's codes. */
const FORMS: Readonly<Record<string, OrganizationForm>> = {
  1: 'LEGAL_ENTITY',
  2: 'BRANCH',
  3: 'REPRESENTATIVE_OFFICE',
};

/** Returns the organization with the labels of its region and status. */
export function toOrganization(
  record: OrganizationRecord,
): Omit<Organization, 'registrationReport'> {
  const { bin, nameKk, nameRu, status, address, leader } = record;
  return {
    bin: bin as Bin,
    name: nameKk === null && nameRu === null ? null : { kk: nameKk, ru: nameRu },
    registrationStatus: status === null ? null : toStatus(status),
    registeredOn: record.registeredOn,
    address: address === null ? null : toAddress(address),
    actualAddress: record.actualAddress,
    activity: record.activity,
    director: leader === null ? null : toDirector(leader),
  };
}

/** Returns the report with its form named. */
export function toRegistrationReport(record: ReportRecord): RegistrationReport {
  return {
    number: record.number,
    form: FORMS[record.formCode ?? ''] ?? null,
    registeredBy: record.department,
    lastRegisteredOn: record.lastRegisteredOn,
    bases: [...record.bases],
    personFounders: record.personFounders,
    organizationFounders: record.organizationFounders,
  };
}

/** A name that our list lacks is told as the register has it. */
function toStatus(name: string): DictionaryValue {
  const wanted = name.toUpperCase();
  const known = Object.entries(ORGANIZATION_STATUSES).find(
    ([, label]) => label.ru.toUpperCase() === wanted,
  );
  if (known !== undefined) return toDictionaryValue(known[0], ORGANIZATION_STATUSES);
  return { code: 'OTHER', label: { kk: name, ru: name, en: name } };
}

function toAddress(address: NonNullable<OrganizationRecord['address']>): Address {
  const region = address.region === null ? null : regionFromName(address.region);
  return {
    region: region === null ? null : { code: region, label: regionLabel(region) },
    city: address.city ?? address.district,
    street: address.street,
    building: address.building,
    flat: null,
  };
}

function toDirector({
  iin,
  position,
}: NonNullable<OrganizationRecord['leader']>): OrganizationDirector {
  return { person: iin !== null && isIin(iin) ? { id: personIdOfIin(iin) } : null, position };
}
