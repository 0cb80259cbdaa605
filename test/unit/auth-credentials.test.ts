import { expect, test } from 'vitest';
import { credentialsOf } from '../../gateway/auth/credentials-of.ts';
import { CAST_IINS } from '../../mocks/people.ts';

const GOOD = { sub: 'somebody', roles: ['host'], system: 'test' };
const read = (claims: Record<string, unknown>) => credentialsOf({ ...GOOD, ...claims });
const IIN = CAST_IINS.minor;

test('without claims of proof there are a weak login, no mandate and no scope', () => {
  expect(read({})).toMatchObject({ signatureLevel: 'none', mandates: [], scopes: [] });
  const nothing = { signatureLevel: null, mandates: null, scope: null };
  expect(read(nothing)).toMatchObject({ signatureLevel: 'none', mandates: [], scopes: [] });
});

test.each(['none', 'sms', 'eds'])('the level %s of a proof of identity is read', (level) => {
  expect(read({ signatureLevel: level })?.signatureLevel).toBe(level);
});

test.each(['EDS', '', 'eds ', 3, true, ['eds'], {}])(
  'SignatureLevelOfAnotherForm: %j refuses the token',
  (signatureLevel) => {
    expect(read({ signatureLevel })).toBeNull();
  },
);

test('mandates name persons by IIN or by document, in the spelling of the graph', () => {
  const mandates = [
    { kind: 'parent', iin: IIN },
    { kind: 'representative', document: { issuingState: 'UZB', number: 'fa 000-0001' } },
  ];
  expect(read({ mandates })?.mandates).toEqual([
    { kind: 'parent', subject: `iin:${IIN}` },
    { kind: 'representative', subject: 'doc:UZB:FA0000001' },
  ]);
});

test.each([
  ['no list', { kind: 'parent', iin: IIN }],
  ['an unknown kind', [{ kind: 'friend', iin: IIN }]],
  ['no kind', [{ iin: IIN }]],
  ['nobody', [{ kind: 'parent' }]],
  [
    'two persons in one',
    [{ kind: 'parent', iin: IIN, document: { issuingState: 'UZB', number: 'FA1' } }],
  ],
  ['an id of the graph', [{ kind: 'parent', subject: `iin:${IIN}` }]],
  ['a wrong check digit', [{ kind: 'parent', iin: '170426590504' }]],
  ['an IIN as a number', [{ kind: 'parent', iin: Number(IIN) }]],
  [
    'an unknown state',
    [{ kind: 'parent', document: { issuingState: 'XYZ', number: 'FA0000001' } }],
  ],
  ['a document that is none', [{ kind: 'parent', document: { issuingState: 'UZB', number: '*' } }]],
  ['one bad among good', [{ kind: 'parent', iin: IIN }, null]],
  ['too many', Array.from({ length: 33 }, () => ({ kind: 'parent', iin: IIN }))],
])('MandateOfAnotherForm: %s refuses the token', (_, mandates) => {
  expect(read({ mandates })).toBeNull();
});

test('scopes are told apart by spaces, each once, in one order', () => {
  expect(read({ scope: 'b a b' })?.scopes).toEqual(['a', 'b']);
  expect(read({ scope: '' })?.scopes).toEqual([]);
});

test.each([' a', 'a ', 'a  b', 'a\tb', 'a\nb', 'a"b', 'a\\b', 'ә', ['a'], 1, 'x'.repeat(8_193)])(
  'ScopeOfAnotherForm: %j refuses the token',
  (scope) => {
    expect(read({ scope })).toBeNull();
  },
);
