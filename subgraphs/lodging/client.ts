import { z } from 'zod';
import { AgencyError, type AgencyHttp, createRestClient } from '../kit/index.ts';
import type { KnownIdentifiers } from '../kit/known-identifiers.ts';
import { createDictionaries, type Dictionaries } from './dictionaries.ts';

const LOCAL_DATE = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

const TYPED = z.string().nullish().catch(null);

const stayRecord = z.object({
  id: z.string().min(1),
  hotel_id: z.int(),
  hotel_name: z.string(),
  hotel_region: z.string(),
  gender_id: z.int().nullable(),
  iin: z.string().nullable(),
  document_number: z.string(),
  document_country_id: z.int(),
  target_id: z.int().nullable(),
  start_check_date: LOCAL_DATE,
  end_check_date: LOCAL_DATE.nullable(),
  status: z.int(),
  notification_on_mvd: z.boolean().nullable(),
  // What a hotel typed of who the guest is: nothing of it may spoil a stay.
  surname: TYPED,
  name: TYPED,
  patronymic: TYPED,
  date_birth: TYPED,
  kato_id: z.int().nullish().catch(null),
});

const hotelRecord = z.object({ id: z.int(), name: z.string(), region: z.string() });

/** A guest's stay as eQonaq spells it, its ids read through eQonaq's own dictionaries. */
export type StayRecord = z.infer<typeof stayRecord> & {
  /** Alpha-3; null for an id that the dictionary lacks. */
  readonly documentCountry: string | null;
  /** Alpha-3, whatever the name of the field that it comes in; null for an unknown id. */
  readonly citizenship: string | null;
  /** A code of the purposes of arrival; null where none is stated or known. */
  readonly purpose: string | null;
};
/** A hotel as eQonaq spells it. */
export type HotelRecord = z.infer<typeof hotelRecord>;

/** How a call ends with its request. */
export interface CallOptions {
  readonly signal: AbortSignal;
}

/** Reads eQonaq. Failures reject with `AgencyError`. */
export interface LodgingClient {
  /** Returns the stays of each person, in the order asked; up to 100 people travel in one call. */
  fetchStays(
    persons: readonly KnownIdentifiers[],
    options: CallOptions,
  ): Promise<readonly (readonly StayRecord[])[]>;
  /** Returns `limit` present guests of a hotel from `offset` on; null for an unknown hotel. */
  fetchGuests(
    hotelId: string,
    page: { readonly offset: number; readonly limit: number },
    options: CallOptions,
  ): Promise<{ readonly guests: readonly StayRecord[]; readonly total: number } | null>;
  /** Returns a hotel; null for an unknown one. */
  fetchHotel(hotelId: string, options: CallOptions): Promise<HotelRecord | null>;
}

/** Makes the client of eQonaq's REST interface. */
export function createLodgingClient(
  http: AgencyHttp,
  token: string,
  now: () => Date,
): LodgingClient {
  const rest = createRestClient(http, { headers: () => ({ authorization: `Bearer ${token}` }) });
  const dictionaries = createDictionaries(rest, now);
  const stayList = z.object({ data: z.array(stayRecord) });

  return {
    async fetchStays(persons, { signal }) {
      const known = await dictionaries.load();
      const body = { keys: persons.flatMap((person) => searchKeys(person, known)) };
      const answer = await rest.sendJson('POST', '/api/v2/clients/search', body, stayList, {
        signal,
        readOnly: true,
      });
      const stays = distinctStays(answer.data.map((record) => readThrough(record, known)));
      const byPerson = persons.map((person) => stays.filter((stay) => belongsTo(stay, person)));
      const claimed = new Set(byPerson.flat());
      if (stays.some((stay) => !claimed.has(stay))) {
        throw new AgencyError('ENTITY_IDENTITY_MISMATCH', {
          agency: http.agency,
          service: http.service,
          correlationId: crypto.randomUUID(),
        });
      }
      return byPerson;
    },

    async fetchGuests(hotelId, { offset, limit }, { signal }) {
      const known = await dictionaries.load();
      const page = await rest.readJson(
        '/api/v2/placement',
        stayList.extend({ total: z.int().min(0) }),
        { query: { hotel_id: hotelId, offset, limit }, signal, notFound: 'null' },
      );
      if (page === null) return null;
      const guests = distinctStays(page.data.map((record) => readThrough(record, known)));
      return { guests: guests.slice(0, limit), total: page.total };
    },

    fetchHotel: (hotelId, { signal }) =>
      rest.readJson(`/api/v1/hotel/${encodeURIComponent(hotelId)}`, hotelRecord, {
        signal,
        notFound: 'null',
      }),
  };
}

function searchKeys({ iin, documents }: KnownIdentifiers, known: Dictionaries): object[] {
  return [
    ...(iin === null ? [] : [{ iin }]),
    ...documents.flatMap(({ issuingState, number }) => {
      const country_id = known.countryId(issuingState);
      // A state that eQonaq's dictionary lacks cannot have been written down by a hotel.
      return country_id === null ? [] : [{ document_number: number, country_id }];
    }),
  ];
}

function readThrough(record: z.infer<typeof stayRecord>, known: Dictionaries): StayRecord {
  return {
    ...record,
    documentCountry: known.countryCode(record.document_country_id),
    citizenship: known.countryCode(record.kato_id ?? -1),
    purpose: record.target_id === null ? null : known.purposeCode(record.target_id),
  };
}

function distinctStays(stays: readonly StayRecord[]): StayRecord[] {
  return [...new Map(stays.map((stay) => [stay.id, stay])).values()];
}

function belongsTo(stay: StayRecord, { iin, documents }: KnownIdentifiers): boolean {
  if (stay.iin !== null && stay.iin === iin) return true;
  return documents.some(
    ({ issuingState, number }) =>
      number === stay.document_number && issuingState === stay.documentCountry,
  );
}
