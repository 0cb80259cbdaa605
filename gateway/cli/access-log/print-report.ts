import type { VerifyReport } from '../../access-log/verify/finding.ts';

/** Returns a report in words, a line each; the first bad entry first. */
export function printReport(report: VerifyReport): string {
  const { findings, findingCount, witnessedTo, timeRegressions } = report;
  const lines = [
    findingCount === 0
      ? `The log is intact: ${count(report.size, 'entry', 'entries')}.`
      : `The log is NOT intact. First bad entry: ${findings[0]?.sequence}.`,
    ...findings.map(({ kind, sequence, detail }) => `  entry ${sequence}: ${kind}: ${detail}`),
    ...(findingCount > findings.length ? [`  and ${findingCount - findings.length} more`] : []),
    `Verified: ${count(report.verified, 'entry', 'entries')}, ${count(report.checkpoints, 'checkpoint', 'checkpoints')}.`,
    ...(report.dropped > 0 ? [`Dropped after archiving: ${report.dropped}.`] : []),
    ...(report.unsigned > 0 ? [`Not signed yet: ${report.unsigned}.`] : []),
    ...(timeRegressions > 0 ? [`Older than an entry of another writer: ${timeRegressions}.`] : []),
    ...(witnessedTo !== null ? [`Seen by the witness: up to ${witnessedTo}.`] : []),
  ];
  return `${lines.join('\n')}\n`;
}

function count(value: number, one: string, many: string): string {
  return `${value} ${value === 1 ? one : many}`;
}
