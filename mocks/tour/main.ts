import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startGraph } from '../demo/start-graph.ts';
import { SCENES } from './scenes.ts';
import { createTeller } from './teller.ts';

const HELP = `Walks through one migrant's year across all systems, and what each of five personas sees of it.

  npm run tour [-- --day YYYY-MM-DD]

  --day   as if it were that day, from 2026-01-01 to 2034-12-31 (default: today)

Everything is started in this process and ends with it; everybody in it is invented.
`;

const { values } = parseArgs({
  options: { day: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
});
if (values.help === true) {
  process.stdout.write(HELP);
} else if (values.day !== undefined && !/^\d{4}-\d{2}-\d{2}$/.test(values.day)) {
  process.stderr.write(HELP);
  process.exitCode = 2;
} else {
  await walk(values.day);
}

async function walk(day: string | undefined): Promise<void> {
  const offsetMs = day === undefined ? 0 : Date.parse(`${day}T10:00:00+05:00`) - Date.now();
  const folder = await mkdtemp(join(tmpdir(), 'tour-'));
  process.stderr.write('Starting simulators, subgraphs and gateway ...\n');
  const graph = await startGraph({
    now: () => new Date(Date.now() + offsetMs),
    foresee: () => ({ answer: 'YES', afterMs: 0 }),
    gateway: { accessLog: { store: { kind: 'sqlite', file: join(folder, 'log.sqlite') } } },
  });
  try {
    const teller = createTeller(graph, (line) => process.stdout.write(`${line}\n`));
    teller.title(`A migrant's year, told on ${graph.people.today}. Everybody in it is invented.`);
    for (const [at, { title, play }] of SCENES.entries()) {
      teller.scene(`${at + 1}. ${title}`);
      await play(teller);
    }
  } finally {
    await graph.close();
    await rm(folder, { recursive: true });
  }
}
