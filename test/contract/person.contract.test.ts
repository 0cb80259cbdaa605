import { createPublicKey } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { createFaults } from '../../mocks/faults.ts';
import { issueKdpToken, kdpPublicKey, startKdp } from '../../mocks/kdp/index.ts';
import { signData } from '../../mocks/kit/data-signature.ts';
import {
  element,
  type FaultInput,
  LEAK_CANARIES,
  type LegacyServer,
  type Markup,
  NS,
  rawXml,
} from '../../mocks/kit/index.ts';
import {
  createPeople,
  documentAt,
  type InventedPerson,
  identityAt,
  personIdOf,
} from '../../mocks/people.ts';
import { startGbdFl, startIsMpCard } from '../../mocks/person/index.ts';
import type { AgencyCode } from '../../schema/agencies.ts';
import { countryLabel } from '../../schema/country.ts';
import { demoCertificate, demoEd25519Key, demoRsaKey } from '../../schema/demo-keys.ts';
import { mrzCheckDigit } from '../../schema/mrz/mrz-check-digit.ts';
import {
  CONTEXT_HEADER,
  createContextSigner,
  createContextVerifier,
} from '../../schema/signed-context.ts';
import { type ServedSubgraph, serveSubgraph } from '../../subgraphs/kit/index.ts';
import {
  createRsaSigner,
  createVerifier,
  createVerifierPool,
} from '../../subgraphs/kit/shep/index.ts';
import { createPersonSubgraph } from '../../subgraphs/person/index.ts';
import { INSPECTOR, signedContext } from '../kit/contexts.ts';
import { postSoap, signedRequest } from '../kit/shep-request.ts';

const now = () => Date.parse('2026-11-23T12:00:00+05:00');
const people = createPeople({ today: '2026-11-23' });
const { cast } = people;
const migrant = cast['labour-migrant'];
const tourist = cast['overstayed-tourist'];
const unknown = cast['unknown-to-one'];
const faults = createFaults();
const pool = createVerifierPool();
let kdp: LegacyServer;
let gbdFl: LegacyServer;
let isMp: LegacyServer;
let served: ServedSubgraph;
/** For registers that hang: two seconds are too short for fifty people on a busy machine. */
let hasty: ServedSubgraph;
let header: string;

beforeAll(async () => {
  pool.start();
  kdp = await startKdp({ faults, now });
  gbdFl = await startGbdFl({ people, faults, now });
  isMp = await startIsMpCard({ people, faults, now });
  [served, hasty] = await Promise.all([serve(9_000), serve(2_000)]);
  header = await createContextSigner({
    privateKey: demoEd25519Key('signed-context'),
    lifetimeSeconds: 300,
  }).sign(signedContext({ facts: FACTS }), 'person');
});
function serve(timeoutMs: number): Promise<ServedSubgraph> {
  const tuning = { timeoutMs, retriesMax: 0, breaker: { callsMin: 100_000 } };
  const subgraph = createPersonSubgraph(
    {
      kdp: { url: kdp.url, ...tuning },
      gbdFl: { url: gbdFl.url, ...tuning },
      isMpCard: { url: isMp.url, ...tuning },
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
  const privateKey = demoEd25519Key('signed-context');
  return serveSubgraph(subgraph, {
    contextVerifier: createContextVerifier({
      publicKeys: [createPublicKey(privateKey)],
      audience: 'person',
    }),
  });
}
afterAll(async () => {
  await Promise.all([served.close(), hasty.close()]);
  await Promise.all([kdp.close(), gbdFl.close(), isMp.close()]);
  await pool.close();
});
afterEach(async () => {
  await faults.clear();
  for (const server of [kdp, gbdFl, isMp]) server.requests.clear();
});

const FACTS = ['Person.identifiers', 'Person.civilFacts', 'Person.registersUnanswered'];

interface AnswerError {
  readonly message: string;
  readonly path: unknown;
  readonly extensions: Record<string, unknown>;
}

async function ask(query: string, variables: object = {}, { url } = served, context = header) {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', [CONTEXT_HEADER]: context },
    body: JSON.stringify({ query, variables }),
  });
  const text = await response.text();
  const { data, errors, extensions } = JSON.parse(text);
  return {
    data,
    errors: errors as AnswerError[] | undefined,
    extensions: extensions as { incomplete?: Record<string, unknown>[] } | undefined,
    text,
  };
}

const ENTITIES = (fields: string) =>
  `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Person { ${fields} } } }`;

async function askPeople(ids: readonly string[], fields: string, by = served) {
  const r = ids.map((id) => ({ __typename: 'Person', id }));
  const answer = await ask(ENTITIES(fields), { r }, by);
  return { ...answer, data: answer.data?._entities };
}

