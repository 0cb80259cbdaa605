import { expect, test } from 'vitest';
import { parseIin } from '../../schema/iin.ts';
import { AgencyError } from '../../subgraphs/kit/index.ts';
import { type Subject, subjectXml } from '../../subgraphs/kit/subject-xml.ts';
import { createOffenceClient, SERVICES } from '../../subgraphs/offence/client.ts';
import { answeringChannels } from '../kit/answering-channels.ts';

const one: Subject = { iin: parseIin('900101300017'), documents: [] };
const two: Subject = { iin: null, documents: [{ issuingState: 'UZB', number: 'FA0000001' }] };
const signal = new AbortController().signal;

const offenceXml = (offender: Subject, more = '', article = '<article>513</article>') =>
  `<offence><number>AO-1</number>${article}<committedOn>20.11.2026</committedOn>${more}` +
  `<status>DECIDED</status><offender>${subjectXml(offender)}</offender></offence>`;
const personXml = (key: number, subject: Subject, offences: string) =>
  `<person><key>${key}</key><result>FOUND</result><subject>${subjectXml(subject)}</subject>` +
  `<offences>${offences}</offences></person>`;

async function outcomes(content: string): Promise<string[]> {
  const client = createOffenceClient(answeringChannels(SERVICES, content));
  const answers = await client.offencesOf([one, two], signal);
  return answers.map((answer) => {
    if (answer instanceof AgencyError) return answer.code;
    return answer === null ? 'UNKNOWN' : answer.map(({ number }) => number).join();
  });
}

const own = personXml(2, two, offenceXml(two));

test.each<[string, string, string]>([
  ['about somebody else', 'ENTITY_IDENTITY_MISMATCH', personXml(1, two, '')],
  [
    'with the offence of somebody else',
    'ENTITY_IDENTITY_MISMATCH',
    personXml(1, one, offenceXml(two)),
  ],
  ['left out', 'AGENCY_INCOMPLETE', ''],
  [
    'given twice with different words',
    'AGENCY_SCHEMA_MISMATCH',
    personXml(1, one, '') + personXml(1, one, offenceXml(one)),
  ],
  ['given twice alike', '', personXml(1, one, '').repeat(2)],
  ['unknown', 'UNKNOWN', '<person><key>1</key><result>UNKNOWN</result></person>'],
])('an answer %s is %s, and spoils no other', async (_, code, content) => {
  expect(await outcomes(content + own)).toEqual([code, 'AO-1']);
});

test.each([
  ['an amount with a point', '<fineAmount>34500.00</fineAmount>'],
  ['an amount without its tiyn', '<fineAmount>34500</fineAmount>'],
  ['an amount beyond an Int', '<fineAmount>21474836,48</fineAmount>'],
  ['a broken number of indices', '<fineMci>10,5</fineMci>'],
  ['a day that the calendar has not', '<decidedOn>31.02.2026</decidedOn>'],
])('%s is AGENCY_SCHEMA_MISMATCH', async (_, more) => {
  const content = personXml(1, one, offenceXml(one, more)) + own;
  expect(await outcomes(content)).toEqual(['AGENCY_SCHEMA_MISMATCH', 'AO-1']);
});

test('the largest fine that fits is read to the tiyn, an article with its part', async () => {
  const offence = offenceXml(
    one,
    '<fineAmount>21 474 836,47</fineAmount><fineMci>0</fineMci>',
    '<article>517</article><part>4</part>',
  );
  const channels = answeringChannels(SERVICES, personXml(1, one, offence));
  const [answer] = await createOffenceClient(channels).offencesOf([one], signal);
  expect(answer).toEqual([
    {
      number: 'AO-1',
      article: '517(4)',
      committedOn: '2026-11-20',
      decidedOn: null,
      measure: null,
      fineTiyn: 2_147_483_647,
      fineMci: 0,
      finePaidOn: null,
      status: 'DECIDED',
    },
  ]);
});

test('a result that is not success is AGENCY_FAULT', async () => {
  const client = createOffenceClient(answeringChannels(SERVICES, own, '00002'));
  await expect(client.offencesOf([one, two], signal)).rejects.toMatchObject({
    code: 'AGENCY_FAULT',
  });
});
