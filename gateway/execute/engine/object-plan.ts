import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLAbstractType,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isAbstractType,
  isCompositeType,
  isUnionType,
  Kind,
  SchemaMetaFieldDef,
  type SelectionSetNode,
  TypeMetaFieldDef,
  TypeNameMetaFieldDef,
} from 'graphql';
import { isOfType } from '../../supergraph/index.ts';
import { type ConditionValues, isIncluded } from './conditions.ts';
import { type LeafWriter, leafWriterOf } from './leaf-value.ts';
import type { Place } from './place.ts';
import type { RefusedNodes } from './remove-refused.ts';
import type { ShapeField } from './shape.ts';
import type { IsPart } from './value-parts.ts';

/** Where a value of an object stands in one of its sources. */
export interface Provider {
  /** The number of the source. */
  readonly source: number;
  readonly raw: string;
  /** True where the source has it for certain, if it has the object. */
  readonly certain: boolean;
}

/** One field of the response's objects of one type. */
export interface FieldPlan {
  /**
   * `typename`: a name that is known; `given`: not from a subgraph; `refused` and `silent`: never
   * fetched, with an error and without one.
   */
  readonly kind: 'leaf' | 'object' | 'typename' | 'given' | 'refused' | 'silent';
  /** As the client has it. */
  readonly key: string;
  /** JSON of the key after another one, with its comma and colon. */
  readonly label: string;
  /** As it was planned. */
  readonly plannedKey: string;
  /** `Type.field` */
  readonly coordinate: string;
  /** As which a leaf is told: by itself, or as the field that leads to what it is a part of. */
  readonly told: string;
  readonly type: GraphQLOutputType;
  readonly providers: readonly Provider[];
  /** Of the objects in it, for `object`. */
  readonly object: ObjectPlan | null;
  /** Of a `leaf` that is no list: its scalar or enum, and how its values are written. */
  readonly single: { readonly type: string; readonly write: LeafWriter } | null;
}

/** How to write the objects of one place and selection. */
export interface ObjectPlan {
  readonly id: number;
  readonly type: GraphQLCompositeType;
  /** Null where no fetch has anything. */
  readonly place: Place | null;
  /** Where the name of the runtime type may stand, last fetched first. */
  readonly typenames: readonly Provider[];
  /** Whether objects of one type have other fields than those of another. */
  readonly dependsOnType: boolean;
  /** Returns the fields of a type, in order: one of the API schema's, as a rule an object type. */
  fieldsOf(type: GraphQLNamedType): readonly FieldPlan[];
}

export interface ObjectPlanScope {
  readonly apiSchema: GraphQLSchema;
  /** The schema of all subgraphs together. */
  readonly schema: GraphQLSchema;
  /** The operation and its fragments, with planned keys. */
  readonly document: DocumentNode;
  readonly conditions: ConditionValues;
  readonly clientKeys: ReadonlyMap<string, string>;
  /** Fields of the document that the requester does not get. */
  readonly refused: ReadonlySet<FieldNode>;
  readonly isSilent: RefusedNodes['isSilent'];
  /** What is told as a part of the field which leads to it; see `partsOf`. */
  readonly isPart: IsPart;
}

/** A selection set, and whether the field around it is refused where it stands. */
interface SelectedSet {
  readonly set: SelectionSetNode;
  readonly isRefused: boolean;
}

/** A field where it stands: refused by itself, or with the field around it. */
interface SelectedField {
  readonly node: FieldNode;
  readonly isRefused: boolean;
}

/** What depends on a type is worked out when it is first asked for, and once. */
class PlannedObject implements ObjectPlan {
  readonly id: number;
  readonly type: GraphQLCompositeType;
  readonly place: Place | null;
  readonly typenames: readonly Provider[];
  readonly #schema: GraphQLSchema;
  readonly #planFields: (runtime: GraphQLNamedType) => readonly FieldPlan[];
  readonly #byType = new Map<GraphQLNamedType, readonly FieldPlan[]>();
  #dependsOnType: boolean | null = null;

