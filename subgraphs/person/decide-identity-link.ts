import { createHash } from 'node:crypto';
import { AGENCIES } from '../../schema/agencies.ts';
import {
  DECIDE_IDENTITY_LINK_ERRORS,
  type DecideIdentityLinkErrorCode,
} from '../../schema/code-lists/decide-identity-link-errors.ts';
import { IDENTITY_LINK_DECISIONS } from '../../schema/code-lists/identity-link-decisions.ts';
import type {
  DecideIdentityLinkInput,
  DecideIdentityLinkPayload,
  IdentityLinkDecision,
  UserError,
} from '../../schema/generated/person.ts';
import type { Requester } from '../../schema/requester.ts';
import { toDictionaryValue } from '../kit/index.ts';
import { knownIdentifiers } from '../kit/known-identifiers.ts';
import type { LinkClient, LinkDecision } from './link-client.ts';

const KEY_CHARACTERS_MAX = 128;
const REASON_CHARACTERS_MAX = 1_000;
const RECORD = /^\S{1,64}$/;

/**
 * Puts an officer's decision about two records on file at IS MP: once for the same officer and key,
 * however often it is sent. What the officer can correct is a user error.
 */
export async function decideIdentityLink(
  input: DecideIdentityLinkInput,
  {
    client,
    requester,
    signal,
  }: { readonly client: LinkClient; readonly requester: Requester; readonly signal: AbortSignal },
): Promise<DecideIdentityLinkPayload> {
  const decidedBy = officerOf(requester);
  const userErrors = checkInput(input);
  if (decidedBy === null) userErrors.unshift(userError('OFFICER_UNKNOWN'));
  if (decidedBy === null || userErrors.length > 0) return { decision: null, userErrors };
  const { idempotencyKey, first, second, decision, reason } = input;
  const decided = await client.decide(
    {
      requestId: createHash('sha256').update(`${decidedBy}\n${idempotencyKey}`).digest('hex'),
      decidedBy,
      sides: [first, second].map(({ person, system, record }) => ({
        subject: knownIdentifiers({ id: person }),
        system,
        record,
      })),
      decision,
      reason: reason.trim(),
    },
    signal,
  );
  if (decided.outcome === 'DECIDED') return { decision: toDecision(decided.decision), userErrors };
  return { decision: null, userErrors: [userError(decided.reason)] };
}

function toDecision({ number, decision, decidedAt, reason }: LinkDecision): IdentityLinkDecision {
  return {
    number,
    decision: toDictionaryValue(decision, IDENTITY_LINK_DECISIONS),
    decidedAt,
    reason,
  };
}

/** IS MP keeps who decided: the body, and the pseudonym of its official where the token has one. */
function officerOf({ organization, official, id }: Requester): string | null {
  return organization === null ? null : `${organization.bin} ${official ?? id}`;
}

/** Says at once everything that can be told without asking IS MP. */
function checkInput({ idempotencyKey, reason, ...records }: DecideIdentityLinkInput): UserError[] {
  const errors: UserError[] = [];
  if (idempotencyKey.trim() === '' || idempotencyKey.length > KEY_CHARACTERS_MAX) {
    errors.push(userError('IDEMPOTENCY_KEY_INVALID'));
  }
  for (const side of ['first', 'second'] as const) {
    const { system, record } = records[side];
    const isNamed = Object.hasOwn(AGENCIES, system) && RECORD.test(record);
    if (!isNamed) errors.push(userError('RECORD_INVALID', side));
  }
  const { length } = reason.trim();
  if (length === 0 || length > REASON_CHARACTERS_MAX || /[^\P{C}\n]/u.test(reason)) {
    errors.push(userError('REASON_INVALID'));
  }
  return errors;
}

const FIELDS: Readonly<Record<DecideIdentityLinkErrorCode, readonly string[]>> = {
  OFFICER_UNKNOWN: [],
  PERSON_UNKNOWN: ['input'],
  ONE_RECORD: ['input', 'second'],
  RECORD_INVALID: ['input'],
  REASON_INVALID: ['input', 'reason'],
  IDEMPOTENCY_KEY_INVALID: ['input', 'idempotencyKey'],
  IDEMPOTENCY_KEY_REUSED: ['input', 'idempotencyKey'],
};

function userError(code: DecideIdentityLinkErrorCode, ...part: string[]): UserError {
  return { code, field: [...FIELDS[code], ...part], message: DECIDE_IDENTITY_LINK_ERRORS[code] };
}
