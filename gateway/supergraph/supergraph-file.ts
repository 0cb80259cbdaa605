/** The committed supergraph, as composition wrote it. */
export const SUPERGRAPH_FILE = new URL('../../schema/supergraph.graphql', import.meta.url);
