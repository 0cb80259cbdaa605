import { createHash } from 'node:crypto';
import type { AccessRecord, AccessRecords } from '../../schema/access-record.ts';
import { APPEAL_ERRORS, type AppealErrorCode } from '../../schema/code-lists/appeal-errors.ts';
import type {
  AppealPayload,
  ObjectToAccessInput,
  RequestRectificationInput,
  UserError,
} from '../../schema/generated/access.ts';
import { type Iin, isIin } from '../../schema/iin.ts';
import type { ContextWith } from '../kit/index.ts';
import { knownIdentifiers } from '../kit/known-identifiers.ts';
import type { Addressee, AppealClient, NewAppeal } from './client.ts';
import type { AccessLoaders } from './loaders.ts';
import { toAppeal } from './mapping.ts';

const KEY_CHARACTERS_MAX = 128;
const TEXT_CHARACTERS_MAX = 2_000;

type Context = ContextWith<AccessLoaders>;
type Wanted = Pick<NewAppeal, 'kind' | 'addressee' | 'field'>;

/** Files what people have to say about readings of their data. */
export interface AppealDesk {
  /** Files an objection with whoever read. */
  object(input: ObjectToAccessInput, context: Context): Promise<AppealPayload>;
  /** Files a wish for a correction with the system whose record was shown. */
  rectify(input: RequestRectificationInput, context: Context): Promise<AppealPayload>;
}

/**
 * Makes the desk. What is wrong with an appeal is told in user errors, before e-Otinish is asked;
 * whether the requester may speak for the person has been decided before.
 */
export function createAppealDesk(records: AccessRecords, client: AppealClient): AppealDesk {
  async function file(
    input: ObjectToAccessInput,
    { signed, signal, loaders }: Context,
    toWanted: (record: AccessRecord) => Wanted | AppealErrorCode,
  ): Promise<AppealPayload> {
    const { person, access, idempotencyKey, text } = input;
    const applicantIin = toIin(signed.requester.iin);
    const concernedIin = knownIdentifiers({ id: person }).iin;
    const wrong = wrongWith(input);
    if (applicantIin === null || concernedIin === null) wrong.unshift('APPLICANT_UNKNOWN');
    if (applicantIin === null || concernedIin === null || wrong.length > 0) return refuse(...wrong);
    const record = await records.findById(person, access);
    if (record === null) return refuse('ACCESS_UNKNOWN');
    const wanted = toWanted(record);
    if (typeof wanted === 'string') return refuse(wanted);
    const appeal = {
      ...wanted,
      externalId: externalIdOf(applicantIin, idempotencyKey),
      applicantIin,
      concernedIin,
      reference: record.queryId,
      text: text.trim(),
    };
    const filed = await client.file(appeal, signal);
    loaders.appeals.clear(concernedIin);
    const isSame =
      filed.kind === appeal.kind &&
      filed.reference === appeal.reference &&
      filed.field === appeal.field &&
      filed.addressee.code === appeal.addressee.code;
    return isSame ? { appeal: toAppeal(filed), userErrors: [] } : refuse('IDEMPOTENCY_KEY_REUSED');
  }

  return {
    object: (input, context) =>
      file(input, context, (record) =>
        record.isOwn
          ? 'ACCESS_OWN'
          : { kind: 'OBJECTION', addressee: whoRead(record), field: null },
      ),
    rectify: (input, context) =>
      file(input, context, ({ shownFields, maskedFields, sources }) => {
        const { field, agency } = input;
        if (![...shownFields, ...maskedFields].includes(field)) return 'FIELD_NOT_SHOWN';
        if (!sources.some((source) => source.agency === agency)) return 'AGENCY_NOT_ASKED';
        return {
          kind: 'RECTIFICATION',
          addressee: { kind: 'SYSTEM_OF_RECORD', code: agency },
          field,
        };
      }),
  };
}

/** People who read, and traders whose number is a person's, are known here by pseudonyms alone. */
function whoRead({ organization }: AccessRecord): Addressee {
  if (organization === null || organization.name === null) {
    return { kind: 'DATA_PROTECTION', code: 'UPD' };
  }
  return { kind: 'ORGANIZATION', code: organization.code };
}

function toIin(text: string | null): Iin | null {
  return text !== null && isIin(text) ? text : null;
}

/** The client's own key may hold anything; two applicants may choose the same one. */
function externalIdOf(applicant: Iin, key: string): string {
  return createHash('sha256').update(`${applicant}\n${key}`).digest('hex');
}

function wrongWith({ idempotencyKey: key, text }: ObjectToAccessInput): AppealErrorCode[] {
  const length = text.trim().length;
  const isKey = key.trim() !== '' && key.length <= KEY_CHARACTERS_MAX;
  // Lines may be broken; nothing else that is not written may stand in it.
  const isText = length >= 1 && length <= TEXT_CHARACTERS_MAX && !/[^\P{C}\n]/u.test(text);
  return [
    ...(isKey ? [] : ['IDEMPOTENCY_KEY_INVALID' as const]),
    ...(isText ? [] : ['TEXT_INVALID' as const]),
  ];
}

const FIELDS: Readonly<Record<AppealErrorCode, readonly string[]>> = {
  APPLICANT_UNKNOWN: ['input', 'person'],
  ACCESS_UNKNOWN: ['input', 'access'],
  ACCESS_OWN: ['input', 'access'],
  FIELD_NOT_SHOWN: ['input', 'field'],
  AGENCY_NOT_ASKED: ['input', 'agency'],
  TEXT_INVALID: ['input', 'text'],
  IDEMPOTENCY_KEY_INVALID: ['input', 'idempotencyKey'],
  IDEMPOTENCY_KEY_REUSED: ['input', 'idempotencyKey'],
};

function refuse(...codes: AppealErrorCode[]): AppealPayload {
  const userErrors = codes.map(
    (code): UserError => ({ code, field: [...FIELDS[code]], message: APPEAL_ERRORS[code] }),
  );
  return { appeal: null, userErrors };
}
