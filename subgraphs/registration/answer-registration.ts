import {
  ANSWER_REGISTRATION_ERRORS,
  type AnswerRegistrationErrorCode,
} from '../../schema/code-lists/answer-registration-errors.ts';
import type { AnswerRegistrationInput, UserError } from '../../schema/generated/registration.ts';
import type { SubgraphContext } from '../kit/index.ts';
import { hostOf } from './host-of.ts';
import type { OwnRegistrationClient } from './own-client.ts';
import { isIdempotencyKey, requestIdOf } from './read-input.ts';
import type { OwnRegistrationPayload } from './register-immigrant.ts';

const NUMBER = /^[A-Z0-9-]{1,64}$/;

/**
 * Hands the word of a host over to IS MP. The host is whoever asks, never an argument: a number of
 * somebody else's registration is answered there, and told here, as one that does not exist.
 */
export async function answerRegistration(
  client: OwnRegistrationClient,
  input: AnswerRegistrationInput,
  { signed, signal }: Pick<SubgraphContext, 'signed' | 'signal'>,
): Promise<OwnRegistrationPayload> {
  const host = hostOf(signed.requester);
  const wrong = wrongWith(input);
  if (host === null) wrong.unshift('HOST_UNKNOWN');
  if (host === null || wrong.length > 0) return refuse(...wrong);
  const { idempotencyKey, number, reason } = input;
  const request = {
    requestId: requestIdOf(host.kind, host.number, idempotencyKey),
    host,
    number,
    refusalReason: reason ?? null,
  };
  const answered = await client.answer(request, signal);
  if (answered.outcome === 'NOT_FILED') return refuse(answered.reason);
  return { registration: answered.registration, userErrors: [] };
}

function wrongWith({ idempotencyKey, number, confirm, reason }: AnswerRegistrationInput) {
  const wrong: AnswerRegistrationErrorCode[] = [];
  if (!isIdempotencyKey(idempotencyKey)) wrong.push('IDEMPOTENCY_KEY_INVALID');
  if (!NUMBER.test(number)) wrong.push('REGISTRATION_UNKNOWN');
  if (!confirm && !reason) wrong.push('REASON_MISSING');
  if (confirm && reason) wrong.push('REASON_NOT_ASKED');
  return wrong;
}

const FIELDS: Readonly<Record<AnswerRegistrationErrorCode, keyof AnswerRegistrationInput | null>> =
  {
    HOST_UNKNOWN: null,
    REGISTRATION_UNKNOWN: 'number',
    ALREADY_ANSWERED: 'number',
    REASON_MISSING: 'reason',
    REASON_NOT_ASKED: 'reason',
    IDEMPOTENCY_KEY_INVALID: 'idempotencyKey',
    IDEMPOTENCY_KEY_REUSED: 'idempotencyKey',
  };

function refuse(...codes: AnswerRegistrationErrorCode[]): OwnRegistrationPayload {
  const userErrors = codes.map((code): UserError => {
    const field = FIELDS[code];
    return {
      code,
      field: field === null ? [] : ['input', field],
      message: ANSWER_REGISTRATION_ERRORS[code],
    };
  });
  return { registration: null, userErrors };
}
