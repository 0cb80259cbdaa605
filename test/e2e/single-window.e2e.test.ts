import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { EMPLOYERS } from '../../mocks/people.ts';
import { idsOf } from '../kit/demo-ids.ts';
import { type MigrantGraph, startMigrantGraph } from '../kit/start-migrant-graph.ts';

let graph: MigrantGraph;
beforeAll(async () => {
  graph = await startMigrantGraph();
});
afterEach(() => graph.faults.clear());
afterAll(() => graph.close());

const PART = `values { field { code } value source { code } }
  missing { field { code } source { code } isAnswered }`;
const DRAFT = `query ($area: ServiceAreaCode!) { me {
  identityDraft(area: $area) { ${PART} } documentDraft(area: $area) { ${PART} }
  addressDraft(area: $area) { ${PART} } workDraft(area: $area) { ${PART} }
  residenceDraft(area: $area) { ${PART} } kandasDraft(area: $area) { ${PART} }
} }`;
const STATUS = `{ me {
  applications(first: 100) {
    nodes { number area { code } status { code } history { status { code } at }
            resultingRecord { system { code } number } employer { bin } }
  }
  workPermits(first: 100) { nodes { number kind region { code } validUntil } }
  residencePermits(first: 100) { nodes { number kind } }
} }`;

interface Part {
  readonly values: { field: { code: string }; value: string; source: { code: string } }[];
  readonly missing: { field: { code: string }; source: { code: string }; isAnswered: boolean }[];
}

const valueIn = (part: Part, code: string) => {
  const found = part.values.find(({ field }) => field.code === code);
  return found === undefined ? null : [found.value, found.source.code];
};

function submit(mutation: string, persona: string, input: object) {
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
  return graph.ask(
    persona,
    `mutation ($input: ${type}!) {
      ${mutation}(input: $input) { application { number status { code } } userErrors { code field } }
    }`,
    { input },
  );
}

const attachments = (...kinds: string[]) =>
  kinds.map((kind) => ({
    kind,
    reference: `store/${kind}.pdf`,
    sha256: 'a'.repeat(64),
    mediaType: 'application/pdf',
    bytes: 20_000,
  }));

it('fills in a draft from four systems, takes the application once, and the permit is in enbek', async () => {
  const migrant = graph.people.cast['labour-migrant'];
  const { data: known, errors } = await graph.ask('migrant', DRAFT, {
    area: 'LABOUR_IMMIGRANT_PERMIT',
  });
  expect(errors).toEqual([]);
  expect(valueIn(known.me.identityDraft, 'SURNAME')).toEqual(['ТӨРЕБЕКОВ', 'GBD_FL']);
  expect(valueIn(known.me.documentDraft, 'TRAVEL_DOCUMENT_NUMBER')).toEqual(['FA6018497', 'IS_MP']);
  expect(valueIn(known.me.addressDraft, 'ADDRESS_STREET')).toEqual(['УЛ. ТОЛЕ БИ', 'GBD_FL']);
  expect(valueIn(known.me.workDraft, 'WORK_PERMIT_NUMBER')).toEqual(['WP-C01-1', 'ENBEK']);
  expect(known.me.residenceDraft).toEqual({ values: [], missing: [] });

  const input = {
    idempotencyKey: 'permit-1',
    applicant: idsOf('migrant').seal(`iin:${migrant.iin}`),
    profession: 'Электромонтёр',
    region: 'KZ-75',
    months: 6,
    employer: graph.people.cast.director.iin,
    attachments: attachments('PHOTO'),
  };
  // The window accepts it and the answer never arrives: the migrant is answered all the same.
  await graph.faults.set(
    'EGOV_WINDOW',
    { kind: 'resetMidBody' },
    { calls: 1, service: 'POST /api/v1/applications' },
  );
  const first = await submit('submitLabourImmigrantPermit', 'migrant', input);
  const again = await submit('submitLabourImmigrantPermit', 'migrant', input);
  expect(first.errors).toEqual([]);
  const { application } = first.data.submitLabourImmigrantPermit;
  expect(application.status.code).toBe('SUBMITTED');
  expect(again.data).toEqual(first.data);
  expect(graph.simulators.servers.egovWindow.applications).toHaveLength(1);

  const statuses: string[] = [];
  let answer = await graph.ask('migrant', STATUS);
  for (let poll = 0; poll < 3; poll += 1) {
    statuses.push(answer.data.me.applications.nodes[0].status.code);
    answer = await graph.ask('migrant', STATUS);
  }
  expect(statuses).toEqual(['IN_REVIEW', 'IN_REVIEW', 'APPROVED']);
  const [approved] = answer.data.me.applications.nodes;
  expect(approved.resultingRecord.system.code).toBe('ENBEK');
  expect(answer.data.me.workPermits.nodes[0]).toMatchObject({
    number: approved.resultingRecord.number,
    kind: 'LABOUR_IMMIGRANT',
    region: { code: 'KZ-75' },
  });
});

