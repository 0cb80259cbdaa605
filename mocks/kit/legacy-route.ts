import type { IncomingHttpHeaders } from 'node:http';
import type { Fault } from './fault.ts';

/** A request with its whole body read. */
export interface LegacyRequest {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** An answer before faults have touched it. */
export interface LegacyAnswer {
  /** HTTP status. Default 200. */
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: string | Buffer;
  /** What the request log notes. Default `answered`. */
  readonly outcome?: string;
}

/** A request that a route has looked into: what it asks for, and how to answer it. */
export interface LegacyCall {
  readonly service: string;
  readonly key: string;
  /** Called at most once, and not at all when a wire fault answers in its place. */
  answer(fault: Fault | undefined): LegacyAnswer | Promise<LegacyAnswer>;
}

/** One entry of a simulator's list of routes; the first that matches takes the request. */
export interface LegacyRoute {
  readonly dialect: 'soap' | 'json';
  matches(method: string, path: string): boolean;
  /** Says what is asked for without answering yet. Must not throw: a refusal is an answer. */
  open(request: LegacyRequest): LegacyCall;
}
