import type { GraphQLOutputType } from 'graphql';
import { getNamedType, isNonNullType } from 'graphql';
import type { Mask } from '../../../schema/policy/grants.ts';
import { refusal } from './refusals.ts';

const KEPT_CHARACTERS = 4;

/**
 * Returns the value as the mask lets it be seen. What a mask cannot be applied to is hidden: `last4`
 * shows the end of a text that is longer, `year` the first day of the year of a date.
 *
 * A hidden value is null, or UNAUTHORIZED_FIELD_OR_TYPE where the schema has no room for null.
 */
export function maskValue(value: unknown, mask: Mask, type: GraphQLOutputType): unknown {
  if (value === null || value === undefined || value instanceof Error) return value;
  const scalar = getNamedType(type).name;
  if (mask === 'last4' && typeof value === 'string' && (scalar === 'String' || scalar === 'ID')) {
    const kept = value.length > KEPT_CHARACTERS ? value.slice(-KEPT_CHARACTERS) : '';
    return kept.padStart(value.length, '*');
  }
  if (mask === 'year' && typeof value === 'string' && scalar === 'LocalDate') {
    return `${value.slice(0, 4)}-01-01`;
  }
  return isNonNullType(type) ? refusal() : null;
}
