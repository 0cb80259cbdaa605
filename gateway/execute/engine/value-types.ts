import { isInterfaceType, isObjectType } from 'graphql';
import type { LoadedSupergraph } from '../../supergraph/index.ts';

type Categorised = Pick<LoadedSupergraph, 'apiSchema' | 'requirements'>;

const known = new WeakMap<Categorised, ReadonlySet<string>>();

/**
 * Returns the types that demand nothing for any of their fields, where others of the supergraph do:
 * a title, an address, a page of records. What such a value tells, it tells as a part of the field
 * that leads to it. Computed once for a supergraph; empty for one that demands nothing.
 */
export function valueTypesOf(supergraph: Categorised): ReadonlySet<string> {
  const found = known.get(supergraph);
  if (found !== undefined) return found;
  const { apiSchema, requirements } = supergraph;
  const demanding = new Set(
    requirements
      .filter(({ directive }) => directive === 'policy')
      .map(({ coordinate }) => coordinate.split('.')[0] as string),
  );
  const values = Object.values(apiSchema.getTypeMap()).flatMap((type) => {
    if (!isObjectType(type) && !isInterfaceType(type)) return [];
    const names = [type.name, ...type.getInterfaces().map(({ name }) => name)];
    return names.some((name) => demanding.has(name)) ? [] : [type.name];
  });
  const made = new Set(demanding.size === 0 ? [] : values);
  known.set(supergraph, made);
  return made;
}
