import { isErrorCode } from '../../schema/error-codes.ts';
import { agenciesOf } from '../../schema/subgraph-agencies.ts';
import type { SourceOutcome } from '../access-log/index.ts';
import type { GraphAnswer } from '../execute/index.ts';

/**
 * Returns how the agencies behind the subgraphs of an operation answered. A subgraph that is none of
 * ours stands for its agency.
 */
export function sourceOutcomes({
  sources,
  errors,
}: Pick<GraphAnswer, 'sources' | 'errors'>): readonly SourceOutcome[] {
  const failed = new Map<unknown, unknown>();
  for (const { extensions } of errors) failed.set(extensions?.agency, extensions?.code);
  return sources.flatMap(({ subgraph, outcome, attempts }) =>
    agenciesOf(subgraph).map((agency): SourceOutcome => {
      const code = failed.get(agency) ?? outcome;
      return {
        agency,
        service: subgraph,
        outcome: code === 'answered' || isErrorCode(code) ? code : ('AGENCY_UNAVAILABLE' as const),
        attempts,
      };
    }),
  );
}
