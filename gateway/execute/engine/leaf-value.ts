import { type GraphQLNamedType, isEnumType, isSpecifiedScalarType } from 'graphql';

/** Returns a value as JSON, or null where its type does not allow it. */
export type LeafWriter = (value: unknown) => string | null;

const writers = new WeakMap<GraphQLNamedType, LeafWriter>();

/**
 * Returns the writer of a leaf type's values.
 *
 * The scalars of the specification and enums are checked, values of enums against the schema that
 * clients see. Other scalars are for their own systems to check.
 */
export function leafWriterOf(type: GraphQLNamedType): LeafWriter {
  const known = writers.get(type);
  if (known !== undefined) return known;
  const writer = createWriter(type);
  writers.set(type, writer);
  return writer;
}

function createWriter(type: GraphQLNamedType): LeafWriter {
  if (isEnumType(type)) {
    const names = new Set(type.getValues().map(({ name }) => name));
    return (value) => (typeof value === 'string' && names.has(value) ? `"${value}"` : null);
  }
  if (!isSpecifiedScalarType(type)) return (value) => JSON.stringify(value) ?? null;
  switch (type.name) {
    case 'Int':
      return (value) => (typeof value === 'number' && (value | 0) === value ? `${value}` : null);
    case 'Float':
      return (value) =>
        typeof value === 'number' && Number.isFinite(value) ? JSON.stringify(value) : null;
    case 'Boolean':
      return (value) => (typeof value === 'boolean' ? `${value}` : null);
    case 'ID':
      return (value) => {
        if (typeof value === 'number' && Number.isSafeInteger(value)) return `"${value}"`;
        return writeString(value);
      };
    default:
      return writeString;
  }
}

function writeString(value: unknown): string | null {
  return typeof value === 'string' ? JSON.stringify(value) : null;
}
