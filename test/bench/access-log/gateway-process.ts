import { PassThrough } from 'node:stream';
import { type GatewayConfigInput, parseConfig } from '../../../gateway/config.ts';
import { createLog } from '../../../gateway/http/index.ts';
import { startGateway } from '../../../gateway/start-gateway.ts';
import { createNullAccessLogStore } from '../null-access-log-store.ts';

/** What the process is told: its one argument, as JSON. */
export interface LoggedGateway {
  readonly config: GatewayConfigInput;
  /** Keeps nothing of the access log, whatever the configuration says. */
  readonly keepsNothing: boolean;
}

// A gateway in a process of its own, as `gateway/serve.mjs` runs it; no configuration of that one
// could name the store that keeps nothing.

const { config, keepsNothing }: LoggedGateway = JSON.parse(process.argv[2] ?? '');
const gateway = await startGateway(parseConfig(config), {
  log: createLog(new PassThrough().resume(), 'silent'),
  ...(keepsNothing && { accessLogStore: createNullAccessLogStore() }),
});
process.once('SIGTERM', async () => {
  await gateway.close();
  process.exit(0);
});
