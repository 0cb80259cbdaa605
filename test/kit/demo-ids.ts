import { sealingKeys } from '../../gateway/auth/index.ts';
import {
  type ApplicationIds,
  createSealedIds,
  type SealedIdsOptions,
} from '../../gateway/auth/sealed-ids.ts';
import { personaNamed } from '../../mocks/idp/personas.ts';
import type { Role } from '../../schema/requester.ts';

const DEVELOPER = { sealedIds: null, profile: 'developer' } as const;

const sealedIds = createSealedIds(sealingKeys(DEVELOPER) as SealedIdsOptions);

/** Returns the ids of persons as the client application of a persona knows them in the demo. */
export function idsOf(persona: Role): ApplicationIds {
  const found = personaNamed(persona);
  if (found === undefined) throw new Error(`expected a persona, but got ${persona}`);
  return sealedIds(found.system);
}