const LABEL = 'code label { kk ru en }';
const EVERYTHING = `
  id iin birthDate sex deathDate
  name { cyrillic { surname givenName patronymic } latin { surname givenName patronymic } }
  citizenship { ${LABEL} } ethnicity { ${LABEL} } lifeStatus { ${LABEL} }
  birthPlace { country { ${LABEL} } city }
  registeredAddress { region { ${LABEL} } city street building flat }
  identityDocuments { nodes { kind { code } number issuedOn expiresOn issuer { code } status { code } } }
  travelDocuments { nodes {
    issuingState number kind { ${LABEL} } issuedOn expiresOn status { ${LABEL} } holder { id }
  } }
  identifiers { iin documents { issuingState number } }
`;

const calls = () => [kdp, gbdFl, isMp].map(({ requests }) => requests.length);
const leadingZero = Array.from({ length: 5_000 }, (_, index) => index)
  .map((index) => people.byIndex(index))
  .find(
    ({ iin, knownTo }) => iin?.startsWith('0') && knownTo.has('gbdFl') && knownTo.has('isMp'),
  ) as InventedPerson;

describe('who somebody is', () => {
  test.each([
    migrant,
    cast.kandas,
    cast['three-spellings'],
    cast.minor,
    cast.deceased,
    cast.host,
    leadingZero,
  ])('is what GBD FL says of the holder of an IIN: $key', async (person) => {
    const { data, errors } = await askPeople([personIdOf(person)], EVERYTHING);
    expect(errors).toBeUndefined();
    const held = identityAt(person, 'gbdFl');
    const onCard = person.knownTo.has('isMp') ? person.travelDocuments : [];
    expect(data[0]).toMatchObject({
      id: `iin:${person.iin}`,
      iin: person.iin,
      birthDate: held.birthDate,
      sex: held.sex,
      deathDate: held.deathDate,
      name: {
        cyrillic: {
          surname: held.surnameCyrillic,
          givenName: held.givenNameCyrillic,
          patronymic: held.patronymicCyrillic,
        },
        latin: {
          surname: held.surnameLatin,
          givenName: held.givenNameLatin,
          patronymic: null,
        },
      },
      citizenship: { code: held.citizenship, label: countryLabel(held.citizenship) },
      ethnicity: { code: held.ethnicityCode },
      lifeStatus: { code: held.lifeStatus === 'ALIVE' ? '0' : '1' },
      birthPlace: { country: { code: held.birthCountry }, city: held.birthCity },
      registeredAddress:
        held.registeredAddress === null
          ? null
          : {
              ...held.registeredAddress,
              region: { code: held.registeredAddress.region },
            },
      identityDocuments: {
        nodes: person.identityDocuments.map((document) => ({
          kind: { code: document.type },
          number: document.number,
          issuedOn: document.issuedOn,
          expiresOn: document.expiresOn,
          issuer: { code: document.issuerCode },
          status: { code: document.statusCode },
        })),
      },
      travelDocuments: {
        nodes: onCard.map((document) => ({
          issuingState: document.issuingState,
          number: document.number,
          kind: { code: '015' },
          issuedOn: document.issuedOn,
          expiresOn: document.expiresOn,
          status: { code: document.statusCode },
          holder: { id: `iin:${person.iin}` },
        })),
      },
      identifiers: { iin: person.iin },
    });
  });

  test('is spelt with labels in three languages, numbers of the registers turned into ours', async () => {
    const { data } = await askPeople([personIdOf(migrant)], EVERYTHING);
    expect(data[0]).toMatchObject({
      citizenship: { code: 'UZB', label: { en: 'Uzbekistan' } },
      ethnicity: { code: '005', label: { kk: 'ҚАЗАҚ', ru: 'КАЗАХ', en: 'Kazakh' } },
      lifeStatus: { code: '0', label: { en: 'Alive' } },
      registeredAddress: { region: { code: 'KZ-75', label: { en: 'Almaty' } }, flat: '34' },
    });
    const [current] = data[0].travelDocuments.nodes;
    expect(current.kind.label.en).toBe('Passport of another state');
    expect(current.status.label.en).toBe('Valid');
  });

  test.each([tourist, cast['two-passports'], cast['neo-nomad'], unknown])(
    'is what the card of IS MP says of those whom GBD FL does not have: $key',
    async (person) => {
      const { data, errors } = await askPeople([personIdOf(person)], EVERYTHING);
      expect(errors).toBeUndefined();
      const held = identityAt(person, 'isMp');
      expect(data[0]).toMatchObject({
        id: personIdOf(person),
        iin: person.iin,
        birthDate: held.birthDate,
        sex: held.sex,
        name: {
          cyrillic: {
            surname: held.surnameCyrillic,
            givenName: held.givenNameCyrillic,
            patronymic: held.patronymicCyrillic,
          },
          latin: { surname: held.surnameLatin, givenName: held.givenNameLatin },
        },
        citizenship: { code: held.citizenship },
        ethnicity: null,
        birthPlace: null,
        lifeStatus: null,
        deathDate: null,
        registeredAddress: null,
        identityDocuments: { nodes: [] },
        identifiers: {
          iin: person.iin,
          documents: person.travelDocuments.map(({ issuingState, number }) => ({
            issuingState,
            number,
          })),
        },
      });
    },
  );

  test('is asked of GBD FL for a document whose card names an IIN; the id is echoed', async () => {
    const expired = migrant.travelDocuments[1];
    const id = `doc:${expired?.issuingState}:${expired?.number}`;
    const { data } = await askPeople([id], 'id iin name { latin { givenName } }');
    expect(data[0]).toEqual({ id, iin: migrant.iin, name: { latin: { givenName: 'AIBEK' } } });
    expect(gbdFl.requests.keys()).toEqual([migrant.iin]);
  });

  test('needs no register for an id and its IIN', async () => {
    const { data } = await askPeople([personIdOf(migrant)], 'id iin');
    expect(data[0]).toEqual({ id: personIdOf(migrant), iin: migrant.iin });
    expect(calls()).toEqual([0, 0, 0]);
  });
});

