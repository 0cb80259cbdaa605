import iconv from 'iconv-lite';
import { expect, test } from 'vitest';
import { AgencyError } from '../../subgraphs/kit/agency-error.ts';
import { readText } from '../../subgraphs/kit/answer-head.ts';

const WHERE = { agency: 'KGD', service: 'report', correlationId: 'c-1' } as const;
const EXPECTED = { media: ['text/csv'], charset: 'windows-1251' } as const;

function read(status: number, type: string | undefined, body: Buffer): string {
  const headers = type === undefined ? {} : { 'content-type': type };
  try {
    return readText({ status, headers, body }, EXPECTED, WHERE);
  } catch (error) {
    return error instanceof AgencyError ? error.code : String(error);
  }
}

const BODY = iconv.encode('Сумма', 'windows-1251');

test.each([
  [200, 'Text/CSV; charset=windows-1251', 'Сумма'],
  [200, 'text/csv', 'Сумма'],
  [200, 'text/html', 'AGENCY_BAD_RESPONSE'],
  [200, undefined, 'AGENCY_BAD_RESPONSE'],
  [302, 'text/csv', 'AGENCY_BAD_RESPONSE'],
  [404, 'text/csv', 'AGENCY_FAULT'],
  [500, 'text/csv', 'AGENCY_UNAVAILABLE'],
])('reads status %d of type %s as %s', (status, type, outcome) => {
  expect(read(status, type, BODY)).toBe(outcome);
});

test('reads UTF-8 where it comes in its place, and refuses what is neither', () => {
  expect(read(200, 'text/csv', Buffer.from('Сумма'))).toBe('Сумма');
  expect(read(200, 'text/csv', Buffer.from([0x98]))).toBe('AGENCY_BAD_ENCODING');
});
