import type { SubgraphName } from './subgraph-names.ts';

/** Options of @graphql-codegen/typescript-resolvers that one subgraph wants to set for itself. */
export interface SubgraphCodegen {
  /**
   * What a subgraph's resolvers pass from parent to child, by GraphQL type: `file.ts#Type`, the
   * path relative to `schema/generated/`.
   */
  readonly mappers?: Readonly<Record<string, string>>;
}

/** Per subgraph; a subgraph that is left out passes values of the shape of its schema. */
export const SUBGRAPH_CODEGEN: Partial<Record<SubgraphName, SubgraphCodegen>> = {
  person: {
    mappers: {
      Person: "Pick<Person, 'id'> & Partial<Pick<Person, 'namesakeSearches'>>",
      TravelDocument: "Omit<TravelDocument, 'holder'> & { holder: Pick<Person, 'id'> | null }",
    },
  },
  registration: {
    mappers: { Person: "Pick<Person, 'id'> & Partial<Pick<Person, 'identifiers'>>" },
  },
  access: {
    mappers: {
      Person: "Pick<Person, 'id'> & Partial<Pick<Person, 'identifiers'>>",
      AccessEntry:
        "Omit<AccessEntry, 'proof' | 'appeals'> & { sequence: number | null; queryId: string; concerned: string | null }",
    },
  },
  application: {
    mappers: {
      Person: "Pick<Person, 'id'> & Partial<Person>",
      Organization: "Pick<Organization, 'bin'>",
    },
  },
  consent: {
    mappers: { Person: "Pick<Person, 'id'> & Partial<Pick<Person, 'identifiers'>>" },
  },
};
