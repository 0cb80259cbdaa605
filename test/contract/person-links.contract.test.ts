import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createFaults } from '../../mocks/faults.ts';
import { startKdp } from '../../mocks/kdp/index.ts';
import { type FaultKind, LEAK_CANARIES, type LegacyServer } from '../../mocks/kit/index.ts';
import { createPeople, type InventedPerson, identityAt, personIdOf } from '../../mocks/people.ts';
import { startGbdFl, startIsMpCard } from '../../mocks/person/index.ts';
import { demoCertificate, demoRsaKey } from '../../schema/demo-keys.ts';
import type { Subgraph } from '../../subgraphs/kit/index.ts';
import {
  createRsaSigner,
  createVerifier,
  createVerifierPool,
} from '../../subgraphs/kit/shep/index.ts';
import { createPersonSubgraph } from '../../subgraphs/person/index.ts';
import { askPersons, askSubgraph, representationOf } from '../kit/ask-subgraph.ts';
import { contextOf, INSPECTOR } from '../kit/contexts.ts';

const now = () => Date.parse('2026-11-23T12:00:00+05:00');
const people = createPeople({ today: '2026-11-23' });
const { cast } = people;
const migrant = cast['labour-migrant'];
const armine = cast['two-passports'];
const faults = createFaults();
const pool = createVerifierPool();
let servers: {
  readonly kdp: LegacyServer;
  readonly gbdFl: LegacyServer;
  readonly isMp: LegacyServer;
};
let subgraph: Subgraph;

beforeAll(async () => {
  await pool.start();
  const kdp = await startKdp({ faults, now });
  const gbdFl = await startGbdFl({ people, faults, now });
  const isMp = await startIsMpCard({ people, faults, now });
  servers = { kdp, gbdFl, isMp };
  subgraph = createSubgraphAt(isMp.url);
});
function createSubgraphAt(isMpUrl: string): Subgraph {
  const at = (url: string) => ({
    url,
    timeoutMs: 1_500,
    retriesMax: 0,
    breaker: { callsMin: 1_000 },
  });
  return createPersonSubgraph(
    {
      kdp: at(servers.kdp.url),
      gbdFl: at(servers.gbdFl.url),
      isMpCard: at(isMpUrl),
      applicant: {
        name: 'Комитет',
        bin: '200140000014',
        responsible: 'ТЕСТОВ Т.',
        employee: 'ТЕСТОВ Т.',
        senderCode: 'DEMO',
      },
    },
    {
      now: () => new Date(now()),
      shep: {
        signer: createRsaSigner({
          privateKey: demoRsaKey('shep-client'),
          certificatePem: demoCertificate('shep-client'),
        }),
        verifier: createVerifier({ pool, certificates: [demoCertificate('shep-service')] }),
        sender: { senderId: 'demo', password: 'demo' },
      },
    },
  );
}
afterEach(async () => {
  await faults.clear();
  for (const server of Object.values(servers)) server.requests.clear();
});
afterAll(async () => {
  await subgraph.close();
  await Promise.all(Object.values(servers).map((server) => server.close()));
  await pool.close();
});

const HELD = `{ record recordedAt iin surnameCyrillic givenNameCyrillic patronymicCyrillic surnameLatin
  givenNameLatin birthDate sex citizenship document { issuingState number } }`;
const FACTS = [
  'heldByGbdFl',
  'heldByIsMp',
  'namesakesInGbdFl',
  'namesakesInIsMp',
  'linkDecisions',
] as const;
const context = { facts: FACTS.map((name) => `Person.${name}`) };
const DECISIONS = 'linkDecisions { number decision decidedAt reason sides { system record } }';

const callsTo = (service: string) => servers.isMp.requests.of(service).length;