describe('one who may look up anybody and read their own', () => {
  const query = `query ($document: TravelDocumentInput!) {
    person(travelDocument: $document) { id name { latin { surname } } } }`;

  test.each([
    ['finds themselves by a passport, and reads it', migrant.iin, false],
    ['finds somebody else by theirs, and reads nothing', tourist.iin ?? '900101300017', true],
  ])('%s', async (_promise, iin, isRefused) => {
    const [passport] = migrant.travelDocuments;
    const { issuingState, number } = passport ?? {};
    const context = await createContextSigner({
      privateKey: demoEd25519Key('signed-context'),
    }).sign(
      signedContext({
        requester: { ...INSPECTOR, iin },
        grants: {
          lookup: [{ condition: 'any', rule: 'look-up' }],
          identity: [{ condition: 'own', rule: 'own' }],
        },
      }),
      'person',
    );
    const { data, errors } = await ask(
      query,
      { document: { issuingState, number } },
      served,
      context,
    );
    expect(data.person.id).toBe(`doc:${issuingState}:${number}`);
    expect(data.person.name === null).toBe(isRefused);
    expect((errors ?? []).map(({ extensions }) => extensions.code)).toEqual(
      isRefused ? ['UNAUTHORIZED_FIELD_OR_TYPE'] : [],
    );
  });
});

describe('facts', () => {
  const query = 'civilFacts { register citizenship birthDate isAlive } registersUnanswered';

  test.each([migrant, cast.deceased, tourist])(
    'are those of the register: $key',
    async (person) => {
      const asked = `${query} citizenship { code } birthDate lifeStatus { code }`;
      const { data, errors } = await askPeople([personIdOf(person)], asked);
      expect(errors).toBeUndefined();
      const [{ civilFacts, registersUnanswered, ...shown }] = data;
      expect(civilFacts).toEqual({
        register: person === tourist ? 'IS_MP' : 'GBD_FL',
        citizenship: shown.citizenship.code,
        birthDate: shown.birthDate,
        isAlive: person !== cast.deceased,
      });
      expect(shown.lifeStatus?.code === '1').toBe(!civilFacts.isAlive);
      expect(registersUnanswered).toEqual([]);
      expect(Math.max(...calls())).toBe(1);
    },
  );

  test('say nothing of somebody whom no register knows', async () => {
    const { data, errors } = await askPeople(['doc:UZB:ZZ9999999'], query);
    expect(errors).toBeUndefined();
    expect(data[0].civilFacts).toEqual({
      register: null,
      citizenship: null,
      birthDate: null,
      isAlive: true,
    });
  });

  test.each<[AgencyCode, boolean]>([
    ['GBD_FL', true],
    ['KDP', true],
    ['IS_MP', false],
  ])('of the holder of an IIN name %s where it is down', async (agency, isNeeded) => {
    await faults.set(agency, 'down');
    const { data, errors } = await askPeople([personIdOf(migrant)], query);
    expect(data[0].registersUnanswered).toEqual([agency]);
    expect(data[0].civilFacts === null).toBe(isNeeded);
    expect((errors ?? []).map(({ extensions }) => extensions.agency)).toEqual(
      isNeeded ? [agency] : [],
    );
  });
});

