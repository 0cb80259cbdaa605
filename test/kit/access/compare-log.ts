import type { DocumentNode, GraphQLSchema } from 'graphql';
import type { Categories } from './read-categories.ts';
import { type AnswerPlace, type PersonFields, walkAnswer } from './received-fields.ts';
import type { PlacedEntry } from './told-by-log.ts';
import { NOBODY, toldOfPersons } from './told-of-persons.ts';

/** What a client received, and what an access log says of it. */
export interface AnswerWithEntries {
  readonly document: DocumentNode;
  readonly data: unknown;
  readonly errors: readonly {
    readonly path?: readonly (string | number)[];
    readonly extensions: { readonly code: string };
  }[];
  /** Pseudonyms of the persons whom the operation names. */
  readonly names: readonly string[];
  /** The entries of this request. */
  readonly entries: readonly PlacedEntry[];
}

/** What is known beforehand of the graph that was asked, and of whoever asks. */
export interface LoggedGraph {
  readonly schema: GraphQLSchema;
  readonly personFields: PersonFields;
  readonly categories: Categories;
  /** The pseudonym of a person by the id that this client has. */
  pseudonymOf(sealedId: string): string;
  /** Whether the requester is not told that a field is refused. */
  isSilent(coordinate: string): boolean;
  /** Whether the person is told later that the field was read or refused. */
  isHeldBack(coordinate: string): boolean;
}

export interface LogComparison {
  /** How many pairs of a person and a field with a category were received. */
  readonly received: number;
  /** In words, everything in which the log is not what was received. */
  readonly problems: readonly string[];
}

/** By pseudonym of a person, or under `NOBODY`. */
type ByPerson = Map<string, Set<string>>;

const REFUSALS = ['UNAUTHORIZED_FIELD_OR_TYPE', 'CONSENT_REQUIRED', 'CONSENT_UNAVAILABLE'];
/** Errors with a path of their own; the rest are counted in one. */
const ERRORS_MAX = 100;
/** As `last4` leaves a value. */
const MASKED = /^\*+.{0,4}$/;
const ROOTS = /^(Query|Mutation)\./;

/**
 * Compares what a client received with what a log says, both ways: of whom, which fields, which
 * refusals, and that the intent came first. A request that was refused as a whole has one entry.
 *
 * A value is received by the innermost field around it that has a category, in the object of its
 * person; what stands in no person is of those whom the operation names.
 */
export function compareLog(answer: AnswerWithEntries, graph: LoggedGraph): LogComparison {
  const attributed = attribute(answer, graph);
  const { received } = attributed;
  const hasIntent = answer.entries.some(({ type }) => type === 'INTENT');
  return {
    received: [...received.values()].reduce((sum, { size }) => sum + size, 0),
    problems: hasIntent
      ? compareDisclosed(answer, graph, attributed)
      : compareRefused(answer, received),
  };
}

function compareDisclosed(
  answer: AnswerWithEntries,
  graph: LoggedGraph,
  { received, masked, whole, refused }: ReturnType<typeof attribute>,
): string[] {
  const problems: string[] = [];
  const intents = answer.entries.filter(({ type }) => type === 'INTENT');
  const [intent] = intents;
  const planned = intent?.type === 'INTENT' ? intent.plannedFields : [];
  const disclosed = answer.entries.filter((entry) => entry.type === 'DISCLOSED');
  const { told, problems: mistold } = toldOfPersons(disclosed, graph.isHeldBack);
  problems.push(...mistold);
  if (intents.length > 1) problems.push('there are two intents');
  if (intents.length + disclosed.length !== answer.entries.length) problems.push('is refused too');
  if (disclosed.some(({ place }) => place < (intent?.place ?? 0)))
    problems.push('intent came late');

  for (const person of new Set([...received.keys(), ...told.keys()])) {
    const entry = told.get(person);
    const got = received.get(person);
    if (entry === undefined || got === undefined) {
      problems.push(`${person} ${entry === undefined ? 'has no entry' : 'was not read'}`);
      continue;
    }
    const problem = (text: string) => problems.push(`${person}: ${text}`);
    const fields = [...entry.disclosedFields, ...entry.maskedFields];
    for (const field of got) {
      const isMasked = masked.get(person)?.has(field) && !whole.get(person)?.has(field);
      const right = isMasked ? entry.maskedFields : entry.disclosedFields;
      if (!fields.includes(field)) problem(`${field} was received, and is not told`);
      else if (!right.includes(field)) problem(`${field} is told with a mask, or without it`);
      if (!planned.includes(field)) problem(`${field} was not planned`);
      for (const category of graph.categories.get(field) ?? []) {
        if (!entry.categories.includes(category)) problem(`${category} is not told`);
      }
    }
    for (const field of fields) {
      const isPersonal = (graph.categories.get(field) ?? []).length > 0;
      // To search is to read, whatever is found.
      if (isPersonal && !ROOTS.test(field) && !got.has(field)) {
        problem(`${field} is told, and was not received`);
      }
    }
    const toldRefused = entry.refusedFields.map(({ field, code }) => `${field} ${code}`);
    const gotRefused = refused.get(person) ?? new Set();
    for (const each of gotRefused) {
      if (!toldRefused.includes(each)) problem(`${each} is not told`);
    }
    if (answer.errors.length > ERRORS_MAX) continue;
    for (const { field, code } of entry.refusedFields) {
      const isSeen = gotRefused.has(`${field} ${code}`) || graph.isSilent(field);
      if (!isSeen) problem(`${field} is told as ${code}, and no error says so`);
    }
  }
  return problems;
}

