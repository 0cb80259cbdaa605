import type { TransportFailure } from '../transport/index.ts';
import type { ResponsePath } from './response-path.ts';

/** An error as a subgraph wrote it: for us to read, never for a client. */
export interface SubgraphError {
  readonly message: string;
  readonly extensions: Readonly<Record<string, unknown>>;
}

/** What went wrong with one fetch, in places of the client's response. */
export type Failure = {
  readonly subgraph: string;
  /** The objects that the fetch was for, or those of them that lack something now. */
  readonly objects: readonly ResponsePath[];
} & (
  | { readonly kind: 'transport'; readonly failure: TransportFailure }
  | {
      readonly kind: 'reported';
      readonly error: SubgraphError;
      /** Where exactly; the objects themselves if the subgraph did not say. */
      readonly paths: readonly ResponsePath[];
      /** Those of the paths that lead to fields, and not to objects as a whole. */
      readonly fields: readonly ResponsePath[];
    }
  /** Neither data nor errors. */
  | { readonly kind: 'empty' }
  /** Data of another form than the subgraph's schema says. */
  | { readonly kind: 'form' }
  /** Another number of entities than was asked for. */
  | { readonly kind: 'incomplete' }
  /** An entity that belongs to another key, or does not say to which. */
  | { readonly kind: 'identity' }
  /** The call was not made: a mistake of ours. */
  | { readonly kind: 'internal'; readonly cause: unknown }
);

/** A note of a subgraph that an object may lack something, because an agency did not answer. */
export interface Incompleteness {
  readonly objects: readonly ResponsePath[];
  /** As the subgraph wrote them, unchecked. */
  readonly agency: unknown;
  readonly service: unknown;
  readonly reason: unknown;
}
