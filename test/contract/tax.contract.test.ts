import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { createFaults } from '../../mocks/faults.ts';
import { LEAK_CANARIES, type LegacyServer } from '../../mocks/kit/index.ts';
import { createPeople, type InventedPerson } from '../../mocks/people.ts';
import { KGD_API_KEY, startKgd } from '../../mocks/tax/index.ts';
import { regionLabel } from '../../schema/regions.ts';
import type { KitServices, Subgraph } from '../../subgraphs/kit/index.ts';
import { createTaxSubgraph } from '../../subgraphs/tax/index.ts';
import { askPersons } from '../kit/ask-subgraph.ts';
import { startBareServer } from '../kit/bare-server.ts';

const people = createPeople({ today: '2026-11-23' });
const faults = createFaults();
const kit = { now: () => new Date('2026-11-23T07:00:00Z') } as KitServices;
/** Taxes are read by the taxpayer alone: any grant does for what is tested here. */
const MAY = { grants: { tax: [{ condition: 'any', rule: 'test' }] } } as const;
const FACTS = { ...MAY, facts: ['Person.prepaidTaxFacts'] };
const TAXES =
  'prepaidTaxes(first: 100) { nodes { receiptNumber month amountTiyn paidOn region { code label { kk ru en } } } }';
const SERVICE = 'POST /ws/prepaid-tax';
const { 'labour-migrant': migrant, 'ended-permit': gardener, 'neo-nomad': nomad } = people.cast;
const MANY = Array.from({ length: 2_000 }, (_, n) => people.byIndex(n))
  .filter(({ taxPrepayments }) => taxPrepayments.length > 0)
  .slice(0, 100);

let kgd: LegacyServer;
let subgraph: Subgraph;
const toClose: { close(): Promise<void> }[] = [];

function startSubgraph(url: string): Subgraph {
  return createTaxSubgraph(
    { kgd: { url, apiKey: KGD_API_KEY, timeoutMs: 500, retriesMax: 0 } },
    kit,
  );
}

beforeAll(async () => {
  kgd = await startKgd({ people, faults });
  subgraph = startSubgraph(kgd.url);
});
afterEach(async () => {
  await faults.clear();
  kgd.requests.clear();
  await Promise.all(toClose.splice(0).map((each) => each.close()));
});
afterAll(async () => {
  await subgraph.close();
  await kgd.close();
});

const taxesOf = ({ taxPrepayments }: InventedPerson) =>
  [...taxPrepayments].reverse().map(({ region, ...prepayment }) => ({
    ...prepayment,
    region: { code: region, label: regionLabel(region) },
  }));

test.each(['labour-migrant', 'ended-permit'] as const)(
  'maps every field of what the %s paid',
  async (name) => {
    const person = people.cast[name];
    const { data, errors } = await askPersons(subgraph, [person], TAXES, MAY);
    expect(errors).toEqual([]);
    expect(data._entities[0].prepaidTaxes.nodes).toEqual(taxesOf(person));
    expect(taxesOf(person).length).toBeGreaterThan(3);
  },
);

test('reads 8 650,00 tenge as 865000 tiyn', async () => {
  const { data } = await askPersons(subgraph, [migrant], TAXES, MAY);
  expect(data._entities[0].prepaidTaxes.nodes[0]).toMatchObject({
    month: '2026-12',
    amountTiyn: 865_000,
  });
});

test('gives the payments as facts for the answers, out of the same call', async () => {
  const { data, errors } = await askPersons(
    subgraph,
    [gardener, people.cast.host],
    `prepaidTaxFacts { month amountTiyn paidOn } ${TAXES}`,
    FACTS,
  );
  expect(errors).toEqual([]);
  const facts = taxesOf(gardener).map(({ month, amountTiyn, paidOn }) => ({
    month,
    amountTiyn,
    paidOn,
  }));
  expect(data._entities.map((each: { prepaidTaxFacts: object[] }) => each.prepaidTaxFacts)).toEqual(
    [facts, []],
  );
  expect(kgd.requests).toHaveLength(1);
});

