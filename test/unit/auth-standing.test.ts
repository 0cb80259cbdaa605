import { expect, test } from 'vitest';
import { createStandings } from '../../gateway/auth/create-standings.ts';
import type { Inquiry } from '../../gateway/auth/index.ts';
import { loadSupergraph, parseSupergraph } from '../../gateway/supergraph/index.ts';
import { loadPolicy } from '../../schema/policy/index.ts';
import { composeSdl } from '../kit/compose-sdl.ts';
import { credentials } from '../kit/gateway-access.ts';

const policy = loadPolicy();
const supergraph = await loadSupergraph('schema/supergraph.graphql');

const organization = { bin: '040240009027', name: 'Somewhere' };
function inquiry(overrides: Partial<Inquiry> = {}): Inquiry {
  return {
    ...credentials({ roles: ['inspector'], organization }),
    purpose: 'migration-control',
    caseReference: 'A-1',
    emergency: null,
    policy,
    ...overrides,
  };
}

test('a class of requesters is decided about once, whoever they are', () => {
  const standings = createStandings();
  const one = standings(inquiry(), supergraph);
  const other = standings(
    inquiry({
      ...credentials({ id: 'other', roles: ['inspector'], official: 'x', organization }),
      caseReference: 'B-2',
    }),
    supergraph,
  );
  expect(other).toBe(one);
});

test.each([
  ['purpose', { purpose: null }],
  ['role', credentials({ roles: ['labour-inspector'], organization })],
  ['organization', credentials({ roles: ['inspector'] })],
  ['proof of identity', { signatureLevel: 'eds' as const }],
  ['emergency', { emergency: { caseReference: 'A', until: '2026-01-01T00:00:00.000Z' } }],
  ['policy', { policy: { ...policy, hash: 'other' } }],
  ['policy that is none', { policy: null }],
])('another %s is another class', (_, overrides) => {
  const standings = createStandings();
  expect(standings(inquiry(overrides), supergraph)).not.toBe(standings(inquiry(), supergraph));
});

test('a scope that the supergraph does not name makes no class of its own', () => {
  const scoped = parseSupergraph(
    composeSdl({ a: 'type Query { a: Int @requiresScopes(scopes: [["read"]]) }' }),
  );
  const standings = createStandings();
  const plain = standings(inquiry(), scoped);
  expect(standings(inquiry({ scopes: ['other', 'unknown'] }), scoped)).toBe(plain);
  expect(plain.refusedFields?.coordinates).toEqual(new Set(['Query.a']));
  expect(standings(inquiry({ scopes: ['read'] }), scoped).refusedFields).toBeUndefined();
});

test('equal sets of refused fields have equal names, so that they share plans', () => {
  const standings = createStandings();
  const one = standings(inquiry({ policy: null }), supergraph);
  const other = standings(inquiry({ purpose: null }), supergraph);
  expect(one).not.toBe(other);
  expect(one.refusedFields?.key).toBe(other.refusedFields?.key);
  expect(one.refusedFields?.key).not.toBe(standings(inquiry(), supergraph).refusedFields?.key);
});

test('without a policy everything of a category is refused, and every input of one', () => {
  const { refusedFields, grants } = createStandings()(inquiry({ policy: null }), supergraph);
  expect(grants).toEqual({});
  expect(refusedFields?.coordinates.has('Query.person')).toBe(true);
  expect(refusedFields?.coordinates.has('Person.name')).toBe(true);
  expect(refusedFields?.coordinates.has('Person.id')).toBe(false);
  expect(refusedFields?.arguments?.has('Query.person(iin:)')).toBe(true);
});

test('in an emergency lists of people are refused, single records are not', () => {
  const emergency = { caseReference: 'A', until: '2026-01-01T00:00:00.000Z' };
  const standing = createStandings()(inquiry({ purpose: 'emergency', emergency }), supergraph);
  const refused = standing.refusedFields?.coordinates;
  expect(refused?.has('Query.people')).toBe(true);
  expect(refused?.has('Query.registrationsDue')).toBe(true);
  expect(refused?.has('Query.person')).toBe(false);
  expect(refused?.has('Person.name')).toBe(false);
});

test('a category that is refused silently is told to nobody', () => {
  const secret = parseSupergraph(
    composeSdl({
      a: `type Query {
        a: Int @policy(policies: [["alert"]])
        b: Int @policy(policies: [["health"]])
        c: Int @policy(policies: [["alert"], ["identity"]])
      }`,
    }),
  );
  const hotel = credentials({ roles: ['hotel'], organization, hotelId: '1' });
  const standing = createStandings()(inquiry({ ...hotel, purpose: 'lodging' }), secret);
  expect(standing.refusedFields?.silent).toEqual(new Set(['Query.a']));
  expect(standing.refusedFields?.coordinates).toEqual(new Set(['Query.b']));
});
