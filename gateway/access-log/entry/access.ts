import { z } from 'zod';
import type { ErrorCode } from '../../../schema/error-codes.ts';
import type { Mandate } from '../../../schema/mandate.ts';
import type { PurposeCode, Requester } from '../../../schema/requester.ts';

/** Who asks for what, and why: the same for every entry of one request. */
export interface Access {
  /** The request's id, made by the gateway: 1 to 128 visible ASCII characters. */
  readonly queryId: string;
  readonly requester: Requester;
  /** Null only in refusals for want of it. */
  readonly purpose: PurposeCode | null;
  /** A code, such as `KZ-94-V-9-1`. */
  readonly legalBasis: string | null;
  /** `x-case`: 1 to 128 visible ASCII characters. */
  readonly caseReference: string | null;
  readonly consentReference: string | null;
  /** In the official's own words, at most 1,000 characters. It is never stored in clear. */
  readonly reason: string | null;
  /**
   * SHA-256 of the document without the literals in it, in hexadecimal, and the operation's name;
   * null where a refusal came before anything of it was read.
   */
  readonly operation: { readonly hash: string; readonly name: string | null } | null;
  /** The mandate by which the requester acts for the data subject; null for want of one. */
  readonly mandate: Mandate['kind'] | null;
  /** Whether an emergency was declared. */
  readonly emergency: boolean;
  /** True for runs over many people that no official looks at one by one. */
  readonly bulkProcessing: boolean;
  /** Until when the data subject is not shown the entry, and the law that says so. */
  readonly hidden: { readonly until: string; readonly reason: string } | null;
}

/** All identifiers by which one person is known, as PersonIds; the first is the one asked for. */
export type SubjectIds = readonly [string, ...string[]];

/** To be durable before anything is fetched. */
export interface IntentEntry {
  readonly access: Access;
  /** Whom it is about, as far as the operation says so. */
  readonly subjects: readonly SubjectIds[];
  /** Field coordinates, such as `Person.crossings`. */
  readonly plannedFields: readonly string[];
  /** Categories of personal data (design of the policy): they decide how long the entry is kept. */
  readonly categories: readonly string[];
}

/** How a system of record answered. */
export interface SourceOutcome {
  readonly agency: string;
  readonly service: string;
  /** `answered`, or the code of the error. */
  readonly outcome: 'answered' | ErrorCode;
  readonly attempts: number;
}

/** To be durable before the first byte of the answer: one for each data subject. */
export interface DisclosedEntry {
  readonly access: Access;
  /** Null where what left is about nobody that can be told: a worklist without entries. */
  readonly subject: SubjectIds | null;
  readonly disclosedFields: readonly string[];
  readonly maskedFields: readonly string[];
  readonly refusedFields: readonly { readonly field: string; readonly code: ErrorCode }[];
  readonly sources: readonly SourceOutcome[];
  readonly categories: readonly string[];
  /** From the request's arrival, in milliseconds. */
  readonly durationMs: number;
}

/** A request, or a part of it, that was refused before anything was fetched. */
export interface RefusedEntry {
  readonly access: Access;
  readonly subjects: readonly SubjectIds[];
  readonly code: ErrorCode;
  readonly refusedFields: readonly string[];
  readonly categories: readonly string[];
}

const visible = z.string().regex(/^[\x21-\x7e]{1,128}$/);
const line = z
  .string()
  .max(256)
  .regex(/^\P{C}+$/u);

/** What must hold of an access beside its type: no line may begin in what stands in logs. */
export const accessForm = z.object({
  queryId: visible,
  legalBasis: visible.nullable(),
  caseReference: visible.nullable(),
  consentReference: visible.nullable(),
  reason: z.string().min(1).max(1_000).nullable(),
  operation: z
    .object({
      hash: z.string().regex(/^[0-9a-f]{64}$/),
      name: z
        .string()
        .regex(/^[A-Za-z_]\w{0,127}$/)
        .nullable(),
    })
    .nullable(),
  hidden: z.object({ until: z.iso.datetime(), reason: line }).nullable(),
});

const FIELD = /^[A-Za-z_]\w{0,127}\.[A-Za-z_]\w{0,127}$/;
const NAME = /^[A-Za-z][\w-]{0,63}$/;

/** Throws unless all are field coordinates; what they are is not repeated. */
export function assertFields(option: string, fields: readonly string[]): void {
  if (fields.every((field) => FIELD.test(field))) return;
  throw new TypeError(`expected ${option} to be coordinates such as Person.id, but got others`);
}

/** Throws unless all are names of the project's own: categories, agencies, services. */
export function assertNames(option: string, names: readonly string[]): void {
  if (names.every((name) => NAME.test(name))) return;
  throw new TypeError(`expected ${option} to be names, but got others`);
}
