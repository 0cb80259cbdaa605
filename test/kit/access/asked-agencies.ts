import {
  type ConstDirectiveNode,
  type FieldDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  parse,
  type SelectionSetNode,
  valueFromASTUntyped,
} from 'graphql';
import { agenciesOf } from '../../../schema/subgraph-agencies.ts';

/** The systems that may be asked for a field, by `Type.field`: its own, and those of what it is made of. */
export type AskedAgencies = (coordinate: string) => ReadonlySet<string>;

/** What a system cannot be asked without. */
const ASKED_FIRST: Readonly<Record<string, readonly string[]>> = { GBD_FL: ['KDP'] };

/**
 * Reads out of a supergraph which systems stand behind a field: those of the subgraphs that resolve
 * it, and of every fact that it requires, facts of facts too.
 */
export function readAskedAgencies(sdl: string): AskedAgencies {
  const { definitions } = parse(sdl);
  const graphs = new Map<string, string>();
  const types = new Map<string, ObjectTypeDefinitionNode>();
  for (const node of definitions) {
    if (node.kind === Kind.OBJECT_TYPE_DEFINITION) types.set(node.name.value, node);
    if (node.kind !== Kind.ENUM_TYPE_DEFINITION || node.name.value !== 'join__Graph') continue;
    for (const { name, directives = [] } of node.values ?? []) {
      for (const { name: graph } of argumentsOf(directives, 'join__graph')) {
        graphs.set(name.value, String(graph));
      }
    }
  }
  const known = new Map<string, ReadonlySet<string>>();

  function agenciesAskedFor(coordinate: string): ReadonlySet<string> {
    const found = known.get(coordinate);
    if (found !== undefined) return found;
    const agencies = new Set<string>();
    known.set(coordinate, agencies);
    const [typeName = '', fieldName] = coordinate.split('.');
    const type = types.get(typeName);
    const field = type?.fields?.find(({ name }) => name.value === fieldName);
    if (type === undefined || field === undefined) return agencies;
    for (const { graph, requires } of resolversOf(type, field)) {
      for (const agency of agenciesOf(graphs.get(String(graph)) ?? '')) {
        for (const each of [agency, ...(ASKED_FIRST[agency] ?? [])]) agencies.add(each);
      }
      for (const fact of namesIn(requires)) {
        for (const agency of agenciesAskedFor(`${typeName}.${fact}`)) agencies.add(agency);
      }
    }
    return agencies;
  }
  return agenciesAskedFor;
}

/** Where a field is resolved: as it says itself, or wherever its type is. */
function resolversOf(type: ObjectTypeDefinitionNode, field: FieldDefinitionNode) {
  const own = argumentsOf(field.directives ?? [], 'join__field');
  const resolving = own.filter(({ external }) => external !== true);
  return own.length > 0 ? resolving : argumentsOf(type.directives ?? [], 'join__type');
}

function argumentsOf(
  directives: readonly ConstDirectiveNode[],
  name: string,
): Record<string, unknown>[] {
  return directives
    .filter((directive) => directive.name.value === name)
    .map(({ arguments: given = [] }) =>
      Object.fromEntries(given.map((one) => [one.name.value, valueFromASTUntyped(one.value)])),
    );
}

/** The first fields of a field set. */
function namesIn(requires: unknown): string[] {
  if (typeof requires !== 'string') return [];
  const [operation] = parse(`{ ${requires} }`).definitions;
  const { selections } = (operation as { selectionSet: SelectionSetNode }).selectionSet;
  return selections.flatMap((node) => (node.kind === Kind.FIELD ? [node.name.value] : []));
}
