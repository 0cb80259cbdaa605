import { compareDates, type DateLevel } from './compare-dates.ts';
import { compareNames, comparePart, type NameComparison, type NameLevel } from './compare-names.ts';
import type { PreparedRecord } from './prepare-record.ts';

/** Whether two values agree; `UNKNOWN` where a record lacks one. */
export type ValueLevel = 'SAME' | 'DIFFERENT' | 'UNKNOWN';

/** How two records agree, aspect by aspect. */
export interface Comparison extends NameComparison {
  /** `MISSING` where one of two records with a name in Cyrillic lacks it. */
  readonly patronymic: NameLevel | 'MISSING';
  readonly birthDate: DateLevel;
  readonly sex: ValueLevel;
  readonly citizenship: ValueLevel;
}

/** Returns how two records agree in what they say of the person. Symmetric. Looks at no identifier. */
export function compareRecords(one: PreparedRecord, other: PreparedRecord): Comparison {
  const { record: ours } = one;
  const { record: theirs } = other;
  return {
    ...compareNames(one.names, other.names),
    patronymic: comparePatronymics(one, other),
    birthDate: compareDates(ours.birthDate, theirs.birthDate),
    sex: compareValues(ours.sex, theirs.sex),
    citizenship: compareValues(ours.citizenship, theirs.citizenship),
  };
}

function comparePatronymics(one: PreparedRecord, other: PreparedRecord): Comparison['patronymic'] {
  if (one.patronymic !== null && other.patronymic !== null) {
    return comparePart(one.patronymic, other.patronymic, true);
  }
  return one.patronymic === other.patronymic ? 'UNKNOWN' : 'MISSING';
}

function compareValues(one: string | null, other: string | null): ValueLevel {
  if (one === null || other === null) return 'UNKNOWN';
  return one === other ? 'SAME' : 'DIFFERENT';
}
