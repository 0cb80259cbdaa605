import { readFile } from 'node:fs/promises';
import {
  type DeclaredRelations,
  parseDeclaredRelations,
} from '../../access-log/alarms/declared-relations.ts';
import { findAlarms } from '../../access-log/alarms/find-alarms.ts';
import { openLog } from './open-log.ts';
import { printAlarms } from './print-alarms.ts';
import { createProgress } from './progress.ts';
import type { StoreOption } from './read-commands.ts';
import { readPseudonymKey } from './read-pseudonym-key.ts';

export interface AlarmOptions extends StoreOption {
  readonly from?: string;
  readonly to?: string;
  readonly format: 'text' | 'json';
  readonly relations?: string;
  readonly pseudonymKey?: readonly string[];
}

/** Prints what is unusual in a log: questions for an auditor, and never the exit code of a failure. */
export async function alarms({ store, from, to, format, ...options }: AlarmOptions): Promise<void> {
  const relations = await readRelations(options);
  const reader = await openLog(store);
  try {
    const period = { from: from ?? null, before: to ?? null, relations, now: Date.now() };
    const report = await findAlarms(reader, period, createProgress('read'));
    process.stdout.write(format === 'json' ? `${JSON.stringify(report)}\n` : printAlarms(report));
  } finally {
    await reader.close();
  }
}

async function readRelations({
  relations,
  pseudonymKey = [],
}: Pick<AlarmOptions, 'relations' | 'pseudonymKey'>): Promise<DeclaredRelations | null> {
  if (relations === undefined) return null;
  if (pseudonymKey.length === 0) throw new Error('expected --pseudonym-key with --relations');
  const keys = pseudonymKey.map(readPseudonymKey);
  return parseDeclaredRelations(await readFile(relations, 'utf8'), keys);
}
