import { setImmediate } from 'node:timers/promises';
import {
  createGraph,
  type Graph,
  type GraphAnswer,
  type GraphRequest,
  type LeafObserver,
} from '../../gateway/execute/index.ts';
import { parseSupergraph } from '../../gateway/supergraph/index.ts';
import type { SubgraphCall, SubgraphClient } from '../../gateway/transport/index.ts';
import { parseAnswer } from '../../gateway/transport/parse-answer.ts';
import { composeSdl } from './compose-sdl.ts';
import { graphRequest } from './test-graph.ts';

/** Answers a subgraph's request with the text of a body. */
export type AnswerText = (subgraph: string, body: string) => string | Promise<string>;

/** An answer and the bodies that were sent for it. */
export interface PairAnswer {
  readonly answer: GraphAnswer;
  readonly bodies: readonly string[];
  /** Whose data left and which fields of them, and which had errors, in order of names. */
  readonly told: readonly string[];
}

/** One supergraph, executed by generated programs and without them; no network. */
export interface EnginePair {
  /** Runs an operation on both, the generated one first. */
  run(
    query: string,
    answerText: AnswerText,
    variables?: Record<string, unknown>,
    /** With `subjectKeys` it is observed whose data leave. */
    request?: Partial<GraphRequest>,
  ): Promise<readonly [PairAnswer, PairAnswer]>;
  close(): Promise<void>;
}

/** Opens both engines over subgraphs given as SDL. */
export async function openEnginePair(
  subgraphs: Readonly<Record<string, string>>,
): Promise<EnginePair> {
  const supergraph = parseSupergraph(composeSdl(subgraphs));
  let answerText: AnswerText = () => '{}';
  let bodies: string[] = [];
  const createClient = ({ name }: { readonly name: string }): SubgraphClient => ({
    name,
    async send({ body }: SubgraphCall) {
      const text = String(body);
      bodies.push(`${name} ${text}`);
      // As over a network: what was sent and what comes are in two turns of the event loop.
      await setImmediate();
      const headers = { 'content-type': 'application/json' };
      return parseAnswer(200, headers, Buffer.from(await answerText(name, text)), 1);
    },
    close: async () => {},
  });
  const open = (generateCode: boolean): Promise<Graph> =>
    createGraph({
      supergraph,
      mode: 'open',
      createClient,
      engineOptions: { generateCode, programsFromRun: 1 },
    });
  const graphs = await Promise.all([open(true), open(false)]);

  return {
    async run(query, answers, variables = {}, request = {}) {
      answerText = answers;
      const results: PairAnswer[] = [];
      for (const graph of graphs) {
        bodies = [];
        const told: string[] = [];
        const leafObserver: LeafObserver = {
          onLeaves: (subject, coordinates) =>
            told.push(JSON.stringify([subject, [...coordinates].sort()])),
          onErrors: (...error) => told.push(JSON.stringify(error)),
        };
        const observed = request.subjectKeys && { leafObserver };
        const all = { ...request, ...observed };
        const answer = await graph.answer(graphRequest(query, variables, all));
        results.push({ answer, bodies: bodies.sort(), told: told.sort() });
      }
      return results as unknown as [PairAnswer, PairAnswer];
    },
    async close() {
      await Promise.all(graphs.map((graph) => graph.close()));
    },
  };
}