test('answers an empty list for somebody who paid nothing, and asks nothing without an IIN', async () => {
  const { data, errors } = await askPersons(
    subgraph,
    [nomad, people.cast.host],
    `${TAXES} prepaidTaxFacts { month }`,
    FACTS,
  );
  expect(errors).toEqual([]);
  for (const each of data._entities) {
    expect([each.prepaidTaxes.nodes, each.prepaidTaxFacts]).toEqual([[], []]);
  }
  expect(kgd.requests.keys()).toEqual([expect.not.stringContaining('DEU')]);
  kgd.requests.clear();
  await askPersons(subgraph, [nomad], TAXES, MAY);
  expect(kgd.requests).toHaveLength(0);
});

test('asks about a hundred people in one call and its pages, and gives each their own', async () => {
  expect(MANY).toHaveLength(100);
  const { data, errors } = await askPersons(subgraph, MANY, TAXES, MAY);
  expect(errors).toEqual([]);
  for (const [at, person] of MANY.entries()) {
    expect(data._entities[at].prepaidTaxes.nodes).toEqual(taxesOf(person));
  }
  const payments = MANY.reduce((sum, { taxPrepayments }) => sum + taxPrepayments.length, 0);
  expect(payments).toBeGreaterThan(400);
  expect(kgd.requests.of(SERVICE)).toHaveLength(Math.ceil(payments / 200));
  expect(kgd.requests.duplicates()).toEqual([]);
});

test('pages through the payments of a person without loss or repetition', async () => {
  const seen: string[] = [];
  for (let after: string | null = null; ; ) {
    const page: string = after === null ? 'first: 4' : `first: 4, after: "${after}"`;
    const { data } = await askPersons(
      subgraph,
      [migrant],
      `prepaidTaxes(${page}) { nodes { month } pageInfo { hasNextPage endCursor } }`,
      MAY,
    );
    const { nodes, pageInfo } = data._entities[0].prepaidTaxes;
    seen.push(...nodes.map(({ month }: { month: string }) => month));
    if (!pageInfo.hasNextPage) break;
    after = pageInfo.endCursor;
  }
  expect(seen).toEqual(taxesOf(migrant).map(({ month }) => month));
});

test('reads a payment that comes twice as one', async () => {
  await faults.set('KGD', 'duplicate');
  const { data } = await askPersons(subgraph, [migrant], TAXES, MAY);
  expect(data._entities[0].prepaidTaxes.nodes).toEqual(taxesOf(migrant));
});

test('drops the payments of somebody else', async () => {
  await faults.set('KGD', 'otherPerson');
  const { data, errors, text } = await askPersons(subgraph, [migrant], TAXES, MAY);
  expect(data._entities[0].prepaidTaxes).toBeNull();
  expect(errors[0]?.extensions).toMatchObject({ code: 'ENTITY_IDENTITY_MISMATCH', agency: 'KGD' });
  for (const { receiptNumber } of gardener.taxPrepayments)
    expect(text).not.toContain(receiptNumber);
});

