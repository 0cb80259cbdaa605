import type { CompiledBatch, CompiledFetch, CompiledOperation } from './compile-operation.ts';

/**
 * Returns for people to read which requests an operation makes, by the wave in which each can begin
 * at the earliest: a line each, with the fetches that travel in it and what they wait for.
 */
export function describeWaves({ batches, clientKeys }: CompiledOperation): string {
  const waves = new Map<number, CompiledBatch[]>();
  for (const batch of batches) {
    const wave = waveOf(batch, batches);
    const known = waves.get(wave);
    if (known === undefined) waves.set(wave, [batch]);
    else known.push(batch);
  }
  const lines = [...waves]
    .sort(([a], [b]) => a - b)
    .flatMap(([wave, of]) =>
      of.map((batch) => {
        const waits = batches.filter(({ dependents }) => dependents.includes(batch.index));
        const after = waits.map(({ index }) => index + 1).join(', ');
        const fetches = batch.fetches.map((fetch) => describeFetch(fetch, clientKeys)).join('; ');
        const since = after === '' ? '' : ` after ${after}`;
        return `  ${wave}  request ${batch.index + 1}${since}: ${batch.subgraph}: ${fetches}`;
      }),
    );
  return ['Waves {', ...lines, '}'].join('\n');
}

function waveOf(batch: CompiledBatch, batches: readonly CompiledBatch[]): number {
  const before = batches.filter(({ dependents }) => dependents.includes(batch.index));
  return 1 + Math.max(0, ...before.map((each) => waveOf(each, batches)));
}

function describeFetch(
  { record: { target, node, shape } }: CompiledFetch,
  clientKeys: ReadonlyMap<string, string>,
): string {
  const keys: string[] = [];
  for (let place = target; place.parent !== null; place = place.parent) {
    keys.unshift(clientKeys.get(place.key) ?? place.key);
  }
  const fields = [...new Set(shape.fields.map(({ key }) => clientKeys.get(key) ?? key))];
  const at = keys.length === 0 ? node.operationKind : `at ${keys.join('.')}`;
  return `${at} { ${fields.join(' ')} }`;
}
