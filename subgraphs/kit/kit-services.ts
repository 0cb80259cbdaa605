import type { AgencyHttpOptions } from './agency-http-options.ts';
import type { MessageSender, Signer, Verifier } from './shep/index.ts';

/** What every subgraph of a process shares. */
export interface KitServices {
  now(): Date;
  /** Learns of each call to a legacy system, for metrics and benchmarks. */
  readonly onCall?: NonNullable<AgencyHttpOptions['onCall']>;
  /** Keys and identity at SHEP. */
  readonly shep: {
    readonly signer: Signer;
    readonly verifier: Verifier;
    readonly sender: MessageSender;
  };
}

/** Where one system of record is, and how it may be called if not as usual. */
export type AgencyEndpoint = Pick<AgencyHttpOptions, 'url'> &
  Partial<Omit<AgencyHttpOptions, 'url' | 'agency' | 'service' | 'onCall'>>;
