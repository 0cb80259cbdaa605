import {
  type GraphQLInputObjectType,
  type GraphQLInputType,
  type GraphQLScalarType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isRequiredInputField,
} from 'graphql';
import type { Choices } from './choices.ts';

/** A value of an input type, as JSON or as what a variable stands for inside a literal. */
export type InputValue =
  | { readonly kind: 'leaf'; readonly text: string; readonly json: unknown }
  | { readonly kind: 'list'; readonly items: readonly InputValue[] }
  | { readonly kind: 'object'; readonly fields: readonly (readonly [string, InputValue])[] }
  | { readonly kind: 'variable'; readonly name: string };

export interface ValueOptions {
  readonly choices: Choices;
  /** By name of argument or input field. */
  readonly hints: Readonly<Record<string, readonly (string | number)[]>>;
  /** Offers a variable for a place; null where the value is to be written out. */
  readonly variable: (type: GraphQLInputType, hasDefault: boolean, hint: string) => string | null;
  readonly count: (construct: string) => void;
}

const TEXTS = ['', 'x', 'a "b" \\ c', 'line\nбасқа', '$v1', '{"a": 1}', '0'];
const INTS = [0, 1, 2, 3, -1, 2_147_483_647];
const FLOATS = [0, 1.5, -2.25, 3, 1e10, 0.1];
const INSTANTS = ['2030-01-01T00:00:00Z', ''];
const JSONS: readonly unknown[] = ['t', 0, false, [], { a: [1, 'x', null] }, { b: {} }];

const NULL: InputValue = { kind: 'leaf', text: 'null', json: null };
const DEPTH_MAX = 3;

/** Generates a value that is valid for an input type; `hint` is the argument's or field's name. */
export function arbitraryValue(
  type: GraphQLInputType,
  hint: string,
  options: ValueOptions,
  hasDefault = false,
  depth = 0,
): InputValue {
  const { choices, count, hints } = options;
  const name = options.variable(type, hasDefault, hint);
  if (name !== null) {
    if (depth > 0) count('variable inside a value');
    return { kind: 'variable', name };
  }
  if (!isNonNullType(type) && choices.chance(10)) {
    count('null literal');
    return NULL;
  }
  const inner = isNonNullType(type) ? type.ofType : type;
  if (isListType(inner)) {
    if (!options.choices.chance(15)) {
      const items = Array.from({ length: choices.below(4) }, () =>
        arbitraryValue(inner.ofType, hint, options, false, depth + 1),
      );
      return { kind: 'list', items };
    }
    count('one item for a list');
    const constant = { ...options, variable: () => null };
    const item = arbitraryValue(inner.ofType, hint, constant, false, depth + 1);
    return item === NULL ? { kind: 'list', items: [] } : item;
  }
  if (isInputObjectType(inner)) return arbitraryObject(inner, options, depth);
  if (isEnumType(inner)) {
    count('enum');
    const value = choices.pick(inner.getValues()).name;
    return { kind: 'leaf', text: value, json: value };
  }
  return arbitraryLeaf(inner as GraphQLScalarType, hints[hint] ?? [], options);
}

function arbitraryObject(
  type: GraphQLInputObjectType,
  options: ValueOptions,
  depth: number,
): InputValue {
  options.count('input object');
  const fields = Object.values(type.getFields()).flatMap((field) => {
    const wanted = isRequiredInputField(field) || (depth < DEPTH_MAX && options.choices.chance(45));
    if (!wanted) return [];
    const hasDefault = field.defaultValue !== undefined;
    const value = arbitraryValue(field.type, field.name, options, hasDefault, depth + 1);
    return [[field.name, value] as const];
  });
  return { kind: 'object', fields };
}

function arbitraryLeaf(
  { name }: GraphQLScalarType,
  hinted: readonly (string | number)[],
  { choices, count }: ValueOptions,
): InputValue {
  const leaf = (json: unknown): InputValue => ({ kind: 'leaf', text: toLiteral(json), json });
  switch (name) {
    case 'Boolean':
      return leaf(choices.chance(50));
    case 'Int':
      return leaf(choices.pick(hinted.length > 0 ? hinted : INTS));
    case 'Float':
      return leaf(choices.pick(FLOATS));
    case 'ID':
      // An ID may be written as a number: it arrives as text.
      return leaf(choices.chance(10) ? 3 : choices.pick(hinted.length > 0 ? hinted : TEXTS));
    case 'String':
      return leaf(choices.pick(hinted.length > 0 && choices.chance(80) ? hinted : TEXTS));
    case 'Instant':
      count('custom scalar');
      return leaf(choices.pick(INSTANTS));
    default:
      count('custom scalar');
      return leaf(choices.pick(JSONS));
  }
}

/** Writes a value as GraphQL. */
export function toText(value: InputValue): string {
  switch (value.kind) {
    case 'leaf':
      return value.text;
    case 'variable':
      return `$${value.name}`;
    case 'list':
      return `[${value.items.map(toText).join(', ')}]`;
    case 'object':
      return `{${value.fields.map(([name, field]) => `${name}: ${toText(field)}`).join(', ')}}`;
  }
}

/** Gives a value as a client would send it in JSON; it must not hold a variable. */
export function toJson(value: InputValue): unknown {
  switch (value.kind) {
    case 'leaf':
      return value.json;
    case 'variable':
      throw new TypeError('expected a value without variables');
    case 'list':
      return value.items.map(toJson);
    case 'object':
      return Object.fromEntries(value.fields.map(([name, field]) => [name, toJson(field)]));
  }
}

function toLiteral(json: unknown): string {
  if (Array.isArray(json)) return `[${json.map(toLiteral).join(', ')}]`;
  if (typeof json !== 'object' || json === null) return JSON.stringify(json);
  return `{${Object.entries(json)
    .map(([name, value]) => `${name}: ${toLiteral(value)}`)
    .join(', ')}}`;
}
