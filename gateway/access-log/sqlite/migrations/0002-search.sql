-- By what an auditor searches, as the body says it.
ALTER TABLE entry ADD COLUMN type TEXT;
ALTER TABLE entry ADD COLUMN query_id TEXT;
ALTER TABLE entry ADD COLUMN case_reference TEXT;
ALTER TABLE entry ADD COLUMN organization TEXT;
ALTER TABLE entry ADD COLUMN requester TEXT;
UPDATE entry SET
  type = body ->> '$.type',
  query_id = body ->> '$.queryId',
  case_reference = body ->> '$.queryGroupId',
  organization = body ->> '$.initiatorOrg.code',
  requester = body ->> '$.initiatorPerson.alternativeCode'
WHERE json_valid(body);

CREATE INDEX entry_by_case ON entry (case_reference, sequence) WHERE case_reference IS NOT NULL;
CREATE INDEX entry_by_organization ON entry (organization, sequence)
  WHERE organization IS NOT NULL;
CREATE INDEX entry_by_requester ON entry (requester, sequence);
-- So that an INTENT finds what followed it.
CREATE INDEX entry_by_query ON entry (query_id) WHERE type <> 'INTENT';
