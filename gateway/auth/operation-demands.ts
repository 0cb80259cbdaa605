import {
  type DocumentNode,
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isInputObjectType,
  isIntrospectionType,
  type OperationDefinitionNode,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { takeOperation } from '../plan/index.ts';
import { type DemandingSupergraph, type SchemaDemands, schemaDemandsOf } from './schema-demands.ts';

/** What an operation asks for, in the words of the schema. */
export interface OperationDemands {
  /** `Type.field` of object types; a field of an interface is that of each of its types. */
  readonly fields: readonly string[];
  /** `Type.field(argument:)` that are given, and every `Input.field` that may be in them. */
  readonly inputs: readonly string[];
  /** Whether any of it carries a category of personal data. */
  readonly isPersonal: boolean;
}

const known = new WeakMap<OperationDefinitionNode, OperationDemands>();

/**
 * Returns what an operation asks for, computed once; fields under @skip and @include count.
 *
 * The operation is valid against the API schema of that supergraph and no other.
 */
export function operationDemandsOf(
  document: DocumentNode,
  operation: OperationDefinitionNode,
  supergraph: DemandingSupergraph,
): OperationDemands {
  const found = known.get(operation);
  if (found !== undefined) return found;
  const { fields, inputs } = coordinatesIn(document, operation, supergraph.apiSchema);
  const demands = schemaDemandsOf(supergraph);
  const isPersonal =
    fields.some((field) => isCategorised(field, demands)) || hasAny(inputs, demands);
  const made = { fields, inputs, isPersonal };
  known.set(operation, made);
  return made;
}

/** A field that the schema does not know is taken for personal. */
function isCategorised(field: string, { categories }: SchemaDemands): boolean {
  return categories.get(field)?.length !== 0;
}

function hasAny(inputs: readonly string[], demands: SchemaDemands): boolean {
  return inputs.some((input) => demands.inputs.has(input));
}

function coordinatesIn(
  whole: DocumentNode,
  { name }: OperationDefinitionNode,
  schema: GraphQLSchema,
): Pick<OperationDemands, 'fields' | 'inputs'> {
  const { document } = takeOperation(whole, name?.value ?? null);
  const fields = new Set<string>();
  const inputs = new Set<string>();
  const types = new TypeInfo(schema);
  visit(
    document,
    visitWithTypeInfo(types, {
      Field({ name: { value: field } }) {
        const parent = types.getParentType();
        // What every type has, and the schema's own fields, say nothing about anybody.
        if (!isCompositeType(parent) || isIntrospectionType(parent)) return;
        if (field.startsWith('__')) return;
        const possible = isAbstractType(parent) ? schema.getPossibleTypes(parent) : [parent];
        for (const type of possible) fields.add(`${type.name}.${field}`);
      },
      Argument({ name: { value: argument } }) {
        const parent = types.getParentType();
        const field = types.getFieldDef();
        const type = types.getArgument()?.type;
        if (parent == null || field == null || type === undefined) return;
        inputs.add(`${parent.name}.${field.name}(${argument}:)`);
        for (const inner of inputFieldsOf(type)) inputs.add(inner);
      },
    }),
  );
  return { fields: [...fields], inputs: [...inputs] };
}

/** Every field of the input types that a value may hold, however deep. */
function inputFieldsOf(type: GraphQLInputType, found = new Set<string>()): ReadonlySet<string> {
  const named = getNamedType(type);
  if (!isInputObjectType(named)) return found;
  for (const field of Object.values(named.getFields())) {
    const coordinate = `${named.name}.${field.name}`;
    if (found.has(coordinate)) continue;
    found.add(coordinate);
    inputFieldsOf(field.type, found);
  }
  return found;
}
