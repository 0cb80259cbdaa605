import type { FederatedWorld } from '../federated-world.ts';
import { CINEMA_PROVIDES } from './cinema-provides.ts';
import { GARDEN_INACCESSIBLE } from './garden-inaccessible.ts';
import { LIBRARY_KEYS } from './library-keys.ts';
import { MEDIA_INTERFACE_OBJECT } from './media-interface-object.ts';
import { MUSEUM_OVERRIDE } from './museum-override.ts';
import { OBSERVATORY_STRICT } from './observatory-strict.ts';
import { ORCHESTRA_CONTEXT } from './orchestra-context.ts';
import { POST_MUTATIONS } from './post-mutations.ts';
import { SCHOOL_SHAREABLE } from './school-shareable.ts';
import { SHOP_REQUIRES } from './shop-requires.ts';
import { ZOO_ABSTRACT } from './zoo-abstract.ts';

/** Every world, each for its own question. */
export const FEDERATED_WORLDS: readonly FederatedWorld[] = [
  LIBRARY_KEYS,
  SHOP_REQUIRES,
  CINEMA_PROVIDES,
  SCHOOL_SHAREABLE,
  MUSEUM_OVERRIDE,
  GARDEN_INACCESSIBLE,
  MEDIA_INTERFACE_OBJECT,
  ORCHESTRA_CONTEXT,
  OBSERVATORY_STRICT,
  POST_MUTATIONS,
  ZOO_ABSTRACT,
];
