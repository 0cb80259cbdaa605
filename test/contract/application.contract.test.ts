import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  createIssuedRecords,
  EGOV_WINDOW_TOKEN,
  type EgovWindow,
  startEgovWindow,
} from '../../mocks/application/index.ts';
import { createFaults } from '../../mocks/faults.ts';
import { type FaultInput, LEAK_CANARIES } from '../../mocks/kit/index.ts';
import { createPeople, EMPLOYERS, type InventedPerson, personIdOf } from '../../mocks/people.ts';
import { SERVICE_AREAS } from '../../schema/code-lists/service-areas.ts';
import type { SignedContext } from '../../schema/signed-context.ts';
import { createApplicationSubgraph } from '../../subgraphs/application/index.ts';
import { SERVICES } from '../../subgraphs/application/services.ts';
import type { KitServices, Subgraph } from '../../subgraphs/kit/index.ts';
import { askPersons, askSubgraph, representationOf } from '../kit/ask-subgraph.ts';
import { contextOf } from '../kit/contexts.ts';

// Monday, noon in Almaty.
const NOW = Date.parse('2026-11-23T07:00:00Z');
const people = createPeople({ today: '2026-11-23' });
const { 'labour-migrant': migrant, host, 'overstayed-tourist': tourist, director } = people.cast;
const faults = createFaults();
const FILE = 'POST /api/v1/applications';
const SEARCH = 'POST /api/v1/applications/search';
const BY_KEY = 'GET /api/v1/applications/by-key/:key';
const REFUSED = 'UNAUTHORIZED_FIELD_OR_TYPE';
/** The most that the window puts into a page. */
const WINDOW_PAGE = 50;
const EMPLOYER_BIN = EMPLOYERS[0]?.bin ?? '';

const SELF = contextOf('migrant', 'self');
const EMPLOYER = contextOf('employer', 'employment');
const INSPECTOR = contextOf('inspector', 'migration-control');

let window: EgovWindow;
let subgraph: Subgraph;
const issued = createIssuedRecords();

beforeAll(async () => {
  window = await startEgovWindow({ people, issued, faults, now: () => NOW });
});
beforeEach(() => {
  subgraph = openSubgraph();
  return () => subgraph.close();
});
afterEach(async () => {
  await faults.clear();
  window.requests.clear();
});
afterAll(() => window.close());

function openSubgraph(options: { readonly url?: string; readonly token?: string } = {}): Subgraph {
  return createApplicationSubgraph(
    {
      egovWindow: {
        url: window.url,
        token: EGOV_WINDOW_TOKEN,
        timeoutMs: 1_000,
        retriesMax: 0,
        bodyBytesMax: 300_000,
        ...options,
      },
    },
    { now: () => new Date(NOW) } as KitServices,
  );
}

const ADDRESS = { region: 'KZ-75', city: 'АЛМАТЫ', street: 'УЛ. АБАЯ', building: '10' };
const fileOf = (kind: string, changes: Record<string, unknown> = {}) => ({
  kind,
  reference: `store/${kind}.pdf`,
  sha256: 'a'.repeat(64),
  mediaType: 'application/pdf',
  bytes: 20_000,
  ...changes,
});

/** One right form for each of the thirteen areas. */
const FORMS = {
  INVITATION: {
    purpose: 'BUSINESS',
    entries: 'SINGLE',
    from: '2026-12-01',
    until: '2026-12-20',
    inviter: EMPLOYER_BIN,
  },
  ARRIVAL_REGISTRATION: {
    arrivedOn: '2026-11-20',
    until: '2027-01-20',
    host: host.iin,
    address: ADDRESS,
  },
  TEMPORARY_RESIDENCE: { ground: 'WORK', until: '2027-10-01', address: ADDRESS },
  PERMANENT_RESIDENCE: { ground: 'ETHNIC_RETURN', region: 'KZ-75' },
  LABOUR_IMMIGRANT_PERMIT: {
    profession: 'Электромонтёр',
    region: 'KZ-75',
    months: 3,
    employer: director.iin,
  },
  FOREIGN_LABOUR_PERMIT: {
    category: 4,
    profession: 'Электромонтёр',
    region: 'KZ-75',
    from: '2026-12-01',
    until: '2027-11-30',
  },
  SELF_EMPLOYMENT_CERTIFICATE: { profession: 'Программист', region: 'KZ-71', months: 36 },
  KANDAS_STATUS: { countryOfOrigin: 'UZB', region: 'KZ-59', familyMembers: 2 },
  REGIONAL_QUOTA: { region: 'KZ-55', familyMembers: 0, needsHousing: true },
  CITIZENSHIP: { ground: 'KANDAS', renouncesOther: true },
  ASYLUM: { statement: 'Я не могу вернуться.\nМне угрожают.', region: 'KZ-75' },
  IDENTITY_DOCUMENT: { wanted: 'IIN', surnameLatin: 'TOREBEKOV' },
  DEPARTURE: { destination: 'DEU', leavesOn: '2027-01-15' },
} as const;
type Area = keyof typeof FORMS;
const AREAS = Object.keys(FORMS) as Area[];

const APPLICATION = `number area { code } person { id } employer { bin } status { code label { en } }
  history { status { code } at } submittedAt dueOn decisionReason { code label { en } }
  resultingRecord { system { code label { en } } number } attachments { kind reference sha256 }`;

interface Submission {
  readonly key?: string;
  readonly person?: InventedPerson;
  readonly context?: SignedContext;
  readonly changes?: Record<string, unknown>;
  readonly subgraph?: Subgraph;
}

async function submit(area: Area, submission: Submission = {}) {
  const isEmployers = SERVICE_AREAS[area].appliedForBy === 'EMPLOYER';
  const { key = `key-${area}`, person = migrant, changes = {} } = submission;
  const { mutation } = SERVICES[area];
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
  const answer = await askSubgraph(
    submission.subgraph ?? subgraph,
    `mutation ($input: ${type}!) {
      submit: ${mutation}(input: $input) {
        application { ${APPLICATION} } userErrors { code field message { kk ru en } }
      }
    }`,
    {
      input: {
        idempotencyKey: key,
        [isEmployers ? 'worker' : 'applicant']: personIdOf(person),
        attachments: SERVICE_AREAS[area].documents.map((kind) => fileOf(kind)),
        ...FORMS[area],
        ...changes,
      },
    },
    submission.context ?? (isEmployers ? EMPLOYER : SELF),
  );
  return { ...answer, payload: answer.data?.submit };
}

