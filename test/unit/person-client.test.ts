import { expect, test } from 'vitest';
import { parseIin } from '../../schema/iin.ts';
import { personIdOfIin } from '../../schema/person-id.ts';
import type { SyncAnswer, SyncChannel } from '../../subgraphs/kit/shep/index.ts';
import { parseXml, textOf } from '../../subgraphs/kit/xml.ts';
import { createPersonClient } from '../../subgraphs/person/client.ts';
import {
  toAddress,
  toBirthPlace,
  toIdentifiers,
  toIdentityDocuments,
  toSex,
} from '../../subgraphs/person/mapping.ts';

const iin = parseIin('900101300017');
const call = { requestId: 'r1', signal: new AbortController().signal };
const TOKEN = '<data><status> VALID </status><code>a\n b</code><public-key>k</public-key></data>';
const NOBODY: SyncAnswer = {
  outcome: 'NOT_FOUND',
  status: { code: '404', message: 'no match' },
  messageId: 'm1',
};

/** A channel that answers with this data, and notes what it was sent. */
function channel(answer: string | SyncAnswer): SyncChannel & { sent: string[] } {
  const sent: string[] = [];
  return {
    sent,
    async send({ dataXml }) {
      sent.push(dataXml);
      if (typeof answer !== 'string') return answer;
      const status = { code: 'SCSS001', message: '' };
      return { outcome: 'FOUND', status, messageId: 'm1', data: parseXml(answer) };
    },
  };
}

function client(answers: {
  kdp?: string;
  gbdFl?: string | SyncAnswer;
  isMp?: string | SyncAnswer;
}) {
  const kdp = channel(answers.kdp ?? TOKEN);
  const gbdFl = channel(answers.gbdFl ?? NOBODY);
  const isMp = channel(answers.isMp ?? NOBODY);
  const applicant = {
    name: 'K & K',
    bin: '200140000014',
    responsible: 'R',
    employee: 'E',
    senderCode: 'S',
  };
  const now = () => new Date('2026-11-23T07:00:00Z');
  const signer = { signToken: async (claims: object) => JSON.stringify(claims) };
  const channels = { kdp, gbdFl, isMp };
  return { ...channels, ...createPersonClient({ ...channels, signer, applicant, now }) };
}

const result = (code: string, persons = '') =>
  `<data><messageResult><code>${code}</code></messageResult>${persons}</data>`;
const persons = (content: string) =>
  result(
    '00000',
    `<persons><person><iin>${iin}</iin><birthDate>1990-01-01</birthDate>${content}</person></persons>`,
  );
const value = (name: string, code: string) =>
  `<${name}><code>${code}</code><nameRu>РУ</nameRu><nameKz>ҚЗ</nameKz></${name}>`;

test('shows GBD FL the token without the white space of KDP', async () => {
  const { kdp, gbdFl, readIndividual } = client({ gbdFl: result('00001') });
  expect(await readIndividual(iin, call)).toBeNull();
  expect(kdp.sent[0]).toContain('<company>K &#38; K</company>');
  expect(gbdFl.sent[0]).toContain('<kdpToken>ab</kdpToken><publicKey>k</publicKey>');
});

test('asks KDP on the ground of the law, for which it sends the person no SMS', async () => {
  const { kdp, readIndividual } = client({ gbdFl: result('00001') });
  await readIndividual(iin, call);
  const data = parseXml(kdp.sent[0] ?? '');
  expect(textOf(data, 'omit-sms')).toBe('true');
  const seconds = Date.parse('2026-11-23T07:00:00Z') / 1000;
  expect(JSON.parse(textOf(data, 'ovt') ?? '')).toEqual({
    cbin: '200140000014',
    mcheck: 'Law',
    iat: seconds,
    exp: seconds + 60,
  });
});

test('does not ask GBD FL without a valid token', async () => {
  const { gbdFl, readIndividual } = client({ kdp: TOKEN.replace('VALID', 'PENDING') });
  await expect(readIndividual(iin, call)).rejects.toMatchObject({
    code: 'AGENCY_FAULT',
    agency: 'KDP',
  });
  expect(gbdFl.sent).toEqual([]);
});

test.each([
  ['nobody, by the transport', NOBODY],
  ['nobody, by the register', result('00001')],
  ['no list', result('00000')],
])('reads %s as null', async (_name, gbdFl) => {
  expect(await client({ gbdFl }).readIndividual(iin, call)).toBeNull();
});

