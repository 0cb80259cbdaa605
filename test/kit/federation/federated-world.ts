/** One record of the data that subgraphs and monolith share; it knows its type. */
export type Row = Readonly<Record<string, unknown>> & { readonly __typename: string };

export type Arguments = Readonly<Record<string, unknown>>;

/** What a mutation may change; every execution begins with its own. */
export interface WorldState {
  readonly log: string[];
}

/**
 * Computes a field of a row: a value, a row, or lists of them. `required` is what `@requires` asks
 * for: as the gateway sent it in a subgraph, as the data has it in the monolith.
 */
export type FieldFunction = (
  row: Row,
  args: Arguments,
  required: Arguments,
  state: WorldState,
) => unknown;

/** A supergraph with its data: one definition, from which subgraphs and monolith are made. */
export interface FederatedWorld {
  readonly name: string;
  /** The question about federation that it puts to an engine. */
  readonly asks: string;
  /** SDL by subgraph, with its federation link. */
  readonly subgraphs: Readonly<Record<string, string>>;
  /** Every row that an entity reference may name. */
  readonly rows: readonly Row[];
  /**
   * By `Type.field`, of objects or interfaces. What is not here is the row's own property, or, where
   * the field has @requires, a text of everything that was required.
   */
  readonly fields: Readonly<Record<string, FieldFunction>>;
  /** How long an operation may be planned, where there are some whose planning does not end. */
  readonly planningMs?: number;
  /** What arguments and input fields of a name may be given, beside what their type allows. */
  readonly argumentValues?: Readonly<Record<string, readonly (string | number)[]>>;
}

const DIRECTIVES =
  '@key @requires @provides @external @shareable @override @inaccessible @interfaceObject @tag ' +
  '@composeDirective @context @fromContext @authenticated @requiresScopes @policy';

/** Links federation 2.9 with all of its directives. */
export const FEDERATION_2 = `extend schema @link(
  url: "https://specs.apollo.dev/federation/v2.9", import: ${JSON.stringify(DIRECTIVES.split(' '))}
)
`;

/** Gives rows their type. */
export function rowsOf(typename: string, rows: readonly Arguments[]): Row[] {
  return rows.map((row) => ({ __typename: typename, ...row }));
}

/** Returns the row whose property has the value, or null. */
export function findRow(rows: readonly Row[], property: string, value: unknown): Row | null {
  return rows.find((row) => row[property] === value) ?? null;
}

/** A field that answers with the arguments it got, which shows how each of them arrived. */
export function echoArguments(_row: Row, args: Arguments): string {
  return toSortedJson(args);
}

/** JSON whose keys are sorted, so that one value has one text. */
export function toSortedJson(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([one], [other]) => (one < other ? -1 : 1)))
      : inner,
  );
}