const errorsOf = ({ payload }: { payload: { userErrors: { code: string; field: string[] }[] } }) =>
  payload.userErrors.map(({ code, field }) => [code, field.join('.')]);
const codesOf = ({ errors }: { errors: readonly { extensions: Record<string, unknown> }[] }) =>
  errors.map(({ extensions }) => extensions.code);

const withdraw = async (number: string, person = migrant, context = SELF) => {
  const answer = await askSubgraph(
    subgraph,
    `mutation ($input: WithdrawApplicationInput!) {
      withdrawApplication(input: $input) { application { number status { code } } userErrors { code field } }
    }`,
    { input: { applicant: personIdOf(person), number } },
    context,
  );
  return { ...answer, payload: answer.data?.withdrawApplication };
};

const listOf = (fields: string, args = '(first: 100)') =>
  `applications${args} { nodes { ${fields} } pageInfo { hasNextPage endCursor } }`;

describe('the catalogue', () => {
  const ask = () =>
    askSubgraph(
      subgraph,
      `{ serviceAreas {
        code title { kk ru en } description { kk ru en } mayApply { kk ru en } appliedForBy
        documents { kind label { kk ru en } } draftParts termWorkingDays decidedIn { code }
        isOfficial isVerified source validFrom
      } }`,
      {},
      contextOf('developer', 'statistics', { grants: {} }),
    );

  test('has thirteen areas, in three languages, for whoever asks', async () => {
    const { data, errors } = await ask();
    expect(errors).toEqual([]);
    expect(data.serviceAreas.map(({ code }: { code: string }) => code)).toEqual(AREAS);
    for (const { title, description, mayApply, documents } of data.serviceAreas) {
      for (const text of [title, description, mayApply, ...documents.map(labelOf)]) {
        expect(new Set([text.kk, text.ru, text.en]).size).toBeGreaterThan(1);
        expect(Object.values(text).every((each) => String(each).length > 2)).toBe(true);
      }
    }
    expect(window.requests.length).toBe(0);
  });

  test('says of every area that the list is ours and its terms are not verified', async () => {
    const { data } = await ask();
    for (const { isOfficial, isVerified, source } of data.serviceAreas) {
      expect([isOfficial, isVerified, source]).toEqual([
        false,
        false,
        'Working list of this project; terms and documents from memory, to be verified',
      ]);
    }
  });

  function labelOf({ label }: { label: Record<string, string> }) {
    return label;
  }
});

