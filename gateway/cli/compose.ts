import { readFile, writeFile } from 'node:fs/promises';
import { parse } from 'graphql';
import { SUBGRAPH_NAMES } from '../../schema/subgraph-names.ts';
import { readSubgraphSdl } from '../../schema/subgraph-sdl.ts';
import { checkDescriptions } from '../supergraph/check-descriptions.ts';
import { checkFacts } from '../supergraph/check-facts.ts';
import { composeSupergraph } from '../supergraph/compose-supergraph.ts';
import { SUPERGRAPH_FILE } from '../supergraph/supergraph-file.ts';

const composition = composeSupergraph();
const problems =
  composition.outcome === 'refused'
    ? composition.errors.map((error) => `${error.extensions.code ?? 'ERROR'}: ${error.message}`)
    : [...undescribed(), ...checkFacts(composition.supergraphSdl)];

if (composition.outcome === 'refused' || problems.length > 0) {
  fail(['The subgraphs do not compose:', ...problems.map((problem) => `  ${problem}`)]);
} else if (process.argv.includes('--check')) {
  const committed = await readFile(SUPERGRAPH_FILE, 'utf8').catch(() => '');
  if (committed === composition.supergraphSdl) say('schema/supergraph.graphql is current');
  else fail(['schema/supergraph.graphql is not current: run `npm run compose`']);
} else {
  await writeFile(SUPERGRAPH_FILE, composition.supergraphSdl);
  for (const hint of composition.hints) say(hint);
  say(`schema/supergraph.graphql: ${SUBGRAPH_NAMES.length} subgraphs`);
}

function undescribed(): readonly string[] {
  const coordinates = SUBGRAPH_NAMES.flatMap((name) =>
    checkDescriptions(parse(readSubgraphSdl(name))).map((it) => `${name}: ${it}`),
  );
  return [...new Set(coordinates)].map((coordinate) => `${coordinate} has no description`);
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

function fail(lines: readonly string[]): void {
  process.stderr.write(`${lines.join('\n')}\n`);
  process.exitCode = 1;
}