it('shows a residence permit in IS MP, and a foreigner engaged on both lists', async () => {
  const applicant = idsOf('migrant').seal(
    `iin:${graph.people.cast['labour-migrant'].iin}` as never,
  );
  const worker = idsOf('employer').seal(`iin:${graph.people.cast['labour-migrant'].iin}`);
  const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
  const address = { region: 'KZ-75', city: 'АЛМАТЫ', street: 'УЛ. АБАЯ', building: '10' };
  const residence = await submit('submitTemporaryResidence', 'migrant', {
    idempotencyKey: 'residence-1',
    applicant,
    ground: 'WORK',
    until: day(300),
    address,
    attachments: attachments('PHOTO', 'PROOF_OF_GROUND', 'PROOF_OF_HOUSING'),
  });
  const labour = await submit('submitForeignLabourPermit', 'employer', {
    idempotencyKey: 'labour-1',
    worker,
    category: 4,
    profession: 'Электромонтёр',
    region: 'KZ-75',
    from: day(10),
    until: day(300),
    attachments: attachments('QUALIFICATION', 'DRAFT_CONTRACT'),
  });
  const numbers = [
    residence.data.submitTemporaryResidence.application.number,
    labour.data.submitForeignLabourPermit.application.number,
  ];
  for (const number of numbers) graph.simulators.servers.egovWindow.decide(number, 'APPROVED');

  const { data, errors } = await graph.ask('migrant', STATUS);
  expect(errors).toEqual([]);
  const byNumber = new Map(
    data.me.applications.nodes.map((node: { number: string }) => [node.number, node]),
  );
  const made = numbers.map(
    (number) => byNumber.get(number) as { resultingRecord: { number: string } },
  );
  expect(data.me.residencePermits.nodes.map(({ number }: { number: string }) => number)).toContain(
    made[0]?.resultingRecord.number,
  );
  expect(data.me.workPermits.nodes).toContainEqual(
    expect.objectContaining({ number: made[1]?.resultingRecord.number, kind: 'FOREIGN_LABOUR' }),
  );

  const bin = EMPLOYERS[0]?.bin;
  const own = await graph.ask(
    'employer',
    'query ($bin: Bin!) { organization(bin: $bin) { applications(first: 1) { nodes { number area { code } person { id } } } } }',
    { bin },
  );
  expect(own.errors).toEqual([]);
  expect(own.data.organization.applications.nodes).toEqual([
    { number: numbers[1], area: { code: 'FOREIGN_LABOUR_PERMIT' }, person: { id: worker } },
  ]);
  const other = await graph.ask(
    'employer',
    'query ($bin: Bin!) { organization(bin: $bin) { applications { nodes { number } } } }',
    { bin: EMPLOYERS[1]?.bin },
  );
  expect(other.data.organization.applications).toBeNull();
  expect(other.errors[0]?.extensions.code).toBe('UNAUTHORIZED_FIELD_OR_TYPE');
});

