import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { checkDescriptions } from '../../gateway/supergraph/check-descriptions.ts';
import { checkFacts } from '../../gateway/supergraph/check-facts.ts';
import { composeSupergraph } from '../../gateway/supergraph/compose-supergraph.ts';
import { generateResolverTypes } from '../../gateway/supergraph/generate-resolver-types.ts';
import { SUPERGRAPH_FILE } from '../../gateway/supergraph/supergraph-file.ts';
import { SUBGRAPH_NAMES } from '../../schema/subgraph-names.ts';
import { readSubgraphSdl } from '../../schema/subgraph-sdl.ts';
import { composeSdl } from '../kit/compose-sdl.ts';

describe('the committed supergraph', () => {
  it('is what the SDL files compose to', async () => {
    const composition = composeSupergraph();
    expect(composition.outcome).toBe('composed');
    if (composition.outcome !== 'composed') return;
    expect(await readFile(SUPERGRAPH_FILE, 'utf8')).toBe(composition.supergraphSdl);
  });

  it('is found current by the command', async () => {
    const command = fileURLToPath(new URL('../../gateway/cli/compose.ts', import.meta.url));
    const { stdout } = await promisify(execFile)(process.execPath, [command, '--check']);
    expect(stdout).toBe('schema/supergraph.graphql is current\n');
  });

  it.each(SUBGRAPH_NAMES)('has current resolver types for %s', async (name) => {
    const file = new URL(`../../schema/generated/${name}.ts`, import.meta.url);
    expect(await readFile(file, 'utf8')).toBe(await generateResolverTypes(name));
  });

  it.each(SUBGRAPH_NAMES)('describes everything in %s', (name) => {
    expect(checkDescriptions(parse(readSubgraphSdl(name)))).toEqual([]);
  });

  it('gives no fact to a subgraph that is not named as its consumer', async () => {
    expect(checkFacts(await readFile(SUPERGRAPH_FILE, 'utf8'))).toEqual([]);
  });
});

describe('checkDescriptions', () => {
  it('names whatever has no description', () => {
    const document = parse(/* GraphQL */ `
      type Query { person(id: ID): Person }
      type Person { "The name." name: String }
      "Colours."
      enum Colour { RED }
      "What is given."
      input Given { value: Int }
      scalar Day
      extend type Person { age: Int }
      directive @own(size: Int) on FIELD
    `);
    expect(checkDescriptions(document)).toEqual([
      'Query.person',
      'Query.person(id:)',
      'Person',
      'Colour.RED',
      'Given.value',
      'Day',
      'Person.age',
      '@own',
      '@own(size:)',
    ]);
  });
});

describe('checkFacts', () => {
  const CATEGORY = '@policy(policies: [["movement"]])';
  const person = (tags: string) => `
    type Query { person: Person }
    type Person @key(fields: "id") { id: ID! secret: Secret @inaccessible ${tags} }
    type Secret @inaccessible { code: String }
  `;
  const consumer = `
    type Person @key(fields: "id") {
      id: ID!
      secret: Secret @external
      trips: Int ${CATEGORY} @requires(fields: "secret { code }")
    }
    type Secret @inaccessible { code: String @external }
  `;
  const onlooker = `
    type Person @key(fields: "id") {
      id: ID!
      trips: Int @external
      guess: Int ${CATEGORY} @requires(fields: "trips")
    }
  `;

  it('accepts a fact that only its consumers require', () => {
    const sdl = composeSdl({ person: person('@tag(name: "fact-for:trips")'), trips: consumer });
    expect(checkFacts(sdl)).toEqual([]);
  });

  it('refuses a fact that another subgraph requires', () => {
    const sdl = composeSdl({ person: person(''), trips: consumer });
    expect(checkFacts(sdl)).toEqual([
      'Person.trips in subgraph "trips" needs Person.secret, but Person.secret is no fact for "trips"',
    ]);
  });

  it('refuses a fact that another subgraph gets through a field made of it', () => {
    const sdl = composeSdl({
      person: person('@tag(name: "fact-for:trips")'),
      trips: consumer,
      onlooker,
    });
    expect(checkFacts(sdl)).toEqual([
      'Person.guess in subgraph "onlooker" needs Person.secret, through Person.trips, ' +
        'but Person.secret is no fact for "onlooker"',
    ]);
  });

  it('accepts a fact that the gateway asks for, made of another one', () => {
    const sdl = composeSdl({
      person: person('@tag(name: "fact-for:trips")'),
      trips: consumer.replace(CATEGORY, '@inaccessible @tag(name: "fact-for:gateway")'),
    });
    expect(checkFacts(sdl)).toEqual([]);
  });

  it('refuses a field without a category that clients would read a fact by', () => {
    const sdl = composeSdl({
      person: person('@tag(name: "fact-for:trips")'),
      trips: consumer.replace(CATEGORY, ''),
    });
    expect(checkFacts(sdl)).toEqual([
      'Person.trips in subgraph "trips" needs Person.secret, but has no category',
    ]);
  });

  it('refuses a consumer that does not exist', () => {
    const sdl = composeSdl({ person: person('@tag(name: "fact-for:nobody")') });
    expect(checkFacts(sdl)).toEqual([
      'Person.secret names "nobody" as a consumer, which is no subgraph',
    ]);
  });
});
