import type { Faults } from '../faults.ts';
import { type LegacyServer, shepSyncRoute, startLegacyServer } from '../kit/index.ts';
import { accessService } from './access-service.ts';
import { type ConsentDesk, createConsentDesk, type ForeseenAnswer } from './consent-desk.ts';
import { consentsService, withdrawalService } from './consent-services.ts';
import { phoneRoutes } from './phone-routes.ts';

/** How to start KDP. */
export interface KdpOptions {
  readonly port?: number;
  readonly latencyMs?: number;
  readonly faults?: Faults;
  /** The clock, in milliseconds. */
  readonly now?: () => number;
  /**
   * How a person answers an SMS by themselves; null for somebody who waits until `consents.answer`
   * or the phone's route is told. Default: everybody waits.
   */
  readonly foresee?: (iin: string) => ForeseenAnswer | null;
}

/** A running KDP: the server, and what it holds. */
export interface Kdp extends LegacyServer {
  readonly consents: ConsentDesk;
}

/**
 * Starts KDP (control of access to personal data): the SHEP service `KDP_SERVICE`, the modelled
 * ones `KDP_CONSENTS` and `KDP_WITHDRAWAL`, and the phones of the people.
 *
 * Consents are kept in memory until the server closes.
 */
export async function startKdp(options: KdpOptions = {}): Promise<Kdp> {
  const { foresee, ...server } = options;
  const now = options.now ?? Date.now;
  const consents = createConsentDesk({ now, ...(foresee === undefined ? {} : { foresee }) });
  const started = await startLegacyServer({
    name: 'KDP',
    ...server,
    routes: [
      shepSyncRoute({
        now,
        services: {
          KDP_SERVICE: accessService(consents, now),
          KDP_CONSENTS: consentsService(consents),
          KDP_WITHDRAWAL: withdrawalService(consents),
        },
      }),
      ...phoneRoutes(consents),
    ],
  });
  return { ...started, consents };
}
