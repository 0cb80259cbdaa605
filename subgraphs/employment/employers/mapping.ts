import { WORK_PERMIT_STATUSES } from '../../../schema/code-lists/employment-statuses.ts';
import type {
  EmployerFacts,
  ForeignLabourPermit,
  ForeignWorker,
} from '../../../schema/generated/employment.ts';
import { isIin } from '../../../schema/iin.ts';
import { personIdOfIin } from '../../../schema/person-id.ts';
import { isRegionCode, regionLabel } from '../../../schema/regions.ts';
import { toDictionaryValue } from '../../kit/index.ts';
import { toContract, toWorkPermit } from '../mapping.ts';
import type { EmployerRecord, WorkerRecord } from './client.ts';

/** Returns the worker as a link to the person; null where the record names nobody. */
export function toForeignWorker({ iin, contract, permit }: WorkerRecord): ForeignWorker | null {
  if (!isIin(iin)) return null;
  const { employerBin } = contract;
  return {
    worker: { id: personIdOfIin(iin) } as ForeignWorker['worker'],
    contract: toContract(contract),
    permit: permit && toWorkPermit({ ...permit, kind: 'FOREIGN_LABOUR', employerBin }),
  };
}

/** Returns the permits with their labels, the latest first. */
export function toForeignLabourPermits({
  permits,
}: Pick<EmployerRecord, 'permits'>): ForeignLabourPermit[] {
  const rank = ({ validFrom, number }: EmployerRecord['permits'][number]) =>
    `${validFrom} ${number}`;
  return [...permits]
    .sort((one, other) => (rank(one) < rank(other) ? 1 : -1))
    .map(({ number, category, region, places, validFrom, validTo, status }) => ({
      number,
      category,
      region: isRegionCode(region) ? { code: region, label: regionLabel(region) } : null,
      places,
      validFrom,
      validUntil: validTo,
      status: toDictionaryValue(status, WORK_PERMIT_STATUSES),
    }));
}

/** Returns the quota in the order of the categories. */
export function toQuota({ quota }: Pick<EmployerRecord, 'quota'>) {
  return byCategory(quota);
}

/** Returns the duties to train, the next first. */
export function toTrainingDuties({ trainingDuties }: Pick<EmployerRecord, 'trainingDuties'>) {
  return [...trainingDuties]
    .sort((one, other) => one.dueOn.localeCompare(other.dueOn, 'en'))
    .map(({ people, trained, dueOn }) => ({ people, trained, dueOn }));
}

/** Returns what rights and duties of an employer hang on. */
export function toEmployerFacts(record: Omit<EmployerRecord, 'bin'>): EmployerFacts {
  return {
    workforce: byCategory(record.workforce),
    quota: toQuota(record),
    trainingDuties: toTrainingDuties(record),
  };
}

/** What is on file of an organization that enbek.kz does not know: nothing. */
export const UNKNOWN_EMPLOYER: Omit<EmployerRecord, 'bin'> = {
  workforce: [],
  quota: [],
  permits: [],
  trainingDuties: [],
};

function byCategory<Row extends { readonly category: number }>(rows: readonly Row[]): Row[] {
  return [...rows].sort((one, other) => one.category - other.category);
}
