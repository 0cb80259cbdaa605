import { createHash } from 'node:crypto';
import {
  OPEN_ALERT_FILE_ERRORS,
  type OpenAlertFileErrorCode,
} from '../../schema/code-lists/open-alert-file-errors.ts';
import type {
  AlertFile,
  OpenAlertFileInput,
  OpenAlertFilePayload,
  UserError,
} from '../../schema/generated/alert.ts';
import type { ContextWith } from '../kit/index.ts';
import { knownIdentifiers } from '../kit/known-identifiers.ts';
import type { AlertClient } from './client.ts';
import type { AlertLoaders } from './loaders.ts';
import { requestedBy } from './requested-by.ts';

const KEY_CHARACTERS_MAX = 128;
const REASON_LETTERS_MIN = 20;
const REASON_WORDS_MIN = 3;
const REASON_CHARACTERS_MAX = 1_000;

/**
 * Opens the file behind a hit. What is wrong with the request itself is told without asking the
 * register; whether there was a hit, and whose reference it is, the register alone knows.
 */
export async function openFile(
  client: AlertClient,
  input: OpenAlertFileInput,
  { signed, signal }: ContextWith<AlertLoaders>,
): Promise<OpenAlertFilePayload> {
  const { person, reference, idempotencyKey } = input;
  const wrong = wrongWith(input);
  if (wrong.length > 0) return refuse(...wrong);
  const requester = requestedBy(signed.requester);
  const request = {
    requestId: createHash('sha256').update(`${requester}\n${idempotencyKey}`).digest('hex'),
    requestedBy: requester,
    reference,
    subject: knownIdentifiers({ id: person }),
    reason: input.reason.trim(),
  };
  const answer = await client.openFile(request, signal);
  if (answer.outcome === 'NOT_OPENED') return refuse(answer.reason);
  const file = { ...answer.file, person: { id: person } as AlertFile['person'] };
  return { file, userErrors: [] };
}

function wrongWith({ idempotencyKey: key, reference, reason }: OpenAlertFileInput) {
  const letters = reason.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  const words = reason.match(/\p{L}{2,}/gu)?.length ?? 0;
  const wrong: OpenAlertFileErrorCode[] = [];
  if (key.trim() === '' || key.length > KEY_CHARACTERS_MAX) wrong.push('IDEMPOTENCY_KEY_INVALID');
  if (!/^[\w-]{1,64}$/.test(reference)) wrong.push('REFERENCE_UNKNOWN');
  // Whoever looks at the register's log has to be able to read it.
  const isReadable = !/[^\P{C}\n]/u.test(reason);
  if (letters < REASON_LETTERS_MIN || words < REASON_WORDS_MIN || !isReadable) {
    wrong.push('REASON_TOO_SHORT');
  } else if (reason.trim().length > REASON_CHARACTERS_MAX) wrong.push('REASON_TOO_LONG');
  return wrong;
}

const FIELDS: Readonly<Record<OpenAlertFileErrorCode, keyof OpenAlertFileInput>> = {
  REASON_TOO_SHORT: 'reason',
  REASON_TOO_LONG: 'reason',
  REFERENCE_UNKNOWN: 'reference',
  REFERENCE_EXPIRED: 'reference',
  NO_HIT: 'reference',
  IDEMPOTENCY_KEY_INVALID: 'idempotencyKey',
  IDEMPOTENCY_KEY_REUSED: 'idempotencyKey',
};

function refuse(...codes: OpenAlertFileErrorCode[]): OpenAlertFilePayload {
  const userErrors = codes.map(
    (code): UserError => ({
      code,
      field: ['input', FIELDS[code]],
      message: OPEN_ALERT_FILE_ERRORS[code],
    }),
  );
  return { file: null, userErrors };
}