describe('identifiers', () => {
  const query = 'identifiers { iin documents { issuingState number } }';

  test('are those of all registers, each once, whatever document the id names', async () => {
    const ids = [
      personIdOf(migrant),
      ...migrant.travelDocuments.map(({ issuingState, number }) => `doc:${issuingState}:${number}`),
    ];
    const { data } = await askPeople(ids, query);
    const documents = migrant.travelDocuments.map(({ issuingState, number }) => ({
      issuingState,
      number,
    }));
    for (const { identifiers } of data) {
      expect(identifiers).toEqual({ iin: migrant.iin, documents });
    }
  });

  test('come from the foreign passport in GBD FL when IS MP is down', async () => {
    await faults.set('IS_MP', 'down');
    const { data, errors, extensions } = await askPeople([personIdOf(migrant)], query);
    const onFile = documentAt(migrant, 'gbdFl');
    expect(errors).toBeUndefined();
    expect(data[0].identifiers.documents).toEqual([
      { issuingState: onFile?.issuingState, number: onFile?.number },
    ]);
    expect(extensions?.incomplete).toEqual([
      {
        agency: 'IS_MP',
        service: 'ISMP_ForeignerCard',
        reason: 'AGENCY_UNAVAILABLE',
        path: ['_entities', 0, 'identifiers'],
      },
    ]);
  });

  test.each<[AgencyCode, string]>([
    ['GBD_FL', 'GBDFLUniversal_token'],
    ['KDP', 'KDP_SERVICE'],
  ])('come from IS MP when %s is down, and say so', async (agency, service) => {
    await faults.set(agency, 'down');
    const { data, errors, extensions } = await askPeople([personIdOf(migrant)], query);
    expect(errors).toBeUndefined();
    expect(data[0].identifiers.documents).toHaveLength(2);
    expect(extensions?.incomplete).toMatchObject([
      { agency, service, reason: 'AGENCY_UNAVAILABLE' },
    ]);
  });

  test('fall back to what the id says when every register is down', async () => {
    await Promise.all([faults.set('GBD_FL', 'down'), faults.set('IS_MP', 'reset')]);
    const ids = [personIdOf(migrant), personIdOf(tourist)];
    const { data, errors, extensions } = await askPeople(ids, query);
    expect(errors).toBeUndefined();
    expect(data).toEqual([
      { identifiers: { iin: migrant.iin, documents: [] } },
      {
        identifiers: { iin: null, documents: [{ issuingState: 'TUR', number: 'U21829157' }] },
      },
    ]);
    expect(extensions?.incomplete?.map(({ agency }) => agency).sort()).toEqual([
      'GBD_FL',
      'IS_MP',
      'IS_MP',
    ]);
  });

  test('of 50 people take one call to IS MP and no call twice', async () => {
    const some = Array.from({ length: 3_000 }, (_, index) => people.byIndex(index))
      .filter(({ knownTo, iin }) => knownTo.has('isMp') && (iin === null || knownTo.has('gbdFl')))
      .slice(0, 50);
    const ids = some.map(personIdOf);
    const { data, errors } = await askPeople(ids, `${query} iin name { latin { surname } } sex`);
    expect(errors).toBeUndefined();
    expect(data.map((person: { iin: string | null }) => person.iin)).toEqual(
      some.map(({ iin }) => iin),
    );
    expect(isMp.requests.length).toBe(1);
    const holders = some.flatMap(({ iin }) => (iin === null ? [] : [iin]));
    expect(gbdFl.requests.keys().sort()).toEqual(holders.sort());
    expect([...gbdFl.requests.duplicates(), ...kdp.requests.duplicates()]).toEqual([]);
  });

  test.each<[AgencyCode, () => LegacyServer, () => LegacyServer]>([
    ['IS_MP', () => isMp, () => gbdFl],
    ['KDP', () => kdp, () => isMp],
  ])('are asked of the other register while %s hangs', async (agency, hanging, other) => {
    await faults.set(agency, 'hang');
    const asking = askPeople([personIdOf(migrant)], query, hasty);
    const seen = () => [hanging().requests.entries[0]?.outcome, other().requests.length];
    await expect.poll(seen, { timeout: 1_900, interval: 10 }).toEqual(['pending', 1]);
    expect((await asking).extensions?.incomplete).toMatchObject([{ agency }]);
  });

  test('are asked anew in the next request', async () => {
    await askPeople([personIdOf(migrant)], query);
    await askPeople([personIdOf(migrant)], query);
    expect(calls()).toEqual([2, 2, 2]);
  });
});