it('shows what it grants in the register of each ministry', async () => {
  const applicant = idsOf('migrant').seal(`iin:${graph.people.cast['labour-migrant'].iin}`);
  const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
  const grant = async (mutation: string, input: object, ...kinds: string[]) => {
    const base = { idempotencyKey: mutation, applicant, attachments: attachments(...kinds) };
    const { data, errors } = await submit(mutation, 'migrant', { ...base, ...input });
    expect(errors).toEqual([]);
    const { number } = data[mutation].application;
    const { egovWindow } = graph.simulators.servers;
    egovWindow.decide(number, 'APPROVED');
    return egovWindow.applications.find((each) => each.number === number)?.record?.number;
  };
  const invitation = await grant(
    'submitInvitation',
    {
      purpose: 'REMOTE_WORK',
      entries: 'SINGLE',
      from: day(5),
      until: day(60),
      inviter: EMPLOYERS[0]?.bin,
    },
    'PHOTO',
    'PROOF_OF_MEANS',
  );
  const registration = await grant('submitArrivalRegistration', {
    arrivedOn: day(-2),
    until: day(60),
    host: graph.people.cast.host.iin,
    address: { region: 'KZ-75', city: 'АЛМАТЫ', street: 'УЛ. АБАЯ', building: '10' },
  });
  const kandas = await grant(
    'submitKandasStatus',
    { countryOfOrigin: 'UZB', region: 'KZ-59', familyMembers: 0 },
    'PHOTO',
    'PROOF_OF_DESCENT',
    'CURRICULUM_VITAE',
  );

  const { data, errors } = await graph.ask(
    'migrant',
    `{ me {
      invitations(first: 100) { nodes { number visaCategory { code } } }
      immigrantRegistrations(first: 100) { nodes { number status } }
      kandasStatus { certificateNumber settlementRegion { code } }
    } }`,
  );
  expect(errors).toEqual([]);
  expect(data.me.invitations.nodes).toContainEqual({
    number: invitation,
    visaCategory: { code: 'B12-1' },
  });
  expect(data.me.immigrantRegistrations.nodes).toContainEqual({
    number: registration,
    status: 'CONFIRMED',
  });
  expect(data.me.kandasStatus).toEqual({
    certificateNumber: kandas,
    settlementRegion: { code: 'KZ-59' },
  });
});

it('names the system that is down in a draft, and fills in the rest', async () => {
  await graph.faults.set('ENBEK', 'down');
  await graph.faults.set('GBD_FL', 'down');
  const { data, errors } = await graph.ask('migrant', DRAFT, { area: 'LABOUR_IMMIGRANT_PERMIT' });
  const { workDraft, documentDraft, addressDraft, identityDraft } = data.me;
  expect(workDraft.values).toEqual([]);
  for (const part of [workDraft, addressDraft, identityDraft]) {
    expect(part.missing.length).toBeGreaterThan(0);
    for (const { isAnswered } of part.missing) expect(isAnswered).toBe(false);
  }
  expect(workDraft.missing[0].source.code).toBe('ENBEK');
  expect(valueIn(documentDraft, 'TRAVEL_DOCUMENT_NUMBER')).toEqual(['FA6018497', 'IS_MP']);
  const agencies = new Set(errors.map(({ extensions }) => extensions.agency));
  expect(agencies).toEqual(new Set(['ENBEK', 'GBD_FL']));
});

it('gives an employer the parts of its employee that the policy lets out, masked', async () => {
  const { iin } = graph.people.cast['labour-migrant'];
  const { data, errors } = await graph.ask(
    'employer',
    `query ($iin: Iin!, $area: ServiceAreaCode!) { person(iin: $iin) {
      identityDraft(area: $area) { ${PART} } documentDraft(area: $area) { ${PART} }
      addressDraft(area: $area) { ${PART} }
    } }`,
    { iin, area: 'DEPARTURE' },
  );
  expect(valueIn(data.person.identityDraft, 'SURNAME')).toEqual(['ТӨРЕБЕКОВ', 'GBD_FL']);
  expect(valueIn(data.person.documentDraft, 'TRAVEL_DOCUMENT_NUMBER')?.[0]).toMatch(/8497$/);
  expect(valueIn(data.person.documentDraft, 'TRAVEL_DOCUMENT_NUMBER')?.[0]).not.toContain('FA60');
  expect(data.person.addressDraft).toBeNull();
  expect(errors.map(({ path }) => path.join('.'))).toEqual(['person.addressDraft']);
});
