import { describe, expect, it } from 'vitest';
import {
  createPeople,
  documentAt,
  type InventedPerson,
  identityAt,
  personIdOf,
  type SystemName,
} from '../../mocks/people.ts';
import { AGENCIES } from '../../schema/agencies.ts';
import { createIdentitySubgraph } from '../../subgraphs/identity/index.ts';
import { askSubgraph, representationOf } from '../kit/ask-subgraph.ts';
import { contextOf } from '../kit/contexts.ts';

const { cast } = createPeople({ today: '2026-11-23' });
const subgraph = createIdentitySubgraph({}, { now: () => new Date() } as never);

const FACTS = {
  gbdFl: 'heldByGbdFl',
  isMp: 'heldByIsMp',
  berkut: 'heldByBerkut',
  enbek: 'heldByEnbek',
  kuttyMeken: 'heldByKuttyMeken',
  eqonaq: 'heldByEqonaq',
} as const satisfies Partial<Record<SystemName, string>>;

type Fact = Record<string, unknown>;

/** What a system's subgraph would hand over. */
function factOf(person: InventedPerson, system: keyof typeof FACTS, changed: Fact = {}): Fact {
  const held = identityAt(person, system);
  const document = documentAt(person, system);
  return {
    record: `${system}-1`,
    recordedAt: '2026-11-20T08:15:00+05:00',
    iin: person.iin,
    surnameCyrillic: held.surnameCyrillic,
    givenNameCyrillic: held.givenNameCyrillic,
    patronymicCyrillic: held.patronymicCyrillic,
    surnameLatin: held.surnameLatin,
    givenNameLatin: held.givenNameLatin,
    birthDate: held.birthDate,
    sex: held.sex,
    citizenship: held.citizenship,
    document: document && { issuingState: document.issuingState, number: document.number },
    ...changed,
  };
}

/** The person as the gateway hands them over: a list for each system, empty where it knows nobody. */
function asKnown(person: InventedPerson, changed: Fact = {}): Fact {
  const facts = (Object.keys(FACTS) as (keyof typeof FACTS)[]).map((system) => [
    FACTS[system],
    person.knownTo.has(system) ? [factOf(person, system)] : [],
  ]);
  return {
    ...representationOf(person),
    ...Object.fromEntries(facts),
    heldByMfa: [],
    namesakesInGbdFl: [],
    namesakesInIsMp: [],
    linkDecisions: [],
    ...changed,
  };
}

async function ask(representation: Fact, fields: string, context = {}) {
  const { data, errors, text } = await askSubgraph(
    subgraph,
    `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Person { id ${fields} } } }`,
    { r: [representation] },
    context,
  );
  return { person: data?._entities?.[0], errors, text };
}

const RECORD = `system { code label { en } } record recordedAt iin
  nameCyrillic { surname givenName patronymic } nameLatin { surname givenName patronymic }
  birthDate sex citizenship { code label { ru } } document { issuingState number }`;
const RECORDS = `heldRecords(first: 100) { nodes { ${RECORD} } notAnswered { code } }`;
const CONTRADICTIONS = `contradictions(first: 100) {
  nodes { field { code label { kk } } kind { code label { kk } } isExplained
          values { value heldBy { system { code } record } } }
  notAnswered { code }
}`;
const LINKS = `identityLinks(first: 100) {
  nodes { colour likelihood reasons { reason { code label { ru } } weight }
          decision { number decision { code label { en } } decidedAt reason }
          first { person { id } record { ${RECORD} } } second { person { id } record { ${RECORD} } } }
  notAnswered { code }
}`;

interface FoundContradiction {
  readonly field: { readonly code: string };
  readonly kind: { readonly code: string };
  readonly isExplained: boolean;
}

const summaryOf = (found: readonly FoundContradiction[]) =>
  found.map(({ field, kind, isExplained }) => [field.code, kind.code, isExplained]);

