-- What the log says, in the order of the tree. A body is null once it was archived and dropped; the
-- hash stays, so that the tree can be built again.
CREATE TABLE entry (
  sequence INTEGER PRIMARY KEY,
  hash BLOB NOT NULL,
  logged_at TEXT NOT NULL,
  kept_until TEXT NOT NULL,
  hidden_until TEXT,
  body TEXT
) STRICT;

-- By whom an entry is found. The request comes first, so that an INTENT finds what followed it.
CREATE TABLE entry_subject (
  subject TEXT NOT NULL,
  query_id TEXT NOT NULL,
  sequence INTEGER NOT NULL,
  type TEXT NOT NULL,
  PRIMARY KEY (subject, query_id, sequence)
) STRICT, WITHOUT ROWID;

-- Full subtrees at levels 8, 16, ...; what is between is computed.
CREATE TABLE tree_node (
  level INTEGER NOT NULL,
  node_index INTEGER NOT NULL,
  hash BLOB NOT NULL,
  PRIMARY KEY (level, node_index)
) STRICT, WITHOUT ROWID;

-- packed_range is what goes on from there.
CREATE TABLE checkpoint (
  size INTEGER PRIMARY KEY,
  note TEXT NOT NULL,
  packed_range BLOB NOT NULL
) STRICT;

CREATE TABLE cosignature (
  size INTEGER NOT NULL,
  line TEXT NOT NULL,
  PRIMARY KEY (size, line)
) STRICT, WITHOUT ROWID;

CREATE TABLE subject_key (
  subject TEXT PRIMARY KEY,
  wrapped BLOB NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE archive (
  size INTEGER PRIMARY KEY,
  from_sequence INTEGER NOT NULL,
  file TEXT NOT NULL,
  file_hash TEXT NOT NULL,
  note TEXT NOT NULL
) STRICT;

-- verifier_key: with which the log was begun. checked_at: proof that it can be written.
CREATE TABLE setting (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