describe('a person is found', () => {
  const find = async (args: string, variables: object = {}, declared = '') =>
    ask(`query ${declared} { person(${args}) { id name { latin { surname } } } }`, variables);
  const touristAnswer = { id: 'doc:TUR:U21829157', name: { latin: { surname: 'DEMIRTASOGLU' } } };

  test('by IIN, by id and by travel document in any spelling', async () => {
    const [byIin, byId, byDocument] = await Promise.all([
      find(`iin: "${migrant.iin}"`),
      find(`id: "iin:${migrant.iin}"`),
      find('travelDocument: {issuingState: "TUR", number: "u 2182-9157"}'),
    ]);
    expect(byIin.data.person.id).toBe(`iin:${migrant.iin}`);
    expect(byId.data.person).toEqual(byIin.data.person);
    expect(byDocument.data.person).toEqual(touristAnswer);
  });

  test.each([
    ['passport', 'n 1669-3117'],
    ['identity card', '044598447'],
  ])('by a %s of Kazakhstan, of which GBD FL is asked by number', async (_, given) => {
    const { data, errors, text } = await find(
      `travelDocument: {issuingState: "KAZ", number: "${given}"}`,
    );
    const document = given.replace(/[ -]/g, '').toUpperCase();
    expect(errors).toBeUndefined();
    expect(data.person).toEqual({
      id: `doc:KAZ:${document}`,
      name: { latin: { surname: 'KOZHAMKULOVA' } },
    });
    expect(text).not.toContain(cast.host.iin);
    expect(gbdFl.requests.keys()).toEqual([document]);
    expect(calls()).toEqual([1, 1, 1]);
  });

  test('with the IIN and the records of a holder whom GBD FL knows by number', async () => {
    const { data, errors } = await ask(`{ person(id: "doc:KAZ:N16693117") {
      id iin citizenship { code } identityDocuments { nodes { number } } } }`);
    expect(errors).toBeUndefined();
    expect(data.person).toMatchObject({
      id: 'doc:KAZ:N16693117',
      iin: cast.host.iin,
      citizenship: { code: 'KAZ' },
    });
    expect(calls()).toEqual([1, 1, 1]);
  });

  test('by no document of Kazakhstan that nobody holds: null without an error', async () => {
    const { data, errors } = await find(
      'travelDocument: {issuingState: "KAZ", number: "N0000001"}',
    );
    expect([data, errors]).toEqual([{ person: null }, undefined]);
  });

  test('not by a number under which GBD FL names a stranger', async () => {
    await faults.set('GBD_FL', 'otherPerson');
    const { data, errors, text } = await find('id: "doc:KAZ:N12503777"');
    expect(data.person).toEqual({ id: 'doc:KAZ:N12503777', name: null });
    expect(errors?.[0]?.extensions).toMatchObject({
      code: 'ENTITY_IDENTITY_MISMATCH',
      agency: 'GBD_FL',
    });
    expect(text).not.toContain('KOZHAMKULOVA');
  });

  const number = 'U21829157';
  const check = (text: string) => `${text}${mrzCheckDigit(text)}`;
  const lower = `${check(number)}TUR${check('880721')}M${check('320101')}${check('<'.repeat(14))}`;
  const composite = mrzCheckDigit(lower.slice(0, 10) + lower.slice(13, 20) + lower.slice(21, 43));
  const upper = 'P<TURDEMIRTASOGLU<<KEREM'.padEnd(44, '<');

  test('by the machine-readable lines of a passport', async () => {
    const lines = [upper, `${lower}${composite}`];
    const { data } = await find('mrz: $lines', { lines }, '($lines: [String!])');
    expect(data.person).toEqual(touristAnswer);
  });

  test('not by lines with a wrong check digit: the field is named, its value is not', async () => {
    const lines = [upper, `${lower.replace('8807', '8808')}${composite}`];
    const answer = await find('mrz: $lines', { lines }, '($lines: [String!])');
    expect(answer.data.person).toBeNull();
    expect(answer.errors?.[0]).toMatchObject({
      message: 'mrz refused: birthDate, WRONG_CHECK_DIGIT.',
      extensions: { code: 'BAD_USER_INPUT' },
    });
    expect(answer.text).not.toContain('8808');
    expect(calls()).toEqual([0, 0, 0]);
  });

  test.each([
    ['none', ''],
    ['two', 'iin: "910314390101", id: "iin:910314390101"'],
    ['null', 'iin: null'],
  ])('by exactly one argument: %s is refused and nobody is asked', async (_name, args) => {
    const shape = args === '' ? '{ person { id } }' : `{ person(${args}) { id } }`;
    const { errors } = await ask(shape);
    expect(errors?.[0]?.extensions).toEqual({ code: 'BAD_USER_INPUT' });
    expect(calls()).toEqual([0, 0, 0]);
  });

  test('not by a document number that is none', async () => {
    const { errors } = await find('travelDocument: {issuingState: "TUR", number: "?!?"}');
    expect(errors?.[0]?.extensions).toEqual({ code: 'BAD_USER_INPUT' });
    expect(calls()).toEqual([0, 0, 0]);
  });

  test('by nothing that the registers do not know: null without an error', async () => {
    const [byIin, byDocument] = await Promise.all([
      find('iin: "900101300017"'),
      find('travelDocument: {issuingState: "TUR", number: "X0000001"}'),
    ]);
    expect([byIin.data, byIin.errors]).toEqual([{ person: null }, undefined]);
    expect([byDocument.data, byDocument.errors]).toEqual([{ person: null }, undefined]);
  });

  test('by the IIN that only the card knows', async () => {
    const { data } = await find(`iin: "${unknown.iin}"`);
    expect(data.person.name.latin.surname).toBe('MIRZAAKHMEDOVA');
  });

  test.each<AgencyCode>(['GBD_FL', 'KDP', 'IS_MP'])(
    'with its id when %s, which could know, is down',
    async (agency) => {
      await faults.set(agency, 'down');
      const { data, errors } = await ask('{ person(iin: "900101300017") { id } }');
      expect([data.person, errors]).toEqual([{ id: 'iin:900101300017' }, undefined]);
    },
  );
});

