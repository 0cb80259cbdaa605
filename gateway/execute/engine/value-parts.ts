import { type GraphQLNamedType, isInterfaceType, isObjectType } from 'graphql';
import type { LoadedSupergraph } from '../../supergraph/index.ts';
import type { SubjectKeys } from '../graph.ts';

type Categorised = Pick<LoadedSupergraph, 'requirements'>;

/** Whether what a field of a type tells is a part of what the field around it tells. */
export type IsPart = (type: GraphQLNamedType, field: string) => boolean;

const known = new WeakMap<Categorised, ReadonlySet<string>>();

/**
 * Returns which fields tell nothing by themselves, where others of the supergraph do: those that
 * demand nothing, of any type but a data subject. A title, an address, a page of records, and the
 * number of the employer in somebody's contract: what they tell, they tell of whoever the field that
 * leads to them is about. None are in a supergraph that demands nothing.
 */
export function partsOf(supergraph: Categorised, subjectKeys: SubjectKeys | undefined): IsPart {
  const demanding = demandingOf(supergraph);
  return (type, field) => {
    if (demanding.size === 0 || subjectKeys?.has(type.name)) return false;
    const names = [type.name, ...interfacesOf(type)];
    return !names.some((name) => demanding.has(name) || demanding.has(`${name}.${field}`));
  };
}

/** Types and fields with a category, as the supergraph names them. */
function demandingOf(supergraph: Categorised): ReadonlySet<string> {
  const found = known.get(supergraph);
  if (found !== undefined) return found;
  const policies = supergraph.requirements.filter(({ directive }) => directive === 'policy');
  const made = new Set(policies.map(({ coordinate }) => coordinate));
  known.set(supergraph, made);
  return made;
}

function interfacesOf(type: GraphQLNamedType): readonly string[] {
  if (!isObjectType(type) && !isInterfaceType(type)) return [];
  return type.getInterfaces().map(({ name }) => name);
}
