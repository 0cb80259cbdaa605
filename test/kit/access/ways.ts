import { withNodesAlone } from './gist.ts';
import {
  createPersonSelections,
  type PersonSelections,
  type WayGraph,
} from './person-selections.ts';
import { aliased, renamed, type Selection, type Spelling, select, selectAll } from './selection.ts';

/** One way, or several in one document, on which a client may come to what is protected. */
export interface Way {
  readonly name: string;
  readonly roots: readonly Selection[];
  readonly spelling: Spelling;
  readonly operation: 'query' | 'mutation';
}

/** Who is looked for on the ways, and what stands in arguments. */
export interface WayValues {
  readonly iin: string;
  /** Of somebody with a family on file. */
  readonly iinOfRelative: string;
  readonly passport: { readonly issuingState: string; readonly number: string };
  readonly mrz: readonly string[];
  readonly name: string;
  readonly birthDate: string;
  readonly hotelId: string;
  readonly region: string;
  /** BINs of an employer, and of another one. */
  readonly employers: readonly [own: string, other: string];
  /** The first and the last month of figures, as `2026-01`. */
  readonly months: readonly [from: string, to: string];
}

/**
 * Makes every way to protected fields that the schema has. The first, a person's own and the guests'
 * have all that a person has; on others is a field of each category, and where many lead to somebody
 * what shows in whose record it is.
 */
export function waysOf(graph: WayGraph, values: WayValues): readonly Way[] {
  const selections = createPersonSelections(graph);
  const { schema, all, person } = selections;
  const byIin = `(iin: "${values.iin}")`;
  const { issuingState, number } = values.passport;
  const query = (name: string, roots: readonly Selection[], spelling: Spelling = 'plain'): Way => ({
    ...{ name, roots, spelling },
    operation: 'query',
  });
  const [own, other] = values.employers;
  return [
    query('by IIN', [person(byIin, all)]),
    query('through inline fragments', [person(byIin)], 'inline'),
    query('through named fragments', [person(byIin)], 'named'),
    query('under aliases', [aliased(person(byIin))], 'alias'),
    query('by a document and its machine-readable lines', [
      person(`(travelDocument: { issuingState: "${issuingState}", number: "${number}" })`),
      renamed(person(`(mrz: ${JSON.stringify(values.mrz)})`), 'byMrz'),
    ]),
    query('by name', [byName(selections, values)]),
    query('as oneself', [select(schema, 'Query.me', all)]),
    query("through somebody's records", [throughRecords(selections, byIin)]),
    query('as one of a family', [asRelative(selections, values)]),
    ...worklists(selections, values).map((root) => query(`in ${root.name}`, [root])),
    query('through an employer', [throughOrganization(selections, own)]),
    query('through another employer', [throughOrganization(selections, other)]),
    query('as figures', figures(selections, values)),
    query('counted, with arguments, and named as types', variations(selections, byIin, own)),
  ];
}

/** The ways as they are, and those that are spelt in another way: one such, by turns. */
export function spelledByTurns(ways: readonly Way[], turn: number): readonly Way[] {
  const others = ways.filter(({ spelling }) => spelling !== 'plain');
  return ways.filter((way) => way.spelling === 'plain' || way === others[turn % others.length]);
}

function byName({ schema, gist, one }: PersonSelections, { name, birthDate }: WayValues) {
  const edge = select(schema, 'PersonEdge.node', [one('iin'), one('birthDate')]);
  const children = [
    select(schema, 'PersonConnection.nodes', gist),
    select(schema, 'PersonConnection.edges', [edge]),
  ];
  const args = `(name: "${name}", birthDate: "${birthDate}", first: 5)`;
  return select(schema, 'Query.people', children, args);
}

function throughRecords({ one, person, listTo }: PersonSelections, byIin: string) {
  const leading: Readonly<Record<string, readonly string[]>> = {
    travelDocuments: ['holder'],
    applications: ['person'],
    invitations: ['invitingPerson'],
    immigrantRegistrations: ['immigrant'],
    arrivalNotifications: ['guest'],
    identityLinks: ['first', 'second'],
  };
  const records = Object.entries(leading).map(([field, fields]) =>
    listTo({
      coordinate: `Person.${field}`,
      args: '(first: 2)',
      leading: fields,
      fields: [field === 'identityLinks' ? 'colour' : 'number'],
    }),
  );
  return person(byIin, [one('iin'), ...records]);
}

