import type { DocumentNode, GraphQLFormattedError, GraphQLSchema } from 'graphql';
import type { Language } from '../../schema/localized-text.ts';
import type { SignedContext } from '../../schema/signed-context.ts';
import type { SubjectAnswers } from '../../schema/subject-answers.ts';
import type { LoadedSupergraph } from '../supergraph/index.ts';
import type { TransportFailure } from '../transport/index.ts';
import type { JsonObject } from './json-object.ts';
import type { AnsweredError } from './read-envelope.ts';

/** Fields that a requester does not get, wherever they stand in an operation. */
export interface RefusedFields {
  /** As `Type.field`, of object types: an interface's field is refused if that of one type is. */
  readonly coordinates: ReadonlySet<string>;
  /**
   * As `Type.field(argument:)`, and `Input.field` of input types: a field is refused where it is
   * given that argument, or an argument with that input field in it. Null, and a variable that has
   * no value, give nothing.
   */
  readonly arguments?: ReadonlySet<string>;
  /** As `Type.field`: refused too, but null without an error. */
  readonly silent?: ReadonlySet<string>;
  /** Names all of the sets: equal for equal ones. */
  readonly key: string;
}

/** Rewrites the leaves of one scalar on their way out. */
export interface LeafText {
  /** The scalar's name. A value of it that is no string does not leave: it is of the wrong form. */
  readonly scalar: string;
  /** Returns what the client gets for a value; must not throw. */
  write(value: string): string;
}

/** A question of the gateway's own to one subgraph. */
export interface SubgraphQuestion {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  /** The coordinates of internal facts that it reads, for the signed context. */
  readonly facts: readonly string[];
}

/** What a subgraph answered to a question of the gateway's own: for us to read, never for a client. */
export interface SubgraphReply {
  /** Null where none came. */
  readonly data: JsonObject | null;
  /** As the subgraph wrote them. */
  readonly errors: readonly AnsweredError[];
  /** Why there was no answer; null where there was one. */
  readonly failure: TransportFailure | null;
}

/** Whom data are about. */
export interface DataSubject {
  readonly type: string;
  /** As it was fetched; null where it was not. */
  readonly key: unknown;
}

/**
 * The types whose objects are data subjects, each with the fields that lead from one to its key:
 * `Person`, `['id']`; `ArrivalNotification`, `['guest', 'id']`.
 *
 * A type with a way of one field is a data subject wherever it stands. One with a longer way only
 * says whom it is about: inside of a data subject it is a part of that one.
 */
export type SubjectKeys = ReadonlyMap<string, readonly string[]>;

/** Hears whose data are in a response, and which fields of them. */
export interface LeafObserver {
  /**
   * The leaves with a value that are in the response, of one data subject: the coordinates of their
   * fields, each once. A leaf is of the innermost data subject around it, by `subjectKeys` of the
   * request; `subject` is null for leaves outside of every one. A leaf of a value, of a type that
   * demands nothing where others do, is told as the field that leads to the value. Called once for
   * each subject that has any, when the response is written and before anybody has it.
   */
  onLeaves(subject: DataSubject | null, coordinates: readonly string[]): void;
  /**
   * An error of the response that stands at a field the client selects: whose field it is, its
   * coordinate, and the error's code. Told each once, however many such errors there are and however
   * few of them the response names; called after `onLeaves`.
   *
   * So are told: fields that are refused, by the request's `refusedFields` or by a subgraph; what a
   * subgraph has reported of a field, by its path; values that must be there and are not, or are of
   * the wrong form. Not told, because they stand at no field: calls that failed, and answers that as
   * a whole are not what was asked for. They are in `sources` of the answer.
   *
   * Where everything in a field is refused, the error stands at that field. Of an object that did not
   * come the key is null. Silent refusals are no errors.
   */
  onErrors?(subject: DataSubject | null, coordinate: string, code: string): void;
}

/** One operation to execute: parsed and valid against the graph's API schema. */
export interface GraphRequest {
  readonly document: DocumentNode;
  /** Null where the document has one operation. */
  readonly operationName: string | null;
  /** As the client sent them. */
  readonly variables: Readonly<Record<string, unknown>>;
  /** Stands in errors as `correlationId` and goes to subgraphs as `x-request-id`. */
  readonly requestId: string;
  /** Of messages, and for subgraphs as `accept-language`. */
  readonly language: Language;
  /** Who asks and why, for subgraphs; null in the open mode, where nothing is signed. */
  readonly requesterContext: SignedContext | null;
  /** Fields that the requester does not get: they are neither planned nor fetched. */
  readonly refusedFields?: RefusedFields;
  /** Hears which leaves are in the response, and whose they are. */
  readonly leafObserver?: LeafObserver;
  /** Rewrites the leaves of one scalar; paths of errors stay as they are. */
  readonly leafText?: LeafText;
  /** The types of data subjects, and how it is found which one an object is. */
  readonly subjectKeys?: SubjectKeys;
  /** The keys of the data subjects whom the operation itself names, for fetches from the root. */
  readonly namedSubjects?: readonly string[];
  /**
   * What a subgraph is told of the data subjects of one fetch, each of them once, in the guarded
   * mode: of those among its representations, by `subjectKeys`, or of the named ones. Asked before
   * every fetch that concerns any, with the coordinates of what the fetch reads; where it rejects,
   * the fetch is not made. Null tells nothing.
   */
  readonly subjectAnswers?: (
    subjects: readonly string[],
    fields: readonly string[],
  ) => Promise<SubjectAnswers | null>;
  /** What the response tells in its `extensions`, beside what executing it adds. */
  readonly extensions?: Readonly<Record<string, unknown>>;
  /** Whether `extensions.timing` tells how long each subgraph took. */
  readonly timing?: boolean;
  /** The client's own header, forwarded in the open mode only. */
  readonly authorization?: string;
  /** Aborted when the client is gone. */
  readonly signal: AbortSignal;
  /** The moment by which everything must end, in milliseconds since the epoch. */
  readonly deadline: number;
  /** Called when the request waits for what is done for an equal one. */
  readonly onShared?: () => void;
}

