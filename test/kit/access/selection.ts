import {
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  isObjectType,
} from 'graphql';

/** One field of an operation, and what is asked of it. */
export interface Selection {
  readonly key: string;
  readonly coordinate: string;
  readonly name: string;
  /** As text with its parentheses; empty without any. */
  readonly args: string;
  /** The named type that it returns. */
  readonly type: string;
  readonly children: readonly Selection[];
}

/** How selections are written: as they are, in fragments, or each under an alias. */
export type Spelling = 'plain' | 'inline' | 'named' | 'alias';

/** What is selected of those to whom a field leads: each such field is a way of its own. */
const ELSEWHERE: Readonly<Record<string, readonly string[]>> = {
  Person: [],
  Organization: ['bin'],
};

/** A draft is asked for in an area that has a use for that part of it. */
const AREAS: Readonly<Record<string, string>> = {
  residenceDraft: 'PERMANENT_RESIDENCE',
  kandasDraft: 'PERMANENT_RESIDENCE',
  visaDraft: 'PERMANENT_RESIDENCE',
};
const AREA = 'LABOUR_IMMIGRANT_PERMIT';

/**
 * Selects every field of a type and of all below it, without going on to persons; of organizations,
 * which they are. What is at the end of an edge stands among the nodes too: one field of it will do.
 */
export function selectAll(schema: GraphQLSchema, type: string): Selection[] {
  const fields = Object.values(objectType(schema, type).getFields());
  return fields.flatMap((field) => {
    const { name } = getNamedType(field.type);
    const keys = ELSEWHERE[name];
    if (keys === undefined) {
      const isNode = type.endsWith('Edge') && field.name === 'node';
      return selectField(
        schema,
        type,
        field,
        isNode ? selectAll(schema, name).slice(0, 1) : undefined,
      );
    }
    const children = keys.map((key) => select(schema, `${name}.${key}`));
    return children.length === 0 ? [] : selectField(schema, type, field, children);
  });
}

/** Selects one field with what is below it; by default everything. */
export function select(
  schema: GraphQLSchema,
  coordinate: string,
  children?: readonly Selection[],
  args?: string,
): Selection {
  const [type = '', name = ''] = coordinate.split('.');
  const field = objectType(schema, type).getFields()[name];
  if (field === undefined) throw new Error(`expected ${coordinate} to be in the schema`);
  const made = selectField(schema, type, field, children);
  return args === undefined ? made : { ...made, args };
}

function selectField(
  schema: GraphQLSchema,
  parent: string,
  field: GraphQLField<unknown, unknown>,
  children?: readonly Selection[],
): Selection {
  const type = getNamedType(field.type);
  return {
    key: field.name,
    coordinate: `${parent}.${field.name}`,
    name: field.name,
    args: argsOf(field),
    type: type.name,
    children: children ?? (isCompositeType(type) ? selectAll(schema, type.name) : []),
  };
}

function argsOf({ name, args }: GraphQLField<unknown, unknown>): string {
  if (args.some((each) => each.name === 'first')) return '(first: 5)';
  return args.some((each) => each.name === 'area') ? `(area: ${AREAS[name] ?? AREA})` : '';
}

function objectType(schema: GraphQLSchema, name: string): GraphQLObjectType {
  const type = schema.getType(name);
  if (!isObjectType(type)) throw new Error(`expected ${name} to be an object type`);
  return type;
}

/** Writes an operation; with aliases, the keys of what it answers are those of `aliased`. */
export function printOperation(
  roots: readonly Selection[],
  spelling: Spelling,
  operation: 'query' | 'mutation' = 'query',
): string {
  const fragments: string[] = [];
  const print = ({ key, name, args, type, children }: Selection): string => {
    const field = `${key === name ? '' : `${key}: `}${name}${args}`;
    if (children.length === 0) return field;
    const inner = children.map(print).join(' ');
    if (spelling === 'inline') return `${field} { ... on ${type} { ${inner} } }`;
    if (spelling !== 'named') return `${field} { ${inner} }`;
    fragments.push(`fragment F${fragments.length} on ${type} { ${inner} }`);
    return `${field} { ...F${fragments.length - 1} }`;
  };
  return [`${operation} { ${roots.map(print).join(' ')} }`, ...fragments].join('\n');
}

/** The same selection with another name for the field itself. */
export function renamed(selection: Selection, key: string): Selection {
  return { ...selection, key };
}

/** The same selection with another name for every field. */
export function aliased(selection: Selection): Selection {
  let count = 0;
  const rename = (each: Selection): Selection => ({
    ...each,
    key: `a${count++}`,
    children: each.children.map(rename),
  });
  return rename(selection);
}
