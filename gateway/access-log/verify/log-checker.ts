import { type Checkpoint, openCheckpoint } from '../checkpoint/checkpoint.ts';
import type { LogVerifiers, NoteVerifier } from '../checkpoint/note-key.ts';
import { isSignedBy } from '../checkpoint/signed-note.ts';
import { CompactRange, type TreeNode } from '../merkle/compact-range.ts';
import { hashLeaf } from '../merkle/hash.ts';
import { createPlaceReader } from './entry-place.ts';
import type { Finding, FindingKind, VerifyReport } from './finding.ts';

/** A tree head that is known from outside the log: an earlier copy, a print, another office. */
export interface ExpectedHead {
  readonly size: number;
  readonly root: Buffer;
}

/** With the keys of the log, from elsewhere than the log itself. */
export interface LogCheckerOptions extends LogVerifiers {
  readonly witness?: NoteVerifier;
  readonly expected?: ExpectedHead;
  /** How long entries may stay unsigned, in milliseconds. Default four hours. */
  readonly unsignedMsMax?: number;
  /** What comes before the first entry; default nothing. */
  readonly start?: CompactRange;
  /** Opens a checkpoint; by default any that a key of the log signed. */
  readonly open?: (note: string) => Checkpoint | null;
  /** Hears of each full subtree. */
  readonly onNode?: (node: TreeNode) => void;
}

/** Is given a log piece by piece, in the order of the tree, and tells what is wrong with it. */
export interface LogChecker {
  /** The next entry; `hash` as the log has it, null where it tells none. */
  entry(
    sequence: number,
    hash: Uint8Array | null,
    body: string | null,
    mayBeDropped: boolean,
  ): void;
  /** The next checkpoint, as soon as all entries that it covers were given. */
  checkpoint(size: number, note: string): void;
  finding(kind: FindingKind, sequence: number, detail: string): void;
  /** Entries so far, and how many of them the last checkpoint covers. */
  readonly size: number;
  readonly signedSize: number;
  finish(): VerifyReport;
}

const FINDINGS_MAX = 100;
const UNSIGNED_MS_MAX = 4 * 60 * 60 * 1_000;

interface Session {
  /** The number that comes next. */
  readonly next: number;
  readonly lastTime: string;
  /** Entries that were dropped before its last one, whoever wrote them. */
  readonly dropped: number;
}

export function createLogChecker(options: LogCheckerOptions): LogChecker {
  const { log, earlier = [], witness, expected, onNode } = options;
  const { open = (note) => openCheckpoint(note, log, ...earlier) } = options;
  const { unsignedMsMax = UNSIGNED_MS_MAX } = options;
  const range = options.start ?? CompactRange.empty();
  const placeOf = createPlaceReader();
  const sessions = new Map<string, Session>();
  const findings: Finding[] = [];
  const counts = { verified: 0, dropped: 0, checkpoints: 0, findings: 0, regressions: 0 };
  let signedTo = range.size;
  let witnessedTo: number | null = witness === undefined ? null : 0;
  let lastTime = '';
  let firstUnsigned: string | null = null;
  // One difference makes every later root another: it is told once.
  let isTreeBroken = false;
  let isExpectedThere = false;

  const finding = (kind: FindingKind, sequence: number, detail: string) => {
    counts.findings += 1;
    if (findings.length < FINDINGS_MAX) findings.push({ kind, sequence, detail });
  };

  const checkOrder = (sequence: number, body: string) => {
    const place = placeOf(body);
    if (place === null) return finding('malformed', sequence, 'is no entry');
    const { writer, number, time } = place;
    const session = sessions.get(writer) ?? { next: 0, lastTime: '', dropped: 0 };
    const skipped = number - session.next;
    // What was dropped, or lies before a part of a log, may have been of this session.
    const mayBeSkipped = counts.dropped - session.dropped;
    const isStranger = options.start !== undefined && !sessions.has(writer);
    if (skipped < 0 || (skipped > mayBeSkipped && !isStranger)) {
      finding('writer-gap', sequence, `expected number ${session.next}, but got ${number}`);
    }
    if (time < session.lastTime) finding('time', sequence, 'is older than the one before it');
    sessions.set(writer, { next: number + 1, lastTime: time, dropped: counts.dropped });
    if (time < lastTime) counts.regressions += 1;
    lastTime = time > lastTime ? time : lastTime;
    firstUnsigned ??= time;
  };

  const checkExpected = () => {
    if (range.size !== expected?.size || isTreeBroken) return;
    if (expected.root.equals(range.root())) return;
    finding('fork', signedTo, `somebody saw another tree of ${expected.size} entries`);
  };

  return {
    finding,
    get size() {
      return range.size;
    },
    get signedSize() {
      return signedTo;
    },
    entry(sequence, hash, body, mayBeDropped) {
      if (sequence !== range.size && !isTreeBroken) {
        finding('gap', range.size, `expected entry ${range.size}, but got ${sequence}`);
        isTreeBroken = true;
      }
      const computed = body === null ? null : hashLeaf(body);
      const isSame = computed !== null && (hash === null || computed.equals(hash));
      if (computed === null) {
        counts.dropped += 1;
        if (!mayBeDropped) finding('missing', sequence, 'is in no archive');
      } else {
        counts.verified += 1;
        if (!isSame) {
          finding('changed', sequence, 'is not what was hashed');
        }
        checkOrder(sequence, body as string);
      }
      // Where they differ, the tree was grown with the hash that the log has.
      range.append(toBuffer(isSame ? computed : hash), onNode);
      if (range.size === expected?.size) checkExpected();
    },
    checkpoint(size, note) {
      counts.checkpoints += 1;
      isExpectedThere ||= size === expected?.size;
      const checkpoint = open(note);
      if (checkpoint === null || checkpoint.size !== size) {
        return finding('signature', signedTo, `the checkpoint at ${size} is not signed by the log`);
      }
      if (!isTreeBroken && !checkpoint.root.equals(range.root())) {
        finding(
          'root',
          signedTo,
          `entries ${signedTo} to ${size - 1} are not those that were signed`,
        );
        isTreeBroken = true;
      }
      if (witness !== undefined && isSignedBy(checkpoint.note, witness)) witnessedTo = size;
      signedTo = size;
      firstUnsigned = null;
    },
    finish() {
      if (expected !== undefined && expected.size > range.size) {
        finding('truncated', range.size, `somebody saw ${expected.size} entries`);
      }
      if (expected !== undefined && expected.size <= range.size && !isExpectedThere) {
        finding('signature', signedTo, `the checkpoint at ${expected.size} is gone`);
      }
      if (
        firstUnsigned !== null &&
        Date.parse(lastTime) - Date.parse(firstUnsigned) > unsignedMsMax
      ) {
        finding('unsigned', signedTo, 'entries stayed unsigned for too long');
      }
      if (witnessedTo === 0 && range.size > 0) finding('witness', 0, 'no witness has seen it');
      return {
        verified: counts.verified,
        dropped: counts.dropped,
        size: range.size,
        checkpoints: counts.checkpoints,
        unsigned: range.size - signedTo,
        witnessedTo,
        findings: findings.toSorted((a, b) => a.sequence - b.sequence),
        findingCount: counts.findings,
        timeRegressions: counts.regressions,
      };
    },
  };
}

function toBuffer(hash: Uint8Array | null): Buffer {
  if (hash === null) throw new Error('expected an entry, or its hash');
  return Buffer.isBuffer(hash) ? hash : Buffer.from(hash);
}
