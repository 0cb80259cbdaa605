import type { Comparison } from '../../../subgraphs/identity/matching/compare-records.ts';
import type { SystemRecord } from './records-of.ts';

/** Which parts of records are seen. */
export interface View {
  readonly name: string;
  see(record: SystemRecord): SystemRecord;
  /** Which pairs tell how often levels occur. */
  counts(comparison: Comparison): boolean;
}

/** Everything but identifiers; and the same with one script for each system. */
export const VIEWS: readonly View[] = [
  { name: 'names and dates', see: (record) => record, counts: () => true },
  { name: 'one script each', see: inOneScript, counts: isAcrossScripts },
];

const CYRILLIC_SYSTEMS: ReadonlySet<string> = new Set(['gbdFl', 'enbek', 'kuttyMeken']);

/** Three systems are left with Cyrillic alone and three with Latin: what romanisation is worth. */
function inOneScript(record: SystemRecord): SystemRecord {
  return CYRILLIC_SYSTEMS.has(record.system)
    ? { ...record, surnameLatin: null, givenNameLatin: null }
    : { ...record, surnameCyrillic: null, givenNameCyrillic: null, patronymicCyrillic: null };
}

function isAcrossScripts({ surname }: Comparison): boolean {
  return surname === 'TRANSLITERATED' || surname === 'ALIKE' || surname === 'UNLIKE';
}
