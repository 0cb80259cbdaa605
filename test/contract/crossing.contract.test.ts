import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { encodePayload } from '../../mocks/crossing/encode-payload.ts';
import { type BerkutOptions, startBerkut } from '../../mocks/crossing/index.ts';
import { createFaults } from '../../mocks/faults.ts';
import { type FaultInput, LEAK_CANARIES, type LegacyServer } from '../../mocks/kit/index.ts';
import { createPeople, type InventedPerson, personIdOf } from '../../mocks/people.ts';
import { BORDER_POINTS } from '../../schema/code-lists/border-points.ts';
import { demoCertificate, demoRsaKey } from '../../schema/demo-keys.ts';
import {
  type CrossingClient,
  type CrossingRecord,
  createCrossingClient,
} from '../../subgraphs/crossing/client.ts';
import { type CrossingConfig, createCrossingSubgraph } from '../../subgraphs/crossing/index.ts';
import { createAgencyHttp, type ServedSubgraph, serveSubgraph } from '../../subgraphs/kit/index.ts';
import { knownIdentifiers } from '../../subgraphs/kit/known-identifiers.ts';
import {
  type AsyncChannel,
  createAsyncChannel,
  createRsaSigner,
  createVerifier,
  createVerifierPool,
} from '../../subgraphs/kit/shep/index.ts';
import { signedContext, verifierOf } from '../kit/contexts.ts';

const TODAY = '2026-11-23';
const people = createPeople({ today: TODAY });
const faults = createFaults();
const pool = createVerifierPool();
beforeAll(() => pool.start());
afterAll(() => pool.close());

const shep = {
  signer: createRsaSigner({
    privateKey: demoRsaKey('shep-client'),
    certificatePem: demoCertificate('shep-client'),
  }),
  verifier: createVerifier({ pool, certificates: [demoCertificate('shep-service')] }),
  sender: { senderId: 'demo', password: 'demo' },
};

let berkut: LegacyServer;
let subgraph: ServedSubgraph;
const running: { close(): Promise<void> }[] = [];

async function start(
  options: {
    readonly simulator?: Partial<BerkutOptions>;
    readonly config?: Partial<CrossingConfig>;
    readonly tuning?: { readonly connections?: number };
  } = {},
): Promise<void> {
  berkut = await startBerkut({ people, faults, ...options.simulator });
  const config = {
    berkut: { url: berkut.url, ...options.tuning },
    pollIntervalMs: 10,
    ...options.config,
  };
  const now = () => new Date(`${TODAY}T12:00:00+05:00`);
  subgraph = await serveSubgraph(createCrossingSubgraph(config, { now, shep }), {
    contextVerifier: verifierOf(signedContext({ facts: ['Person.crossingFacts'] })),
  });
  running.push(subgraph, berkut);
}

afterEach(async () => {
  await faults.clear();
  for (const each of running.splice(0)) await each.close();
});

interface Answer {
  readonly data: { readonly _entities: readonly (Entity | null)[] } | null;
  readonly errors?: readonly {
    readonly message: string;
    readonly path?: readonly (string | number)[];
    readonly extensions: Readonly<Record<string, unknown>>;
  }[];
}

interface Entity {
  readonly id: string;
  readonly crossings: { readonly nodes: readonly Readonly<Record<string, unknown>>[] } | null;
  readonly crossingFacts?: readonly Readonly<Record<string, unknown>>[] | null;
  readonly stays: { readonly nodes: readonly Readonly<Record<string, unknown>>[] } | null;
}

interface Representation {
  readonly __typename: 'Person';
  readonly id: string;
  readonly identifiers: {
    readonly iin: string | null;
    readonly documents: readonly { readonly issuingState: string; readonly number: string }[];
  };
}

function representationOf(person: InventedPerson): Representation {
  const { iin, travelDocuments, identityDocuments } = person;
  const documents = [...travelDocuments, ...identityDocuments].map(({ issuingState, number }) => ({
    issuingState,
    number,
  }));
  return { __typename: 'Person', id: personIdOf(person), identifiers: { iin, documents } };
}

