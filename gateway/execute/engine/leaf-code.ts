import { type GraphQLNamedType, isEnumType, isSpecifiedScalarType } from 'graphql';
import type { WriterOptions } from './fast-writer.ts';
import type { Code } from './generated-code.ts';

/**
 * Returns the expression of a leaf's JSON, of a value that is not null; it fails where the value is
 * not of its type. `leafWriterOf` knows more of what is right, and every reason for what is wrong.
 */
export function leafCode(
  type: GraphQLNamedType,
  value: Code,
  { escapeFree, scalar }: Pick<WriterOptions, 'escapeFree' | 'scalar'>,
  /** Hands a value to the program, and returns its name there. */
  constant: (value: unknown) => Code,
): Code {
  if (type.name === scalar) {
    return `(typeof ${value} === 'string' ? quote(leafText.write(${value})) : fail())`;
  }
  if (isEnumType(type)) {
    const known = constant(new Set(type.getValues().map(({ name }) => name)));
    return `(${known}.has(${value}) ? '"' + ${value} + '"' : fail())`;
  }
  if (!isSpecifiedScalarType(type)) return `toJson(${value})`;
  switch (type.name) {
    case 'Int':
      return `((${value} | 0) === ${value} ? ${value} : fail())`;
    case 'Float':
      return `(typeof ${value} === 'number' && ${value} - ${value} === 0 ? ${value} : fail())`;
    case 'Boolean':
      return `(typeof ${value} === 'boolean' ? ${value} : fail())`;
    default: {
      const text = escapeFree ? `'"' + ${value} + '"'` : `quote(${value})`;
      return `(typeof ${value} === 'string' ? ${text} : fail())`;
    }
  }
}
