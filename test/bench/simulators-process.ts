import { startSimulators } from '../../mocks/demo/start-simulators.ts';
import { createFaults } from '../../mocks/faults.ts';
import { createPeople } from '../../mocks/people.ts';
import { todayInKazakhstan } from '../../subgraphs/kit/index.ts';
import type { SeenCalls, SimulatorsAnswer, SimulatorsQuestion } from './simulators-messages.ts';

// The other process of a benchmark: `LATENCY_MS` is its one argument, IPC its only interface.

const latencyMs = Number(process.argv[2]);
const simulators = await startSimulators({
  people: createPeople({ today: todayInKazakhstan(new Date()) }),
  faults: createFaults(),
  latencyMs,
});

process.on('message', (question: SimulatorsQuestion) => {
  if (question.ask === 'clear') {
    for (const server of Object.values(simulators.servers)) server.requests.clear();
    answer({ tell: 'cleared' });
  } else {
    answer({ tell: 'calls', seen: seenCalls() });
  }
});
process.on('disconnect', () => {
  void simulators.close().then(() => process.exit(0));
});
answer({ tell: 'started', urls: simulators.urls });

function answer(message: SimulatorsAnswer): void {
  process.send?.(message);
}

function seenCalls(): SeenCalls[] {
  return Object.entries(simulators.servers).map(([simulator, { name, requests }]) => ({
    simulator,
    agency: name,
    concurrentMax: requests.concurrentMax,
    calls: requests.entries.map(({ service, key, outcome }) => ({ service, key, outcome })),
  }));
}
