import { readdir, readFile } from 'node:fs/promises';

/** An operation to begin with, and values for which it answers with data. */
export interface ExampleOperation {
  readonly name: string;
  readonly query: string;
  /** JSON text. */
  readonly variables: string;
}

/** The one that shows what the graph is for. */
const FIRST = 'person-overview.graphql';

/** Reads the `.graphql` files of a folder with the `.variables.json` beside each; none if absent. */
export async function readExampleOperations(folder: URL): Promise<readonly ExampleOperation[]> {
  const names = await readdir(folder).catch(() => []);
  const files = names.filter((name) => name.endsWith('.graphql')).sort();
  const ordered = [...files.filter((it) => it === FIRST), ...files.filter((it) => it !== FIRST)];
  return Promise.all(
    ordered.map(async (file) => {
      const name = file.slice(0, -'.graphql'.length);
      const query = await readFile(new URL(file, folder), 'utf8');
      const variables = await readFile(new URL(`${name}.variables.json`, folder), 'utf8').catch(
        () => '{}',
      );
      return { name, query, variables };
    }),
  );
}
