import { readFileSync } from 'node:fs';
import type { SubgraphName } from './subgraph-names.ts';

/**
 * Returns the SDL of one subgraph: `schema/NAME.graphql` followed by the value types that all
 * subgraphs share (`schema/value-types.graphql`), which is what the subgraph serves and what is
 * composed.
 */
export function readSubgraphSdl(name: SubgraphName): string {
  return `${readSchemaFile(`${name}.graphql`)}\n${readSchemaFile('value-types.graphql')}`;
}

function readSchemaFile(file: string): string {
  return readFileSync(new URL(file, import.meta.url), 'utf8');
}
