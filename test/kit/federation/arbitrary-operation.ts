import {
  doTypesOverlap,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isAbstractType,
  isCompositeType,
  isInterfaceType,
  isListType,
  isObjectType,
  isRequiredArgument,
  isUnionType,
} from 'graphql';
import { arbitraryValue, toText, type ValueOptions } from './arbitrary-value.ts';
import { arbitraryVariables } from './arbitrary-variables.ts';
import type { Choices } from './choices.ts';
import { SelectionScope } from './selection-scope.ts';

/** An operation that was generated. */
export interface ArbitraryOperation {
  readonly text: string;
  readonly variables: Readonly<Record<string, unknown>>;
  /** `Type.field` of everything that it selects. */
  readonly selected: ReadonlySet<string>;
  /** How often it uses each construct of the language. */
  readonly constructs: ReadonlyMap<string, number>;
}

export interface OperationOptions {
  readonly schema: GraphQLSchema;
  readonly kind: 'query' | 'mutation';
  readonly choices: Choices;
  readonly hints: ValueOptions['hints'];
}

interface Fragment {
  readonly name: string;
  readonly type: GraphQLCompositeType;
  readonly body: string;
  readonly scope: SelectionScope;
}

const DEPTH_MAX = 6;
const SELECTIONS_MAX = 4;
const ALIASES = [
  'a',
  'b',
  'id',
  'constructor',
  'toString',
  '__proto__',
  '_0',
  '_key0',
  '_e0',
  'v__alias_0',
  '_entities',
];
const INTROSPECTIONS = [
  '__schema { queryType { name } }',
  '__schema { types { name kind } }',
  '__type(name: "Query") { name fields { name args { name defaultValue } } }',
  '__type(name: "Nothing") { name }',
];

/**
 * Generates an operation of a schema: valid by construction, as far as fields of one response key
 * go, and by the schema's types for everything else.
 */
