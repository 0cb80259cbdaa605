import type { FederationMetadata, Subgraph } from '@apollo/federation-internals';
import type { SelectionSetNode } from 'graphql';
import { parseFieldSet } from './field-set.ts';

/** By type: each key by which the subgraph resolves it, as a selection set. */
export type EntityKeys = ReadonlyMap<string, readonly SelectionSetNode[]>;

/** Returns the keys of a subgraph's entities, those it only refers to left out. */
export function entityKeysOf(subgraph: Subgraph): EntityKeys {
  const metadata: FederationMetadata = subgraph.metadata();
  const keys = new Map<string, SelectionSetNode[]>();
  for (const type of subgraph.schema.types()) {
    if (type.kind !== 'ObjectType' && type.kind !== 'InterfaceType') continue;
    for (const application of type.appliedDirectivesOf(metadata.keyDirective())) {
      const { fields, resolvable } = application.arguments();
      if (resolvable === false || typeof fields !== 'string') continue;
      keys.set(type.name, [...(keys.get(type.name) ?? []), parseFieldSet(fields)]);
    }
  }
  return keys;
}