describe('people of one name', () => {
  const search = (name: string, birthDate: string, page = '') =>
    ask(
      `query ($name: String!, $birthDate: LocalDate!) {
        people(name: $name, birthDate: $birthDate ${page}) {
          nodes { id birthDate } pageInfo { hasNextPage }
        }
      }`,
      { name, birthDate },
    );

  test('are found in both registers, each once, and not asked for again', async () => {
    const spelt = await search('төребеков айбек', '1991-03-14');
    expect(spelt.data.people.nodes).toEqual([{ id: personIdOf(migrant), birthDate: '1991-03-14' }]);
    expect(calls()).toEqual([1, 1, 1]);
    const latin = await search('Demirtasoglu Kerem', '1988-07-21');
    expect(latin.data.people.nodes).toEqual([{ id: 'doc:TUR:U21829157', birthDate: '1988-07-21' }]);
    const onlyCard = await search('MIRZAAKHMEDOVA DURDONA', '1992-01-19');
    expect(onlyCard.data.people.nodes).toMatchObject([{ id: `iin:${unknown.iin}` }]);
  });

  test('are nobody where no register has the name', async () => {
    const { data, errors } = await search('НИКТО НИГДЕ', '1991-03-14');
    expect([data.people.nodes, errors]).toEqual([[], undefined]);
  });

  test.each<AgencyCode>(['GBD_FL', 'KDP', 'IS_MP'])(
    'are found in part when %s is down, and the answer says so',
    async (agency) => {
      await faults.set(agency, 'down');
      const { data, errors, extensions } = await ask(
        '{ people(name: "ЖЭЭНБАЕВ ТОКТОБЕК", birthDate: "1975-08-30") { nodes { id } } }',
      );
      expect(errors).toBeUndefined();
      expect(data.people.nodes).toEqual([{ id: personIdOf(cast.deceased) }]);
      expect(extensions?.incomplete).toMatchObject([{ agency, path: ['people'] }]);
    },
  );

  test('are an error when both registers are down', async () => {
    await Promise.all([faults.set('GBD_FL', 'down'), faults.set('IS_MP', 'down')]);
    const { data, errors } = await search('ЖЭЭНБАЕВ ТОКТОБЕК', '1975-08-30');
    expect(data.people).toBeNull();
    expect(errors).toMatchObject([{ path: ['people'], extensions: { agency: 'GBD_FL' } }]);
  });

  test('of another name than asked are dropped', async () => {
    await Promise.all([faults.set('GBD_FL', 'otherPerson'), faults.set('IS_MP', 'otherPerson')]);
    const { data, errors } = await search('ЖЭЭНБАЕВ ТОКТОБЕК', '1975-08-30');
    expect(data.people).toBeNull();
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'ENTITY_IDENTITY_MISMATCH' });
  });

  test.each([
    ['one word', 'ТӨРЕБЕКОВ', ''],
    ['letters that XML forbids', 'ТӨРЕБЕКОВ \u0000', ''],
    ['a name without end', `A ${'B'.repeat(200)}`, ''],
    ['no page', 'ТӨРЕБЕКОВ АЙБЕК', ', first: 101'],
    ['no cursor', 'ТӨРЕБЕКОВ АЙБЕК', ', after: "x"'],
  ])('are refused before anybody is asked: %s', async (_name, name, page) => {
    const { errors } = await search(name, '1991-03-14', page);
    expect(errors?.[0]?.extensions).toEqual({ code: 'BAD_USER_INPUT' });
    expect(calls()).toEqual([0, 0, 0]);
  });
});

describe('a travel document', () => {
  const read = (number: string, issuingState = 'UZB') =>
    ask(
      `query ($r: [_Any!]!) { _entities(representations: $r) { ... on TravelDocument {
        issuingState number kind { code } issuedOn expiresOn status { code } holder { id }
      } } }`,
      { r: [{ __typename: 'TravelDocument', issuingState, number }] },
    );

  test('is read by its key from the card, with its holder', async () => {
    const [current] = migrant.travelDocuments;
    const { data } = await read(current?.number ?? '');
    expect(data._entities).toEqual([
      {
        issuingState: 'UZB',
        number: current?.number,
        kind: { code: '015' },
        issuedOn: current?.issuedOn,
        expiresOn: current?.expiresOn,
        status: { code: '00' },
        holder: { id: personIdOf(migrant) },
      },
    ]);
    expect(isMp.requests.length).toBe(1);
  });

  test('of somebody without an IIN leads to the id by that document', async () => {
    const { data } = await read('767166467', 'RUS');
    expect(data._entities[0].holder).toEqual({ id: 'doc:RUS:767166467' });
  });

  test('that IS MP does not know is null without an error', async () => {
    const { data, errors } = await read('X0000001');
    expect([data._entities, errors]).toEqual([[null], undefined]);
  });

  test('echoes its number in the spelling asked', async () => {
    const { data } = await read('fa-6018497');
    expect(data._entities[0]).toMatchObject({ number: 'fa-6018497', status: { code: '00' } });
  });

  test('is one error when IS MP is down', async () => {
    await faults.set('IS_MP', 'down');
    const { errors } = await read('FA6018497');
    expect(errors).toMatchObject([{ path: ['_entities', 0], extensions: { agency: 'IS_MP' } }]);
  });
});

