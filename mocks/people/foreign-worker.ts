import type { InventedPerson } from './invented-person.ts';
import type { InventedEmploymentContract, InventedWorkPermit } from './records/labour-records.ts';

/** A foreigner on an employer's list, as enbek.kz has it. */
export interface InventedForeignWorker {
  readonly person: InventedPerson;
  /** The contract in force with that employer. */
  readonly contract: InventedEmploymentContract;
  /** The latest permit by which that employer engages the person; null where none was given. */
  readonly permit: InventedWorkPermit | null;
}

/** Returns the person as a foreign worker of the organization, or null if enbek.kz lists none. */
export function foreignWorkerAt(person: InventedPerson, bin: string): InventedForeignWorker | null {
  const contract = person.employmentContracts.findLast(
    ({ employerBin, status }) => employerBin === bin && status === 'IN_FORCE',
  );
  if (contract === undefined || person.truth.citizenship === 'KAZ') return null;
  const permit = person.workPermits.findLast(({ employerBin }) => employerBin === bin) ?? null;
  return { person, contract, permit };
}