describe('heldRecords', () => {
  it('maps every field of a record', async () => {
    const { person, errors } = await ask(asKnown(cast.kandas), RECORDS);
    const { truth, iin, travelDocuments } = cast.kandas;
    expect(errors).toEqual([]);
    expect(person.heldRecords.notAnswered).toEqual([]);
    expect(person.heldRecords.nodes[0]).toEqual({
      system: { code: 'GBD_FL', label: { en: AGENCIES.GBD_FL.en } },
      record: 'gbdFl-1',
      recordedAt: '2026-11-20T08:15:00+05:00',
      iin,
      nameCyrillic: {
        surname: truth.surnameCyrillic,
        givenName: truth.givenNameCyrillic,
        patronymic: truth.patronymicCyrillic,
      },
      nameLatin: {
        surname: identityAt(cast.kandas, 'gbdFl').surnameLatin,
        givenName: identityAt(cast.kandas, 'gbdFl').givenNameLatin,
        patronymic: null,
      },
      birthDate: truth.birthDate,
      sex: truth.sex,
      citizenship: { code: truth.citizenship, label: expect.anything() },
      document: expect.objectContaining({ number: travelDocuments[0]?.number }),
    });
  });

  it('names the systems that did not answer, and shows what the others hold', async () => {
    const silent = asKnown(cast['three-spellings'], { heldByBerkut: null, heldByMfa: undefined });
    const { person, errors } = await ask(silent, `${RECORDS} ${CONTRADICTIONS}`);
    expect(errors).toEqual([]);
    const systems = person.heldRecords.nodes.map((each: { system: object }) => each.system);
    expect(systems.map(({ code }: { code: string }) => code)).toEqual([
      'GBD_FL',
      'IS_MP',
      'KUTTY_MEKEN',
    ]);
    for (const answer of [person.heldRecords, person.contradictions]) {
      expect(answer.notAnswered).toEqual([{ code: 'BERKUT' }, { code: 'MFA_VISAS' }]);
    }
  });

  it('answers empty lists for somebody whom no system knows', async () => {
    const nobody = asKnown({ ...cast.minor, knownTo: new Set() });
    const { person, errors } = await ask(nobody, `${RECORDS} ${CONTRADICTIONS} ${LINKS}`);
    expect(errors).toEqual([]);
    for (const answer of [person.heldRecords, person.contradictions, person.identityLinks]) {
      expect(answer).toEqual({ nodes: [], notAnswered: [] });
    }
  });

  it('takes a record that comes twice once, and leads through its pages without loss', async () => {
    const fact = factOf(cast.kandas, 'eqonaq');
    const stays = ['HS-1', 'HS-2', 'HS-2', 'HS-3'].map((record) => ({ ...fact, record }));
    const told = { ...asKnown({ ...cast.kandas, knownTo: new Set() }), heldByEqonaq: stays };
    const page = (after: string | null) =>
      ask(
        told,
        `heldRecords(first: 2${after === null ? '' : `, after: "${after}"`}) {
          nodes { record } pageInfo { hasNextPage endCursor }
        }`,
      );
    const first = (await page(null)).person.heldRecords;
    const second = (await page(first.pageInfo.endCursor)).person.heldRecords;
    const found = [...first.nodes, ...second.nodes].map(({ record }) => record);
    expect(found).toEqual(['HS-1', 'HS-2', 'HS-3']);
    expect(second.pageInfo.hasNextPage).toBe(false);
  });
});