describe('a register that fails', () => {
  const query = 'id name { latin { surname } } travelDocuments { nodes { number } }';

  test.each<[AgencyCode, FaultInput, string]>([
    ['GBD_FL', { kind: 'hang' }, 'AGENCY_TIMEOUT'],
    ['GBD_FL', { kind: 'down' }, 'AGENCY_UNAVAILABLE'],
    ['GBD_FL', { kind: 'badSignature' }, 'AGENCY_BAD_RESPONSE'],
    ['GBD_FL', { kind: 'badSignature', layer: 'data' }, 'AGENCY_BAD_RESPONSE'],
    ['GBD_FL', { kind: 'strangerSignature' }, 'AGENCY_BAD_RESPONSE'],
    ['GBD_FL', { kind: 'strangerSignature', layer: 'data' }, 'AGENCY_BAD_RESPONSE'],
    ['GBD_FL', { kind: 'faultIn200' }, 'AGENCY_FAULT'],
    ['GBD_FL', { kind: 'otherPerson' }, 'ENTITY_IDENTITY_MISMATCH'],
    ['GBD_FL', { kind: 'malformed' }, 'AGENCY_BAD_RESPONSE'],
    ['GBD_FL', { kind: 'wrongCharset' }, 'AGENCY_BAD_ENCODING'],
    ['KDP', { kind: 'hang' }, 'AGENCY_TIMEOUT'],
    ['KDP', { kind: 'down' }, 'AGENCY_UNAVAILABLE'],
    ['KDP', { kind: 'badSignature' }, 'AGENCY_BAD_RESPONSE'],
    ['KDP', { kind: 'strangerSignature' }, 'AGENCY_BAD_RESPONSE'],
    ['KDP', { kind: 'faultIn200' }, 'AGENCY_FAULT'],
    ['KDP', { kind: 'notFound' }, 'AGENCY_FAULT'],
  ])('%s %o: its own fields fail, travel documents do not', async (agency, fault, code) => {
    await faults.set(agency, fault);
    const by = code === 'AGENCY_TIMEOUT' ? hasty : served;
    const answer = await askPeople([personIdOf(migrant)], query, by);
    expect(answer.data[0]).toMatchObject({
      id: personIdOf(migrant),
      name: null,
      travelDocuments: { nodes: [{ number: 'FA6018497' }, { number: 'AB3923827' }] },
    });
    expect(answer.errors).toHaveLength(1);
    expect(answer.errors?.[0]).toMatchObject({
      path: ['_entities', 0, 'name'],
      extensions: { code, agency, correlationId: expect.any(String) },
    });
    for (const canary of [...LEAK_CANARIES, 'TEST', '127.0.0.1']) {
      expect(answer.text).not.toContain(canary);
    }
  });

  test.each<[FaultInput, string]>([
    [{ kind: 'hang' }, 'AGENCY_TIMEOUT'],
    [{ kind: 'down' }, 'AGENCY_UNAVAILABLE'],
    [{ kind: 'badSignature' }, 'AGENCY_BAD_RESPONSE'],
    [{ kind: 'strangerSignature' }, 'AGENCY_BAD_RESPONSE'],
    [{ kind: 'faultIn200' }, 'AGENCY_FAULT'],
    [{ kind: 'otherPerson' }, 'ENTITY_IDENTITY_MISMATCH'],
  ])('IS_MP %o: travel documents fail, what GBD FL knows does not', async (fault, code) => {
    await faults.set('IS_MP', fault);
    const by = code === 'AGENCY_TIMEOUT' ? hasty : served;
    const answer = await askPeople([personIdOf(migrant), personIdOf(tourist)], query, by);
    expect(answer.data).toMatchObject([
      { name: { latin: { surname: 'TOREBEKOV' } }, travelDocuments: null },
      { name: null, travelDocuments: null },
    ]);
    for (const { extensions } of answer.errors ?? []) {
      expect(extensions).toMatchObject({ code, agency: 'IS_MP', service: 'ISMP_ForeignerCard' });
    }
    expect(answer.errors).toHaveLength(3);
    for (const canary of LEAK_CANARIES) expect(answer.text).not.toContain(canary);
  });

  test('with duplicates gives everything once', async () => {
    await Promise.all([faults.set('GBD_FL', 'duplicate'), faults.set('IS_MP', 'duplicate')]);
    const { data, errors } = await askPeople([personIdOf(migrant)], query);
    expect(errors).toBeUndefined();
    expect(data[0].travelDocuments.nodes).toHaveLength(2);
    expect(data[0].name.latin.surname).toBe('TOREBEKOV');
    const found = await ask(
      '{ people(name: "TOREBEKOV AIBEK", birthDate: "1991-03-14") { nodes { id } } }',
    );
    expect(found.data.people.nodes).toEqual([{ id: personIdOf(migrant) }]);
  });

  test('with nobody under a status of success is no failure: the card serves', async () => {
    await faults.set('GBD_FL', 'notFound');
    const { data, errors } = await askPeople([personIdOf(migrant)], 'name { latin { givenName } }');
    expect(errors).toBeUndefined();
    expect(data[0].name.latin.givenName).toBe(identityAt(migrant, 'isMp').givenNameLatin);
  });

  test('under a token for another person refuses, and the refusal is an error', async () => {
    await faults.set('KDP', 'otherPerson');
    const { data, errors } = await askPeople([personIdOf(migrant)], 'sex');
    expect(data[0].sex).toBeNull();
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'AGENCY_FAULT', agency: 'GBD_FL' });
    expect(gbdFl.requests.keys()).toEqual([migrant.iin]);
  });
});

