import { createPersonSelections, type WayGraph } from './person-selections.ts';
import { type Selection, select, selectAll } from './selection.ts';
import type { Way } from './ways.ts';

/** Makes the way through the answer of a change: a host notifies the arrival of a guest. */
export function wayToNotifiedGuest(
  graph: WayGraph,
  values: { readonly guest: string; readonly arrivedOn: string; readonly idempotencyKey: string },
): Way {
  const address = '{ region: "KZ-75", city: "Almaty", street: "Abay", building: "10" }';
  const { guest, arrivedOn, idempotencyKey } = values;
  return wayThrough(graph, 'as a guest of whom the police is told', {
    mutation: 'notifyArrival',
    input: `{ idempotencyKey: "${idempotencyKey}", guest: "${guest}", arrivedOn: "${arrivedOn}", address: ${address} }`,
    record: 'ArrivalNotification',
    person: 'guest',
  });
}

/** Makes the way through the answer of a change: somebody confirms a registration. */
export function wayToRegisteredImmigrant(
  graph: WayGraph,
  values: { readonly number: string; readonly idempotencyKey: string },
): Way {
  const { number, idempotencyKey } = values;
  return wayThrough(graph, 'as an immigrant whose registration is answered', {
    mutation: 'answerRegistration',
    input: `{ idempotencyKey: "${idempotencyKey}", number: "${number}", confirm: true }`,
    record: 'ImmigrantRegistration',
    person: 'immigrant',
  });
}

/** Makes the way through the answer of a change: an officer opens the file behind a hit. */
export function wayToAlertFile(
  graph: WayGraph,
  values: { readonly person: string; readonly reference: string; readonly idempotencyKey: string },
): Way {
  const { person, reference, idempotencyKey } = values;
  const reason = 'A decision at desk four whether to let somebody in';
  return wayThrough(graph, 'as whom a file is about', {
    mutation: 'openAlertFile',
    input: `{ idempotencyKey: "${idempotencyKey}", person: "${person}", reference: "${reference}", reason: "${reason}" }`,
    record: 'AlertFile',
    person: 'person',
  });
}

interface Change {
  readonly mutation: string;
  readonly input: string;
  /** The type of what the answer has beside its errors, and the field in it that leads to somebody. */
  readonly record: string;
  readonly person: string;
}

function wayThrough(
  graph: WayGraph,
  name: string,
  { mutation, input, record, person }: Change,
): Way {
  const { schema, gist } = createPersonSelections(graph);
  const root = select(schema, `Mutation.${mutation}`, [], `(input: ${input})`);
  const leading = select(schema, `${record}.${person}`, gist);
  const children = selectAll(schema, root.type).map((selected): Selection => {
    if (selected.type !== record) return selected;
    return { ...selected, children: [...selected.children, leading] };
  });
  return { name, roots: [{ ...root, children }], spelling: 'plain', operation: 'mutation' };
}