describe('contradictions', () => {
  it('tells three spellings and a swapped date apart, and explains both', async () => {
    const { person } = await ask(asKnown(cast['three-spellings']), CONTRADICTIONS);
    expect(summaryOf(person.contradictions.nodes)).toEqual([
      ['SURNAME_CYRILLIC', 'SPELLING', true],
      ['GIVEN_NAME_CYRILLIC', 'SPELLING', true],
      ['SURNAME_LATIN', 'TRANSLITERATION', true],
      ['GIVEN_NAME_LATIN', 'TRANSLITERATION', true],
      ['BIRTH_DATE', 'DATE_SWAPPED', true],
    ]);
    const [surname] = person.contradictions.nodes;
    expect(surname.values).toEqual([
      {
        value: 'ҚУАНЫШЖАН',
        heldBy: ['GBD_FL', 'IS_MP', 'BERKUT'].map((code) => ({
          system: { code },
          record: expect.any(String),
        })),
      },
      { value: 'КУАНЫШЖАН', heldBy: [{ system: { code: 'KUTTY_MEKEN' }, record: 'kuttyMeken-1' }] },
    ]);
  });

  it('finds none where all systems agree, however a name is capitalised', async () => {
    const { host } = cast;
    const twice = asKnown(host, {
      heldByGbdFl: [factOf(host, 'gbdFl')],
      heldByEnbek: [
        factOf(host, 'gbdFl', { surnameCyrillic: host.truth.surnameCyrillic.toLowerCase() }),
      ],
    });
    const { person } = await ask(twice, CONTRADICTIONS);
    expect(person.contradictions).toEqual({ nodes: [], notAnswered: [] });
  });

  it.each<[string, Fact, [string, string, boolean]]>([
    ['another sex', { sex: 'MALE' }, ['SEX', 'SEX_DIFFERS', false]],
    ['another day', { birthDate: '1969-09-23' }, ['BIRTH_DATE', 'DATE_DIFFERS', false]],
    ['swapped', { birthDate: '1979-07-03' }, ['BIRTH_DATE', 'DATE_SWAPPED', true]],
    ['another name', { surnameLatin: 'PETROVA' }, ['SURNAME_LATIN', 'NAME_DIFFERS', false]],
    ['a typing mistake', { surnameLatin: 'GRIGORYNTS' }, ['SURNAME_LATIN', 'MISSPELLING', false]],
    ['no patronymic', { patronymicCyrillic: null }, ['PATRONYMIC', 'PATRONYMIC_MISSING', true]],
    ['another father', { patronymicCyrillic: 'ИВАНОВНА' }, ['PATRONYMIC', 'NAME_DIFFERS', false]],
    ['citizenship', { citizenship: 'GEO' }, ['CITIZENSHIP', 'CITIZENSHIP_DIFFERS', false]],
    [
      'an earlier passport',
      { document: { issuingState: 'RUS', number: '767166467' } },
      ['DOCUMENT', 'DOCUMENT_REPLACED', true],
    ],
    [
      'an unknown passport',
      { document: { issuingState: 'RUS', number: '000000001' } },
      ['DOCUMENT', 'DOCUMENT_UNKNOWN', false],
    ],
    ['an IIN', { iin: '790923000012' }, ['IIN', 'IIN_DIFFERS', false]],
  ])('names what is different: %s', async (_, changed, expected) => {
    const same = {
      birthDate: '1979-03-07',
      iin: '790923000004',
      surnameCyrillic: null,
      givenNameCyrillic: null,
    };
    const armine = cast['two-passports'];
    const [one, other] = [same, { ...same, ...changed }].map((each, at) =>
      factOf(armine, 'isMp', { ...each, record: `R-${at}` }),
    );
    const told = asKnown(
      { ...armine, knownTo: new Set() },
      { heldByIsMp: [one], heldByEqonaq: [other] },
    );
    const { person, errors } = await ask(told, CONTRADICTIONS);
    expect(errors).toEqual([]);
    expect(summaryOf(person.contradictions.nodes)).toEqual([expected]);
  });

  it('explains another citizenship by a passport of that state, or by becoming a citizen', async () => {
    const armine = cast['two-passports'];
    const own = await ask(asKnown(armine), CONTRADICTIONS);
    expect(summaryOf(own.person.contradictions.nodes)).toContainEqual([
      'CITIZENSHIP',
      'CITIZENSHIP_DIFFERS',
      true,
    ]);
    const became = asKnown(cast.kandas, {
      heldByGbdFl: [factOf(cast.kandas, 'gbdFl', { citizenship: 'KAZ' })],
    });
    const { person } = await ask(became, CONTRADICTIONS);
    expect(summaryOf(person.contradictions.nodes)).toContainEqual([
      'CITIZENSHIP',
      'CITIZENSHIP_DIFFERS',
      true,
    ]);
  });

  it('tells surname and given name in each other’s place', async () => {
    const { host } = cast;
    const { surnameLatin, givenNameLatin } = host.truth;
    const latin = { surnameCyrillic: null, givenNameCyrillic: null };
    const told = asKnown(
      { ...host, knownTo: new Set() },
      {
        heldByGbdFl: [factOf(host, 'gbdFl', latin)],
        heldByEqonaq: [
          factOf(host, 'gbdFl', {
            ...latin,
            surnameLatin: givenNameLatin,
            givenNameLatin: surnameLatin,
          }),
        ],
      },
    );
    const { person } = await ask(told, CONTRADICTIONS);
    expect(summaryOf(person.contradictions.nodes)).toEqual([
      ['SURNAME_LATIN', 'NAME_ORDER', true],
      ['GIVEN_NAME_LATIN', 'NAME_ORDER', true],
    ]);
  });

  it('takes a patronymic for missing only where the system keeps one', async () => {
    const migrant = cast['labour-migrant'];
    const told = asKnown(
      { ...migrant, knownTo: new Set() },
      {
        heldByGbdFl: [factOf(migrant, 'gbdFl')],
        heldByBerkut: [factOf(migrant, 'gbdFl', { patronymicCyrillic: null })],
      },
    );
    const { person } = await ask(told, CONTRADICTIONS);
    expect(person.contradictions.nodes).toEqual([]);
  });
});

