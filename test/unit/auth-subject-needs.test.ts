import { getOperationAST, parse } from 'graphql';
import { expect, test } from 'vitest';
import { createStandings } from '../../gateway/auth/create-standings.ts';
import { operationDemandsOf } from '../../gateway/auth/operation-demands.ts';
import { schemaDemandsOf } from '../../gateway/auth/schema-demands.ts';
import { hangsOnSubjects, subjectNeedsOf } from '../../gateway/auth/subject-needs.ts';
import { loadSupergraph, parseSupergraph } from '../../gateway/supergraph/index.ts';
import type { Grants } from '../../schema/policy/index.ts';
import type { PurposeCode, Role } from '../../schema/requester.ts';
import { composeSdl } from '../kit/compose-sdl.ts';
import { contextOf, POLICY } from '../kit/contexts.ts';

const supergraph = await loadSupergraph('schema/supergraph.graphql');

function standingOf(role: Role, purpose: PurposeCode) {
  const { requester, caseReference } = contextOf(role, purpose);
  return createStandings()(
    {
      requester,
      purpose,
      caseReference,
      signatureLevel: 'eds',
      mandates: [],
      scopes: [],
      emergency: null,
      policy: POLICY,
    },
    supergraph,
  );
}

function needs(role: Role, purpose: PurposeCode, selection: string) {
  const standing = standingOf(role, purpose);
  const document = parse(`{ person(iin: "1") { ${selection} } }`);
  const operation = getOperationAST(document);
  if (operation == null) throw new TypeError('expected one operation');
  return subjectNeedsOf(
    operationDemandsOf(document, operation, supergraph),
    standing,
    schemaDemandsOf(supergraph),
    standing.relation,
  );
}

const CONTRACTS = 'employmentContracts { nodes { number } }';
const SERVICE = POLICY.categories.employment?.kdpService;

test('a hotel has to know whether somebody is its guest', () => {
  expect(needs('hotel', 'lodging', 'name { latin { surname } }')).toEqual({
    relation: 'guests',
    categories: [{ own: false, case: true, kdpService: null }],
  });
});

test('an employer needs consent for contracts alone, and for nothing that is not asked for', () => {
  expect(needs('employer', 'employment', CONTRACTS)?.categories).toEqual([
    { own: false, case: true, kdpService: SERVICE },
  ]);
  expect(needs('employer', 'employment', 'birthDate')?.categories).toEqual([
    { own: false, case: true, kdpService: null },
  ]);
});

test('what is refused anyhow is no reason to ask about anybody', () => {
  expect(needs('employer', 'employment', 'registeredAddress { text }')).toBeNull();
  expect(needs('employer', 'employment', 'id __typename')).toBeNull();
});

test('those who may read of anybody, or of themselves alone, ask about nobody', () => {
  expect(needs('inspector', 'migration-control', `birthDate ${CONTRACTS}`)).toBeNull();
  expect(needs('migrant', 'self', `birthDate ${CONTRACTS}`)).toBeNull();
});

test('a field that one alternative opens for everybody asks for no consent to another', () => {
  const small = parseSupergraph(
    composeSdl({
      a: `type Query {
        either: Int @policy(policies: [["identity"], ["kandas"]])
        both: Int @policy(policies: [["identity", "kandas"]])
      }`,
    }),
  );
  const rule = 'test';
  const grants: Grants = {
    identity: [{ condition: 'any', rule }],
    kandas: [{ condition: 'consent', rule, service: 'S' }],
  };
  const needsOf = (text: string) => {
    const document = parse(text);
    const operation = getOperationAST(document);
    if (operation == null) throw new TypeError('expected one operation');
    const demands = operationDemandsOf(document, operation, small);
    const standing = { grants, scopes: {}, refusedFields: undefined };
    return subjectNeedsOf(demands, standing, schemaDemandsOf(small), null);
  };
  expect(needsOf('{ either }')).toBeNull();
  expect(needsOf('{ both }')?.categories).toEqual([{ own: false, case: false, kdpService: 'S' }]);
});

test.each([
  [['Person.identifiers', 'Person.civilFacts', 'CivilFacts.citizenship'], false],
  [['Person.mayWork', 'Answer.value'], false],
  [['Person.mayWork', 'Person.mayStay'], true],
  [['Organization.foreignWorkers', 'ForeignWorker.worker'], true],
  [['IdentityDocument.number'], true],
])('a fetch of an employer that reads %j hangs on its persons: %s', (fields, hangs) => {
  const standing = standingOf('employer', 'employment');
  const demands = schemaDemandsOf(supergraph);
  expect(hangsOnSubjects(standing, demands, standing.relation)(fields)).toBe(hangs);
});
