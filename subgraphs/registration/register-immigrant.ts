import { isBin } from '../../schema/bin.ts';
import {
  REGISTER_IMMIGRANT_ERRORS,
  type RegisterImmigrantErrorCode,
} from '../../schema/code-lists/register-immigrant-errors.ts';
import type { RegisterImmigrantInput, UserError } from '../../schema/generated/registration.ts';
import { isIin } from '../../schema/iin.ts';
import type { SubgraphContext } from '../kit/index.ts';
import { knownIdentifiers } from '../kit/known-identifiers.ts';
import type { Host } from './host-of.ts';
import type { RegistrationEntity } from './mapping.ts';
import type { OwnRegistrationClient } from './own-client.ts';
import { isIdempotencyKey, requestIdOf, toAddress, wrongAddressParts } from './read-input.ts';

/** A registration as it is on file, or what has to be corrected. */
export interface OwnRegistrationPayload {
  readonly registration: RegistrationEntity | null;
  readonly userErrors: UserError[];
}

/**
 * Asks IS MP to register an immigrant; whether the requester may do that for them has been decided
 * before. What can be told without asking is told at once, all of it. Whether a host exists is told
 * to nobody: a number that is well formed is taken, and then nobody confirms.
 */
export async function registerImmigrant(
  client: OwnRegistrationClient,
  input: RegisterImmigrantInput,
  {
    signed,
    signal,
    today,
  }: Pick<SubgraphContext, 'signed' | 'signal'> & { readonly today: string },
): Promise<OwnRegistrationPayload> {
  const { requester } = signed;
  const host = readHost(input.host);
  const wrong = wrongWith(input, today);
  if (host === null) wrong.unshift(userError('HOST_INVALID'));
  if (host === null || wrong.length > 0) return { registration: null, userErrors: wrong };
  const { idempotencyKey, immigrant, address, enteredOn, movedOn } = input;
  const request = {
    requestId: requestIdOf('immigrant', requester.iin ?? requester.id, idempotencyKey),
    immigrant: knownIdentifiers({ id: immigrant }),
    host,
    address: toAddress(address),
    enteredOn,
    movedOn: movedOn ?? null,
  };
  const filed = await client.register(request, signal);
  if (filed.outcome === 'FILED') return { registration: filed.registration, userErrors: [] };
  return { registration: null, userErrors: [userError(filed.reason)] };
}

function readHost(number: string): Host | null {
  if (isIin(number)) return { kind: 'iin', number };
  return isBin(number) ? { kind: 'bin', number } : null;
}

function wrongWith(input: RegisterImmigrantInput, today: string): UserError[] {
  const { idempotencyKey, immigrant, host, address, enteredOn, movedOn } = input;
  const wrong: UserError[] = [];
  if (!isIdempotencyKey(idempotencyKey)) wrong.push(userError('IDEMPOTENCY_KEY_INVALID'));
  if (knownIdentifiers({ id: immigrant }).iin === host) wrong.push(userError('HOST_IS_IMMIGRANT'));
  if (enteredOn > today) wrong.push(userError('ENTERED_IN_FUTURE'));
  if (movedOn && (movedOn < enteredOn || movedOn > today)) {
    wrong.push(userError('MOVED_OUT_OF_TIME'));
  }
  wrong.push(...wrongAddressParts(address).map((part) => userError('ADDRESS_INVALID', part)));
  return wrong;
}

const FIELDS: Readonly<Record<RegisterImmigrantErrorCode, keyof RegisterImmigrantInput>> = {
  IMMIGRANT_UNKNOWN: 'immigrant',
  PASSPORT_NOT_VALID: 'immigrant',
  HOST_INVALID: 'host',
  HOST_IS_IMMIGRANT: 'host',
  ENTERED_IN_FUTURE: 'enteredOn',
  MOVED_OUT_OF_TIME: 'movedOn',
  ADDRESS_INVALID: 'address',
  IDEMPOTENCY_KEY_INVALID: 'idempotencyKey',
  IDEMPOTENCY_KEY_REUSED: 'idempotencyKey',
};

function userError(code: RegisterImmigrantErrorCode, ...part: string[]): UserError {
  return {
    code,
    field: ['input', FIELDS[code], ...part],
    message: REGISTER_IMMIGRANT_ERRORS[code],
  };
}
