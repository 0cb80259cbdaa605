import { expect, test } from 'vitest';
import { parseIin } from '../../schema/iin.ts';
import { createAlertClient, SERVICES } from '../../subgraphs/alert/client.ts';
import { requestedBy } from '../../subgraphs/alert/requested-by.ts';
import { AgencyError } from '../../subgraphs/kit/index.ts';
import { type Subject, subjectXml } from '../../subgraphs/kit/subject-xml.ts';
import { answeringChannels } from '../kit/answering-channels.ts';
import { contextOf } from '../kit/contexts.ts';

const one: Subject = { iin: parseIin('900101300017'), documents: [] };
const two: Subject = { iin: null, documents: [{ issuingState: 'UZB', number: 'FA0000001' }] };
const signal = new AbortController().signal;

const checkXml = (key: number, subject: Subject, hit: string, result = 'CHECKED') =>
  `<person><key>${key}</key><result>${result}</result><subject>${subjectXml(subject)}</subject>` +
  `<hit>${hit}</hit><reference>r${key}</reference>` +
  '<checkedAt>2026-11-23T12:00:00+05:00</checkedAt></person>';

async function outcomes(content: string): Promise<(string | boolean)[]> {
  const client = createAlertClient(answeringChannels(SERVICES, content));
  const answers = await client.check([one, two], 'officer', signal);
  return answers.map((answer) => (answer instanceof AgencyError ? answer.code : answer.hit));
}

test.each<[string, string | boolean, string]>([
  ['of a hit', true, checkXml(1, one, '1')],
  ['of no hit', false, checkXml(1, one, '0')],
  ['about somebody else', 'ENTITY_IDENTITY_MISMATCH', checkXml(1, two, '0')],
  ['left out', 'AGENCY_INCOMPLETE', ''],
  [
    'that contradicts itself',
    'AGENCY_SCHEMA_MISMATCH',
    checkXml(1, one, '0') + checkXml(1, one, '1'),
  ],
  ['of neither', 'AGENCY_SCHEMA_MISMATCH', checkXml(1, one, 'false')],
  ['with nothing', 'AGENCY_SCHEMA_MISMATCH', checkXml(1, one, '')],
  ['of not having looked', 'AGENCY_SCHEMA_MISMATCH', checkXml(1, one, '0', 'UNKNOWN')],
])('an answer %s is %s, and spoils no other', async (_, outcome, content) => {
  expect(await outcomes(content + checkXml(2, two, '0'))).toEqual([outcome, false]);
});

test('who checks is a name of 64 characters: of one official of one organization, and nobody else', () => {
  const { requester } = contextOf('border-officer', 'border-control');
  const name = requestedBy(requester);
  expect(name).toMatch(/^[0-9a-f]{64}$/);
  expect(requestedBy({ ...requester, id: 'another session' })).toBe(name);
  const others = [
    { ...requester, official: 'border-officer-018' },
    { ...requester, organization: { bin: '200140000014', name: 'Another body' } },
    { ...requester, official: null },
  ];
  expect(new Set([name, ...others.map(requestedBy)]).size).toBe(4);
});
