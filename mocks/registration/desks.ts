import type { NotificationDesk } from './notification-desk.ts';
import type { RegistrationDesk } from './registration-desk.ts';

/** Where IS MP files what hosts and immigrants tell it. */
export interface Desks {
  readonly notifications: NotificationDesk;
  readonly registrations: RegistrationDesk;
}
