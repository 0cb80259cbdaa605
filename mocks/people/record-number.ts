import type { InventedPerson } from './invented-person.ts';

/** `AN-000123-1` of a generated person, `AN-C01-1` of the cast. */
const RECORD_NUMBER = /^[A-Z]{2}-(C?\d+)(?:-\d+)?$/;

/** Returns whose record a number is, as the number says: `000123` or `C01`; null for no number. */
export function ownerInRecordNumber(recordNumber: string): string | null {
  return RECORD_NUMBER.exec(recordNumber)?.[1] ?? null;
}

/** Whether the person has a record of that number in any system. */
export function hasRecord(person: InventedPerson, recordNumber: string): boolean {
  return [
    ...person.crossings.map(({ crossingNumber }) => crossingNumber),
    ...person.arrivalNotifications.map(({ number }) => number),
    ...person.immigrantRegistrations.map(({ number }) => number),
    ...person.residencePermits.map(({ number }) => number),
    ...person.employmentContracts.map(({ contractNumber }) => contractNumber),
    ...person.workPermits.map(({ number }) => number),
    ...person.hotelStays.map(({ stayId }) => stayId),
    ...person.visas.map(({ number }) => number),
    ...person.invitations.map(({ number }) => number),
    ...person.medicalCertificates.map(({ number }) => number),
    ...person.taxPrepayments.map(({ receiptNumber }) => receiptNumber),
    ...person.offences.map(({ number }) => number),
    ...person.alerts.map(({ number }) => number),
    person.kandas?.certificateNumber,
  ].includes(recordNumber);
}
