import { isRegionCode, REGIONS } from '../../schema/regions.ts';
import { element, type Markup, subjectMarkup } from '../kit/index.ts';
import type { InventedAddress, InventedHost, InventedResidencePermit } from '../people.ts';
import type { FiledRegistration } from './filed-registration.ts';
import type { FiledNotification } from './notification-desk.ts';

/** Days are written with the zone of the system, which is none of the day's business. */
const xsdDay = (day: string): string => `${day}+05:00`;

/** Returns a notification of arrival as the system writes it. */
export function notificationMarkup(filed: FiledNotification): Markup {
  return element('notification', [
    element('number', filed.number),
    element('status', filed.status),
    element('refusalReason', filed.refusalReason),
    element('arrivedOn', xsdDay(filed.arrivedOn)),
    element('leavesOn', filed.leavesOn === null ? null : xsdDay(filed.leavesOn)),
    element('notifiedAt', filed.notifiedAt),
    hostMarkup(filed.host),
    addressMarkup(filed.address),
    subjectMarkup(filed.guest, 'guest'),
  ]);
}

/** Returns an immigrant's own registration as the system writes it. */
export function registrationMarkup(registration: FiledRegistration): Markup {
  const { validUntil, enteredOn } = registration;
  return element('registration', [
    element('number', registration.number),
    element('status', registration.status),
    element('refusalReason', registration.refusalReason),
    element('submittedOn', xsdDay(registration.submittedOn)),
    element('validUntil', validUntil === null ? null : xsdDay(validUntil)),
    element('enteredOn', enteredOn === null ? null : xsdDay(enteredOn)),
    element('late', registration.isLate ? '1' : '0'),
    hostMarkup(registration.host),
    addressMarkup(registration.address),
    subjectMarkup(registration.immigrant, 'immigrant'),
  ]);
}

/** Returns a residence permit as the system writes it. A permanent one has no last day. */
export function permitMarkup(permit: InventedResidencePermit): Markup {
  return element('residencePermit', [
    element('number', permit.number),
    element('kind', permit.kind === 'TEMPORARY' ? '1' : '2'),
    element('ground', permit.grounds),
    element('validFrom', xsdDay(permit.validFrom)),
    element('validTo', xsdDay(permit.validTo)),
    element('status', permit.status),
  ]);
}

/** Returns who receives a foreigner as the system writes it. */
export function hostMarkup(host: InventedHost): Markup {
  return element(
    'host',
    host.kind === 'person' ? element('iin', host.iin) : element('bin', host.bin),
  );
}

function addressMarkup({ region, city, street, building, flat }: InventedAddress): Markup {
  return element('address', [
    element('region', isRegionCode(region) ? REGIONS[region].kato : null),
    element('city', city),
    element('street', street),
    element('building', building),
    element('flat', flat),
  ]);
}
