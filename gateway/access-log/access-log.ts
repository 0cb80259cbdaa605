import { type AccessLogOptions, parseOptions } from '../access-log-options.ts';
import { ClientError } from '../client-error.ts';
import type { Access, DisclosedEntry, IntentEntry, RefusedEntry } from './entry/access.ts';
import { createEntryDrafter } from './entry/draft-entry.ts';
import { encodeDraft } from './entry/encode-entry.ts';
import type { EntryDraft } from './entry/entry-record.ts';
import type { Pseudonymizer } from './entry/pseudonym.ts';
import { type Retention, retentionDays } from './entry/retention.ts';
import type { SealedText, SubjectCipher } from './entry/subject-cipher.ts';
import { createGroupCommit, unavailable, withDeadline } from './group-commit.ts';
import { startIntegrator } from './integrator.ts';
import type { AccessLogStore } from './store.ts';
import { openWriterSession, type Receipt, type WaitingEntry } from './writer-session.ts';

/**
 * The log as a gate: what it could not write was not read, and does not leave.
 *
 * Each write rejects with ACCESS_LOG_UNAVAILABLE or OVERLOADED unless it is durable. None can be
 * taken back: the client that hangs up does not end it.
 */
export interface AccessLog {
  /** To be awaited before the first fetch. */
  intent(entry: IntentEntry): Promise<Receipt>;
  /** To be awaited before the first byte: one entry for each data subject, in one commit. */
  disclosed(entries: readonly DisclosedEntry[]): Promise<Receipt>;
  refused(entry: RefusedEntry): Promise<Receipt>;
  /** Rejects unless entries can be written now. */
  ready(): Promise<void>;
  /** Entries that wait to be durable. */
  readonly waiting: number;
  /** Writes what waits, signs it, and closes the store. */
  close(): Promise<void>;
}

/** What the log tells its operator; never who or what an entry is about. */
export interface AccessLogObserver {
  /** A commit that is durable, and how long it took. */
  onCommit(commit: { readonly entries: number; readonly ms: number }): void;
  /** Entries that were refused, and with them the answers that waited for them. */
  onRefused(code: string): void;
  /** Why the store failed, in the words of the machine. */
  onFailure(error: unknown): void;
  /** The log takes entries again. */
  onRecovered(): void;
  /** The tree was signed at this size. */
  onIntegrated(size: number): void;
}

export interface AccessLogParts {
  readonly store: AccessLogStore;
  readonly pseudonyms: Pseudonymizer;
  readonly cipher: SubjectCipher;
  readonly options?: AccessLogOptions;
  /** For how long an entry that is written now is kept. Default: `options.retention`. */
  readonly retention?: () => Retention;
  readonly observer?: Partial<AccessLogObserver>;
  /** Milliseconds since the epoch. */
  readonly now?: () => number;
}

/** Puts a log together over a store that is open. Throws for options out of their bounds. */
export function createAccessLog(parts: AccessLogParts): AccessLog {
  const { store, pseudonyms, cipher, observer = {}, now = Date.now } = parts;
  const { retention: configured, retryMs, ...settings } = parseOptions(parts.options);
  const { retention = () => configured } = parts;
  const drafter = createEntryDrafter(pseudonyms);
  const openSession = () => openWriterSession(store, now);
  let session = openSession();
  let recovery: Promise<void> | null = null;
  let isClosed = false;

  const assertOpen = () => {
    if (isClosed || recovery !== null || !integrator.isInTime()) throw unavailable();
  };

  const check = () => withDeadline(store.check(), settings.timeoutMs);

  const recover = async () => {
    while (!isClosed) {
      await new Promise((resolve) => setTimeout(resolve, retryMs).unref());
      const isBack = await check().then(
        () => true,
        () => false,
      );
      if (!isBack || isClosed) continue;
      session = openSession();
      recovery = null;
      commits.resume();
      observer.onRecovered?.();
      return;
    }
  };

  const fail = (error: unknown) => {
    commits.stop();
    observer.onFailure?.(error);
    recovery ??= recover();
  };

  const commits = createGroupCommit<WaitingEntry, Receipt>(
    settings,
    async (entries) => {
      const begin = performance.now();
      const receipt = await session.write(entries);
      observer.onCommit?.({ entries: entries.length, ms: performance.now() - begin });
      return receipt;
    },
    fail,
  );
  const integrator = startIntegrator(store, settings, observer);

  /** Seals each access's free text once, for everybody whom its entries are about. */
  const seal = async (
    accesses: readonly Access[],
    drafts: readonly EntryDraft[],
  ): Promise<readonly EntryDraft[]> => {
    const sealed = new Map<Access, Map<string, SealedText>>();
    for (const access of new Set(accesses)) {
      if (access.reason === null) continue;
      const readers = drafts.filter((_, at) => accesses[at] === access).flatMap(readersOf);
      const sealing = cipher.seal(access.reason, [...new Set(readers)]);
      const texts = await withDeadline(sealing, settings.timeoutMs).catch((error: unknown) => {
        fail(error);
        throw unavailable();
      });
      sealed.set(access, new Map(texts.map((text) => [text.subject, text])));
    }
    return drafts.map((draft, at) => {
      const texts = sealed.get(accesses[at] as Access);
      if (texts === undefined) return draft;
      return {
        ...draft,
        reason: readersOf(draft).map((reader) => texts.get(reader) as SealedText),
      };
    });
  };

  const toWaiting = (draft: EntryDraft, known: Map<object, string>): WaitingEntry => ({
    type: draft.type,
    queryId: draft.queryId,
    hiddenUntil: draft.hiddenUntil ?? null,
    subjects: [...new Set(draft.subjects.flat())],
    caseReference: draft.queryGroupId ?? null,
    organization: draft.initiatorOrg?.code ?? null,
    requester: draft.initiatorPerson.alternativeCode,
    text: encodeDraft(draft, known),
    keptDays: retentionDays(retention(), draft.categories),
  });

  const write = async <Entry extends { readonly access: Access }>(
    entries: readonly Entry[],
    toDraft: (entry: Entry) => EntryDraft,
  ): Promise<Receipt> => {
    try {
      const drafts = entries.map(toDraft);
      assertOpen();
      const sealed = await seal(
        entries.map(({ access }) => access),
        drafts,
      );
      const known = new Map<object, string>();
      const waiting = sealed.map((draft) => toWaiting(draft, known));
      const { receipt, offset } = await commits.submit(waiting);
      integrator.count(waiting.length);
      return { ...receipt, firstSequence: receipt.firstSequence + offset };
    } catch (error) {
      observer.onRefused?.(error instanceof ClientError ? error.code : 'INVALID_ENTRY');
      throw error;
    }
  };

  return {
    intent: (entry) => write([entry], drafter.intent),
    async disclosed(entries) {
      if (entries.length === 0) throw new TypeError('expected at least one entry, but got none');
      return write(entries, drafter.disclosed);
    },
    refused: (entry) => write([entry], drafter.refused),
    async ready() {
      assertOpen();
      await check().catch((error: unknown) => {
        fail(error);
        throw unavailable();
      });
    },
    get waiting() {
      return commits.waiting;
    },
    async close() {
      isClosed = true;
      await commits.drain();
      commits.stop();
      await integrator.stop();
      await store.close();
    },
  };
}

/** Whose keys open the free text of an entry: of each person, or of the requester for want of one. */
function readersOf({ subjects, initiatorPerson }: EntryDraft): readonly string[] {
  const persons = subjects.map(([first]) => first as string);
  return persons.length === 0 ? [initiatorPerson.alternativeCode] : persons;
}
