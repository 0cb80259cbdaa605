import { type DocumentNode, isInterfaceType, isObjectType } from 'graphql';
import { taggedWith } from '../../../schema/policy/schema-tags.ts';
import type { LoadedSubgraph, LoadedSupergraph } from '../../supergraph/index.ts';
import { eachTypedField } from './each-typed-field.ts';
import { withPossible } from './fetched-fields.ts';

const NONE: readonly string[] = [];

/** Returns the coordinates of the internal facts that an operation reads of a subgraph, in order. */
export type FactReader = (document: DocumentNode, subgraph: LoadedSubgraph) => readonly string[];

const readers = new WeakMap<LoadedSupergraph, FactReader>();

/**
 * Returns the reader of a supergraph's facts: fields that clients cannot see and that name their
 * consumers (`@tag(name: "fact-for:crossing")`). A field that clients can see is never one, whatever
 * its tags: it would be read as a fact by whoever selects it.
 */
export function factReaderOf(supergraph: LoadedSupergraph): FactReader {
  const known = readers.get(supergraph);
  if (known !== undefined) return known;
  const facts = factsOf(supergraph);
  const reader: FactReader = facts.size === 0 ? () => NONE : (...of) => readFacts(...of, facts);
  readers.set(supergraph, reader);
  return reader;
}

function factsOf({ schema, apiSchema }: LoadedSupergraph): ReadonlySet<string> {
  const facts = new Set<string>();
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) && !isInterfaceType(type)) continue;
    const shown = apiSchema.getType(type.name);
    const visible = isObjectType(shown) || isInterfaceType(shown) ? shown.getFields() : {};
    for (const { name, astNode } of Object.values(type.getFields())) {
      if (Object.hasOwn(visible, name)) continue;
      if (taggedWith('fact-for', astNode).length > 0) facts.add(`${type.name}.${name}`);
    }
  }
  return facts;
}

function readFacts(
  document: DocumentNode,
  { schema }: LoadedSubgraph,
  facts: ReadonlySet<string>,
): readonly string[] {
  const found = new Set<string>();
  eachTypedField(document, schema, (type, field) => {
    for (const { name } of withPossible(type, schema)) {
      const coordinate = `${name}.${field}`;
      if (facts.has(coordinate)) found.add(coordinate);
    }
  });
  return found.size === 0 ? NONE : [...found].sort();
}

/** Returns what several fetches read together. */
export function joinFacts(lists: readonly (readonly string[])[]): readonly string[] {
  const [first = NONE, ...others] = lists.filter((list) => list.length > 0);
  return others.length === 0 ? first : [...new Set([...first, ...others.flat()])].sort();
}
