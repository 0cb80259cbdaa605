import { copyFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type Checkpoint,
  parseCheckpoint,
} from '../../gateway/access-log/checkpoint/checkpoint.ts';
import { verifierOf } from '../../gateway/access-log/checkpoint/note-key.ts';
import { hashLeaf } from '../../gateway/access-log/merkle/hash.ts';
import { openSqliteCopy } from '../../gateway/access-log/sqlite/open-sqlite-copy.ts';
import { openSqliteStore } from '../../gateway/access-log/sqlite/sqlite-store.ts';
import { printExportTrailer } from '../../gateway/access-log/verify/export-file.ts';
import { chooseExportEnd, exportLog } from '../../gateway/access-log/verify/export-log.ts';
import type { LogCheckerOptions } from '../../gateway/access-log/verify/log-checker.ts';
import { verifyExport } from '../../gateway/access-log/verify/verify-export.ts';
import { verifyLog } from '../../gateway/access-log/verify/verify-log.ts';
import { createBatch, createLogSigner } from '../kit/access-log-fixtures.ts';
import { writeSampleLog } from '../kit/access-log-samples.ts';
import { makeMemoryFolder } from '../kit/make-folder.ts';

const ENTRIES = 600;
const EVERY = 40;
const FORK_AT = 100;
const SIGNER = createLogSigner();
const LOG = verifierOf(SIGNER);
const folder = makeMemoryFolder('access-log-tampering');
const [original, tampered, forked] = ['original', 'tampered', 'forked'].map((name) =>
  join(folder, `${name}.sqlite`),
) as [string, string, string];
const exported = join(folder, 'tampered.jsonl');
let notes: readonly string[];
/** What somebody outside remembers of the log. */
let expected: Checkpoint;

beforeAll(async () => {
  notes = await writeSampleLog(original, SIGNER, { entries: ENTRIES, every: EVERY });
  await writeSampleLog(forked, SIGNER, { entries: ENTRIES, every: EVERY, forkAt: FORK_AT });
  expected = parseCheckpoint(notes.at(-1) ?? '') as Checkpoint;
});
afterAll(() => rmSync(folder, { recursive: true }));

async function verifyFile(file: string, options: Partial<LogCheckerOptions> = {}) {
  const reader = openSqliteCopy(file);
  try {
    return await verifyLog(reader, { log: LOG, expected, ...options });
  } finally {
    await reader.close();
  }
}

/** Makes the copy anew, and changes it. */
function change(tamper: (database: DatabaseSync) => void): void {
  copyFileSync(original, tampered);
  const database = new DatabaseSync(tampered);
  database.exec('BEGIN');
  tamper(database);
  database.exec('COMMIT');
  database.close();
}

/** One way to change a database, at a place that two random numbers choose. */
type Tampering = (database: DatabaseSync, at: number, value: number) => void;

