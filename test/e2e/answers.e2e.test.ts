import { readFileSync } from 'node:fs';
import { isObjectType } from 'graphql';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { parseSupergraph } from '../../gateway/supergraph/index.ts';
import { personaNamed } from '../../mocks/idp/index.ts';
import { type InventedPerson, personIdOf } from '../../mocks/people.ts';
import { AGENCIES, type AgencyCode } from '../../schema/agencies.ts';
import { idsOf } from '../kit/demo-ids.ts';
import { readEntries } from '../kit/read-entries.ts';
import {
  type ClientAnswer,
  type MigrantGraph,
  startMigrantGraph,
} from '../kit/start-migrant-graph.ts';
import { temporaryLog } from '../kit/temporary-log.ts';

const SUPERGRAPH = new URL('../../schema/supergraph.graphql', import.meta.url);
const GROUNDS = 'grounds { reason { code } }';
const ANSWER = `value explanation { en } missing { code label { en } } ${GROUNDS}`;
const REVIEW = 'possibleBreaches { breaches { kind { code } } notChecked { missing { code } } }';
const QUESTIONS = `
  mayStay { ${ANSWER} }
  stayDaysLeft { limit days explanation { en } missing { code label { en } } ${GROUNDS} }
  mayWork(employer: $employer) { ${ANSWER} }
  isRegistered { ${ANSWER} }
  certificateValid { ${ANSWER} }
  neoNomadEligible { ${ANSWER} }
`;
const RECORDS = `
  name { latin { surname } }
  hotelStays { nodes { number } }
  residencePermits { nodes { number } }
`;
const OPERATION = `query Answers($id: PersonId!, $employer: Bin) {
  person(id: $id) { id ${QUESTIONS} ${REVIEW} ${RECORDS} }
}`;

const HIDDEN = hiddenNames();

const log = temporaryLog();
let graph: MigrantGraph;
beforeAll(async () => {
  graph = await startMigrantGraph({ gateway: { accessLog: log } });
});
afterEach(() => graph.faults.clear());
afterAll(() => graph.close());

const castMember = (name: string) => graph.people.cast[name as 'host'] as InventedPerson;
const idFor = (persona: string, name: string) =>
  idsOf(persona as 'inspector').seal(personIdOf(castMember(name)));

function askAbout(name: string): Promise<ClientAnswer> {
  return graph.ask('inspector', OPERATION, { id: idFor('inspector', name) });
}

/** Names of everything that clients cannot see. */
function hiddenNames(): readonly string[] {
  const { schema, apiSchema } = parseSupergraph(readFileSync(SUPERGRAPH, 'utf8'));
  const fieldsOf = (of: typeof schema) =>
    Object.values(of.getTypeMap()).flatMap((type) =>
      isObjectType(type) ? Object.keys(type.getFields()) : [],
    );
  const shown = new Set([...fieldsOf(apiSchema), ...Object.keys(apiSchema.getTypeMap())]);
  return [...new Set([...fieldsOf(schema), ...Object.keys(schema.getTypeMap())])].filter(
    (name) => !shown.has(name) && !name.includes('__') && /Facts?$|^heldBy|^registers/.test(name),
  );
}

const ALL = ['mayStay', 'stayDaysLeft', 'mayWork', 'isRegistered', 'certificateValid'] as const;

/**
 * By person and system: which answers hang on it, which records are its own, and how many rules
 * cannot be checked without it.
 */
const NEEDS: readonly (readonly [
  person: string,
  system: AgencyCode,
  answers: readonly string[],
  records: readonly string[],
  unchecked: boolean,
])[] = [
  // A kandas with permits to reside and to work, and an employer: no answer hangs on one title.
  ['labour-migrant', 'GBD_FL', ALL, ['name'], true],
  ['labour-migrant', 'KDP', ALL, ['name'], true],
  [
    'labour-migrant',
    'IS_MP',
    ['stayDaysLeft', 'isRegistered', 'certificateValid'],
    ['residencePermits'],
    true,
  ],
  ['labour-migrant', 'BERKUT', [], [], true],
  ['labour-migrant', 'ENBEK', ['stayDaysLeft', 'neoNomadEligible'], [], true],
  ['labour-migrant', 'KUTTY_MEKEN', ['stayDaysLeft'], [], true],
  ['labour-migrant', 'MFA_VISAS', ['stayDaysLeft'], [], false],
  ['labour-migrant', 'MOH_CERTIFICATES', ['certificateValid'], [], true],
  ['labour-migrant', 'KGD', [], [], true],
  ['labour-migrant', 'EQONAQ', [], ['hotelStays'], false],
  // A tourist without any title, whose term is over.
  ['overstayed-tourist', 'IS_MP', [...ALL, 'neoNomadEligible'], ['name', 'residencePermits'], true],
  ['overstayed-tourist', 'BERKUT', ['mayStay', 'stayDaysLeft'], [], true],
  ['overstayed-tourist', 'ENBEK', ['mayStay', 'stayDaysLeft', 'mayWork'], [], true],
  ['overstayed-tourist', 'MFA_VISAS', ['mayStay', 'stayDaysLeft', 'neoNomadEligible'], [], true],
  // Her visa lets her stay, and tells her income.
  ['neo-nomad', 'ENBEK', ['stayDaysLeft', 'mayWork'], [], true],
  ['neo-nomad', 'MFA_VISAS', ['stayDaysLeft', 'neoNomadEligible'], [], false],
];

