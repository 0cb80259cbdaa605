import { dateOf, dayOf } from '../calendar-day.ts';
import type { Dice } from '../dice.ts';
import type { InventedWorkPermit } from '../records/labour-records.ts';
import type { InventedDiagnosis, InventedMedicalCertificate } from '../records/medical-records.ts';
import type { InventedResidencePermit } from '../records/registration-records.ts';
import type { Sketch } from './sketch.ts';

/** How long a certificate is valid: invented. */
const VALIDITY_DAYS = 180;

/** The shares of certificates that are not renewed, say unfit, are cancelled or made in error. */
const NOT_RENEWED = 0.12;
const UNFIT = 0.01;
const CANCELLED = 0.01;
const IN_ERROR = 0.02;

const EXAMINATION: InventedDiagnosis = { code: 'Z02.7', text: 'ВЫДАЧА СПРАВКИ' };
const HARMLESS: readonly InventedDiagnosis[] = [
  { code: 'H52.1', text: 'МИОПИЯ' },
  { code: 'I10', text: 'ГИПЕРТЕНЗИЯ' },
  { code: 'E11.9', text: 'ДИАБЕТ 2 ТИПА' },
];
const BARRING: readonly InventedDiagnosis[] = [
  { code: 'A15.0', text: 'ТУБЕРКУЛЕЗ ЛЕГКИХ' },
  { code: 'B18.2', text: 'ГЕПАТИТ C' },
];

/**
 * Returns the certificates of those who have a permit to work as a labour immigrant or a temporary
 * residence permit: the first before the permit, others as they run out.
 */
export function drawCertificates(
  sketch: Sketch,
  permits: {
    readonly workPermits: readonly InventedWorkPermit[];
    readonly residencePermits: readonly InventedResidencePermit[];
  },
  today: number,
  dice: Dice,
): InventedMedicalCertificate[] {
  const needing = [
    ...permits.workPermits.filter(({ kind }) => kind === 'LABOUR_IMMIGRANT'),
    ...permits.residencePermits.filter(({ kind }) => kind === 'TEMPORARY'),
  ];
  if (needing.length === 0) return [];
  const start = Math.min(...needing.map(({ validFrom }) => dayOf(validFrom)), today);
  const end = Math.min(Math.max(...needing.map(({ validTo }) => dayOf(validTo))), today);
  const certificates: InventedMedicalCertificate[] = [];
  const issue = (day: number, stated: Partial<InventedMedicalCertificate> = {}): void => {
    const isFit = stated.isFit ?? !dice.chance(UNFIT);
    certificates.push({
      number: `MC-${sketch.number}-${certificates.length + 1}`,
      isFit,
      issuedOn: dateOf(day),
      validTo: dateOf(day + VALIDITY_DAYS - 1),
      status: dice.chance(CANCELLED) ? 'cancelled' : dice.chance(0.03) ? 'amended' : 'final',
      diagnoses: [EXAMINATION, ...drawDiagnoses(isFit, dice)],
      ...stated,
    });
  };
  let issued = start - dice.between(2, 20);
  if (dice.chance(IN_ERROR)) issue(issued, { isFit: false, status: 'entered-in-error' });
  issue(issued);
  while (issued + VALIDITY_DAYS <= end && !dice.chance(NOT_RENEWED)) {
    issued += VALIDITY_DAYS - dice.between(0, 10);
    issue(issued);
  }
  return certificates;
}

function drawDiagnoses(isFit: boolean, dice: Dice): InventedDiagnosis[] {
  if (!isFit) return [dice.pick(BARRING)];
  return dice.chance(0.15) ? [dice.pick(HARMLESS)] : [];
}