test.each([
  ['a refusal of the register', result('00003'), 'AGENCY_FAULT'],
  ['an answer without a result', '<data/>', 'AGENCY_SCHEMA_MISMATCH'],
  ['an IIN that is none', persons('').replace(iin, '123'), 'AGENCY_BAD_RESPONSE'],
  ['a day that is none', persons('').replace('01-01', '02-30'), 'AGENCY_BAD_RESPONSE'],
  ['another IIN', persons('').replace(iin, '900101300811'), 'ENTITY_IDENTITY_MISMATCH'],
])('refuses %s', async (_name, gbdFl, code) => {
  const reading = client({ gbdFl }).readIndividual(iin, call);
  await expect(reading).rejects.toMatchObject({ code, agency: 'GBD_FL', correlationId: 'r1' });
});

test('tells a key without a result from a key without a card', async () => {
  const isMp = '<data><results><result><ref>1</ref></result></results></data>';
  const [left, nobody] = await client({ isMp }).readCards([{ iin }, { iin }], call);
  expect(left).toMatchObject({ code: 'AGENCY_INCOMPLETE', agency: 'IS_MP' });
  expect(nobody).toBeNull();
});

test('reads nobody, by the transport, as no card for any key', async () => {
  expect(await client({}).readCards([{ iin }, { iin }], call)).toEqual([null, null]);
});

test('lets a card that cannot be read spoil no other', async () => {
  const card = (birthDate: string) =>
    `<card><iin>${iin}</iin><birthDate>${birthDate}</birthDate><documents/></card>`;
  const isMp =
    `<data><results><result><ref>0</ref>${card('never')}</result>` +
    `<result><ref>1</ref>${card('1990-01-01')}</result></results></data>`;
  const [bad, good] = await client({ isMp }).readCards([{ iin }, { iin }], call);
  expect(bad).toMatchObject({ code: 'AGENCY_BAD_RESPONSE', agency: 'IS_MP' });
  expect(good).toMatchObject({ iin, birthDate: '1990-01-01' });
  const search = { surname: 'A', givenName: 'B', birthDate: '1990-01-01' };
  const searching = client({ isMp }).searchCards(search, call);
  await expect(searching).rejects.toMatchObject({ code: 'AGENCY_BAD_RESPONSE' });
});

test('reads codes that it does not know by the names of the register', async () => {
  const document = `<document>${value('type', '099')}<number>1</number></document>`;
  const content =
    `${value('gender', '9')}<birthPlace><city>-</city></birthPlace>` +
    `<regAddress>${value('district', '1926')}</regAddress><documents>${document}</documents>`;
  const record = await client({ gbdFl: persons(content) }).readIndividual(iin, call);
  if (record === null) throw new Error('expected a record');
  expect(toSex({ kind: 'INDIVIDUAL', record })).toBe('UNSPECIFIED');
  expect(toBirthPlace(record)).toEqual({ country: null, city: null });
  expect(toAddress(record.regAddress)?.region).toBeNull();
  expect(toIdentityDocuments(record)[0]?.kind).toMatchObject({
    code: '099',
    label: { kk: 'ҚЗ', ru: 'РУ' },
  });
});

test.each([
  ['860', [{ issuingState: 'UZB', number: 'FA0000001' }]],
  ['398', []],
  ['999', []],
])('takes a foreign passport for the state of citizenship %s', async (code, documents) => {
  const passport = `<document>${value('type', '015')}<number>fa 0000001</number></document>`;
  const content = `${value('citizenship', code)}<documents>${passport}</documents>`;
  const individual = await client({ gbdFl: persons(content) }).readIndividual(iin, call);
  expect(toIdentifiers({ id: personIdOfIin(iin), individual })).toEqual({ iin, documents });
});

const holding = (type: string, number: string) =>
  persons(
    `<documents><document>${value('type', type)}<number>${number}</number></document></documents>`,
  );

test('asks GBD FL for the holder of a document by its number, with a token of the body itself', async () => {
  const { kdp, gbdFl, readHolder } = client({ gbdFl: holding('001', 'n 1669-3117') });
  expect((await readHolder('N16693117', call))?.iin).toBe(iin);
  expect(kdp.sent[0]).toContain('<uin>200140000014</uin>');
  expect(gbdFl.sent[0]).toMatch(/<documentNumber>N16693117<\/documentNumber><kdpToken>/);
});

test.each([
  ['another number', holding('001', 'N1')],
  ['a foreign passport of that number', holding('015', 'N16693117')],
  [
    'two people under that number',
    holding('001', 'N16693117').replace(
      /<person>.*<\/person>/,
      (person) => person + person.replace(iin, '900101300811'),
    ),
  ],
])('takes nobody for a holder who is named with %s', async (_, gbdFl) => {
  await expect(client({ gbdFl }).readHolder('N16693117', call)).rejects.toMatchObject({
    code: 'ENTITY_IDENTITY_MISMATCH',
    agency: 'GBD_FL',
  });
});
