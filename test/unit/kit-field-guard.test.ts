import {
  buildSchema,
  GraphQLError,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
} from 'graphql';
import { describe, expect, it } from 'vitest';
import type { PersonId } from '../../schema/person-id.ts';
import type { Grants } from '../../schema/policy/index.ts';
import type { Requester } from '../../schema/requester.ts';
import type { FieldDemand } from '../../subgraphs/kit/access/field-demands.ts';
import { createFieldGuard, type FieldGuard } from '../../subgraphs/kit/access/field-guard.ts';
import { ownOrganization } from '../../subgraphs/kit/access/own-organization.ts';
import type { RecordHook } from '../../subgraphs/kit/access/record-hooks.ts';
import {
  createRequestAccess,
  type RequestAccess,
} from '../../subgraphs/kit/access/request-access.ts';
import type { SubgraphContext } from '../../subgraphs/kit/subgraph-context.ts';
import { INSPECTOR, signedContext } from '../kit/contexts.ts';
import { granting } from '../kit/guarded-subgraph.ts';

type Path = GraphQLResolveInfo['path'];

const GUEST = 'doc:UZB:FA0000001' as PersonId;
const STRANGER = 'iin:850315300025' as PersonId;
const LOST = 'doc:UZB:FA0000002' as PersonId;
const SUBJECTS = { cases: [GUEST], casesUnavailable: [LOST], consents: [] };

const SCHEMA = buildSchema(`
  directive @tag(name: String!) on ARGUMENT_DEFINITION
  type Query {
    guests(hotel: ID): [Guest!]
    found(passport: ID @tag(name: "category:lookup")): String
    listed: [Stay!]
  }
  type Guest { person: Person room: String stay: Stay }
  type Person { id: ID! name: String stays: [Stay!] }
  type Stay { number: String label: Label }
  type Label { ru: String }
`);
const SUBJECT_FIELDS: Readonly<Record<string, string>> = { Guest: 'person' };

const NOTHING: FieldDemand = { kind: 'nothing' };
const demanding = (...categories: string[]): FieldDemand => ({
  kind: 'categories',
  requirement: [categories],
});
function guardOf(coordinate: string, demand: FieldDemand, hook?: RecordHook): FieldGuard {
  const [typeName = '', fieldName = ''] = coordinate.split('.');
  const type = SCHEMA.getType(typeName) as GraphQLObjectType<unknown, SubgraphContext>;
  const field = type.getFields()[fieldName];
  if (field === undefined) throw new RangeError(`expected a field, but got ${coordinate}`);
  return createFieldGuard({ type, field, demand, subjectField: SUBJECT_FIELDS[typeName], hook });
}

const infoAt = (...keys: readonly string[]): GraphQLResolveInfo => {
  const path = keys.reduce<Path | undefined>(
    (prev, key) => ({ prev, key, typename: undefined }),
    undefined,
  );
  return { path } as GraphQLResolveInfo;
};
const INFO = infoAt('found', 'field');

/** A request with these grants, and the scopes that its fields open. */
function contextOf(
  grants: Grants,
  facts: readonly string[] = [],
  requester: Partial<Requester> = {},
) {
  const signed = signedContext({ grants, facts, requester: { ...INSPECTOR, ...requester } });
  const access = createRequestAccess(signed, SUBJECTS);
  const opened: (PersonId | null)[] = [];
  const watched: RequestAccess = {
    ...access,
    openScope(path, scope) {
      opened.push(scope.subject);
      access.openScope(path, scope);
    },
  };
  return { context: { access: watched, requestId: 'r-1' } as SubgraphContext, opened };
}

/** A record that nobody may look at. */
const UNREAD = {
  get id() {
    throw new Error('expected nobody to ask whose record it is');
  },
};
const PERSON = { id: GUEST };
const codeOf = (result: true | Error) => result instanceof GraphQLError && result.extensions.code;
const REFUSED = 'UNAUTHORIZED_FIELD_OR_TYPE';

