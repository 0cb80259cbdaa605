import { expect, test } from 'vitest';
import { createIssuedRecords, withIssuedRecords } from '../../mocks/application/index.ts';
import { createPeople } from '../../mocks/people.ts';

const PERMIT = {
  number: 'WP-S000001',
  kind: 'LABOUR_IMMIGRANT',
  category: null,
  employerBin: null,
  employerIin: null,
  region: 'KZ-75',
  validFrom: '2026-11-23',
  validTo: '2027-02-21',
  status: 'VALID',
} as const;

test('what is issued shows with its person, however they are looked up, and with nobody else', () => {
  const people = createPeople({ today: '2026-11-23' });
  const issued = createIssuedRecords();
  const shown = withIssuedRecords(people, issued);
  const { host, minor } = people.cast;
  const [document] = host.identityDocuments;
  expect(shown.byIin(host.iin ?? '')).toBe(host);

  issued.add(host.key, { kind: 'workPermit', record: PERMIT });

  for (const found of [
    shown.byIin(host.iin ?? ''),
    shown.byKey(host.key),
    shown.byDocument(document?.issuingState ?? '', document?.number ?? ''),
    shown.byRecordNumber('WP-S000001'),
  ]) {
    expect(found?.workPermits).toEqual([...host.workPermits, PERMIT]);
    expect(found?.knownTo).toContain('enbek');
    expect(found?.key).toBe(host.key);
  }
  expect(shown.byIin(minor.iin ?? '')).toBe(minor);
  expect(people.byIin(host.iin ?? '')?.workPermits).toEqual(host.workPermits);
  expect(shown.byRecordNumber('WP-S000002')).toBeNull();
  expect(shown.byRecordNumber('WP-C01-1')?.key).toBe('cast:labour-migrant');
});
