-- By what an auditor searches, as the body says it. Columns and not expressions of the body: an index
-- that reads JSON took five times as long as all else about an entry.
ALTER TABLE access_log.entry
  ADD COLUMN type text,
  ADD COLUMN query_id text,
  ADD COLUMN case_reference text,
  ADD COLUMN organization text,
  ADD COLUMN requester text;
UPDATE access_log.entry SET
  type = body::jsonb ->> 'type',
  query_id = body::jsonb ->> 'queryId',
  case_reference = body::jsonb ->> 'queryGroupId',
  organization = body::jsonb #>> '{initiatorOrg,code}',
  requester = body::jsonb #>> '{initiatorPerson,alternativeCode}'
WHERE body IS JSON;

CREATE INDEX entry_by_case ON access_log.entry
  (case_reference, logged_at, writer, writer_sequence) WHERE case_reference IS NOT NULL;
CREATE INDEX entry_by_organization ON access_log.entry
  (organization, logged_at, writer, writer_sequence) WHERE organization IS NOT NULL;
CREATE INDEX entry_by_requester ON access_log.entry
  (requester, logged_at, writer, writer_sequence);
-- So that an INTENT finds what followed it.
CREATE INDEX entry_by_query ON access_log.entry (query_id, logged_at) WHERE type <> 'INTENT';
