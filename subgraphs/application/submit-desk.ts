import { createHash } from 'node:crypto';
import { isBin } from '../../schema/bin.ts';
import {
  APPLICATION_ERRORS,
  type ApplicationErrorCode,
} from '../../schema/code-lists/application-errors.ts';
import {
  SERVICE_AREAS,
  type ServiceAreaCode,
  type ServiceAreaEntry,
} from '../../schema/code-lists/service-areas.ts';
import type {
  AttachmentInput,
  UserError,
  WithdrawApplicationInput,
} from '../../schema/generated/application.ts';
import type { PersonId } from '../../schema/person-id.ts';
import { type ContextWith, todayInKazakhstan } from '../kit/index.ts';
import { knownIdentifiers } from '../kit/known-identifiers.ts';
import { checkAttachments } from './attachment-checks.ts';
import type { ApplicationClient } from './client.ts';
import type { Form, FormFinding } from './form-checks.ts';
import type { ApplicationLoaders } from './loaders.ts';
import { type ApplicationEntity, toApplication } from './mapping.ts';
import { SERVICES } from './services.ts';

const KEY_CHARACTERS_MAX = 128;
const NUMBER = /^[\w-]{1,64}$/;

/** What every input of the thirteen has; the rest of each is its form. */
export interface SubmitInput {
  readonly idempotencyKey: string;
  /** Who applies for themselves. */
  readonly applicant?: PersonId;
  /** Whom an employer applies for. */
  readonly worker?: PersonId;
  readonly attachments: readonly AttachmentInput[];
}

interface Payload {
  readonly application: ApplicationEntity | null;
  readonly userErrors: UserError[];
}

type Context = ContextWith<ApplicationLoaders>;

/** Files applications and takes them back. */
export interface SubmitDesk {
  /** Files an application in an area. */
  submit(area: ServiceAreaCode, input: SubmitInput, context: Context): Promise<Payload>;
  /** Takes an application back. */
  withdraw(input: WithdrawApplicationInput, context: Context): Promise<Payload>;
}

/**
 * Makes the desk. What is wrong with an application is told in user errors, all of it at once and
 * before the single window is asked; whether the requester may apply has been decided before.
 */
export function createSubmitDesk(client: ApplicationClient, now: () => Date): SubmitDesk {
  return {
    async submit(area, { idempotencyKey: key, applicant, worker, attachments, ...rest }, context) {
      const entry: ServiceAreaEntry = SERVICE_AREAS[area];
      const person = (applicant ?? worker) as PersonId;
      const bin = context.signed.requester.organization?.bin ?? '';
      const isEmployers = entry.appliedForBy === 'EMPLOYER';
      const form = toForm(rest);
      const today = todayInKazakhstan(now());
      const wrong: readonly FormFinding[] = [
        ...(isEmployers && !isBin(bin) ? [{ code: 'EMPLOYER_UNKNOWN', field: [] } as const] : []),
        ...(isKey(key)
          ? []
          : [{ code: 'IDEMPOTENCY_KEY_INVALID', field: ['idempotencyKey'] } as const]),
        ...SERVICES[area].checks.flatMap((check) => check(form, today)),
        ...checkAttachments(attachments, entry.documents),
      ];
      if (wrong.length > 0) return refuse(wrong);
      const employerBin = isEmployers ? bin : null;
      const filed = await client.file(
        {
          key: windowKeyOf(employerBin ?? person, key),
          area,
          applicant: knownIdentifiers({ id: person }),
          employerBin,
          form,
          attachments: attachments.map((attachment) => ({ ...attachment })),
        },
        context.signal,
      );
      if (filed.outcome === 'FILED') return accept(toApplication(filed.application, person));
      const field = filed.reason === 'APPLICANT_UNKNOWN' ? nameOf(isEmployers) : 'idempotencyKey';
      return refuse([{ code: filed.reason, field: [field] }]);
    },
    async withdraw({ applicant, number }, { signal }) {
      const unknown = { code: 'APPLICATION_UNKNOWN', field: ['number'] } as const;
      if (!NUMBER.test(number)) return refuse([unknown]);
      const person = knownIdentifiers({ id: applicant });
      const withdrawn = await client.withdraw(number, person, signal);
      if (withdrawn.outcome === 'WITHDRAWN') {
        return accept(toApplication(withdrawn.application, applicant));
      }
      return refuse([{ code: withdrawn.reason, field: ['number'] }]);
    },
  };
}

function nameOf(isEmployers: boolean): 'worker' | 'applicant' {
  return isEmployers ? 'worker' : 'applicant';
}

/** What stands in a form is what was written, without white space around it. */
function toForm(values: Readonly<Record<string, unknown>>): Form {
  return Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) => {
      if (value === null || value === undefined) return [];
      if (typeof value === 'object') return [[name, toForm(value as Form)]];
      return [[name, typeof value === 'string' ? value.trim() : value]];
    }),
  );
}

function isKey(key: string): boolean {
  return key.trim() !== '' && key.length <= KEY_CHARACTERS_MAX;
}

/** The client's own key may hold anything; two applicants may choose the same one. */
function windowKeyOf(applicant: string, key: string): string {
  return createHash('sha256').update(`${applicant}\n${key}`).digest('hex');
}

function accept(application: ApplicationEntity | null): Payload {
  return { application, userErrors: [] };
}

function refuse(wrong: readonly FormFinding[]): Payload {
  const userErrors = wrong.map(({ code, field }) => toUserError(code, field));
  return { application: null, userErrors };
}

function toUserError(code: ApplicationErrorCode, field: readonly string[]): UserError {
  return {
    code,
    field: field.length === 0 ? [] : ['input', ...field],
    message: APPLICATION_ERRORS[code],
  };
}
