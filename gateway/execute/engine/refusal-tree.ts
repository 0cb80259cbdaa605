import {
  type GraphQLOutputType,
  type GraphQLSchema,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import type { ResponsePath } from '../response-path.ts';
import type { ObjectPlan } from './object-plan.ts';

/**
 * Where in a value fields are refused, as programs note it: `true` for a field that is, undefined
 * where none is. What is in the response many times, and written once, is one tree many times.
 */
export type RefusalTree = true | readonly (RefusalTree | undefined)[] | ObjectRefusals;

/** Of an object: by its keys, in order. */
export interface ObjectRefusals {
  readonly keys: readonly string[];
  readonly inside: readonly (RefusalTree | undefined)[];
}

/** Returns the first `max` paths at which fields are refused, and how many there are up to `countMax`. */
export function refusedPaths(
  tree: RefusalTree | undefined,
  max: number,
  countMax: number,
): { readonly paths: readonly ResponsePath[]; readonly count: number } {
  const paths: ResponsePath[] = [];
  const path: (string | number)[] = [];
  let count = 0;
  const walk = (inner: RefusalTree | undefined, step: string | number) => {
    if (inner === undefined || count >= countMax) return;
    path.push(step);
    visit(inner);
    path.pop();
  };
  const visit = (of: RefusalTree) => {
    if (of === true) {
      count += 1;
      if (paths.length < max) paths.push([...path]);
    } else if (isObjectRefusals(of)) {
      for (const [at, key] of of.keys.entries()) walk(of.inside[at], key);
    } else for (const [index, inner] of of.entries()) walk(inner, index);
  };
  if (tree !== undefined) visit(tree);
  return { paths, count };
}

function isObjectRefusals(tree: RefusalTree): tree is ObjectRefusals {
  return typeof tree === 'object' && 'keys' in tree && Array.isArray(tree.keys);
}

/** What refusals do to the objects of a plan. */
export interface RefusalEffect {
  /** Whether there may be an error about something in them. */
  readonly tells: boolean;
  /** Whether one may be null because of a field in it that must not be. */
  readonly mayBeTaken: boolean;
  /** Whether one of them or of those in them may. */
  readonly takes: boolean;
}

/** Makes the function that says what refusals do to objects, of any type that they may have. */
export function createRefusalEffects(apiSchema: GraphQLSchema) {
  const known = new Map<ObjectPlan, RefusalEffect>();
  const effectOn = (plan: ObjectPlan): RefusalEffect => {
    const found = known.get(plan);
    if (found !== undefined) return found;
    const types = isObjectType(plan.type) ? [plan.type] : apiSchema.getPossibleTypes(plan.type);
    let [tells, mayBeTaken, takes] = [false, false, false];
    for (const { kind, type, object } of types.flatMap((each) => plan.fieldsOf(each))) {
      if (kind === 'refused') tells = true;
      if (kind === 'refused' || kind === 'silent') mayBeTaken ||= isNonNullType(type);
      if (object === null || object.place === null) continue;
      const inner = effectOn(object);
      tells ||= inner.tells;
      mayBeTaken ||= inner.mayBeTaken && isTakenWithInside(type);
      takes ||= inner.takes;
    }
    const effect = { tells, mayBeTaken, takes: takes || mayBeTaken };
    known.set(plan, effect);
    return effect;
  };
  return effectOn;
}

/** Whether an object in a value of this type takes with it what is around the value. */
function isTakenWithInside(type: GraphQLOutputType): boolean {
  if (!isNonNullType(type)) return false;
  return isListType(type.ofType) ? isTakenWithInside(type.ofType.ofType) : true;
}
