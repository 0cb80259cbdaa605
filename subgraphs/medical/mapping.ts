import { CERTIFICATE_STATUSES } from '../../schema/code-lists/certificate-statuses.ts';
import type { CertificateFact, MedicalCertificate } from '../../schema/generated/medical.ts';
import { toDictionaryValue } from '../kit/index.ts';
import type { CertificateRecord } from './client.ts';

/** Returns the certificates with their labels, the latest first. */
export function toCertificates(records: readonly CertificateRecord[]): MedicalCertificate[] {
  return sortIssued(records).map(({ number, isFit, issuedOn, validUntil, status }) => ({
    number,
    isFit,
    issuedOn,
    validUntil,
    status: toDictionaryValue(status, CERTIFICATE_STATUSES),
  }));
}

/** Returns the certificates that have not been cancelled as facts, the latest first. */
export function toCertificateFacts(records: readonly CertificateRecord[]): CertificateFact[] {
  return sortIssued(records)
    .filter(({ status }) => status !== ('cancelled' satisfies keyof typeof CERTIFICATE_STATUSES))
    .map(({ isFit, issuedOn, validUntil }) => ({ isFit, issuedOn, validUntil }));
}

/** What was entered in error, or is not issued yet, is no certificate. */
function sortIssued(records: readonly CertificateRecord[]): CertificateRecord[] {
  return records
    .filter(({ status }) => Object.hasOwn(CERTIFICATE_STATUSES, status))
    .sort(
      (one, other) =>
        other.issuedOn.localeCompare(one.issuedOn, 'en') ||
        other.number.localeCompare(one.number, 'en'),
    );
}
