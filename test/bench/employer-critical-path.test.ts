import { expect, test } from 'vitest';
import { employerCriticalPath } from './employer-critical-path.ts';
import type { TimedCall } from './start-bench-graph.ts';

const calls = (service: string, count: number, socketMs: number) =>
  Array.from({ length: count }, () => ({ service, socketMs }) as TimedCall);

test('adds the slowest service of each wave, as many calls at once as are allowed', () => {
  const { criticalMs, waves } = employerCriticalPath(
    [
      ...calls('employers', 1, 50),
      ...calls('KDP_SERVICE', 20, 40),
      ...calls('GBDFLUniversal_token', 20, 60),
      ...calls('ISMP_ForeignerCard', 1, 90),
      ...calls('permits', 1, 70),
      ...calls('ISMP_Registrations', 4, 30),
    ],
    4,
  );
  expect(waves).toEqual([
    { slowest: 'employers', ms: 50 },
    // Five at a time of GBD FL, after the first of KDP.
    { slowest: 'GBDFLUniversal_token', ms: 340 },
    { slowest: 'permits', ms: 70 },
  ]);
  expect(criticalMs).toBe(460);
});

test('takes no service for faster than its longest call', () => {
  const { waves } = employerCriticalPath(
    [...calls('permits', 2, 100), ...calls('permits', 1, 400)],
    16,
  );
  expect(waves.map(({ ms }) => ms)).toEqual([0, 0, 400]);
});