const TAMPERINGS: Readonly<Record<string, Tampering>> = {
  'flips a character of an entry': (database, at, value) => {
    setBody(database, at % ENTRIES, changeCharacter(readBody(database, at % ENTRIES), value));
  },
  'changes an entry and its hash': (database, at, value) => {
    const body = changeCharacter(readBody(database, at % ENTRIES), value);
    setBody(database, at % ENTRIES, body);
    const set = database.prepare('UPDATE entry SET hash = ? WHERE sequence = ?');
    set.run(hashLeaf(body), at % ENTRIES);
  },
  'flips a bit of a hash': (database, at, value) => {
    const row = database.prepare('SELECT hash FROM entry WHERE sequence = ?').get(at % ENTRIES);
    const hash = flipBit(row?.hash as Uint8Array, value);
    database.prepare('UPDATE entry SET hash = ? WHERE sequence = ?').run(hash, at % ENTRIES);
  },
  'flips a bit of a stored part of the tree': (database, at, value) => {
    const index = at % 2;
    const row = database.prepare('SELECT hash FROM tree_node WHERE node_index = ?').get(index);
    const hash = flipBit(row?.hash as Uint8Array, value);
    database.prepare('UPDATE tree_node SET hash = ? WHERE node_index = ?').run(hash, index);
  },
  'flips a character of a checkpoint': (database, at, value) => {
    const size = ((at % (ENTRIES / EVERY)) + 1) * EVERY;
    const note = notes[size / EVERY - 1] ?? '';
    const set = database.prepare('UPDATE checkpoint SET note = ? WHERE size = ?');
    set.run(changeCharacter(note, value), size);
  },
  'deletes an entry': (database, at) => {
    database.prepare('DELETE FROM entry WHERE sequence = ?').run(at % ENTRIES);
  },
  'deletes an entry and moves the others up': (database, at) => {
    database.prepare('DELETE FROM entry WHERE sequence = ?').run(at % ENTRIES);
    const later = database.prepare('SELECT sequence FROM entry WHERE sequence > ? ORDER BY 1');
    const move = database.prepare('UPDATE entry SET sequence = sequence - 1 WHERE sequence = ?');
    for (const { sequence } of later.all(at % ENTRIES)) move.run(sequence as number);
  },
  'empties an entry': (database, at) => {
    database.prepare('UPDATE entry SET body = NULL WHERE sequence = ?').run(at % ENTRIES);
  },
  'swaps the texts of two entries': (database, at, value) => {
    const [a, b] = twoOf(at, value);
    const [bodyA, bodyB] = [readBody(database, a), readBody(database, b)];
    setBody(database, a, bodyB);
    setBody(database, b, bodyA);
  },
  'swaps two entries': (database, at, value) => {
    const [a, b] = twoOf(at, value);
    const move = database.prepare('UPDATE entry SET sequence = ? WHERE sequence = ?');
    move.run(-1, a);
    move.run(a, b);
    move.run(b, -1);
  },
  'takes the end away': (database, at) => {
    database.prepare('DELETE FROM entry WHERE sequence >= ?').run(at % ENTRIES);
  },
  'takes the end away with its checkpoints': (database, at) => {
    const size = at % ENTRIES;
    database.prepare('DELETE FROM entry WHERE sequence >= ?').run(size);
    database.prepare('DELETE FROM checkpoint WHERE size > ?').run(size);
  },
  'replays an old checkpoint as the last': (database, at) => {
    const size = ((at % (ENTRIES / EVERY - 1)) + 1) * EVERY;
    database.prepare('DELETE FROM checkpoint WHERE size > ?').run(size);
  },
  'puts an old checkpoint in the place of a later one': (database, at) => {
    const old = at % (ENTRIES / EVERY - 1);
    const set = database.prepare('UPDATE checkpoint SET note = ? WHERE size = ?');
    set.run(notes[old] ?? '', ENTRIES);
  },
};

