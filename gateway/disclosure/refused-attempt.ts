import { PURPOSES, type PurposeCode } from '../../schema/requester.ts';
import type { Access } from '../access-log/index.ts';
import {
  type AskedOperation,
  type Credentials,
  isCaseReference,
  namedSubjects,
  operationDemandsOf,
  schemaDemandsOf,
} from '../auth/index.ts';
import type { AccessAttempt } from './describe-access.ts';
import { lawfulDelayOf } from './legal-facts.ts';
import { operationHash } from './operation-hash.ts';

/** A request that was refused before anything was fetched, as far as it had come. */
export interface RefusedAttempt {
  readonly attempt: AccessAttempt;
  /** Ids of the persons whom it names. */
  readonly named: readonly string[];
  readonly refusedFields: readonly string[];
  readonly categories: readonly string[];
  /** Until when the persons are not told; null for at once. */
  readonly hidden: Access['hidden'];
}

/** Describes a request of which nothing but its headers was read; what is of no form is left out. */
export function unreadAttempt(request: {
  readonly requestId: string;
  readonly credentials: Credentials;
  readonly purpose?: string;
  readonly caseReference?: string;
}): RefusedAttempt {
  const { requestId, credentials, purpose, caseReference } = request;
  return {
    attempt: {
      requestId,
      credentials,
      purpose: PURPOSES.find((one): one is PurposeCode => one === purpose) ?? null,
      caseReference:
        caseReference !== undefined && isCaseReference(caseReference) ? caseReference : null,
      emergency: false,
      operation: null,
    },
    named: [],
    refusedFields: [],
    categories: [],
    hidden: null,
  };
}

/** Describes a request whose operation was refused as a whole: all that it asked for. */
export function decidedAttempt(asked: AskedOperation, now: Date): RefusedAttempt {
  const { inquiry, document, operation, variables, graph, requestId } = asked;
  const { supergraph } = graph;
  const demands = schemaDemandsOf(supergraph);
  const { fields } = operationDemandsOf(document, operation, supergraph);
  const categoriesOf = (field: string) => demands.categories.get(field)?.flat() ?? [];
  const refusedFields = fields.filter((field) => categoriesOf(field).length > 0);
  const categories = [...new Set(refusedFields.flatMap(categoriesOf))].sort();
  return {
    attempt: {
      requestId,
      credentials: inquiry,
      purpose: inquiry.purpose,
      caseReference: inquiry.caseReference,
      emergency: inquiry.emergency !== null,
      operation: { hash: operationHash(document), name: operation.name?.value ?? null },
    },
    named: namedSubjects(document, operation, variables, { schema: supergraph.apiSchema, now }),
    refusedFields,
    categories,
    hidden: lawfulDelayOf(inquiry, categories, now),
  };
}
