import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { stringify } from 'yaml';
import { personaNamed } from '../../mocks/idp/index.ts';
import { OPERATION_PERSONAS } from '../../mocks/operation-personas.ts';
import { AGENCIES, type AgencyCode } from '../../schema/agencies.ts';
import type { Role } from '../../schema/requester.ts';
import { readPolicyFile } from '../kit/access/expect-access.ts';
import { type Categories, readCategories } from '../kit/access/read-categories.ts';
import { selectedCoordinates } from '../kit/access/selected-coordinates.ts';
import { differencesByOutage } from '../kit/differences-by-outage.ts';
import {
  type ClientAnswer,
  type MigrantGraph,
  startMigrantGraph,
} from '../kit/start-migrant-graph.ts';

/** The questions of the personas, as the page shows them. */
const SHOWN = [
  'my-file',
  'my-draft',
  'hotel-check-in',
  'hiring-check',
  'border-check',
  'full-picture',
  'employer-review',
  'consul-applicant',
  'migration-flows',
] as const;
const POLICY = readPolicyFile();
/** The page is of one day, a Monday, whatever day it is made on. */
const DAY = Date.parse('2026-11-23T10:00:00+05:00');

let graph: MigrantGraph;
let categories: Categories;
beforeAll(async () => {
  const offset = DAY - Date.now();
  graph = await startMigrantGraph({
    now: () => new Date(Date.now() + offset),
    foresee: () => ({ answer: 'YES', afterMs: 0 }),
  });
  categories = readCategories(read('../supergraph.graphql'));
});
afterAll(() => graph.close());

describe("a persona's question", () => {
  const asked = new Map<string, ClientAnswer>();

  it.each(SHOWN)('is answered whole: %s', async (operation) => {
    const answer = await ask(operation);
    expect(answer.errors).toEqual([]);
    asked.set(operation, answer);
  });

  it.each(SHOWN)('asks for nothing that policy.yaml does not permit: %s', (operation) => {
    const role = roleOf(operation);
    const rules = rulesFor(role);
    const permitted = new Set(
      rules.flatMap(({ permits }) => Object.values(permits).flatMap((names) => names ?? [])),
    );
    const demanded = demandedBy(operation);
    expect(demanded.filter((category) => !permitted.has(category))).toEqual([]);
  });

  it('is answered as docs/persona-operations.md shows', async () => {
    const page = [INTRODUCTION, ...SHOWN.map((name) => section(name, asked.get(name)))].join('\n');
    await expect(page).toMatchFileSnapshot('../../docs/persona-operations.md');
  });
});

describe("a persona's question while one system is down", () => {
  /** These two ask every system between them. */
  const RECOVERED = ['my-file', 'full-picture'];
  const MAY_BE_DOWN = (Object.keys(AGENCIES) as AgencyCode[]).filter((it) => it !== 'E_OTINISH');
  const well = new Map<string, { readonly answer: ClientAnswer; readonly called: Set<string> }>();

  it('is known with all systems well', async () => {
    for (const operation of SHOWN) {
      graph.calls.length = 0;
      const answer = await ask(operation);
      expect(answer.errors).toEqual([]);
      well.set(operation, { answer, called: new Set(graph.calls.map(({ agency }) => agency)) });
    }
    const called = [...well.values()].flatMap((each) => [...each.called]);
    expect(MAY_BE_DOWN.filter((agency) => !called.includes(agency))).toEqual([]);
  });

  it.each(MAY_BE_DOWN)(
    'has the rest of its answer, names the agency, and knows what it does not know: %s',
    async (agency) => {
      await graph.faults.set(agency, 'refused');
      const problems: string[] = [];
      for (const [operation, { answer, called }] of well) {
        if (!called.has(agency)) continue;
        const down = await ask(operation);
        const told = new Set(down.errors.map(({ extensions }) => extensions.agency));
        if (told.size !== 1 || !told.has(agency))
          problems.push(
            `${operation} tells of ${JSON.stringify(down.errors.map((e) => [e.path, e.extensions.code, e.extensions.agency])).slice(0, 300)}`,
          );
        const differences = differencesByOutage(answer.data, down, namedFor(agency));
        problems.push(...differences.map((difference) => `${operation}: ${difference}`));
      }
      await graph.faults.clear(agency);
      // Whoever was left alone is asked again in a while, and the next system is to fail alone.
      await vi.waitFor(
        async () => {
          for (const operation of RECOVERED) expect((await ask(operation)).errors).toEqual([]);
        },
        { timeout: 20_000, interval: 250 },
      );
      expect(problems).toEqual([]);
    },
  );
});

