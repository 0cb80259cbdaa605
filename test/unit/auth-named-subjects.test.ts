import { getOperationAST, parse } from 'graphql';
import { expect, test } from 'vitest';
import { namedSubjects } from '../../gateway/auth/named-subjects.ts';
import { loadSupergraph } from '../../gateway/supergraph/index.ts';
import { CAST_IINS } from '../../mocks/people.ts';

const { apiSchema: schema } = await loadSupergraph('schema/supergraph.graphql');
const IIN = CAST_IINS['labour-migrant'];
/** The specimen of ICAO Doc 9303, with a state that documents have. */
const MRZ = [
  'P<D<<ERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<',
  'L898902C36D<<7408122F1204159ZE184226B<<<<<10',
];

function named(query: string, variables: Record<string, unknown> = {}): readonly string[] {
  const document = parse(query);
  const operation = getOperationAST(document);
  if (operation == null) throw new TypeError('expected one operation');
  const now = new Date('2026-03-01T00:00:00Z');
  return namedSubjects(document, operation, variables, { schema, now });
}

test('a person is named by IIN, by id, by document, in literals and variables', () => {
  expect(named(`{ person(iin: "${IIN}") { id } }`)).toEqual([`iin:${IIN}`]);
  expect(named('query ($i: Iin) { person(iin: $i) { id } }', { i: IIN })).toEqual([`iin:${IIN}`]);
  expect(named('query ($i: PersonId) { person(id: $i) { id } }', { i: 'doc:UZB:FA1' })).toEqual([
    'doc:UZB:FA1',
  ]);
  const document = { issuingState: 'UZB', number: 'fa 000-0001' };
  expect(
    named('query ($d: TravelDocumentInput) { person(travelDocument: $d) { id } }', { d: document }),
  ).toEqual(['doc:UZB:FA0000001']);
  expect(
    named(
      'query ($n: String!) { person(travelDocument: { issuingState: "UZB", number: $n }) { id } }',
      {
        n: 'FA0000001',
      },
    ),
  ).toEqual(['doc:UZB:FA0000001']);
});

test('and by the lines that a passport reader gives', () => {
  const query = 'query ($lines: [String!]) { person(mrz: $lines) { id } }';
  expect(named(query, { lines: MRZ })).toEqual(['doc:DEU:L898902C3']);
});

test('every root field counts, through fragments, each person once', () => {
  const query = `query ($i: Iin) {
    a: person(iin: $i) { id }
    ... on Query { b: person(iin: $i) { id } }
    ...F
  }
  fragment F on Query { c: person(id: "doc:UZB:FA1") { id } }`;
  expect(named(query, { i: IIN })).toEqual([`iin:${IIN}`, 'doc:UZB:FA1']);
});

test('a person in an input of a mutation is named', () => {
  const query = `mutation ($guest: PersonId!) {
    notifyArrival(input: {
      idempotencyKey: "k", guest: $guest, arrivedOn: "2026-01-01"
      address: { region: "KZ-75", city: "A", street: "B", building: "1" }
    }) { userErrors { message } }
  }`;
  expect(named(query, { guest: 'doc:UZB:FA1' })).toEqual(['doc:UZB:FA1']);
});

test.each([
  ['no argument', '{ person { id } }', {}],
  ['null', '{ person(iin: null) { id } }', {}],
  ['a variable without a value', 'query ($i: Iin) { person(iin: $i) { id } }', {}],
  ['an IIN that is none', '{ person(iin: "123") { id } }', {}],
  [
    'a document that is none',
    '{ person(travelDocument: { issuingState: "XYZ", number: "1" }) { id } }',
    {},
  ],
  ['lines that are none', '{ person(mrz: ["x"]) { id } }', {}],
  ['a name', '{ people(name: "A B", birthDate: "1990-01-01") { nodes { id } } }', {}],
])('%s names nobody', (_, query, variables) => {
  expect(named(query, variables)).toEqual([]);
});
