import type { GraphQLSchema } from 'graphql';
import { aliased, type Selection, type Spelling, select, selectAll } from './selection.ts';

/** One way on which a client may come to a person's fields. */
export interface Way {
  readonly name: string;
  readonly root: Selection;
  readonly spelling: Spelling;
  readonly operation: 'query' | 'mutation';
}

/** Who is looked for on the ways, and what stands in arguments. */
export interface WayValues {
  readonly iin: string;
  readonly passport: { readonly issuingState: string; readonly number: string };
  readonly mrz: readonly string[];
  readonly name: string;
  readonly birthDate: string;
  readonly hotelId: string;
  readonly region: string;
}

/** Makes every way to the fields of a person that the schema has. */
export function waysToPersons(schema: GraphQLSchema, values: WayValues): readonly Way[] {
  const all = selectAll(schema, 'Person');
  const one = (name: string): Selection => {
    const found = all.find((selection) => selection.name === name);
    if (found === undefined) throw new Error(`expected Person.${name} to be in the schema`);
    return found;
  };
  const person = (args: string, children: readonly Selection[] = all) =>
    select(schema, 'Query.person', children, args);
  const byIin = `(iin: "${values.iin}")`;
  const { issuingState, number } = values.passport;
  const iin = one('iin');

  const holder = select(schema, 'TravelDocument.holder', all);
  const documents = select(schema, 'TravelDocumentConnection.nodes', [
    select(schema, 'TravelDocument.number'),
    holder,
  ]);
  const member = select(schema, 'FamilyMember.person', all);
  const members = select(schema, 'FamilyMemberConnection.nodes', [member]);
  const family = select(schema, 'KandasStatus.familyMembers', [members], '(first: 3)');
  const people = select(
    schema,
    'Query.people',
    [
      select(schema, 'PersonConnection.nodes', all),
      select(schema, 'PersonConnection.edges', [
        select(schema, 'PersonEdge.node', [iin, one('birthDate')]),
      ]),
    ],
    `(name: "${values.name}", birthDate: "${values.birthDate}", first: 5)`,
  );
  const guests = select(
    schema,
    'Query.hotelGuests',
    [
      select(schema, 'HotelGuestConnection.nodes', [
        ...selectAll(schema, 'HotelGuest').filter((each) => each.name !== 'person'),
        select(schema, 'HotelGuest.person', all),
      ]),
    ],
    `(hotelId: "${values.hotelId}", first: 3)`,
  );
  const due = select(
    schema,
    'Query.registrationsDue',
    [
      select(schema, 'RegistrationDueConnection.nodes', [
        select(schema, 'RegistrationDue.arrivedOn'),
        select(schema, 'RegistrationDue.person', all),
      ]),
    ],
    `(region: ${JSON.stringify(values.region)}, first: 3)`,
  );
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
  const period = select(
    schema,
    'Person.crossings',
    undefined,
    '(first: 1, from: "2020-01-01", to: "2030-01-01")',
  );

  const query = (name: string, root: Selection, spelling: Spelling = 'plain'): Way => ({
    name,
    root,
    spelling,
    operation: 'query',
  });
  return [
    query('by IIN', person(byIin)),
    query('through inline fragments', person(byIin), 'inline'),
    query('through named fragments', person(byIin), 'named'),
    query('under aliases', aliased(person(byIin)), 'alias'),
    query(
      'by a document',
      person(`(travelDocument: { issuingState: "${issuingState}", number: "${number}" })`),
    ),
    query('by machine-readable lines', person(`(mrz: ${JSON.stringify(values.mrz)})`)),
    query('by name', people),
    query('as oneself', select(schema, 'Query.me', all)),
    query(
      "as a document's holder",
      person(byIin, [iin, { ...one('travelDocuments'), children: [documents] }]),
    ),
    query(
      'as one of a family',
      person(byIin, [iin, { ...one('kandasStatus'), children: [family] }]),
    ),
    query('as a guest', guests),
    query('as an arrival that is due', due),
    query('counted', person(byIin, [iin, ...counts])),
    query('filtered', person(byIin, [iin, period])),
    query(
      'named as types',
      person(byIin, [iin, ...all.filter(({ children }) => children.length > 0).map(typeNameOnly)]),
    ),
  ];
}

/** Makes the way through the answer of a change: a host notifies the arrival of a guest. */
export function wayToNotifiedGuest(
  schema: GraphQLSchema,
  values: { readonly guest: string; readonly arrivedOn: string; readonly idempotencyKey: string },
): Way {
  const address = '{ region: "KZ-75", city: "Almaty", street: "Abay", building: "10" }';
  const { guest, arrivedOn, idempotencyKey } = values;
  const notification = select(schema, 'NotifyArrivalPayload.notification', [
    ...selectAll(schema, 'ArrivalNotification'),
    select(schema, 'ArrivalNotification.guest', selectAll(schema, 'Person')),
  ]);
  const root = select(
    schema,
    'Mutation.notifyArrival',
    [notification, select(schema, 'NotifyArrivalPayload.userErrors')],
    `(input: { idempotencyKey: "${idempotencyKey}", guest: "${guest}", arrivedOn: "${arrivedOn}", address: ${address} })`,
  );
  return {
    name: 'as a guest of whom the police is told',
    root,
    spelling: 'plain',
    operation: 'mutation',
  };
}

function typeNameOnly(selection: Selection): Selection {
  const name = { key: '__typename', name: '__typename', args: '', type: 'String', children: [] };
  return { ...selection, children: [{ ...name, coordinate: `${selection.type}.__typename` }] };
}
