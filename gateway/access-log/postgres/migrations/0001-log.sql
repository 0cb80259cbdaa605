-- Two roles: the gateway inserts and reads, the keeper drops and shreds. Neither may change a row,
-- and what either does beyond inserting goes through the functions below.
DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'access_log_gateway') THEN
    CREATE ROLE access_log_gateway NOLOGIN;
  END IF;
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'access_log_keeper') THEN
    CREATE ROLE access_log_keeper NOLOGIN;
  END IF;
END $$;

-- What the log says, a partition for each month (UTC). A writer is one session of one gateway.
CREATE TABLE access_log.entry (
  logged_at timestamptz NOT NULL,
  writer text NOT NULL,
  writer_sequence bigint NOT NULL,
  kept_until timestamptz NOT NULL,
  hidden_until timestamptz,
  body text NOT NULL,
  PRIMARY KEY (logged_at, writer, writer_sequence)
) PARTITION BY RANGE (logged_at);

-- By whom an entry is found. The request comes first, so that an INTENT finds what followed it.
CREATE TABLE access_log.entry_subject (
  subject text NOT NULL,
  query_id text NOT NULL,
  logged_at timestamptz NOT NULL,
  writer text NOT NULL,
  writer_sequence bigint NOT NULL,
  type text NOT NULL,
  PRIMARY KEY (subject, query_id, logged_at, writer, writer_sequence)
) PARTITION BY RANGE (logged_at);

-- Durable entries that are not in the tree yet, in the order in which they came.
CREATE TABLE access_log.pending (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  logged_at timestamptz NOT NULL,
  writer text NOT NULL,
  writer_sequence bigint NOT NULL
);

-- The order of the tree. Hashes stay when entries are dropped, so that it can be built again.
CREATE TABLE access_log.leaf (
  sequence bigint PRIMARY KEY,
  logged_at timestamptz NOT NULL,
  writer text NOT NULL,
  writer_sequence bigint NOT NULL,
  hash bytea NOT NULL
);
CREATE INDEX leaf_by_time ON access_log.leaf (logged_at);

-- Full subtrees at levels 8, 16, ...; what is between is computed.
CREATE TABLE access_log.tree_node (
  level smallint NOT NULL,
  node_index bigint NOT NULL,
  hash bytea NOT NULL,
  PRIMARY KEY (level, node_index)
);

-- packed_range is what goes on from there.
CREATE TABLE access_log.checkpoint (
  size bigint PRIMARY KEY,
  note text NOT NULL,
  packed_range bytea NOT NULL
);

CREATE TABLE access_log.cosignature (
  size bigint NOT NULL,
  line text NOT NULL,
  PRIMARY KEY (size, line)
);

CREATE TABLE access_log.subject_key (
  subject text PRIMARY KEY,
  wrapped bytea NOT NULL
);

CREATE TABLE access_log.archive (
  size bigint PRIMARY KEY,
  from_sequence bigint NOT NULL,
  file text NOT NULL,
  file_hash text NOT NULL,
  note text NOT NULL
);

-- verifier_key: with which the log was begun.
CREATE TABLE access_log.setting (
  name text PRIMARY KEY,
  value text NOT NULL
);

-- Makes the partitions of a month, written as 2026-03, unless they are there.
CREATE FUNCTION access_log.ensure_month(month text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp SET timezone = 'UTC' AS $$
DECLARE
  first timestamptz := (month || '-01')::timestamptz;
  suffix text := to_char(first, 'YYYY_MM');
  parent text;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('access_log.ensure_month'));
  FOREACH parent IN ARRAY ARRAY['entry', 'entry_subject'] LOOP
    IF to_regclass(format('access_log.%I', parent || '_' || suffix)) IS NULL THEN
      EXECUTE format(
        'CREATE TABLE access_log.%I PARTITION OF access_log.%I FOR VALUES FROM (%L) TO (%L)',
        parent || '_' || suffix, parent, first, first + interval '1 month');
    END IF;
  END LOOP;
END $$;

-- Puts pending entries at the end of the tree, in their order, and returns how many: none where
-- another replica is at it. The hash is of the bytes that the table holds, whatever a gateway believes
-- it wrote.
CREATE FUNCTION access_log.integrate(count_max integer) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  tree_size bigint;
  placed_count bigint;
