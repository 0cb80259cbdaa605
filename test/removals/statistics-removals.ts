import type { Removal } from './removal.ts';

const FOLDER = 'subgraphs/statistics/disclosure-control';
const ATTACK = ['test/unit/statistics-disclosure-attack.test.ts'];
const RULES = ['test/unit/statistics-disclosure.test.ts'];
const CONTRACT = ['test/contract/statistics.contract.test.ts'];

/** That no figure, and no two of them, tell of a few people. */
export const STATISTICS_REMOVALS: readonly Removal[] = [
  {
    name: 'that a small count is withheld',
    file: `${FOLDER}/protect-table.ts`,
    find: "if (count < smallBelow) return 'SMALL';",
    replace: '',
    tests: [...ATTACK, ...RULES],
  },
  {
    name: 'that a count from which a small one follows is withheld',
    file: `${FOLDER}/protect-table.ts`,
    find: "return isWithheld ? 'COMPLEMENTARY' : null;",
    replace: 'return isWithheld ? null : null;',
    tests: [...ATTACK, ...RULES],
  },
  {
    name: 'that what is withheld beside it can make up for a small count',
    file: `${FOLDER}/protect-table.ts`,
    find: 'return 2 * smallBelow - 1;',
    replace: 'return smallBelow;',
    tests: [...ATTACK, ...RULES],
  },
  {
    name: 'that what a thin row loses has somewhere to go',
    file: `${FOLDER}/protect-table.ts`,
    find: 'if (thin.rows.size > 0 && coreColumns.length < 2) return null;',
    replace: '',
    tests: ATTACK,
  },
  {
    name: 'that what a thin column loses has somewhere to go',
    file: `${FOLDER}/protect-table.ts`,
    find: 'if (thin.columns.size > 0 && coreRows.length < 2) return null;',
    replace: '',
    tests: ATTACK,
  },
  {
    name: 'that margins alone do not force a small count',
    file: `${FOLDER}/protect-table.ts`,
    find: 'if (forced || companion === undefined) return null;',
    replace: 'if (companion === undefined) return null;',
    tests: ATTACK,
  },
  {
    name: 'that tables which do not add up are not protected as if they did',
    file: `${FOLDER}/protect-linked-tables.ts`,
    find: '  assertLinked(linked);',
    replace: '',
    tests: RULES,
  },
  {
    name: 'that a small stock is withheld, whatever its noise',
    file: `${FOLDER}/release-figure.ts`,
    find: 'if (count < smallBelow || blurred < smallBelow)',
    replace: 'if (blurred < smallBelow)',
    tests: RULES,
  },
  {
    name: 'that stocks have noise',
    file: `${FOLDER}/release-figure.ts`,
    find: 'const blurred = count + laplace(draw) * smallBelow;',
    replace: 'const blurred = count + laplace(draw) * 0;',
    tests: RULES,
  },
  {
    name: 'that a cell key has enough bytes',
    file: `${FOLDER}/cell-draw.ts`,
    find: 'if (key.length < KEY_BYTES_MIN) {',
    replace: 'if (key === undefined) {',
    tests: RULES,
  },
  {
    name: 'that purpose is not counted by region',
    file: 'subgraphs/statistics/select-cells.ts',
    find: 'if (columns.length > 1) {',
    replace: 'if (columns.length > 2) {',
    tests: CONTRACT,
  },
  {
    name: 'that values are not added up',
    file: 'subgraphs/statistics/select-cells.ts',
    find: 'if (!isBroken && wanted?.length !== 1) {',
    replace: 'if (!isBroken && wanted === undefined) {',
    tests: CONTRACT,
  },
  {
    name: 'that an amount is withheld with its payers',
    file: 'subgraphs/statistics/released-figures.ts',
    find: 'if (suppression !== null) return { value: null, suppression };',
    replace: '',
    tests: CONTRACT,
  },
];
