import DataLoader from 'dataloader';
import type { Iin } from '../../schema/iin.ts';
import type { PersonId } from '../../schema/person-id.ts';
import { parsePersonId, personIdOfIin } from '../../schema/person-id.ts';
import type { SubgraphContext } from '../kit/index.ts';
import { type Subject, subjectKey } from '../kit/subject-xml.ts';
import {
  CARD_KEYS_MAX,
  type CardKey,
  type KdpAccess,
  type PersonClient,
  type PersonSearch,
  SERVICES,
} from './client.ts';
import { LINK_BATCH_MAX, type LinkClient, type LinkDecision } from './link-client.ts';
import type { CardRecord, IndividualRecord } from './records.ts';

/** The holder of an IIN, and by which id the request asks for them. */
export interface IndividualKey {
  readonly iin: Iin;
  readonly id: PersonId;
}

/** What one request reads, each thing once. */
export interface PersonLoaders {
  /** GBD FL by IIN, after KDP; one call each, for it has no batch call. */
  readonly individuals: DataLoader<IndividualKey, IndividualRecord | null, Iin>;
  /** GBD FL by the number of a document that Kazakhstan issued. Primes `individuals`. */
  readonly holders: DataLoader<string, IndividualRecord | null>;
  /** Cards of IS MP, up to 100 in a call. */
  readonly cards: DataLoader<CardKey, CardRecord | null, string>;
  /** What was decided about links of somebody's records, up to 100 persons in a call. */
  readonly decisions: DataLoader<Subject, readonly LinkDecision[], string>;
  /** Both registers at once, each search once; a failure is a settled result. Primes the others. */
  search(search: PersonSearch): SearchResults;
}

type SearchResults = Promise<
  [PromiseSettledResult<IndividualRecord[]>, PromiseSettledResult<CardRecord[]>]
>;

/** Makes the loaders of one request. */
export function createPersonLoaders(
  { client, linkClient }: { readonly client: PersonClient; readonly linkClient: LinkClient },
  request: SubgraphContext,
): PersonLoaders {
  const { requestId, signal, access } = request;
  const call = { requestId, signal };
  const consentOf = (id: PersonId): KdpAccess | null => {
    const { token, publicKey } = access.consentInUse(id, SERVICES.gbdFl) ?? {};
    return token === undefined || publicKey === undefined ? null : { token, publicKey };
  };
  const individuals = new DataLoader<IndividualKey, IndividualRecord | null, Iin>(
    (keys) =>
      Promise.all(keys.map(({ iin, id }) => client.readIndividual(iin, call, consentOf(id)))),
    // A batch would make every person wait for the slowest.
    { batch: false, cacheKeyFn: ({ iin }) => iin },
  );
  const primeIndividual = (record: IndividualRecord) =>
    individuals.prime({ iin: record.iin, id: personIdOfIin(record.iin) }, record);
  const readHolder = async (number: string) => {
    const holder = await client.readHolder(number, call);
    if (holder !== null) primeIndividual(holder);
    return holder;
  };
  const holders = new DataLoader<string, IndividualRecord | null>(
    (numbers) => Promise.all(numbers.map(readHolder)),
    { batch: false },
  );
  const cards = new DataLoader<CardKey, CardRecord | null, string>(
    (keys) => client.readCards(keys, call),
    { cacheKeyFn: cacheKeyOf, maxBatchSize: CARD_KEYS_MAX },
  );
  const searches = new Map<string, SearchResults>();
  let ownAccess: Promise<KdpAccess> | undefined;
  return {
    individuals,
    holders,
    cards,
    decisions: new DataLoader<Subject, readonly LinkDecision[], string>(
      async (subjects) =>
        (await linkClient.decisionsAbout(subjects, signal)).map((each) => each ?? []),
      { cacheKeyFn: subjectKey, maxBatchSize: LINK_BATCH_MAX },
    ),
    search(search) {
      const key = JSON.stringify(search);
      const known = searches.get(key) ?? searchBoth(search);
      searches.set(key, known);
      return known;
    },
  };

  async function searchIndividuals(search: PersonSearch): Promise<IndividualRecord[]> {
    ownAccess ??= client.readOwnAccess(call);
    return client.searchIndividuals(search, call, await ownAccess);
  }

  async function searchBoth(search: PersonSearch): SearchResults {
    const [individual, card] = await Promise.allSettled([
      searchIndividuals(search),
      client.searchCards(search, call),
    ]);
    if (individual.status === 'fulfilled') {
      for (const record of individual.value) primeIndividual(record);
    }
    if (card.status === 'fulfilled') {
      for (const record of card.value) {
        if (record.iin !== undefined) cards.prime({ iin: record.iin }, record);
        for (const document of record.documents) cards.prime(document, record);
      }
    }
    return [individual, card];
  }
}

/** Returns what IS MP is asked by for the person of an id. */
export function cardKeyOf(id: PersonId): CardKey {
  const parts = parsePersonId(id);
  if (parts.kind === 'iin') return { iin: parts.iin };
  return { issuingState: parts.issuingState, number: parts.number };
}

function cacheKeyOf(key: CardKey): string {
  return 'iin' in key ? `iin:${key.iin}` : `doc:${key.issuingState}:${key.number}`;
}
