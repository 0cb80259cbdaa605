import { mkdir, writeFile } from 'node:fs/promises';
import { SUBGRAPH_NAMES } from '../../schema/subgraph-names.ts';
import { generateResolverTypes } from '../supergraph/generate-resolver-types.ts';

const folder = new URL('../../schema/generated/', import.meta.url);
await mkdir(folder, { recursive: true });
for (const name of SUBGRAPH_NAMES) {
  await writeFile(new URL(`${name}.ts`, folder), await generateResolverTypes(name));
  process.stdout.write(`schema/generated/${name}.ts\n`);
}
