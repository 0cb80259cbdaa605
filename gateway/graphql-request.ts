import type { GraphqlParams } from './plan/index.ts';

/** One GraphQL request, whatever carries it. */
export interface GraphqlRequest {
  readonly headers: {
    readonly authorization?: string;
    /** `x-purpose` */
    readonly purpose?: string;
    /** `x-case` */
    readonly caseReference?: string;
    /** `x-emergency` */
    readonly emergency?: string;
    readonly acceptLanguage?: string;
  };
  /**
   * Reads the parameters from body or URL; called at most once, and only after the token was
   * verified. May reject with a ClientError, which becomes the answer.
   */
  readBody(): Promise<GraphqlParams>;
  readonly method: 'GET' | 'POST';
  readonly requestId: string;
  /** Aborted when the client is gone. */
  readonly signal: AbortSignal;
  /** Called when the request waits for what is done for an equal one, and costs nothing else. */
  readonly onShared?: () => void;
}
