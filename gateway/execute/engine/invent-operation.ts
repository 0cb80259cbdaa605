import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLNamedOutputType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isRequiredArgument,
  isRequiredInputField,
  isUnionType,
} from 'graphql';

const DEPTH_MAX = 4;
const INPUT_DEPTH_MAX = 3;

/**
 * Returns a query over a schema, made up: some fields under aliases of its own, at most four levels
 * deep. The same number, the same query. Null where nothing can be asked without knowing more.
 */
export function inventOperation(schema: GraphQLSchema, number: number): string | null {
  const root = schema.getQueryType();
  const random = createRandom(number);
  if (root == null) return null;

  function selectionsOf(type: GraphQLNamedOutputType, depth: number): string {
    const fields = isCompositeType(type) && !isUnionType(type) ? listFields(type.getFields()) : [];
    const leaves = choose(
      fields.filter(({ type: of }) => isLeafType(getNamedType(of))),
      6,
    );
    const objects = choose(
      fields.filter(({ type: of }) => isCompositeType(getNamedType(of))),
      2,
    );
    const selections = leaves.map((field) => `${aliasOf(field)}${callOf(field)}`);
    if (depth > 1) {
      for (const field of objects) {
        const inner = selectionsOf(getNamedType(field.type), depth - 1);
        selections.push(`${aliasOf(field)}${callOf(field)}{${inner}}`);
      }
    }
    if (isAbstractType(type)) {
      const [possible] = choose(schema.getPossibleTypes(type), 1);
      if (possible && depth > 1) {
        selections.push(`...on ${possible.name}{${selectionsOf(possible, depth - 1)}}`);
      }
    }
    return selections.length === 0 ? '__typename' : selections.join(' ');
  }

  function choose<Item>(items: readonly Item[], max: number): readonly Item[] {
    const chosen = items.filter(() => random() < 0.5).slice(0, max);
    return chosen.length > 0 ? chosen : items.slice(0, 1);
  }

  // Two types may have different fields of one name in one place, which is an error without this.
  let fields = 0;
  function aliasOf({ name }: GraphQLField<unknown, unknown>): string {
    fields += 1;
    return `${name}_${number}_${fields}:`;
  }

  const text = selectionsOf(root, DEPTH_MAX);
  return text === '__typename' ? null : `{${text}}`;
}

type Fields = Readonly<Record<string, GraphQLField<unknown, unknown>>>;

/** The fields of which every argument that is required can be made up. */
function listFields(fields: Fields): readonly GraphQLField<unknown, unknown>[] {
  return Object.values(fields).filter(({ args }) =>
    args.filter(isRequiredArgument).every(({ type }) => literalOf(type, INPUT_DEPTH_MAX) !== null),
  );
}

function callOf({ name, args }: GraphQLField<unknown, unknown>): string {
  const given = args.filter(isRequiredArgument).map((argument: GraphQLArgument) => {
    return `${argument.name}:${literalOf(argument.type, INPUT_DEPTH_MAX)}`;
  });
  return given.length === 0 ? name : `${name}(${given.join(' ')})`;
}

/** Returns a literal; null where none is known to be valid. */
function literalOf(type: GraphQLInputType, depth: number): string | null {
  const nullable = getNullableType(type);
  if (isListType(nullable)) {
    const item = literalOf(nullable.ofType, depth);
    return item === null ? null : `[${item}]`;
  }
  if (isEnumType(nullable)) return nullable.getValues()[0]?.name ?? null;
  if (isInputObjectType(nullable)) {
    if (depth === 0) return null;
    const members = Object.values(nullable.getFields())
      .filter(isRequiredInputField)
      .map((field) => [field.name, literalOf(field.type, depth - 1)] as const);
    if (members.some(([, value]) => value === null)) return null;
    return `{${members.map(([name, value]) => `${name}:${value}`).join(' ')}}`;
  }
  if (nullable.name === 'Boolean') return 'true';
  return nullable.name === 'Int' || nullable.name === 'Float' ? '1' : '"1"';
}

/** Park and Miller's generator, from 0 to 1. */
function createRandom(seed: number): () => number {
  let state = (seed * 7_919 + 17) % 2_147_483_647;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}
