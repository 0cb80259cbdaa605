import type { JWTPayload } from 'jose';
import { z } from 'zod';
import { isIin } from '../../schema/iin.ts';
import type { Mandate } from '../../schema/mandate.ts';
import { type PersonId, personIdOfDocument, personIdOfIin } from '../../schema/person-id.ts';
import { SIGNATURE_LEVELS, type SignatureLevel } from '../../schema/policy/asker.ts';
import { type Requester, ROLES, type Role } from '../../schema/requester.ts';

/** What a verified token says: who asks, and what else a decision depends on. */
export interface Credentials {
  readonly requester: Requester;
  /** How the requester proved who they are: not beyond the token, by SMS, by digital signature. */
  readonly signatureLevel: SignatureLevel;
  /** Those for whom the requester may act. */
  readonly mandates: readonly Mandate[];
  /** Of the `scope` claim (RFC 9068, section 2.2.3), sorted, each once. */
  readonly scopes: readonly string[];
}

/** Text that stands in logs: no control characters, no line may begin in it. */
const text = z
  .string()
  .min(1)
  .max(256)
  .regex(/^\P{C}+$/u);

/** A person, as the identity provider knows them; ids of the graph never leave it. */
const dataSubject = z
  .union([
    z.strictObject({ iin: z.string().refine(isIin) }).transform(({ iin }) => personIdOfIin(iin)),
    z
      .strictObject({ document: z.strictObject({ issuingState: z.string(), number: z.string() }) })
      .transform(({ document }, context) => documentHolder(document) ?? refuse(context)),
  ])
  .brand<'subject'>();

const mandate = z
  .looseObject({ kind: z.enum(['parent', 'representative']) })
  .transform(({ kind, ...subject }, context): Mandate => {
    const found = dataSubject.safeParse(subject);
    return found.success ? { kind, subject: found.data } : refuse(context);
  });

const claims = z.object({
  sub: text,
  roles: z.array(z.string()).max(64),
  organization: z
    .object({ bin: z.string().regex(/^\d{12}$/), name: text, unit: text.optional() })
    .nullish(),
  system: text.optional(),
  client_id: text.optional(),
  official: text.nullish(),
  iin: z
    .string()
    .regex(/^\d{12}$/)
    .nullish(),
  region: z
    .string()
    .regex(/^[A-Z]{2}-[A-Z0-9]{1,3}$/)
    .nullish(),
  hotelId: text.nullish(),
  signatureLevel: z.enum(SIGNATURE_LEVELS).nullish(),
  mandates: z.array(mandate).max(32).nullish(),
  // Visible ASCII but for quotes and backslash, one space between two (RFC 6749, section 3.3).
  scope: z
    .string()
    .max(8_192)
    .regex(/^([\x21\x23-\x5b\x5d-\x7e]+( [\x21\x23-\x5b\x5d-\x7e]+)*)?$/)
    .nullish(),
});

/**
 * Returns what verified claims say; null if a claim is not of its form, if no system is named, or if
 * none of the roles is ours.
 *
 * A role that we do not know is dropped: it grants nothing here.
 */
export function credentialsOf(payload: JWTPayload): Credentials | null {
  const result = claims.safeParse(payload);
  if (!result.success) return null;
  const { sub, roles, organization, official, iin, region, hotelId, ...rest } = result.data;
  const known = ROLES.filter((role: Role) => roles.includes(role));
  const system = rest.system ?? rest.client_id;
  if (known.length === 0 || system === undefined) return null;
  const requester = {
    id: sub,
    roles: known,
    organization: organization ?? null,
    system,
    official: official ?? null,
    iin: iin ?? null,
    region: region ?? null,
    hotelId: hotelId ?? null,
  };
  return {
    requester,
    signatureLevel: rest.signatureLevel ?? 'none',
    mandates: rest.mandates ?? [],
    scopes: [...new Set(rest.scope?.split(' ').filter((scope) => scope !== ''))].sort(),
  };
}

function documentHolder(document: { issuingState: string; number: string }): PersonId | null {
  try {
    return personIdOfDocument(document);
  } catch {
    return null;
  }
}

function refuse(context: z.RefinementCtx): never {
  context.addIssue({ code: 'custom', message: 'expected a mandate for a known kind of person' });
  return z.NEVER;
}
