-- What an entry says, read out of the text that is hashed, so that an index cannot say anything else.
-- A text that somebody has damaged says nothing, and no write fails for it.
CREATE FUNCTION access_log.said(body text, path text[]) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN CASE WHEN body IS JSON THEN body::jsonb #>> path END;
GRANT EXECUTE ON FUNCTION access_log.said TO access_log_gateway, access_log_keeper;

CREATE INDEX entry_by_case ON access_log.entry
  (access_log.said(body, '{queryGroupId}'), logged_at, writer, writer_sequence)
  WHERE access_log.said(body, '{queryGroupId}') IS NOT NULL;
CREATE INDEX entry_by_organization ON access_log.entry
  (access_log.said(body, '{initiatorOrg,code}'), logged_at, writer, writer_sequence)
  WHERE access_log.said(body, '{initiatorOrg,code}') IS NOT NULL;
CREATE INDEX entry_by_requester ON access_log.entry
  (access_log.said(body, '{initiatorPerson,alternativeCode}'), logged_at, writer, writer_sequence);
-- So that an INTENT finds what followed it.
CREATE INDEX entry_by_query ON access_log.entry (access_log.said(body, '{queryId}'), logged_at)
  WHERE access_log.said(body, '{type}') <> 'INTENT';
