import type { Faults } from '../faults.ts';
import {
  bearerCheck,
  type LegacyServer,
  offsetPage,
  RestRefusal,
  restRoute,
  startLegacyServer,
} from '../kit/index.ts';
import { hotelById, type People } from '../people.ts';
import { clientRecord, clientRecords } from './client-record.ts';
import { COUNTRIES, DOCTYPES, TARGETS } from './dictionaries.ts';

/** The token that the simulator accepts: published, worthless. */
export const EQONAQ_TOKEN = 'demo-eqonaq';

export interface EqonaqOptions {
  readonly people: People;
  readonly faults?: Faults;
  readonly port?: number;
  readonly latencyMs?: number;
}

const KEYS_MAX = 1_000;

/** Starts eQonaq: guests by document or IIN, present guests of a hotel, dictionaries. */
export function startEqonaq(options: EqonaqOptions): Promise<LegacyServer> {
  const { people, ...server } = options;
  const checks = [bearerCheck((token) => token === EQONAQ_TOKEN)];
  const dictionary = (path: string, entries: readonly object[]) =>
    restRoute({ method: 'GET', path, checks, answer: () => ({ data: entries }) });

  return startLegacyServer({
    name: 'EQONAQ',
    ...server,
    routes: [
      dictionary('/api/v1/country/index', COUNTRIES),
      dictionary('/api/v1/doctype/index', DOCTYPES),
      dictionary('/api/v1/target/index', TARGETS),
      restRoute({
        method: 'GET',
        path: '/api/v1/hotel/:id',
        checks,
        answer({ params }) {
          const hotel = hotelById(params.id ?? '');
          if (hotel === null) throw new RestRefusal(404, 'NOT_FOUND', 'no such hotel');
          return { id: Number(hotel.id), name: hotel.name, region: hotel.region };
        },
      }),
      restRoute({
        method: 'POST',
        path: '/api/v2/clients/search',
        service: 'POST /api/v2/clients/search',
        keyOf: ({ json }) => JSON.stringify(json),
        checks,
        answer({ json, fault }) {
          if (fault?.kind === 'notFound') return { data: [] };
          const records =
            fault?.kind === 'otherPerson'
              ? clientRecords(people.cast['two-passports'])
              : [...new Map(readKeys(json).flatMap((key) => staysBy(people, key)))].map(
                  ([, record]) => record,
                );
          return { data: fault?.kind === 'duplicate' ? [...records, ...records] : records };
        },
      }),
      restRoute({
        method: 'GET',
        path: '/api/v2/placement',
        checks,
        answer({ query, fault }) {
          const hotel = hotelById(query.get('hotel_id') ?? '');
          if (hotel === null) throw new RestRefusal(404, 'NOT_FOUND', 'no such hotel');
          const guests = people.guestsOf(hotel.id).flatMap((person) => {
            const stay = person.hotelStays.findLast(({ hotelId }) => hotelId === hotel.id);
            return stay === undefined ? [] : [clientRecord(person, stay)];
          });
          const page = offsetPage(guests, query, { sizeMax: 1_000 });
          const data = fault?.kind === 'duplicate' ? [...page.items, ...page.items] : page.items;
          return { data, total: page.total };
        },
      }),
    ],
  });
}

type Key = { iin?: unknown; document_number?: unknown; country_id?: unknown };

function readKeys(json: unknown): readonly Key[] {
  const keys = (json as { keys?: unknown } | undefined)?.keys;
  if (!Array.isArray(keys) || keys.length === 0 || keys.length > KEYS_MAX) {
    throw new RestRefusal(422, 'VALIDATION', `keys must be a list of 1 to ${KEYS_MAX}`);
  }
  return keys as Key[];
}

/** The stays that are on file under one IIN or one document, by the number of the stay. */
function staysBy(people: People, key: Key): (readonly [string, object])[] {
  const country = COUNTRIES.find(({ id }) => id === key.country_id)?.code ?? '';
  const { iin, document_number: number } = key;
  const person =
    typeof iin === 'string' ? people.byIin(iin) : people.byDocument(country, String(number));
  if (person === null || !person.knownTo.has('eqonaq')) return [];
  return person.hotelStays
    .filter(
      ({ documentUsed }) =>
        typeof iin === 'string' ||
        (documentUsed.issuingState === country && documentUsed.number === number),
    )
    .map((stay) => [stay.stayId, clientRecord(person, stay)] as const);
}
