import type { TransportFailure } from '../../transport/index.ts';
import type { Placement } from '../place-entities.ts';
import type { Envelope } from '../read-envelope.ts';
import type { CompiledFetch } from './compile-operation.ts';

/**
 * What is to be told of one fetch, in its own terms. Only what went wrong is reported; where that
 * is in the response is worked out when everything has been fetched.
 */
export type FetchReport = { readonly fetch: CompiledFetch } & (
  | { readonly kind: 'transport'; readonly failure: TransportFailure }
  | { readonly kind: 'internal'; readonly cause: unknown }
  | {
      readonly kind: 'answer';
      readonly envelope: Envelope;
      /** Null where none came, or for a fetch from a root type. */
      readonly entities: readonly unknown[] | null;
      /** How the entities lie; null where none came. */
      readonly placement: Placement | null;
      /** For each representation of the fetch: its number among those that were sent. */
      readonly sentAt: readonly number[];
      /** The key of the list of entities in the answer. */
      readonly listKey: string;
      /** Of all lists in the answer: with the same errors come those of other fetches. */
      readonly listKeys: readonly string[];
    }
);
