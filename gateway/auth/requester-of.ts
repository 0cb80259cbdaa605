import type { JWTPayload } from 'jose';
import { z } from 'zod';
import { type Requester, ROLES, type Role } from '../../schema/requester.ts';

/** Text that stands in logs: no control characters, no line may begin in it. */
const text = z
  .string()
  .min(1)
  .max(256)
  .regex(/^\P{C}+$/u);

const claims = z.object({
  sub: text,
  roles: z.array(z.string()).max(64),
  organization: z.object({ bin: z.string().regex(/^\d{12}$/), name: text }).nullish(),
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
});

/**
 * Returns the requester that verified claims speak of; null if a claim is not of its form, if no
 * system is named, or if none of the roles is ours.
 *
 * A role that we do not know is dropped: it grants nothing here.
 */
export function requesterOf(payload: JWTPayload): Requester | null {
  const result = claims.safeParse(payload);
  if (!result.success) return null;
  const { sub, roles, organization, official, iin, region, hotelId, ...rest } = result.data;
  const known = ROLES.filter((role: Role) => roles.includes(role));
  const system = rest.system ?? rest.client_id;
  if (known.length === 0 || system === undefined) return null;
  return {
    id: sub,
    roles: known,
    organization: organization ?? null,
    system,
    official: official ?? null,
    iin: iin ?? null,
    region: region ?? null,
    hotelId: hotelId ?? null,
  };
}