describe('a draft', () => {
  const PART =
    'values { field { code } value source { code } } missing { field { code } source { code } isAnswered }';
  const KNOWN = {
    ...representationOf(migrant),
    heldByGbdFl: [{ record: 'x' }],
    heldByIsMp: [{ record: 'y' }],
    heldByKuttyMeken: [{ record: 'z' }],
    name: {
      cyrillic: { surname: 'ТӨРЕБЕКОВ', givenName: 'АЙБЕК', patronymic: null },
      latin: { surname: 'TOREBEKOV', givenName: 'AIBEK' },
    },
    birthDate: '1991-03-14',
    sex: 'MALE',
    citizenship: { code: 'UZB' },
    registeredAddress: {
      region: { code: 'KZ-75' },
      city: 'АЛМАТЫ',
      street: 'УЛ. ТОЛЕ БИ',
      building: '187',
      flat: null,
    },
    identityDocuments: { nodes: [] },
    travelDocuments: {
      nodes: [
        { issuingState: 'UZB', number: 'AB3923827', expiresOn: '2026-09-01' },
        { issuingState: 'UZB', number: 'FA6018497', expiresOn: '2036-09-13' },
      ],
    },
    employmentContracts: {
      nodes: [
        {
          number: 'EC-C01-1',
          position: 'ЭЛЕКТРОМОНТЁР',
          endsOn: null,
          employer: { bin: EMPLOYER_BIN },
        },
      ],
    },
    workPermits: { nodes: [{ number: 'WP-C01-1', validUntil: '2026-12-23' }] },
    residencePermits: { nodes: [{ number: 'RP-C01-1', validUntil: '2026-12-18' }] },
    kandasStatus: {
      certificateNumber: 'KD-C01',
      expiresOn: '2027-11-13',
      countryOfOrigin: { code: 'UZB' },
    },
  };
  const draft = async (fields: string, changes: Record<string, unknown> = {}, context = SELF) => {
    const { data, errors } = await askSubgraph(
      subgraph,
      `query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on Person { ${fields} } } }`,
      { representations: [{ ...KNOWN, ...changes }] },
      context,
    );
    return { draft: data._entities[0], errors };
  };
  const valuesOf = (part: {
    values: { field: { code: string }; value: string; source: { code: string } }[];
  }) => part.values.map(({ field, value, source }) => [field.code, value, source.code]);
  const gapsOf = (part: {
    missing: { field: { code: string }; source: { code: string }; isAnswered: boolean }[];
  }) => part.missing.map(({ field, source, isAnswered }) => [field.code, source.code, isAnswered]);

  test('holds what the state knows, each value with its system, and the gaps', async () => {
    const area = '(area: PERMANENT_RESIDENCE)';
    const { draft: known, errors } = await draft(
      `identityDraft${area} { ${PART} } documentDraft${area} { ${PART} } addressDraft${area} { ${PART} }
       residenceDraft${area} { ${PART} } kandasDraft${area} { ${PART} }`,
    );
    expect(errors).toEqual([]);
    expect(valuesOf(known.identityDraft)).toEqual([
      ['SURNAME', 'ТӨРЕБЕКОВ', 'GBD_FL'],
      ['GIVEN_NAME', 'АЙБЕК', 'GBD_FL'],
      ['SURNAME_LATIN', 'TOREBEKOV', 'GBD_FL'],
      ['GIVEN_NAME_LATIN', 'AIBEK', 'GBD_FL'],
      ['BIRTH_DATE', '1991-03-14', 'GBD_FL'],
      ['SEX', 'MALE', 'GBD_FL'],
      ['CITIZENSHIP', 'UZB', 'GBD_FL'],
    ]);
    expect(gapsOf(known.identityDraft)).toEqual([['PATRONYMIC', 'GBD_FL', true]]);
    expect(valuesOf(known.documentDraft)).toEqual([
      ['TRAVEL_DOCUMENT_STATE', 'UZB', 'IS_MP'],
      ['TRAVEL_DOCUMENT_NUMBER', 'FA6018497', 'IS_MP'],
      ['TRAVEL_DOCUMENT_EXPIRES', '2036-09-13', 'IS_MP'],
    ]);
    expect(gapsOf(known.documentDraft)).toEqual([
      ['IDENTITY_DOCUMENT_NUMBER', 'GBD_FL', true],
      ['IDENTITY_DOCUMENT_EXPIRES', 'GBD_FL', true],
    ]);
    expect(valuesOf(known.addressDraft)).toEqual([
      ['ADDRESS_REGION', 'KZ-75', 'GBD_FL'],
      ['ADDRESS_CITY', 'АЛМАТЫ', 'GBD_FL'],
      ['ADDRESS_STREET', 'УЛ. ТОЛЕ БИ', 'GBD_FL'],
      ['ADDRESS_BUILDING', '187', 'GBD_FL'],
    ]);
    expect(valuesOf(known.residenceDraft)).toEqual([
      ['RESIDENCE_PERMIT_NUMBER', 'RP-C01-1', 'IS_MP'],
      ['RESIDENCE_PERMIT_EXPIRES', '2026-12-18', 'IS_MP'],
    ]);
    expect(valuesOf(known.kandasDraft)).toEqual([
      ['KANDAS_CERTIFICATE', 'KD-C01', 'KUTTY_MEKEN'],
      ['KANDAS_EXPIRES', '2027-11-13', 'KUTTY_MEKEN'],
      ['COUNTRY_OF_ORIGIN', 'UZB', 'KUTTY_MEKEN'],
    ]);
    expect(window.requests.length).toBe(0);
  });

  test('of a visa says which and until when', async () => {
    const visas = {
      nodes: [{ number: 'VI-C01-1', category: { code: 'C3' }, validUntil: '2027-01-31' }],
    };
    const { draft: known } = await draft(`visaDraft(area: DEPARTURE) { ${PART} }`, { visas });
    expect(valuesOf(known.visaDraft)).toEqual([
      ['VISA_NUMBER', 'VI-C01-1', 'MFA_VISAS'],
      ['VISA_CATEGORY', 'C3', 'MFA_VISAS'],
      ['VISA_EXPIRES', '2027-01-31', 'MFA_VISAS'],
    ]);
    const { draft: down } = await draft(`visaDraft(area: DEPARTURE) { ${PART} }`, { visas: null });
    expect(gapsOf(down.visaDraft)).toContainEqual(['VISA_NUMBER', 'MFA_VISAS', false]);
  });

  test('of work says contract and permit', async () => {
    const { draft: known } = await draft(`workDraft(area: LABOUR_IMMIGRANT_PERMIT) { ${PART} }`);
    expect(valuesOf(known.workDraft)).toEqual([
      ['CONTRACT_NUMBER', 'EC-C01-1', 'ENBEK'],
      ['CONTRACT_EMPLOYER', EMPLOYER_BIN, 'ENBEK'],
      ['CONTRACT_POSITION', 'ЭЛЕКТРОМОНТЁР', 'ENBEK'],
      ['WORK_PERMIT_NUMBER', 'WP-C01-1', 'ENBEK'],
      ['WORK_PERMIT_EXPIRES', '2026-12-23', 'ENBEK'],
    ]);
  });

  test('tells a system that did not answer from one that has no such value', async () => {
    const { draft: known } = await draft(
      `workDraft(area: LABOUR_IMMIGRANT_PERMIT) { ${PART} } addressDraft(area: DEPARTURE) { ${PART} }
       identityDraft(area: ASYLUM) { ${PART} } kandasDraft(area: CITIZENSHIP) { ${PART} }`,
      {
        employmentContracts: null,
        workPermits: { nodes: [] },
        heldByGbdFl: null,
        registeredAddress: null,
        name: null,
        heldByKuttyMeken: [],
        kandasStatus: null,
      },
    );
    expect(gapsOf(known.workDraft).map(([, , isAnswered]) => isAnswered)).toEqual([
      false,
      false,
      false,
      true,
      true,
    ]);
    expect(gapsOf(known.addressDraft).every(([, , isAnswered]) => isAnswered === false)).toBe(true);
    expect(gapsOf(known.identityDraft)).toContainEqual(['SURNAME', 'GBD_FL', false]);
    expect(gapsOf(known.kandasDraft)).toContainEqual(['KANDAS_CERTIFICATE', 'KUTTY_MEKEN', true]);
  });

  test('of somebody whom GBD FL does not hold comes from the card of IS MP', async () => {
    const { draft: known } = await draft(`identityDraft(area: ASYLUM) { ${PART} }`, {
      heldByGbdFl: [],
    });
    expect(new Set(valuesOf(known.identityDraft).map(([, , source]) => source))).toEqual(
      new Set(['IS_MP']),
    );
  });

  test('has nothing in a part for which the area has no use', async () => {
    const { draft: known } = await draft(`kandasDraft(area: INVITATION) { ${PART} }`);
    expect(known.kandasDraft).toEqual({ values: [], missing: [] });
  });

  test('lets each requester have the parts whose categories are theirs, and no other', async () => {
    const fields = `identityDraft(area: CITIZENSHIP) { ${PART} } addressDraft(area: CITIZENSHIP) { ${PART} }`;
    const consul = await draft(fields, {}, contextOf('consul', 'service-delivery'));
    expect(codesOf(consul)).toEqual([REFUSED, REFUSED]);
    const labour = await draft(fields, {}, contextOf('labour-inspector', 'labour-control'));
    expect(codesOf(labour)).toEqual([REFUSED, REFUSED]);
    const control = await draft(fields, {}, INSPECTOR);
    expect(control.errors).toEqual([]);
    const others = await draft(fields, {
      id: personIdOf(host),
      identifiers: { iin: host.iin, documents: [] },
    });
    expect(codesOf(others)).toEqual([REFUSED, REFUSED]);
  });
});

