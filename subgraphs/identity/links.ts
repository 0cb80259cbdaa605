import type { LinkRule } from '../../schema/code-lists/identity-link-reasons.ts';
import type { IdentityLinkColour, LinkDecisionFact } from '../../schema/generated/identity.ts';
import {
  type DocumentKey,
  type PersonId,
  personIdOfDocument,
  personIdOfIin,
} from '../../schema/person-id.ts';
import { type KnownIdentifiers, printDocumentKey } from '../kit/known-identifiers.ts';
import { type HeldFact, toMatchRecord } from './held-facts.ts';
import { compareRecords } from './matching/compare-records.ts';
import { prepareRecord } from './matching/prepare-record.ts';
import { type Score, scoreOf } from './matching/score.ts';
import { COMMON_MIN_BITS, LINK_MIN_BITS, POSSIBLE_MIN_BITS } from './matching/thresholds.ts';

/** A record at one end of a link, and the person under whose identifiers it is filed. */
export interface LinkEnd {
  readonly person: PersonId;
  readonly fact: HeldFact;
}

/** Two records that may be about one person. */
export interface FoundLink {
  readonly first: LinkEnd;
  readonly second: LinkEnd;
  readonly colour: IdentityLinkColour;
  readonly score: Score;
  /** Reasons that are no matter of degree. */
  readonly rules: readonly LinkRule[];
  readonly decision: LinkDecisionFact | null;
}

/** Everything that links are made of. */
export interface LinkFacts {
  readonly person: PersonId;
  readonly identifiers: KnownIdentifiers;
  readonly own: readonly HeldFact[];
  /** Whom registers have under a like name and birth; the person's own records may be among them. */
  readonly namesakes: readonly HeldFact[];
  /** Null where IS MP did not answer. */
  readonly decisions: readonly LinkDecisionFact[] | null;
}

const COLOURS: Readonly<Record<string, IdentityLinkColour>> = {
  SAME_PERSON_JUSTIFIED: 'WHITE',
  DIFFERENT_PERSONS: 'GREEN',
  UNJUSTIFIED: 'RED',
};

/**
 * Returns the links of a person's records: of each with the one before it that is most like it, and
 * of each namesake with the one that is most like it. Records of one system that say the same count
 * once.
 *
 * What an officer has decided stands. Otherwise a machine says white where there is a common
 * identifier and the particulars speak for one person, green where two IINs and the particulars
 * differ, and yellow, to be verified, in all other cases; never red. While IS MP does not answer,
 * every link is yellow.
 */
export function findLinks(links: LinkFacts): FoundLink[] {
  const own = distinctRecords(links.own).map((fact) => ({ person: links.person, fact }));
  if (own.length === 0) return [];
  const among = own
    .slice(1)
    .map((second, at) => closestLink(own.slice(0, at + 1), second, links, true));
  const beyond = links.namesakes
    .filter((fact) => !isOwn(fact, links))
    .flatMap((fact) => {
      const person = personOf(fact);
      return person === null ? [] : [closestLink(own, { person, fact }, links, false)];
    })
    .filter((link) => link.decision !== null || link.score.bits >= POSSIBLE_MIN_BITS);
  return [...among, ...beyond];
}

/** A link about which an officer has decided comes before one that is closer. */
function closestLink(
  firsts: readonly LinkEnd[],
  second: LinkEnd,
  links: LinkFacts,
  isOwn: boolean,
): FoundLink {
  const found = firsts.map((first) => linkOf(first, second, links, isOwn));
  const decided = found.find(({ decision }) => decision !== null);
  return decided ?? found.reduce((best, each) => (each.score.bits > best.score.bits ? each : best));
}