/** Somebody of whom the registers that hold identifiers are down. */
function unidentified(id: string): Representation {
  return { __typename: 'Person', id, identifiers: { iin: null, documents: [] } };
}

async function ask(
  representations: readonly Representation[],
  selection: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<Answer> {
  const query = `query ($representations: [_Any!]!) {
    _entities(representations: $representations) { ... on Person { id ${selection} } }
  }`;
  const response = await fetch(subgraph.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-migrant-context': 'signed', ...headers },
    body: JSON.stringify({ query, variables: { representations } }),
  });
  return (await response.json()) as Answer;
}

const CROSSING = `crossingNumber direction crossedAt borderPoint { code label { kk ru en } }
  document { issuingState number } purpose { code label { en } }`;
const NUMBERS = 'crossings(first: 100) { nodes { crossingNumber } }';

function numbersOf(entity: Entity | null | undefined): unknown[] | undefined {
  return entity?.crossings?.nodes.map(({ crossingNumber }) => crossingNumber);
}

function newestFirst(person: InventedPerson): string[] {
  return person.crossings.map(({ crossingNumber }) => crossingNumber).reverse();
}

const labourMigrant = people.cast['labour-migrant'];
const twoPassports = people.cast['two-passports'];

describe('an answer', () => {
  test('maps every field, the latest crossing first', async () => {
    await start();
    const { data, errors } = await ask(
      [representationOf(labourMigrant)],
      `crossings { nodes { ${CROSSING} } pageInfo { hasNextPage } }`,
    );
    expect(errors).toBeUndefined();
    const [latest, , first] = [...labourMigrant.crossings].reverse();
    const nodes = data?._entities[0]?.crossings?.nodes;
    expect(nodes).toHaveLength(3);
    expect(nodes?.[0]).toEqual({
      crossingNumber: 'BK-C01-3',
      direction: 'ENTRY',
      crossedAt: latest?.at,
      borderPoint: { code: 'kaplanbek', label: BORDER_POINTS.kaplanbek },
      document: { issuingState: 'UZB', number: 'FA6018497' },
      purpose: { code: 'WORK', label: { en: 'Work' } },
    });
    expect(nodes?.[1]).toMatchObject({ direction: 'EXIT', purpose: null });
    expect(nodes?.[2]).toMatchObject({ crossedAt: first?.at, document: { number: 'AB3923827' } });
  });

  test('pairs crossings into stays, the one that goes on counted until today', async () => {
    await start();
    const { data } = await ask(
      [representationOf(labourMigrant)],
      'stays { nodes { entry { crossingNumber } exit { crossingNumber } days } }',
    );
    expect(data?._entities[0]?.stays?.nodes).toEqual([
      { entry: { crossingNumber: 'BK-C01-3' }, exit: null, days: 62 },
      { entry: { crossingNumber: 'BK-C01-1' }, exit: { crossingNumber: 'BK-C01-2' }, days: 304 },
    ]);
  });

  test('gives all crossings as facts out of the one exchange, null where Berkut fails', async () => {
    await start();
    const facts = 'crossingFacts { direction crossedAt purpose }';
    const { data } = await ask([representationOf(labourMigrant)], `${facts} ${NUMBERS}`);
    const purposes = ['WORK', null, 'WORK'];
    expect(data?._entities[0]?.crossingFacts).toEqual(
      labourMigrant.crossings.toReversed().map(({ direction, at }, index) => ({
        direction,
        crossedAt: at,
        purpose: purposes[index],
      })),
    );
    expect(berkut.requests.of('sendMessage')).toHaveLength(1);

    await faults.set('BERKUT', 'down');
    const { data: nothing, errors } = await ask([representationOf(labourMigrant)], facts);
    expect(nothing?._entities[0]?.crossingFacts).toBeNull();
    expect(errors?.[0]?.extensions).toMatchObject({ agency: 'BERKUT' });
  });

  test('gives the days asked for, both ends included, and pages', async () => {
    await start();
    const [first, second] = labourMigrant.crossings;
    const { data } = await ask(
      [representationOf(labourMigrant)],
      `crossings(from: "${first?.at.slice(0, 10)}", to: "${second?.at.slice(0, 10)}", first: 1) {
        nodes { crossingNumber }
        pageInfo { hasNextPage }
      }`,
    );
    expect(data?._entities[0]?.crossings).toEqual({
      nodes: [{ crossingNumber: second?.crossingNumber }],
      pageInfo: { hasNextPage: true },
    });
  });

  test('of nobody whom Berkut knows is an empty list without an error', async () => {
    await start();
    const answer = await ask([unidentified('doc:UZB:ZZ9999999')], NUMBERS);
    expect(answer).toEqual({
      data: { _entities: [{ id: 'doc:UZB:ZZ9999999', crossings: { nodes: [] } }] },
    });
  });

  test('takes the newest version of a crossing that stands in it twice', async () => {
    await start();
    await faults.set('BERKUT', 'duplicate');
    const { data, errors } = await ask(
      [representationOf(labourMigrant)],
      'crossings { nodes { crossingNumber crossedAt } }',
    );
    expect(errors).toBeUndefined();
    const expected = labourMigrant.crossings.map(({ crossingNumber, at }) => ({
      crossingNumber,
      crossedAt: at,
    }));
    expect(data?._entities[0]?.crossings?.nodes).toEqual(expected.reverse());
  });
});

