import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { formatTable } from '../format-table.ts';
import { percentile } from '../percentile.ts';
import { apollo, hive, ours } from './gateways.ts';
import { runClosedLoop, toRequest } from './load.ts';
import { type CpuProfile, rankFunctions } from './rank-functions.ts';
import { NESTED, startBench } from './start-bench.ts';

const USAGE = `Usage: node test/bench/engine/profile.ts [options]

Runs the nested operation against one gateway under V8's profiler, each request with its own
authorization, and prints what it does in a second and the functions that take the time.

  --gateway NAME   ours (default), apollo or hive
  --seconds N      of load that counts (default 5; three of warm-up come before)
  --connections N  (default 50)
  --identical      the same request each time, so that requests in flight can be shared
  --config FILE    YAML for our gateway
  --no-profile     without the profiler: its own cost is in the figures otherwise
  --top N          functions to print (default 40)
  --keep FOLDER    for the .cpuprofile, which Chrome's and VS Code's viewers open
`;

const { values: flags } = parseArgs({
  options: {
    gateway: { type: 'string', default: 'ours' },
    seconds: { type: 'string', default: '5' },
    connections: { type: 'string', default: '50' },
    identical: { type: 'boolean', default: false },
    config: { type: 'string' },
    'no-profile': { type: 'boolean', default: false },
    top: { type: 'string', default: '40' },
    keep: { type: 'string' },
    help: { type: 'boolean', short: 'h', default: false },
  },
});
if (flags.help) {
  process.stdout.write(USAGE);
  process.exit();
}

const bench = await startBench();
try {
  const folder = flags.keep ?? bench.folder;
  mkdirSync(folder, { recursive: true });
  const isProfiled = !flags['no-profile'];
  const nodeFlags = isProfiled ? ['--cpu-prof', '--cpu-prof-dir', folder] : [];
  const gateway = await bench.start((served) => {
    if (flags.gateway === 'apollo') return apollo(served, nodeFlags);
    if (flags.gateway === 'hive') return hive(served, nodeFlags);
    const { config: configFile } = flags;
    return ours(served, { flags: nodeFlags, ...(configFile !== undefined && { configFile }) });
  });
  const request = (index: number) =>
    toRequest(NESTED, flags.identical ? {} : { authorization: `Bearer client-${index}` });
  const load = { port: gateway.port, connections: Number(flags.connections), request };
  await runClosedLoop({ ...load, durationMs: 3_000 });
  bench.subgraphs.clear();
  const cpuBefore = gateway.cpuMs();
  const result = await runClosedLoop({
    ...load,
    durationMs: Number(flags.seconds) * 1_000,
  });
  const cpuMs = gateway.cpuMs() - cpuBefore;
  const row = {
    'requests/s': (result.requests / result.seconds).toFixed(1),
    'CPU ms/request': (cpuMs / result.requests).toFixed(3),
    'p50 ms': percentile(result.latenciesMs, 0.5).toFixed(1),
    'p99 ms': percentile(result.latenciesMs, 0.99).toFixed(1),
    'subgraph requests': (bench.subgraphs.tally().requests / result.requests).toFixed(2),
    failures: result.failures,
    'resident MB': (gateway.residentBytes() / 1e6).toFixed(0),
  };
  process.stdout.write(`${formatTable(Object.keys(row), [Object.values(row)])}\n`);
  await bench.close();
  if (isProfiled) {
    for (const file of readdirSync(folder).filter((name) => name.endsWith('.cpuprofile'))) {
      const profile: CpuProfile = JSON.parse(readFileSync(join(folder, file), 'utf8'));
      const ranked = rankFunctions(profile).slice(0, Number(flags.top));
      if (flags.keep !== undefined) process.stdout.write(`${join(folder, file)}\n`);
      process.stdout.write(
        `${formatTable(
          ['self %', 'self ms', 'function', 'where'],
          ranked.map(({ share, selfMs, name, where }) => [
            (share * 100).toFixed(1),
            selfMs.toFixed(0),
            name,
            where,
          ]),
        )}\n`,
      );
    }
  }
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  process.exitCode = 1;
}
process.exit();
