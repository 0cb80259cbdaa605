import { type CaseRelation, type Condition, grantsOf } from '../../schema/policy/index.ts';
import type { OperationDemands } from './operation-demands.ts';
import type { SchemaDemands } from './schema-demands.ts';
import type { Standing } from './standing.ts';

/** A category that an operation touches and that is granted for some persons only. */
export interface ConditionalCategory {
  /** Whether the requester's own records are granted, and those of their case. */
  readonly own: boolean;
  readonly case: boolean;
  /** What KDP calls the service that a consent is for; null where no consent opens the category. */
  readonly kdpService: string | null;
}

/** What has to be learnt of the persons of an operation before a record of theirs may be read. */
export interface SubjectNeeds {
  /** What `case` means for the requester; null where nothing can tell. */
  readonly relation: CaseRelation | null;
  readonly categories: readonly ConditionalCategory[];
}

/**
 * Returns what of an operation depends on a person's relation or consent; null if nothing does, so
 * that nobody is asked about and nobody gets an SMS for what the operation does not read.
 */
export function subjectNeedsOf(
  { fields }: OperationDemands,
  { grants, refusedFields }: Standing,
  { categories: demanded }: SchemaDemands,
  relation: CaseRelation | null,
): SubjectNeeds | null {
  const isOpen = (name: string) =>
    grantsOf(grants, name).some(({ condition, masks }) => condition === 'any' && !masks);
  const touched = new Set(
    fields
      .filter((field) => refusedFields?.coordinates.has(field) !== true)
      .filter((field) => refusedFields?.silent?.has(field) !== true)
      .map((field) => demanded.get(field) ?? [])
      // One alternative that holds for everybody is enough.
      .filter((alternatives) => !alternatives.some((all) => all.every(isOpen)))
      .flat(2),
  );
  const categories = [...touched]
    .sort()
    .flatMap((name) => conditionalCategory(name, grants, relation) ?? []);
  return categories.length === 0 ? null : { relation, categories };
}

/**
 * Makes the function that tells whether a fetch that reads these fields reads something that is
 * granted for some persons only: of the persons of others nothing has to be learnt.
 */
export function hangsOnSubjects(
  { grants }: Pick<Standing, 'grants'>,
  { categories: demanded }: SchemaDemands,
  relation: CaseRelation | null,
): (fields: readonly string[]) => boolean {
  const known = new Map<string, boolean>();
  const isConditional = (field: string): boolean => {
    const found = known.get(field);
    if (found !== undefined) return found;
    const names = (demanded.get(field) ?? []).flat();
    const made = names.some((name) => conditionalCategory(name, grants, relation) !== null);
    known.set(field, made);
    return made;
  };
  return (fields) => fields.some(isConditional);
}

/** Returns what a category hangs on; null if it is granted for everybody, or for nobody. */
function conditionalCategory(
  name: string,
  grants: Standing['grants'],
  relation: CaseRelation | null,
): ConditionalCategory | null {
  const held = grantsOf(grants, name);
  if (held.some(({ condition, masks }) => condition === 'any' && !masks)) return null;
  const has = (wanted: Condition) => held.some(({ condition }) => condition === wanted);
  const byCase = relation !== null && has('case');
  const kdpService = held.find(({ condition }) => condition === 'consent')?.service ?? null;
  return byCase || kdpService !== null ? { own: has('own'), case: byCase, kdpService } : null;
}