describe('facts for identity', () => {
  it('are what GBD FL and IS MP have on file, out of one call to each', async () => {
    const { data, errors } = await askPersons(
      subgraph,
      [migrant],
      `name { latin { surname } } heldByGbdFl ${HELD} heldByIsMp ${HELD}`,
      context,
    );
    expect(errors).toEqual([]);
    const held = (system: 'gbdFl' | 'isMp') => {
      const identity = identityAt(migrant, system);
      return {
        recordedAt: null,
        iin: migrant.iin,
        surnameCyrillic: identity.surnameCyrillic,
        givenNameCyrillic: identity.givenNameCyrillic,
        patronymicCyrillic: identity.patronymicCyrillic,
        surnameLatin: identity.surnameLatin,
        givenNameLatin: identity.givenNameLatin,
        birthDate: identity.birthDate,
        sex: identity.sex,
        citizenship: identity.citizenship,
        document: { issuingState: 'UZB', number: 'FA6018497' },
      };
    };
    expect(data._entities[0]).toMatchObject({
      heldByGbdFl: [{ record: migrant.iin, ...held('gbdFl') }],
      heldByIsMp: [{ record: 'FC-labour-migrant', ...held('isMp') }],
    });
    expect(servers.gbdFl.requests.length).toBe(1);
    expect(callsTo('ISMP_ForeignerCard')).toBe(1);
  });

  it('are null with an error for a register that fails, and the other’s all the same', async () => {
    await faults.set('GBD_FL', 'down');
    const { data, errors } = await askPersons(
      subgraph,
      [migrant],
      `heldByGbdFl ${HELD} heldByIsMp { record }`,
      context,
    );
    expect(data._entities[0]).toMatchObject({
      heldByGbdFl: null,
      heldByIsMp: [{ record: 'FC-labour-migrant' }],
    });
    expect(errors.map(({ extensions }) => extensions.agency)).toEqual(['GBD_FL']);
  });

  it('are empty for somebody whom neither register knows', async () => {
    const { data, errors } = await askPersons(
      subgraph,
      [
        {
          ...armine,
          iin: null,
          travelDocuments: [{ issuingState: 'ARM', number: 'ZZ0000001' }],
        } as never,
      ],
      `heldByGbdFl { record } heldByIsMp { record } ${DECISIONS}`,
      context,
    );
    expect(errors).toEqual([]);
    expect(data._entities[0]).toMatchObject({
      heldByGbdFl: [],
      heldByIsMp: [],
      linkDecisions: [],
    });
  });
});

const NAMESAKES = 'namesakesInGbdFl { record iin } namesakesInIsMp { record iin }';

interface Search {
  readonly surname: string;
  readonly givenName: string;
  readonly birthDate: string;
}

/** A search for each spelling that the person's own records have. */
function searchesFor(person: InventedPerson): Search[] {
  const searches = (['gbdFl', 'isMp'] as const).flatMap((system) => {
    const held = identityAt(person, system);
    const { birthDate } = held;
    return [
      { surname: held.surnameCyrillic, givenName: held.givenNameCyrillic, birthDate },
      { surname: held.surnameLatin, givenName: held.givenNameLatin, birthDate },
    ];
  });
  return [...new Map(searches.map((each) => [JSON.stringify(each), each])).values()];
}

/** Asks as the gateway does when `identity` has said what to search for. */
async function askNamesakes(
  person: InventedPerson,
  namesakeSearches: readonly Search[] | null,
  fields = NAMESAKES,
) {
  return askSubgraph(
    subgraph,
    `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Person { id ${fields} } } }`,
    { r: [{ ...representationOf(person), namesakeSearches }] },
    context,
  );
}

describe('namesakes', () => {
  it('are whoever the searches find, each made once, and no register is asked who the person is', async () => {
    const person = cast['three-spellings'];
    const searches = searchesFor(person);
    expect(searches).toHaveLength(3);
    const { data, errors } = await askNamesakes(
      person,
      [...searches, ...searches],
      `${NAMESAKES} ${DECISIONS}`,
    );
    expect(errors).toEqual([]);
    expect(data._entities[0]).toMatchObject({
      namesakesInGbdFl: [{ record: person.iin }],
      namesakesInIsMp: [{ record: 'FC-three-spellings' }],
    });
    expect(callsTo('ISMP_ForeignerCard')).toBe(3);
    expect(callsTo('ISMP_LinkDecisions')).toBe(1);
    expect(servers.gbdFl.requests.length).toBe(3);
    // One token of the body serves all searches.
    expect(servers.kdp.requests.length).toBe(1);
  });

  it('are not known where nobody could say what to search for, and nobody is asked', async () => {
    const { data, errors } = await askNamesakes(armine, null);
    expect(errors).toEqual([]);
    expect(data._entities[0]).toMatchObject({ namesakesInGbdFl: null, namesakesInIsMp: null });
    expect(servers.isMp.requests.length).toBe(0);
  });

  it('are none where there is no name to search for', async () => {
    const { data, errors } = await askNamesakes(armine, []);
    expect(errors).toEqual([]);
    expect(data._entities[0]).toMatchObject({ namesakesInGbdFl: [], namesakesInIsMp: [] });
    expect(servers.kdp.requests.length).toBe(0);
  });

  it('refuses more searches than one person is worth', async () => {
    const many = Array.from({ length: 7 }, (_, day) => ({
      ...(searchesFor(armine)[0] as Search),
      birthDate: `1990-01-0${day + 1}`,
    }));
    const { errors } = await askNamesakes(armine, many, 'namesakesInGbdFl { record }');
    expect(errors.map(({ extensions }) => extensions.code)).toEqual(['BAD_USER_INPUT']);
    expect(servers.kdp.requests.length).toBe(0);
  });

  it('finds another person of the same name and birth', async () => {
    const [one, other] = twoOfOneName();
    const { data } = await askNamesakes(one, searchesFor(one));
    const { namesakesInGbdFl, namesakesInIsMp } = data._entities[0];
    const found = [...namesakesInGbdFl, ...namesakesInIsMp].map(({ iin }) => iin);
    expect(found).toContain(other.iin);
  });

  it('are not known where a search fails', async () => {
    await faults.set('GBD_FL', 'down');
    const { data, errors } = await askNamesakes(armine, searchesFor(armine));
    expect(data._entities[0]).toMatchObject({
      namesakesInGbdFl: null,
      namesakesInIsMp: [{ record: 'FC-two-passports' }],
    });
    expect(errors.map(({ extensions }) => extensions.code)).toEqual(['AGENCY_UNAVAILABLE']);
  });
});

