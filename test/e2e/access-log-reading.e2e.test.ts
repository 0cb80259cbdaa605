import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  parseEntryProof,
  verifyEntryProof,
} from '../../gateway/access-log/checkpoint/tlog-proof.ts';
import { configuredKeys } from '../../gateway/access-log/configured-keys.ts';
import { verifierOf } from '../../gateway/access-log/index.ts';
import { parseConfig } from '../../gateway/config.ts';
import { AGENCIES } from '../../schema/agencies.ts';
import { type MigrantGraph, startMigrantGraph } from '../kit/start-migrant-graph.ts';

let graph: MigrantGraph;
beforeAll(async () => {
  graph = await startMigrantGraph();
});
afterAll(() => graph.close());

const LOG = `query ($first: Int, $from: DateTime, $includeOwn: Boolean) { me { id accessLog(first: $first, from: $from, includeOwn: $includeOwn) {
  nodes {
    id at kind caseReference system isOwn
    organization { code name } purpose { code } legalBases { code } roles { code }
    categories { code } sources { agency { code } outcome } shownFields
    withheldFields { field reason { code } } appeals { number addressee }
  }
  pageInfo { hasNextPage }
} } }`;

/** Since when a test looks: what others have left in the log before is not of interest. */
let from: string;
beforeEach(() => {
  from = new Date().toISOString();
});

// biome-ignore lint/suspicious/noExplicitAny: a test reads whatever it asked for
type Node = any;
/** Persons who host ask for themselves, too. */
const SELF = { 'x-purpose': 'self' };
const logOf = async (persona: string, variables: Record<string, unknown> = {}): Promise<Node[]> => {
  const { data, errors } = await graph.ask(persona, LOG, { from, ...variables }, SELF);
  expect(errors).toEqual([]);
  return data.me.accessLog.nodes;
};
const migrantIin = () => graph.people.cast['labour-migrant'].iin ?? '';
const byIin =
  'query ($iin: Iin) { person(iin: $iin) { name { latin { surname } } crossings { nodes { direction } } } }';