describe('a person', () => {
  test('is asked for by what the id says where no identifiers are known', async () => {
    await start();
    const byIin = unidentified(personIdOf(labourMigrant));
    const byDocument = unidentified('doc:ARM:BA9261137');
    const { data, errors } = await ask([byIin, byDocument], NUMBERS);
    expect(errors).toBeUndefined();
    expect(data?._entities.map(numbersOf)).toEqual([
      newestFirst(labourMigrant),
      newestFirst(twoPassports),
    ]);
    expect([...berkut.requests.keys('sendMessage')].sort()).toEqual(
      [`${labourMigrant.iin}`, 'ARM:BA9261137'].sort(),
    );
  });

  test('without an IIN is found by the passport that the id does not name', async () => {
    await start();
    const russian = 'doc:RUS:767166467';
    const known = { ...representationOf(twoPassports), id: russian };
    const { data } = await ask([known], NUMBERS);
    expect(data?._entities[0]).toMatchObject({ id: russian });
    expect(numbersOf(data?._entities[0])).toEqual(newestFirst(twoPassports));
    const alone = await ask([unidentified(russian)], NUMBERS);
    expect(numbersOf(alone.data?._entities[0])).toEqual([]);
  });

  test('is asked for once, whatever fields are asked', async () => {
    await start();
    await ask(
      [representationOf(labourMigrant), representationOf(labourMigrant)],
      `a: ${NUMBERS} b: crossings(from: "2020-01-01") { nodes { direction } } stays { nodes { days } }`,
    );
    expect(berkut.requests.of('sendMessage')).toHaveLength(1);
  });

  test('is not asked for at all where the page is none', async () => {
    await start();
    const refused = { extensions: { code: 'BAD_USER_INPUT' } };
    for (const page of ['first: 0', 'first: 101', 'after: "nowhere"']) {
      const { errors } = await ask(
        [representationOf(labourMigrant)],
        `crossings(${page}) { nodes { direction } } stays(${page}) { nodes { days } }`,
      );
      expect(errors).toMatchObject([refused, refused]);
    }
    expect(berkut.requests).toHaveLength(0);
  });
});

test('thirty people at once get their own crossings from answers out of order and doubled', async () => {
  await start({
    simulator: { answerDelayMs: 120, duplicateEvery: 2, redeliverAfterMs: 60 },
    tuning: { connections: 8 },
  });
  const travellers = Array.from({ length: 200 }, (_, index) => people.byIndex(index))
    .filter(({ knownTo }) => knownTo.has('berkut'))
    .slice(0, 30);
  const { data, errors } = await ask(travellers.map(representationOf), NUMBERS);
  expect(errors).toBeUndefined();
  expect(data?._entities.map(numbersOf)).toEqual(travellers.map(newestFirst));
  expect(travellers).toHaveLength(30);
  expect(berkut.requests.of('sendMessage')).toHaveLength(30);
  expect(berkut.requests.concurrentMax).toBeLessThanOrEqual(8);
});

