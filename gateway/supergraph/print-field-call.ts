import { type FieldNode, Kind, print, type ValueNode } from 'graphql';

/**
 * Returns a field with its arguments as text that is equal for what GraphQL regards as the same
 * (section 5.3.2): alias, directives, selections and the order of arguments do not count.
 */
export function printFieldCall({ name, arguments: given = [] }: FieldNode): string {
  if (given.length === 0) return name.value;
  const printed = given.map((argument) => `${argument.name.value}: ${printValue(argument.value)}`);
  return `${name.value}(${printed.sort().join(', ')})`;
}

function printValue(value: ValueNode): string {
  switch (value.kind) {
    case Kind.LIST:
      return `[${value.values.map(printValue).join(', ')}]`;
    case Kind.OBJECT: {
      const fields = value.fields.map((field) => `${field.name.value}: ${printValue(field.value)}`);
      return `{${fields.sort().join(', ')}}`;
    }
    default:
      return print(value);
  }
}
