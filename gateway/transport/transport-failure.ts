/** Why a call to a subgraph ended without a GraphQL answer; nothing of what the subgraph sent. */
export type TransportFailure =
  /** No connection was made, or it broke before a byte of the answer came. */
  | { readonly kind: 'unreachable' }
  /** A secure connection could not be made. */
  | { readonly kind: 'tls' }
  /** The time allowed for the call ran out. */
  | { readonly kind: 'timeout' }
  /** The caller gave up. */
  | { readonly kind: 'cancelled' }
  /** The answer is longer than allowed. */
  | { readonly kind: 'too-large' }
  /** The connection broke in the middle of the answer. */
  | { readonly kind: 'truncated' }
  /** A status that GraphQL over HTTP does not know, a redirect included. */
  | { readonly kind: 'status'; readonly status: number; readonly retryAfterMs: number | null }
  /** Not JSON by its content type. */
  | { readonly kind: 'content-type'; readonly status: number }
  /** Bytes that are not UTF-8. */
  | { readonly kind: 'encoding' }
  /** Text that is not JSON, or JSON that is not an object. */
  | { readonly kind: 'malformed' };

/** What became of a call to a subgraph. */
export type SubgraphOutcome =
  | {
      readonly outcome: 'answered';
      /**
       * The body: a JSON object, and nothing else is known about it yet. Whoever shares the
       * answer (`SubgraphCall.shareKey`) holds this very object: it is never written to, at no
       * depth.
       */
      readonly body: Readonly<Record<string, unknown>>;
      readonly attempts: number;
      /** Of the body, as it came. */
      readonly bytes: number;
      /** True if the text held no backslash: none of its strings needs one as JSON again. */
      readonly escapeFree: boolean;
      /**
       * True only if the text is of ASCII, as many bytes as characters, and escapes no character
       * by its number: then every string in the body is of ASCII too.
       */
    }
  | {
      readonly outcome: 'failed';
      readonly failure: TransportFailure;
      readonly attempts: number;
    };