describe('verification of a database', () => {
  it('finds nothing in an untouched log', async () => {
    const report = await verifyFile(original);
    expect(report).toMatchObject({ verified: ENTRIES, size: ENTRIES, unsigned: 0, findings: [] });
    expect(report.checkpoints).toBe(ENTRIES / EVERY);
  });

  it.each(Object.entries(TAMPERINGS))(
    'finds whoever %s, wherever it is',
    async (_, tamper) => {
      await fc.assert(
        fc.asyncProperty(fc.nat(), fc.nat(), async (at, value) => {
          change((database) => tamper(database, at, value));
          const report = await verifyFile(tampered);
          expect(report.findingCount).toBeGreaterThan(0);
        }),
        { numRuns: 40 },
      );
    },
    60_000,
  );

  it('names the first entry that was changed', async () => {
    for (const sequence of [0, 41, 317, ENTRIES - 1]) {
      change((database) => {
        setBody(database, sequence, changeCharacter(readBody(database, sequence), 7));
      });
      const report = await verifyFile(tampered);
      expect(report.findings[0]).toMatchObject({ kind: 'changed', sequence });
    }
  });

  it('finds a session whose numbers or times do not follow one another', async () => {
    const file = join(folder, 'disordered.sqlite');
    const store = await openSqliteStore(file, SIGNER);
    const at = (loggedAt: string) => ({ loggedAt });
    await store.append(createBatch('writer-a', 0, 2, at('2026-03-01T09:00:00.000Z')));
    await store.append(createBatch('writer-a', 3, 1, at('2026-03-01T09:00:01.000Z')));
    await store.append(createBatch('writer-b', 1, 1, at('2026-03-01T09:00:01.000Z')));
    await store.append(createBatch('writer-a', 4, 1, at('2026-03-01T08:59:59.000Z')));
    await store.append(createBatch('writer-c', 0, 1, at('2026-03-01T08:00:00.000Z')));
    await store.append(createBatch('writer-c', 1, 1, { body: '{"type":"DISCLOSED"}' }));
    await store.integrate();
    await store.close();
    const reader = openSqliteCopy(file);
    const report = await verifyLog(reader, { log: LOG });
    await reader.close();
    expect(report.findings.map(({ kind, sequence }) => [sequence, kind])).toEqual([
      [2, 'writer-gap'],
      [3, 'writer-gap'],
      [4, 'time'],
      [6, 'malformed'],
    ]);
    // Clocks of two gateways may differ: that is told, and is no finding.
    expect(report.timeRegressions).toBe(2);
  });

  it('finds entries that were left unsigned for too long', async () => {
    const file = join(folder, 'unsigned.sqlite');
    const store = await openSqliteStore(file, SIGNER);
    await store.append(createBatch('writer-a', 0, 1, { loggedAt: '2026-03-01T09:00:00.000Z' }));
    await store.integrate();
    await store.append(createBatch('writer-a', 1, 1, { loggedAt: '2026-03-01T10:00:00.000Z' }));
    await store.append(createBatch('writer-a', 2, 1, { loggedAt: '2026-03-01T14:30:00.000Z' }));
    await store.close();
    const reader = openSqliteCopy(file);
    const report = await verifyLog(reader, { log: LOG });
    await reader.close();
    expect(report).toMatchObject({ unsigned: 2, findings: [{ kind: 'unsigned', sequence: 1 }] });
  });

  it('finds a fork that the same key signed, by any tree that somebody remembers of it', async () => {
    const atFork = Math.ceil(FORK_AT / EVERY);
    for (const [at, note] of notes.entries()) {
      const remembered = parseCheckpoint(note) as Checkpoint;
      const report = await verifyFile(forked, { expected: remembered });
      const kinds = report.findings.map(({ kind }) => kind);
      // What was before the fork is no evidence of it.
      expect(kinds).toEqual(at + 1 < atFork ? [] : ['fork']);
    }
  });

  it('cannot find a fork that nobody outside can tell from the log', async () => {
    const reader = openSqliteCopy(forked);
    const report = await verifyLog(reader, { log: LOG });
    await reader.close();
    expect(report.findings).toEqual([]);
  });

  it('finds a log that another key signed', async () => {
    const report = await verifyFile(original, { log: verifierOf(createLogSigner()) });
    expect(report.findings[0]).toMatchObject({ kind: 'signature', sequence: 0 });
    expect(report.findingCount).toBe(ENTRIES / EVERY);
  });

  it('reports a file that is damaged, and does not fail on it', async () => {
    copyFileSync(original, tampered);
    const bytes = readFileSync(tampered);
    bytes.fill(0xff, 8_192, 40_960);
    writeFileSync(tampered, bytes);
    const report = await verifyFile(tampered);
    expect(report.findingCount).toBeGreaterThan(0);
  });
});

/** One way to change an exported file. */
type ExportTampering = (text: string, at: number, value: number) => string | Buffer;

const EXPORT_TAMPERINGS: Readonly<Record<string, ExportTampering>> = {
  'flips a bit': (text, at, value) => {
    const bytes = Buffer.from(text);
    const index = at % bytes.length;
    bytes[index] = (bytes[index] as number) ^ (1 << (value % 8));
    return bytes;
  },
  'cuts it': (text, at) => text.slice(0, at % text.length),
  'takes a line out': (text, at) =>
    toLines(text)
      .toSpliced(at % (ENTRIES + 2), 1)
      .join(''),
  'writes a line twice': (text, at) => {
    const lines = toLines(text);
    const index = at % lines.length;
    return lines.toSpliced(index, 0, lines[index] ?? '').join('');
  },
  'swaps two lines': (text, at, value) => {
    const lines = toLines(text);
    const [a, b] = twoOf(at, value).map((each) => each + 1) as [number, number];
    return lines
      .with(a, lines[b] ?? '')
      .with(b, lines[a] ?? '')
      .join('');
  },
  'drops an entry, with another hash': (text, at) =>
    toLines(text)
      .with(1 + (at % ENTRIES), `{"droppedHash":"${hashLeaf('other').toString('base64')}"}\n`)
      .join(''),
  'replays an old checkpoint': (text, at) => {
    const old = notes[at % (notes.length - 1)] ?? '';
    return toLines(text)
      .with(-1, `${printExportTrailer(old)}\n`)
      .join('');
  },
  'adds a line': (text, at) => `${text}${toLines(text)[at % ENTRIES]}`,
};

