import { readFileSync } from 'node:fs';
import type { Role } from '../../schema/requester.ts';
import type { ClientAnswer, RunningGraph } from '../demo/start-graph.ts';
import { personaNamed } from '../idp/index.ts';

/** Asks the graph as a persona and prints what comes of it. */
export interface Teller {
  readonly graph: RunningGraph;
  title(text: string): void;
  scene(text: string): void;
  /** Prints one line of what is seen; columns are padded. */
  line(...columns: readonly string[]): void;
  /** Prints a sentence about what is seen. */
  say(text: string): void;
  /** Asks an operation of `schema/operations` and says who asks it and why. */
  ask(
    operation: string,
    role: Role,
    variables?: Readonly<Record<string, unknown>>,
  ): Promise<ClientAnswer>;
  /** Asks another question in the same way. */
  askText(
    what: string,
    role: Role,
    query: string,
    variables?: Readonly<Record<string, unknown>>,
  ): Promise<ClientAnswer>;
  /** The systems that were called since the last question, sorted. */
  systems(): readonly string[];
}

const WIDTHS = [29, 54];

/** Makes a teller that gives each line to `print`. */
export function createTeller(graph: RunningGraph, print: (line: string) => void): Teller {
  const indented = (text: string) => print(`  ${text}`);

  const askText: Teller['askText'] = (what, role, query, variables = {}) => {
    indented(`[${role}, for ${personaNamed(role)?.purpose}] ${what}`);
    graph.calls.length = 0;
    return graph.ask(role, query, variables, { 'accept-language': 'en' });
  };

  return {
    graph,
    title: (text) => print(text),
    scene(text) {
      print('');
      print(text);
    },
    line: (...columns) =>
      indented(
        columns
          .map((text, at) => text.padEnd(WIDTHS[at] ?? 0))
          .join('  ')
          .trimEnd(),
      ),
    say: (text) => indented(text),
    ask(operation, role, variables) {
      const values = JSON.parse(readOperation(`${operation}.variables.json`));
      const query = readOperation(`${operation}.graphql`);
      return askText(operation, role, query, { ...values, ...variables });
    },
    askText,
    systems: () => [...new Set(graph.calls.map(({ agency }) => agency))].sort(),
  };
}

function readOperation(file: string): string {
  return readFileSync(new URL(`../../schema/operations/${file}`, import.meta.url), 'utf8');
}