describe('the rule on a field', () => {
  it('refuses whatever stands in the place of a context, and throws at nothing', () => {
    const guard = guardOf('Person.name', NOTHING);
    for (const context of [undefined, null, {}]) {
      expect(codeOf(guard.check(PERSON, {}, context, INFO))).toBe(REFUSED);
      expect(guard.isKnown(PERSON, context, INFO)).toBe(false);
    }
    expect(guard.check(PERSON, {}, contextOf({}).context, INFO)).toBe(true);
  });

  it('refuses with what the subgraph finds wrong with the arguments', () => {
    const wrong = new GraphQLError('no such hotel', { extensions: { code: 'BAD_USER_INPUT' } });
    const throwing = (thrown: unknown): RecordHook => ({
      subject: () => {
        throw thrown;
      },
    });
    const check = (thrown: unknown) =>
      guardOf('Query.guests', demanding('lodging'), throwing(thrown)).check(
        undefined,
        { hotel: '1' },
        contextOf(granting('any', 'lodging')).context,
        infoAt('guests'),
      );
    expect(check(wrong)).toBe(wrong);
    expect(codeOf(check('a text'))).toBe(REFUSED);
  });

  it('lets out a fact that the fetch was planned to read, and no other', () => {
    const guard = guardOf('Person.name', { kind: 'fact' });
    const check = (...facts: readonly string[]) =>
      guard.check(PERSON, {}, contextOf({}, facts).context, INFO);
    expect(check('Person.id', 'Person.name')).toBe(true);
    expect(codeOf(check('Person.id', 'Person'))).toBe(REFUSED);
  });

  it('refuses what is unclassified, whatever is granted', () => {
    const guard = guardOf('Person.name', { kind: 'unclassified' });
    const { context } = contextOf(granting('any', 'identity'), ['Person.name']);
    expect(codeOf(guard.check(PERSON, {}, context, INFO))).toBe(REFUSED);
  });

  it('says of a case that could not be learnt which agency could not tell, in which request', () => {
    const guard = guardOf('Person.name', demanding('identity'));
    const { context } = contextOf(granting('case', 'identity'));
    expect(guard.check({ id: LOST }, {}, context, INFO)).toMatchObject({
      code: 'AGENCY_UNAVAILABLE',
      agency: 'ENBEK',
      correlationId: 'r-1',
    });
  });

  it('opens the scope of whom a field says it is about, for the records below', () => {
    const grants = granting('any', 'lodging');
    const opening = (coordinate: string, parent: unknown, hook?: RecordHook) => {
      const { context, opened } = contextOf(grants);
      const guard = guardOf(coordinate, demanding('lodging'), hook);
      expect(guard.check(parent, {}, context, INFO)).toBe(true);
      return opened;
    };
    expect(opening('Person.stays', PERSON)).toEqual([GUEST]);
    expect(opening('Guest.stay', { person: PERSON })).toEqual([GUEST]);
    expect(opening('Query.guests', undefined, { subject: () => STRANGER })).toEqual([STRANGER]);
    expect(opening('Query.guests', undefined, { isCase: () => true })).toEqual([null]);
  });

  it('lets a hook look at the object that the field belongs to: an organization, and its own', () => {
    const outcomeFor = (bin: string, organization: { bin: string; name: string } | null) => {
      const { context } = contextOf(granting('case', 'lodging'), [], { organization });
      const guard = guardOf('Guest.stay', demanding('lodging'), ownOrganization);
      return guard.check({ bin }, {}, context, INFO);
    };
    const own = { bin: '200140000014', name: 'ТОО' };
    expect(outcomeFor(own.bin, own)).toBe(true);
    expect(outcomeFor('200140000501', own)).toBeInstanceOf(GraphQLError);
    expect(outcomeFor(own.bin, null)).toBeInstanceOf(GraphQLError);
  });

  it('opens none at a leaf, nor where the field does not say whose its records are', () => {
    const { context, opened } = contextOf(granting('any', 'lodging'));
    for (const coordinate of ['Person.name', 'Guest.room', 'Stay.number', 'Stay.label']) {
      const guard = guardOf(coordinate, demanding('lodging'));
      expect(guard.check({ ...PERSON, person: PERSON }, {}, context, INFO)).toBe(true);
    }
    expect(guardOf('Query.listed', NOTHING).check(undefined, {}, context, INFO)).toBe(true);
    expect(opened).toEqual([]);
  });
});

