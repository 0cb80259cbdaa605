import type { ContradictionKind } from '../../schema/code-lists/contradiction-kinds.ts';
import type { HeldField } from '../../schema/code-lists/held-fields.ts';
import type { DocumentKey } from '../../schema/person-id.ts';
import { printDocumentKey } from '../kit/known-identifiers.ts';
import type { HeldFact } from './held-facts.ts';
import type { HeldSystem } from './held-systems.ts';
import { compareDates } from './matching/compare-dates.ts';
import { normalizeName } from './matching/normalize-name.ts';
import { hasPart, nameKind, patronymicKind, type Script, spellingOf } from './name-kinds.ts';

/** One of several values, as a record spells it; null where records lack it. */
export interface HeldValue {
  readonly value: string | null;
  readonly heldBy: readonly HeldFact[];
}

/** A field about which records of one person disagree. */
export interface FoundContradiction {
  readonly field: HeldField;
  readonly kind: ContradictionKind;
  /** Whether something that is known to happen explains it. */
  readonly isExplained: boolean;
  /** The value of most records first. */
  readonly values: readonly HeldValue[];
}

/** Differences that clerks, scripts and new documents are known to make. */
const EXPLAINED: ReadonlySet<ContradictionKind> = new Set([
  'TRANSLITERATION',
  'SPELLING',
  'NAME_ORDER',
  'PATRONYMIC_MISSING',
  'DATE_SWAPPED',
  'DOCUMENT_REPLACED',
]);

/** From the gravest to the least: a field with several values has the gravest kind of its pairs. */
const GRAVITY: readonly ContradictionKind[] = [
  'IIN_DIFFERS',
  'SEX_DIFFERS',
  'NAME_DIFFERS',
  'DATE_DIFFERS',
  'CITIZENSHIP_DIFFERS',
  'DOCUMENT_UNKNOWN',
  'MISSPELLING',
  'NAME_ORDER',
  'DATE_SWAPPED',
  'PATRONYMIC_MISSING',
  'DOCUMENT_REPLACED',
  'SPELLING',
  'TRANSLITERATION',
];

/** Systems that keep no patronymic: that theirs is missing says nothing. */
const WITHOUT_PATRONYMIC: ReadonlySet<HeldSystem> = new Set(['BERKUT', 'MFA_VISAS']);

/**
 * Returns the fields about which the records of one person disagree, in the order of the fields.
 *
 * `documents` are those that the registers know as the person's: a record with one of them has an
 * earlier or another document, and no contradiction that nobody can explain.
 */
export function findContradictions(
  facts: readonly HeldFact[],
  documents: readonly DocumentKey[],
): FoundContradiction[] {
  const known = new Set(documents.map(printDocumentKey));
  const found = [
    ...findNames(facts, 'CYRILLIC'),
    findPatronymic(facts),
    ...findNames(facts, 'LATIN'),
    find(
      facts,
      'BIRTH_DATE',
      ({ birthDate }) => birthDate,
      (one, other) => (compareDates(one, other) === 'SWAPPED' ? 'DATE_SWAPPED' : 'DATE_DIFFERS'),
    ),
    find(
      facts,
      'SEX',
      ({ sex }) => sex,
      () => 'SEX_DIFFERS',
    ),
    findCitizenship(facts),
    find(
      facts,
      'DOCUMENT',
      ({ document }) => document && printDocumentKey(document),
      (one, other) =>
        known.has(one) && known.has(other) ? 'DOCUMENT_REPLACED' : 'DOCUMENT_UNKNOWN',
    ),
    find(
      facts,
      'IIN',
      ({ iin }) => iin,
      () => 'IIN_DIFFERS',
    ),
  ];
  return found.filter((each) => each !== null);
}

function find(
  facts: readonly HeldFact[],
  field: HeldField,
  readValue: (fact: HeldFact) => string | null | undefined,
  kindOf: (one: string, other: string) => ContradictionKind,
): FoundContradiction | null {
  const values = groupBy(facts, (fact) => readValue(fact) ?? null).filter(
    ({ value }) => value !== null,
  );
  const kinds = pairs(values).map(([one, other]) => kindOf(one.value ?? '', other.value ?? ''));
  return toContradiction(field, kinds, values);
}

function findNames(facts: readonly HeldFact[], script: Script) {
  return (['surname', 'givenName'] as const).map((part) => {
    const field = `${part === 'surname' ? 'SURNAME' : 'GIVEN_NAME'}_${script}` as const;
    const values = groupBy(
      facts.filter((fact) => hasPart(fact, script, part)),
      (fact) => spellingOf(fact, script, part),
      (fact) => normalizeName(spellingOf(fact, script, part) ?? ''),
    );
    const kinds = pairs(values).map(([one, other]) =>
      nameKind(one.heldBy[0] as HeldFact, other.heldBy[0] as HeldFact, script, part),
    );
    return toContradiction(field, kinds, values);
  });
}

function findPatronymic(facts: readonly HeldFact[]): FoundContradiction | null {
  const keeping = facts.filter(({ system }) => !WITHOUT_PATRONYMIC.has(system));
  const values = groupBy(
    keeping,
    ({ patronymicCyrillic }) => patronymicCyrillic ?? null,
    ({ patronymicCyrillic }) => normalizeName(patronymicCyrillic ?? ''),
  );
  const kinds = pairs(values).map(([one, other]) =>
    patronymicKind(one.heldBy[0] as HeldFact, other.heldBy[0] as HeldFact),
  );
  return toContradiction('PATRONYMIC', kinds, values);
}

/**
 * Explained where each record has the citizenship of the state that issued its document, or where
 * GBD FL has made a citizen of Kazakhstan of the person.
 */
function findCitizenship(facts: readonly HeldFact[]): FoundContradiction | null {
  const found = find(
    facts,
    'CITIZENSHIP',
    ({ citizenship }) => citizenship,
    () => 'CITIZENSHIP_DIFFERS',
  );
  if (found === null) return null;
  const becameCitizen = facts.some(
    ({ system, citizenship }) => system === 'GBD_FL' && citizenship === 'KAZ',
  );
  const isAsDocument = found.values.every(({ value, heldBy }) =>
    heldBy.some(({ document }) => document?.issuingState === value),
  );
  return { ...found, isExplained: becameCitizen || isAsDocument };
}

function toContradiction(
  field: HeldField,
  kinds: readonly ContradictionKind[],
  values: readonly HeldValue[],
): FoundContradiction | null {
  const kind = GRAVITY.find((each) => kinds.includes(each));
  if (kind === undefined) return null;
  return { field, kind, isExplained: EXPLAINED.has(kind), values };
}

/** Groups records by a value, those of most records first; what is the same by `keyOf` is one. */
function groupBy(
  facts: readonly HeldFact[],
  readValue: (fact: HeldFact) => string | null,
  keyOf: (fact: HeldFact) => string | null = readValue,
): HeldValue[] {
  const groups = Map.groupBy(facts, keyOf);
  return [...groups.values()]
    .map((heldBy) => ({ value: readValue(heldBy[0] as HeldFact), heldBy }))
    .sort((one, other) => other.heldBy.length - one.heldBy.length);
}

function pairs<T>(list: readonly T[]): (readonly [T, T])[] {
  return list.flatMap((one, at) => list.slice(at + 1).map((other) => [one, other] as const));
}