  constructor(
    id: number,
    type: GraphQLCompositeType,
    place: Place | null,
    schema: GraphQLSchema,
    planFields: (runtime: GraphQLNamedType) => readonly FieldPlan[],
  ) {
    this.id = id;
    this.type = type;
    this.place = place;
    this.typenames = place === null ? [] : typenamesAt(place);
    this.#schema = schema;
    this.#planFields = planFields;
  }

  get dependsOnType(): boolean {
    const { type } = this;
    this.#dependsOnType ??= isAbstractType(type) && haveDifferentFields(this, this.#schema, type);
    return this.#dependsOnType;
  }

  fieldsOf(runtime: GraphQLNamedType): readonly FieldPlan[] {
    let fields = this.#byType.get(runtime);
    if (fields === undefined) {
      fields = this.#planFields(runtime);
      this.#byType.set(runtime, fields);
    }
    return fields;
  }
}

/** Makes the plan of the whole response; plans of the objects in it are made when first met. */
export function planResponse(scope: ObjectPlanScope, root: Place): ObjectPlan {
  const { apiSchema, document } = scope;
  const fragments = new Map<string, FragmentDefinitionNode>();
  let operation = null;
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) {
      fragments.set(definition.name.value, definition);
    } else if (definition.kind === Kind.OPERATION_DEFINITION) operation = definition;
  }
  const type = operation && apiSchema.getRootType(operation.operation);
  if (operation == null || type == null) throw new TypeError('expected an operation of the schema');

  const plans = new Map<string, ObjectPlan>();
  const setNumbers = new Map<SelectionSetNode, number>();
  const nameOf = ({ set, isRefused }: SelectedSet) => {
    const number = setNumbers.get(set) ?? setNumbers.size;
    setNumbers.set(set, number);
    return isRefused ? `${number}!` : number;
  };

  const planObject = (
    place: Place | null,
    of: GraphQLCompositeType,
    sets: readonly SelectedSet[],
    owner: string | null,
  ): ObjectPlan => {
    const id = `${place?.id} ${of.name} ${owner} ${sets.map(nameOf).join()}`;
    const known = plans.get(id);
    if (known !== undefined) return known;
    const plan = new PlannedObject(plans.size, of, place, apiSchema, (runtime) =>
      planFields(place, runtime, sets, owner),
    );
    plans.set(id, plan);
    return plan;
  };

  function planFields(
    place: Place | null,
    runtime: GraphQLNamedType,
    sets: readonly SelectedSet[],
    owner: string | null,
  ): readonly FieldPlan[] {
    const collected = new Map<string, SelectedField[]>();
    const collect = (set: SelectionSetNode, isRefused: boolean) => {
      for (const selection of set.selections) {
        if (!isIncluded(selection, scope.conditions)) continue;
        if (selection.kind === Kind.FIELD) {
          const key = selection.alias?.value ?? selection.name.value;
          const field = { node: selection, isRefused: isRefused || scope.refused.has(selection) };
          const fields = collected.get(key);
          if (fields === undefined) collected.set(key, [field]);
          else fields.push(field);
          continue;
        }
        const fragment =
          selection.kind === Kind.FRAGMENT_SPREAD ? fragments.get(selection.name.value) : selection;
        const condition = fragment?.typeCondition?.name.value;
        if (fragment === undefined) continue;
        if (condition === undefined || isOfType(apiSchema, runtime.name, condition)) {
          collect(fragment.selectionSet, isRefused);
        }
      }
    };
    for (const { set, isRefused } of sets) collect(set, isRefused);
    return [...collected].map(([plannedKey, fields]) =>
      planField(place, runtime, plannedKey, fields, owner),
    );
  }

  function planField(
    place: Place | null,
    runtime: GraphQLNamedType,
    plannedKey: string,
    fields: readonly SelectedField[],
    owner: string | null,
  ): FieldPlan {
    const nodes = fields.map(({ node }) => node);
    const name = nodes[0]?.name.value ?? '';
    const coordinate = `${runtime.name}.${name}`;
    const key = scope.clientKeys.get(plannedKey) ?? plannedKey;
    const told = owner !== null && scope.isPart(runtime, name) ? owner : coordinate;
    const label = `,"${key}":`;
    const plan = {
      key,
      label,
      plannedKey,
      coordinate,
      told,
      providers: [],
      object: null,
      single: null,
    };
    if (name === '__typename') {
      return { ...plan, kind: 'typename', type: typeOf(runtime, name) };
    }
    if (name === '__schema' || name === '__type') {
      return { ...plan, kind: 'given', type: typeOf(runtime, name) };
    }
    const fieldType = typeOf(runtime, name);
    if (fields.every(({ isRefused }) => isRefused)) {
      const kind = scope.isSilent(coordinate, nodes) ? 'silent' : 'refused';
      return { ...plan, kind, type: fieldType };
    }
    const providers = place === null ? [] : providersOf(scope.schema, place, runtime, plannedKey);
    const named = getNamedType(fieldType);
    if (!isCompositeType(named)) {
      const isSingle = getNullableType(fieldType) === named;
      const single = isSingle ? { type: named.name, write: leafWriterOf(named) } : null;
      return { ...plan, kind: 'leaf', type: fieldType, providers, single };
    }
    const sets = fields.flatMap(({ node: { selectionSet: set }, isRefused }) =>
      set === undefined ? [] : [{ set, isRefused }],
    );
    const inner = place?.children.get(plannedKey) ?? null;
    const object = planObject(inner, named, sets, told);
    return { ...plan, kind: 'object', type: fieldType, providers, object };
  }

  return planObject(root, type, [{ set: operation.selectionSet, isRefused: false }], null);
}

