import { describe, expect, it } from 'vitest';
import { decideRecord, type RecordFacts } from '../../subgraphs/kit/access/decide-record.ts';

const UNKNOWN: RecordFacts = { isOwn: false, isCase: 'NO', consentTo: () => null };

describe('a field of a record that demands nothing', () => {
  it('is read by everybody, of anybody', () => {
    expect(decideRecord([], {}, UNKNOWN)).toEqual({ outcome: 'ALLOWED' });
  });
});

describe('a field of a record of which two consents are waited for', () => {
  it('names the request that stands first', () => {
    const waiting: RecordFacts = {
      ...UNKNOWN,
      consentTo: (service) => ({
        person: 'iin:900101300017' as never,
        service,
        state: 'REQUIRED',
        requestId: `request for ${service}`,
      }),
    };
    const by = (service: string) => ({ condition: 'consent', rule: service, service }) as const;
    const grants = { identity: [by('first'), by('second')], document: [by('third')] };
    expect(decideRecord([['identity', 'document']], grants, waiting)).toEqual({
      outcome: 'CONSENT_REQUIRED',
      requestId: 'request for first',
    });
  });
});
