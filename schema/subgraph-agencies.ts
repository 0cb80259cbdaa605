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
  ['organization', ['GBD_UL']],
  ['visa', ['MFA_VISAS']],
  ['medical', ['MOH_CERTIFICATES']],
  ['tax', ['KGD']],
  ['offence', ['OFFENCES']],
  ['alert', ['ALERTS']],
  ['application', ['EGOV_WINDOW']],
  ['statistics', ['BERKUT', 'ENBEK', 'KGD']],
]);

/** Returns the codes of the systems behind a subgraph, or its own name. */
export function agenciesOf(subgraph: string): readonly string[] {
  return SUBGRAPH_AGENCIES.get(subgraph) ?? [subgraph];
}
