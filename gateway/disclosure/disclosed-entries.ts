import type { ErrorCode } from '../../schema/error-codes.ts';
import type { Access, DisclosedEntry, SourceOutcome, SubjectIds } from '../access-log/index.ts';
import type { Inquiry, PersonalReading } from '../auth/index.ts';
import type { GraphAnswer } from '../execute/index.ts';
import { lawfulDelayOf, legalBasisOf } from './legal-facts.ts';
import type { ReadingRecord, SubjectReading } from './reading-record.ts';
import { sourceOutcomes } from './source-outcomes.ts';

export interface FinishedReading {
  readonly inquiry: Inquiry;
  readonly reading: PersonalReading;
  /** Ids of the persons whom the operation names. */
  readonly named: readonly string[];
  /** As the intent says it. */
  readonly access: Access;
  readonly record: ReadingRecord;
  readonly answer: Pick<GraphAnswer, 'executed' | 'errors' | 'sources'>;
  readonly durationMs: number;
  readonly now: Date;
}

/** Codes of what a requester did not get because they may not have it. */
const REFUSALS: ReadonlySet<string> = new Set<ErrorCode>([
  'UNAUTHORIZED_FIELD_OR_TYPE',
  'CONSENT_REQUIRED',
  'CONSENT_UNAVAILABLE',
]);

const NOTHING: SubjectReading = { fields: new Set(), withheld: new Map() };

/**
 * Returns an entry for each person of whom something left, and for each whom the operation named
 * whatever left. What is about no person in the answer is about those who are named.
 *
 * What a person is told of later than the rest, by a lawful delay, has an entry of its own: the rest
 * is not held back with it, and that there is something to be held back is not told by the rest.
 */
export function disclosedEntries(finished: FinishedReading): readonly DisclosedEntry[] {
  const { named, reading, record, answer } = finished;
  const shared = record.subjects.get(null) ?? NOTHING;
  const roots = answer.executed
    ? reading.rootFields.filter((coordinate) => !shared.withheld.has(coordinate))
    : [];
  const sources = sourceOutcomes(answer);
  const entriesOf = (
    subject: string | null,
    own: SubjectReading | undefined,
  ): readonly DisclosedEntry[] => {
    const isShared = subject === null || named.includes(subject);
    const parts = [...(own === undefined ? [] : [own]), ...(isShared ? [shared] : [])];
    return heldBackApart(finished, outcomesOf(finished, parts, isShared ? roots : [])).map(
      (outcomes) => toEntry(finished, subject, outcomes, sources),
    );
  };
  const persons = [...new Set([...record.subjects.keys(), ...named])].filter((id) => id !== null);
  if (persons.length === 0) return entriesOf(null, undefined);
  const isUnclaimed = named.length === 0 && hasPersonal(shared, reading.categoriesOf);
  return [
    ...persons.flatMap((id) => entriesOf(id, record.subjects.get(id))),
    ...(isUnclaimed ? entriesOf(null, undefined) : []),
  ];
}

/** Returns a person as entries name them. */
export function toSubject(personId: string): SubjectIds {
  return [personId];
}

/** What became of fields: those that left, and those that were refused, each with its code. */
interface Outcomes {
  readonly left: readonly string[];
  readonly refused: readonly (readonly [field: string, code: ErrorCode])[];
}

function outcomesOf(
  { reading }: FinishedReading,
  parts: readonly SubjectReading[],
  roots: readonly string[],
): Outcomes {
  const refused = new Map<string, ErrorCode>([
    ...reading.silentFields.map((field) => [field, 'UNAUTHORIZED_FIELD_OR_TYPE'] as const),
    ...parts.flatMap(({ withheld }) => [...withheld].filter(([, code]) => REFUSALS.has(code))),
  ]);
  return {
    left: [...new Set([...roots, ...parts.flatMap(({ fields }) => [...fields])])],
    refused: [...refused],
  };
}

/** The same outcomes, in two parts if some are held back; never none. */
function heldBackApart(
  { inquiry, reading, now }: FinishedReading,
  { left, refused }: Outcomes,
): readonly Outcomes[] {
  const isHeldBack = (field: string) =>
    lawfulDelayOf(inquiry, reading.categoriesOf(field), now) !== null;
  const [lateLeft, toldLeft] = partition(left, isHeldBack);
  const [lateRefused, toldRefused] = partition(refused, ([field]) => isHeldBack(field));
  if (lateLeft.length === 0 && lateRefused.length === 0) return [{ left, refused }];
  const late = { left: lateLeft, refused: lateRefused };
  const told = { left: toldLeft, refused: toldRefused };
  return toldLeft.length === 0 && toldRefused.length === 0 ? [late] : [told, late];
}

function toEntry(
  { inquiry, reading, access, record, durationMs, now }: FinishedReading,
  subject: string | null,
  { left, refused }: Outcomes,
  sources: readonly SourceOutcome[],
): DisclosedEntry {
  const holds = record.holdsFor(subject);
  const [maskedFields, disclosedFields] = partition(left, (one) => reading.isMasked(one, holds));
  const categories = [...new Set(left.flatMap(reading.categoriesOf))].sort();
  const consents = [...record.consentsOf(subject).values()];
  return {
    access: variantOf(access, {
      legalBasis:
        legalBasisOf(inquiry.policy, reading.rulesFor(categories, holds)) ?? access.legalBasis,
      consentReference: consents.length === 0 ? null : consents.join(),
      mandate: inquiry.mandates.find((one) => one.subject === subject)?.kind ?? null,
      hidden: lawfulDelayOf(
        inquiry,
        [...categories, ...refused.flatMap(([field]) => reading.categoriesOf(field))],
        now,
      ),
    }),
    subject: subject === null ? null : toSubject(subject),
    disclosedFields,
    maskedFields,
    refusedFields: refused.map(([field, code]) => ({ field, code })),
    sources,
    categories,
    durationMs,
  };
}

const variants = new WeakMap<Access, Map<string, Access>>();

/** The same object for equal variants: what an entry says of its access is worked out once for each. */
function variantOf(access: Access, changes: Partial<Access>): Access {
  let known = variants.get(access);
  if (known === undefined) {
    known = new Map();
    variants.set(access, known);
  }
  const key = JSON.stringify(changes);
  const found = known.get(key);
  if (found !== undefined) return found;
  const made = { ...access, ...changes };
  known.set(key, made);
  return made;
}

function hasPersonal(
  { fields }: SubjectReading,
  categoriesOf: (coordinate: string) => readonly string[],
): boolean {
  return [...fields].some((field) => categoriesOf(field).length > 0);
}

function partition<T>(
  all: readonly T[],
  isFirst: (one: T) => boolean,
): readonly [readonly T[], readonly T[]] {
  return [all.filter(isFirst), all.filter((one) => !isFirst(one))];
}
