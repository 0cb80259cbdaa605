import { type GraphQLNamedType, isEnumType, isSpecifiedScalarType } from 'graphql';

/**
 * Returns a value of a leaf type as JSON, or null where the type does not allow it.
 *
 * The scalars of the specification and enums are checked, values of enums against the schema that
 * clients see. Other scalars are for their own systems to check.
 */
export function writeLeaf(type: GraphQLNamedType, value: unknown): string | null {
  if (isEnumType(type)) {
    return typeof value === 'string' && type.getValue(value) != null ? `"${value}"` : null;
  }
  if (!isSpecifiedScalarType(type)) return JSON.stringify(value) ?? null;
  switch (type.name) {
    case 'Int':
      return typeof value === 'number' && (value | 0) === value ? `${value}` : null;
    case 'Float':
      return typeof value === 'number' && Number.isFinite(value) ? JSON.stringify(value) : null;
    case 'Boolean':
      return typeof value === 'boolean' ? `${value}` : null;
    case 'ID':
      if (typeof value === 'number' && Number.isSafeInteger(value)) return `"${value}"`;
      return typeof value === 'string' ? JSON.stringify(value) : null;
    default:
      return typeof value === 'string' ? JSON.stringify(value) : null;
  }
}
