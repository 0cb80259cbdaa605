import {
  type GraphQLField,
  type GraphQLNamedType,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isNonNullType,
  isObjectType,
} from 'graphql';

/** Values of the scalars of ours, so that a field can be called whatever it asks for. */
const VALUES: Readonly<Record<string, string>> = {
  Bin: '"200140000014"',
  Boolean: 'true',
  CountryCode: '"UZB"',
  ID: '"1"',
  Iin: '"900101300017"',
  Int: '1',
  LocalDate: '"2026-11-01"',
  PersonId: '"iin:900101300017"',
  RegionCode: '"KZ-75"',
  String: '"text"',
  Tiyn: '100',
};

/** Returns a call of the field in GraphQL, with what it has to be given and one leaf below it. */
export function selectField(field: GraphQLField<unknown, never>, given = ''): string {
  const required = field.args
    .filter(({ type, defaultValue }) => isNonNullType(type) && defaultValue === undefined)
    .map(
      ({ name, type }) => `${name}: ${exampleOf(getNamedType(type), String(type).includes('['))}`,
    );
  const args = given === '' ? required.join(', ') : given;
  return `${field.name}${args === '' ? '' : `(${args})`}${selectionOf(getNamedType(field.type), 0)}`;
}

function exampleOf(type: GraphQLNamedType, isList: boolean): string {
  if (isList) return `[${exampleOf(type, false)}]`;
  if (isEnumType(type)) return type.getValues()[0]?.name ?? '';
  if (!isInputObjectType(type)) return VALUES[type.name] ?? '"text"';
  const fields = Object.values(type.getFields())
    .filter((field) => isNonNullType(field.type))
    .map(
      (each) =>
        `${each.name}: ${exampleOf(getNamedType(each.type), String(each.type).includes('['))}`,
    );
  return `{ ${fields.join(', ')} }`;
}

/** One way down to a leaf. */
function selectionOf(type: GraphQLNamedType, depth: number): string {
  if (isLeafType(type) || !isObjectType(type)) return '';
  const fields = Object.values(type.getFields());
  const leaf = fields.find((each) => isLeafType(getNamedType(each.type)) && each.args.length === 0);
  if (leaf !== undefined) return ` { ${leaf.name} }`;
  const [first] = fields;
  return first === undefined || depth > 5
    ? ''
    : ` { ${first.name}${selectionOf(getNamedType(first.type), depth + 1)} }`;
}
