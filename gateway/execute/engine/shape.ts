import {
  type DocumentNode,
  type FragmentDefinitionNode,
  Kind,
  type SelectionSetNode,
} from 'graphql';
import type { FetchDataRewrite } from '../../plan/query-plan.ts';
import { type ConditionValues, isIncluded } from './conditions.ts';

/** What a subgraph is asked for at one response key of its answer. */
export interface ShapeField {
  /** The key in the subgraph's answer. */
  readonly raw: string;
  /** The key that the plan means: another one where the planner renamed it for the subgraph. */
  readonly key: string;
  readonly name: string;
  /** Every one of these types has to match the object for the field to be there. */
  readonly typeConditions: readonly string[];
  /** True where objects of one and the same type may come without it. */
  readonly optional: boolean;
  /** Null for leaves. */
  readonly child: Shape | null;
}

/** What a subgraph is asked for of one object, fragments resolved. */
export interface Shape {
  readonly fields: readonly ShapeField[];
}

interface ShapeScope {
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly conditions: ConditionValues;
}

type Renamer = Extract<FetchDataRewrite, { kind: 'KeyRenamer' }>;

/** Returns the shape of the data that answers the only operation of a document. */
export function shapeOfDocument(document: DocumentNode, conditions: ConditionValues): Shape {
  const fragments = new Map<string, FragmentDefinitionNode>();
  let operation: SelectionSetNode | null = null;
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) {
      fragments.set(definition.name.value, definition);
    } else if (definition.kind === Kind.OPERATION_DEFINITION) operation = definition.selectionSet;
  }
  if (operation === null) throw new TypeError('expected an operation, but got a document without');
  return shapeOf([operation], { fragments, conditions });
}

/** Returns a shape with the keys that the plan means in place of those that the planner made up. */
export function applyRewrites(shape: Shape, rewrites: readonly FetchDataRewrite[]): Shape {
  return rewrites.reduce((renamed, rewrite) => {
    if (rewrite.kind !== 'KeyRenamer') return renamed;
    return rename(renamed, rewrite.path.filter(isKey), rewrite);
  }, shape);
}

/** Returns a shape that has what both have; what only one of them has is optional. */
export function mergeShapes(one: Shape, other: Shape): Shape {
  const fields = new Map(one.fields.map((field) => [idOf(field), { ...field, optional: true }]));
  const known = new Map(one.fields.map((field) => [idOf(field), field]));
  for (const field of other.fields) {
    const same = known.get(idOf(field));
    const optional = same === undefined || same.optional || field.optional;
    const child = same?.child && field.child ? mergeShapes(same.child, field.child) : field.child;
    fields.set(idOf(field), { ...field, optional, child });
  }
  return { fields: [...fields.values()] };
}

function idOf({ raw, key, typeConditions }: ShapeField): string {
  return [raw, key, ...typeConditions].join(' ');
}

function shapeOf(sets: readonly SelectionSetNode[], scope: ShapeScope): Shape {
  const found = new Map<string, { field: ShapeField; sets: SelectionSetNode[] }>();

  const collect = (set: SelectionSetNode, typeConditions: readonly string[]) => {
    for (const selection of set.selections) {
      if (!isIncluded(selection, scope.conditions)) continue;
      if (selection.kind === Kind.FIELD) {
        const raw = selection.alias?.value ?? selection.name.value;
        const id = [raw, ...typeConditions].join(' ');
        const known = found.get(id);
        const nested = selection.selectionSet ? [selection.selectionSet] : [];
        if (known === undefined) {
          const { value: name } = selection.name;
          const field = { raw, key: raw, name, typeConditions, optional: false, child: null };
          found.set(id, { field, sets: nested });
        } else known.sets.push(...nested);
        continue;
      }
      const fragment =
        selection.kind === Kind.FRAGMENT_SPREAD
          ? scope.fragments.get(selection.name.value)
          : selection;
      if (fragment === undefined) continue;
      const condition = fragment.typeCondition?.name.value;
      collect(
        fragment.selectionSet,
        condition === undefined || typeConditions.includes(condition)
          ? typeConditions
          : [...typeConditions, condition],
      );
    }
  };
  for (const set of sets) collect(set, []);
  return {
    fields: [...found.values()].map(({ field, sets: nested }) =>
      nested.length === 0 ? field : { ...field, child: shapeOf(nested, scope) },
    ),
  };
}

/** A step of a rewrite's path is a key or `... on Type`; an alias of the planner needs no type. */
function isKey(step: string): boolean {
  return !step.startsWith('... on ');
}

function rename(shape: Shape, [first, ...rest]: readonly string[], rewrite: Renamer): Shape {
  return {
    fields: shape.fields.map((field) => {
      if (first !== field.raw && first !== field.key) return field;
      if (rest.length === 0) return { ...field, key: rewrite.renameKeyTo };
      return field.child === null ? field : { ...field, child: rename(field.child, rest, rewrite) };
    }),
  };
}
