import type { OperationDemands } from './operation-demands.ts';
import type { SchemaDemands } from './schema-demands.ts';
import { missingFor, type Standing } from './standing.ts';

/** Something that an operation asks for and the requester does not get, whatever the record. */
export interface RefusedCoordinate {
  /** `Type.field`, `Type.field(argument:)` or `Input.field`. */
  readonly coordinate: string;
  /** Categories and scopes that are lacking; for an input, those of which each has to be granted. */
  readonly missing: readonly string[];
}

/** Explains what is refused of an operation, in the order in which it asks. */
export function refusedCoordinates(
  { fields, inputs }: OperationDemands,
  standing: Standing,
  demands: SchemaDemands,
): readonly RefusedCoordinate[] {
  const { refusedFields } = standing;
  if (refusedFields === undefined) return [];
  // What is refused silently is told to nobody, not even in an explanation.
  const refused = fields.filter((field) => refusedFields.coordinates.has(field));
  return [
    ...refused.map((coordinate) => ({
      coordinate,
      missing: missingFor(coordinate, standing, demands),
    })),
    ...inputs
      .filter((input) => refusedFields.arguments?.has(input))
      .map((coordinate) => ({ coordinate, missing: demands.inputs.get(coordinate) ?? [] })),
  ];
}
