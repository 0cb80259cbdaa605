import { readFileSync } from 'node:fs';
import { type DefinitionNode, parse, visit } from 'graphql';
import type { SubgraphName } from './subgraph-names.ts';

/**
 * Returns the SDL of one subgraph, which is what it serves and what is composed: `schema/NAME.graphql`,
 * the value types that all subgraphs share (`schema/value-types.graphql`), and those of
 * `schema/fact-types.graphql` that it speaks of.
 */
export function readSubgraphSdl(name: SubgraphName): string {
  const own = `${readSchemaFile(`${name}.graphql`)}\n${readSchemaFile('value-types.graphql')}`;
  return [own, ...factTypesOf(own)].join('\n');
}

/** The types of facts that a document names, and those that these name in turn. */
function factTypesOf(sdl: string): readonly string[] {
  const source = readSchemaFile('fact-types.graphql');
  const facts = parse(source).definitions;
  const named = new Set<string>();
  const follow = (definition: DefinitionNode) =>
    visit(definition, {
      NamedType({ name }) {
        if (named.has(name.value)) return;
        named.add(name.value);
        for (const fact of facts) if (nameOf(fact) === name.value) follow(fact);
      },
    });
  for (const definition of parse(sdl).definitions) follow(definition);
  return facts
    .filter((fact) => named.has(nameOf(fact)))
    .map(({ loc }) => source.slice(loc?.start, loc?.end));
}

function nameOf(definition: DefinitionNode): string {
  return 'name' in definition ? (definition.name?.value ?? '') : '';
}

function readSchemaFile(file: string): string {
  return readFileSync(new URL(file, import.meta.url), 'utf8');
}
