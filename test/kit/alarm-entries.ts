import type { LogPages } from '../../gateway/access-log/alarms/find-place.ts';
import type { EntryRecord } from '../../gateway/access-log/entry/entry-record.ts';
import type { PurposeCode, Role } from '../../schema/requester.ts';

/** What a test says of an entry; the rest is an inspector's ordinary day. */
export interface SampleEntry {
  /** RFC 3339. */
  readonly at: string;
  readonly type?: 'INTENT' | 'DISCLOSED' | 'REFUSED';
  readonly queryId?: string;
  readonly requester?: string;
  /** Null for a person who asks on their own behalf. */
  readonly organization?: string | null;
  readonly roles?: readonly Role[];
  readonly purpose?: PurposeCode;
  readonly caseReference?: string | null;
  /** All pseudonyms of each person. */
  readonly persons?: readonly (readonly string[])[];
  readonly bulk?: boolean;
  readonly emergency?: boolean;
}

/** Returns the text of an entry as a log holds it, as far as rules look at it. */
export function printSampleEntry(sample: SampleEntry, sequence: number): string {
  const {
    at,
    type = 'DISCLOSED',
    organization = '040240009027',
    caseReference = 'CASE-1',
  } = sample;
  const common = {
    version: 1,
    queryId: sample.queryId ?? `query-${sequence}`,
    ...(caseReference !== null && { queryGroupId: caseReference }),
    purpose: sample.purpose ?? 'migration-control',
    bulkProcessing: sample.bulk ?? false,
    ...(sample.emergency === true && { emergency: true }),
    ...(organization !== null && { initiatorOrg: { code: organization } }),
    initiatorPerson: { alternativeCode: sample.requester ?? 'p1:inspector' },
    initiatorRoles: sample.roles ?? ['inspector'],
    initiatorSystem: 'migration-workplace',
    subjects: sample.persons ?? [['p1:alma']],
    categories: ['identity'],
    keptUntil: '2031-01-01T00:00:00.000Z',
    logTime: new Date(at).toISOString(),
    writer: { id: 'writer-a', sequence },
  } as const;
  const details = {
    INTENT: { plannedFields: ['Person.name'] },
    DISCLOSED: {
      disclosedFields: ['Person.name'],
      maskedFields: [],
      refusedFields: [],
      sources: [],
      durationMs: 20,
    },
    REFUSED: { code: 'PURPOSE_NOT_ALLOWED', refusedFields: [] },
  } as const;
  return JSON.stringify({ ...common, type, ...details[type] } as EntryRecord);
}

/** A log in memory, in the order given; null is an entry that is in an archive alone. */
export function logOf(samples: readonly (SampleEntry | null)[]): LogPages {
  const entries = samples.map((sample, sequence) => ({
    sequence,
    hash: new Uint8Array(32),
    body: sample === null ? null : printSampleEntry(sample, sequence),
  }));
  return {
    read: (from, count) => Promise.resolve(entries.slice(from, from + count)),
    latestCheckpoint: () => Promise.resolve({ size: entries.length, note: '' }),
  };
}
