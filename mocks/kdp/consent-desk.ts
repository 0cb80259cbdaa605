import { randomUUID } from 'node:crypto';

/** What a person answers to the SMS. */
export type PersonsAnswer = 'YES' | 'NO';

/** How somebody answers without being told to: what, and how long after the SMS. */
export interface ForeseenAnswer {
  readonly answer: PersonsAnswer;
  readonly afterMs: number;
}

/** What an organization asks a person for. */
export interface ConsentQuestion {
  readonly iin: string;
  /** The SHEP service that is to be read. */
  readonly service: string;
  /** What data and why, as the person is told; may be empty. */
  readonly statement: string;
  readonly organization: { readonly bin: string; readonly name: string };
  readonly official: string;
  /** How long a yes is in force. */
  readonly expiresInMs: number;
}

/** Where a question stands. */
export type ConsentState = 'PENDING' | 'GRANTED' | 'DENIED' | 'EXPIRED' | 'REVOKED';

/** A question as it is on file; moments in milliseconds since the epoch. */
export interface ConsentOnFile extends ConsentQuestion {
  readonly id: string;
  readonly state: ConsentState;
  readonly askedAt: number;
  readonly answerBy: number;
  readonly answeredAt?: number;
  readonly validUntil?: number;
  readonly revokedAt?: number;
}

/** A message to somebody's phone. */
export interface Sms {
  /** The consent that is asked for. */
  readonly consentId: string;
  readonly iin: string;
  readonly text: string;
  readonly sentAt: number;
}

/** Where consents are asked for and kept. */
export interface ConsentDesk {
  /**
   * Sends the person an SMS, or returns what is on file: a question that waits, a consent in force,
   * a no or a withdrawal of the last day. Two questions are one if organization, person, service and
   * statement are.
   */
  ask(question: ConsentQuestion): ConsentOnFile;
  /** Answers in the person's name; null where nothing waits under that id. */
  answer(id: string, answer: PersonsAnswer): ConsentOnFile | null;
  /** Takes a consent back, or says no to a question; null where that person has none of that id. */
  withdraw(id: string, iin: string): ConsentOnFile | null;
  find(id: string): ConsentOnFile | null;
  /** Everything on file about a person, chronological. */
  consentsOf(iin: string): readonly ConsentOnFile[];
  /** Every SMS since the start, chronological. */
  readonly messages: readonly Sms[];
}

/** How long a person has to answer. Ours: the real time-out is not public. */
export const ANSWER_WITHIN_MS = 600_000;
/** How long a no stands before the same organization may ask again. Ours. */
export const QUIET_MS = 86_400_000;

interface Entry {
  readonly id: string;
  readonly question: ConsentQuestion;
  readonly askedAt: number;
  readonly foreseen: ForeseenAnswer | null;
  answered?: { readonly answer: PersonsAnswer; readonly at: number };
  revokedAt?: number;
}

/** Returns a desk that keeps what it is asked in memory. No timers: time is looked up when asked. */
export function createConsentDesk(options: {
  readonly now: () => number;
  /** How a person answers by themselves; null for somebody who waits to be told. */
  readonly foresee?: (iin: string) => ForeseenAnswer | null;
}): ConsentDesk {
  const { now, foresee = () => null } = options;
  const byId = new Map<string, Entry>();
  const byIin = new Map<string, Entry[]>();
  const messages: Sms[] = [];
  const entriesOf = (iin: string) => byIin.get(iin) ?? [];
  const view = (entry: Entry) => onFile(entry, now());

  return {
    messages,
    ask(question) {
      const { iin } = question;
      const last = entriesOf(iin).findLast((entry) => isSame(entry.question, question));
      if (last !== undefined && !mayAskAgain(view(last), now())) return view(last);
      const askedAt = now();
      const entry: Entry = { id: randomUUID(), question, askedAt, foreseen: foresee(iin) };
      byId.set(entry.id, entry);
      byIin.set(iin, [...entriesOf(iin), entry]);
      messages.push({ consentId: entry.id, iin, text: smsText(question), sentAt: askedAt });
      return view(entry);
    },
    answer(id, answer) {
      const entry = byId.get(id);
      if (entry === undefined || view(entry).state !== 'PENDING') return null;
      entry.answered = { answer, at: now() };
      return view(entry);
    },
    withdraw(id, iin) {
      const entry = byId.get(id);
      if (entry === undefined || entry.question.iin !== iin) return null;
      const { state } = view(entry);
      if (state === 'PENDING') entry.answered = { answer: 'NO', at: now() };
      if (state === 'GRANTED') entry.revokedAt = now();
      return view(entry);
    },
    find(id) {
      const entry = byId.get(id);
      return entry === undefined ? null : view(entry);
    },
    consentsOf: (iin) => entriesOf(iin).map(view),
  };
}

function onFile(entry: Entry, at: number): ConsentOnFile {
  const { id, question, askedAt, revokedAt } = entry;
  const answerBy = askedAt + ANSWER_WITHIN_MS;
  const asked = { ...question, id, askedAt, answerBy };
  const answered = entry.answered ?? foreseenBy(entry, Math.min(at, answerBy));
  if (answered === undefined) return { ...asked, state: at < answerBy ? 'PENDING' : 'EXPIRED' };
  const answeredAt = answered.at;
  if (answered.answer === 'NO') return { ...asked, state: 'DENIED', answeredAt };
  const given = { ...asked, answeredAt, validUntil: answeredAt + question.expiresInMs };
  if (revokedAt !== undefined) return { ...given, state: 'REVOKED', revokedAt };
  return { ...given, state: at < given.validUntil ? 'GRANTED' : 'EXPIRED' };
}

function foreseenBy({ foreseen, askedAt }: Entry, at: number): Entry['answered'] {
  if (foreseen === null || askedAt + foreseen.afterMs > at) return undefined;
  return { answer: foreseen.answer, at: askedAt + foreseen.afterMs };
}

function mayAskAgain({ state, answeredAt = 0, revokedAt }: ConsentOnFile, at: number): boolean {
  if (state === 'PENDING' || state === 'GRANTED') return false;
  return state === 'EXPIRED' || (revokedAt ?? answeredAt) + QUIET_MS <= at;
}

/** A yes to one statement is none to another. */
function isSame(one: ConsentQuestion, other: ConsentQuestion): boolean {
  return (
    one.organization.bin === other.organization.bin &&
    one.service === other.service &&
    one.statement === other.statement
  );
}

function smsText({ organization, statement, service }: ConsentQuestion): string {
  const data = statement === '' ? service : statement;
  return `1414: ${organization.name} запрашивает доступ к Вашим данным (${data}). Ответьте ДА или НЕТ.`;
}