describe('a person who reads the access log', () => {
  it('sees who read what, why and on what ground, from which systems', async () => {
    const headers = { 'x-case': 'CASE-READ' };
    const { errors } = await graph.ask('inspector', byIin, { iin: migrantIin() }, headers);
    expect(errors).toEqual([]);
    const [entry, ...others] = await logOf('migrant');
    expect(others).toEqual([]);
    expect(entry).toMatchObject({
      kind: 'DISCLOSED',
      caseReference: 'CASE-READ',
      isOwn: false,
      purpose: { code: 'migration-control' },
      legalBases: [{ code: 'migration-control-act' }],
      roles: [{ code: 'inspector' }],
      appeals: [],
    });
    expect(entry.organization.name).toEqual(expect.any(String));
    const codes = (values: { code: string }[]) => values.map(({ code }) => code).sort();
    expect(codes(entry.categories)).toEqual(['identity', 'lookup', 'movement']);
    const systems: { agency: { code: string } }[] = entry.sources;
    expect(codes(systems.map(({ agency }) => agency))).toContain('BERKUT');
    expect(systems.every(({ agency }) => Object.hasOwn(AGENCIES, agency.code))).toBe(true);
    expect(entry.shownFields).toEqual(
      expect.arrayContaining(['BorderCrossing.direction', 'Person.name', 'Query.person']),
    );
    expect(new Date(entry.at).getTime()).toBeGreaterThanOrEqual(new Date(from).getTime());
  });

  it('sees what was read of them by a passport', async () => {
    const [passport] = graph.people.cast['labour-migrant'].travelDocuments;
    const { errors } = await graph.ask(
      'border-officer',
      `query ($document: TravelDocumentInput) { person(travelDocument: $document) { birthDate } }`,
      { document: { issuingState: passport?.issuingState, number: passport?.number } },
    );
    expect(errors).toEqual([]);
    const entries = await logOf('migrant');
    expect(entries).toMatchObject([{ purpose: { code: 'border-control' }, kind: 'DISCLOSED' }]);
  });

  it('sees what others were refused, and why', async () => {
    await graph.ask('labour-inspector', byIin, { iin: migrantIin() });
    await graph.ask('statistician', byIin, { iin: migrantIin() });
    const [refused, part] = await logOf('migrant');
    expect(part.withheldFields).toContainEqual({
      field: 'Person.crossings',
      reason: { code: 'UNAUTHORIZED_FIELD_OR_TYPE' },
    });
    expect(refused).toMatchObject({ kind: 'REFUSED', shownFields: [] });
  });

  it('sees their own readings if they ask for them, and not the one that is under way', async () => {
    await graph.ask('migrant', '{ me { birthDate } }');
    expect(await logOf('migrant')).toEqual([]);
    const own = await logOf('migrant', { includeOwn: true });
    expect(own.map(({ isOwn, kind }) => [isOwn, kind])).toEqual([
      [true, 'DISCLOSED'],
      [true, 'DISCLOSED'],
    ]);
    expect(own[0].categories).toEqual([{ code: 'access-log' }]);
  });

  it('reads nothing of what was read of somebody else', async () => {
    await graph.ask('inspector', byIin, { iin: migrantIin() });
    expect(await logOf('host')).toEqual([]);
    const { errors, data } = await graph.ask(
      'host',
      'query ($iin: Iin) { person(iin: $iin) { accessLog { nodes { id } } } }',
      { iin: migrantIin() },
      SELF,
    );
    expect(data?.person?.accessLog ?? null).toBeNull();
    expect(errors.map(({ extensions }) => extensions.code)).toContain('UNAUTHORIZED_FIELD_OR_TYPE');
  });

  it('gets a proof that holds with the key of the log alone', async () => {
    await graph.ask('inspector', byIin, { iin: migrantIin() });
    const ask = async () => {
      const query = `query ($from: DateTime) { me { accessLog(from: $from) { nodes { proof } } } }`;
      const { data } = await graph.ask('migrant', query, { from });
      return data.me.accessLog.nodes[0].proof as string | null;
    };
    const text = await vi.waitUntil(ask, { timeout: 10_000, interval: 200 });
    const { signer } = configuredKeys(parseConfig({ profile: 'developer' }).accessLog, 'developer');
    const proof = parseEntryProof(text ?? '');
    expect(proof).not.toBeNull();
    if (proof === null) return;
    expect(verifyEntryProof(proof, { log: verifierOf(signer) })).not.toBeNull();
    expect(proof.entry).not.toContain(migrantIin());
  });
});

describe('an auditor', () => {
  const SEARCH = `query ($filter: AccessFilter) { accesses(filter: $filter) {
    nodes { requester dataSubjects caseReference organization { name } kind appeals { number } }
  } }`;

  it('finds by a person who has read their data, with pseudonyms for all people', async () => {
    const headers = { 'x-case': `CASE-${randomUUID()}` };
    await graph.ask('inspector', byIin, { iin: migrantIin() }, headers);
    const filter = { iin: migrantIin(), caseReference: headers['x-case'] };
    const { data, errors, text } = await graph.ask('auditor', SEARCH, { filter });
    expect(errors).toEqual([]);
    const { nodes } = data.accesses;
    expect(nodes).toMatchObject([{ kind: 'DISCLOSED', appeals: null }]);
    expect(text).not.toContain(migrantIin());
    const [subject] = nodes[0].dataSubjects[0];
    const again = await graph.ask('auditor', SEARCH, {
      filter: { dataSubject: subject, requester: nodes[0].requester, from },
    });
    expect(again.data.accesses.nodes).toEqual(nodes);
  });

  it('is in the log of the person whose entries were searched for', async () => {
    await graph.ask('auditor', SEARCH, { filter: { iin: migrantIin(), from } });
    expect(await logOf('migrant')).toMatchObject([
      { purpose: { code: 'data-protection' }, categories: [{ code: 'access-audit' }] },
    ]);
  });

  it.each(['migrant', 'inspector', 'hotel'])('is nobody but an auditor: not a %s', async (who) => {
    const { data, errors } = await graph.ask(who, SEARCH, { filter: { iin: migrantIin() } });
    expect(data?.accesses ?? null).toBeNull();
    expect(errors.map(({ extensions }) => extensions.code)).toEqual(['UNAUTHORIZED_FIELD_OR_TYPE']);
  });
});

