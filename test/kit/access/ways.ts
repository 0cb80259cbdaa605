import type { GraphQLSchema } from 'graphql';
import { briefOf, gistOf, withNodesAlone } from './gist.ts';
import type { Categories } from './read-categories.ts';
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

/** What the ways are made of: the schema, and what it demands. */
export interface WayGraph {
  readonly schema: GraphQLSchema;
  readonly categories: Categories;
}

/**
 * Makes every way to protected fields that the schema has. The first, a person's own and the guests'
 * have all that a person has; on the others there is a field of each category.
 */
export function waysOf({ schema, categories }: WayGraph, values: WayValues): readonly Way[] {
  const all = selectAll(schema, 'Person');
  const gist = gistOf(all, categories);
  const brief = briefOf(all);
  const one = (name: string): Selection => {
    const found = all.find((selection) => selection.name === name);
    if (found === undefined) throw new Error(`expected Person.${name} to be in the schema`);
    return found;
  };
  const iin = one('iin');
  const person = (args: string, children: readonly Selection[] = gist) =>
    select(schema, 'Query.person', children, args);
  const byIin = `(iin: "${values.iin}")`;
  const { issuingState, number } = values.passport;

  const query = (name: string, roots: readonly Selection[], spelling: Spelling = 'plain'): Way => ({
    ...{ name, roots, spelling },
    operation: 'query',
  });
  /** A list whose nodes have these fields and the person to whom one of them leads. */
  const listTo = (
    coordinate: string,
    args: string,
    leading: readonly string[],
    fields: readonly string[],
    of: readonly Selection[] = brief,
  ): Selection => {
    const list = select(schema, coordinate, [], args);
    const node = list.type.replace('Connection', '');
    const children = [
      ...fields.map((field) => select(schema, `${node}.${field}`)),
      ...leading.map((field) => leadTo(`${node}.${field}`, of)),
    ];
    return { ...list, children: [select(schema, `${list.type}.nodes`, children)] };
  };
  /** A field that returns a person, or what has one in `person`. */
  const leadTo = (coordinate: string, of: readonly Selection[]): Selection => {
    const field = select(schema, coordinate, of);
    if (field.type === 'Person') return field;
    return { ...field, children: [select(schema, `${field.type}.person`, of)] };
  };

  const people = select(
    schema,
    'Query.people',
    [
      select(schema, 'PersonConnection.nodes', gist),
      select(schema, 'PersonConnection.edges', [
        select(schema, 'PersonEdge.node', [iin, one('birthDate')]),
      ]),
    ],
    `(name: "${values.name}", birthDate: "${values.birthDate}", first: 5)`,
  );
  const family = listTo('KandasStatus.familyMembers', '(first: 3)', ['person'], []);
  const records = [
    listTo('Person.travelDocuments', '(first: 2)', ['holder'], ['number']),
    listTo('Person.applications', '(first: 2)', ['person'], ['number']),
    listTo('Person.invitations', '(first: 2)', ['invitingPerson'], ['number']),
    listTo('Person.immigrantRegistrations', '(first: 2)', ['immigrant'], ['number']),
    listTo('Person.arrivalNotifications', '(first: 2)', ['guest'], ['number']),
    listTo('Person.identityLinks', '(first: 2)', ['first', 'second'], ['colour']),
  ];
  const worklists = [
    listTo(
      'Query.hotelGuests',
      `(hotelId: "${values.hotelId}", first: 2)`,
      ['person'],
      ['stay', 'recordedSex'],
      all,
    ),
    listTo(
      'Query.registrationsDue',
      `(region: ${JSON.stringify(values.region)}, first: 2)`,
      ['person'],
      ['arrivedOn'],
    ),
    listTo(
      'Query.registrationsToAnswer',
      '(first: 2)',
      ['immigrant'],
      ['number', 'name', 'submittedOn', 'enteredOn', 'address'],
    ),
  ];
  const organization = (bin: string) =>
    select(
      schema,
      'Query.organization',
      [
        ...selectAll(schema, 'Organization')
          .filter(({ name }) => !['director', 'foreignWorkers', 'applications'].includes(name))
          .map(withNodesAlone),
        select(schema, 'Organization.director', [
          select(schema, 'OrganizationDirector.position'),
          select(schema, 'OrganizationDirector.person', brief),
        ]),
        listTo('Organization.foreignWorkers', '(first: 2)', ['worker'], ['contract', 'permit']),
        listTo('Organization.applications', '(first: 2)', ['person'], ['number', 'status']),
      ],
      `(bin: "${bin}")`,
    );
  const [own, other] = values.employers;
  const period = values.months.map((month) => `"${month}"`);
  const months = `from: ${period[0]}, to: ${period[1]}`;
  const figures = [
    select(schema, 'Query.migrationFlows', undefined, `(${months}, by: [REGION], first: 5)`),
    select(schema, 'Query.permitStatistics', undefined, `(${months}, by: [KIND], first: 5)`),
    select(schema, 'Query.incomeTaxByRegion', undefined, `(${months}, first: 5)`),
    select(schema, 'Query.entriesForecast', undefined, '(months: 1)'),
  ];
  const counts = all
    .filter(({ type }) => type.endsWith('Connection'))
    .map((each) => ({
      ...each,
      children: [
        select(schema, `${each.type}.pageInfo`),
        select(schema, `${each.type}.edges`, [
          select(schema, `${each.type.replace('Connection', 'Edge')}.cursor`),
        ]),
      ],
    }));
  const argued = [
    one('travelDocuments'),
    select(
      schema,
      'Person.crossings',
      undefined,
      '(first: 1, from: "2020-01-01", to: "2030-01-01")',
    ),
    select(schema, 'Person.mayWork', undefined, `(employer: "${own}")`),
    ...all
      .filter(({ type }) => type === 'DraftPart')
      .map(({ coordinate }) => select(schema, coordinate, undefined, '(area: CITIZENSHIP)')),
  ].map(withNodesAlone);

  return [
    query('by IIN', [person(byIin, all)]),
    query('through inline fragments', [person(byIin)], 'inline'),
    query('through named fragments', [person(byIin)], 'named'),
    query('under aliases', [aliased(person(byIin))], 'alias'),
    query('by a document and its machine-readable lines', [
      person(`(travelDocument: { issuingState: "${issuingState}", number: "${number}" })`),
      renamed(person(`(mrz: ${JSON.stringify(values.mrz)})`), 'byMrz'),
    ]),
    query('by name', [people]),
    query('as oneself', [select(schema, 'Query.me', all)]),
    query("through somebody's records", [person(byIin, [iin, ...records])]),
    query('as one of a family', [
      person(`(iin: "${values.iinOfRelative}")`, [
        iin,
        { ...one('kandasStatus'), children: [family] },
      ]),
    ]),
    ...worklists.map((root) => query(`in ${root.name}`, [root])),
    query('through an employer', [organization(own)]),
    query('through another employer', [organization(other)]),
    query('as figures', figures),
    query('counted, filtered and named as types', [
      person(byIin, [iin, ...counts]),
      renamed(person(byIin, [iin, ...argued]), 'argued'),
      renamed(
        person(byIin, [
          iin,
          ...all.filter(({ children }) => children.length > 0).map(typeNameOnly),
        ]),
        'types',
      ),
    ]),
  ];
}
function typeNameOnly(selection: Selection): Selection {
  const name = { key: '__typename', name: '__typename', args: '', type: 'String', children: [] };
  return { ...selection, children: [{ ...name, coordinate: `${selection.type}.__typename` }] };
}
