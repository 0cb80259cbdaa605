import { GraphQLError, type GraphQLResolveInfo } from 'graphql';
import type { AgencyCode } from '../../schema/agencies.ts';
import type { Person, QueryPersonArgs, Resolvers } from '../../schema/generated/person.ts';
import { IdentifierError } from '../../schema/identifier-error.ts';
import type { Iin } from '../../schema/iin.ts';
import { MrzError, readMrz } from '../../schema/mrz.ts';
import {
  normalizeDocumentNumber,
  type PersonId,
  type PersonIdParts,
  parsePersonId,
  personIdOfDocument,
  personIdOfIin,
} from '../../schema/person-id.ts';
import type { HeldIdentity } from '../kit/held-identity.ts';
import {
  AgencyError,
  type ContextWith,
  type RecordHooks,
  readPageRequest,
  toConnection,
  todayInKazakhstan,
} from '../kit/index.ts';
import { knownIdentifiers, type PersonReference } from '../kit/known-identifiers.ts';
import type { PersonSearch } from './client.ts';
import { decideIdentityLink } from './decide-identity-link.ts';
import { toCardHeld, toIndividualHeld } from './held-identity.ts';
import type { LinkClient } from './link-client.ts';
import { cardKeyOf, type PersonLoaders } from './loaders.ts';
import {
  type IdentityRecord,
  personIdOfCard,
  toAddress,
  toBirthPlace,
  toCitizenship,
  toCivilFacts,
  toEthnicity,
  toIdentifiers,
  toIdentityDocuments,
  toLifeStatus,
  toPersonName,
  toSex,
  toTravelDocument,
} from './mapping.ts';
import type { CardRecord, IndividualRecord } from './records.ts';

type Context = ContextWith<PersonLoaders>;

