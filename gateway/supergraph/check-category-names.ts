import { visit } from 'graphql';
import { declaredPolicies } from '../../schema/policy/declared-policies.ts';
import { taggedWith } from '../../schema/policy/schema-tags.ts';
import type { SubgraphDocuments } from './subgraph-documents.ts';

/** What differs between the categories that subgraphs name and those that the policy knows. */
export interface CategoryNames {
  /** Named by a subgraph and unknown to the policy: nobody could ever be granted them. */
  readonly unknown: readonly string[];
  /** Known to the policy and named by no subgraph. */
  readonly unused: readonly string[];
}

/** Compares the categories in subgraphs' @policy and tags with the names that the policy knows. */
export function checkCategoryNames(
  subgraphs: SubgraphDocuments,
  known: readonly string[],
): CategoryNames {
  const places = new Map<string, Set<string>>();
  for (const [subgraph, document] of Object.entries(subgraphs)) {
    const add = (category: string, coordinate: string) => {
      const found = places.get(category) ?? new Set();
      places.set(category, found.add(`${coordinate} in "${subgraph}"`));
    };
    for (const [coordinate, requirement] of declaredPolicies(document)) {
      for (const category of requirement.flat()) add(category, coordinate);
    }
    visit(document, {
      InputValueDefinition(node) {
        for (const category of taggedWith('category', node)) add(category, node.name.value);
      },
    });
  }
  return {
    unknown: [...places]
      .filter(([category]) => !known.includes(category))
      .map(
        ([category, where]) =>
          `the policy knows no category "${category}": ${[...where].join(', ')}`,
      )
      .sort(),
    unused: known
      .filter((category) => !places.has(category))
      .map((category) => `no subgraph names the policy's category "${category}"`)
      .sort(),
  };
}