/** Of a request, what goes with a question of the gateway's own. */
export type AskingRequest = Pick<
  GraphRequest,
  'requestId' | 'language' | 'requesterContext' | 'authorization' | 'signal' | 'deadline'
>;

/** The response of GraphQL (October 2021, section 7.1); without `data` if nothing was executed. */
export interface GraphResponse {
  readonly data?: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly GraphQLFormattedError[];
  readonly extensions?: Readonly<Record<string, unknown>>;
}

/** A response as it is sent. */
export interface GraphAnswer {
  /** False where nothing was executed: then there is no `data`. */
  readonly executed: boolean;
  /** JSON of the whole response. */
  readonly text: string;
  /** How long subgraphs were waited for, in milliseconds; null where nobody measured it. */
  readonly waitedMs: number | null;
  /** The subgraphs that were asked for it, each once; none where nobody noted them. */
  readonly sources: readonly AnswerSource[];
  /** The errors in it. */
  readonly errors: readonly GraphQLFormattedError[];
}

/** A subgraph that was asked for an answer, with all the requests to it; see `GraphAnswer`. */
export interface AnswerSource {
  readonly subgraph: string;
  /**
   * The worst that came of it: `answered`; the code of an error about the subgraph or what is behind
   * it; the kind of the failure of a call. What a subgraph refuses of single fields, and what it says
   * of the client's arguments, leaves it `answered`.
   */
  readonly outcome: string;
  readonly requests: number;
  /** Of its requests together: more than `requests` where some were repeated. */
  readonly attempts: number;
  /** Of its requests together, in milliseconds; those under way at once count each by itself. */
  readonly ms: number;
}

/** How a call to a subgraph ended, as metrics count it: `answered` or the kind of the failure. */
export interface FetchObservation {
  readonly subgraph: string;
  readonly outcome: string;
  /** From the call to its end, in milliseconds. */
  readonly ms: number;
  readonly attempts: number;
}

/** Whether a subgraph answers `{ __typename }`. */
export interface SubgraphHealth {
  readonly subgraph: string;
  readonly ready: boolean;
  readonly ms: number;
}

/** An operation of a document, valid against the schema of the graph that knows it. */
export interface KnownOperation {
  readonly document: DocumentNode;
  /** Null where the document has one operation. */
  readonly operationName: string | null;
}

/** What an engine makes of a graph; what it does not depend on is put around it. */
export type ExecutingGraph = Omit<Graph, 'ask' | 'supergraph'>;

/** One supergraph, ready to execute; it never changes, a new supergraph is a new Graph. */
export interface Graph {
  readonly supergraph: LoadedSupergraph;
  readonly apiSchema: GraphQLSchema;
  /** SHA-256 of the supergraph, in hexadecimal. */
  readonly supergraphHash: string;
  /** Resolves with a response that may be sent as it is; never rejects for what a subgraph did. */
  answer(request: GraphRequest): Promise<GraphAnswer>;
  /** The same as an object, for those who do not send it. */
  execute(request: GraphRequest): Promise<GraphResponse>;
  /**
   * Asks one subgraph a question of the gateway's own, which is always a query and never shared with
   * what clients ask; never rejects for what the subgraph did. Who asks, and by when, is the request's.
   */
  ask(subgraph: string, question: SubgraphQuestion, request: AskingRequest): Promise<SubgraphReply>;
  /** The operations that were asked for last, the latest first. */
  recentOperations(): readonly KnownOperation[];
  /**
   * Plans operations ahead of the requests for them, in order, until `deadline` (milliseconds since
   * the epoch). What is not valid here, or cannot be planned, is left for its request to find out.
   */
  warmUp(operations: readonly KnownOperation[], deadline: number): Promise<void>;
  /** Asks every subgraph at once, each for at most two seconds. */
  health(): Promise<readonly SubgraphHealth[]>;
  /** Waits for what is in flight, then closes every connection. */
  close(): Promise<void>;
}