/** Letters of any script, and what stands between them in names. */
const NAME = /^[\p{L}\p{M}\p{Pd}\p{Zs}.'\u2018\u2019]+$/u;
const NAME_LENGTH_MAX = 200;
/** How many searches one person is worth: each is a call to two registers. */
const NAMESAKE_SEARCHES_MAX = 6;

/** Returns the resolvers. `now` tells the century of a date in a machine-readable zone. */
export function createPersonResolvers({
  now,
  linkClient,
}: {
  readonly now: () => Date;
  readonly linkClient: LinkClient;
}): Resolvers<Context> {
  return {
    Query: {
      me: (_parent, _args, { signed }) => {
        const { iin } = signed.requester;
        return iin === null ? null : { id: personIdOfIin(iin as Iin) };
      },
      async person(_parent, args, { loaders }) {
        const id = readPersonId(args, todayInKazakhstan(now()));
        return findPerson(id, loaders);
      },
      async people(_parent, { name, birthDate, ...page }, context, info) {
        // A page that is none is refused before anybody is asked.
        readPageRequest(page);
        const results = await context.loaders.search(readSearch(name, birthDate));
        const [individuals, cards] = results;
        if (individuals.status === 'rejected' && cards.status === 'rejected') {
          throw individuals.reason;
        }
        for (const result of results) reportFailure(result, context, info);
        const ids = [
          ...fulfilled(individuals, []).map(({ iin }) => personIdOfIin(iin)),
          ...fulfilled(cards, []).map((card) => personIdOfCard(card)),
        ];
        const people = [...new Set(ids)].flatMap((id) => (id === null ? [] : [{ id }]));
        return toConnection(people, page);
      },
    },
    Mutation: {
      decideIdentityLink: (_parent, { input }, { signed: { requester }, signal }) =>
        decideIdentityLink(input, { client: linkClient, requester, signal }),
    },
    Person: {
      __resolveReference: ({ id, namesakeSearches }) => ({
        id,
        ...(namesakeSearches && { namesakeSearches }),
      }),
      async identifiers({ id }, _args, context, info) {
        const { loaders } = context;
        const { individual, card } = await readRegisters(id, loaders);
        for (const result of [individual, card]) reportFailure(result, context, info);
        return toIdentifiers({
          id,
          individual: fulfilled(individual, null),
          card: fulfilled(card, null),
        });
      },
      civilFacts: async ({ id }, _args, { loaders }) =>
        toCivilFacts(await loadIdentity(id, loaders)),
      async registersUnanswered({ id }, _args, { loaders }) {
        const { individual, card } = await readRegisters(id, loaders);
        return [...new Set([individual, card].flatMap(agencyThatFailed))];
      },
      async heldByGbdFl({ id }, _args, { loaders }) {
        const individual = await loadIndividualOf(id, loaders);
        return individual === null ? [] : [toIndividualHeld(individual)];
      },
      async heldByIsMp({ id }, _args, { loaders }) {
        const card = await loaders.cards.load(cardKeyOf(id));
        return card === null ? [] : [toCardHeld(card)];
      },
      async namesakesInGbdFl(person, _args, { loaders }) {
        const found = await searchNamesakes(person, loaders);
        if (found === null) return null;
        return distinctHeld(found.flatMap(([result]) => held(result, toIndividualHeld)));
      },
      async namesakesInIsMp(person, _args, { loaders }) {
        const found = await searchNamesakes(person, loaders);
        if (found === null) return null;
        return distinctHeld(found.flatMap(([, result]) => held(result, toCardHeld)));
      },
      async linkDecisions({ id }, _args, { loaders }) {
        // IS MP ties identifiers together itself: whoever waited for those of others would ask alone.
        const decisions = await loaders.decisions.load(knownIdentifiers({ id }));
        return decisions.map((each) => ({ ...each, sides: [...each.sides] }));
      },
      async iin({ id }, _args, { loaders }) {
        const parts = parsePersonId(id);
        if (parts.kind === 'iin') return parts.iin;
        const holder = await loadHolder(parts, loaders);
        return holder?.iin ?? (await loaders.cards.load(cardKeyOf(id)))?.iin ?? null;
      },
      name: ({ id }, _args, { loaders }) => ofIdentity(id, loaders, toPersonName),
      birthDate: ({ id }, _args, { loaders }) =>
        ofIdentity(id, loaders, ({ record }) => record.birthDate),
      sex: ({ id }, _args, { loaders }) => ofIdentity(id, loaders, toSex),
      citizenship: ({ id }, _args, { loaders }) => ofIdentity(id, loaders, toCitizenship),
      ethnicity: ({ id }, _args, { loaders }) => ofIndividual(id, loaders, toEthnicity),
      birthPlace: ({ id }, _args, { loaders }) => ofIndividual(id, loaders, toBirthPlace),
      lifeStatus: ({ id }, _args, { loaders }) => ofIndividual(id, loaders, toLifeStatus),
      deathDate: ({ id }, _args, { loaders }) =>
        ofIndividual(id, loaders, ({ deathDate }) => deathDate ?? null),
      registeredAddress: ({ id }, _args, { loaders }) =>
        ofIndividual(id, loaders, ({ regAddress }) => toAddress(regAddress)),
      async identityDocuments({ id }, page, { loaders }) {
        readPageRequest(page);
        const documents = await ofIndividual(id, loaders, toIdentityDocuments);
        return toConnection(documents ?? [], page);
      },
      async travelDocuments(holder, page, { loaders }) {
        const { id } = holder;
        readPageRequest(page);
        const card = await loaders.cards.load(cardKeyOf(id));
        const documents = (card?.documents ?? []).map((document) => ({
          ...toTravelDocument(document),
          holder,
        }));
        return toConnection(documents, page);
      },
    },
    TravelDocument: {
      async __resolveReference({ issuingState, number: asked }, { loaders }) {
        const number = normalizeDocumentNumber(asked);
        const card = await loaders.cards.load({ issuingState, number });
        const document = card?.documents.find(
          (each) => each.issuingState === issuingState && each.number === number,
        );
        if (!card || document === undefined) return null;
        const id = personIdOfCard(card, document);
        // The key is echoed as it was asked, whatever spelling of the number the card has.
        return {
          ...toTravelDocument(document),
          number: asked,
          holder: id === null ? null : { id },
        };
      },
    },
  };
}

/** Whoever is looked up is named by the arguments. */
export function personAccess({ now }: { now: () => Date }): RecordHooks {
  return {
    'Query.person': { subject: (args) => readPersonId(args, todayInKazakhstan(now())) },
  };
}

/** Reads the one argument that names a person; throws BAD_USER_INPUT without its value. */
function readPersonId(args: Partial<QueryPersonArgs>, today: string): PersonId {
  const given = Object.values(args).filter((value) => value !== null && value !== undefined);
  if (given.length !== 1) throw badInput('Expected exactly one of id, iin, travelDocument, mrz.');
  const { id, iin, travelDocument, mrz } = args;
  if (id) return id;
  if (iin) return personIdOfIin(iin);
  try {
    if (travelDocument) return personIdOfDocument(travelDocument);
    const reading = readMrz(mrz ?? [], today);
    if (reading.iin !== null) return personIdOfIin(reading.iin);
    return personIdOfDocument({ ...reading, number: reading.documentNumber });
  } catch (error) {
    if (error instanceof MrzError) throw badInput(`mrz refused: ${error.field}, ${error.reason}.`);
    if (error instanceof IdentifierError) throw badInput(`travelDocument: ${error.message}.`);
    throw error;
  }
}

function readSearch(name: string, birthDate: string): PersonSearch {
  const [surname = '', ...givenNames] = name.normalize('NFC').trim().split(/\s+/);
  if (!NAME.test(name) || name.length > NAME_LENGTH_MAX || givenNames.length === 0) {
    throw badInput('Expected "name" to be a surname and a given name.');
  }
  return { surname, givenName: givenNames.join(' '), birthDate };
}

function badInput(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } });
}

interface RegisterResults {
  readonly individual: PromiseSettledResult<IndividualRecord | null>;
  readonly card: PromiseSettledResult<CardRecord | null>;
}

