import { readFile, writeFile } from 'node:fs/promises';
import { loadPolicy } from '../../schema/policy/index.ts';
import { SUBGRAPH_NAMES } from '../../schema/subgraph-names.ts';
import { checkSupergraph } from '../supergraph/check-supergraph.ts';
import { composeSupergraph } from '../supergraph/compose-supergraph.ts';
import { readSubgraphDocuments } from '../supergraph/subgraph-documents.ts';
import { SUPERGRAPH_FILE } from '../supergraph/supergraph-file.ts';

const composition = composeSupergraph();
const { problems, warnings } =
  composition.outcome === 'refused'
    ? {
        problems: composition.errors.map((it) => `${it.extensions.code ?? 'ERROR'}: ${it.message}`),
        warnings: [],
      }
    : checkSupergraph(
        composition.supergraphSdl,
        readSubgraphDocuments(),
        Object.keys(loadPolicy().categories),
      );

if (composition.outcome === 'refused' || problems.length > 0) {
  fail(['The subgraphs do not compose:', ...problems.map((problem) => `  ${problem}`)]);
} else if (process.argv.includes('--check')) {
  const committed = await readFile(SUPERGRAPH_FILE, 'utf8').catch(() => '');
  if (committed === composition.supergraphSdl) say('schema/supergraph.graphql is current');
  else fail(['schema/supergraph.graphql is not current: run `npm run compose`']);
} else {
  await writeFile(SUPERGRAPH_FILE, composition.supergraphSdl);
  for (const hint of [...composition.hints, ...warnings]) say(hint);
  say(`schema/supergraph.graphql: ${SUBGRAPH_NAMES.length} subgraphs`);
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

function fail(lines: readonly string[]): void {
  process.stderr.write(`${lines.join('\n')}\n`);
  process.exitCode = 1;
}