describe('a person who objects', () => {
  const OBJECT = `mutation ($input: ObjectToAccessInput!) { objectToAccess(input: $input) {
    appeal { number kind addressee dueOn } userErrors { code }
  } }`;
  const RECTIFY = `mutation ($input: RequestRectificationInput!) { requestRectification(input: $input) {
    appeal { number kind addressee } userErrors { code }
  } }`;
  const idOf = async (persona: string) =>
    (await graph.ask(persona, '{ me { id } }', {}, SELF)).data.me.id as string;

  it('files it once with whoever read, and finds it with the entry', async () => {
    await graph.ask('inspector', byIin, { iin: migrantIin() });
    const [entry] = await logOf('migrant');
    const input = {
      person: await idOf('migrant'),
      access: entry.id,
      text: 'Why?',
      idempotencyKey: randomUUID(),
    };
    const first = await graph.ask('migrant', OBJECT, { input });
    expect(first.errors).toEqual([]);
    const { appeal, userErrors } = first.data.objectToAccess;
    expect(userErrors).toEqual([]);
    expect(appeal).toMatchObject({ kind: 'OBJECTION', addressee: entry.organization.code });
    expect((await graph.ask('migrant', OBJECT, { input })).data).toEqual(first.data);
    const [shown] = await logOf('migrant');
    expect(shown.appeals).toEqual([{ number: appeal.number, addressee: appeal.addressee }]);
  });

  it('asks the system of record for a correction of what was shown', async () => {
    await graph.ask('inspector', byIin, { iin: migrantIin() });
    const [entry] = await logOf('migrant');
    const input = {
      person: await idOf('migrant'),
      access: entry.id,
      field: 'BorderCrossing.direction',
      agency: 'BERKUT',
      text: 'It was a day later.',
      idempotencyKey: randomUUID(),
    };
    const { data, errors } = await graph.ask('migrant', RECTIFY, { input });
    expect(errors).toEqual([]);
    expect(data.requestRectification).toMatchObject({
      appeal: { kind: 'RECTIFICATION', addressee: 'BERKUT' },
      userErrors: [],
    });
  });

  it('is written down like every request', async () => {
    await graph.ask('inspector', byIin, { iin: migrantIin() });
    const [entry] = await logOf('migrant');
    const person = await idOf('migrant');
    const input = { person, access: entry.id, text: 'Why?', idempotencyKey: randomUUID() };
    from = new Date().toISOString();
    await graph.ask('migrant', OBJECT, { input });
    const [own] = await logOf('migrant', { includeOwn: true });
    expect(own).toMatchObject({ isOwn: true, kind: 'DISCLOSED' });
    expect(own.categories).toEqual([{ code: 'object-to-access' }]);
  });

  it('cannot do so with an entry of somebody else, nor for somebody else', async () => {
    await graph.ask('inspector', byIin, { iin: migrantIin() });
    const [entry] = await logOf('migrant');
    const input = { access: entry.id, text: 'Why?', idempotencyKey: randomUUID() };
    const count = graph.simulators.servers.eOtinish.appeals.length;
    const own = { ...input, person: await idOf('host') };
    const answer = await graph.ask('host', OBJECT, { input: own }, SELF);
    expect(answer.data.objectToAccess).toEqual({
      appeal: null,
      userErrors: [{ code: 'ACCESS_UNKNOWN' }],
    });
    const theirs = { ...input, person: await idOf('migrant') };
    const refused = await graph.ask('host', OBJECT, { input: theirs }, SELF);
    expect(refused.data?.objectToAccess ?? null).toBeNull();
    expect(refused.errors.length).toBeGreaterThan(0);
    expect(graph.simulators.servers.eOtinish.appeals).toHaveLength(count);
  });
});