describe('the simulators refuse like the real thing', () => {
  const iin = migrant.iin ?? '';
  const grant = {
    iin,
    service: 'GBDFLUniversal_token',
    organizationBin: '200140000014',
    issuedAt: now(),
    expiresAt: now() + 1_000,
  };
  const individualRequest = (changes: Record<string, string | undefined> = {}) =>
    element(
      'data',
      Object.entries({
        messageId: '1',
        messageDate: '2026-11-23T12:00:00.000+05:00',
        senderCode: 'DEMO',
        iin,
        kdpToken: issueKdpToken(grant),
        publicKey: kdpPublicKey(),
        ...changes,
      }).map(([name, text]) => element(name, text)),
      {
        'xmlns:xsi': NS.xsi,
        'xmlns:cs': 'http://message.persistence.interactive.nat',
        'xsi:type': 'cs:Request',
      },
    );
  const askGbdFl = (changes?: Record<string, string | undefined>) => {
    const data = signData(individualRequest(changes), 'shep-client');
    return postSoap(gbdFl.url, signedRequest({ serviceId: 'GBDFLUniversal_token', data }));
  };
  const askCard = (content: Markup) => {
    const data = element('data', content, {
      'xmlns:xsi': NS.xsi,
      'xmlns:fc': 'urn:ismp:foreigner-card:v1',
      'xsi:type': 'fc:cardRequest',
    });
    return postSoap(isMp.url, signedRequest({ serviceId: 'ISMP_ForeignerCard', data }));
  };

  test('GBD FL answers a signed request with a token, under both its signatures', async () => {
    const reply = await askGbdFl();
    reply.verify();
    expect([reply.one('surname'), reply.all('Signature').length]).toEqual(['ТӨРЕБЕКОВ', 1]);
  });

  test.each<[string, Record<string, string | undefined>, string]>([
    ['a token for another person', { iin: cast.host.iin ?? '' }, '00003'],
    ['no token of KDP', { kdpToken: 'nonsense' }, '00003'],
    ['an expired token', { kdpToken: issueKdpToken({ ...grant, expiresAt: now() }) }, '00003'],
    ['another public key', { publicKey: 'AAAA' }, '00003'],
    ['criteria in another order', { iin: undefined, ...searchFields() }, 'VAL-JSR-001'],
    ['no criteria', { iin: undefined }, '00002'],
  ])('GBD FL refuses %s and discloses nobody', async (_name, changes, code) => {
    const reply = await askGbdFl(changes);
    expect([...reply.all('code'), ...reply.all('errorCode')]).toContain(code);
    expect(reply.all('person')).toEqual([]);
  });

  test('GBD FL refuses data that its sender has not signed', async () => {
    const data = individualRequest();
    const reply = await postSoap(
      gbdFl.url,
      signedRequest({ serviceId: 'GBDFLUniversal_token', data }),
    );
    expect([reply.status, reply.one('errorCode')]).toEqual([500, 'FAULT-015']);
  });

  test.each<[string, Markup]>([
    [
      'more than 100 keys',
      element(
        'keys',
        Array.from({ length: 101 }, (_, n) => cardKey(n)),
      ),
    ],
    ['neither keys nor a search', rawXml('')],
    ['a key of nothing', element('keys', [element('key', [element('ref', '0')])])],
    [
      'a search without a date',
      element('search', [element('name', 'A B'), element('birthDate', 'today')]),
    ],
  ])('IS MP refuses %s', async (_name, content) => {
    const reply = await askCard(content);
    expect([reply.status, reply.one('errorCode')]).toEqual([500, 'VAL-JSR-001']);
    expect(reply.all('card')).toEqual([]);
  });

  function cardKey(ref: number): Markup {
    return element('key', [element('ref', ref), element('iin', iin)]);
  }

  /** In the wrong place: after the token. */
  function searchFields() {
    return { surname: 'ТӨРЕБЕКОВ', name: 'АЙБЕК', birthDate: '1991-03-14' };
  }
});
