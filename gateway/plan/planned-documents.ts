import {
  type DocumentNode,
  type GraphQLCompositeType,
  getNullableType,
  isListType,
  isUnionType,
  OperationTypeNode,
} from 'graphql';
import { ClientError } from '../client-error.ts';
import type { LoadedSupergraph } from '../supergraph/index.ts';
import { assignPasses } from './assign-passes.ts';
import { changeFields, typeBelow } from './change-fields.ts';
import { fetchedOperation } from './fetched-operation.ts';
import { type Conflict, findConflicts } from './find-conflicts.ts';
import { type OperationDocument, takeOperation } from './operation-document.ts';
import { passKeys } from './pass-keys.ts';
import { printDocument } from './print-document.ts';

type Supergraph = Pick<LoadedSupergraph, 'apiSchema' | 'schema' | 'plannerFacts'>;

/**
 * Returns the documents that are to be planned for an operation, printed: none if nothing is to be
 * fetched, one in nearly every case.
 *
 * There are several passes where fields that may meet on one object require one field with different
 * arguments, of which the planner would drop one. Each field is in one pass, what leads to it in
 * each that needs it; the answers are to be merged by response key, see the README.
 *
 * Takes the document of `renameKeys`. Throws QUERY_PLANNING_FAILED where passes would be needed for
 * what is no query, or do not help.
 */
export function plannedDocuments(
  document: DocumentNode,
  supergraph: Supergraph,
): readonly string[] {
  const { apiSchema, schema, plannerFacts } = supergraph;
  const fetched = fetchedOperation(takeOperation(document, null), apiSchema);
  if (fetched === null) return [];
  const isContested = [...plannerFacts.addedFields.values()].some((calls) => calls.size > 1);
  if (!isContested) return [printDocument(fetched)];

  const conflictsOf = (pass: OperationDocument) => findConflicts(pass, schema, plannerFacts);
  const taken = takeOperation(fetched, null);
  const conflicts = conflictsOf(taken);
  const [conflict] = conflicts;
  if (conflict === undefined) return [printDocument(fetched)];
  if (taken.operation.operation !== OperationTypeNode.QUERY) throw unplannable(conflict);
  const hopeless = conflicts.find(([one, other]) => one === other);
  if (hopeless !== undefined) throw unplannable(hopeless);

  const passes = assignPasses(conflicts);
  return Array.from({ length: Math.max(...passes.values()) + 1 }).flatMap((_, number) => {
    const pass = takePass(taken, supergraph, passes, number);
    if (pass === null) return [];
    // Fields of other passes that lead to fields of this one may be in conflict still.
    const [left] = conflictsOf(takeOperation(pass, null));
    if (left !== undefined) throw unplannable(left);
    return [printDocument(pass)];
  });
}

/** Returns one pass: a field belongs to its own pass, or to that of the field that it is below. */
function takePass(
  document: OperationDocument,
  supergraph: Supergraph,
  passes: ReadonlyMap<string, number>,
  pass: number,
): DocumentNode | null {
  const { apiSchema } = supergraph;
  return changeFields<number>(document, apiSchema, 0, ({ field, parentType, state, below }) => {
    const own = passes.get(`${parentType.name}.${field.name.value}`) ?? state;
    if (field.selectionSet === undefined) return own === pass ? field : null;
    const selectionSet = below(own);
    if (selectionSet === null) return null;
    const keys = isList(parentType, field.name.value)
      ? passKeys(typeBelow(parentType, field), supergraph)
      : [];
    const selections = [...selectionSet.selections, ...keys];
    return { ...field, selectionSet: { ...selectionSet, selections } };
  });
}

function isList(parentType: GraphQLCompositeType, name: string): boolean {
  const field = isUnionType(parentType) ? undefined : parentType.getFields()[name];
  return field !== undefined && isListType(getNullableType(field.type));
}

function unplannable([one, other]: Conflict): ClientError {
  const fields = one === other ? `"${one}"` : `"${one}" and "${other}"`;
  return new ClientError('QUERY_PLANNING_FAILED', {
    detail: `What ${fields} are made of cannot be asked for in one operation.`,
  });
}
