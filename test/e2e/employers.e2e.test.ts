import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { EMPLOYERS, organizationByBin } from '../../mocks/people.ts';
import { type MigrantGraph, startMigrantGraph } from '../kit/start-migrant-graph.ts';

vi.setConfig({ testTimeout: 30_000 });

const [OWN, OTHER] = EMPLOYERS.map(({ bin }) => bin) as [string, string];
const RECORD = `query ($bin: Bin!) {
  organization(bin: $bin) {
    name { ru }
    director { position person { id } }
    quota { category granted taken }
    localContent { group isMet }
    trainingDuties { dueOn }
    foreignLabourPermits { nodes { number } }
    foreignWorkers(first: 3) { nodes { worker { id } contract { number } } }
  }
}`;
const NAMES = `query ($bin: Bin!) {
  organization(bin: $bin) {
    foreignWorkers(first: 20) { nodes { worker { name { latin { surname } } } } }
  }
}`;
const EMPLOYER_OF = `query ($iin: Iin) {
  person(iin: $iin) {
    employmentContracts { nodes { number employer { bin name { ru } address { city } } } }
  }
}`;

let graph: MigrantGraph;
beforeAll(async () => {
  graph = await startMigrantGraph();
});
beforeEach(() => {
  graph.calls.length = 0;
  for (const { requests } of Object.values(graph.simulators.servers)) requests.clear();
});
afterEach(() => graph.faults.clear());
afterAll(() => graph.close());

const codes = ({ errors }: { errors: { extensions: { code: string } }[] }) => [
  ...new Set(errors.map(({ extensions }) => extensions.code)),
];
const agenciesAsked = () => [...new Set(graph.calls.map(({ agency }) => agency))].sort();

describe('an employer', () => {
  it('reads its own record and its own workers', async () => {
    const { data, errors } = await graph.ask('employer', RECORD, { bin: OWN });
    expect(errors).toEqual([]);
    const { foreignWorkers, director, quota, ...rest } = data.organization;
    expect(foreignWorkers.nodes).toHaveLength(3);
    expect(quota).toEqual(graph.people.employerRecord(OWN)?.quota);
    expect(director).toMatchObject({ position: 'ГЕНЕРАЛЬНЫЙ ДИРЕКТОР' });
    expect(rest.localContent).toHaveLength(2);
    expect(rest.foreignLabourPermits.nodes).toHaveLength(8);
  });

  it("is told another's name and nothing more, and enbek.kz is not asked", async () => {
    const answer = await graph.ask('employer', RECORD, { bin: OTHER });
    expect(codes(answer)).toEqual(['UNAUTHORIZED_FIELD_OR_TYPE']);
    expect(answer.data.organization).toEqual({
      name: { ru: organizationByBin(OTHER)?.nameRu },
      director: { position: null, person: null },
      quota: null,
      localContent: null,
      trainingDuties: null,
      foreignLabourPermits: null,
      foreignWorkers: null,
    });
    expect(agenciesAsked()).toEqual(['GBD_UL']);
  });

  it('reads the names of twenty workers without a call for the contracts of each', async () => {
    const { data, errors } = await graph.ask('employer', NAMES, { bin: OWN });
    expect(errors).toEqual([]);
    expect(data.organization.foreignWorkers.nodes).toHaveLength(20);
    const { servers } = graph.simulators;
    expect(servers.enbekContracts.requests.length).toBe(0);
    expect(servers.enbekEmployers.requests.length).toBe(2);
    expect(servers.enbekEmployers.requests.duplicates()).toEqual([]);
  });
});

describe('an inspector', () => {
  it.each(['inspector', 'labour-inspector'])('reads any employer: %s', async (persona) => {
    const { data, errors } = await graph.ask(persona, RECORD, { bin: OTHER });
    expect(errors).toEqual([]);
    expect(data.organization.trainingDuties).toHaveLength(1);
  });

  it('reads contracts with the names of employers, which another system holds', async () => {
    const { iin, employmentContracts } = graph.people.cast['labour-migrant'];
    const { data, errors } = await graph.ask('inspector', EMPLOYER_OF, { iin });
    expect(errors).toEqual([]);
    const known = organizationByBin(OWN);
    expect(data.person.employmentContracts.nodes).toEqual([
      {
        number: employmentContracts[0]?.contractNumber,
        employer: {
          bin: OWN,
          name: { ru: known?.nameRu },
          address: { city: known?.address.city },
        },
      },
    ]);
  });

  it('reads contracts without the names of employers while the register of those is down', async () => {
    await graph.faults.set('GBD_UL', 'down');
    const { iin } = graph.people.cast['labour-migrant'];
    const answer = await graph.ask('inspector', EMPLOYER_OF, { iin });
    expect(answer.data.person.employmentContracts.nodes).toEqual([
      { number: 'EC-C01-1', employer: { bin: OWN, name: null, address: null } },
    ]);
    expect(answer.errors.map(({ extensions }) => extensions)).toMatchObject([
      { code: 'AGENCY_UNAVAILABLE', agency: 'GBD_UL' },
    ]);
  });

  it('reads who an organization is while enbek.kz is down, and is told so once', async () => {
    await graph.faults.set('ENBEK', 'down');
    const { data, errors } = await graph.ask('inspector', RECORD, { bin: OWN });
    expect(data.organization).toMatchObject({
      name: { ru: organizationByBin(OWN)?.nameRu },
      quota: null,
      foreignWorkers: null,
    });
    expect(new Set(errors.map(({ extensions }) => extensions.agency))).toEqual(new Set(['ENBEK']));
  });
});

it.each(['migrant', 'host', 'hotel', 'border-officer', 'consul', 'auditor', 'statistician'])(
  'tells a %s the name of an organization, and of its records nothing',
  async (persona) => {
    const { data } = await graph.ask(persona, RECORD, { bin: OWN });
    const { name, director, ...records } = data.organization;
    expect(name).toEqual({ ru: organizationByBin(OWN)?.nameRu });
    expect(Object.values(records).filter((value) => value !== null)).toEqual([]);
    expect(director?.person == null).toBe(persona !== 'border-officer');
  },
);