describe('an application', () => {
  test.each(AREAS)(
    'in the area %s is filed with every field, and with no user error',
    async (area) => {
      const { payload, errors } = await submit(area);
      expect(errors).toEqual([]);
      expect(payload).toEqual({
        application: {
          number: expect.stringMatching(/^SW-2026-\d{6}$/),
          area: { code: area },
          person: { id: personIdOf(migrant) },
          employer: area === 'FOREIGN_LABOUR_PERMIT' ? { bin: EMPLOYER_BIN } : null,
          status: { code: 'SUBMITTED', label: { en: 'Submitted' } },
          history: [{ status: { code: 'SUBMITTED' }, at: '2026-11-23T07:00:00.000Z' }],
          submittedAt: '2026-11-23T07:00:00.000Z',
          dueOn: '2026-12-14',
          decisionReason: null,
          resultingRecord: null,
          attachments: SERVICE_AREAS[area].documents.map((kind) => ({
            kind,
            reference: `store/${kind}.pdf`,
            sha256: 'a'.repeat(64),
          })),
        },
        userErrors: [],
      });
      const { mutation } = SERVICES[area];
      const onFile = window.applications.at(-1);
      expect([mutation, onFile?.form]).toEqual([mutation, FORMS[area]]);
      expect(onFile?.personKey).toBe(migrant.key);
    },
  );

  test.each<[Area, Record<string, unknown>, string, string]>([
    ['INVITATION', { from: '2026-11-22', until: '2026-12-01' }, 'DAY_IN_PAST', 'input.from'],
    ['INVITATION', { until: '2026-11-30' }, 'PERIOD_INVALID', 'input.until'],
    ['INVITATION', { until: '2028-01-01' }, 'PERIOD_INVALID', 'input.until'],
    ['INVITATION', { inviter: '123' }, 'PARTY_INVALID', 'input.inviter'],
    ['ARRIVAL_REGISTRATION', { arrivedOn: '2026-11-24' }, 'DAY_IN_FUTURE', 'input.arrivedOn'],
    [
      'ARRIVAL_REGISTRATION',
      { address: { ...ADDRESS, street: ' ' } },
      'TEXT_INVALID',
      'input.address.street',
    ],
    [
      'ARRIVAL_REGISTRATION',
      { address: { ...ADDRESS, flat: 'x'.repeat(101) } },
      'TEXT_INVALID',
      'input.address.flat',
    ],
    ['TEMPORARY_RESIDENCE', { until: '2027-12-01' }, 'PERIOD_INVALID', 'input.until'],
    ['LABOUR_IMMIGRANT_PERMIT', { months: 13 }, 'NUMBER_OUT_OF_RANGE', 'input.months'],
    ['LABOUR_IMMIGRANT_PERMIT', { profession: 'a\u202eb' }, 'TEXT_INVALID', 'input.profession'],
    ['FOREIGN_LABOUR_PERMIT', { category: 5 }, 'NUMBER_OUT_OF_RANGE', 'input.category'],
    ['SELF_EMPLOYMENT_CERTIFICATE', { months: 0 }, 'NUMBER_OUT_OF_RANGE', 'input.months'],
    ['KANDAS_STATUS', { familyMembers: -1 }, 'NUMBER_OUT_OF_RANGE', 'input.familyMembers'],
    ['CITIZENSHIP', { renouncesOther: false }, 'CONDITION_NOT_MET', 'input.renouncesOther'],
    ['ASYLUM', { statement: 'x'.repeat(5_001) }, 'TEXT_INVALID', 'input.statement'],
    ['IDENTITY_DOCUMENT', { surnameLatin: '' }, 'TEXT_INVALID', 'input.surnameLatin'],
    ['DEPARTURE', { leavesOn: '2026-11-22' }, 'DAY_IN_PAST', 'input.leavesOn'],
    ['DEPARTURE', { attachments: [] }, 'ATTACHMENT_MISSING', 'input.attachments.NO_DEBTS'],
    [
      'ASYLUM',
      { attachments: Array.from({ length: 21 }, () => fileOf('OTHER')) },
      'ATTACHMENTS_TOO_MANY',
      'input.attachments',
    ],
    [
      'ASYLUM',
      { attachments: [fileOf('OTHER', { sha256: 'A'.repeat(64) })] },
      'ATTACHMENT_INVALID',
      'input.attachments.0',
    ],
    [
      'ASYLUM',
      { attachments: [fileOf('OTHER', { bytes: 10_485_761 })] },
      'ATTACHMENT_INVALID',
      'input.attachments.0',
    ],
    [
      'ASYLUM',
      { attachments: [fileOf('OTHER', { mediaType: 'text/html' })] },
      'ATTACHMENT_INVALID',
      'input.attachments.0',
    ],
    [
      'ASYLUM',
      { attachments: [fileOf('OTHER', { reference: '../etc\u0000' })] },
      'ATTACHMENT_INVALID',
      'input.attachments.0',
    ],
    ['ASYLUM', { idempotencyKey: ' ' }, 'IDEMPOTENCY_KEY_INVALID', 'input.idempotencyKey'],
    [
      'ASYLUM',
      { idempotencyKey: 'k'.repeat(129) },
      'IDEMPOTENCY_KEY_INVALID',
      'input.idempotencyKey',
    ],
  ])(
    'in the area %s with %j is told %s, and the window is not asked',
    async (area, changes, code, field) => {
      const answer = await submit(area, { changes });
      expect(answer.errors).toEqual([]);
      expect(errorsOf(answer)).toEqual([[code, field]]);
      expect(answer.payload.application).toBeNull();
      expect(Object.keys(answer.payload.userErrors[0].message)).toEqual(['kk', 'ru', 'en']);
      expect(window.requests.length).toBe(0);
    },
  );

  test('is told everything that is wrong with it at once', async () => {
    const answer = await submit('INVITATION', {
      changes: {
        from: '2026-01-01',
        until: '2025-01-01',
        inviter: 'x',
        attachments: [],
        idempotencyKey: '',
      },
    });
    expect(errorsOf(answer).map(([code]) => code)).toEqual([
      'IDEMPOTENCY_KEY_INVALID',
      'DAY_IN_PAST',
      'PERIOD_INVALID',
      'PARTY_INVALID',
      'ATTACHMENT_MISSING',
      'ATTACHMENT_MISSING',
    ]);
  });

  test('for somebody whom no system of the state knows is told so', async () => {
    const stranger = {
      ...tourist,
      travelDocuments: [{ ...tourist.travelDocuments[0], number: 'ZZ0000000' }],
    } as InventedPerson;
    const mandates = [{ kind: 'representative' as const, subject: personIdOf(stranger) }];
    const answer = await submit('ASYLUM', {
      person: stranger,
      context: contextOf('migrant', 'self', { mandates }),
    });
    expect(errorsOf(answer)).toEqual([['APPLICANT_UNKNOWN', 'input.applicant']]);
  });

  test('StrangersApplication: for somebody else is refused, and the window is not asked', async () => {
    for (const [area, context] of [
      ['ASYLUM', SELF],
      ['ASYLUM', INSPECTOR],
      ['ASYLUM', EMPLOYER],
      ['FOREIGN_LABOUR_PERMIT', SELF],
      ['FOREIGN_LABOUR_PERMIT', INSPECTOR],
    ] as const) {
      const person = context === SELF ? host : migrant;
      const answer = await submit(area, { person, context });
      expect(codesOf(answer)).toEqual([REFUSED]);
    }
    expect(window.requests.length).toBe(0);
  });

  test('for somebody for whom one may act is theirs', async () => {
    const mandates = [{ kind: 'parent' as const, subject: personIdOf(tourist) }];
    const { payload } = await submit('ASYLUM', {
      person: tourist,
      context: contextOf('migrant', 'self', { mandates }),
    });
    expect(payload.application.person.id).toBe(personIdOf(tourist));
    expect(window.applications.at(-1)?.personKey).toBe(tourist.key);
  });

  test('of an employer without a BIN is told so', async () => {
    const nobody = { ...EMPLOYER, requester: { ...EMPLOYER.requester, organization: null } };
    const answer = await submit('FOREIGN_LABOUR_PERMIT', { context: nobody });
    expect(errorsOf(answer)).toEqual([['EMPLOYER_UNKNOWN', '']]);
    expect(window.requests.length).toBe(0);
  });
});