describe('verification of an export', () => {
  let text: string;

  beforeAll(async () => {
    const reader = openSqliteCopy(original);
    const range = await chooseExportEnd(reader, 0, ENTRIES);
    text = await textOf(exportLog(reader, range));
    await reader.close();
  });

  it('finds nothing in an untouched one', async () => {
    writeFileSync(exported, text);
    expect(await verifyExport(exported, { log: LOG, expected })).toMatchObject({
      verified: ENTRIES,
      findings: [],
    });
  });

  it.each(Object.entries(EXPORT_TAMPERINGS))(
    'finds whoever %s, wherever it is',
    async (_, tamper) => {
      await fc.assert(
        fc.asyncProperty(fc.nat(), fc.nat(), async (at, value) => {
          writeFileSync(exported, tamper(text, at, value));
          const report = await verifyExport(exported, { log: LOG });
          expect(report.findingCount).toBeGreaterThan(0);
        }),
        { numRuns: 60 },
      );
    },
    60_000,
  );

  it('finds a torn last line, and names it', async () => {
    const lines = toLines(text).slice(0, 51).join('');
    writeFileSync(exported, lines.slice(0, -10));
    const report = await verifyExport(exported, { log: LOG });
    expect(report.findings).toEqual([
      { kind: 'unreadable', sequence: 49, detail: 'the last line is torn' },
    ]);
  });

  it('verifies a part of a log, from any entry to a checkpoint', async () => {
    const reader = openSqliteCopy(original);
    for (const [from, to, end] of [
      [1, 600, 600],
      [255, 300, 280],
      [256, 400, 400],
      [599, 600, 600],
    ] as const) {
      const range = await chooseExportEnd(reader, from, to);
      expect(range.size).toBe(end);
      writeFileSync(exported, await textOf(exportLog(reader, range)));
      const report = await verifyExport(exported, { log: LOG });
      expect(report).toMatchObject({ verified: end - from, size: end, findings: [] });
    }
    await expect(chooseExportEnd(reader, 590, 595)).rejects.toThrow('found none');
    await reader.close();
  });

  it('reports what is no export at all', async () => {
    for (const other of ['', '\n', '{}\n', text.slice(0, 20)]) {
      writeFileSync(exported, other);
      const report = await verifyExport(exported, { log: LOG });
      expect(report.findings[0]?.kind).toBe('unreadable');
    }
  });
});

function readBody(database: DatabaseSync, sequence: number): string {
  const row = database.prepare('SELECT body FROM entry WHERE sequence = ?').get(sequence);
  return row?.body as string;
}

function setBody(database: DatabaseSync, sequence: number, body: string): void {
  database.prepare('UPDATE entry SET body = ? WHERE sequence = ?').run(body, sequence);
}

function changeCharacter(text: string, value: number): string {
  const at = value % text.length;
  const other = text[at] === 'B' ? 'C' : 'B';
  return text.slice(0, at) + other + text.slice(at + 1);
}

function flipBit(bytes: Uint8Array, value: number): Buffer {
  const flipped = Buffer.from(bytes);
  const at = value % flipped.length;
  flipped[at] = (flipped[at] as number) ^ (1 << (value % 8));
  return flipped;
}

/** Two different entries. */
function twoOf(at: number, value: number): [number, number] {
  const first = at % ENTRIES;
  return [first, (first + 1 + (value % (ENTRIES - 1))) % ENTRIES];
}

async function textOf(lines: AsyncIterable<string>): Promise<string> {
  let text = '';
  for await (const line of lines) text += line;
  return text;
}

function toLines(text: string): string[] {
  return text.split(/(?<=\n)/);
}