describe('the way past the rule', () => {
  const mixed = { ...granting('any', 'identity'), ...granting('case', 'lodging', 'movement') };

  it('is open to what demands nothing, unless the rule has to open a scope', () => {
    const { context } = contextOf(mixed);
    const isKnown = (coordinate: string) =>
      guardOf(coordinate, NOTHING).isKnown(PERSON, context, INFO);
    expect(isKnown('Label.ru')).toBe(true);
    expect(isKnown('Person.id')).toBe(true);
    expect(isKnown('Stay.label')).toBe(true);
    expect(isKnown('Person.stays')).toBe(false);
  });

  it("is open to what is granted of anybody's records, without a look at them", () => {
    const { context, opened } = contextOf(mixed);
    const isKnown = (coordinate: string, ...categories: string[]) =>
      guardOf(coordinate, demanding(...categories)).isKnown(UNREAD, context, INFO);
    expect(isKnown('Person.name', 'identity')).toBe(true);
    expect(isKnown('Stay.label', 'identity')).toBe(true);
    expect(opened).toEqual([]);
    expect(() => isKnown('Person.stays', 'identity')).toThrow('whose record');
    expect(() => isKnown('Person.name', 'lodging')).toThrow('whose record');
  });

  it('never looks at a record where no grant depends on it', () => {
    const { context, opened } = contextOf(granting('any', 'identity', 'movement'));
    const isKnown = (...categories: string[]) =>
      guardOf('Person.stays', demanding(...categories)).isKnown(UNREAD, context, INFO);
    expect(isKnown('identity', 'movement')).toBe(true);
    expect(isKnown('identity', 'lodging')).toBe(false);
    expect(opened).toEqual([]);
  });

  it('is open to what the rule has allowed of the same person, and to that alone', () => {
    const { context } = contextOf(mixed);
    const demand = demanding('lodging');
    const [first, second] = [guardOf('Person.stays', demand), guardOf('Person.name', demand)];
    expect(first.isKnown(PERSON, context, INFO)).toBe(false);
    expect(first.check(PERSON, {}, context, INFO)).toBe(true);
    expect(first.isKnown(PERSON, context, INFO)).toBe(true);
    expect(second.isKnown({ id: GUEST }, context, INFO)).toBe(true);
    expect(second.isKnown({ id: STRANGER }, context, INFO)).toBe(false);
    const other = guardOf('Person.name', demanding('movement'));
    expect(other.isKnown(PERSON, context, INFO)).toBe(false);
    expect(second.isKnown(PERSON, contextOf(mixed).context, INFO)).toBe(false);
  });

  it('opens the scope that the rule would have opened', () => {
    const { context, opened } = contextOf(mixed);
    const guard = guardOf('Guest.stay', demanding('lodging'));
    const guest = { person: PERSON };
    guard.check(guest, {}, context, infoAt('guests', '0', 'stay'));
    expect(guard.isKnown(guest, context, infoAt('guests', '1', 'stay'))).toBe(true);
    expect(opened).toEqual([GUEST, GUEST]);
  });

  it('is shut to what the rule has refused', () => {
    const { context } = contextOf(mixed);
    const guard = guardOf('Person.name', demanding('lodging'));
    expect(codeOf(guard.check({ id: STRANGER }, {}, context, INFO))).toBe(REFUSED);
    expect(guard.isKnown({ id: STRANGER }, context, INFO)).toBe(false);
  });

  it('is shut to facts, to what is unclassified, and to what depends on arguments', () => {
    const { context } = contextOf(granting('any', 'identity', 'lookup'));
    const identity = demanding('identity');
    for (const guard of [
      guardOf('Person.name', { kind: 'fact' }),
      guardOf('Person.name', { kind: 'unclassified' }),
      guardOf('Query.found', identity),
      guardOf('Query.guests', identity, { isCase: () => true }),
    ]) {
      guard.check(PERSON, {}, context, INFO);
      expect(guard.isKnown(PERSON, context, INFO)).toBe(false);
    }
  });
});
