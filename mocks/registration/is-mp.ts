import type { Faults } from '../faults.ts';
import { type LegacyServer, shepSyncRoute, startLegacyServer } from '../kit/index.ts';
import type { People } from '../people.ts';
import { answerRegistrationService } from './answer-registration.ts';
import { arrivalsDueService } from './arrivals-due.ts';
import { createNotificationDesk } from './notification-desk.ts';
import { notifyArrivalService } from './notify-arrival.ts';
import { recordService } from './record.ts';
import { registerImmigrantService } from './register-immigrant.ts';
import { createRegistrationDesk } from './registration-desk.ts';
import { registrationsService } from './registrations.ts';
import { registrationsToAnswerService } from './registrations-to-answer.ts';

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
 * Notifications and registrations that are filed are kept in memory until the server closes.
 */
export function startIsMp({ people, ...options }: IsMpOptions): Promise<LegacyServer> {
  const now = options.now ?? Date.now;
  const notifications = createNotificationDesk({ people, now });
  const registrations = createRegistrationDesk({ people, now });
  const desks = { notifications, registrations };
  return startLegacyServer({
    name: 'IS_MP',
    ...options,
    routes: [
      shepSyncRoute({
        now,
        services: {
          ISMP_Registrations: registrationsService(people, desks),
          ISMP_ArrivalsDue: arrivalsDueService(people, notifications),
          ISMP_NotifyArrival: notifyArrivalService(notifications),
          ISMP_Record: recordService(people, desks),
          ISMP_RegisterImmigrant: registerImmigrantService(registrations),
          ISMP_AnswerRegistration: answerRegistrationService(registrations),
          ISMP_RegistrationsToAnswer: registrationsToAnswerService(registrations),
        },
      }),
    ],
  });
}
