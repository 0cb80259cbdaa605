import type { AccessRecord, AccessRecords, AccessSearch } from '../../../schema/access-record.ts';
import { isBin } from '../../../schema/bin.ts';
import { decodeEntry } from '../entry/encode-entry.ts';
import type { EntryRecord } from '../entry/entry-record.ts';
import type { Pseudonymizer } from '../entry/pseudonym.ts';
import { proveEntry } from '../prove-entry.ts';
import type { FoundEntry, LogReader } from '../store.ts';
import { printAccessId, readAccessId } from './access-id.ts';
import { collectPage } from './collect-page.ts';
import { toAccessRecord, toAuditedAccess } from './to-access-record.ts';

export interface AccessRecordsParts {
  /** An open store is one. */
  readonly reader: LogReader;
  readonly pseudonyms: Pseudonymizer;
  /** How long a request of the gateways that write may take, in milliseconds. Default 10,000. */
  readonly deadlineMs?: number;
  /** Milliseconds since the epoch. */
  readonly now?: () => number;
}

/** What comes on top: the last write of a request waits for a disk, and clocks of replicas differ. */
const GRACE_MS = 50_000;
/** One commit's entries have one time: more than this none has. */
const AT_ONE_TIME_MAX = 10_000;

/** Makes what people and auditors read of a log. It writes nothing. */
export function createAccessRecords(parts: AccessRecordsParts): AccessRecords {
  const { reader, pseudonyms, deadlineMs = 10_000, now = Date.now } = parts;

  /** Until a request cannot be under way any more, its INTENT says nothing. */
  const isUnderWay = ({ type, logTime }: EntryRecord) =>
    type === 'INTENT' && now() - Date.parse(logTime) < deadlineMs + GRACE_MS;
  const visibleAt = () => new Date(now()).toISOString();
  const everyOf = (personIds: readonly string[]) =>
    new Set(personIds.flatMap((personId) => pseudonyms.everyOfSubject(personId)));

  return {
    find({ personIds, from, before, includeOwn, ...range }) {
      const own = everyOf(personIds);
      const query = { subjects: [...own], from, before, visibleAt: visibleAt() };
      const [personId] = personIds;
      return collectPage(range, {
        read: (after, count) => reader.find({ ...query, after, count }),
        show({ body, sequence }, cursor): AccessRecord | null {
          const entry = decodeEntry(body);
          const subject = entry.subjects.flat().find((each) => own.has(each));
          const isOwn = own.has(entry.initiatorPerson.alternativeCode);
          if (subject === undefined || isUnderWay(entry) || (isOwn && !includeOwn)) return null;
          const id = printAccessId(entry, { personId, subject }, pseudonyms);
          return toAccessRecord(entry, { id, cursor, sequence, isOwn });
        },
      });
    },
    async findById(personId, id) {
      const place = readAccessId(id, personId, pseudonyms);
      if (place === null) return null;
      const found = await reader.find({
        subjects: [place.subject],
        from: place.logTime,
        before: new Date(Date.parse(place.logTime) + 1).toISOString(),
        visibleAt: visibleAt(),
        after: null,
        count: AT_ONE_TIME_MAX,
      });
      for (const { body, sequence, cursor } of found) {
        const entry = decodeEntry(body);
        if (entry.writer.id !== place.writer) continue;
        if (entry.writer.sequence !== place.writerSequence) continue;
        const isOwn = everyOf([personId]).has(entry.initiatorPerson.alternativeCode);
        return toAccessRecord(entry, { id, cursor, sequence, isOwn });
      }
      return null;
    },
    search({ after, count, ...query }) {
      const search = toSearch(query, pseudonyms);
      return collectPage(
        { after, count },
        {
          read: (place, size) => reader.search({ ...search, after: place, count: size }),
          show({ body, sequence }: FoundEntry, cursor) {
            const entry = decodeEntry(body);
            if (isUnderWay(entry)) return null;
            const isOwn = entry.subjects.flat().includes(entry.initiatorPerson.alternativeCode);
            return toAuditedAccess(entry, { id: cursor, cursor, sequence, isOwn });
          },
        },
      );
    },
    async prove(sequence) {
      const latest = await reader.latestCheckpoint();
      return latest === null || latest.size <= sequence ? null : proveEntry(reader, sequence);
    },
  };
}

/** People are searched for by their pseudonyms, and so are traders whose number is a person's. */
function toSearch(
  { personIds, dataSubjects, organization, ...rest }: Omit<AccessSearch, 'after' | 'count'>,
  pseudonyms: Pseudonymizer,
) {
  const isTrader = organization !== null && /^\d{12}$/.test(organization) && !isBin(organization);
  const named = personIds?.flatMap((personId) => pseudonyms.everyOfSubject(personId));
  const subjects = [...(named ?? []), ...(dataSubjects ?? [])];
  return {
    ...rest,
    organization: isTrader ? pseudonyms.ofOther(organization) : organization,
    subjects: personIds === null && dataSubjects === null ? null : subjects,
  };
}
