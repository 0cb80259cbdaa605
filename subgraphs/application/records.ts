import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import {
  ATTACHMENT_KINDS,
  type AttachmentKindCode,
} from '../../schema/code-lists/attachment-kinds.ts';
import { SERVICE_AREAS, type ServiceAreaCode } from '../../schema/code-lists/service-areas.ts';
import { parseLocalDate } from '../kit/index.ts';
import type { KnownIdentifiers } from '../kit/known-identifiers.ts';

const MOMENT_MS = z.int().min(0).max(4_102_444_800_000);

/** A day as the window writes it, `26.11.2026`, read as `2026-11-26`. */
const dottedDay = z.string().transform((text, context) => {
  try {
    return parseLocalDate(text);
  } catch {
    context.addIssue('expected a day');
    return z.NEVER;
  }
});

const attachment = z.object({
  kind: z.enum(Object.keys(ATTACHMENT_KINDS) as AttachmentKindCode[]),
  reference: z.string().max(200),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  mediaType: z.string(),
  bytes: z.int(),
});

/** An application as the single window spells it. */
export const applicationRecord = z.object({
  number: z.string().min(1).max(64),
  key: z.string(),
  area: z.enum(Object.keys(SERVICE_AREAS) as ServiceAreaCode[]),
  /** Every identifier under which the window knows the person. */
  applicant: z.object({
    iin: z.string().nullable(),
    documents: z.array(z.object({ issuingState: z.string(), number: z.string() })),
  }),
  employerBin: z.string().nullable(),
  form: z.record(z.string(), z.unknown()),
  attachments: z.array(attachment).max(20),
  status: z.string(),
  /** The earliest first, in milliseconds since the epoch. */
  history: z
    .array(z.object({ status: z.string(), at: MOMENT_MS }))
    .min(1)
    .max(100),
  reason: z.string().nullable(),
  record: z.object({ system: z.string(), number: z.string().min(1).max(64) }).nullable(),
  dueOn: dottedDay,
});

export type ApplicationRecord = z.infer<typeof applicationRecord>;
export type AttachmentRecord = z.infer<typeof attachment>;

/** What an application says. */
export interface Content {
  readonly area: ServiceAreaCode;
  readonly applicant: KnownIdentifiers;
  /** The employer that applies; null if the person does. */
  readonly employerBin: string | null;
  /** What the state does not know yet, by the names of the input. */
  readonly form: Readonly<Record<string, unknown>>;
  readonly attachments: readonly AttachmentRecord[];
}

/** Whether a record is about a person: one identifier of theirs is enough. */
export function isAbout(
  { applicant }: ApplicationRecord,
  { iin, documents }: KnownIdentifiers,
): boolean {
  if (iin !== null && applicant.iin === iin) return true;
  return documents.some((asked) =>
    applicant.documents.some(
      ({ issuingState, number }) => issuingState === asked.issuingState && number === asked.number,
    ),
  );
}

/** Whether what is on file says the same; whoever it is about. */
export function hasContent(record: ApplicationRecord, content: Content): boolean {
  return (
    record.area === content.area &&
    record.employerBin === content.employerBin &&
    isDeepStrictEqual(record.form, content.form) &&
    isDeepStrictEqual(record.attachments, [...content.attachments])
  );
}
