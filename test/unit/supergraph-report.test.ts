import { readFile } from 'node:fs/promises';
import { parse } from 'graphql';
import { expect, it } from 'vitest';
import { checkSupergraph } from '../../gateway/supergraph/check-supergraph.ts';
import { SUPERGRAPH_FILE } from '../../gateway/supergraph/index.ts';
import { readSubgraphDocuments } from '../../gateway/supergraph/subgraph-documents.ts';
import { loadPolicy } from '../../schema/policy/index.ts';
import { composeSdl } from '../kit/compose-sdl.ts';

const IMPORTS = '"@key", "@external", "@requires", "@inaccessible"';

/** One of everything that composes and must not be served. */
const PEOPLE = `
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.9",
    import: [${IMPORTS}, "@policy", { name: "@tag", as: "@label" }])
  "A name of a person."
  scalar PersonId
  type Query {
    "Somebody."
    person("By id." id: PersonId): Person @policy(policies: [["horoscope"]])
  }
  "A person."
  type Person @key(fields: "id") {
    "The id."
    id: PersonId! @policy(policies: [["identity"]])
    "How old."
    age: Int
    "How old, to us."
    secretAge: Int @inaccessible
    tall: Boolean @policy(policies: [["identity"]])
  }
`;
const GUESSES = `
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: [${IMPORTS}])
  "A name of a person."
  scalar PersonId
  "A person."
  type Person @key(fields: "id") {
    "The id."
    id: PersonId!
    "How old, to us."
    secretAge: Int @external
    "Whether grown up."
    isAdult: Boolean @requires(fields: "secretAge")
  }
`;

it('our own supergraph has no problem', async () => {
  const categories = Object.keys(loadPolicy().categories);
  const committed = await readFile(SUPERGRAPH_FILE, 'utf8');
  expect(checkSupergraph(committed, readSubgraphDocuments(), categories).problems).toEqual([]);
});

it('a report holds what each check has found, and what is not used', () => {
  const supergraphSdl = composeSdl({ people: PEOPLE, guesses: GUESSES }).replace(
    'tall: Boolean @join__field(graph: PEOPLE) @policy(policies: [["identity"]])',
    'tall: Boolean @join__field(graph: PEOPLE)',
  );
  const subgraphs = { people: parse(PEOPLE), guesses: parse(GUESSES) };
  expect(checkSupergraph(supergraphSdl, subgraphs, ['identity', 'tax'])).toEqual({
    problems: [
      'people: Person.tall has no description',
      'subgraph "people" calls @tag @label: import it by its own name',
      'Person.tall in "people" has lost its @policy',
      'the policy knows no category "horoscope": Query.person in "people"',
      'Person.age in "people" has no category',
      'Person.isAdult in "guesses" has no category',
      'Person.tall in "people" has no category',
      'Query.person(id:) in "people" takes PersonId, which names somebody, but has no tag "category:NAME"',
      'Person.isAdult in subgraph "guesses" needs Person.secretAge, but Person.secretAge is no fact for "guesses"',
      'Person.isAdult in subgraph "guesses" needs Person.secretAge, but has no category',
    ],
    warnings: ['no subgraph names the policy\'s category "tax"'],
  });
});
