import type { Removal } from './removal.ts';

const CHECKPOINT = ['test/unit/access-log-checkpoint.test.ts'];
const TAMPERING = ['test/attack/access-log-tampering.test.ts'];
const GATE = ['test/unit/access-log-gate.test.ts', 'test/unit/access-log-commit.test.ts'];
const ENTRY = ['test/unit/access-log-entry.test.ts'];
const STORE = ['test/contract/access-log-store.contract.test.ts'];
const KEYS = ['test/contract/access-log-keys.contract.test.ts'];
const WITNESS = ['test/unit/access-log-witness.test.ts'];
const KEEPER = ['test/contract/access-log-keeper.contract.test.ts'];

/** The access log: its gate, what it must never hold, and how tampering is found. */
export const ACCESS_LOG_REMOVALS: readonly Removal[] = [
  {
    name: 'access log: that an entry is durable before anybody hears so',
    file: 'gateway/access-log/group-commit.ts',
    find: 'const receipt = await withDeadline(flush(items), timeoutMs);',
    replace: 'const receipt = undefined as never; flush(items).catch(() => undefined);',
    tests: GATE,
  },
  {
    name: 'access log: that nothing is taken while the store is down',
    file: 'gateway/access-log/group-commit.ts',
    find: 'if (isStopped) return Promise.reject(unavailable());',
    replace: '',
    tests: GATE,
  },
  {
    name: 'access log: how many entries may wait',
    file: 'gateway/access-log/group-commit.ts',
    find: 'if (queued + writing + items.length > waitingMax) {',
    replace: 'if (items.length > waitingMax) {',
    tests: GATE,
  },
  {
    name: 'access log: that a session ends with a write that failed',
    file: 'gateway/access-log/access-log.ts',
    find: '      session = openSession();\n',
    replace: '',
    tests: GATE,
  },
  {
    name: 'access log: that a case holds no IIN',
    file: 'gateway/access-log/entry/draft-entry.ts',
    find: 'if (holdsIin(caseReference)) {',
    replace: 'if (caseReference === "") {',
    tests: ENTRY,
  },
  {
    name: 'access log: that a trader is a pseudonym',
    file: 'gateway/access-log/entry/draft-entry.ts',
    find: 'if (!isBin(bin)) return { code: pseudonyms.ofOther(bin) };',
    replace: '',
    tests: ENTRY,
  },
  {
    name: 'access log: that fields are coordinates',
    file: 'gateway/access-log/entry/access.ts',
    find: 'if (fields.every((field) => FIELD.test(field))) return;',
    replace: 'if (FIELD.test(option) || fields.length >= 0) return;',
    tests: ENTRY,
  },
  {
    name: 'access log: that free text is intact',
    file: 'gateway/access-log/entry/subject-cipher.ts',
    find: 'return Buffer.concat([plain, decipher.final()]);',
    replace: 'return plain;',
    tests: ENTRY,
  },
  {
    name: 'access log: the signature of a note',
    file: 'gateway/access-log/checkpoint/signed-note.ts',
    find: 'return own.length > 0 && own.every(({ signature }) => holds(note.text, signature, verifier));',
    replace: 'return own.length > 0 && own.every(({ signature }) => holds !== null && signature);',
    tests: CHECKPOINT,
  },
  {
    name: 'access log: of which log a checkpoint is',
    file: 'gateway/access-log/checkpoint/checkpoint.ts',
    find: 'key.name === checkpoint.origin && isSignedBy(checkpoint.note, key)',
    replace: 'isSignedBy(checkpoint.note, key)',
    tests: CHECKPOINT,
  },
  {
    name: 'access log: that a witness sees one history',
    file: 'gateway/access-log/checkpoint/witness.ts',
    find: "if (!isConsistent) return { outcome: 'inconsistent' };",
    replace: '',
    tests: CHECKPOINT,
  },
  {
    name: 'access log: that a witness goes on from what it saw',
    file: 'gateway/access-log/checkpoint/witness.ts',
    find: "if (oldSize !== size) return { outcome: 'other-size', size };",
    replace: '',
    tests: CHECKPOINT,
  },
  {
    name: 'access log: that an entry is what was hashed',
    file: 'gateway/access-log/verify/log-checker.ts',
    find: 'if (!isSame) {',
    replace: 'if (isSame && sequence < 0) {',
    tests: TAMPERING,
  },
  {
    name: 'access log: that the tree is what was signed',
    file: 'gateway/access-log/verify/log-checker.ts',
    find: 'if (!isTreeBroken && !checkpoint.root.equals(range.root())) {',
    replace: 'if (isTreeBroken && !checkpoint.root.equals(range.root())) {',
    tests: TAMPERING,
  },
  {
    name: 'access log: that the tree is what somebody outside saw',
    file: 'gateway/access-log/verify/log-checker.ts',
    find: 'if (expected.root.equals(range.root())) return;',
    replace: 'if (expected.root.byteLength > 0) return;',
    tests: TAMPERING,
  },
  {
    name: 'access log: that stored parts of the tree are its own',
    file: 'gateway/access-log/verify/verify-log.ts',
    find: 'const wrong = computed.find(({ hash }, at) => !stored[at]?.equals(hash));',
    replace: 'const wrong = computed.find((_, at) => stored[at] === undefined);',
    tests: TAMPERING,
  },
  {
    name: 'access log: that the role in PostgreSQL may only insert',
    file: 'gateway/access-log/postgres/postgres-store.ts',
    find: 'if (row.may_change) {',
    replace: 'if (row.may_change === null) {',
    tests: STORE,
  },
  {
    name: 'access log: that an entry is a line of what PostgreSQL is handed',
    file: 'gateway/access-log/postgres/insert-batch.ts',
    find: "if (texts.some((text) => text.includes('\\n'))) {",
    replace: 'if (texts.length < 0) {',
    tests: ['test/contract/access-log-batch.contract.test.ts'],
  },
  {
    name: 'access log: that a log is opened with the key that signs it, in SQLite',
    file: 'gateway/access-log/sqlite/sqlite-writer.ts',
    find: 'if (currentKey() !== key) {',
    replace: 'if (currentKey() === undefined) {',
    tests: STORE,
  },
  {
    name: 'access log: that a key that was succeeded signs no more, in SQLite',
    file: 'gateway/access-log/sqlite/sqlite-writer.ts',
    find: 'if (currentKey() !== key) throw keySucceeded();',
    replace: '',
    tests: KEYS,
  },
  {
    name: 'access log: that a key that was succeeded signs no more, in PostgreSQL',
    file: 'gateway/access-log/postgres/sign-leaves.ts',
    find: 'if ((await readVerifierKeys(sql)).at(-1) !== key) throw keySucceeded();',
    replace: '',
    tests: KEYS,
  },
  {
    name: 'access log: that a key comes only after a checkpoint that both have signed',
    file: 'gateway/access-log/checkpoint/key-order.ts',
    find: 'if (!isHandedOn || !isOfNext) return null;',
    replace: 'if (!isOfNext) return null;',
    tests: KEYS,
  },
  {
    name: 'access log: that the key that signs now has signed the end',
    file: 'gateway/access-log/verify/verify-log.ts',
    find: 'if (checker.signedSize > 0 && !order.isCurrent) {',
    replace: 'if (checker.signedSize < 0 && !order.isCurrent) {',
    tests: KEYS,
  },
  {
    name: 'witness: that it signs only what it has remembered',
    file: 'gateway/access-log/checkpoint/witness.ts',
    find: 'await memory.save({ size: next.size, root: next.root });',
    replace: 'void memory.save({ size: next.size, root: next.root }).catch(() => undefined);',
    tests: WITNESS,
  },
  {
    name: 'witness: that a cosignature is kept only if it holds',
    file: 'gateway/access-log/checkpoint/http-witness.ts',
    find: 'return note !== null && isSignedBy(note, key);',
    replace: 'return note !== null;',
    tests: WITNESS,
  },
  {
    name: 'access log: that what is dropped is archived, in SQLite',
    file: 'gateway/access-log/sqlite/open-sqlite-keeper.ts',
    find: '    AND max(sequence) < (SELECT coalesce(max(size), 0) FROM archive)\n',
    replace: '',
    tests: KEEPER,
  },
  {
    name: 'access log: that what is dropped is archived, in PostgreSQL',
    file: 'gateway/access-log/postgres/migrations/0001-log.sql',
    find: '        AND l.sequence >= (SELECT coalesce(max(a.size), 0) FROM access_log.archive a));',
    replace: '        AND l.sequence < 0);',
    tests: KEEPER,
  },
  {
    name: 'access log: that an archive verifies before it counts',
    file: 'gateway/access-log/keep/archive-log.ts',
    find: 'if (report.findingCount > 0 || report.size !== range.size) {',
    replace: 'if (report.size !== range.size) {',
    tests: KEEPER,
  },
];
