import { readFileSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { LEAK_CANARIES } from '../../mocks/kit/index.ts';
import { CAST_IINS } from '../../mocks/people.ts';
import { AGENCIES, type AgencyCode } from '../../schema/agencies.ts';
import { ERROR_CODES } from '../../schema/error-codes.ts';
import { idsOf } from '../kit/demo-ids.ts';
import {
  type ClientAnswer,
  type MigrantGraph,
  startMigrantGraph,
} from '../kit/start-migrant-graph.ts';

const OVERVIEW = readFileSync(
  new URL('../../schema/operations/person-overview.graphql', import.meta.url),
  'utf8',
);
const IIN = CAST_IINS['labour-migrant'];
const INSPECTOR = idsOf('inspector');
const ID = INSPECTOR.seal(`iin:${IIN}`);

/** The fields that each agency alone can answer, and a value of the labour migrant in each. */
const FIELDS: readonly (readonly [field: string, value: string, ...agencies: AgencyCode[]])[] = [
  ['name', 'ТӨРЕБЕКОВ', 'GBD_FL', 'KDP'],
  ['birthDate', '1991-03-14', 'GBD_FL', 'KDP'],
  ['citizenship', 'UZB', 'GBD_FL', 'KDP'],
  ['registeredAddress', 'KZ-75', 'GBD_FL', 'KDP'],
  ['travelDocuments', 'FA6018497', 'IS_MP'],
  ['arrivalNotifications', 'AN-C01-2', 'IS_MP'],
  ['immigrantRegistrations', 'IR-C01-1', 'IS_MP'],
  ['residencePermits', 'RP-C01-1', 'IS_MP'],
  ['crossings', 'kaplanbek', 'BERKUT'],
  ['stays', 'crossedAt', 'BERKUT'],
  ['employmentContracts', 'EC-C01-1', 'ENBEK'],
  ['workPermits', 'WP-C01-1', 'ENBEK'],
  ['kandasStatus', 'KD-C01', 'KUTTY_MEKEN'],
  ['hotelStays', 'HS-C01-1', 'EQONAQ'],
];

/** All whose records the overview shows. */
const BROKEN_AGENCIES = [...new Set(FIELDS.flatMap(([, , ...agencies]) => agencies))];
/** How often a system of the overview is asked; the others are not. */
const CALLS: Readonly<Record<string, number>> = {
  ...{ kdp: 1, gbdFl: 1, isMpCard: 1, isMp: 1, berkut: 1, enbekContracts: 1, enbekPermits: 1 },
  ...{ kuttyMeken: 2, eqonaq: 1 },
};
const REGISTERS: readonly AgencyCode[] = ['GBD_FL', 'KDP', 'IS_MP'];

let graph: MigrantGraph;
beforeAll(async () => {
  graph = await startMigrantGraph();
});
afterEach(() => graph.faults.clear());
afterAll(() => graph.close());

describe('the overview of one person', () => {
  it.each([{ iin: IIN }, { id: ID }])(
    'has data of every system, without errors, asked by %o',
    async (variables) => {
      const answer = await graph.ask('inspector', OVERVIEW, variables);
      expect(answer.status).toBe(200);
      expect(answer.errors).toEqual([]);
      expect(answer.extensions.incomplete).toBeUndefined();
      expect(answer.data.person).toMatchObject({ id: ID, iin: IIN });
      expectFieldsOfAllBut(null, answer);
    },
  );

  it('asks each service for the person once', async () => {
    const { servers } = graph.simulators;
    await graph.ask('inspector', OVERVIEW, { iin: IIN });
    for (const { requests } of Object.values(servers)) requests.clear();
    await graph.ask('inspector', OVERVIEW, { iin: IIN });
    for (const [name, { requests }] of Object.entries(servers)) {
      const asked = [...requests].filter(({ service }) => !COLLECTING.test(service));
      expect({ name, duplicates: requests.duplicates().filter((it) => !COLLECTING.test(it)) }) //
        .toEqual({ name, duplicates: [] });
      expect(asked.length, name).toBe(CALLS[name] ?? 0);
    }
  });
});

describe.each(BROKEN_AGENCIES)('the overview without %s', (agency) => {
  const asked = REGISTERS.includes(agency) ? [{ iin: IIN }, { id: ID }] : [{ iin: IIN }];

  it.each([
    ['down', 'AGENCY_UNAVAILABLE'],
    ['refused', 'AGENCY_UNREACHABLE'],
  ] as const)('keeps the data of the others and names it once: %s', async (fault, code) => {
    for (const variables of asked) {
      await graph.faults.set(agency, fault);
      const answer = await graph.ask('inspector', OVERVIEW, variables);
      await graph.faults.clear();

      expect(answer.status).toBe(200);
      expect(answer.data.person.id).toBe(ID);
      expectFieldsOfAllBut(agency, answer);
      expect(answer.errors).toHaveLength(1);
      expect(answer.errors[0]).toMatchObject({
        path: ['person'],
        extensions: { agency, code, retryable: true, correlationId: expect.any(String) },
      });
      expectNoInternals(answer);
      const incomplete = REGISTERS.includes(agency)
        ? [{ path: ['person'], agency, service: expect.any(String), reason: code }]
        : undefined;
      expect(answer.extensions.incomplete).toEqual(incomplete);
    }
  });
});

describe('a register that is down', () => {
  it('leaves what the id itself says to the systems behind it', async () => {
    await graph.faults.set('IS_MP', 'down');
    const id = INSPECTOR.seal('doc:ARM:BA9261137');
    const { data, errors, extensions } = await graph.ask(
      'inspector',
      `{ person(id: "${id}") { id crossings { nodes { crossingNumber } } } }`,
    );
    expect(data.person).toEqual({
      id,
      crossings: { nodes: [{ crossingNumber: 'BK-C07-1' }] },
    });
    expect(extensions.incomplete).toMatchObject([{ agency: 'IS_MP', path: ['person'] }]);
    expect(errors.every((error) => error.extensions.agency === 'IS_MP')).toBe(true);
  });
});

describe('a system that fails in its own words', () => {
  it.each([
    ['GBD_FL', 'faultIn200'],
    ['BERKUT', 'faultIn200'],
    ['EQONAQ', 'faultIn200'],
    ['KUTTY_MEKEN', 'html'],
  ] as const)('is named, and its words stay inside: %s, %s', async (agency, fault) => {
    await graph.faults.set(agency, fault);
    const answer = await graph.ask('inspector', OVERVIEW, { iin: IIN });
    expectFieldsOfAllBut(agency, answer);
    expect(answer.errors.map(({ extensions }) => extensions.agency)).toEqual([agency]);
    expect(answer.errors[0].extensions.code).toMatch(/^AGENCY_/);
    expectNoInternals(answer);
  });

  it.each(['kk', 'ru', 'en'] as const)('is named in %s', async (language) => {
    await graph.faults.set('KUTTY_MEKEN', 'down');
    const headers = { 'accept-language': language };
    const { errors } = await graph.ask('inspector', OVERVIEW, { iin: IIN }, headers);
    const template = ERROR_CODES.AGENCY_UNAVAILABLE.message[language];
    expect(errors.map(({ message }) => message)).toEqual([
      template.replace('{agency}', AGENCIES.KUTTY_MEKEN[language]),
    ]);
  });
});

/** Services of the asynchronous channel that collect answers, as often as it takes. */
const COLLECTING = /^(getMessages|sendDeliveryNotification)/;

function expectFieldsOfAllBut(missing: AgencyCode | null, { data }: ClientAnswer): void {
  for (const [field, value, ...agencies] of FIELDS) {
    if (missing !== null && agencies.includes(missing)) {
      expect(data.person[field], field).toBeNull();
    } else {
      expect(JSON.stringify(data.person[field]), field).toContain(value);
    }
  }
}

function expectNoInternals({ text }: ClientAnswer): void {
  const urls = [...Object.values(graph.simulators.urls), ...Object.values(graph.subgraphUrls)];
  const ports = urls.map((url) => `:${new URL(url).port}`);
  const hosts = ['127.0.0.1', 'localhost', 'http:', 'https:', '.subgraph', 'ECONNREFUSED'];
  for (const secret of [...LEAK_CANARIES, ...ports, ...hosts, '_entities']) {
    expect(text).not.toContain(secret);
  }
}
