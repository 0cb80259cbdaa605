import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type MigrantGraph, startMigrantGraph } from '../kit/start-migrant-graph.ts';

const read = (file: string) =>
  readFileSync(new URL(`../../schema/operations/${file}`, import.meta.url), 'utf8');
const FULL_PICTURE = read('full-picture.graphql');
const VARIABLES: Record<string, unknown> = JSON.parse(read('full-picture.variables.json'));

/** How often each service is asked about somebody with one employer and three spellings. */
const CALLS: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  // A token for the person, and one of the body for all searches.
  kdp: { KDP_SERVICE: 2, KDP_CONSENTS: 1 },
  // The person, and three searches for namesakes in either register.
  gbdFl: { GBDFLUniversal_token: 1 + 3 },
  isMpCard: { ISMP_ForeignerCard: 1 + 3, ISMP_LinkDecisions: 1 },
  isMp: { ISMP_Registrations: 1 },
  berkut: { sendMessage: 1 },
  enbekContracts: { ENBEK_ContractsByIin: 1 },
  enbekPermits: { 'GET /api/permits': 1 },
  kuttyMeken: { 'GET /api/kandas': 1 },
  eqonaq: { 'POST /api/v2/clients/search': 1 },
  mohCertificates: { 'POST /fhir/Observation/_search': 1 },
  kgd: { 'POST /ws/prepaid-tax': 1 },
  mfaVisas: { 'POST /v1/visas/search': 1 },
  offences: { OFFENCES_ByPerson: 1 },
  gbdUl: { GbdulInfoByBin_v2: 1 },
  alerts: { ALERTS_Check: 1 },
  egovWindow: { 'POST /api/v1/applications/search': 1 },
};

/** What a channel costs beside the question: answers are collected, tokens are renewed. */
const OF_THE_CHANNEL = /^(getMessages|sendDeliveryNotification)|\/token$/;

let graph: MigrantGraph;
beforeAll(async () => {
  graph = await startMigrantGraph();
});
afterAll(() => graph.close());

describe('the full picture of one person', () => {
  it('asks fourteen systems, each for nothing twice', async () => {
    const { servers } = graph.simulators;
    await graph.ask('inspector', FULL_PICTURE, VARIABLES);
    for (const { requests } of Object.values(servers)) requests.clear();

    const answer = await graph.ask('inspector', FULL_PICTURE, VARIABLES);

    expect(answer.errors).toEqual([]);
    const called: Record<string, Record<string, number>> = {};
    const systems = new Set<string>();
    for (const [name, { name: agency, requests }] of Object.entries(servers)) {
      const isAsked = ({ service }: { readonly service: string }) => !OF_THE_CHANNEL.test(service);
      const twice = requests.duplicates().filter((service) => isAsked({ service }));
      expect({ name, twice }).toEqual({ name, twice: [] });
      const asked = requests.entries.filter(isAsked);
      if (asked.length === 0) continue;
      systems.add(agency);
      called[name] = Object.fromEntries(
        Object.entries(Object.groupBy(asked, ({ service }) => service)).map(([service, of]) => [
          service,
          of?.length ?? 0,
        ]),
      );
    }
    expect(called).toEqual(CALLS);
    expect(systems.size).toBe(14);
  });
});