describe('what the committee writes', () => {
  const payment = (changes: Record<string, string> = {}) => {
    const told = {
      IIN: migrant.iin ?? '',
      Receipt: 'TX-1',
      Month: '2026-11',
      Amount: '8 650,00',
      PaidOn: '05.11.2026',
      Region: '750000000',
      ...changes,
    };
    const parts = Object.entries(told).map(([name, text]) => `<${name}>${text}</${name}>`);
    return `<Payment>${parts.join('')}</Payment>`;
  };
  const answer = (body: string, code = '0', of = '1') =>
    `<PrepaidTaxResponse xmlns="urn:kgd:prepaid-tax:1"><Result><Code>${code}</Code></Result><Page Number="1" Of="${of}"/>${body}</PrepaidTaxResponse>`;

  async function readBody(body: string) {
    const server = await startBareServer((request, response) => {
      request.resume();
      response.writeHead(200, { 'content-type': 'text/xml' }).end(body);
    });
    const other = startSubgraph(server.url);
    toClose.push(other, server);
    const { data, errors, text } = await askPersons(other, [migrant], TAXES, MAY);
    const [tax] = data._entities[0].prepaidTaxes?.nodes ?? [];
    return { tax, code: errors[0]?.extensions.code, text, server };
  }

  test.each([
    ['8650,00', 865_000],
    ['8 650,00', 865_000],
    ['8\u00A0650,09', 865_009],
    ['21 474 836,47', 2_147_483_647],
  ])('is an amount: %s', async (Amount, amountTiyn) => {
    expect((await readBody(answer(payment({ Amount })))).tax).toMatchObject({ amountTiyn });
  });

  test.each([
    [{ Amount: '8650.00' }],
    [{ Amount: '-8 650,00' }],
    [{ Amount: '21 474 836,48' }],
    [{ Month: '2026-13' }],
    [{ Month: '11.2026' }],
    [{ PaidOn: '31.02.2026' }],
  ])('is refused rather than guessed: %j', async (changes) => {
    const { tax, code, text } = await readBody(answer(payment(changes)));
    expect([tax, code]).toEqual([undefined, 'AGENCY_BAD_RESPONSE']);
    expect(text).not.toContain(Object.values(changes)[0]);
  });

  test('of a region that we do not know has a payment without a region', async () => {
    const { tax } = await readBody(answer(payment({ Region: '990000000' })));
    expect(tax).toMatchObject({ receiptNumber: 'TX-1', region: null });
  });

  test.each([
    ['a refusal inside of a success', answer('', '17'), 'AGENCY_FAULT'],
    ['a list without an end', answer('', '0', '1000000'), 'AGENCY_INCOMPLETE'],
    ['pages that are no number', answer('', '0', 'many'), 'AGENCY_INCOMPLETE'],
    ['a payment without a receipt', answer(payment({ Receipt: '' })), 'AGENCY_SCHEMA_MISMATCH'],
    ['another document', '<Fault xmlns="urn:kgd:prepaid-tax:1"/>', 'AGENCY_SCHEMA_MISMATCH'],
    [
      'an entity of its own',
      `<!DOCTYPE a [<!ENTITY e SYSTEM "file:///etc/passwd">]>${answer(payment({ Receipt: '&e;' }))}`,
      'AGENCY_BAD_RESPONSE',
    ],
  ])('is refused: %s', async (_title, body, expected) => {
    const { tax, code, server } = await readBody(body);
    expect([tax, code]).toEqual([undefined, expected]);
    expect(server.requests).toHaveLength(1);
  });
});

test.each([
  [{ kind: 'hang' }, 'AGENCY_TIMEOUT'],
  [{ kind: 'down' }, 'AGENCY_UNAVAILABLE'],
  [{ kind: 'refused' }, 'AGENCY_UNREACHABLE'],
  [{ kind: 'reset' }, 'AGENCY_UNREACHABLE'],
  [{ kind: 'resetMidBody' }, 'AGENCY_BAD_RESPONSE'],
  [{ kind: 'html' }, 'AGENCY_BAD_RESPONSE'],
  [{ kind: 'malformed' }, 'AGENCY_BAD_RESPONSE'],
  [{ kind: 'truncated' }, 'AGENCY_BAD_RESPONSE'],
  [{ kind: 'faultIn200' }, 'AGENCY_BAD_RESPONSE'],
  [{ kind: 'oversize' }, 'AGENCY_RESPONSE_TOO_LARGE'],
] as const)('answers %j with %s and nothing that the agency said', async (fault, code) => {
  await faults.set('KGD', fault);
  const { data, errors, text } = await askPersons(
    subgraph,
    [migrant],
    `${TAXES} prepaidTaxFacts { month }`,
    FACTS,
  );
  expect(data._entities[0]).toMatchObject({ prepaidTaxes: null, prepaidTaxFacts: null });
  expect(errors).toHaveLength(2);
  for (const { extensions } of errors) expect(extensions).toMatchObject({ code, agency: 'KGD' });
  for (const canary of [...LEAK_CANARIES, kgd.url]) expect(text).not.toContain(canary);
});

test('reports a refused key as a fault of the agency', async () => {
  const stranger = createTaxSubgraph({ kgd: { url: kgd.url, apiKey: 'wrong' } }, kit);
  toClose.push(stranger);
  const { errors } = await askPersons(stranger, [migrant], TAXES, MAY);
  expect(errors[0]?.extensions.code).toBe('AGENCY_FAULT');
});
