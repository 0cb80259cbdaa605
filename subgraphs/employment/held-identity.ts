import { type HeldIdentity, toHeldIdentity } from '../kit/held-identity.ts';
import type { ContractRecord, PermitRecord } from './client.ts';

/** enbek.kz writes GBD FL's codes. */
const SEXES: Readonly<Record<string, 'MALE' | 'FEMALE'>> = { 1: 'MALE', 2: 'FEMALE' };

/** Returns who the employee is, as the employer registered it. */
export function toEmployeeHeld({ number, signedOn, employee }: ContractRecord): HeldIdentity {
  return toHeldIdentity({
    record: number,
    recordedAt: `${signedOn}T00:00`,
    iin: employee.iin,
    surnameCyrillic: employee.surname,
    givenNameCyrillic: employee.name,
    patronymicCyrillic: employee.patronymic,
    birthDate: employee.birthDate,
    sex: SEXES[employee.gender ?? ''],
    citizenship: employee.citizenship,
  });
}

/** Returns who a permit was given to, once for each permit however it was filed. */
export function toPermitHoldersHeld(records: readonly PermitRecord[]): HeldIdentity[] {
  const distinct = new Map(records.map((record) => [record.number, record]));
  return [...distinct.values()].map(({ number, validFrom, holderData }) =>
    toHeldIdentity({
      record: number,
      recordedAt: `${validFrom}T00:00`,
      iin: holderData?.iin,
      surnameCyrillic: holderData?.surname,
      givenNameCyrillic: holderData?.name,
      patronymicCyrillic: holderData?.patronymic,
      surnameLatin: holderData?.surnameLatin,
      givenNameLatin: holderData?.nameLatin,
      birthDate: holderData?.birthDate,
      sex: SEXES[holderData?.gender ?? ''],
      citizenship: holderData?.citizenship,
      document: holderData?.passport,
    }),
  );
}
