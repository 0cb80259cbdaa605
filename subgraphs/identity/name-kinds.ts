import type { ContradictionKind } from '../../schema/code-lists/contradiction-kinds.ts';
import { type HeldFact, toMatchRecord } from './held-facts.ts';
import { compareNames, comparePart } from './matching/compare-names.ts';
import { type PreparedName, prepareRecord } from './matching/prepare-record.ts';

/** The script that a part of a name is compared in. */
export type Script = PreparedName['script'];

/** A part of a name that two scripts have. */
export type NamePart = 'surname' | 'givenName';

/** Returns how one part of two names differs, which is not spelt the same in the script. */
export function nameKind(
  one: HeldFact,
  other: HeldFact,
  script: Script,
  part: NamePart,
): ContradictionKind {
  const level = comparePart(partOf(one, script, part), partOf(other, script, part), true);
  if (level === 'SAME_CLASS') return script === 'LATIN' ? 'TRANSLITERATION' : 'SPELLING';
  if (script === 'LATIN' && isSameInCyrillic(one, other, part)) return 'TRANSLITERATION';
  const [ours, theirs] = [nameIn(one, script), nameIn(other, script)];
  const whole = ours && theirs ? compareNames([ours], [theirs]) : null;
  if (whole?.order === 'SWAPPED') return 'NAME_ORDER';
  return level === 'CLOSE' ? 'MISSPELLING' : 'NAME_DIFFERS';
}

/** However far two Latin spellings are apart: behind both stands the same name. */
function isSameInCyrillic(one: HeldFact, other: HeldFact, part: NamePart): boolean {
  const level = comparePart(partOf(one, 'CYRILLIC', part), partOf(other, 'CYRILLIC', part), true);
  return level === 'SAME' || level === 'SAME_CLASS';
}

/** Returns how two patronymics differ, which are not spelt the same. */
export function patronymicKind(one: HeldFact, other: HeldFact): ContradictionKind {
  const [ours, theirs] = [one, other].map((fact) => prepareRecord(toMatchRecord(fact)).patronymic);
  if (!ours || !theirs) return 'PATRONYMIC_MISSING';
  const level = comparePart(ours, theirs, true);
  if (level === 'SAME_CLASS') return 'SPELLING';
  return level === 'CLOSE' ? 'MISSPELLING' : 'NAME_DIFFERS';
}

/** Whether a record has a part of the name in a script. */
export function hasPart(fact: HeldFact, script: Script, part: NamePart): boolean {
  return partOf(fact, script, part) !== null;
}

/** Returns a part of the name as the record spells it; null where it lacks it. */
export function spellingOf(fact: HeldFact, script: Script, part: NamePart) {
  const { surnameCyrillic, givenNameCyrillic, surnameLatin, givenNameLatin } = toMatchRecord(fact);
  if (script === 'CYRILLIC') return part === 'surname' ? surnameCyrillic : givenNameCyrillic;
  return part === 'surname' ? surnameLatin : givenNameLatin;
}

function nameIn(fact: HeldFact, script: Script): PreparedName | undefined {
  return prepareRecord(toMatchRecord(fact)).names.find((name) => name.script === script);
}

function partOf(fact: HeldFact, script: Script, part: NamePart) {
  return nameIn(fact, script)?.[part] ?? null;
}
