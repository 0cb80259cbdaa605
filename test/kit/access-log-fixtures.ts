import { createSecretKey, generateKeyPairSync, randomBytes } from 'node:crypto';
import type { NoteSigner } from '../../gateway/access-log/checkpoint/note-key.ts';
import type {
  Access,
  DisclosedEntry,
  IntentEntry,
  RefusedEntry,
  SubjectIds,
} from '../../gateway/access-log/entry/access.ts';
import type { NamedKey } from '../../gateway/access-log/entry/pseudonym.ts';
import type { StoredBatch, StoredEntry } from '../../gateway/access-log/store.ts';

export const ALMA = 'iin:900101300017';
export const ALMA_PASSPORT = 'doc:KAZ:N12345678';
export const TIMUR = 'doc:UZB:FA0000001';

export function createLogSigner(): NoteSigner {
  const { privateKey } = generateKeyPairSync('ed25519');
  return { name: 'migrant-graph.test/access-log', privateKey };
}

export function createNamedKey(id: string): NamedKey {
  return { id, secret: createSecretKey(randomBytes(32)) };
}

/** An inspector's access for migration control. */
export function createAccess(changes: Partial<Access> = {}): Access {
  return {
    queryId: 'b4f1c1de-0000-4000-8000-000000000001',
    requester: {
      id: 'inspector-1',
      roles: ['inspector'],
      organization: { bin: '050140000011', name: 'Migration Service' },
      system: 'inspector-portal',
      official: 'official-77',
      iin: null,
      region: 'KZ-75',
      hotelId: null,
    },
    purpose: 'migration-control',
    legalBasis: 'KZ-477-IV-9',
    caseReference: 'CASE-2026-0042',
    consentReference: null,
    reason: null,
    operation: { hash: 'a'.repeat(64), name: 'PersonFile' },
    bulkProcessing: false,
    mandate: null,
    emergency: false,
    hidden: null,
    ...changes,
  };
}

export function createIntent(changes: Partial<IntentEntry> = {}): IntentEntry {
  return {
    access: createAccess(),
    subjects: [[ALMA]],
    plannedFields: ['Person.crossings', 'Crossing.date'],
    categories: ['movement'],
    ...changes,
  };
}

export function createDisclosed(
  subject: SubjectIds = [ALMA],
  changes: Partial<DisclosedEntry> = {},
): DisclosedEntry {
  return {
    access: createAccess(),
    subject,
    disclosedFields: ['Person.crossings', 'Crossing.date'],
    maskedFields: [],
    refusedFields: [{ field: 'Person.offences', code: 'UNAUTHORIZED_FIELD_OR_TYPE' }],
    sources: [
      { agency: 'border-service', service: 'crossing', outcome: 'answered', attempts: 1 },
      { agency: 'mfa', service: 'visa', outcome: 'AGENCY_TIMEOUT', attempts: 2 },
    ],
    categories: ['movement'],
    durationMs: 41.3,
    ...changes,
  };
}

export function createRefused(changes: Partial<RefusedEntry> = {}): RefusedEntry {
  return {
    access: createAccess(),
    subjects: [[ALMA]],
    code: 'UNAUTHORIZED_FIELD_OR_TYPE',
    refusedFields: ['Person.offences'],
    categories: ['offence'],
    ...changes,
  };
}

/** What a store is given, for tests of the store alone: entries number `first` to `first + count`. */
export function createBatch(
  writer: string,
  firstSequence: number,
  count: number,
  changes: Partial<StoredEntry> = {},
): StoredBatch {
  const entries = Array.from({ length: count }, (_, at): StoredEntry => {
    const sequence = firstSequence + at;
    const loggedAt = changes.loggedAt ?? new Date(Date.UTC(2026, 2, 1, 9) + sequence).toISOString();
    return {
      loggedAt,
      keptUntil: '2029-03-01T00:00:00.000Z',
      hiddenUntil: null,
      type: 'DISCLOSED',
      queryId: `query-${sequence}`,
      subjects: ['p1:alma'],
      caseReference: null,
      organization: null,
      requester: null,
      body: `{"logTime":"${loggedAt}","type":"DISCLOSED","writer":{"id":"${writer}","sequence":${sequence}}}`,
      ...changes,
    };
  });
  return { writer, firstSequence, entries };
}