/** Two generated people whom both registers have under one name and one date of birth. */
function twoOfOneName(): readonly [InventedPerson, InventedPerson] {
  for (let index = 0; index < 20_000; index += 1) {
    const person = people.byIndex(index);
    if (person.iin === null || !person.knownTo.has('gbdFl')) continue;
    const { surnameCyrillic, givenNameCyrillic, birthDate } = identityAt(person, 'gbdFl');
    const found = people.byName(`${surnameCyrillic} ${givenNameCyrillic}`, birthDate, 'gbdFl');
    const other = found.find(({ key }) => key !== person.key);
    if (other !== undefined) return [person, other];
  }
  throw new Error('expected two people of one name');
}

const DECIDE = `mutation ($input: DecideIdentityLinkInput!) {
  decideIdentityLink(input: $input) {
    decision { number decision { code label { en } } decidedAt reason }
    userErrors { code field message { kk ru en } }
  }
}`;

function inputOf(key: string, changed: object = {}) {
  return {
    idempotencyKey: key,
    first: { person: personIdOf(armine), system: 'IS_MP', record: 'FC-two-passports' },
    second: { person: personIdOf(armine), system: 'EQONAQ', record: 'HS-C07-1' },
    decision: 'SAME_PERSON_JUSTIFIED',
    reason: 'Both passports were shown.',
    ...changed,
  };
}

async function decide(input: object, of: Subgraph = subgraph, changed = {}) {
  const { data, errors, text } = await askSubgraph(of, DECIDE, { input }, changed);
  return { payload: data?.decideIdentityLink, errors, text };
}

