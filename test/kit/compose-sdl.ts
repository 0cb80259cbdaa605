import { composeServices } from '@apollo/composition';
import { parse } from 'graphql';

/** Links federation 2.9 with the directives that tests use. */
export const FEDERATION = `extend schema @link(
  url: "https://specs.apollo.dev/federation/v2.9"
  import: ["@key", "@external", "@requires", "@provides", "@shareable", "@inaccessible", "@tag",
    "@interfaceObject", "@override", "@authenticated", "@requiresScopes", "@policy"]
)
`;

/** Composes subgraphs given by name as SDL without the federation link; throws if they do not. */
export function composeSdl(subgraphs: Readonly<Record<string, string>>): string {
  const result = composeServices(
    Object.entries(subgraphs).map(([name, sdl]) => ({
      name,
      url: `http://${name}.subgraph/`,
      typeDefs: parse(sdl.includes('@link') ? sdl : FEDERATION + sdl),
    })),
  );
  if (result.errors !== undefined) throw new AggregateError(result.errors, 'does not compose');
  return result.supergraphSdl;
}
