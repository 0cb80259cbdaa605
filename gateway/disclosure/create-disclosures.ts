import type { ErrorCode } from '../../schema/error-codes.ts';
import type { AccessLog } from '../access-log/index.ts';
import type { Credentials, Inquiry, PersonalReading } from '../auth/index.ts';
import { ClientError } from '../client-error.ts';
import type { GraphAnswer, GraphRequest } from '../execute/index.ts';
import { type AccessAttempt, describeAccess } from './describe-access.ts';
import { disclosedEntries, toSubject } from './disclosed-entries.ts';
import { lawfulDelayOf, legalBasisOf } from './legal-facts.ts';
import { createReadingRecord } from './reading-record.ts';
import type { RefusedAttempt } from './refused-attempt.ts';

/** One operation that was decided about and is to be executed; `reading` is null for nothing personal. */
export interface DisclosingOperation {
  readonly requestId: string;
  readonly inquiry: Inquiry;
  readonly operation: NonNullable<AccessAttempt['operation']>;
  readonly reading: PersonalReading | null;
  /** Ids of the persons whom the operation names. */
  readonly named: readonly string[];
  readonly request: Pick<GraphRequest, 'subjectAnswers'>;
  /** When the request came, in milliseconds since the epoch. */
  readonly since: number;
}

/** What is written down of one operation, from before its first fetch to before its first byte. */
export interface Disclosure {
  /** By which the graph tells, while it executes, of whom it answers. */
  readonly observed: Pick<GraphRequest, 'leafObserver' | 'subjectAnswers'>;
  /**
   * Resolves when it is durable what left, of whom and from where: nothing of the answer may leave
   * before.
   */
  end(answer: Pick<GraphAnswer, 'executed' | 'errors' | 'sources'>): Promise<void>;
}

/** Puts the access log into the way of requests. */
export interface Disclosures {
  /**
   * Resolves when the intent is durable; for an operation of which everything personal is refused,
   * when that is. What is not about people is not written down.
   *
   * Throws ACCESS_LOG_UNAVAILABLE, OVERLOADED, and BAD_USER_INPUT for a case that holds an IIN.
   */
  begin(operation: DisclosingOperation): Promise<Disclosure>;
  /**
   * Runs a stage; where it refuses somebody for their purpose, rejects when that is durable. Throws
   * what the stage throws, or as above.
   */
  guard<Result>(attempt: () => RefusedAttempt, stage: () => Promise<Result>): Promise<Result>;
  /** Resolves when it is durable that an emergency was declared, and why; throws as above. */
  declare(
    credentials: Credentials,
    emergency: {
      readonly requestId: string;
      readonly caseReference: string;
      readonly reason: string;
    },
  ): Promise<void>;
}

const PURPOSE_REFUSALS: ReadonlySet<ErrorCode> = new Set([
  'PURPOSE_REQUIRED',
  'PURPOSE_NOT_ALLOWED',
]);

const NOTHING_PERSONAL: Disclosure = { observed: {}, end: async () => {} };

/** The part of an access log that entries are written to. */
export type DisclosureLog = Pick<AccessLog, 'intent' | 'disclosed' | 'refused'>;

/** Makes what writes down, in the access log, what requests read. */
export function createDisclosures({
  log,
  now,
}: {
  readonly log: DisclosureLog;
  readonly now: () => Date;
}): Disclosures {
  async function refuse(code: ErrorCode, { attempt, named, hidden, ...rest }: RefusedAttempt) {
    const access = { ...describeAccess(attempt), hidden };
    await log.refused({ access, subjects: named.map(toSubject), code, ...rest });
  }

  return {
    async guard(attempt, stage) {
      try {
        return await stage();
      } catch (error) {
        if (error instanceof ClientError && PURPOSE_REFUSALS.has(error.code)) {
          await refuse(error.code, attempt());
        }
        throw error;
      }
    },
    async begin(operation) {
      const { inquiry, reading, named } = operation;
      if (reading === null) return NOTHING_PERSONAL;
      const attempt = attemptOf(operation);
      const { plannedFields, categories, refusedFields } = reading;
      if (plannedFields.length === 0 && refusedFields.length > 0) {
        const { refusedCategories } = reading;
        const hidden = lawfulDelayOf(inquiry, refusedCategories, now());
        const refused = { refusedFields, categories: refusedCategories, hidden };
        await refuse('UNAUTHORIZED_FIELD_OR_TYPE', { attempt, named, ...refused });
        return NOTHING_PERSONAL;
      }
      const access = {
        ...describeAccess(attempt),
        legalBasis: legalBasisOf(
          inquiry.policy,
          reading.rulesFor(categories, () => true),
        ),
        hidden: lawfulDelayOf(inquiry, categories, now()),
      };
      await log.intent({ access, subjects: named.map(toSubject), plannedFields, categories });

      const record = createReadingRecord(inquiry);
      return {
        observed: record.observed(operation.request.subjectAnswers),
        async end(answer) {
          const durationMs = now().getTime() - operation.since;
          await log.disclosed(
            disclosedEntries({
              ...{ inquiry, named, reading, access, record, answer, durationMs },
              now: now(),
            }),
          );
        },
      };
    },
    async declare({ requester }, { requestId, caseReference, reason }) {
      const access = describeAccess({
        requestId,
        credentials: { requester },
        purpose: 'emergency',
        caseReference,
        emergency: true,
        operation: null,
      });
      await log.intent({
        access: { ...access, reason },
        subjects: [],
        plannedFields: [],
        categories: [],
      });
    },
  };
}

function attemptOf({ requestId, inquiry, operation }: DisclosingOperation): AccessAttempt {
  const { purpose, caseReference, emergency } = inquiry;
  return {
    requestId,
    credentials: inquiry,
    purpose,
    caseReference,
    emergency: emergency !== null,
    operation,
  };
}
