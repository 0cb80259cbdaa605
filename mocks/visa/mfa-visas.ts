import type { Faults } from '../faults.ts';
import {
  cursorPage,
  type LegacyServer,
  type RestCall,
  RestRefusal,
  restRoute,
  startLegacyServer,
} from '../kit/index.ts';
import type { InventedApplicant, InventedPerson, People } from '../people.ts';
import { invitationRecord, visaRecord } from './records.ts';
import { createTokenDesk, type TokenDeskOptions } from './token-desk.ts';

export interface MfaVisasOptions extends Partial<Omit<TokenDeskOptions, 'now'>> {
  readonly people: People;
  readonly faults?: Faults;
  readonly port?: number;
  readonly latencyMs?: number;
  /** The clock, in milliseconds. */
  readonly now?: () => number;
}

const KEYS_MAX = 1_000;
const PAGE = { sizeMax: 50 };

type Listed = {
  readonly iin: string | null;
  readonly applicant: InventedApplicant;
  record: object;
};

/**
 * Starts the visa system of the Ministry of Foreign Affairs: visas and invitations by passport or
 * IIN, in cursor pages of at most 50, behind OAuth 2 access tokens that live a minute.
 */
export function startMfaVisas(options: MfaVisasOptions): Promise<LegacyServer> {
  const { people, tokenLifeS, callsPerToken, now = Date.now, ...server } = options;
  const desk = createTokenDesk({ tokenLifeS, callsPerToken, now });
  const search = (path: string, listOf: (person: InventedPerson) => Listed[]) =>
    restRoute({
      method: 'POST',
      path,
      checks: [desk.check],
      keyOf: ({ json, query }) => [JSON.stringify(json), ...query.values()].join(' '),
      answer({ json, query, fault }: RestCall) {
        const keys = readKeys(json);
        if (fault?.kind === 'notFound') return { items: [] };
        const records =
          fault?.kind === 'otherPerson'
            ? listOf(people.cast['unknown-to-one']).map(({ record }) => record)
            : keys.flatMap((key) => recordsUnder(people, key, listOf));
        const list = fault?.kind === 'duplicate' ? [...records, ...records] : records;
        return cursorPage(list, query, PAGE);
      },
    });

  return startLegacyServer({
    name: 'MFA_VISAS',
    ...server,
    now,
    routes: [
      desk.route,
      search('/v1/visas/search', visasOf),
      search('/v1/invitations/search', invitationsOf),
    ],
  });
}

interface Key {
  readonly iin?: unknown;
  readonly passport?: { readonly issuer?: unknown; readonly number?: unknown };
}

function readKeys(json: unknown): readonly Key[] {
  const keys = (json as { keys?: unknown } | undefined)?.keys;
  if (!Array.isArray(keys) || keys.length === 0 || keys.length > KEYS_MAX) {
    throw new RestRefusal(422, 'VALIDATION', `keys must be a list of 1 to ${KEYS_MAX}`);
  }
  return keys as Key[];
}

/** What is filed under an IIN or a passport: under each only what carries it. */
function recordsUnder(
  people: People,
  { iin, passport }: Key,
  listOf: (person: InventedPerson) => Listed[],
): object[] {
  const person =
    typeof iin === 'string'
      ? people.byIin(iin)
      : people.byDocument(String(passport?.issuer), String(passport?.number));
  if (person === null) return [];
  return listOf(person)
    .filter(({ iin: filed, applicant: { document } }) =>
      typeof iin === 'string'
        ? filed === iin
        : document.issuingState === passport?.issuer && document.number === passport?.number,
    )
    .map(({ record }) => record);
}

function visasOf(person: InventedPerson): Listed[] {
  return person.visas.map((visa) => ({
    iin: visa.post === 'ASTANA' ? person.iin : null,
    applicant: visa.applicant,
    record: visaRecord(person, visa),
  }));
}

function invitationsOf({ invitations }: InventedPerson): Listed[] {
  return invitations.map((invitation) => ({
    iin: null,
    applicant: invitation.invitee,
    record: invitationRecord(invitation),
  }));
}