BEGIN
  IF NOT pg_try_advisory_xact_lock(hashtext('access_log.integrate')) THEN
    RETURN 0;
  END IF;
  SELECT coalesce(max(l.sequence) + 1, 0) INTO tree_size FROM access_log.leaf l;
  WITH taken AS (
    DELETE FROM access_log.pending
    WHERE id IN (SELECT p.id FROM access_log.pending p ORDER BY p.id LIMIT count_max)
    RETURNING id, logged_at, writer, writer_sequence
  ), placed AS (
    SELECT tree_size - 1 + row_number() OVER (ORDER BY id) AS sequence, taken.* FROM taken
  )
  INSERT INTO access_log.leaf (sequence, logged_at, writer, writer_sequence, hash)
  SELECT p.sequence, p.logged_at, p.writer, p.writer_sequence,
    sha256('\x00'::bytea || convert_to(e.body, 'UTF8'))
  FROM placed p
  JOIN access_log.entry e USING (logged_at, writer, writer_sequence);
  GET DIAGNOSTICS placed_count = ROW_COUNT;
  RETURN placed_count;
END $$;

-- Takes room for this many bytes in the log's own tables and gives it back, or fails as a full disk
-- does. What is written is random, or it would be pressed into a few bytes.
CREATE FUNCTION access_log.assert_room(bytes integer) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  PERFORM access_log.ensure_month(to_char(now() AT TIME ZONE 'UTC', 'YYYY-MM'));
  INSERT INTO access_log.entry (logged_at, writer, writer_sequence, kept_until, body)
  SELECT now(), 'assert_room', 0, now(), string_agg(md5(random()::text), '')
  FROM generate_series(1, bytes / 32);
  RAISE EXCEPTION SQLSTATE 'AL001';
EXCEPTION
  -- The block's own savepoint undoes what it wrote.
  WHEN SQLSTATE 'AL001' THEN RETURN;
END $$;

-- The months of which every entry is in an archive and was kept for long enough.
CREATE FUNCTION access_log.droppable_months() RETURNS TABLE (month text)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp SET timezone = 'UTC'
AS $$
DECLARE
  partition record;
  latest timestamptz;
  entries bigint;
BEGIN
  FOR partition IN
    SELECT c.relname FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhrelid
    WHERE i.inhparent = 'access_log.entry'::regclass ORDER BY c.relname
  LOOP
    month := replace(right(partition.relname, 7), '_', '-');
    EXECUTE format('SELECT max(kept_until), count(*) FROM access_log.%I', partition.relname)
      INTO latest, entries;
    CONTINUE WHEN latest > now() OR (month || '-01')::timestamptz + interval '1 month' > now();
    -- An entry that never came into the tree is in no archive either.
    CONTINUE WHEN entries <> (
      SELECT count(*) FROM access_log.leaf l
      WHERE l.logged_at >= (month || '-01')::timestamptz
        AND l.logged_at < (month || '-01')::timestamptz + interval '1 month');
    CONTINUE WHEN EXISTS (
      SELECT FROM access_log.leaf l
      WHERE l.logged_at >= (month || '-01')::timestamptz
        AND l.logged_at < (month || '-01')::timestamptz + interval '1 month'
        AND l.sequence >= (SELECT coalesce(max(a.size), 0) FROM access_log.archive a));
    RETURN NEXT;
  END LOOP;
END $$;

-- Drops such a month, and no other.
CREATE FUNCTION access_log.drop_month(chosen text) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM access_log.droppable_months() d WHERE d.month = chosen) THEN
    RETURN false;
  END IF;
  EXECUTE format('DROP TABLE access_log.%I', 'entry_' || replace(chosen, '-', '_'));
  EXECUTE format('DROP TABLE access_log.%I', 'entry_subject_' || replace(chosen, '-', '_'));
  RETURN true;
END $$;

REVOKE ALL ON ALL FUNCTIONS IN SCHEMA access_log FROM PUBLIC;
GRANT USAGE ON SCHEMA access_log TO access_log_gateway, access_log_keeper;
GRANT SELECT ON ALL TABLES IN SCHEMA access_log TO access_log_gateway, access_log_keeper;
GRANT INSERT ON access_log.entry, access_log.entry_subject, access_log.pending,
  access_log.tree_node, access_log.checkpoint, access_log.cosignature, access_log.subject_key,
  access_log.setting TO access_log_gateway;
GRANT EXECUTE ON FUNCTION access_log.ensure_month, access_log.integrate, access_log.assert_room
  TO access_log_gateway;
GRANT INSERT ON access_log.archive TO access_log_keeper;
GRANT DELETE ON access_log.subject_key TO access_log_keeper;
GRANT EXECUTE ON FUNCTION access_log.droppable_months, access_log.drop_month TO access_log_keeper;
