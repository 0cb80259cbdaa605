import type { InventedMedicalCertificate, InventedPerson } from '../people.ts';

/** A FHIR resource; what it holds beside its kind is the standard's business. */
export type Resource = { readonly resourceType: string; readonly id: string } & Record<
  string,
  unknown
>;

const ICD_10 = 'http://hl7.org/fhir/sid/icd-10';

/** Returns the person as FHIR has them, with every identifier by which they may be searched. */
export function patientOf(person: InventedPerson): Resource {
  const { key, iin, travelDocuments, truth } = person;
  return {
    resourceType: 'Patient',
    id: patientId(key),
    identifier: [
      ...(iin === null ? [] : [{ system: 'urn:kz:iin', value: iin }]),
      ...travelDocuments.map(({ issuingState, number }) => ({
        system: `urn:kz:passport:${issuingState}`,
        value: number,
      })),
    ],
    name: [{ family: truth.surnameCyrillic, given: [truth.givenNameCyrillic] }],
    gender: truth.sex.toLowerCase(),
    birthDate: truth.birthDate,
  };
}

/** Returns a certificate with everything that a doctor wrote, diagnoses in three places. */
export function certificateOf(
  person: InventedPerson,
  certificate: InventedMedicalCertificate,
): Resource {
  const { number, isFit, issuedOn, validTo, status, diagnoses } = certificate;
  return {
    resourceType: 'Observation',
    id: number.toLowerCase(),
    identifier: [{ system: 'urn:kz:certificate-number', value: number }],
    status,
    code: { coding: [{ system: 'urn:kz:certificate', code: 'foreigner-fitness' }] },
    subject: { reference: `Patient/${patientId(person.key)}` },
    issued: `${issuedOn}T10:00:00+05:00`,
    effectivePeriod: { start: issuedOn, end: validTo },
    valueCodeableConcept: {
      coding: [{ system: 'urn:kz:fitness', code: isFit ? 'fit' : 'unfit' }],
      text: diagnoses.map(({ text }) => text).join('; '),
    },
    note: diagnoses.map(({ text }) => ({ text })),
    component: diagnoses.map(({ code, text }) => ({
      code: { coding: [{ system: 'http://loinc.org', code: '29308-4', display: 'Diagnosis' }] },
      valueCodeableConcept: { coding: [{ system: ICD_10, code, display: text }] },
    })),
    hasMember: [{ reference: `Observation/${number.toLowerCase()}-lab` }],
  };
}

/** Returns the laboratory's finding on which a certificate rests: no certificate itself. */
export function laboratoryFindingOf(
  person: InventedPerson,
  { number, issuedOn, diagnoses }: InventedMedicalCertificate,
): Resource {
  return {
    resourceType: 'Observation',
    id: `${number.toLowerCase()}-lab`,
    status: 'final',
    code: { coding: [{ system: 'http://loinc.org', code: '11502-2' }] },
    subject: { reference: `Patient/${patientId(person.key)}` },
    effectiveDateTime: issuedOn,
    valueString: diagnoses.map(({ text }) => text).join('; '),
  };
}

function patientId(key: string): string {
  return key.replace(':', '-');
}