export function arbitraryOperation(options: OperationOptions): ArbitraryOperation {
  const { schema, choices, hints, kind } = options;
  const constructs = new Map<string, number>();
  const count = (construct: string) =>
    constructs.set(construct, (constructs.get(construct) ?? 0) + 1);
  const variables = arbitraryVariables(choices, hints, count);
  const fragments: Fragment[] = [];
  const selected = new Set<string>();
  const composites = Object.values(schema.getTypeMap()).filter(
    (type) => isCompositeType(type) && !type.name.startsWith('__'),
  ) as GraphQLCompositeType[];
  let selectionsLeft = 3 + choices.below(38);
  let names = 0;

  const valueOptions: ValueOptions = {
    choices,
    hints,
    count,
    variable: (type, hasDefault, hint) =>
      choices.chance(30) ? variables.forPlace(type, hasDefault, hint) : null,
  };

  function selectionSet(type: GraphQLCompositeType, depth: number, scope: SelectionScope): string {
    if (depth >= DEPTH_MAX - 1) count('depth of five and more');
    const length = 1 + choices.below(SELECTIONS_MAX);
    const selections: string[] = [];
    for (let i = 0; i < length && (i === 0 || selectionsLeft > 0); i += 1) {
      selections.push(selection(type, depth, scope, 0));
    }
    return `{ ${selections.join(' ')} }`;
  }

  function selection(
    type: GraphQLCompositeType,
    depth: number,
    scope: SelectionScope,
    nesting: number,
  ): string {
    selectionsLeft -= 1;
    if (type === schema.getQueryType() && choices.chance(4)) {
      count('introspection');
      names += 1;
      return `i${names}: ${choices.pick(INTROSPECTIONS)}`;
    }
    const kindOf = choices.below(100);
    if (kindOf < 14 && nesting < 3 && selectionsLeft > 0)
      return inlineFragment(type, depth, scope, nesting);
    if (kindOf < 23 && nesting < 3 && selectionsLeft > 0) return spread(type, depth, scope);
    if (kindOf < 28) return repetition(type, depth, scope);
    if (kindOf < 36 || isUnionType(type)) {
      if (isUnionType(type) && nesting < 3 && selectionsLeft > 0 && choices.chance(70)) {
        return inlineFragment(type, depth, scope, nesting);
      }
      return typename(type, scope);
    }
    return field(type, depth, scope);
  }

  function field(type: GraphQLCompositeType, depth: number, scope: SelectionScope): string {
    if (isUnionType(type)) return typename(type, scope);
    const fields = Object.values(type.getFields());
    const fitting =
      depth < DEPTH_MAX && selectionsLeft > 0
        ? fields
        : fields.filter((one) => !isCompositeType(getNamedType(one.type)));
    if (fitting.length === 0) return typename(type, scope);
    const chosen = choices.pick(fitting);
    const head = `${chosen.name}${argumentsOf(chosen)}`;
    const key = responseKey(type, chosen.name);
    return place(type, chosen, key, head, depth, scope);
  }

  function place(
    type: GraphQLCompositeType,
    chosen: GraphQLField<unknown, unknown>,
    wanted: string,
    head: string,
    depth: number,
    scope: SelectionScope,
  ): string {
    const candidate = {
      parent: type.name,
      parentIsObject: isObjectType(type),
      name: chosen.name,
      head,
      type: String(chosen.type),
    };
    const isKnown = scope.has(wanted);
    let key = wanted;
    let below = scope.add(key, candidate);
    if (below === null) {
      names += 1;
      key = `f${names}`;
      below = scope.add(key, candidate);
    } else if (isKnown) count('response key used twice');
    if (below === null) throw new Error('expected a new response key to be free');
    selected.add(`${type.name}.${chosen.name}`);
    const named = getNamedType(chosen.type);
    if (isInterfaceType(named)) count('field of an interface');
    if (isUnionType(named)) count('field of a union');
    if (isListOfLists(chosen)) count('list of lists');
    const alias = key === chosen.name ? '' : `${key}: `;
    const nested = isCompositeType(named) ? ` ${selectionSet(named, depth + 1, below)}` : '';
    return `${alias}${head}${conditions()}${nested}`;
  }

  function typename(type: GraphQLCompositeType, scope: SelectionScope): string {
    count('__typename');
    const candidate = {
      parent: type.name,
      parentIsObject: isObjectType(type),
      name: '__typename',
      head: '__typename',
      type: 'String!',
    };
    const alias = choices.chance(35) ? responseKey(type, '__typename') : '__typename';
    if (alias !== '__typename' && scope.add(alias, candidate) !== null) {
      count('alias of __typename');
      return `${alias}: __typename${conditions()}`;
    }
    return scope.add('__typename', candidate) === null ? '__typename' : `__typename${conditions()}`;
  }

  function repetition(type: GraphQLCompositeType, depth: number, scope: SelectionScope): string {
    const known = scope
      .selectedOn(type.name)
      .filter(({ field: { name } }) => name !== '__typename');
    if (known.length === 0 || isUnionType(type)) return field(type, depth, scope);
    const { key, field: again } = choices.pick(known);
    const definition = type.getFields()[again.name];
    if (definition === undefined) return field(type, depth, scope);
    count('field repeated');
    return place(type, definition, key, again.head, depth, scope);
  }

  function inlineFragment(
    type: GraphQLCompositeType,
    depth: number,
    scope: SelectionScope,
    nesting: number,
  ): string {
    const isPlain = choices.chance(15);
    const condition = isPlain ? type : choices.pick(overlapping(type));
    count(isPlain ? 'inline fragment without type' : 'inline fragment');
    if (isAbstractType(condition)) count('fragment on an abstract type');
    const length = 1 + choices.below(3);
    const selections = Array.from({ length }, () =>
      selection(condition, depth, scope, nesting + 1),
    );
    return `...${isPlain ? '' : ` on ${condition.name}`}${conditions()} { ${selections.join(' ')} }`;
  }

  function spread(type: GraphQLCompositeType, depth: number, scope: SelectionScope): string {
    const known = fragments.filter(
      (one) => doTypesOverlap(schema, one.type, type) && scope.accepts(one.scope),
    );
    if (known.length > 0 && choices.chance(60)) {
      count('fragment spread again');
      const again = choices.pick(known);
      scope.absorb(again.scope);
      return `...${again.name}${conditions()}`;
    }
    const condition = choices.pick(overlapping(type));
    const own = new SelectionScope();
    const body = selectionSet(condition, depth, own);
    if (!scope.accepts(own)) return typename(type, scope);
    count('named fragment');
    if (isAbstractType(condition)) count('fragment on an abstract type');
    scope.absorb(own);
    const name = `F${fragments.length + 1}`;
    fragments.push({ name, type: condition, body, scope: own });
    return `...${name}${conditions()}`;
  }

  function overlapping(type: GraphQLCompositeType): GraphQLCompositeType[] {
    return composites.filter((other) => doTypesOverlap(schema, type, other));
  }

  function responseKey(type: GraphQLCompositeType, name: string): string {
    if (!choices.chance(30)) return name;
    const others = isUnionType(type) ? [] : Object.keys(type.getFields());
    const alias = choices.pick(choices.chance(65) && others.length > 0 ? others : ALIASES);
    // Names that begin with two underscores are reserved, for types and fields: an alias may.
    if (alias !== name) count(others.includes(alias) ? 'alias that is a field' : 'alias');
    return alias;
  }

  function argumentsOf({ args }: GraphQLField<unknown, unknown>): string {
    const given = args.flatMap((argument) => {
      if (!isRequiredArgument(argument) && !choices.chance(55)) return [];
      count('argument');
      const hasDefault = argument.defaultValue !== undefined;
      const value = arbitraryValue(argument.type, argument.name, valueOptions, hasDefault);
      return [`${argument.name}: ${toText(value)}`];
    });
    return given.length === 0 ? '' : `(${given.join(', ')})`;
  }

  function conditions(): string {
    if (!choices.chance(14)) return '';
    const directives = choices.pick([['skip'], ['include'], ['include'], ['skip', 'include']]);
    return directives
      .map((directive) => {
        const isVariable = choices.chance(60);
        count(`@${directive} by ${isVariable ? 'variable' : 'literal'}`);
        const condition = isVariable ? `$${variables.forCondition()}` : choices.chance(50);
        return ` @${directive}(if: ${condition})`;
      })
      .join('');
  }

  const root = schema.getRootType(kind as never);
  if (root == null) throw new TypeError(`expected the schema to have a ${kind}`);
  const scope = new SelectionScope();
  const rootFields = 1 + choices.below(4);
  const body = Array.from({ length: rootFields }, () => selection(root, 0, scope, 0)).join(' ');
  if (rootFields > 1) count('several root selections');
  count(kind);

  // What only an abandoned fragment used is not declared.
  let used = body;
  const needed = new Set<Fragment>();
  for (const fragment of fragments.toReversed()) {
    if (!new RegExp(`\\.\\.\\.${fragment.name}\\b`).test(used)) continue;
    needed.add(fragment);
    used += ` ${fragment.body}`;
  }
  const { declarations, values } = variables.declared((name) =>
    new RegExp(`\\$${name}\\b`).test(used.replaceAll(/"(?:[^"\\]|\\.)*"/g, '')),
  );
  const definitions = [...needed].map(
    ({ name, type, body: fields }) => `fragment ${name} on ${type.name} ${fields}`,
  );
  const head = `${kind} Generated${declarations === '' ? '' : `(${declarations})`}`;
  return {
    text: [`${head} { ${body} }`, ...definitions].join('\n'),
    variables: values,
    selected,
    constructs,
  };
}

function isListOfLists({ type }: GraphQLField<unknown, unknown>): boolean {
  const outer = getNullableType(type);
  return isListType(outer) && isListType(getNullableType(outer.ofType));
}
