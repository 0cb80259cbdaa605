import type { GraphQLResolveInfo } from 'graphql';
import type { AgencyCode } from '../../schema/agencies.ts';
import type { AgencyErrorCode } from '../../schema/error-codes.ts';
import type { SignedContext } from '../../schema/signed-context.ts';
import type { SubjectAnswers } from '../../schema/subject-answers.ts';
import type { RequestAccess } from './access/request-access.ts';

/** Why an answer may lack something, without the answer being an error. */
export interface IncompleteNote {
  readonly agency: AgencyCode;
  /** The agency's name of the service that failed. */
  readonly service: string;
  readonly reason: AgencyErrorCode;
}

/** A request as it reaches a subgraph. */
export interface SubgraphRequest {
  /** Who asks and why, under the gateway's signature. */
  readonly signed: SignedContext;
  /** What the gateway has learnt about the persons of this request, under the same signature. */
  readonly subjects: SubjectAnswers;
  readonly requestId: string;
  /** Aborted when the gateway hangs up or the request's deadline has passed. */
  readonly signal: AbortSignal;
  /**
   * Says that the field being resolved may be incomplete because an agency failed. The gateway
   * shows it to the client as `extensions.incomplete`.
   */
  reportIncomplete(info: GraphQLResolveInfo, note: IncompleteNote): void;
}

/** What every resolver of a subgraph knows about the request that it answers. */
export interface SubgraphContext extends SubgraphRequest {
  /** What the request may read. */
  readonly access: RequestAccess;
}

/** The context of a subgraph's resolvers: the request and the subgraph's own loaders. */
export type ContextWith<Loaders> = SubgraphContext & { readonly loaders: Loaders };
