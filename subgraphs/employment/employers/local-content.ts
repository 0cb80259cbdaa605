import type { LocalContentShare, PostGroup } from '../../../schema/generated/employment.ts';
import type { EmployerRecord } from './client.ts';

/** What the quota rules demand: a new edition is a new entry here. */
const RULE = {
  citation: 'Government Resolution No. 802 of 15 December 2016, quota rules, clause 16',
  validFrom: '2016-12-15',
  isVerified: true,
};

/** The groups of categories, each with the least share of local staff in hundredths of a per cent. */
export const LEAST_SHARES: readonly {
  readonly group: PostGroup;
  readonly categories: readonly number[];
  readonly leastShareBasisPoints: number;
}[] = [
  { group: 'HEADS', categories: [1, 2], leastShareBasisPoints: 7_000 },
  { group: 'SPECIALISTS_AND_WORKERS', categories: [3, 4], leastShareBasisPoints: 9_000 },
];

const WHOLE_BASIS_POINTS = 10_000;

/**
 * Returns the share of local staff in each group: of local staff and foreigners engaged by permit;
 * those transferred within the company are left out on both sides. Reckoned in whole numbers: a share
 * that is a hair too small is too small.
 */
export function toLocalContent({
  workforce,
}: Pick<EmployerRecord, 'workforce'>): LocalContentShare[] {
  return LEAST_SHARES.map(({ group, categories, leastShareBasisPoints }) => {
    const some = workforce.filter(({ category }) => categories.includes(category));
    const total = (of: 'local' | 'foreign' | 'transferred') =>
      some.reduce((sum, each) => sum + each[of], 0);
    const [local, foreign, transferred] = [total('local'), total('foreign'), total('transferred')];
    const staff = local + foreign;
    return {
      group,
      local,
      foreign,
      transferred,
      shareBasisPoints: staff === 0 ? null : Math.floor((local * WHOLE_BASIS_POINTS) / staff),
      leastShareBasisPoints,
      isMet: staff === 0 ? null : local * WHOLE_BASIS_POINTS >= leastShareBasisPoints * staff,
      rule: RULE,
    };
  });
}
