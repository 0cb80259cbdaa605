import { describe, expect, it } from 'vitest';
import {
  createPeople,
  EMPLOYERS,
  firmOfBlock,
  type InventedEmployerRecord,
} from '../../mocks/people.ts';
import { isBin } from '../../schema/bin.ts';

const TODAY = '2026-11-23';
const people = createPeople({ today: TODAY });

describe('the foreign workers of an employer', () => {
  it('are two hundred different foreigners with a contract in force that names the employer', () => {
    for (const { bin } of EMPLOYERS) {
      const workers = people.workersOf(bin);
      expect(new Set(workers.map(({ person }) => person.key)).size).toBe(200);
      for (const { person, contract, permit } of workers) {
        expect(person.iin).not.toBeNull();
        expect(person.knownTo).toContain('enbek');
        expect(person.truth.citizenship).not.toBe('KAZ');
        expect(contract).toMatchObject({ employerBin: bin, status: 'IN_FORCE' });
        expect(contract.endDate ?? TODAY).toSatisfy((end: string) => end >= TODAY);
        if (permit !== null) expect(permit.employerBin).toBe(bin);
      }
    }
  });

  it('have permits where they need one, some of which have expired', () => {
    const workers = people.workersOf(EMPLOYERS[1]?.bin ?? '');
    const statuses = workers.map(({ permit }) => permit?.status ?? 'NONE');
    for (const status of ['NONE', 'VALID', 'EXPIRED']) expect(statuses).toContain(status);
  });

  it('begin with the cast: the labour migrant works where the director heads', () => {
    const [employer] = EMPLOYERS;
    const [first] = people.workersOf(employer?.bin ?? '');
    expect(first?.person.key).toBe('cast:labour-migrant');
    expect(people.cast.director.employmentContracts.at(-1)?.employerBin).toBe(employer?.bin);
  });

  it('are everybody whose contract says so, and nobody works for two', () => {
    const listed = new Map<string, Set<string>>();
    for (let index = 0; index < 4_000; index += 1) {
      const { key, truth, employmentContracts } = people.byIndex(index);
      const named = employmentContracts.filter(({ status }) => status === 'IN_FORCE');
      expect(named.length).toBeLessThanOrEqual(1);
      const bin = named[0]?.employerBin ?? null;
      if (bin === null || truth.citizenship === 'KAZ') continue;
      const list =
        listed.get(bin) ?? new Set(people.workersOf(bin).map(({ person }) => person.key));
      listed.set(bin, list);
      if (!list.has(key)) expect.unreachable(`${key} is missing`);
    }
    expect(listed.size).toBe(50);
  });

  it('are some of their block for a firm, and nobody for an unknown BIN', () => {
    const { bin } = firmOfBlock(6_249);
    expect(isBin(bin)).toBe(true);
    const workers = people.workersOf(bin);
    expect(workers.length).toBeGreaterThan(5);
    expect(workers.every(({ contract }) => contract.employerBin === bin)).toBe(true);
    expect(people.workersOf('200140000014')).toEqual([]);
    expect(people.employerRecord('200140000014')).toBeNull();
  });
});

describe('what enbek.kz has on an employer', () => {
  it('counts foreigners as their own permits do', () => {
    const { bin } = firmOfBlock(5);
    for (const each of [...EMPLOYERS.slice(0, 10).map((employer) => employer.bin), bin]) {
      const record = recordOf(each);
      for (const { category, foreign } of record.workforce) {
        const permitted = people
          .workersOf(each)
          .filter(({ permit }) => permit?.category === category && permit.status === 'VALID');
        expect(foreign).toBe(permitted.length);
      }
      for (const { category, granted, taken } of record.quota) {
        expect(taken).toBe(record.workforce[category - 1]?.foreign);
        const valid = record.permits.filter(
          (permit) => permit.category === category && permit.status === 'VALID',
        );
        expect(valid.reduce((sum, { places }) => sum + places, 0)).toBe(granted);
      }
    }
  });

  it('tells the story of the last digit of the number, and no other', () => {
    for (const { bin, n } of EMPLOYERS) {
      const record = recordOf(bin);
      const digit = n % 10;
      expect({
        n,
        heads: share(record, [1, 2]) >= 0.7,
        others: share(record, [3, 4]) >= 0.9,
        quota: record.quota.every(({ granted, taken }) => taken <= granted),
        trained: record.trainingDuties.every((duty) => duty.trained >= duty.people),
        overdue: record.trainingDuties.some(({ dueOn }) => dueOn < TODAY),
      }).toEqual({
        n,
        heads: digit !== 3,
        others: digit !== 5,
        quota: digit !== 7,
        trained: digit !== 0 && digit !== 9,
        overdue: digit === 9,
      });
    }
  });

  it('has permits for a year each, those of the year before expired', () => {
    const { permits } = recordOf(EMPLOYERS[0]?.bin ?? '');
    expect(new Set(permits.map(({ number }) => number)).size).toBe(permits.length);
    for (const { status, validFrom, validTo } of permits) {
      expect(validFrom < validTo).toBe(true);
      expect(status).toBe(validTo < TODAY ? 'EXPIRED' : 'VALID');
    }
  });
});

function recordOf(bin: string): InventedEmployerRecord {
  const record = people.employerRecord(bin);
  if (record === null) throw new Error('expected a record');
  return record;
}

function share({ workforce }: InventedEmployerRecord, categories: readonly number[]): number {
  const some = workforce.filter(({ category }) => categories.includes(category));
  const total = (of: 'local' | 'foreign') => some.reduce((sum, each) => sum + each[of], 0);
  return total('local') / (total('local') + total('foreign'));
}
