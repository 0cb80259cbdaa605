import type { AgencyCode } from './agencies.ts';

/** The systems of record behind each subgraph; what is not among them has none but itself. */
const SUBGRAPH_AGENCIES: ReadonlyMap<string, readonly AgencyCode[]> = new Map([
  ['person', ['GBD_FL', 'IS_MP']],
  ['crossing', ['BERKUT']],
  ['registration', ['IS_MP']],
  ['employment', ['ENBEK']],
  ['kandas', ['KUTTY_MEKEN']],
  ['lodging', ['EQONAQ']],
  ['consent', ['KDP']],
]);

/** Returns the codes of the systems behind a subgraph, or its own name. */
export function agenciesOf(subgraph: string): readonly string[] {
  return SUBGRAPH_AGENCIES.get(subgraph) ?? [subgraph];
}