describe('an application that is sent again', () => {
  test('under the same key is one, and answered alike', async () => {
    const first = await submit('DEPARTURE', { key: 'again' });
    const count = window.applications.length;
    const second = await submit('DEPARTURE', { key: 'again' });
    expect(second.payload).toEqual(first.payload);
    expect(window.applications).toHaveLength(count);
  });

  test('twenty times at once is one', async () => {
    const count = window.applications.length;
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => submit('DEPARTURE', { key: 'at-once' })),
    );
    const numbers = new Set(answers.map(({ payload }) => payload.application.number));
    expect(numbers.size).toBe(1);
    expect(window.applications).toHaveLength(count + 1);
    expect(window.requests.of(FILE)).toHaveLength(20);
  });

  test.each([
    ['another form', 'DEPARTURE', { destination: 'POL' }],
    ['another area', 'ASYLUM', {}],
    [
      'another attachment',
      'DEPARTURE',
      { attachments: [fileOf('NO_DEBTS', { sha256: 'b'.repeat(64) })] },
    ],
  ] as const)('under the same key with %s is refused as a user error', async (_, area, changes) => {
    await submit('DEPARTURE', { key: 'reused' });
    const count = window.applications.length;
    const answer = await submit(area, { key: 'reused', changes });
    expect(errorsOf(answer)).toEqual([['IDEMPOTENCY_KEY_REUSED', 'input.idempotencyKey']]);
    expect(answer.payload.application).toBeNull();
    expect(window.applications).toHaveLength(count);
  });

  test('by another applicant under the same key is another one', async () => {
    const mandates = [{ kind: 'parent' as const, subject: personIdOf(tourist) }];
    const context = contextOf('migrant', 'self', { mandates });
    const one = await submit('ASYLUM', { key: 'shared' });
    const other = await submit('ASYLUM', { key: 'shared', person: tourist, context });
    expect(other.payload.userErrors).toEqual([]);
    expect(other.payload.application.number).not.toBe(one.payload.application.number);
  });
});

describe('an application whose answer is lost', () => {
  test.each<[string, FaultInput]>([
    ['the connection is cut after it was accepted', { kind: 'resetMidBody' }],
    ['the answer is cut short', { kind: 'truncated' }],
    ['the answer cannot be read', { kind: 'malformed' }],
    ['the answer drips until time is up', { kind: 'drip', bytes: 1, intervalMs: 50 }],
  ])('because %s is found by its key, and sent once', async (_, fault) => {
    const key = `lost-${fault.kind}`;
    const count = window.applications.length;
    await faults.set('EGOV_WINDOW', fault, { calls: 1, service: FILE });
    const { payload, errors } = await submit('DEPARTURE', { key });
    expect(errors).toEqual([]);
    expect(payload.userErrors).toEqual([]);
    expect(payload.application.number).toBe(window.applications.at(-1)?.number);
    expect(window.applications).toHaveLength(count + 1);
    expect(window.requests.of(FILE)).toHaveLength(1);
    expect(window.requests.of(BY_KEY)).toHaveLength(1);
  });

  test('while the window cannot be asked either fails, and is one when it is sent again', async () => {
    const count = window.applications.length;
    await faults.set('EGOV_WINDOW', { kind: 'resetMidBody' }, { calls: 1, service: FILE });
    await faults.set('EGOV_WINDOW', { kind: 'down' }, { calls: 1, service: BY_KEY });
    const lost = await submit('DEPARTURE', { key: 'twice-lost' });
    expect(codesOf(lost)).toEqual(['AGENCY_BAD_RESPONSE']);
    expect(window.applications).toHaveLength(count + 1);
    const again = await submit('DEPARTURE', { key: 'twice-lost' });
    expect(again.payload.application.number).toBe(window.applications.at(-1)?.number);
    expect(window.applications).toHaveLength(count + 1);
  });

  test('and whose key holds another application is refused as a user error', async () => {
    await submit('DEPARTURE', { key: 'lost-and-reused' });
    await faults.set('EGOV_WINDOW', { kind: 'resetMidBody' }, { calls: 1, service: FILE });
    const answer = await submit('DEPARTURE', {
      key: 'lost-and-reused',
      changes: { destination: 'POL' },
    });
    expect(errorsOf(answer)).toEqual([['IDEMPOTENCY_KEY_REUSED', 'input.idempotencyKey']]);
  });

  test.each<[string, FaultInput, string]>([
    ['the window is closed', { kind: 'down', status: 503 }, 'AGENCY_UNAVAILABLE'],
    [
      'the window says to come back later',
      { kind: 'down', status: 503, retryAfterS: 0 },
      'AGENCY_UNAVAILABLE',
    ],
    ['the window is too slow to take it', { kind: 'slow', delayMs: 1_500 }, 'AGENCY_TIMEOUT'],
    ['the connection is reset before', { kind: 'reset' }, 'AGENCY_UNREACHABLE'],
  ])('because %s is not sent again by itself, and one when it is', async (_, fault, code) => {
    const key = `before-${code}-${JSON.stringify(fault).length}`;
    const count = window.applications.length;
    const patient = createApplicationSubgraph(
      {
        egovWindow: { url: window.url, token: EGOV_WINDOW_TOKEN, timeoutMs: 1_000, retriesMax: 2 },
      },
      { now: () => new Date(NOW) } as KitServices,
    );
    await faults.set('EGOV_WINDOW', fault, { calls: 1, service: FILE });
    const failed = await submit('DEPARTURE', { key, subgraph: patient });
    expect(codesOf(failed)).toEqual([code]);
    expect(failed.errors[0]?.extensions.agency).toBe('EGOV_WINDOW');
    expect(window.requests.of(FILE)).toHaveLength(1);
    expect(window.applications).toHaveLength(count);
    const again = await submit('DEPARTURE', { key, subgraph: patient });
    await patient.close();
    expect(again.payload.userErrors).toEqual([]);
    expect(window.applications).toHaveLength(count + 1);
  });

  test('is never that of somebody else', async () => {
    await faults.set('EGOV_WINDOW', 'otherPerson');
    const answer = await submit('DEPARTURE', { key: 'others' });
    expect(codesOf(answer)).toEqual(['ENTITY_IDENTITY_MISMATCH']);
    expect(answer.payload).toBeNull();
  });

  test('is not looked for where the window refuses what was sent', async () => {
    const stranger = openSubgraph({ token: 'wrong' });
    const answer = await submit('DEPARTURE', { key: 'stranger', subgraph: stranger });
    await stranger.close();
    expect(codesOf(answer)).toEqual(['AGENCY_FAULT']);
    expect(window.requests.length).toBe(1);
  });
});

