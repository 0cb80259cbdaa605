import { parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { checkCategories } from '../../gateway/supergraph/check-categories.ts';
import { checkCategoryNames } from '../../gateway/supergraph/check-category-names.ts';
import { checkDirectiveNames } from '../../gateway/supergraph/check-directive-names.ts';
import { composeSdl } from '../kit/compose-sdl.ts';

const SCALARS = 'scalar PersonId scalar Iin';

/** What one subgraph called `people` has wrong. */
function problemsOf(sdl: string): readonly string[] {
  return checkCategories(composeSdl({ people: `${SCALARS}\n${sdl}` }));
}

describe('checkCategories', () => {
  it('accepts records in which everything has a category or is public', () => {
    const problems = problemsOf(/* GraphQL */ `
      type Query {
        me: Person @tag(name: "public")
        person(id: PersonId @tag(name: "category:lookup")): Person @policy(policies: [["lookup"]])
        guests(hotel: ID!): GuestPage @policy(policies: [["lodging"]])
        hotel(id: ID!): Hotel @tag(name: "public")
      }
      type Person @key(fields: "id") {
        id: PersonId! @tag(name: "public")
        name: Name @policy(policies: [["identity"]])
        secret: String @inaccessible
        stays: [Stay!] @policy(policies: [["lodging"]])
      }
      type Name { surname: String given: String }
      type Stay @policy(policies: [["lodging"]]) { from: String hotel: Hotel }
      type GuestPage { nodes: [Guest!] total: Int }
      type Guest @policy(policies: [["lodging"]]) @tag(name: "subject:person") {
        person: Person
        stay: Stay
      }
      type Hotel @key(fields: "id") @tag(name: "public") { id: ID! region: Region }
      type Region { code: String }
    `);
    expect(problems).toEqual([]);
  });

  it('refuses a field of a person without a category', () => {
    const problems = problemsOf(/* GraphQL */ `
      type Query { person: Person @policy(policies: [["lookup"]]) }
      type Person @key(fields: "id") { id: PersonId! @tag(name: "public") name: String }
    `);
    expect(problems).toEqual(['Person.name in "people" has no category']);
  });

  it('names every subgraph that defines such a field', () => {
    const sdl = (field: string) => `${SCALARS}
      type Query { person: Person @policy(policies: [["lookup"]]) @shareable }
      type Person @key(fields: "id") { id: PersonId! @tag(name: "public") ${field} @shareable }`;
    const supergraph = composeSdl({ one: sdl('age: Int'), two: sdl('age: Int') });
    expect(checkCategories(supergraph)).toEqual(['Person.age in "one", "two" has no category']);
  });

  it('refuses a field without a category in a record that says whom it is about', () => {
    const problems = problemsOf(/* GraphQL */ `
      type Query { guests: [Guest!] @policy(policies: [["lodging"]]) }
      type Guest @tag(name: "subject:person") {
        person: Person @policy(policies: [["lodging"]])
        room: String
      }
      type Person @key(fields: "id") { id: PersonId! @tag(name: "public") }
    `);
    expect(problems).toEqual(['Guest.room in "people" has no category']);
  });

  it.each([
    ['that the record does not have', 'subject:owner', 'owner'],
    ['that leads to something else', 'subject:room', 'room'],
  ])('refuses a subject %s', (_, tag, field) => {
    const problems = problemsOf(/* GraphQL */ `
      type Query { guests: [Guest!] @policy(policies: [["lodging"]]) }
      type Guest @policy(policies: [["lodging"]]) @tag(name: "${tag}") { person: Person room: String }
      type Person @key(fields: "id") { id: PersonId! @tag(name: "public") }
    `);
    expect(problems).toEqual([`Guest is tagged "${tag}", which leads to no Person`]);
    expect(problems[0]).toContain(field);
  });

  it('refuses a leaf that is reached from a root without a category', () => {
    const problems = problemsOf(/* GraphQL */ `
      type Query { count: Int page: Page version: String @tag(name: "public") }
      type Page { info: Info }
      type Info { next: String text: String @policy(policies: [["identity"]]) }
      type Mutation { file: Filed }
      type Filed { number: ID }
    `);
    expect(problems).toEqual([
      'Filed.number in "people" is reached from a root without a category',
      'Info.next in "people" is reached from a root without a category',
      'Query.count in "people" is reached from a root without a category',
    ]);
  });

  it('refuses values that hang from a public field of a person and are not public', () => {
    const problems = problemsOf(/* GraphQL */ `
      type Query { person: Person @policy(policies: [["lookup"]]) }
      type Person @key(fields: "id") {
        id: PersonId! @tag(name: "public")
        file: File @tag(name: "public")
      }
      type File @key(fields: "number") { number: ID! }
    `);
    expect(problems).toEqual(['File.number in "people" is reached from a root without a category']);
  });

  it('refuses an implementation that an interface leads to without a category', () => {
    const problems = problemsOf(/* GraphQL */ `
      type Query { node: Node any: Any }
      interface Node { id: ID! @tag(name: "public") }
      type Visa implements Node { id: ID! @tag(name: "public") number: String }
      type Ban { until: String }
      union Any = Ban
    `);
    expect(problems).toEqual([
      'Ban.until in "people" is reached from a root without a category',
      'Visa.number in "people" is reached from a root without a category',
    ]);
  });

  it('refuses records that are found from a root and do not say whom they are about', () => {
    const problems = problemsOf(/* GraphQL */ `
      type Query { guests: [Guest!] @policy(policies: [["lodging"]]) }
      type Guest @policy(policies: [["lodging"]]) { person: Person }
      type Person @key(fields: "id") { id: PersonId! @tag(name: "public") }
    `);
    expect(problems).toEqual([
      'Guest in "people" has a category and is reached otherwise than under a Person, ' +
        'but has no tag "subject:FIELD"',
    ]);
  });

  it('refuses records of somebody else that an organization leads to from a person', () => {
    const problems = problemsOf(/* GraphQL */ `
      type Query { person: Person @policy(policies: [["lookup"]]) }
      type Person @key(fields: "id") {
        id: PersonId! @tag(name: "public")
        contracts: [Contract!] @policy(policies: [["employment"]])
      }
      type Contract @policy(policies: [["employment"]]) { employer: Organization }
      type Organization @key(fields: "bin") @tag(name: "public") {
        bin: ID!
        contracts: [Contract!] @policy(policies: [["employment"]])
      }
    `);
    expect(problems).toEqual([
      'Contract in "people" has a category and is reached otherwise than under a Person, ' +
        'but has no tag "subject:FIELD"',
    ]);
  });

  it('refuses inputs that name somebody without a category', () => {
    const problems = problemsOf(/* GraphQL */ `
      input TravelDocumentInput { number: String! }
      input Filing { guest: [PersonId!] host: Iin @tag(name: "category:lookup") }
      type Query {
        person(iin: Iin, document: TravelDocumentInput!): Person @policy(policies: [["lookup"]])
      }
      type Mutation { file(filing: Filing!): ID @policy(policies: [["notify-arrival"]]) }
      type Person @key(fields: "id") {
        id: PersonId! @tag(name: "public")
        hostedBy(host: Iin!): Boolean @inaccessible
      }
    `);
    const problem = (coordinate: string, type: string) =>
      `${coordinate} in "people" takes ${type}, which names somebody, but has no tag "category:NAME"`;
    expect(problems).toEqual([
      problem('Filing.guest', 'PersonId'),
      problem('Query.person(document:)', 'TravelDocumentInput'),
      problem('Query.person(iin:)', 'Iin'),
    ]);
  });
});

describe('checkCategoryNames', () => {
  const people = parse(/* GraphQL */ `
    type Query @policy(policies: [["lookup"], ["identity", "aura"]]) {
      person(id: ID @tag(name: "category:horoscope")): ID @policy(policies: [["identity"]])
    }
  `);

  it('tells the categories that the policy does not know, and where they stand', () => {
    const { unknown } = checkCategoryNames({ people }, ['identity', 'lookup']);
    expect(unknown).toEqual([
      'the policy knows no category "aura": Query in "people"',
      'the policy knows no category "horoscope": id in "people"',
    ]);
  });

  it('tells the categories that no subgraph names', () => {
    const known = ['identity', 'lookup', 'aura', 'horoscope', 'tax'];
    expect(checkCategoryNames({ people }, known)).toEqual({
      unknown: [],
      unused: [`no subgraph names the policy's category "tax"`],
    });
  });
});

describe('checkDirectiveNames', () => {
  const namesIn = (imports: string, sdl: string) =>
    checkDirectiveNames({
      people: parse(
        `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ${imports})
        type Query { a: Int ${sdl} }`,
      ),
    });

  it('accepts directives by their own names, and other directives by any', () => {
    expect(namesIn('["@policy", { name: "@key", as: "@by" }, { name: "@tag" }]', '')).toEqual([]);
  });

  it('refuses a directive that is imported by another name', () => {
    expect(namesIn('[{ name: "@policy", as: "@rule" }]', '@rule(policies: [["a"]])')).toEqual([
      'subgraph "people" calls @policy @rule: import it by its own name',
    ]);
  });

  it.each(['federation', 'fed'])('refuses a directive by the name of its namespace %s', (name) => {
    expect(namesIn('[]', `@${name}__tag(name: "public")`)).toEqual([
      `subgraph "people" calls @tag @${name}__tag: import it by its own name`,
    ]);
  });
});