/** GBD FL answers to whom KDP has given a token alone. */
function namedFor(agency: AgencyCode): readonly AgencyCode[] {
  return agency === 'KDP' ? ['KDP', 'GBD_FL'] : [agency];
}

const INTRODUCTION = `# What each persona asks, and what it gets

What follows is what the running graph answers to the operations in \`schema/operations\`, each asked by
the persona whose question it is, about invented people, on Monday 23 November 2026. A test asks again
and compares: this page is made by \`npx vitest run test/e2e/persona-operations.e2e.test.ts -u\`. Ask one
yourself: \`npm run --silent ask -- full-picture\`. Moments and handles that differ from run to run stand
as \`...\`, and of lists no more than the first three.
`;

function section(operation: string, answer: ClientAnswer | undefined): string {
  const role = roleOf(operation);
  const persona = personaNamed(role);
  const document = read(`${operation}.graphql`);
  const about = [...document.matchAll(/^# (.*)$/gm)].map(([, line]) => line).join(' ');
  const rows = demandedBy(operation).map((category) => {
    const granted = rulesFor(role).flatMap(({ permits }) =>
      Object.entries(permits).flatMap(([whose, names]) => (names?.includes(category) ? whose : [])),
    );
    return `| ${category} | ${[...new Set(granted)].join(', ')} |`;
  });
  return [
    `## ${role}: ${operation}`,
    '',
    about,
    '',
    `Asked by ${persona?.description}, for \`${persona?.purpose}\`.`,
    '',
    '| category | whose records |',
    '| --- | --- |',
    ...rows,
    '',
    '```yaml',
    stringify(lasting(answer?.data), { lineWidth: 96 }).trimEnd(),
    '```',
    '',
  ].join('\n');
}

const ITEMS_SHOWN = 3;

/** Leaves out what differs from run to run, and the rest of long lists. */
function lasting(value: unknown, key = ''): unknown {
  if (['asOf', 'checkedAt', 'reference'].includes(key)) return '...';
  if (Array.isArray(value)) {
    const items = value.slice(0, ITEMS_SHOWN).map((item) => lasting(item));
    const more = value.length - items.length;
    return more === 0 ? items : [...items, `... and ${more} more`];
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, of]) => [name, lasting(of, name)]));
}

function ask(operation: string): Promise<ClientAnswer> {
  const variables = JSON.parse(read(`${operation}.variables.json`));
  return graph.ask(roleOf(operation), read(`${operation}.graphql`), variables, {
    'accept-language': 'en',
  });
}

function demandedBy(operation: string): readonly string[] {
  const coordinates = selectedCoordinates(
    read('../supergraph.graphql'),
    read(`${operation}.graphql`),
  );
  return [...new Set(coordinates.flatMap((it) => categories.get(it) ?? []))].sort();
}

function rulesFor(role: Role) {
  const purpose = personaNamed(role)?.purpose;
  return Object.values(POLICY.rules).filter(
    (rule) => rule.roles.includes(role) && rule.purpose === purpose,
  );
}

function roleOf(operation: string): Role {
  const role = OPERATION_PERSONAS[operation];
  if (role === undefined) throw new Error(`expected a persona of ${operation}`);
  return role;
}

function read(file: string): string {
  return readFileSync(new URL(`../../schema/operations/${file}`, import.meta.url), 'utf8');
}
