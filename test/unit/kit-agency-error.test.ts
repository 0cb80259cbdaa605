import { inspect } from 'node:util';
import { expect, test } from 'vitest';
import { AgencyError } from '../../subgraphs/kit/agency-error.ts';

const call = { agency: 'KDP', service: 'consents', correlationId: 'c-1' } as const;
const error = new AgencyError('AGENCY_UNAVAILABLE', call, {
  retryAfterMs: 10.2,
  internalMessage: 'ORA-01017',
  cause: new Error('ORA-12541'),
});

test('says code and agency, and what a client may do', () => {
  expect(error.message).toBe('AGENCY_UNAVAILABLE: KDP');
  expect(error.toJSON()).toEqual({
    code: 'AGENCY_UNAVAILABLE',
    agency: 'KDP',
    service: 'consents',
    retryable: true,
    retryAfterMs: 11,
    correlationId: 'c-1',
  });
  expect(new AgencyError('AGENCY_FAULT', call).toJSON()).toMatchObject({ retryable: false });
});

test('discloses nothing of the agency when it is written out by accident', () => {
  expect(JSON.stringify({ error })).not.toContain('ORA-');
  expect(JSON.stringify({ ...error })).not.toContain('ORA-');
  expect(`${error} ${Object.keys(error)}`).not.toMatch(/ORA-|internalMessage|cause/);
  expect(error.internalMessage).toBe('ORA-01017');
  expect(inspect(error.cause)).toContain('ORA-12541');
});