describe('the status of an application', () => {
  test('moves on as the window is asked, with a history, to a record in its system', async () => {
    const { payload } = await submit('LABOUR_IMMIGRANT_PERMIT', { key: 'status' });
    const { number } = payload.application;
    const statuses: string[] = [];
    for (let poll = 0; poll < 4; poll += 1) {
      const { data } = await askPersons(subgraph, [migrant], listOf(APPLICATION), SELF);
      const nodes: { number: string; status: { code: string } }[] =
        data._entities[0].applications.nodes;
      statuses.push(nodes.find((node) => node.number === number)?.status.code ?? '');
    }
    expect(statuses).toEqual(['IN_REVIEW', 'IN_REVIEW', 'APPROVED', 'APPROVED']);
    const { data } = await askPersons(subgraph, [migrant], listOf(APPLICATION), SELF);
    const approved = data._entities[0].applications.nodes.find(
      (node: { number: string }) => node.number === number,
    );
    expect(approved.history.map(({ status }: { status: { code: string } }) => status.code)).toEqual(
      ['SUBMITTED', 'IN_REVIEW', 'APPROVED'],
    );
    expect(approved.resultingRecord).toEqual({
      system: { code: 'ENBEK', label: { en: 'enbek.kz portal of the Ministry of Labour' } },
      number: expect.stringMatching(/^WP-S\d{6}$/),
    });
    expect(issued.addTo(migrant).workPermits.at(-1)).toMatchObject({
      number: approved.resultingRecord.number,
      kind: 'LABOUR_IMMIGRANT',
      region: 'KZ-75',
      employerIin: director.iin,
      validFrom: '2026-11-23',
      validTo: '2027-02-21',
    });
  });

  test.each([
    ['REFUSED', 'QUOTA_EXHAUSTED', "The region's quota is exhausted."],
    [
      'NEEDS_CORRECTION',
      'ATTACHMENT_UNREADABLE',
      'An attachment cannot be read: apply again with a better one.',
    ],
  ] as const)('%s says why', async (status, reason, label) => {
    const { payload } = await submit('REGIONAL_QUOTA', { key: `decided-${status}` });
    const { number } = payload.application;
    window.decide(number, status, reason);
    const { data } = await askPersons(subgraph, [migrant], listOf(APPLICATION), SELF);
    const decided = data._entities[0].applications.nodes.find(
      (node: { number: string }) => node.number === number,
    );
    expect(decided).toMatchObject({
      status: { code: status },
      decisionReason: { code: reason, label: { en: label } },
      resultingRecord: null,
    });
  });
});

