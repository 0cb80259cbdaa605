import type { Faults } from '../faults.ts';
import { type LegacyServer, shepSyncRoute, startLegacyServer } from '../kit/index.ts';
import type { People } from '../people.ts';
import { arrivalsDueService } from './arrivals-due.ts';
import { createNotificationDesk } from './notification-desk.ts';
import { notifyArrivalService } from './notify-arrival.ts';
import { recordService } from './record.ts';
import { registrationsService } from './registrations.ts';

export { IS_MP_NAMESPACE } from './namespace.ts';

/** How to start the registrations of IS MP. */
export interface IsMpOptions {
  readonly people: People;
  readonly port?: number;
  readonly latencyMs?: number;
  readonly faults?: Faults;
  /** The clock, in milliseconds: when a notification is filed, and which day is in the future. */
  readonly now?: () => number;
}

/**
 * Starts the registrations of IS MP, the migration police's information system, on SHEP's
 * synchronous channel. A reference model, not official: no public schema exists.
 *
 * Notifications that are filed are kept in memory until the server closes.
 */
export function startIsMp({ people, ...options }: IsMpOptions): Promise<LegacyServer> {
  const now = options.now ?? Date.now;
  const desk = createNotificationDesk({ people, now });
  return startLegacyServer({
    name: 'IS_MP',
    ...options,
    routes: [
      shepSyncRoute({
        now,
        services: {
          ISMP_Registrations: registrationsService(people, desk),
          ISMP_ArrivalsDue: arrivalsDueService(people, desk),
          ISMP_NotifyArrival: notifyArrivalService(desk),
          ISMP_Record: recordService(people, desk),
        },
      }),
    ],
  });
}
