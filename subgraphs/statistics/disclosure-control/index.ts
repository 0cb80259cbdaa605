export { type CellAddress, countAt, suppressionAt } from './cell-address.ts';
export { type CellDraw, createCellDraw } from './cell-draw.ts';
export { type DisclosureRules, readDisclosureRules } from './disclosure-rules.ts';
export {
  type CountTable,
  columnSums,
  type LinkedTables,
  type Pattern,
  type Suppression,
  sumOf,
} from './linked-tables.ts';
export { protectLinkedTables } from './protect-linked-tables.ts';
export {
  type ReleasedFigure,
  releaseCount,
  releaseStock,
  roundByDraw,
} from './release-figure.ts';