/** Says whose the values and the refusals of an answer are. */
function attribute({ document, data, errors, names }: AnswerWithEntries, graph: LoggedGraph) {
  const received: ByPerson = new Map();
  const masked: ByPerson = new Map();
  const whole: ByPerson = new Map();
  const refused: ByPerson = new Map();
  const setOf = (sets: ByPerson, { person }: Pick<AnswerPlace, 'person'>) => {
    const key = person === null ? NOBODY : graph.pseudonymOf(person);
    const set = sets.get(key) ?? new Set();
    sets.set(key, set);
    return set;
  };
  const isPersonal = (field: string) => (graph.categories.get(field) ?? []).length > 0;
  // What a draft is made of is refused around it, where something else came.
  const codes = new Map(
    errors
      .filter(({ path = [] }) => isNothing(data, path))
      .map(({ path, extensions }) => [JSON.stringify(path), extensions.code]),
  );
  walkAnswer(graph.schema, document, data, graph.personFields, {
    onValue(place, value) {
      // Who is in an answer was read, whatever of them it is.
      const fields = setOf(received, place);
      const field = place.way.findLast(isPersonal);
      if (field === undefined) return;
      fields.add(field);
      // A field of which something came as it is has come as it is.
      setOf(MASKED.test(String(value)) ? masked : whole, place).add(field);
    },
    onField(place) {
      const code = codes.get(JSON.stringify(place.path));
      if (code === undefined || !REFUSALS.includes(code)) return;
      setOf(refused, place).add(`${place.way.at(-1)} ${code}`);
    },
  });
  for (const sets of [received, refused]) {
    const shared = sets.get(NOBODY) ?? new Set();
    sets.delete(NOBODY);
    for (const name of names) sets.set(name, new Set([...(sets.get(name) ?? []), ...shared]));
    if (names.length === 0 && (shared.size > 0 || received.size === 0)) sets.set(NOBODY, shared);
  }
  return { received, masked, whole, refused };
}

function isNothing(data: unknown, path: readonly (string | number)[]): boolean {
  const found = path.reduce<unknown>(
    (value, key) => (value as Record<string | number, unknown> | null | undefined)?.[key],
    data,
  );
  return found === null || found === undefined;
}

/** Of a request that was refused as a whole, or is about nobody. */
function compareRefused(
  { names, entries, errors }: AnswerWithEntries,
  received: ByPerson,
): string[] {
  const problems: string[] = [];
  for (const [person, fields] of received) {
    if (fields.size > 0) problems.push(`${person}: ${[...fields]} was received without an intent`);
  }
  const [entry, ...more] = entries;
  if (entry?.type !== 'REFUSED' || more.length > 0) {
    return [...problems, `expected one refusal, got ${entries.map(({ type }) => type).join()}`];
  }
  const subjects = entry.subjects.map(([first]) => first ?? '').sort();
  // Who may not state a purpose is refused before the document is read.
  const known = entry.operation === undefined ? [] : [...names].sort();
  if (subjects.join() !== known.join()) {
    problems.push('the refusal is about others than those who are named');
  }
  if (errors.length > 0 && !errors.some(({ extensions }) => extensions.code === entry.code)) {
    problems.push(`${entry.code} is told, and the client read another code`);
  }
  return problems;
}
