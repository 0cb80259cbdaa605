import type { Faults } from '../faults.ts';
import {
  apiKeyCheck,
  createTokenBucket,
  type LegacyServer,
  RestRefusal,
  rateCheck,
  restRoute,
  startLegacyServer,
} from '../kit/index.ts';
import { documentAt, type InventedPerson, identityAt, type People } from '../people.ts';

/** The key that the simulator accepts: published, worthless. */
export const ENBEK_API_KEY = 'demo-enbek';

export interface EnbekPermitsOptions {
  readonly people: People;
  readonly faults?: Faults;
  readonly port?: number;
  readonly latencyMs?: number;
  /** Calls that may be made at once, and per second after that; beyond them 429. */
  readonly rate?: { readonly capacity: number; readonly refillPerSecond: number };
}

const KEYS_MAX = 300;
const RATE = { capacity: 500, refillPerSecond: 200 };

/** Starts enbek.kz's register of permits to work: REST, API key, up to 300 names in one call. */
export function startEnbekPermits(options: EnbekPermitsOptions): Promise<LegacyServer> {
  const { people, rate = RATE, ...server } = options;
  return startLegacyServer({
    name: 'ENBEK',
    ...server,
    routes: [
      restRoute({
        method: 'GET',
        path: '/api/permits',
        checks: [apiKeyCheck('x-api-key', ENBEK_API_KEY), rateCheck(createTokenBucket(rate))],
        answer({ query, fault }) {
          const keys = (query.get('keys') ?? '').split(',').filter((key) => key !== '');
          if (keys.length === 0 || keys.length > KEYS_MAX) {
            throw new RestRefusal(400, 'BAD_PARAMETER', `keys takes 1 to ${KEYS_MAX} names`);
          }
          if (fault?.kind === 'notFound') return { permits: [] };
          const permits =
            fault?.kind === 'otherPerson'
              ? permitsUnder('iin:000000000000', people.cast['ended-permit'])
              : keys.flatMap((key) => permitsUnder(key, findPerson(people, key)));
          return { permits: fault?.kind === 'duplicate' ? [...permits, ...permits] : permits };
        },
      }),
    ],
  });
}

function findPerson(people: People, key: string): InventedPerson | null {
  const [scheme, first = '', number = ''] = key.split(':');
  return scheme === 'iin' ? people.byIin(first) : people.byDocument(first, number);
}

/** Permits are filed under each name of their holder; `holder` says under which one. */
function permitsUnder(key: string, person: InventedPerson | null): object[] {
  if (person === null || !person.knownTo.has('enbek')) return [];
  const held = identityAt(person, 'enbek');
  const passport = documentAt(person, 'enbek');
  const holderData = {
    iin: person.iin,
    surnameLatin: held.surnameLatin,
    nameLatin: held.givenNameLatin,
    surname: held.surnameCyrillic,
    name: held.givenNameCyrillic,
    patronymic: held.patronymicCyrillic,
    birthDate: held.birthDate,
    gender: held.sex === 'MALE' ? 1 : 2,
    citizenship: held.citizenship,
    passport: passport && { issuingState: passport.issuingState, number: passport.number },
  };
  return person.workPermits.map((permit) => ({ ...permit, holder: key, holderData }));
}
