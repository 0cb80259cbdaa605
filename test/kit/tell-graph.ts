import { toGraphResponse } from '../../gateway/execute/graph-answer.ts';
import type { DataSubject, GraphRequest, LeafObserver } from '../../gateway/execute/index.ts';
import { graphRequest, type TestGraph } from './test-graph.ts';

/** Runs an operation and returns what an observer was told of it, in the order in which it was. */
export async function tellGraph(
  { graph }: TestGraph,
  query: string,
  request: Partial<GraphRequest> = {},
) {
  const leaves: string[] = [];
  const errors: string[] = [];
  const order: ('leaves' | 'error')[] = [];
  const leafObserver: LeafObserver = {
    onLeaves(subject, coordinates) {
      order.push('leaves');
      leaves.push(...coordinates.map((coordinate) => `${nameOf(subject)}${coordinate}`));
    },
    onErrors(subject, coordinate, code) {
      order.push('error');
      errors.push(`${nameOf(subject)}${coordinate} ${code}`);
    },
  };
  const answer = await graph.answer(graphRequest(query, {}, { leafObserver, ...request }));
  return {
    leaves: leaves.sort(),
    errors: errors.sort(),
    order,
    response: toGraphResponse(answer),
    sources: answer.sources,
  };
}

function nameOf(subject: DataSubject | null): string {
  return subject === null ? '' : `${subject.type}/${subject.key} `;
}
