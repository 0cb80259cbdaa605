import type { Faults } from '../faults.ts';
import { type LegacyServer, shepSyncRoute, startLegacyServer } from '../kit/index.ts';
import type { People } from '../people.ts';
import { offencesByPerson } from './offences-by-person.ts';

/** How to start the register of administrative offences. */
export interface OffencesOptions {
  readonly people: People;
  readonly faults?: Faults;
  readonly port?: number;
  readonly latencyMs?: number;
  /** The clock, in milliseconds. */
  readonly now?: () => number;
}

/**
 * Starts the register of administrative offences of the Committee on Legal Statistics: the SHEP
 * service `OFFENCES_ByPerson`. A reference model, not official: no public schema exists.
 */
export function startOffences({ people, ...options }: OffencesOptions): Promise<LegacyServer> {
  const clock = options.now === undefined ? {} : { now: options.now };
  return startLegacyServer({
    name: 'OFFENCES',
    ...options,
    routes: [
      shepSyncRoute({ ...clock, services: { OFFENCES_ByPerson: offencesByPerson(people) } }),
    ],
  });
}
