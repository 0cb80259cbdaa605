import { todayInKazakhstan } from '../../subgraphs/kit/index.ts';
import { createFaults } from '../faults.ts';
import { startIdentityProvider } from '../idp/index.ts';
import { answerOfCast } from '../kdp/index.ts';
import { startFaultControl } from '../kit/index.ts';
import { createPeople } from '../people.ts';
import { startSimulators } from './start-simulators.ts';

/** What the process of the simulators tells its parent when it is ready. */
export interface SimulatorsReady {
  readonly systems: Awaited<ReturnType<typeof startSimulators>>['urls'];
  readonly identityProvider: string;
  readonly faultControl: string;
}

if (import.meta.main) {
  const faults = createFaults();
  const people = createPeople({ today: todayInKazakhstan(new Date()) });
  const latencyMs = Number(process.env.SIMULATOR_LATENCY_MS ?? 0);
  const [simulators, identityProvider, faultControl] = await Promise.all([
    startSimulators({ people, faults, latencyMs, foresee: answerOfCast }),
    startIdentityProvider(),
    startFaultControl(faults, {}),
  ]);
  const ready: SimulatorsReady = {
    systems: simulators.urls,
    identityProvider: identityProvider.url,
    faultControl: faultControl.url,
  };
  process.send?.(ready);
  // The parent's end is ours, however it came.
  process.on('disconnect', () => process.exit(0));
}
