import { z } from 'zod';
import { isIin } from '../../../schema/iin.ts';
import { type PersonId, personIdOfDocument, personIdOfIin } from '../../../schema/person-id.ts';
import { ClientError } from '../../client-error.ts';

/** What is asked of somebody's access log, in the words of Estonia's Data Tracker, version 2. */
export interface UsageQuery {
  /** Who asks, as the header `X-Road-UserId` says; a token has to say the same. */
  readonly asker: PersonId;
  /** Whose log: the asker's, or of somebody whose mandate the asker holds. */
  readonly person: PersonId;
  /** From this time on, and before that one: RFC 3339, in UTC; null for no bound. */
  readonly from: string | null;
  readonly before: string | null;
  readonly offset: number;
  readonly limit: number;
}

export const LIMIT_MAX = 1_000;
/** Usages that are counted, and so also the largest offset. */
export const USAGES_MAX = 100_000;

const KAZAKHSTAN = /^KZ(\d{12})$/;
const DOCUMENT = /^([A-Z]{1,3}):([A-Z0-9]{3,20})$/;

const userCode = z.string().transform((text, context) => readUserCode(text) ?? refuse(context));
const time = z.iso.datetime({ offset: true }).transform((text) => new Date(text).toISOString());
const count = (max: number) =>
  z
    .string()
    .regex(/^\d{1,6}$/)
    .transform(Number)
    .refine((value) => value <= max);

const form = z.strictObject({
  asker: userCode,
  userCode,
  periodStart: time.optional(),
  periodEnd: time.optional(),
  offset: count(USAGES_MAX).optional(),
  limit: count(LIMIT_MAX).optional(),
});

/**
 * Reads a request from its query string, each parameter once, and the header `X-Road-UserId`.
 *
 * Throws BAD_USER_INPUT, which names what is wrong and repeats no value, for anything else.
 */
export function readUsageQuery(
  parameters: Readonly<Record<string, unknown>>,
  userId: unknown,
): UsageQuery {
  const read = form.safeParse({ ...parameters, asker: userId });
  if (!read.success) {
    const names = new Set(read.error.issues.map(nameOf));
    throw new ClientError('BAD_USER_INPUT', {
      detail: `Not of its form: ${[...names].join(', ')}.`,
    });
  }
  const { asker, userCode: person, periodStart, periodEnd, offset, limit } = read.data;
  return {
    asker,
    person,
    from: periodStart ?? null,
    before: periodEnd ?? null,
    offset: offset ?? 0,
    limit: limit ?? LIMIT_MAX,
  };
}

/** `KZ` with an IIN; for a person without one the state that issued a document, and its number. */
function readUserCode(text: string): PersonId | null {
  const [, iin = ''] = KAZAKHSTAN.exec(text) ?? [];
  if (isIin(iin)) return personIdOfIin(iin);
  const [, issuingState = '', number = ''] = DOCUMENT.exec(text) ?? [];
  try {
    return personIdOfDocument({ issuingState, number });
  } catch {
    return null;
  }
}

function nameOf({ path, code }: z.core.$ZodIssue): string {
  const [name] = path;
  if (code === 'unrecognized_keys') return 'an unknown parameter';
  return name === 'asker' ? 'X-Road-UserId' : String(name);
}

function refuse(context: z.RefinementCtx): never {
  context.addIssue({ code: 'custom', message: 'expected the code of a person' });
  return z.NEVER;
}
