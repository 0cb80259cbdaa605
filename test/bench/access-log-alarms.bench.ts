import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findAlarms } from '../../gateway/access-log/alarms/find-alarms.ts';
import { ALARM_RULES } from '../../gateway/access-log/alarms/rules.ts';
import { openSqliteCopy } from '../../gateway/access-log/sqlite/open-sqlite-copy.ts';
import { openSqliteStore } from '../../gateway/access-log/sqlite/sqlite-store.ts';
import type { LogReader, StoredEntry } from '../../gateway/access-log/store.ts';
import { createLogSigner } from '../kit/access-log-fixtures.ts';
import { printSampleEntry, type SampleEntry } from '../kit/alarm-entries.ts';
import { inventMonth } from '../kit/invented-offices.ts';
import { judgeAlarms } from '../kit/judge-alarms.ts';
import { formatTable } from './format-table.ts';

export const question = 'How well do the alarms tell misuse from ordinary days, and how fast?';

const SEEDS = 10;
const MONTHS = 12;
const MONTH_MS = 28 * 86_400_000;
const BATCH = 5_000;
const PERIOD = { from: null, before: null, relations: null, now: Date.parse('2030-01-01') };

interface Figures {
  readonly what: string;
  readonly entries: number;
  readonly entriesPerCpuSecond: number;
  readonly heapMegabytesMax: number;
}

/**
 * Prints, for each rule, how much of the misuse in ten invented months it finds and how many of its
 * alarms are right; then what a pass over a SQLite log of a year costs, beside reading it alone.
 */
export async function run(): Promise<void> {
  const judged = await judge();
  process.stdout.write(
    formatTable(
      ['rule', 'injected', 'found', 'alarms', 'right'],
      judged.map(({ rule, injected, found, alarms, right }) => [
        rule,
        injected,
        found,
        alarms,
        right,
      ]),
    ),
  );
  const folder = mkdtempSync(join(tmpdir(), 'access-log-alarms-'));
  try {
    const file = join(folder, 'log.sqlite');
    const entries = await writeYear(file);
    const reader = openSqliteCopy(file);
    const figures = [
      await measure('read', entries, () => readAll(reader)),
      await measure('read, and every rule', entries, async (onProgress) => {
        await findAlarms(reader, PERIOD, onProgress);
      }),
    ];
    await reader.close();
    process.stdout.write(
      `\n${formatTable(
        ['', 'entries', 'entries per second of CPU', 'heap, MB at most'],
        figures.map((each) => [
          each.what,
          each.entries,
          each.entriesPerCpuSecond,
          each.heapMegabytesMax,
        ]),
      )}`,
    );
    process.stdout.write(`${JSON.stringify({ judged, figures })}\n`);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function judge() {
  const sums = new Map(
    ALARM_RULES.map(({ name: rule }) => [
      rule,
      { rule, injected: 0, found: 0, alarms: 0, right: 0 },
    ]),
  );
  for (let seed = 1; seed <= SEEDS; seed += 1) {
    const { entries, misuse } = inventMonth(seed);
    const log = {
      read: async (from: number, count: number) =>
        entries.slice(from, from + count).map((entry, index) => ({
          sequence: from + index,
          hash: new Uint8Array(),
          body: printSampleEntry(entry, from + index),
        })),
      latestCheckpoint: async () => ({ size: entries.length, note: '' }),
    };
    for (const each of judgeAlarms(await findAlarms(log, PERIOD), misuse)) {
      const sum = sums.get(each.rule);
      if (sum === undefined) continue;
      sum.injected += each.injected;
      sum.found += each.found;
      sum.alarms += each.alarms;
      sum.right += each.right;
    }
  }
  return [...sums.values()].filter(({ injected }) => injected > 0);
}

/** Writes twelve invented months, one after the other, and returns how many entries they have. */
async function writeYear(file: string): Promise<number> {
  const store = await openSqliteStore(file, createLogSigner());
  let sequence = 0;
  for (let month = 0; month < MONTHS; month += 1) {
    const { entries } = inventMonth(month + 1);
    for (let at = 0; at < entries.length; at += BATCH) {
      const batch = entries.slice(at, at + BATCH).map((entry) => later(entry, month * MONTH_MS));
      const firstSequence = sequence;
      sequence += batch.length;
      const stored = batch.map((entry, index) => toStored(entry, firstSequence + index));
      await store.append({ writer: 'writer-a', firstSequence, entries: stored });
      await store.integrate();
    }
  }
  await store.close();
  return sequence;
}

function later(entry: SampleEntry, ms: number): SampleEntry {
  return { ...entry, at: new Date(Date.parse(entry.at) + ms).toISOString() };
}

function toStored(entry: SampleEntry, sequence: number): StoredEntry {
  return {
    loggedAt: entry.at,
    keptUntil: '2031-01-01T00:00:00.000Z',
    hiddenUntil: null,
    type: entry.type ?? 'DISCLOSED',
    queryId: `query-${sequence}`,
    subjects: (entry.persons ?? []).flat(),
    caseReference: null,
    organization: null,
    requester: null,
    body: printSampleEntry(entry, sequence),
  };
}

async function readAll(reader: LogReader): Promise<void> {
  for (let next = 0; ; ) {
    const last = (await reader.read(next, 1_000)).at(-1);
    if (last === undefined) return;
    next = last.sequence + 1;
  }
}

async function measure(
  what: string,
  entries: number,
  work: (onProgress: () => void) => Promise<void>,
): Promise<Figures> {
  const heap = () => process.memoryUsage().heapUsed / 1_000_000;
  let heapMax = heap();
  const before = process.cpuUsage();
  await work(() => {
    heapMax = Math.max(heapMax, heap());
  });
  const { user, system } = process.cpuUsage(before);
  return {
    what,
    entries,
    entriesPerCpuSecond: Math.round((entries / (user + system)) * 1_000_000),
    heapMegabytesMax: Math.round(heapMax),
  };
}
