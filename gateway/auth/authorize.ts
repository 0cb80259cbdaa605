import type { DocumentNode, OperationDefinitionNode } from 'graphql';
import { type Iin, isIin } from '../../schema/iin.ts';
import { type PersonId, personIdOfIin } from '../../schema/person-id.ts';
import type { Grants, Policy } from '../../schema/policy/index.ts';
import type { SignedContext } from '../../schema/signed-context.ts';
import type { SubjectAnswers } from '../../schema/subject-answers.ts';
import type { AskingRequest, Graph, GraphRequest } from '../execute/index.ts';
import { askAboutSubjects } from './ask-about-subjects.ts';
import { createStandings, type RequesterStanding } from './create-standings.ts';
import type { Inquiry } from './identify-requester.ts';
import { isDeveloper } from './may-introspect.ts';
import { namedSubjects } from './named-subjects.ts';
import { type OperationDemands, operationDemandsOf } from './operation-demands.ts';
import { type PersonalReading, personalReadingOf } from './personal-reading.ts';
import { type RefusedCoordinate, refusedCoordinates } from './refused-coordinates.ts';
import { assertNoBulk, assertPurpose } from './required-purpose.ts';
import { schemaDemandsOf } from './schema-demands.ts';
import { subjectKeysOf } from './subject-keys-of.ts';
import { hangsOnSubjects, type SubjectNeeds, subjectNeedsOf } from './subject-needs.ts';
import { createSubjectQuestions } from './subject-questions.ts';

