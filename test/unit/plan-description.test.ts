import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parseConfig } from '../../gateway/config.ts';
import { describePlan } from '../../gateway/plan/describe-plan.ts';
import { parseSupergraph } from '../../gateway/supergraph/index.ts';
import { LIBRARY } from '../fixtures/library.ts';
import { composeSdl } from '../kit/compose-sdl.ts';

const sdl = composeSdl(
  Object.fromEntries(Object.entries(LIBRARY).map(([name, subgraph]) => [name, subgraph.sdl])),
);
const { limits } = parseConfig({});
const QUERY = `
  query Loans { loans { ...Due } }
  fragment Due on Loan { number due }
`;

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'plan-'));
  await writeFile(join(folder, 'supergraph.graphql'), sdl);
  await writeFile(join(folder, 'good.graphql'), QUERY);
  await writeFile(join(folder, 'renamed.graphql'), '{ loans { number: due } }');
  await writeFile(join(folder, 'nothing.graphql'), '{ __schema { description } }');
  await writeFile(join(folder, 'bad.graphql'), '{\n  loans { nobody }\n}');
});
afterAll(() => rm(folder, { recursive: true }));

test('an operation is printed with its fragments in place, and its query plan', async () => {
  const { passes, clientKeys } = await describePlan(parseSupergraph(sdl), QUERY, {
    operationName: 'Loans',
    limits,
  });
  expect([...clientKeys]).toEqual([]);
  expect(passes).toHaveLength(1);
  expect(passes[0]?.operation).toMatchInlineSnapshot(`
    "query Loans {
      loans {
        number
        due
      }
    }"
  `);
  expect(passes[0]?.printedPlan).toMatchInlineSnapshot(`
    "QueryPlan {
      Sequence {
        Fetch(service: "media") {
          {
            loans {
              __typename
              borrower {
                card
              }
              number
            }
          }
        },
        Flatten(path: "loans.@") {
          Fetch(service: "desk") {
            {
              ... on Loan {
                __typename
                borrower {
                  card
                }
                number
              }
            } =>
            {
              ... on Loan {
                due
              }
            }
          },
        },
      },
    }"
  `);
});

test('a document over the limits is not planned', async () => {
  const options = { operationName: null, limits: { ...limits, depth: 1 } };
  await expect(describePlan(parseSupergraph(sdl), QUERY, options)).rejects.toThrow(
    'MAX_DEPTH_LIMIT',
  );
});

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

const command = (...args: string[]) =>
  promisify(execFile)(process.execPath, [
    fileURLToPath(new URL('../../gateway/cli/plan.ts', import.meta.url)),
    '--supergraph',
    join(folder, 'supergraph.graphql'),
    ...args,
  ]).then(
    ({ stdout }) => ({ code: 0, text: stdout }),
    ({ code, stderr }: { code: number; stderr: string }) => ({ code, text: stderr }),
  );

test('the command prints operation and plan', async () => {
  const { code, text } = await command(join(folder, 'good.graphql'));
  expect(code).toBe(0);
  expect(text).toContain('query Loans {');
  expect(text).toContain('Fetch(service: "desk")');
});

test('the command says which keys are planned as others, and where nothing is fetched', async () => {
  const renamed = await command(join(folder, 'renamed.graphql'));
  expect(renamed.text).toContain('# number_1: number to the client');
  expect(renamed.text).toContain('number_1: due');
  const nothing = await command(join(folder, 'nothing.graphql'));
  expect(nothing).toEqual({ code: 0, text: '# Nothing is fetched.\n' });
});

test('the command says which labels there are', async () => {
  const { code, text } = await command(join(folder, 'good.graphql'), '--override', 'fast');
  expect(code).toBe(1);
  expect(text).toBe('expected a label of the supergraph (none), but got fast\n');
});

test('the command says where a document is wrong', async () => {
  const { code, text } = await command(join(folder, 'bad.graphql'));
  expect(code).toBe(1);
  expect(text).toContain('2:11 GRAPHQL_VALIDATION_FAILED');
});

test('the command says how it is used', async () => {
  const { code, text } = await command();
  expect(code).toBe(2);
  expect(text).toContain('Usage: npm run --silent plan');
});

const planned = (...args: string[]) =>
  command(
    join(ROOT, 'schema/operations/person-overview.graphql'),
    '--supergraph',
    join(ROOT, 'schema/supergraph.graphql'),
    ...args,
  );

test('the command says what fields demand, and for somebody what is decided and what is left', async () => {
  const demands = await planned();
  expect(demands.text).toContain('#   Person.crossings: movement\n');
  expect(demands.text).toContain('Fetch(service: "crossing")');
  const hotel = await planned('--persona', 'hotel', '--purpose', 'lodging');
  expect(hotel.text).toContain('# Decision for hotel, lodging\n');
  expect(hotel.text).toContain('#   Person.birthDate: case, by hotel-and-its-guests\n');
  expect(hotel.text).toContain('#   Person.crossings: refused, lacks movement\n');
  expect(hotel.text).not.toContain('Fetch(service: "crossing")');
  const statistician = await planned('--persona', 'statistician', '--purpose', 'statistics');
  expect(statistician.text).toMatch(/# Nothing is fetched\.\n$/);
});

test('the command knows personas and purposes, and says which', async () => {
  expect(await planned('--persona', 'king')).toMatchObject({ code: 1 });
  const { code, text } = await planned('--persona', 'hotel');
  expect(code).toBe(1);
  expect(text).toContain('expected --purpose to be one of: self, hosting');
});
