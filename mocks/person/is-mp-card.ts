import type { Element } from '@xmldom/xmldom';
import type { Faults } from '../faults.ts';
import {
  childrenNamed,
  childText,
  element,
  type LegacyServer,
  type Markup,
  readSequence,
  type ShepAnswer,
  ShepRefusal,
  type ShepSyncCall,
  shepSyncRoute,
  startLegacyServer,
} from '../kit/index.ts';
import type { InventedPerson, People } from '../people.ts';
import { cardMarkup } from './card-markup.ts';
import { createLinkDesk } from './link-desk.ts';
import { decideLinkService, linkDecisionsService } from './link-services.ts';

const NAMESPACE = 'urn:ismp:foreigner-card:v1';
const KEYS_MAX = 100;

/** How to start the foreigner's card. */
export interface IsMpCardOptions {
  readonly people: People;
  readonly faults?: Faults;
  readonly port?: number;
  readonly latencyMs?: number;
  /** The clock, in milliseconds. */
  readonly now?: () => number;
}

/**
 * Starts the foreigner's card of IS MP: the SHEP service `ISMP_ForeignerCard`, and beside it the
 * decisions about links between records: `ISMP_LinkDecisions`, `ISMP_DecideLink`. A reference model:
 * the real one has no public description. Decisions are kept in memory until the server closes.
 *
 * One call names up to 100 people, each by IIN or by a travel document, or looks for one name and
 * date of birth. Results come in an order of their own, each under the caller's `ref`.
 */
export function startIsMpCard(options: IsMpCardOptions): Promise<LegacyServer> {
  const { people, ...server } = options;
  const desk = createLinkDesk({ people, now: options.now ?? Date.now });
  return startLegacyServer({
    ...server,
    name: 'IS_MP',
    routes: [
      shepSyncRoute({
        ...(options.now !== undefined && { now: options.now }),
        services: {
          ISMP_ForeignerCard: {
            dataType: { namespace: NAMESPACE, localName: 'cardRequest' },
            keyOf: (data) => keysOf(data).join(','),
            answer: (data, call) => answer(data, call, people),
          },
          ISMP_LinkDecisions: linkDecisionsService(desk),
          ISMP_DecideLink: decideLinkService(desk),
        },
      }),
    ],
  });
}

function answer(data: Element, { fault }: ShepSyncCall, people: People): ShepAnswer {
  const { keys, search } = readSequence(data, [
    { name: 'keys', optional: true },
    { name: 'search', optional: true },
  ]);
  if ((keys[0] === undefined) === (search[0] === undefined)) {
    throw new ShepRefusal('schema', 'cardRequest: either keys or search');
  }
  const found = keys[0] === undefined ? searched(search[0] as Element, people) : named(keys[0]);
  const stranger = people.cast['overstayed-tourist'];
  const other = (person: InventedPerson | null) =>
    person?.key === stranger.key ? people.cast['two-passports'] : stranger;
  const results = found.map(({ ref, person }) => {
    if (fault?.kind === 'otherPerson') return resultMarkup(ref, other(person));
    return resultMarkup(ref, fault?.kind === 'notFound' ? null : person);
  });
  const all = fault?.kind === 'duplicate' ? [...results, ...results] : results;
  return { data: element('data', element('results', all.toReversed())) };

  function named(list: Element): { ref: string; person: InventedPerson | null }[] {
    const { key } = readSequence(list, [{ name: 'key', many: true }]);
    if (key.length > KEYS_MAX) throw new ShepRefusal('schema', `keys: at most ${KEYS_MAX}`);
    return key.map((each) => readKey(each, people));
  }
}

function searched(search: Element, people: People) {
  readSequence(search, [{ name: 'name' }, { name: 'birthDate' }]);
  const birthDate = childText(search, 'birthDate') ?? '';
  if (!/^\d{4}-\d\d-\d\d$/.test(birthDate)) throw new ShepRefusal('schema', 'birthDate: xsd:date');
  return people
    .byName(childText(search, 'name') ?? '', birthDate, 'isMp')
    .map((person, index) => ({ ref: String(index), person }));
}

function readKey(key: Element, people: People): { ref: string; person: InventedPerson | null } {
  const { document, iin } = readSequence(key, [
    { name: 'ref' },
    { name: 'iin', optional: true },
    { name: 'document', optional: true },
  ]);
  if ((iin[0] === undefined) === (document[0] === undefined)) {
    throw new ShepRefusal('schema', 'key: either iin or document');
  }
  if (document[0] !== undefined) {
    readSequence(document[0], [{ name: 'issuingState' }, { name: 'number' }]);
  }
  const person =
    document[0] === undefined
      ? people.byIin(childText(key, 'iin') ?? '')
      : people.byDocument(
          childText(document[0], 'issuingState') ?? '',
          childText(document[0], 'number') ?? '',
        );
  const isOnFile = person?.knownTo.has('isMp') === true && person.travelDocuments.length > 0;
  return { ref: childText(key, 'ref') ?? '', person: isOnFile ? person : null };
}

function resultMarkup(ref: string, person: InventedPerson | null): Markup {
  return element('result', [
    element('ref', ref),
    person === null ? element('card', undefined) : cardMarkup(person),
  ]);
}

/** `iin:...` and `doc:...` of what is asked for, or the name and the date. */
function keysOf(data: Element): string[] {
  const [search] = childrenNamed(data, 'search');
  if (search !== undefined) {
    return [`${childText(search, 'name') ?? ''} ${childText(search, 'birthDate') ?? ''}`];
  }
  return childrenNamed(data, 'keys').flatMap((keys) =>
    childrenNamed(keys, 'key').map((key) => {
      const [document] = childrenNamed(key, 'document');
      if (document === undefined) return `iin:${childText(key, 'iin') ?? ''}`;
      return `doc:${childText(document, 'issuingState')}:${childText(document, 'number')}`;
    }),
  );
}
