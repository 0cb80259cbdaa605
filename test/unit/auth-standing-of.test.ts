import { buildSchema } from 'graphql';
import { describe, expect, it } from 'vitest';
import type { SchemaDemands } from '../../gateway/auth/schema-demands.ts';
import { missingFor, type StandingInput, standingOf } from '../../gateway/auth/standing.ts';
import type { Grants } from '../../schema/policy/index.ts';

const SCHEMA = buildSchema(/* GraphQL */ `
  type Query {
    people(name: String): Person
    day: String
  }
  type Person {
    name: String
    health: String
  }
`);

const DEMANDS: SchemaDemands = {
  categories: new Map([
    ['Query.people', [['lookup']]],
    ['Query.day', []],
    ['Person.name', [['identity']]],
    ['Person.health', [['health', 'identity']]],
  ]),
  scopes: new Map(),
  scopeNames: new Set(),
  inputs: new Map(),
  worklists: new Set(['Query.people']),
};

const any = (...names: string[]): Grants =>
  Object.fromEntries(names.map((name) => [name, [{ condition: 'any', rule: 'r' }]]));

const standing = (input: Partial<StandingInput>, demands: Partial<SchemaDemands> = {}) =>
  standingOf(
    {
      grants: any('lookup', 'identity', 'health'),
      scopes: [],
      silent: [],
      emergency: false,
      ...input,
    },
    { ...DEMANDS, ...demands },
    SCHEMA,
  );

describe('a standing', () => {
  it('refuses nothing to whoever is granted everything', () => {
    expect(standing({}).refusedFields).toBeUndefined();
  });

  it('refuses each field for which something is lacking, and no other', () => {
    expect(standing({ grants: any('lookup', 'identity') }).refusedFields?.coordinates).toEqual(
      new Set(['Person.health']),
    );
    expect(standing({ grants: {} }).refusedFields?.coordinates).toEqual(
      new Set(['Query.people', 'Person.name', 'Person.health']),
    );
  });

  it('refuses a field of which the schema says nothing, whatever is granted', () => {
    const categories = new Map(DEMANDS.categories);
    categories.delete('Person.name');
    const { refusedFields } = standing({}, { categories });
    expect(refusedFields?.coordinates).toEqual(new Set(['Person.name']));
  });

  it('refuses in silence what lacks a silent category, though others are lacking as well', () => {
    const { refusedFields } = standing({ grants: any('lookup'), silent: ['health'] });
    expect(refusedFields?.silent).toEqual(new Set(['Person.health']));
    expect(refusedFields?.coordinates).toEqual(new Set(['Person.name']));
  });

  it('refuses lists in an emergency, and at no other time', () => {
    expect(standing({ emergency: true }).refusedFields?.coordinates).toEqual(
      new Set(['Query.people']),
    );
  });

  it('has the scopes of its token as grants for anybody', () => {
    const scopes = new Map([['Person.name', [['profile']]]]);
    expect(standing({ scopes: ['profile'] }, { scopes })).toMatchObject({
      scopes: { profile: [{ condition: 'any', rule: 'scope' }] },
      refusedFields: undefined,
    });
    expect(standing({ scopes: ['others'] }, { scopes }).refusedFields?.coordinates).toEqual(
      new Set(['Person.name']),
    );
  });

  it('refuses an input unless each of its categories is granted, be it the only refusal', () => {
    const inputs = new Map([
      ['Query.people(name:)', ['identity', 'contact']],
      ['Query.people(iin:)', ['lookup']],
    ]);
    const { refusedFields } = standing({}, { inputs });
    expect(refusedFields?.arguments).toEqual(new Set(['Query.people(name:)']));
    expect(refusedFields?.coordinates).toEqual(new Set());
    const grants = any('lookup', 'identity', 'health', 'contact');
    expect(standing({ grants }, { inputs }).refusedFields).toBeUndefined();
  });

  it('refuses inputs even if as many are refused as fields', () => {
    const inputs = new Map([['Query.people(name:)', ['contact']]]);
    const { refusedFields } = standing({ grants: any('lookup', 'identity') }, { inputs });
    expect(refusedFields).toMatchObject({
      coordinates: new Set(['Person.health']),
      arguments: new Set(['Query.people(name:)']),
    });
  });

  it('names equal sets alike in whatever order they were found, and others otherwise', () => {
    const backwards = buildSchema(`
      type Person { health: String name: String }
      type Query { day: String people(name: String): Person }
    `);
    const input = { grants: {}, scopes: [], silent: [], emergency: false };
    const key = standingOf(input, DEMANDS, SCHEMA).refusedFields?.key;
    expect(standingOf(input, DEMANDS, backwards).refusedFields?.key).toBe(key);
    expect(standing({ grants: {}, silent: ['health'] }).refusedFields?.key).not.toBe(key);
    expect(standing({ grants: any('lookup') }).refusedFields?.key).not.toBe(key);
  });
});

describe('what is lacking for a field', () => {
  const lacking = (coordinate: string, grants: Grants, scopes: Grants = {}) =>
    missingFor(
      coordinate,
      { grants, scopes },
      { ...DEMANDS, scopes: new Map([['Person.name', [['profile']]]]) },
    );

  it('is nothing for a public field', () => {
    expect(lacking('Query.day', {})).toEqual([]);
  });

  it('is named by category and by scope', () => {
    expect(lacking('Person.name', {})).toEqual(['identity', 'profile']);
    expect(lacking('Person.name', any('identity'))).toEqual(['profile']);
    expect(lacking('Person.name', {}, any('profile'))).toEqual(['identity']);
    expect(lacking('Person.name', any('identity'), any('profile'))).toEqual([]);
  });

  it('is something for a field that the schema does not know, whatever is granted', () => {
    expect(lacking('Person.taste', any('identity', 'unknown'))).toEqual(['unknown']);
  });
});
