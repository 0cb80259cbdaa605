import { type Authenticate, SEALED_SCALAR } from '../../gateway/auth/index.ts';
import { type GatewayConfigInput, parseConfig } from '../../gateway/config.ts';
import type { GraphResponse } from '../../gateway/execute/index.ts';
import {
  createPipeline,
  type GraphqlAnswer,
  type GraphqlParams,
  type GraphqlRequest,
} from '../../gateway/pipeline.ts';
import { createDocumentStore } from '../../gateway/plan/index.ts';
import type { Policy } from '../../schema/policy/index.ts';
import { type FakeGraph, fakeGraph } from './fake-graph.ts';
import { testAccess } from './gateway-access.ts';

/** A pipeline in front of a graph that remembers what reached it. */
export interface TestPipeline {
  readonly graph: FakeGraph;
  /** How many bodies were read. */
  readonly bodiesRead: () => number;
  readonly internalErrors: unknown[];
  run(params: GraphqlParams, request?: Partial<GraphqlRequest>): Promise<ReadAnswer>;
}

/** An answer with its body as an object. */
export interface ReadAnswer {
  readonly kind: GraphqlAnswer['kind'];
  readonly status: number;
  readonly body: GraphResponse;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface TestPipelineOptions {
  readonly config?: GatewayConfigInput;
  /** Default: the open mode, which asks nobody who they are. */
  readonly authenticate?: Authenticate | null;
  /** Default: none, which grants nothing. */
  readonly policy?: Policy | null;
  readonly graph?: FakeGraph;
  readonly now?: () => Date;
  /** The graph of the moment, where it changes; default: always `graph`. */
  readonly current?: () => FakeGraph;
}

/** Makes a pipeline as `main.ts` would, over a fake graph. */
export function testPipeline(options: TestPipelineOptions = {}): TestPipeline {
  const { graph = fakeGraph(), authenticate = null, now = () => new Date() } = options;
  const config = parseConfig(options.config ?? { profile: 'developer' });
  const internalErrors: unknown[] = [];
  let bodiesRead = 0;
  const pipeline = createPipeline({
    live: { current: options.current ?? (() => graph) },
    access: authenticate === null ? null : testAccess({ ...options, authenticate, now }),
    documents: createDocumentStore({
      limits: config.limits,
      suggestions: config.profile === 'developer',
      ...(authenticate !== null && { hoistedScalar: SEALED_SCALAR }),
    }),
    config,
    now,
    onInternalError: (error) => internalErrors.push(error),
  });
  return {
    graph,
    internalErrors,
    bodiesRead: () => bodiesRead,
    run: async (params, request) =>
      readAnswer(
        await pipeline.run({
          headers: { acceptLanguage: 'en' },
          method: 'POST',
          requestId: '11111111-1111-4111-8111-111111111111',
          signal: new AbortController().signal,
          ...request,
          readBody: async () => {
            bodiesRead += 1;
            return request?.readBody?.() ?? params;
          },
        }),
      ),
  };
}

function readAnswer(answer: GraphqlAnswer): ReadAnswer {
  if (answer.kind === 'refused') return answer;
  const { kind, status, text } = answer;
  return { kind, status, body: JSON.parse(text) as GraphResponse };
}

/** Returns the codes of an answer's errors, in order. */
export function codesOf({ body }: ReadAnswer): readonly unknown[] {
  return (body.errors ?? []).map(({ extensions }) => extensions?.code);
}
