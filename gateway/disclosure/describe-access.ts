import type { PurposeCode } from '../../schema/requester.ts';
import type { Access } from '../access-log/index.ts';
import type { Credentials } from '../auth/index.ts';

/** What is known of a request whatever became of it. */
export interface AccessAttempt {
  readonly requestId: string;
  readonly credentials: Pick<Credentials, 'requester'>;
  readonly purpose: PurposeCode | null;
  readonly caseReference: string | null;
  readonly emergency: boolean;
  readonly operation: Access['operation'];
}

/** Returns who asks and why as every entry of a request says it. */
export function describeAccess(attempt: AccessAttempt): Access {
  const { requester } = attempt.credentials;
  return {
    queryId: attempt.requestId,
    requester,
    purpose: attempt.purpose,
    legalBasis: null,
    caseReference: attempt.caseReference,
    consentReference: null,
    reason: null,
    operation: attempt.operation,
    // A system that asks by itself: nobody looks at what comes, one by one.
    bulkProcessing: requester.organization !== null && requester.official === null,
    mandate: null,
    emergency: attempt.emergency,
    hidden: null,
  };
}