describe('the clerk of the simulator', () => {
  const tell = (number: string, decision: object) =>
    fetch(`${window.url}/clerk/${number}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(decision),
    });

  test('decides what a terminal says, once', async () => {
    const { payload } = await submit('REGIONAL_QUOTA', { key: 'clerk' });
    const { number } = payload.application;
    expect((await tell(number, { status: 'SUBMITTED' })).status).toBe(400);
    expect((await tell('SW-2026-999999', { status: 'APPROVED' })).status).toBe(404);
    expect((await tell(number, { status: 'REFUSED', reason: 'WRONG_DATA' })).status).toBe(200);
    expect((await tell(number, { status: 'APPROVED' })).status).toBe(409);
    const onFile = window.applications.find((each) => each.number === number);
    expect([onFile?.status, onFile?.reason, onFile?.record]).toEqual([
      'REFUSED',
      'WRONG_DATA',
      null,
    ]);
  });

  test('refuses by rule what the rules refuse', async () => {
    const file = fileOf('PROOF_OF_GROUND', { bytes: 100 });
    const unreadable = await submit('REGIONAL_QUOTA', {
      key: 'unreadable',
      changes: { attachments: [file] },
    });
    const full = await submit('REGIONAL_QUOTA', { key: 'full', changes: { region: 'KZ-62' } });
    for (let poll = 0; poll < 3; poll += 1) {
      await askPersons(subgraph, [migrant], listOf('number'), SELF);
    }
    const reasonOf = (answer: typeof full) =>
      window.applications.find(({ number }) => number === answer.payload.application.number)
        ?.reason;
    expect([reasonOf(unreadable), reasonOf(full)]).toEqual([
      'ATTACHMENT_UNREADABLE',
      'QUOTA_EXHAUSTED',
    ]);
  });
});

describe('a list of applications', () => {
  test('is empty for somebody who never applied, without an error', async () => {
    const { data, errors } = await askPersons(subgraph, [host], listOf('number'), INSPECTOR);
    expect(errors).toEqual([]);
    expect(data._entities[0].applications.nodes).toEqual([]);
  });

  test('of a page of people costs as few calls as its pages, asks for nobody twice, and gives each their own', async () => {
    const mandates = [{ kind: 'parent' as const, subject: personIdOf(tourist) }];
    await submit('ASYLUM', {
      key: 'page',
      person: tourist,
      context: contextOf('migrant', 'self', { mandates }),
    });
    window.requests.clear();
    const page = [
      tourist,
      people.cast.minor,
      tourist,
      ...Array.from({ length: 97 }, (_, at) => people.byIndex(at)),
    ];
    const { data, errors } = await askPersons(
      subgraph,
      page,
      `${listOf('number person { id }')}`,
      INSPECTOR,
    );
    expect(errors).toEqual([]);
    const numbers = new Set(
      data._entities.flatMap(
        ({ applications }: { applications: { nodes: { number: string }[] } }) =>
          applications.nodes.map(({ number }) => number),
      ),
    );
    expect(window.requests.length).toBe(Math.ceil(numbers.size / WINDOW_PAGE));
    const asked = JSON.parse(window.requests.keys(SEARCH)[0] ?? '{}').applicants;
    expect(asked).toHaveLength(99);
    for (const [at, entity] of data._entities.entries()) {
      for (const { person } of entity.applications.nodes) {
        expect(person.id).toBe(personIdOf(page[at] as InventedPerson));
      }
    }
    expect(data._entities[0].applications.nodes.length).toBeGreaterThan(0);
    expect(data._entities[0]).toEqual(data._entities[2]);
  });

  test('leads through its pages and those of the window, latest first, without loss or repetition', async () => {
    const mine = () => window.applications.filter(({ personKey }) => personKey === migrant.key);
    for (let at = 0; mine().length < WINDOW_PAGE + 5; at += 1)
      await submit('ASYLUM', { key: `many-${at}` });
    window.requests.clear();
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const after: string = cursor === null ? '' : `, after: "${cursor}"`;
      const { data } = await askPersons(
        subgraph,
        [migrant],
        listOf('number', `(first: 10${after})`),
        SELF,
      );
      const { nodes, pageInfo } = data._entities[0].applications;
      seen.push(...nodes.map(({ number }: { number: string }) => number));
      cursor = pageInfo.hasNextPage ? pageInfo.endCursor : null;
    } while (cursor !== null);
    const since = mine().map(({ number }) => number);
    const earlier = ['SW-KD-C01', 'SW-WP-C01-1', 'SW-RP-C01-1'];
    expect(seen).toEqual([...since.reverse(), ...earlier]);
    const pages = Math.ceil(seen.length / 10);
    const calls = Math.ceil(seen.length / WINDOW_PAGE);
    expect(calls).toBe(2);
    expect(window.requests.of(SEARCH)).toHaveLength(pages * calls);
  });

  test('takes an application that comes twice once', async () => {
    await faults.set('EGOV_WINDOW', 'duplicate');
    const { data } = await askPersons(subgraph, [migrant], listOf('number'), SELF);
    const numbers = data._entities[0].applications.nodes.map(
      ({ number }: { number: string }) => number,
    );
    expect(new Set(numbers).size).toBe(numbers.length);
    expect(numbers.length).toBeGreaterThan(0);
  });

  test('drops what is somebody else’s and reports it', async () => {
    await faults.set('EGOV_WINDOW', 'otherPerson');
    const { data, errors, text } = await askPersons(subgraph, [migrant], listOf('number'), SELF);
    expect(data._entities[0].applications).toBeNull();
    expect(errors[0]?.extensions).toMatchObject({
      code: 'ENTITY_IDENTITY_MISMATCH',
      agency: 'EGOV_WINDOW',
    });
    expect(text).not.toContain('SW-0000');
  });

  test.each(['(first: 0)', '(first: 101)', '(after: "broken")'])(
    'with a page of %s asks nobody',
    async (args) => {
      const answer = await askPersons(subgraph, [migrant], listOf('number', args), SELF);
      expect(codesOf(answer)).toEqual(['BAD_USER_INPUT']);
      expect(window.requests.length).toBe(0);
    },
  );

  test.each<[FaultInput, string]>([
    [{ kind: 'hang' }, 'AGENCY_TIMEOUT'],
    [{ kind: 'slow', delayMs: 2_000 }, 'AGENCY_TIMEOUT'],
    [{ kind: 'down' }, 'AGENCY_UNAVAILABLE'],
    [{ kind: 'refused' }, 'AGENCY_UNREACHABLE'],
    [{ kind: 'reset' }, 'AGENCY_UNREACHABLE'],
    [{ kind: 'resetMidBody' }, 'AGENCY_BAD_RESPONSE'],
    [{ kind: 'html' }, 'AGENCY_BAD_RESPONSE'],
    [{ kind: 'malformed' }, 'AGENCY_BAD_RESPONSE'],
    [{ kind: 'truncated' }, 'AGENCY_BAD_RESPONSE'],
    [{ kind: 'faultIn200' }, 'AGENCY_SCHEMA_MISMATCH'],
    [{ kind: 'oversize', bytes: 600_000 }, 'AGENCY_RESPONSE_TOO_LARGE'],
    [{ kind: 'wrongCharset', bytesIn: 'windows-1251', label: 'utf-8' }, 'AGENCY_BAD_ENCODING'],
  ])('that meets %j is answered with %s, and with no word of the window', async (fault, code) => {
    await faults.set('EGOV_WINDOW', fault);
    const read = await askPersons(subgraph, [migrant], listOf('number'), SELF);
    expect(read.data._entities[0].applications).toBeNull();
    expect(codesOf(read)).toEqual([code]);
    expect(read.errors[0]?.extensions.agency).toBe('EGOV_WINDOW');
    const filed = await submit('ASYLUM', { key: `fault-${fault.kind}` });
    expect(codesOf(filed)).toEqual([code]);
    for (const canary of [...LEAK_CANARIES, window.url]) {
      expect(read.text + filed.text).not.toContain(canary);
    }
  });

  test('StrangersList: is refused to a person for anybody else, and nobody is asked', async () => {
    const answer = await askPersons(subgraph, [host], listOf('number'), SELF);
    expect(codesOf(answer)).toEqual([REFUSED]);
    expect(window.requests.length).toBe(0);
  });
});

describe('an employer', () => {
  const subjects = { cases: [personIdOf(migrant)], casesUnavailable: [], consents: [] };
  const askEmployee = () =>
    askSubgraph(
      subgraph,
      `query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on Person { ${listOf('area { code } employer { bin }')} } } }`,
      { representations: [representationOf(migrant)] },
      EMPLOYER,
      subjects,
    );

  test('OtherBusiness: sees of an employee what it applied for itself, and nothing else', async () => {
    await submit('ASYLUM', { key: 'not-the-employers' });
    await submit('FOREIGN_LABOUR_PERMIT', { key: 'the-employers' });
    const { data, errors } = await askEmployee();
    expect(errors).toEqual([]);
    const { nodes } = data._entities[0].applications;
    expect(nodes.length).toBeGreaterThan(0);
    for (const node of nodes) {
      expect(node).toEqual({
        area: { code: 'FOREIGN_LABOUR_PERMIT' },
        employer: { bin: EMPLOYER_BIN },
      });
    }
  });
});

describe("an employer's own list", () => {
  const askOrganizations = (bins: readonly string[], context = EMPLOYER) =>
    askSubgraph(
      subgraph,
      `query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on Organization { bin ${listOf('number area { code } person { id }')} } } }`,
      { representations: bins.map((bin) => ({ __typename: 'Organization', bin })) },
      context,
    );
  const OTHER_BIN = EMPLOYERS[1]?.bin ?? '';
  /** The Ministry of Foreign Affairs engages no foreigners. */
  const BIN_OF_NONE = '040540009058';

  test('holds what it applied for, with whom, in as few calls as its pages for all who are asked about', async () => {
    const { payload } = await submit('FOREIGN_LABOUR_PERMIT', { key: 'on-the-list' });
    window.requests.clear();
    const { data, errors } = await askOrganizations([EMPLOYER_BIN, BIN_OF_NONE], INSPECTOR);
    expect(errors).toEqual([]);
    const [own, other] = data._entities;
    expect(own.applications.nodes).toContainEqual({
      number: payload.application.number,
      area: { code: 'FOREIGN_LABOUR_PERMIT' },
      person: { id: personIdOf(migrant) },
    });
    expect(other.applications.nodes).toEqual([]);
    const held = people.workersOf(EMPLOYER_BIN).flatMap(({ person }) => person.workPermits);
    const filed = [...held, ...window.applications].filter(
      ({ employerBin }) => employerBin === EMPLOYER_BIN,
    );
    expect(window.requests.length).toBe(Math.ceil(filed.length / WINDOW_PAGE));
    const asked = await askOrganizations([EMPLOYER_BIN]);
    expect(asked.errors).toEqual([]);
    expect(asked.data._entities[0]).toEqual(own);
  });

  test('CompetitorsList: is refused to another employer, and nobody is asked', async () => {
    for (const context of [EMPLOYER, SELF, contextOf('labour-inspector', 'labour-control')]) {
      const answer = await askOrganizations([OTHER_BIN], context);
      expect(codesOf(answer)).toEqual([REFUSED]);
    }
    expect(window.requests.length).toBe(0);
  });

  test("drops another employer's application and reports it", async () => {
    await submit('FOREIGN_LABOUR_PERMIT', { key: 'mixed-up-list' });
    await faults.set('EGOV_WINDOW', 'otherPerson');
    const answer = await askOrganizations([EMPLOYER_BIN]);
    expect(codesOf(answer)).toEqual(['ENTITY_IDENTITY_MISMATCH']);
  });
});

describe('a withdrawal', () => {
  test('takes one’s own application back, once and again', async () => {
    const { payload } = await submit('DEPARTURE', { key: 'withdrawn' });
    const { number } = payload.application;
    for (let times = 0; times < 2; times += 1) {
      const withdrawn = await withdraw(number);
      expect(withdrawn.errors).toEqual([]);
      expect(withdrawn.payload).toEqual({
        application: { number, status: { code: 'WITHDRAWN' } },
        userErrors: [],
      });
    }
    const onFile = window.applications.find((application) => application.number === number);
    expect(onFile?.history.map(({ status }) => status)).toEqual(['SUBMITTED', 'WITHDRAWN']);
  });

  test('of a decided application is told so', async () => {
    const { payload } = await submit('DEPARTURE', { key: 'decided' });
    window.decide(payload.application.number, 'APPROVED');
    const answer = await withdraw(payload.application.number);
    expect(errorsOf(answer)).toEqual([['APPLICATION_DECIDED', 'input.number']]);
  });

  test('ProbedNumbers: of somebody else’s is answered as that of none, to the letter', async () => {
    const mandates = [{ kind: 'parent' as const, subject: personIdOf(tourist) }];
    const context = contextOf('migrant', 'self', { mandates });
    const others = await submit('ASYLUM', { key: 'probed', person: tourist, context });
    const employers = await submit('FOREIGN_LABOUR_PERMIT', { key: 'probed' });
    const answers = await Promise.all(
      [
        others.payload.application.number,
        employers.payload.application.number,
        'SW-2026-999999',
        'a b/../',
        '',
      ].map((number) => withdraw(number)),
    );
    const texts = new Set(answers.map(({ text }) => text));
    expect(texts.size).toBe(1);
    expect(errorsOf(answers[0] as never)).toEqual([['APPLICATION_UNKNOWN', 'input.number']]);
    const untouched = window.applications.find(
      ({ number }) => number === others.payload.application.number,
    );
    expect(untouched?.status).not.toBe('WITHDRAWN');
  });

  test('in the name of somebody else is refused, and the window is not asked', async () => {
    const { payload } = await submit('DEPARTURE', { key: 'in-the-name' });
    window.requests.clear();
    for (const [person, context] of [
      [host, SELF],
      [migrant, EMPLOYER],
      [migrant, INSPECTOR],
    ] as const) {
      const answer = await withdraw(payload.application.number, person, context);
      expect(codesOf(answer)).toEqual([REFUSED]);
    }
    expect(window.requests.length).toBe(0);
  });

  test('answered with somebody else’s application is reported', async () => {
    const { payload } = await submit('DEPARTURE', { key: 'mixed-up' });
    await faults.set('EGOV_WINDOW', 'otherPerson');
    const answer = await withdraw(payload.application.number);
    expect(codesOf(answer)).toEqual(['ENTITY_IDENTITY_MISMATCH']);
  });
});

describe('an application by its number', () => {
  const byNumber = (numbers: string[], context: SignedContext) =>
    askSubgraph(
      subgraph,
      `query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on Application { number area { code } person { id } } } }`,
      { representations: numbers.map((number) => ({ __typename: 'Application', number })) },
      context,
    );

  test('is found for its person, null for a number that is none, in one call', async () => {
    const first = await submit('ASYLUM', { key: 'numbered-1' });
    const second = await submit('DEPARTURE', { key: 'numbered-2' });
    window.requests.clear();
    const numbers = [first, second].map(({ payload }) => payload.application.number);
    const { data, errors } = await byNumber([...numbers, 'SW-2026-999999'], SELF);
    expect(errors).toEqual([]);
    expect(data._entities).toEqual([
      { number: numbers[0], area: { code: 'ASYLUM' }, person: { id: personIdOf(migrant) } },
      { number: numbers[1], area: { code: 'DEPARTURE' }, person: { id: personIdOf(migrant) } },
      null,
    ]);
    expect(window.requests.length).toBe(1);
  });

  test('GuessedNumber: shows nothing of somebody else’s', async () => {
    const { payload } = await submit('ASYLUM', { key: 'guessed' });
    const { data, errors } = await byNumber(
      [payload.application.number],
      contextOf('host', 'self'),
    );
    expect(new Set(codesOf({ errors }))).toEqual(new Set([REFUSED]));
    expect(JSON.stringify(data)).not.toContain(payload.application.number);
  });
});