describe('identityLinks', () => {
  const migrant = cast['labour-migrant'];
  /** Somebody else of the same name, born on the same day. */
  const namesake = (changed: Fact = {}) =>
    factOf(migrant, 'gbdFl', {
      record: '910314390200',
      iin: '910314390200',
      document: null,
      ...changed,
    });

  it('is white between records under a common identifier whose particulars agree', async () => {
    const { person, errors } = await ask(asKnown(cast['three-spellings']), LINKS);
    expect(errors).toEqual([]);
    const links = person.identityLinks.nodes;
    expect(links.map(({ colour }: { colour: string }) => colour)).toEqual([
      'WHITE',
      'WHITE',
      'WHITE',
    ]);
    expect(links[1].reasons.slice(0, 2)).toEqual([
      { reason: { code: 'SAME_IIN', label: { ru: 'Один ИИН' } }, weight: null },
      {
        reason: { code: 'BIRTH_DATE_SWAPPED', label: { ru: 'Дата рождения: переставлено' } },
        weight: expect.any(Number),
      },
    ]);
    expect(links[1].first.person).toEqual({ id: personIdOf(cast['three-spellings']) });
    expect(links[1].second.record).toMatchObject({ system: { code: 'BERKUT' } });
  });

  it('is yellow where a common identifier does not go with the particulars', async () => {
    const stranger = { surnameCyrillic: 'БЕЛОВ', surnameLatin: 'BELOV', sex: 'FEMALE' };
    const borrowed = asKnown(migrant, { heldByEqonaq: [factOf(migrant, 'eqonaq', stranger)] });
    const { person } = await ask(borrowed, LINKS);
    const link = person.identityLinks.nodes.find(
      ({ second }: { second: { record: { system: { code: string } } } }) =>
        second.record.system.code === 'EQONAQ',
    );
    expect(link.colour).toBe('YELLOW');
    expect(link.likelihood).toBeLessThan(500);
    const codes = link.reasons.map((each: { reason: { code: string } }) => each.reason.code);
    expect(codes).toContain('IDENTITY_DATA_DIFFER');
  });

  it('is yellow between people who are alike in all but their IIN', async () => {
    const { person } = await ask(asKnown(migrant, { namesakesInGbdFl: [namesake()] }), LINKS);
    const link = person.identityLinks.nodes.at(-1);
    expect(link).toMatchObject({
      colour: 'YELLOW',
      likelihood: 1_000,
      decision: null,
      second: { person: { id: 'iin:910314390200' }, record: { system: { code: 'GBD_FL' } } },
    });
    expect(link.reasons[0].reason.code).toBe('DIFFERENT_IIN');
  });

  it('is yellow between two IINs under one document', async () => {
    const { document } = factOf(migrant, 'isMp');
    const other = namesake({ document, patronymicCyrillic: 'ЯКОВЛЕВИЧ' });
    const { person } = await ask(asKnown(migrant, { namesakesInGbdFl: [other] }), LINKS);
    const link = person.identityLinks.nodes.at(-1);
    expect(link.colour).toBe('YELLOW');
    const codes = link.reasons.map((each: { reason: { code: string } }) => each.reason.code);
    expect(codes).toEqual(expect.arrayContaining(['DIFFERENT_IIN', 'SAME_DOCUMENT']));
  });

  it('is green between namesakes whose IINs and particulars differ', async () => {
    const other = namesake({ patronymicCyrillic: 'ЯКОВЛЕВИЧ' });
    const { person } = await ask(asKnown(migrant, { namesakesInGbdFl: [other] }), LINKS);
    expect(person.identityLinks.nodes.at(-1)).toMatchObject({ colour: 'GREEN' });
  });

  it('leaves out whom nothing but a name has brought together', async () => {
    const other = namesake({
      birthDate: '1960-01-01',
      sex: 'FEMALE',
      patronymicCyrillic: 'ЯКОВЛЕВНА',
    });
    const alone = await ask(asKnown(migrant), LINKS);
    const { person } = await ask(asKnown(migrant, { namesakesInGbdFl: [other] }), LINKS);
    expect(person.identityLinks.nodes.length).toBe(alone.person.identityLinks.nodes.length);
  });

  it('does not take the person for a namesake', async () => {
    const own = asKnown(migrant, {
      namesakesInGbdFl: [factOf(migrant, 'gbdFl')],
      namesakesInIsMp: [factOf(migrant, 'isMp')],
    });
    const [alone, found] = [await ask(asKnown(migrant), LINKS), await ask(own, LINKS)];
    expect(found.person).toEqual(alone.person);
  });

  it('shows a second record of one register under the person’s own IIN', async () => {
    const second = factOf(migrant, 'isMp', { record: 'FC-2', document: null });
    const { person } = await ask(asKnown(migrant, { namesakesInIsMp: [second] }), LINKS);
    expect(person.identityLinks.nodes.at(-1)).toMatchObject({
      colour: 'WHITE',
      second: { person: { id: personIdOf(migrant) }, record: { record: 'FC-2' } },
    });
  });

  it.each([
    ['SAME_PERSON_JUSTIFIED', 'WHITE'],
    ['DIFFERENT_PERSONS', 'GREEN'],
    ['UNJUSTIFIED', 'RED'],
  ])('has the colour of an officer’s decision: %s is %s', async (decision, colour) => {
    const decided = (number: string, at: string, verdict: string) => ({
      number,
      decision: verdict,
      decidedAt: at,
      reason: 'Photographs compared',
      sides: [
        { system: 'GBD_FL', record: '910314390200' },
        { system: 'GBD_FL', record: 'gbdFl-1' },
      ],
    });
    const told = asKnown(migrant, {
      namesakesInGbdFl: [namesake()],
      linkDecisions: [
        decided('IL-000002', '2026-11-23T12:00:00+05:00', decision),
        decided('IL-000001', '2026-11-22T12:00:00+05:00', 'UNJUSTIFIED'),
      ],
    });
    const { person } = await ask(told, LINKS);
    expect(person.identityLinks.nodes.at(-1)).toMatchObject({
      colour,
      decision: { number: 'IL-000002', decision: { code: decision } },
    });
  });

  it('is never white or green while IS MP does not say what was decided, and names IS MP', async () => {
    const told = asKnown(migrant, { namesakesInGbdFl: [namesake()], linkDecisions: null });
    const { person } = await ask(told, LINKS);
    const colours = person.identityLinks.nodes.map(({ colour }: { colour: string }) => colour);
    expect(new Set(colours)).toEqual(new Set(['YELLOW']));
    expect(person.identityLinks.notAnswered).toEqual([{ code: 'IS_MP' }]);
  });

  it('names a register that could not be searched for namesakes', async () => {
    const { person } = await ask(asKnown(migrant, { namesakesInGbdFl: null }), LINKS);
    expect(person.identityLinks.notAnswered).toEqual([{ code: 'GBD_FL' }]);
  });
});

