import {
  type DocumentNode,
  type FieldNode,
  type GraphQLInputType,
  type GraphQLSchema,
  getArgumentValues,
  getNamedType,
  getVariableValues,
  isInputObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { IdentifierError } from '../../schema/identifier-error.ts';
import { type Iin, isIin } from '../../schema/iin.ts';
import { MrzError, readMrz } from '../../schema/mrz.ts';
import { type PersonId, personIdOfDocument, personIdOfIin } from '../../schema/person-id.ts';

/**
 * Returns the ids of the persons whom the arguments of an operation's root fields name: by id, IIN,
 * travel document or machine-readable zone, however deep in inputs. What names nobody is left out:
 * the subgraph that is asked will say what is wrong with it.
 */
export function namedSubjects(
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
  { schema, now }: { readonly schema: GraphQLSchema; readonly now: Date },
): readonly PersonId[] {
  const root = schema.getRootType(operation.operation);
  const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], variables);
  if (root == null || coerced === undefined) return [];
  const today = now.toISOString().slice(0, 10);
  const found = new Set<PersonId>();
  for (const field of rootFields(document, operation.selectionSet)) {
    const definition = root.getFields()[field.name.value];
    if (definition === undefined) continue;
    const values = valuesOf(() => getArgumentValues(definition, field, coerced));
    for (const { name, type } of definition.args) {
      for (const id of idsIn(values[name], name, type, today)) found.add(id);
    }
  }
  return [...found];
}

/** An argument that cannot be coerced makes the field fail where it is executed. */
function valuesOf(read: () => Record<string, unknown>): Readonly<Record<string, unknown>> {
  try {
    return read();
  } catch {
    return {};
  }
}

function rootFields(
  { definitions }: DocumentNode,
  { selections }: SelectionSetNode,
): readonly FieldNode[] {
  return selections.flatMap((node): readonly FieldNode[] => {
    if (node.kind === Kind.FIELD) return [node];
    const fragment =
      node.kind === Kind.INLINE_FRAGMENT
        ? node
        : definitions.find(
            (one) => one.kind === Kind.FRAGMENT_DEFINITION && one.name.value === node.name.value,
          );
    if (fragment === undefined || !('selectionSet' in fragment)) return [];
    return rootFields({ kind: Kind.DOCUMENT, definitions }, fragment.selectionSet);
  });
}

function idsIn(
  value: unknown,
  name: string,
  type: GraphQLInputType,
  today: string,
): readonly PersonId[] {
  if (value === null || value === undefined) return [];
  const named = getNamedType(type);
  if (name === 'mrz' && Array.isArray(value)) return tryId(() => idOfMrz(value.map(String), today));
  if (Array.isArray(value)) return value.flatMap((each) => idsIn(each, name, type, today));
  if (named.name === 'PersonId') return [String(value) as PersonId];
  if (named.name === 'Iin') return isIin(String(value)) ? [personIdOfIin(value as Iin)] : [];
  if (named.name === 'TravelDocumentInput') {
    return tryId(() => personIdOfDocument(value as { issuingState: string; number: string }));
  }
  if (!isInputObjectType(named)) return [];
  return Object.values(named.getFields()).flatMap((field) =>
    idsIn((value as Record<string, unknown>)[field.name], field.name, field.type, today),
  );
}

function idOfMrz(lines: readonly string[], today: string): PersonId {
  const { iin, issuingState, documentNumber } = readMrz(lines, today);
  if (iin !== null) return personIdOfIin(iin);
  return personIdOfDocument({ issuingState, number: documentNumber });
}

function tryId(read: () => PersonId): readonly PersonId[] {
  try {
    return [read()];
  } catch (error) {
    if (error instanceof IdentifierError || error instanceof MrzError) return [];
    throw error;
  }
}