describe.each(['labour-migrant', 'overstayed-tourist', 'neo-nomad'])(
  'with a system down, about %s',
  (name) => {
    let whole: ClientAnswer;
    beforeAll(async () => {
      whole = await askAbout(name);
      expect(whole.errors).toEqual([]);
    });

    it.each(NEEDS.filter(([person]) => person === name).map(([, ...needs]) => needs))(
      '%s: what hangs on it is UNKNOWN and names it, the rest is as it was: %j, %j',
      async (...needs) => {
        const [system, answers, records, unchecked] = needs;
        await graph.faults.set(system, 'down');
        const { status, data, errors, text } = await askAbout(name);
        expect(status).toBe(200);
        const { possibleBreaches, ...asked } = data.person as Record<string, Asked & Reviewed>;
        for (const [field, value] of Object.entries(asked)) {
          if (answers.includes(field)) {
            expect(value).toMatchObject({
              explanation: { en: 'It cannot be told: a system that is needed did not answer' },
              missing: [{ code: system, label: { en: AGENCIES[system].en } }],
              grounds: { reason: { code: 'SYSTEM_SILENT' } },
            });
            expect(said(value)).toBe('UNKNOWN');
          } else if (records.includes(field)) expect(value).toBeNull();
          else expect(said(value)).toEqual(said(whole.data.person[field]));
        }
        const missing = possibleBreaches?.notChecked.flatMap((rule) => rule.missing) ?? [];
        expect(new Set(missing.map(({ code }) => code))).toEqual(
          new Set(unchecked ? [system] : []),
        );

        expect(errors).toHaveLength(1);
        expect(errors[0]).toMatchObject({
          path: ['person'],
          extensions: { code: 'AGENCY_UNAVAILABLE', agency: system, retryable: true },
        });
        for (const hidden of HIDDEN) expect(text).not.toContain(hidden);
      },
    );
  },
);

