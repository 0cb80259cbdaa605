import type { Graph } from '../execute/index.ts';

/** The state of one thing that the gateway needs. */
export interface DependencyState {
  readonly status: 'up' | 'degraded' | 'down';
  readonly ms?: number;
}

/** Whether the gateway can do its work, and with what. */
export interface Readiness {
  /** `degraded` still takes requests: what is missing is an error of its fields only. */
  readonly status: 'ready' | 'degraded' | 'unavailable';
  readonly supergraph: string;
  readonly subgraphs: Readonly<Record<string, DependencyState>>;
  readonly dependencies: Readonly<Record<string, DependencyState>>;
}

/** Asks a dependency without which no request can be answered; a rejection means that it is down. */
export type DependencyCheck = () => Promise<unknown>;

const REMEMBER_MS = 1_000;

/**
 * Makes the function behind `/health/ready`. Whoever asks, and however often, the subgraphs are
 * asked once per second.
 */
export function createReadiness(
  current: () => Graph,
  checks: Readonly<Record<string, DependencyCheck>> = {},
): () => Promise<Readiness> {
  let last: { readonly at: number; readonly answer: Promise<Readiness> } | null = null;
  return () => {
    const now = performance.now();
    if (last === null || now - last.at > REMEMBER_MS) {
      last = { at: now, answer: askEverything(current(), checks) };
    }
    return last.answer;
  };
}

async function askEverything(
  graph: Graph,
  checks: Readonly<Record<string, DependencyCheck>>,
): Promise<Readiness> {
  const [health, states] = await Promise.all([
    graph.health(),
    Promise.all(Object.entries(checks).map(async ([name, check]) => [name, await ask(check)])),
  ]);
  const subgraphs = Object.fromEntries(
    health.map(({ subgraph, ready, ms }) => [
      subgraph,
      { status: ready ? 'up' : 'degraded', ms: Math.round(ms) } as const,
    ]),
  );
  const dependencies = Object.fromEntries(states) as Record<string, DependencyState>;
  const isDown = Object.values(dependencies).some(({ status }) => status === 'down');
  const isDegraded = health.some(({ ready }) => !ready);
  return {
    status: isDown ? 'unavailable' : isDegraded ? 'degraded' : 'ready',
    supergraph: graph.supergraphHash,
    subgraphs,
    dependencies,
  };
}

async function ask(check: DependencyCheck): Promise<DependencyState> {
  const begin = performance.now();
  const status = await check().then(
    () => 'up' as const,
    () => 'down' as const,
  );
  return { status, ms: Math.round(performance.now() - begin) };
}
