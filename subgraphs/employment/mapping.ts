import { type Bin, isBin } from '../../schema/bin.ts';
import {
  CONTRACT_STATUSES,
  WORK_PERMIT_STATUSES,
} from '../../schema/code-lists/employment-statuses.ts';
import type {
  ContractFact,
  EmploymentContract,
  Organization,
  WorkPermit,
  WorkPermitFact,
} from '../../schema/generated/employment.ts';
import { isRegionCode, regionLabel } from '../../schema/regions.ts';
import { toDictionaryValue } from '../kit/index.ts';
import type { KnownIdentifiers } from '../kit/known-identifiers.ts';
import type { ContractRecord, PermitRecord } from './client.ts';

/** Returns every name under which a person's permits may be filed. */
export function toPermitKeys({ iin, documents }: KnownIdentifiers): string[] {
  return [
    ...(iin === null ? [] : [`iin:${iin}`]),
    ...documents.map(({ issuingState, number }) => `doc:${issuingState}:${number}`),
  ];
}

/** Returns the contracts with their labels, the latest first. */
export function toContracts(records: readonly ContractRecord[]): EmploymentContract[] {
  return [...records].sort(byDay('beginsOn', 'number')).map(toContract);
}

/** Returns the contract with its labels. */
export function toContract(record: Omit<ContractRecord, 'employee'>): EmploymentContract {
  return {
    number: record.number,
    employer: toOrganization(record.employerBin),
    position: record.position,
    signedOn: record.signedOn,
    beginsOn: record.beginsOn,
    endsOn: record.endsOn,
    status: toDictionaryValue(record.status, CONTRACT_STATUSES),
  };
}

/** Whether a contract with the employer has begun and is in force. */
export function isEmployee(
  records: readonly Omit<ContractRecord, 'employee'>[],
  bin: string,
  today: string,
): boolean {
  return records.some(
    ({ employerBin, status, beginsOn, endsOn }) =>
      employerBin === bin &&
      status === ('IN_FORCE' satisfies keyof typeof CONTRACT_STATUSES) &&
      beginsOn <= today &&
      (endsOn === null || endsOn >= today),
  );
}

/** Returns the permits with their labels, each once however it was filed, the latest first. */
export function toWorkPermits(records: readonly PermitRecord[]): WorkPermit[] {
  const distinct = new Map(records.map((record) => [record.number, record]));
  return [...distinct.values()].sort(byDay('validFrom', 'number')).map(toWorkPermit);
}

/** Returns the permit with its labels. */
export function toWorkPermit(record: Omit<PermitRecord, 'holder' | 'holderData'>): WorkPermit {
  return {
    number: record.number,
    kind: record.kind,
    category: record.category,
    region: isRegionCode(record.region)
      ? { code: record.region, label: regionLabel(record.region) }
      : null,
    employer: toOrganization(record.employerBin),
    validFrom: record.validFrom,
    validUntil: record.validTo,
    status: toDictionaryValue(record.status, WORK_PERMIT_STATUSES),
  };
}

/** Returns what rights hang on of the contracts, the latest first. */
export function toContractFacts(records: readonly ContractRecord[]): ContractFact[] {
  return [...records]
    .sort(byDay('beginsOn', 'number'))
    .map(({ employerBin, signedOn, beginsOn, endsOn, status }) => ({
      employer: toBin(employerBin),
      signedOn,
      beginsOn,
      endsOn,
      status,
    }));
}

/** Returns what rights hang on of the permits, each once, the latest first. */
export function toWorkPermitFacts(records: readonly PermitRecord[]): WorkPermitFact[] {
  return toWorkPermits(records).map(
    ({ kind, category, region, employer, validFrom, validUntil, status }) => ({
      kind,
      category: category ?? null,
      region: region?.code ?? null,
      employer: employer?.bin ?? null,
      validFrom,
      validUntil,
      status: status.code,
    }),
  );
}

function toOrganization(record: string | null): Organization | null {
  const bin = toBin(record);
  return bin === null ? null : { bin };
}

function toBin(bin: string | null): Bin | null {
  return bin !== null && isBin(bin) ? bin : null;
}

/** Orders by a day, the latest first, and by number where the days are equal. */
function byDay<Day extends string, Number extends string>(day: Day, number: Number) {
  type Row = Readonly<Record<Day | Number, string>>;
  return (one: Row, other: Row): number =>
    other[day].localeCompare(one[day], 'en') || other[number].localeCompare(one[number], 'en');
}