function asRelative({ one, person, listTo }: PersonSelections, { iinOfRelative }: WayValues) {
  const coordinate = 'KandasStatus.familyMembers';
  const family = listTo({ coordinate, args: '(first: 3)', leading: ['person'] });
  const status = { ...one('kandasStatus'), children: [family] };
  return person(`(iin: "${iinOfRelative}")`, [one('iin'), status]);
}

function worklists({ all, listTo }: PersonSelections, { hotelId, region }: WayValues) {
  return [
    listTo({
      coordinate: 'Query.hotelGuests',
      args: `(hotelId: "${hotelId}", first: 2)`,
      leading: ['person'],
      fields: ['stay', 'recordedSex'],
      of: all,
    }),
    listTo({
      coordinate: 'Query.registrationsDue',
      args: `(region: "${region}", first: 2)`,
      leading: ['person'],
      fields: ['arrivedOn', 'dueOn'],
    }),
    listTo({
      coordinate: 'Query.registrationsToAnswer',
      args: '(first: 2)',
      leading: ['immigrant'],
      fields: ['number', 'name', 'submittedOn', 'enteredOn', 'address'],
    }),
  ];
}

function throughOrganization({ schema, brief, listTo }: PersonSelections, bin: string) {
  const leading = ['director', 'foreignWorkers', 'applications'];
  const rest = selectAll(schema, 'Organization').filter(({ name }) => !leading.includes(name));
  const director = [
    select(schema, 'OrganizationDirector.position'),
    select(schema, 'OrganizationDirector.person', brief),
  ];
  const children = [
    ...rest.map(withNodesAlone),
    select(schema, 'Organization.director', director),
    listTo({
      coordinate: 'Organization.foreignWorkers',
      args: '(first: 2)',
      leading: ['worker'],
      fields: ['contract', 'permit'],
    }),
    listTo({
      coordinate: 'Organization.applications',
      args: '(first: 2)',
      leading: ['person'],
      fields: ['number', 'status'],
    }),
  ];
  return select(schema, 'Query.organization', children, `(bin: "${bin}")`);
}

function figures({ schema }: PersonSelections, { months: [from, to] }: WayValues) {
  const months = `from: "${from}", to: "${to}"`;
  return [
    select(schema, 'Query.migrationFlows', undefined, `(${months}, by: [REGION], first: 5)`),
    select(schema, 'Query.permitStatistics', undefined, `(${months}, by: [KIND], first: 5)`),
    select(schema, 'Query.incomeTaxByRegion', undefined, `(${months}, first: 5)`),
    select(schema, 'Query.entriesForecast', undefined, '(months: 1)'),
  ];
}

/** The same person three times: lists without what is in them, other arguments, names of types. */
function variations({ schema, all, one, person }: PersonSelections, byIin: string, bin: string) {
  const counted = all
    .filter(({ type }) => type.endsWith('Connection'))
    .map((each) => {
      const cursor = select(schema, `${each.type.replace('Connection', 'Edge')}.cursor`);
      const edges = select(schema, `${each.type}.edges`, [cursor]);
      return { ...each, children: [select(schema, `${each.type}.pageInfo`), edges] };
    });
  const period = '(first: 1, from: "2020-01-01", to: "2030-01-01")';
  const argued = [
    one('travelDocuments'),
    select(schema, 'Person.crossings', undefined, period),
    select(schema, 'Person.mayWork', undefined, `(employer: "${bin}")`),
    ...all
      .filter(({ type }) => type === 'DraftPart')
      .map(({ coordinate }) => select(schema, coordinate, undefined, '(area: CITIZENSHIP)')),
  ].map(withNodesAlone);
  const types = all.filter(({ children }) => children.length > 0).map(typeNameOnly);
  return [
    person(byIin, [one('iin'), ...counted]),
    renamed(person(byIin, [one('iin'), ...argued]), 'argued'),
    renamed(person(byIin, [one('iin'), ...types]), 'types'),
  ];
}

function typeNameOnly(selection: Selection): Selection {
  const name = { key: '__typename', name: '__typename', args: '', type: 'String', children: [] };
  return { ...selection, children: [{ ...name, coordinate: `${selection.type}.__typename` }] };
}