describe('an agency that fails', () => {
  test('is AGENCY_TIMEOUT when the answer is not ready in time', async () => {
    await start({ simulator: { answerDelayMs: 600_000 }, config: { answerTimeoutMs: 300 } });
    const { errors } = await ask([representationOf(labourMigrant)], NUMBERS);
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'AGENCY_TIMEOUT', retryable: true });
  }, 8_000);

  test("is not waited for past the request's own deadline", async () => {
    await start({ simulator: { answerDelayMs: 600_000 }, config: { answerTimeoutMs: 60_000 } });
    const hurried = { 'x-request-deadline-ms': '300' };
    const { errors } = await ask([representationOf(labourMigrant)], NUMBERS, hurried);
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'AGENCY_TIMEOUT' });
  }, 8_000);

  test.each<[string, FaultInput, string | undefined, string]>([
    ['takes no request in', { kind: 'hang' }, 'sendMessage', 'AGENCY_TIMEOUT'],
    ['gives no answers out', { kind: 'hang' }, 'getMessages', 'AGENCY_TIMEOUT'],
    ['is down', { kind: 'down' }, undefined, 'AGENCY_UNAVAILABLE'],
    ['cannot be reached', { kind: 'refused' }, undefined, 'AGENCY_UNREACHABLE'],
    ['spoils its signature', { kind: 'badSignature' }, 'getMessages', 'AGENCY_BAD_RESPONSE'],
    [
      "signs with a stranger's key",
      { kind: 'strangerSignature' },
      'getMessages',
      'AGENCY_BAD_RESPONSE',
    ],
    ['loses Kazakh letters', { kind: 'wrongCharset' }, 'sendMessage', 'AGENCY_BAD_ENCODING'],
    ['answers about somebody else', { kind: 'otherPerson' }, undefined, 'ENTITY_IDENTITY_MISMATCH'],
    ['sends a fault with status 200', { kind: 'faultIn200' }, undefined, 'AGENCY_FAULT'],
    ['shows a login page', { kind: 'html' }, undefined, 'AGENCY_BAD_RESPONSE'],
  ])('that %s is told by its code alone', async (_name, fault, service, code) => {
    await start({ config: { answerTimeoutMs: fault.kind === 'hang' ? 500 : 10_000 } });
    await faults.set('BERKUT', fault, service === undefined ? {} : { service });
    const { data, errors } = await ask([representationOf(labourMigrant)], NUMBERS);
    expect(errors?.map(({ message, path, extensions }) => ({ message, path, extensions }))).toEqual(
      [
        {
          message: `${code}: BERKUT`,
          path: ['_entities', 0, 'crossings'],
          extensions: expect.objectContaining({
            code,
            agency: 'BERKUT',
            service: 'BERKUT_Crossings',
          }),
        },
      ],
    );
    expect(data?._entities).toEqual([{ id: personIdOf(labourMigrant), crossings: null }]);
    for (const canary of [...LEAK_CANARIES, berkut.url]) {
      expect(JSON.stringify(errors)).not.toContain(canary);
    }
  });

  test('is asked again where one poll could not be read', async () => {
    await start();
    await faults.set('BERKUT', 'badSignature', { service: 'getMessages', calls: 1 });
    const { data, errors } = await ask([representationOf(labourMigrant)], NUMBERS);
    expect(errors).toBeUndefined();
    expect(numbersOf(data?._entities[0])).toEqual(newestFirst(labourMigrant));
  });

  test('is asked again where the connection broke', async () => {
    await start();
    await faults.set('BERKUT', 'reset', { service: 'sendMessage', calls: 1 });
    const { data, errors } = await ask([representationOf(labourMigrant)], NUMBERS);
    expect(errors).toBeUndefined();
    expect(numbersOf(data?._entities[0])).toEqual(newestFirst(labourMigrant));
  });

  test('leaves the other people of the request alone', async () => {
    await start();
    await faults.set('BERKUT', 'otherPerson', { service: 'sendMessage', calls: 1 });
    const asked = [labourMigrant, twoPassports].map(representationOf);
    const { data, errors } = await ask(asked, NUMBERS);
    expect(errors).toHaveLength(1);
    const answered = data?._entities.filter((entity) => entity?.crossings !== null);
    expect(answered).toHaveLength(1);
    expect(numbersOf(answered?.[0])).toEqual(
      newestFirst(answered?.[0]?.id === personIdOf(twoPassports) ? twoPassports : labourMigrant),
    );
  });
});