describe('decideIdentityLink', () => {
  it('puts a decision on file at IS MP, which tells it to whoever asks about the person', async () => {
    const { payload, errors } = await decide(inputOf('k-1'));
    expect(errors).toEqual([]);
    expect(payload).toEqual({
      decision: {
        number: 'IL-000001',
        decision: {
          code: 'SAME_PERSON_JUSTIFIED',
          label: { en: 'One person, with good reason for two records' },
        },
        decidedAt: '2026-11-23T12:00:00.000+05:00',
        reason: 'Both passports were shown.',
      },
      userErrors: [],
    });
    const { data } = await askPersons(subgraph, [armine, migrant], DECISIONS, context);
    expect(data._entities[0].linkDecisions).toEqual([
      {
        number: 'IL-000001',
        decision: 'SAME_PERSON_JUSTIFIED',
        decidedAt: '2026-11-23T12:00:00.000+05:00',
        reason: 'Both passports were shown.',
        sides: [
          { system: 'IS_MP', record: 'FC-two-passports' },
          { system: 'EQONAQ', record: 'HS-C07-1' },
        ],
      },
    ]);
    expect(data._entities[1].linkDecisions).toEqual([]);
    expect(callsTo('ISMP_LinkDecisions')).toBe(1);
  });

  it('finds the first answer again with the same key, and files nothing twice', async () => {
    const [first, again] = [await decide(inputOf('k-2')), await decide(inputOf('k-2'))];
    expect(again.payload).toEqual(first.payload);
    const other = await decide(inputOf('k-2', { reason: 'Another reason.' }));
    expect(other.payload.userErrors).toEqual([
      expect.objectContaining({
        code: 'IDEMPOTENCY_KEY_REUSED',
        field: ['input', 'idempotencyKey'],
      }),
    ]);
  });

  it('is sent once when the answer is lost on the way, and found again by its key', async () => {
    await faults.set('IS_MP', 'resetMidBody', { service: 'ISMP_DecideLink' });
    const lost = await decide(inputOf('k-3'));
    expect(lost.payload ?? null).toBeNull();
    expect(lost.errors[0]?.extensions).toMatchObject({ agency: 'IS_MP' });
    expect(callsTo('ISMP_DecideLink')).toBe(1);
    await faults.clear();
    const { payload } = await decide(inputOf('k-3'));
    const { data } = await askPersons(subgraph, [armine], DECISIONS, context);
    const numbers = data._entities[0].linkDecisions.map(({ number }: { number: string }) => number);
    expect(numbers.filter((number: string) => number === payload.decision.number)).toHaveLength(1);
    expect(new Set(numbers).size).toBe(numbers.length);
  });

  it.each<[string, object, string[]]>([
    ['IDEMPOTENCY_KEY_INVALID', { idempotencyKey: ' ' }, ['input', 'idempotencyKey']],
    ['REASON_INVALID', { reason: '  ' }, ['input', 'reason']],
    ['REASON_INVALID', { reason: 'x'.repeat(1_001) }, ['input', 'reason']],
    [
      'RECORD_INVALID',
      { second: { person: personIdOf(armine), system: 'NOBODY', record: 'R-1' } },
      ['input', 'second'],
    ],
  ])('refuses before anybody is asked: %s', async (code, changed, field) => {
    const { payload } = await decide(inputOf('k-4', changed));
    expect(payload).toMatchObject({ decision: null, userErrors: [{ code, field }] });
    expect(payload.userErrors[0].message.kk).not.toBe('');
    expect(servers.isMp.requests.length).toBe(0);
  });

  it.each<[string, object]>([
    [
      'ONE_RECORD',
      { second: { person: personIdOf(armine), system: 'IS_MP', record: 'FC-two-passports' } },
    ],
    [
      'PERSON_UNKNOWN',
      { second: { person: 'doc:ARM:ZZ0000001', system: 'EQONAQ', record: 'R-1' } },
    ],
  ])('passes on what IS MP refuses: %s', async (code, changed) => {
    const { payload, errors } = await decide(inputOf(`k-${code}`, changed));
    expect(errors).toEqual([]);
    expect(payload).toMatchObject({ decision: null, userErrors: [{ code }] });
  });

  it('refuses somebody who speaks for no organization', async () => {
    const requester = { ...INSPECTOR, organization: null };
    const { payload } = await decide(inputOf('k-5'), subgraph, { requester });
    expect(payload.userErrors.map(({ code }: { code: string }) => code)).toEqual([
      'OFFICER_UNKNOWN',
    ]);
  });

  it('is refused to everybody but an inspector, and nobody is asked', async () => {
    for (const [role, purpose] of [
      ['migrant', 'self'],
      ['border-officer', 'border-control'],
      ['employer', 'employment'],
    ] as const) {
      const { payload, errors } = await decide(inputOf('k-6'), subgraph, contextOf(role, purpose));
      expect(payload ?? null).toBeNull();
      expect(errors[0]?.extensions.code).toBe('UNAUTHORIZED_FIELD_OR_TYPE');
    }
    expect(servers.isMp.requests.length).toBe(0);
  });

  it.each<[FaultKind, string]>([
    ['down', 'AGENCY_UNAVAILABLE'],
    ['reset', 'AGENCY_UNREACHABLE'],
    ['html', 'AGENCY_BAD_RESPONSE'],
    ['hang', 'AGENCY_TIMEOUT'],
    ['otherPerson', 'ENTITY_IDENTITY_MISMATCH'],
  ])('answers %s with %s and nothing that IS MP said', async (fault, code) => {
    await faults.set('IS_MP', fault, { service: 'ISMP_DecideLink' });
    const { errors, text } = await decide(inputOf(`k-${code}`));
    expect(errors[0]?.extensions).toMatchObject({ code, agency: 'IS_MP' });
    for (const canary of [...LEAK_CANARIES, servers.isMp.url]) expect(text).not.toContain(canary);
  });
});

describe('decisions on file', () => {
  it.each<[FaultKind, string]>([
    ['down', 'AGENCY_UNAVAILABLE'],
    ['otherPerson', 'ENTITY_IDENTITY_MISMATCH'],
  ])('are not known under the fault %s', async (fault, code) => {
    await faults.set('IS_MP', fault, { service: 'ISMP_LinkDecisions' });
    const { data, errors } = await askPersons(subgraph, [armine], DECISIONS, context);
    expect(data._entities[0].linkDecisions).toBeNull();
    expect(errors[0]?.extensions).toMatchObject({ code, agency: 'IS_MP' });
  });

  it('are asked about 100 people in one call, and told once though they come twice', async () => {
    await faults.set('IS_MP', 'duplicate', { service: 'ISMP_LinkDecisions' });
    const many = Array.from({ length: 99 }, (_, index) => people.byIndex(index)).filter(
      ({ travelDocuments }) => travelDocuments.length > 0,
    );
    const { data, errors } = await askPersons(subgraph, [armine, ...many], DECISIONS, context);
    expect(errors).toEqual([]);
    const numbers = data._entities[0].linkDecisions.map(({ number }: { number: string }) => number);
    expect(new Set(numbers).size).toBe(numbers.length);
    expect(callsTo('ISMP_LinkDecisions')).toBe(1);
  });
});