/** Asks both registers at once, as far as GBD FL does not need the card's IIN. */
async function readRegisters(id: PersonId, loaders: PersonLoaders): Promise<RegisterResults> {
  const reading = loaders.cards.load(cardKeyOf(id));
  const [individual, card] = await Promise.allSettled([
    loadIndividualOf(id, loaders, () => reading.then(iinOf, () => undefined)),
    reading,
  ]);
  return { individual, card };
}

/** GBD FL knows the documents of one state only; of others it has no more than a number. */
async function loadHolder(
  parts: PersonIdParts,
  { holders }: PersonLoaders,
): Promise<IndividualRecord | null> {
  const isOwn = parts.kind === 'document' && parts.issuingState === 'KAZ';
  return isOwn ? holders.load(parts.number) : null;
}

function iinOf(card: CardRecord | null): Iin | undefined {
  return card?.iin;
}

/**
 * Null only when every register that could know has answered and knows nobody. Found by a document,
 * the person comes with the IIN that it was issued to: rules tell by it whose record is read.
 */
async function findPerson(id: PersonId, loaders: PersonLoaders): Promise<PersonReference | null> {
  const { individual, card } = await readRegisters(id, loaders);
  for (const result of [individual, card]) throwUnlessAgencys(result);
  const isKnown = [individual, card].some(
    (result) => result.status === 'rejected' || result.value !== null,
  );
  if (!isKnown) return null;
  const iin = fulfilled(individual, null)?.iin ?? fulfilled(card, null)?.iin;
  return iin === undefined ? { id } : { id, identifiers: { iin } };
}

/** GBD FL has the word on holders of an IIN whom it knows, the card on everybody else. */
async function loadIdentity(id: PersonId, loaders: PersonLoaders): Promise<IdentityRecord | null> {
  const individual = await loadIndividualOf(id, loaders);
  if (individual !== null) return { kind: 'INDIVIDUAL', record: individual };
  const card = await loaders.cards.load(cardKeyOf(id));
  return card === null ? null : { kind: 'CARD', record: card };
}

/** By the IIN of the id, or by a document of Kazakhstan, or by the IIN that the card names. */
async function loadIndividualOf(
  id: PersonId,
  loaders: PersonLoaders,
  iinOnCard = () => loaders.cards.load(cardKeyOf(id)).then(iinOf),
): Promise<IndividualRecord | null> {
  const parts = parsePersonId(id);
  if (parts.kind === 'iin') return loaders.individuals.load({ iin: parts.iin, id });
  const holder = await loadHolder(parts, loaders);
  if (holder !== null) return holder;
  const iin = await iinOnCard();
  return iin === undefined ? null : loaders.individuals.load({ iin, id });
}

async function ofIdentity<T>(
  id: PersonId,
  loaders: PersonLoaders,
  toField: (identity: IdentityRecord) => T,
): Promise<T | null> {
  const identity = await loadIdentity(id, loaders);
  return identity === null ? null : toField(identity);
}

async function ofIndividual<T>(
  id: PersonId,
  loaders: PersonLoaders,
  toField: (record: IndividualRecord) => T,
): Promise<T | null> {
  const record = await loadIndividualOf(id, loaders);
  return record === null ? null : toField(record);
}

function agencyThatFailed(result: PromiseSettledResult<unknown>): AgencyCode[] {
  throwUnlessAgencys(result);
  return result.status === 'fulfilled' ? [] : [(result.reason as AgencyError).agency];
}

/**
 * Whoever a register has under a name and birth that `identity` says to search for; the person too.
 * Null where it could not say, since no register told a name.
 */
async function searchNamesakes(
  { namesakeSearches: searches }: Partial<Pick<Person, 'namesakeSearches'>>,
  loaders: PersonLoaders,
) {
  if (!searches) return null;
  if (searches.length > NAMESAKE_SEARCHES_MAX) throw badInput('Expected fewer searches.');
  return Promise.all(
    searches.map(({ surname, givenName, birthDate }) =>
      loaders.search({ surname, givenName, birthDate }),
    ),
  );
}

/** One search that failed leaves open whom it would have found. */
function held<Entry>(
  result: PromiseSettledResult<Entry[]>,
  toHeld: (entry: Entry) => HeldIdentity,
): HeldIdentity[] {
  if (result.status === 'rejected') throw result.reason;
  return result.value.map(toHeld);
}

function distinctHeld(found: readonly HeldIdentity[]): HeldIdentity[] {
  return [...new Map(found.map((each) => [each.record, each])).values()];
}

function fulfilled<T>(result: PromiseSettledResult<T>, otherwise: T): T {
  return result.status === 'fulfilled' ? result.value : otherwise;
}

function reportFailure(
  result: PromiseSettledResult<unknown>,
  context: Context,
  info: GraphQLResolveInfo,
): void {
  throwUnlessAgencys(result);
  if (result.status === 'fulfilled') return;
  const { agency, service, code } = result.reason as AgencyError;
  context.reportIncomplete(info, { agency, service, reason: code });
}

/** Only an agency's failure may be fallen back from. */
function throwUnlessAgencys(result: PromiseSettledResult<unknown>): void {
  if (result.status === 'rejected' && !(result.reason instanceof AgencyError)) throw result.reason;
}
