import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import {
  type InventedPerson,
  identityAt,
  SYSTEM_NAMES,
  type SystemName,
} from '../../mocks/people.ts';
import { type MigrantGraph, startMigrantGraph } from '../kit/start-migrant-graph.ts';

let graph: MigrantGraph;
beforeAll(async () => {
  graph = await startMigrantGraph();
});
afterEach(() => graph.faults.clear());
afterAll(() => graph.close());

const CODES: Readonly<Partial<Record<SystemName, string>>> = {
  gbdFl: 'GBD_FL',
  isMp: 'IS_MP',
  berkut: 'BERKUT',
  enbek: 'ENBEK',
  kuttyMeken: 'KUTTY_MEKEN',
  eqonaq: 'EQONAQ',
};

const RECORD = `system { code } record recordedAt iin
  nameCyrillic { surname givenName patronymic } nameLatin { surname givenName }
  birthDate sex citizenship { code } document { issuingState number }`;
const PERSON = `query ($iin: Iin, $travelDocument: TravelDocumentInput) {
  person(iin: $iin, travelDocument: $travelDocument) {
    id
    heldRecords(first: 100) { nodes { ${RECORD} } notAnswered { code } }
    contradictions(first: 100) {
      nodes { field { code } kind { code } isExplained } notAnswered { code }
    }
    identityLinks(first: 100) {
      nodes { colour decision { number } first { person { id } record { system { code } record } }
              second { person { id } record { system { code } record } } }
      notAnswered { code }
    }
  }
}`;

interface Held {
  readonly system: { readonly code: string };
  readonly record: string;
  readonly nameLatin: { readonly surname: string } | null;
  readonly nameCyrillic: { readonly surname: string | null } | null;
}

interface Link {
  readonly colour: string;
  readonly first: { readonly person: { readonly id: string }; readonly record: Held };
  readonly second: { readonly person: { readonly id: string }; readonly record: Held };
}

function ask(person: InventedPerson, query = PERSON) {
  const [passport] = person.travelDocuments;
  const travelDocument = passport && {
    issuingState: passport.issuingState,
    number: passport.number,
  };
  return graph.ask('inspector', query, person.iin ? { iin: person.iin } : { travelDocument });
}

describe('what the systems hold', () => {
  it.each(['labour-migrant', 'three-spellings', 'two-passports', 'kandas'] as const)(
    'is of %s what each of six systems has on file, and nobody is called twice for it',
    async (name) => {
      for (const { requests } of Object.values(graph.simulators.servers)) requests.clear();
      const person = graph.people.cast[name];
      const { data, errors } = await ask(person);
      expect(errors).toEqual([]);
      const records: Held[] = data.person.heldRecords.nodes;
      for (const system of SYSTEM_NAMES.filter((each) => person.knownTo.has(each))) {
        const code = CODES[system];
        if (code === undefined) continue;
        const own = records.filter((record) => record.system.code === code);
        const held = identityAt(person, system);
        expect(own, code).not.toEqual([]);
        for (const record of own) {
          expect(record).toMatchObject({
            birthDate: held.birthDate,
            sex: held.sex,
            citizenship: { code: held.citizenship },
          });
          const { nameLatin, nameCyrillic } = record;
          if (nameLatin !== null) expect(nameLatin.surname).toBe(held.surnameLatin);
          if (nameCyrillic?.surname) expect(nameCyrillic.surname).toBe(held.surnameCyrillic);
        }
      }
      const duplicates = Object.values(graph.simulators.servers).flatMap(({ requests }) =>
        requests.duplicates().filter((key) => !/KDP|Messages|Notification/.test(key)),
      );
      expect(duplicates).toEqual([]);
    },
  );

  it('names a system that is down, and tells the contradictions between the others', async () => {
    await graph.faults.set('KUTTY_MEKEN', 'down');
    const { data, errors } = await ask(graph.people.cast['three-spellings']);
    expect(errors.map(({ extensions }) => extensions.agency)).toEqual(['KUTTY_MEKEN']);
    const { heldRecords, contradictions } = data.person;
    expect(heldRecords.notAnswered).toEqual([{ code: 'KUTTY_MEKEN' }]);
    expect(contradictions.notAnswered).toEqual([{ code: 'KUTTY_MEKEN' }]);
    const kinds = contradictions.nodes.map((each: { kind: { code: string } }) => each.kind.code);
    expect(kinds).toEqual(['TRANSLITERATION', 'TRANSLITERATION', 'DATE_SWAPPED']);
  });

  it('is shown to the person, without links to anybody', async () => {
    const { data, errors } = await graph.ask(
      'migrant',
      `{ me { heldRecords { nodes { system { code } } } identityLinks { nodes { colour } } } }`,
    );
    expect(data.me.heldRecords.nodes.length).toBeGreaterThan(3);
    expect(data.me.identityLinks).toBeNull();
    expect(errors[0]?.extensions.code).toBe('UNAUTHORIZED_FIELD_OR_TYPE');
  });
});

describe('a yellow link', () => {
  const DECIDE = `mutation ($input: DecideIdentityLinkInput!) {
    decideIdentityLink(input: $input) { decision { number } userErrors { code } }
  }`;

  it('takes the colour of an officer’s decision, which IS MP keeps', async () => {
    const { 'two-passports': armine } = graph.people.cast;
    const before = await ask(armine);
    const yellow = findLink(before.data.person.identityLinks.nodes, 'EQONAQ');
    expect(yellow.colour).toBe('YELLOW');
    const nameOf = ({ person, record }: Link['first']) => ({
      person: person.id,
      system: record.system.code,
      record: record.record,
    });
    const input = {
      idempotencyKey: 'two-passports-1',
      first: nameOf(yellow.first),
      second: nameOf(yellow.second),
      decision: 'SAME_PERSON_JUSTIFIED',
      reason: 'She showed both passports.',
    };
    const decided = await graph.ask('inspector', DECIDE, { input });
    expect(decided.errors).toEqual([]);
    expect(decided.data.decideIdentityLink.userErrors).toEqual([]);
    const again = await graph.ask('inspector', DECIDE, { input });
    expect(again.data).toEqual(decided.data);

    const after = await ask(armine);
    expect(findLink(after.data.person.identityLinks.nodes, 'EQONAQ')).toMatchObject({
      colour: 'WHITE',
      decision: { number: decided.data.decideIdentityLink.decision.number },
    });
  });

  it('is for an inspector alone to decide', async () => {
    const record = { system: 'IS_MP', record: 'FC-1' };
    for (const persona of ['border-officer', 'consul', 'migrant']) {
      const { data } = await graph.ask(persona, `{ person(iin: "910314390101") { id } }`);
      const id = data?.person?.id ?? 'nobody';
      const input = {
        idempotencyKey: 'k',
        first: { person: id, ...record },
        second: { person: id, ...record },
        decision: 'UNJUSTIFIED',
        reason: 'r',
      };
      const answer = await graph.ask(persona, DECIDE, { input });
      expect(answer.data?.decideIdentityLink ?? null).toBeNull();
      expect(answer.errors).not.toEqual([]);
    }
  });
});

function findLink(links: readonly Link[], system: string): Link {
  const found = links.find(({ second }) => second.record.system.code === system);
  if (found === undefined) throw new Error(`expected a link to ${system}`);
  return found;
}