/** An operation, and who asks for it. */
export interface AskedOperation extends Omit<AskingRequest, 'requesterContext' | 'authorization'> {
  readonly inquiry: Inquiry;
  readonly graph: Pick<Graph, 'supergraph' | 'ask'>;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** What a graph is told of a decision: who asks, what is left out, what depends on the persons. */
export type Authorization = Pick<
  GraphRequest,
  | 'requesterContext'
  | 'refusedFields'
  | 'subjectKeys'
  | 'namedSubjects'
  | 'subjectAnswers'
  | 'extensions'
>;

/** What was decided about an operation. */
export interface AuthorizedOperation {
  readonly request: Authorization;
  /** Null for an operation that touches nothing personal. */
  readonly reading: PersonalReading | null;
  /** Ids of the persons whom a personal operation names. */
  readonly named: readonly PersonId[];
}

/** Decides about one operation; see `createAuthorizer`. */
export type Authorize = (asked: AskedOperation) => AuthorizedOperation;

export interface AuthorizerOptions {
  /** Lets through what would be refused, and tells it. */
  readonly dryRun: boolean;
  /** Whether developers are told in `extensions.authorization` what they lack. */
  readonly missing: boolean;
  readonly now: () => Date;
  /** Hears of what a dry run let through. */
  readonly onLetThrough?: (refused: readonly RefusedCoordinate[], requestId: string) => void;
}

/**
 * Makes the decision about operations. What can never be granted to a requester is left out before
 * anything is planned; what depends on the record, each subgraph decides by the grants in the signed
 * context.
 *
 * Throws PURPOSE_REQUIRED, and PURPOSE_NOT_ALLOWED for what no emergency opens.
 */
export function createAuthorizer(options: AuthorizerOptions): Authorize {
  const { dryRun, missing, now, onLetThrough } = options;
  const standings = createStandings();
  const needsOf = memoByOperation(subjectNeedsFor);
  const hangingOf = memoByOperation(
    (standing, _demands, { graph: { supergraph } }: AskedOperation) =>
      hangsOnSubjects(standing, schemaDemandsOf(supergraph), standing.relation),
  );
  const readingOf = memoByOperation(
    (standing, demands, { document, operation, graph: { supergraph } }: AskedOperation) =>
      demands.isPersonal ? personalReadingOf(document, operation, standing, supergraph) : null,
  );

  return (asked) => {
    const { inquiry, graph, document, operation, variables } = asked;
    const { policy } = inquiry;
    const { supergraph } = graph;
    const demands = operationDemandsOf(document, operation, supergraph);
    if (policy !== null) assertPurpose(demands, inquiry, policy);
    if (inquiry.emergency !== null) {
      assertNoBulk(document, operation, variables, supergraph.apiSchema);
    }
    const standing = standings(inquiry, supergraph);
    const explained = () => refusedCoordinates(demands, standing, schemaDemandsOf(supergraph));
    const told = inquiry.emergency && { emergency: { until: inquiry.emergency.until } };
    const named = demands.isPersonal
      ? namedSubjects(document, operation, variables, { schema: supergraph.apiSchema, now: now() })
      : [];

    if (dryRun) {
      const refused = explained();
      if (refused.length > 0) onLetThrough?.(refused, asked.requestId);
      const grants = everything(policy);
      const open = { ...standing, grants, refusedFields: undefined };
      return {
        request: {
          requesterContext: contextOf(inquiry, grants),
          ...(demands.isPersonal && { subjectKeys: subjectKeysOf(supergraph) }),
          extensions: { ...told, authorization: { dryRun: true, refused } },
        },
        reading: readingOf(open, demands, asked),
        named,
      };
    }
    const requesterContext = contextOf(inquiry, standing.grants);
    const needed = needsOf(standing, demands, asked);
    const lacking = missing && isDeveloper(inquiry) ? explained() : [];
    const request = {
      requesterContext,
      ...(standing.refusedFields && { refusedFields: standing.refusedFields }),
      ...(demands.isPersonal && { subjectKeys: subjectKeysOf(supergraph) }),
      ...(needed && {
        namedSubjects: named,
        subjectAnswers: forFetchesThat(
          hangingOf(standing, demands, asked),
          askAboutSubjects({
            needs: needed,
            questions: createSubjectQuestions(graph, { ...asked, requesterContext }),
            own: ownSubjects(inquiry),
          }),
        ),
      }),
      ...((told || lacking.length > 0) && {
        extensions: {
          ...told,
          ...(lacking.length > 0 && { authorization: { missing: lacking } }),
        },
      }),
    };
    return { request, reading: readingOf(standing, demands, asked), named };
  };
}

function subjectNeedsFor(
  standing: RequesterStanding,
  demands: OperationDemands,
  { graph: { supergraph } }: AskedOperation,
): SubjectNeeds | null {
  return subjectNeedsOf(demands, standing, schemaDemandsOf(supergraph), standing.relation);
}

/** Nobody is asked about for a fetch that reads what everybody's records are granted of. */
function forFetchesThat(
  hang: (fields: readonly string[]) => boolean,
  ask: (subjects: readonly string[]) => Promise<SubjectAnswers>,
): NonNullable<Authorization['subjectAnswers']> {
  return async (subjects, fields) => (hang(fields) ? ask(subjects) : null);
}

/** Remembers what follows from a standing and an operation alone. */
function memoByOperation<Made>(
  make: (standing: RequesterStanding, demands: OperationDemands, asked: AskedOperation) => Made,
) {
  const known = new WeakMap<
    RequesterStanding,
    WeakMap<OperationDemands, { readonly made: Made }>
  >();
  return (standing: RequesterStanding, demands: OperationDemands, asked: AskedOperation): Made => {
    let byOperation = known.get(standing);
    if (byOperation === undefined) {
      byOperation = new WeakMap();
      known.set(standing, byOperation);
    }
    let found = byOperation.get(demands);
    if (found === undefined) {
      found = { made: make(standing, demands, asked) };
      byOperation.set(demands, found);
    }
    return found.made;
  };
}

function contextOf(
  { requester, purpose, caseReference, mandates, emergency, policy }: Inquiry,
  grants: Grants,
): SignedContext {
  return {
    requester,
    purpose,
    caseReference,
    grants,
    policy: policy?.hash ?? '',
    facts: [],
    mandates,
    emergency: emergency !== null,
  };
}

/** Grants of every category: for dry runs, which production refuses. */
function everything(policy: Policy | null): Grants {
  const names = Object.keys(policy?.categories ?? {});
  return Object.fromEntries(names.map((name) => [name, [{ condition: 'any', rule: 'dry-run' }]]));
}

/** Returns the requester themselves and those whose mandate they hold, by id. */
export function ownSubjects({
  requester,
  mandates,
}: Pick<Inquiry, 'requester' | 'mandates'>): ReadonlySet<string> {
  const { iin } = requester;
  const self = iin !== null && isIin(iin) ? [personIdOfIin(iin as Iin)] : [];
  return new Set<string>([...self, ...mandates.map(({ subject }) => subject)]);
}
