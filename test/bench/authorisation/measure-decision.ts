import { type DocumentNode, getOperationAST, parse, validate, visit } from 'graphql';
import type { AskedOperation } from '../../../gateway/auth/authorize.ts';
import { createAuthorizer, type Inquiry } from '../../../gateway/auth/index.ts';
import { loadSupergraph } from '../../../gateway/supergraph/index.ts';
import { personaNamed } from '../../../mocks/idp/index.ts';
import { loadPolicy } from '../../../schema/policy/index.ts';
import type { Role } from '../../../schema/requester.ts';
import { percentile } from '../percentile.ts';

/** How long one decision takes, in milliseconds. */
export interface DecisionTime {
  readonly persona: Role;
  readonly fields: number;
  /** The first about this operation, and the first of its class of requesters. */
  readonly firstMs: number;
  /** The median over blocks of decisions that follow. */
  readonly warmMs: number;
}

const FIELDS = 200;
const BLOCKS = 50;
const PER_BLOCK = 200;

/** Measures decisions about an operation of 200 fields on the migrant graph, by its own policy. */
export async function measureDecision(persona: Role): Promise<DecisionTime> {
  const asked = await askedBy(persona);
  const authorize = createAuthorizer({ dryRun: false, missing: false, now: () => new Date() });
  const first = performance.now();
  authorize(asked);
  const firstMs = performance.now() - first;
  const blocks = Array.from({ length: BLOCKS }, () => {
    const began = performance.now();
    for (let count = 0; count < PER_BLOCK; count += 1) authorize(asked);
    return (performance.now() - began) / PER_BLOCK;
  });
  return { persona, fields: countFields(asked.document), firstMs, warmMs: percentile(blocks, 0.5) };
}

async function askedBy(name: Role): Promise<AskedOperation> {
  const supergraph = await loadSupergraph('schema/supergraph.graphql');
  const persona = personaNamed(name);
  if (persona === undefined) throw new RangeError(`expected a persona, but got ${name}`);
  const { organization, system, official, iin, region, hotelId, purpose } = persona;
  const inquiry: Inquiry = {
    requester: { id: name, roles: [name], organization, system, official, iin, region, hotelId },
    signatureLevel: 'none',
    mandates: [],
    scopes: [],
    purpose,
    caseReference: 'BENCH-1',
    emergency: null,
    policy: loadPolicy(),
  };
  const document = parse(operationText());
  const operation = getOperationAST(document);
  const problems = validate(supergraph.apiSchema, document);
  if (operation == null || problems.length > 0) {
    throw new TypeError(`expected one valid operation, but got: ${problems.join(', ')}`);
  }
  return {
    inquiry,
    graph: {
      supergraph,
      ask: async () => {
        throw new Error('nobody is asked in a decision');
      },
    },
    document,
    operation,
    variables: { iin: '910314390101' },
    requestId: 'bench',
    language: 'en',
    signal: new AbortController().signal,
    deadline: Date.now() + 60_000,
  };
}

const PARTS = [
  'iin birthDate sex',
  'name { latin { surname givenName patronymic } cyrillic { surname givenName patronymic } }',
  'travelDocuments(first: 5) { nodes { number issuedOn expiresOn } }',
  'identityDocuments(first: 5) { nodes { number issuedOn expiresOn } }',
  'hotelStays(first: 5) { nodes { number checkedInOn checkedOutOn hotel { name } } }',
];

/** Returns persons with names, documents and stays, until 200 fields are asked for. */
function operationText(): string {
  const person = `person(iin: $iin) { ${PARTS.join(' ')} }`;
  const persons = Math.ceil(FIELDS / countFields(parse(`{ ${person} }`)));
  const all = Array.from({ length: persons }, (_, at) => `p${at}: ${person}`);
  return `query ($iin: Iin) { ${all.join(' ')} }`;
}

function countFields(document: DocumentNode): number {
  let fields = 0;
  visit(document, {
    Field() {
      fields += 1;
    },
  });
  return fields;
}
