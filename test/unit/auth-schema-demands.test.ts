import { isIntrospectionType, isObjectType } from 'graphql';
import { expect, test } from 'vitest';
import { schemaDemandsOf } from '../../gateway/auth/schema-demands.ts';
import { loadSupergraph, parseSupergraph } from '../../gateway/supergraph/index.ts';
import { composeSdl } from '../kit/compose-sdl.ts';

function demandsOf(sdl: string, change: (supergraph: string) => string = (it) => it) {
  return schemaDemandsOf(parseSupergraph(change(composeSdl({ a: sdl }))));
}

test('a field demands what it says, what its type says, and what the type it leads to says', () => {
  const { categories } = demandsOf(`
    type Query { stay: Stay }
    type Stay @policy(policies: [["lodging"]]) {
      id: ID!
      note: String @policy(policies: [["health"], ["contact"]])
    }`);
  expect(categories.get('Query.stay')).toEqual([['lodging']]);
  expect(categories.get('Stay.id')).toEqual([['lodging']]);
  expect(categories.get('Stay.note')).toEqual([
    ['contact', 'lodging'],
    ['health', 'lodging'],
  ]);
});

test('categories and scopes are demanded apart, so that none passes for the other', () => {
  const { categories, scopes, scopeNames } = demandsOf(`
    type Query {
      one: String @policy(policies: [["health"]]) @requiresScopes(scopes: [["read", "all"], ["admin"]])
      two: String @authenticated
    }`);
  expect(categories.get('Query.one')).toEqual([['health']]);
  expect(scopes.get('Query.one')).toEqual([['admin'], ['all', 'read']]);
  expect(scopeNames).toEqual(new Set(['admin', 'all', 'read']));
  expect([categories.get('Query.two'), scopes.get('Query.two')]).toEqual([[], []]);
});

test('NoAlternative: an empty list of policies or scopes is met by nothing', () => {
  const { categories, scopes } = demandsOf(`
    type Query {
      one: String @policy(policies: [])
      two: String @requiresScopes(scopes: [])
      three: String @policy(policies: [[]])
    }`);
  expect(categories.get('Query.one')).toEqual([['no policy']]);
  expect(scopes.get('Query.two')).toEqual([['no requiresScopes']]);
  // An alternative of nothing is met by everybody: that is what was written.
  expect(categories.get('Query.three')).toEqual([]);
});

test('inputs carry their categories by tags, and only by those', () => {
  const { inputs } = demandsOf(`
    type Query { find(iin: String @tag(name: "category:lookup"), page: Int @tag(name: "other"), by: By): Int }
    input By { deep: Deep }
    input Deep { phone: String @tag(name: "category:contact") @tag(name: "category:identity") }`);
  expect(Object.fromEntries(inputs)).toEqual({
    'Query.find(iin:)': ['lookup'],
    'Deep.phone': ['contact', 'identity'],
  });
});

test('what an interface demands of its own is demanded of its objects; what is told upwards is not', () => {
  const sdl = `
    type Query { beings: [Being]  other: String @policy(policies: [["x"]]) }
    interface Being { note: String }
    type Cat implements Being { note: String @policy(policies: [["health"]]) }
    type Dog implements Being { note: String }`;
  expect(demandsOf(sdl).categories.get('Dog.note')).toEqual([]);
  expect(demandsOf(sdl).categories.get('Being.note')).toEqual([['health']]);
  const old = demandsOf(sdl.replace(' @policy(policies: [["health"]])', ''), (supergraph) =>
    supergraph.replace(
      /(interface Being[^{]*\{[^}]*note: String)/,
      '$1 @policy(policies: [["contact"]])',
    ),
  );
  expect(old.categories.get('Dog.note')).toEqual([['contact']]);
  expect(old.categories.get('Cat.note')).toEqual([['contact']]);
});

test('everything that a client can see of the migrant graph is classified', async () => {
  const supergraph = await loadSupergraph('schema/supergraph.graphql');
  const { categories, worklists } = schemaDemandsOf(supergraph);
  const fields = Object.values(supergraph.apiSchema.getTypeMap())
    .filter(isObjectType)
    .filter((type) => !isIntrospectionType(type))
    .flatMap((type) => Object.keys(type.getFields()).map((field) => `${type.name}.${field}`));
  expect(fields.length).toBeGreaterThan(100);
  expect(fields.filter((field) => !categories.has(field))).toEqual([]);
  expect(categories.get('Person.name')).toEqual([['identity']]);
  expect([...worklists].sort()).toEqual([
    'Query.accesses',
    'Query.hotelGuests',
    'Query.incomeTaxByRegion',
    'Query.migrationFlows',
    'Query.people',
    'Query.permitStatistics',
    'Query.registrationsDue',
    'Query.registrationsToAnswer',
  ]);
});