function haveDifferentFields(
  plan: ObjectPlan,
  schema: GraphQLSchema,
  type: GraphQLAbstractType,
): boolean {
  const keysOf = (of: GraphQLNamedType) =>
    plan
      .fieldsOf(of)
      .map(({ plannedKey }) => plannedKey)
      .join(' ');
  const keys = keysOf(type);
  return schema.getPossibleTypes(type).some((possible) => keysOf(possible) !== keys);
}

/** Returns where the sources of a place have a field of objects of a type, in order. */
export function providersOf(
  schema: GraphQLSchema,
  place: Place,
  runtime: GraphQLNamedType,
  key: string,
): readonly Provider[] {
  const applies = ({ typeConditions }: ShapeField) =>
    typeConditions.every((condition) => isOfType(schema, runtime.name, condition));
  const isCertain = ({ typeConditions, optional }: ShapeField) =>
    !optional && typeConditions.every((condition) => condition === runtime.name);
  return place.sources.flatMap(({ shape }, source) =>
    shape.fields.flatMap((field) =>
      field.key === key && applies(field)
        ? [{ source, raw: field.raw, certain: isCertain(field) }]
        : [],
    ),
  );
}

function typenamesAt(place: Place): readonly Provider[] {
  const found = place.sources.flatMap(({ shape, fetch }, source) => {
    const field = shape.fields.find(({ name }) => name === '__typename');
    return field === undefined
      ? []
      : [{ source, raw: field.raw, certain: false, index: fetch.index }];
  });
  return found.sort((a, b) => b.index - a.index);
}

const META_FIELDS: ReadonlyMap<string, GraphQLField<unknown, unknown>> = new Map(
  [SchemaMetaFieldDef, TypeMetaFieldDef, TypeNameMetaFieldDef].map((field) => [field.name, field]),
);

function typeOf(runtime: GraphQLNamedType, name: string): GraphQLOutputType {
  if (!isCompositeType(runtime)) throw new TypeError(`expected ${runtime.name} to have fields`);
  const meta = META_FIELDS.get(name);
  if (meta !== undefined) return meta.type;
  const fields = isUnionType(runtime) ? {} : runtime.getFields();
  const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
  if (field === undefined)
    throw new TypeError(`expected ${runtime.name} to have the field ${name}`);
  return field.type;
}