function linkOf(first: LinkEnd, second: LinkEnd, links: LinkFacts, isOwn: boolean): FoundLink {
  const [one, other] = [first, second].map(({ fact }) => prepareRecord(toMatchRecord(fact)));
  if (one === undefined || other === undefined) throw new RangeError('expected two records');
  const score = scoreOf(compareRecords(one, other));
  const decision = decisionAbout(first, second, links.decisions);
  const identifiers = identifierRules(first.fact, second.fact, links, isOwn);
  const hasCommon = identifiers.some((rule) => rule !== 'DIFFERENT_IIN');
  const isAlike = score.bits >= (hasCommon ? COMMON_MIN_BITS : LINK_MIN_BITS);
  const rules: LinkRule[] = [
    ...(decision === null ? [] : (['DECIDED'] as const)),
    ...(links.decisions === null ? (['DECISIONS_UNKNOWN'] as const) : []),
    ...identifiers,
    ...(hasCommon && !isAlike ? (['IDENTITY_DATA_DIFFER'] as const) : []),
  ];
  const byMachine = links.decisions === null ? 'YELLOW' : colourOf(identifiers, hasCommon, isAlike);
  const colour = decision === null ? byMachine : (COLOURS[decision.decision] ?? 'YELLOW');
  return { first, second, colour, score, rules, decision };
}

/** What a machine may say: two IINs under one document are as much for a human as no identifier. */
function colourOf(
  identifiers: readonly LinkRule[],
  hasCommon: boolean,
  isAlike: boolean,
): IdentityLinkColour {
  const hasTwoIins = identifiers.includes('DIFFERENT_IIN');
  if (hasTwoIins === hasCommon) return 'YELLOW';
  if (hasTwoIins) return isAlike ? 'YELLOW' : 'GREEN';
  return isAlike ? 'WHITE' : 'YELLOW';
}

/** What the identifiers of two records say; empty where they say nothing. */
function identifierRules(
  one: HeldFact,
  other: HeldFact,
  { identifiers }: LinkFacts,
  isOwn: boolean,
): LinkRule[] {
  if (one.iin && one.iin === other.iin) return ['SAME_IIN'];
  const different = one.iin && other.iin ? (['DIFFERENT_IIN'] as const) : [];
  const [ours, theirs] = [one.document, other.document];
  if (ours && theirs) {
    if (printDocumentKey(ours) === printDocumentKey(theirs)) return [...different, 'SAME_DOCUMENT'];
    const areKnown = isKnown(ours, identifiers) && isKnown(theirs, identifiers);
    if (areKnown) return [...different, 'KNOWN_DOCUMENTS'];
  }
  return isOwn ? [...different, 'SAME_SUBJECT'] : [...different];
}

function isKnown(document: DocumentKey, { documents }: KnownIdentifiers): boolean {
  return documents.some((each) => printDocumentKey(each) === printDocumentKey(document));
}

/** A second record of one system under the person's own IIN is no namesake, and a link all the same. */
function isOwn(fact: HeldFact, { own }: LinkFacts): boolean {
  return own.some(({ system, record }) => system === fact.system && record === fact.record);
}

/** The latest decision about the two records, whichever was named first. */
function decisionAbout(
  first: LinkEnd,
  second: LinkEnd,
  decisions: readonly LinkDecisionFact[] | null,
): LinkDecisionFact | null {
  const asked = nameOf([first.fact, second.fact]);
  const found = (decisions ?? []).filter(({ sides }) => nameOf(sides) === asked);
  return (
    found.toSorted(
      (one, other) => instantOf(other) - instantOf(one) || (one.number < other.number ? 1 : -1),
    )[0] ?? null
  );
}

function instantOf({ decidedAt }: LinkDecisionFact): number {
  return Date.parse(decidedAt);
}

function nameOf(sides: readonly { readonly system: string; readonly record: string }[]): string {
  return sides
    .map(({ system, record }) => `${system} ${record}`)
    .sort()
    .join('\n');
}

/** A system's records that say the same are one: what was recorded first of them is left out. */
function distinctRecords(facts: readonly HeldFact[]): HeldFact[] {
  const distinct = new Map<string, HeldFact>();
  for (const fact of facts) {
    const key = JSON.stringify([fact.system, toMatchRecord(fact)]);
    const known = distinct.get(key);
    if (known === undefined || (fact.recordedAt ?? '') > (known.recordedAt ?? '')) {
      distinct.set(key, fact);
    }
  }
  return [...distinct.values()];
}

function personOf({ iin, document }: HeldFact): PersonId | null {
  if (iin) return personIdOfIin(iin);
  return document ? personIdOfDocument(document) : null;
}
