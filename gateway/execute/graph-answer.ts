import type { GraphAnswer, GraphResponse } from './graph.ts';

/** Writes a response as it is sent. */
export function toGraphAnswer(response: GraphResponse): GraphAnswer {
  return {
    executed: 'data' in response,
    text: JSON.stringify(response),
    waitedMs: null,
    sources: [],
    errors: response.errors ?? [],
  };
}

/** Reads an answer again, for those who want objects. */
export function toGraphResponse({ text }: GraphAnswer): GraphResponse {
  return JSON.parse(text) as GraphResponse;
}
