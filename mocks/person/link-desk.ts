import { type AskedSubject, astanaTime } from '../kit/index.ts';
import type { InventedPerson, People } from '../people.ts';

/** One record at an end of a link: whose it is, which system's, and its number there. */
export interface LinkSide {
  readonly subject: AskedSubject;
  readonly system: string;
  readonly record: string;
}

/** What an officer wants to be put on file about two records. */
export interface LinkRequest {
  /** The same one for the same decision, however often it is sent. */
  readonly requestId: string;
  readonly decidedBy: string;
  readonly sides: readonly [LinkSide, LinkSide];
  /** 1 one person, justified; 2 two persons; 3 one person, or two under one identity, unjustified. */
  readonly verdict: '1' | '2' | '3';
  readonly reason: string;
}

/** A decision on file. */
export interface FiledDecision extends Omit<LinkRequest, 'requestId'> {
  readonly number: string;
  readonly decidedAt: string;
}

/** Why nothing was put on file. */
export type Undecided = 'REQUEST_ID_REUSED' | 'PERSON_UNKNOWN' | 'ONE_RECORD';

/** Where decisions about links are kept. */
export interface LinkDesk {
  /** Puts a decision on file, or returns the one that this request has put there before. */
  decide(request: LinkRequest): FiledDecision | Undecided;
  /** Every decision about a record of a person, the oldest first. */
  decisionsAbout(subject: AskedSubject): readonly FiledDecision[];
}

/** Returns a desk that keeps decisions in memory. */
export function createLinkDesk(options: {
  readonly people: People;
  readonly now: () => number;
}): LinkDesk {
  const { people, now } = options;
  const filed: { readonly decision: FiledDecision; readonly keys: readonly string[] }[] = [];
  const byRequest = new Map<string, { content: string; decision: FiledDecision }>();

  return {
    decide(request) {
      const { requestId, ...rest } = request;
      const key = JSON.stringify([request.decidedBy, requestId]);
      const content = JSON.stringify(rest);
      const known = byRequest.get(key);
      if (known !== undefined) {
        return known.content === content ? known.decision : 'REQUEST_ID_REUSED';
      }
      const [one, other] = request.sides;
      if (one.system === other.system && one.record === other.record) return 'ONE_RECORD';
      const holders = request.sides.map(({ subject }) => findPerson(people, subject));
      if (holders.includes(null)) return 'PERSON_UNKNOWN';
      const number = `IL-${String(filed.length + 1).padStart(6, '0')}`;
      const decision = { ...rest, number, decidedAt: astanaTime(now()) };
      filed.push({ decision, keys: holders.map((holder) => holder?.key ?? '') });
      byRequest.set(key, { content, decision });
      return decision;
    },
    decisionsAbout(subject) {
      const person = findPerson(people, subject);
      if (person === null) return [];
      return filed.filter(({ keys }) => keys.includes(person.key)).map(({ decision }) => decision);
    },
  };
}

function findPerson(people: People, { iin, documents }: AskedSubject): InventedPerson | null {
  const found = [
    ...(iin === null ? [] : [people.byIin(iin)]),
    ...documents.map(({ issuingState, number }) => people.byDocument(issuingState, number)),
  ];
  return found.find((person) => person !== null) ?? null;
}
