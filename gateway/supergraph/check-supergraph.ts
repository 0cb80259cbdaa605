import type { DocumentNode } from 'graphql';
import { checkCategories } from './check-categories.ts';
import { checkCategoryNames } from './check-category-names.ts';
import { checkDescriptions } from './check-descriptions.ts';
import { checkDirectiveNames } from './check-directive-names.ts';
import { checkFacts } from './check-facts.ts';
import { checkPoliciesKept } from './check-policies-kept.ts';
import type { SubgraphDocuments } from './subgraph-documents.ts';

/** What is wrong with a supergraph that composes. */
export interface SupergraphReport {
  /** With any of these it must not be served. */
  readonly problems: readonly string[];
  readonly warnings: readonly string[];
}

/**
 * Checks a composed supergraph for what composition cannot know: descriptions, categories of personal
 * data, internal facts. `categories` are the names that the policy knows.
 */
export function checkSupergraph(
  supergraphSdl: string,
  subgraphs: SubgraphDocuments,
  categories: readonly string[],
): SupergraphReport {
  const { unknown, unused } = checkCategoryNames(subgraphs, categories);
  return {
    problems: [
      ...undescribed(Object.entries(subgraphs)),
      ...checkDirectiveNames(subgraphs),
      ...checkPoliciesKept(supergraphSdl, subgraphs),
      ...unknown,
      ...checkCategories(supergraphSdl),
      ...checkFacts(supergraphSdl),
    ],
    warnings: unused,
  };
}

function undescribed(subgraphs: readonly (readonly [string, DocumentNode])[]): readonly string[] {
  return subgraphs.flatMap(([name, document]) =>
    checkDescriptions(document).map((it) => `${name}: ${it} has no description`),
  );
}
