import { type ConstDirectiveNode, Kind, type ObjectValueNode, visit } from 'graphql';
import type { SubgraphDocuments } from './subgraph-documents.ts';

/** What our own readers look for by its name. */
const READ_BY_NAME: ReadonlySet<string> = new Set(['policy', 'tag', 'inaccessible']);

/**
 * Returns where subgraphs call @policy, @tag or @inaccessible otherwise: composition would understand
 * them, but a subgraph that makes its rules of its own SDL would let everybody read.
 */
export function checkDirectiveNames(subgraphs: SubgraphDocuments): readonly string[] {
  const problems = new Set<string>();
  for (const [subgraph, document] of Object.entries(subgraphs)) {
    const check = (meant: string, name: string) => {
      if (name === meant || !READ_BY_NAME.has(meant)) return;
      problems.add(`subgraph "${subgraph}" calls @${meant} @${name}: import it by its own name`);
    };
    visit(document, {
      Directive(node) {
        const name = node.name.value;
        // A namespace may have any name, and so may @link.
        const [, inNamespace] = name.split('__');
        if (inNamespace !== undefined) check(inNamespace, name);
        for (const element of importsOf(node as ConstDirectiveNode)) {
          check(nameIn(element, 'name'), nameIn(element, 'as') || nameIn(element, 'name'));
        }
      },
    });
  }
  return [...problems].sort();
}

/** The imports of a link that are objects: `{ name: "@policy", as: "@rule" }`. */
function importsOf({ arguments: given = [] }: ConstDirectiveNode): readonly ObjectValueNode[] {
  const imported = given.find(({ name }) => name.value === 'import')?.value;
  if (imported?.kind !== Kind.LIST) return [];
  return imported.values.filter((value) => value.kind === Kind.OBJECT);
}

function nameIn({ fields }: ObjectValueNode, key: string): string {
  const value = fields.find(({ name }) => name.value === key)?.value;
  return value?.kind === Kind.STRING ? value.value.replace(/^@/, '') : '';
}