describe('namesakeSearches', () => {
  const SEARCHES = 'namesakeSearches { surname givenName birthDate }';
  const context = { facts: ['Person.namesakeSearches'] };
  const spelt = cast['three-spellings'];
  const day = { birthDate: '1990-04-05' };
  const told = asKnown(spelt, {
    heldByGbdFl: [factOf(spelt, 'gbdFl', day)],
    heldByIsMp: [factOf(spelt, 'isMp', day)],
  });

  it('are each spelling on file, in both scripts, and then with day and month swapped', async () => {
    const { person, errors } = await ask(told, SEARCHES, context);
    expect(errors).toEqual([]);
    const [gbdFl, isMp] = [identityAt(spelt, 'gbdFl'), identityAt(spelt, 'isMp')];
    const on = (birthDate: string) => [
      { surname: gbdFl.surnameCyrillic, givenName: gbdFl.givenNameCyrillic, birthDate },
      { surname: gbdFl.surnameLatin, givenName: gbdFl.givenNameLatin, birthDate },
      { surname: isMp.surnameLatin, givenName: isMp.givenNameLatin, birthDate },
    ];
    expect(person.namesakeSearches).toEqual([...on('1990-04-05'), ...on('1990-05-04')]);
  });

  it('are of one register where the other did not answer, and unknown where neither did', async () => {
    const one = await ask({ ...told, heldByGbdFl: null }, SEARCHES, context);
    expect(one.person.namesakeSearches).toHaveLength(4);
    const none = await ask({ ...told, heldByGbdFl: null, heldByIsMp: null }, SEARCHES, context);
    expect(none.person.namesakeSearches).toBeNull();
    expect(none.errors).toEqual([]);
  });

  it('are none for somebody whom both registers do not know', async () => {
    const stranger = { ...told, heldByGbdFl: [], heldByIsMp: [] };
    const { person } = await ask(stranger, SEARCHES, context);
    expect(person.namesakeSearches).toEqual([]);
  });
});

describe('whoever may not', () => {
  it('sees no link as the person, who sees what is held of them', async () => {
    const { person, errors } = await ask(
      asKnown(cast['labour-migrant']),
      `${RECORDS} ${LINKS}`,
      contextOf('migrant', 'self'),
    );
    expect(person.heldRecords.nodes.length).toBeGreaterThan(3);
    expect(person.identityLinks).toBeNull();
    expect(errors[0]?.extensions.code).toBe('UNAUTHORIZED_FIELD_OR_TYPE');
  });

  it('sees nothing of either as an employer', async () => {
    const { person } = await ask(
      asKnown(cast['labour-migrant']),
      `${RECORDS} ${CONTRADICTIONS} ${LINKS}`,
      contextOf('employer', 'employment'),
    );
    expect(person).toMatchObject({ heldRecords: null, contradictions: null, identityLinks: null });
  });
});