/** A channel to the simulator without the subgraph around it. */
function openChannel(): AsyncChannel {
  const http = createAgencyHttp({ agency: 'BERKUT', service: 'S', url: berkut.url });
  const channel = createAsyncChannel({
    ...shep,
    http,
    agency: 'BERKUT',
    serviceId: 'BERKUT_Crossings',
  });
  running.unshift({ close: () => channel.settled() }, http);
  return channel;
}

describe('the payload', () => {
  const call = { correlationId: 'request-1', signal: new AbortController().signal };
  const asked = knownIdentifiers({ id: personIdOf(labourMigrant) });

  function clientOf(data: string): CrossingClient {
    const exchange = async () => data;
    const channel = { exchange, fetchStatus: () => Promise.reject(), settled: async () => {} };
    return createCrossingClient(channel, { agency: 'BERKUT', service: 'BERKUT_Crossings' });
  }

  async function simulated(): Promise<CrossingRecord[]> {
    const client = createCrossingClient(openChannel(), { agency: 'BERKUT', service: 'S' });
    return client.fetchCrossings(asked, call);
  }

  test.each<[string, FaultInput | undefined]>([
    ['in RK1048', undefined],
    [
      'in RK1048 that calls itself windows-1251',
      { kind: 'wrongCharset', bytesIn: 'rk1048', label: 'windows-1251' },
    ],
    ['in RK1048 without a label', { kind: 'wrongCharset', bytesIn: 'rk1048', label: 'none' }],
    [
      'in UTF-8 that calls itself RK1048',
      { kind: 'wrongCharset', bytesIn: 'utf-8', label: 'rk1048' },
    ],
  ])('%s keeps its Kazakh letters', async (_name, fault) => {
    await start();
    if (fault !== undefined) await faults.set('BERKUT', fault, { service: 'sendMessage' });
    const names = new Set((await simulated()).map(({ point }) => point.name));
    expect(names).toEqual(new Set(['Жібек жолы', 'Қапланбек']));
  });

  const correct = {
    version: '1',
    direction: '1',
    crossedAt: '2026-11-20T08:15:00',
    name: 'Қордай',
    iin: labourMigrant.iin ?? '',
  };
  const record = (changed: Partial<typeof correct> = {}) => {
    const { version, direction, crossedAt, name, iin } = { ...correct, ...changed };
    return (
      '<crossings><crossing><crossingNumber>BK-1</crossingNumber>' +
      `<version>${version}</version><direction>${direction}</direction>` +
      `<crossedAt>${crossedAt}</crossedAt>` +
      `<point><code>kordai</code><name>${name}</name></point>` +
      '<document><issuingState>UZB</issuingState><number>FA 601-8497</number></document>' +
      `<holder><iin>${iin}</iin><documents><document>` +
      '<issuingState>UZB</issuingState><number>FA6018497</number></document></documents></holder>' +
      '</crossing></crossings>'
    );
  };
  const utf8 = (xml: string) => Buffer.from(xml).toString('base64');

  test('is read with its document in the one spelling of keys', async () => {
    const [read] = await clientOf(utf8(record())).fetchCrossings(asked, call);
    expect(read?.document).toEqual({ issuingState: 'UZB', number: 'FA6018497' });
  });

  test.each<[string, string, string]>([
    ['that is not base64', '<crossings/>', 'AGENCY_BAD_RESPONSE'],
    ['that is empty', '', 'AGENCY_BAD_RESPONSE'],
    ['with something amid the base64', `${utf8(record())}!`, 'AGENCY_BAD_RESPONSE'],
    ['that is no list of crossings', utf8('<error/>'), 'AGENCY_SCHEMA_MISMATCH'],
    ['that ends too early', utf8(record().slice(0, -20)), 'AGENCY_BAD_RESPONSE'],
    ['with a document type', utf8(`<!DOCTYPE crossings>${record()}`), 'AGENCY_BAD_RESPONSE'],
    [
      'with a byte that RK1048 lacks',
      Buffer.from([0x3c, 0x98, 0x3e, 0xc0]).toString('base64'),
      'AGENCY_BAD_ENCODING',
    ],
    ['misread as windows-1251 before', utf8(record({ name: 'Ќордай' })), 'AGENCY_BAD_ENCODING'],
    ['with an unknown direction', utf8(record({ direction: '3' })), 'AGENCY_SCHEMA_MISMATCH'],
    [
      'with a time in a zone',
      utf8(record({ crossedAt: '2026-11-20T08:15:00Z' })),
      'AGENCY_SCHEMA_MISMATCH',
    ],
    [
      'with an hour that no clock has',
      utf8(record({ crossedAt: '2026-11-20T24:15:00' })),
      'AGENCY_SCHEMA_MISMATCH',
    ],
    ['without a version', utf8(record({ version: '' })), 'AGENCY_SCHEMA_MISMATCH'],
    ["of another IIN's holder", utf8(record({ iin: '900101300811' })), 'ENTITY_IDENTITY_MISMATCH'],
  ])('%s is refused', async (_name, data, code) => {
    await expect(clientOf(data).fetchCrossings(asked, call)).rejects.toMatchObject({ code });
  });

  test('is refused where IINs differ, though a document is the same', async () => {
    const identifiers = {
      iin: '900101300811',
      documents: [{ issuingState: 'UZB', number: 'FA6018497' }],
    };
    await expect(clientOf(utf8(record())).fetchCrossings(identifiers, call)).rejects.toMatchObject({
      code: 'ENTITY_IDENTITY_MISMATCH',
    });
  });
});

