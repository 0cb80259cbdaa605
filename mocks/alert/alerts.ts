import type { Faults } from '../faults.ts';
import { type LegacyServer, shepSyncRoute, startLegacyServer } from '../kit/index.ts';
import type { People } from '../people.ts';
import { createAlertDesk } from './alert-desk.ts';
import { checkService } from './check.ts';
import { openFileService } from './open-file.ts';

/** How to start the register of searches and bans on entry. */
export interface AlertsOptions {
  readonly people: People;
  readonly faults?: Faults;
  readonly port?: number;
  readonly latencyMs?: number;
  /** The clock, in milliseconds: when a reference expires, and which alerts are in force. */
  readonly now?: () => number;
}

/**
 * Starts the register of searches and bans on entry of the Ministry of Internal Affairs, on SHEP's
 * synchronous channel. A reference model, not official: no public schema exists.
 *
 * References that it has given out are kept in memory until the server closes.
 */
export function startAlerts({ people, ...options }: AlertsOptions): Promise<LegacyServer> {
  const now = options.now ?? Date.now;
  const desk = createAlertDesk({ people, now });
  const services = { ALERTS_Check: checkService(desk), ALERTS_OpenFile: openFileService(desk) };
  return startLegacyServer({
    name: 'ALERTS',
    ...options,
    routes: [shepSyncRoute({ now, services })],
  });
}