describe('whoever gets an answer and nothing else', () => {
  /** What a stranger might be told apart by, of each system that an answer is made of. */
  const factsOf = ({ truth, travelDocuments, crossings, visas, workPermits }: InventedPerson) => [
    truth.citizenship,
    truth.birthDate,
    truth.surnameLatin,
    ...travelDocuments.map(({ number }) => number),
    ...crossings.map(({ at }) => at.slice(0, 10)),
    ...visas.flatMap(({ category, number, validTo }) => [category, number, validTo]),
    ...workPermits.flatMap(({ number, kind, validTo }) => [number, kind, validTo]),
  ];
  const FIELDS = QUESTIONS.replaceAll(GROUNDS, '');
  /** Neither is its employee or its guest. */
  const SHOWN = { employer: ['mayWork'], hotel: ['mayStay', 'isRegistered'] } as const;

  it.each(
    (['employer', 'hotel'] as const).flatMap((persona) =>
      ['overstayed-tourist', 'neo-nomad', 'unknown-to-one'].map((name) => [persona, name] as const),
    ),
  )('%s learns of %s, a stranger, what the answer is', async (persona, name) => {
    const person = castMember(name);
    const before = (await readEntries(log.store.file)).length;
    const { data, errors, extensions, text } = await graph.ask(
      persona,
      `query Answers($id: PersonId!, $employer: Bin) { person(id: $id) { ${FIELDS} ${REVIEW} ${RECORDS} } }`,
      { id: idFor(persona, name) },
    );
    const answered = Object.entries(data.person).filter(([, value]) => value !== null);
    expect(answered.map(([field]) => field)).toEqual(SHOWN[persona]);
    for (const [field, value] of answered) {
      expect(Object.keys(value as object)).toEqual(['value', 'explanation', 'missing']);
      const { data: known } = await graph.ask('inspector', OPERATION, {
        id: idFor('inspector', name),
        employer: personaNamed(persona)?.organization?.bin,
      });
      expect(said(value as Asked)).toEqual(said(known.person[field]));
    }
    expect(new Set(errors.map((error) => error.extensions.code))).toEqual(
      new Set(['UNAUTHORIZED_FIELD_OR_TYPE']),
    );
    expect(extensions).toEqual({});
    for (const secret of [...HIDDEN, ...factsOf(person)]) expect(text).not.toContain(secret);

    const entries = (await readEntries(log.store.file)).slice(before);
    const disclosed = entries.flatMap((entry) =>
      entry.type === 'DISCLOSED' && entry.initiatorRoles.includes(persona)
        ? entry.disclosedFields
        : [],
    );
    expect(new Set(disclosed)).toEqual(
      new Set(['Query.person', ...SHOWN[persona].map((field) => `Person.${field}`)]),
    );
  });

  it('cannot ask for a fact, and is not told that there is one', async () => {
    for (const field of ['crossingFacts { purpose }', 'visaFact { category }', 'civilFacts']) {
      const query = `query ($id: PersonId!) { person(id: $id) { ${field} } }`;
      const { data, errors, text } = await graph.ask('employer', query, {
        id: idFor('employer', 'neo-nomad'),
      });
      expect(data ?? null).toBeNull();
      expect(errors[0]?.extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
      for (const hidden of HIDDEN) {
        if (!field.startsWith(hidden)) expect(text).not.toContain(hidden);
      }
    }
  });

  it('is told the same whoever the system that is down knows', async () => {
    await graph.faults.set('MFA_VISAS', 'down');
    const { data, errors, text } = await graph.ask(
      'hotel',
      `query ($id: PersonId!) { person(id: $id) { mayStay { value missing { code } } } }`,
      { id: idFor('hotel', 'overstayed-tourist') },
    );
    expect(data.person.mayStay).toEqual({ value: 'UNKNOWN', missing: [{ code: 'MFA_VISAS' }] });
    expect(errors.map(({ extensions }) => extensions.agency)).toEqual(['MFA_VISAS']);
    for (const hidden of HIDDEN) expect(text).not.toContain(hidden);
  });
});

describe("an employer's workers", () => {
  it('are each asked about once, by one request to a subgraph, and answered', async () => {
    const bin = personaNamed('employer')?.organization?.bin;
    for (const server of Object.values(graph.simulators.servers)) server.requests.clear();
    const { data, errors } = await graph.ask(
      'employer',
      `query ($bin: Bin!) { organization(bin: $bin) { foreignWorkers(first: 12) {
        nodes { worker { id mayWork { value rule { id } missing { code } } } }
      } } }`,
      { bin },
    );
    expect(errors).toEqual([]);
    const { nodes } = data.organization.foreignWorkers;
    expect(nodes).toHaveLength(12);
    for (const { worker } of nodes) expect(worker.mayWork.value).toMatch(/^(YES|NO)$/);
    const asked = Object.values(graph.simulators.servers).flatMap(({ name, requests }) =>
      requests.entries.map(({ service, key }) => `${name} ${service} ${key}`),
    );
    expect(asked.length).toBeGreaterThan(12);
    expect(new Set(asked).size).toBe(asked.length);
    const cards = asked.filter((call) => call.includes('ISMP_ForeignerCard'));
    expect(cards).toHaveLength(1);
  });
});

describe("an employer's review", () => {
  const review = () =>
    graph.ask(
      'inspector',
      `query ($bin: Bin!) { organization(bin: $bin) { bin complianceReview {
        breaches { kind { code } needsHumanReview facts { system { code } } }
        notChecked { rule { id } missing { code } }
      } } }`,
      { bin: personaNamed('employer')?.organization?.bin },
    );

  it('checks every rule, and names the register without which it checks none', async () => {
    const { data, errors } = await review();
    expect(errors).toEqual([]);
    expect(data.organization.complianceReview.notChecked).toEqual([]);
    await graph.faults.set('ENBEK', 'down');
    const silent = await review();
    const { breaches, notChecked } = silent.data.organization.complianceReview;
    expect(breaches).toEqual([]);
    expect(notChecked.length).toBeGreaterThan(0);
    for (const { missing } of notChecked) expect(missing).toEqual([{ code: 'ENBEK' }]);
    expect(silent.errors).toHaveLength(1);
    expect(silent.errors[0]).toMatchObject({
      path: ['organization'],
      extensions: { agency: 'ENBEK' },
    });
    for (const hidden of HIDDEN) expect(silent.text).not.toContain(hidden);
  });
});

interface Asked {
  readonly value?: string;
  readonly limit?: string;
  readonly days?: number;
}

interface Reviewed {
  readonly notChecked: readonly { readonly missing: readonly { readonly code: string }[] }[];
}

/** What is told of the matter: not by which of several grounds, of which another may be left. */
function said(answer: (Asked & object) | string | null): unknown {
  if (answer === null || typeof answer === 'string') return answer;
  const { value, limit, days } = answer;
  return value ?? (limit === 'LIMITED' ? days : limit) ?? answer;
}