describe('the simulator', () => {
  test('gives the crossings of a period, both of its days included', async () => {
    await start();
    const [first, second] = labourMigrant.crossings.map(({ at }) => at.slice(0, 10));
    const answer = await openChannel().exchange({
      dataXml:
        `<data><iin>${labourMigrant.iin}</iin>` +
        `<period><from>${first}</from><to>${second}</to></period></data>`,
    });
    const payload = Buffer.from(String(answer), 'base64').toString('latin1');
    expect(payload.match(/BK-C01-\d/g)).toEqual(['BK-C01-1', 'BK-C01-2']);
  });

  const document =
    '<document><issuingState>UZB</issuingState><number>FA6018497</number></document>';
  test.each([
    ['nobody', ''],
    ['an IIN of eleven digits', '<iin>90010130001</iin>'],
    ['documents before the IIN', `<documents>${document}</documents><iin>900101300017</iin>`],
    [
      'a document without its state',
      '<documents><document><number>1</number></document></documents>',
    ],
    ['a list of no documents', '<iin>900101300017</iin><documents/>'],
    ['a period in words', '<iin>900101300017</iin><period><from>today</from></period>'],
  ])('refuses a request for %s', async (_name, content) => {
    await start();
    const dataXml = `<data>${content}</data>`;
    await expect(openChannel().exchange({ dataXml })).rejects.toMatchObject({
      code: 'AGENCY_FAULT',
    });
    expect(berkut.requests.entries.map(({ outcome }) => outcome)).toEqual(['VAL-JSR-001']);
  });

  test('writes a letter that RK1048 lacks as a reference', () => {
    const payload = encodePayload('<name>Ҷумъа</name>', undefined);
    expect(payload.toString('latin1')).toContain('<name>&#1206;');
  });
});
