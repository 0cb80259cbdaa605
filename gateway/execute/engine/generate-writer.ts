import {
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isEnumType,
  isListType,
  isNonNullType,
  isObjectType,
  isSpecifiedScalarType,
} from 'graphql';
import type { FetchRecord } from './fetch-record.ts';
import {
  type Code,
  evaluate,
  literal,
  optionalProperty,
  property,
  quote,
  toJson,
} from './generated-code.ts';
import { fetchesThatNameAll, inheritedSources } from './naming-fetches.ts';
import type { FieldPlan, ObjectPlan, Provider } from './object-plan.ts';
import type { Place } from './place.ts';
import type { FetchedData } from './view.ts';

/**
 * Returns a response's data as JSON; null where anything in it is not as it should be, which
 * `writeResponse` then finds.
 */
export type FastWriter = (data: FetchedData, given: ReadonlyMap<string, string>) => string | null;

/** Types for which one object plan gets code of its own; with more it is not worth it. */
const TYPES_MAX = 64;
const CODE_LENGTH_MAX = 1_000_000;

/** Thrown by generated code, and caught in it. */
const NOT_AS_IT_SHOULD_BE = Symbol('not as it should be');

/**
 * Generates the program that writes a response in which nothing is wrong, in one pass from the
 * answers of the subgraphs; null for a plan that is too large, or has refusals in it.
 *
 * `escapeFree` makes the program for answers without a backslash: their strings are JSON already.
 * What is inside of an entity that occurs many times is written once: see `assignOwners` and
 * `fetchesThatNameAll`.
 */
export function generateWriter(
  plan: ObjectPlan,
  apiSchema: GraphQLSchema,
  escapeFree: boolean,
): FastWriter | null {
  const constants: unknown[] = [];
  const functions: Code[] = [];
  const made = new Map<ObjectPlan, Code>();
  let memos = 0;
  let names = 0;
  let isTooLarge = false;
  const usedObjects = new Set<number>();
  const usedTables = new Set<number>();

  const constant = (value: unknown): Code => `c[${constants.push(value) - 1}]`;
  const fresh = (prefix: string): Code => {
    names += 1;
    return `${prefix}${names}`;
  };
  const objectsOf = (fetch: FetchRecord): Code => {
    usedObjects.add(fetch.index);
    return `O${fetch.index}`;
  };
  const tableOf = (fetch: FetchRecord): Code => {
    usedTables.add(fetch.index);
    return `T${fetch.index}`;
  };

  /** Returns the name of the function that writes the objects of a plan. */
  function writerOf(object: ObjectPlan): Code {
    const known = made.get(object);
    if (known !== undefined) return known;
    const name = `w${object.id}`;
    made.set(object, name);
    functions.push(objectCode(object, name));
    return name;
  }

  function objectCode(object: ObjectPlan, name: Code): Code {
    const place = object.place as Place;
    const isRoot = place.parent === null;
    const lines: Code[] = [];
    for (const [index, { fetch, parentSource }] of place.sources.entries()) {
      if (parentSource !== -1) continue;
      const objects = objectsOf(fetch);
      const at = isRoot ? '0' : `t${fetch.index}`;
      const isThere = isRoot ? '' : `${at} >= 0 && `;
      lines.push(
        `const s${index} = ${isThere}${objects} !== undefined ? ${objects}[${at}] : undefined;`,
      );
    }
    for (const fetch of place.carried) {
      if (!beginsAt(fetch, place)) continue;
      const owner = fetch.target.owner;
      const at = owner === null ? '0' : `t${owner.index}`;
      const isThere = owner === null ? '' : `${at} >= 0 && `;
      const table = tableOf(fetch);
      lines.push(
        `const t${fetch.index} = ${isThere}${table} !== undefined ? ${table}[${at}] : undefined;`,
      );
    }
    lines.push(isObjectType(object.type) ? fieldsCode(object, object.type) : typesCode(object));
    const parameters = parametersOf(place).join(', ');
    const [namesAll] = isRoot ? [] : fetchesThatNameAll(place);
    if (namesAll === undefined) return `function ${name}(${parameters}) {\n${lines.join('\n')}\n}`;
    const memo = `m${memos++}`;
    const at = `t${namesAll.index}`;
    return [
      `function ${name}(${parameters}) {`,
      `if (!(${at} >= 0)) return ${name}_anew(${parameters});`,
      `const known = ${memo}[${at}];`,
      `return known !== undefined ? known : (${memo}[${at}] = ${name}_anew(${parameters}));`,
      '}',
      `function ${name}_anew(${parameters}) {\n${lines.join('\n')}\n}`,
    ].join('\n');
  }

  /** Writes an object by its runtime type; types with the same fields share their code. */
  function typesCode(object: ObjectPlan): Code {
    const types = isAbstractType(object.type) ? apiSchema.getPossibleTypes(object.type) : [];
    if (types.length > TYPES_MAX) {
      isTooLarge = true;
      return '';
    }
    const possible = constant(new Set(types.map((type) => type.name)));
    const typename = fresh('n');
    const lines = [`let ${typename};`];
    for (const { source, raw } of object.typenames) {
      const value = fresh('v');
      lines.push(
        `if (${typename} === undefined) {`,
        `const ${value} = ${optionalProperty(`s${source}`, raw)};`,
        `if (${possible}.has(${value})) ${typename} = ${value};`,
        '}',
      );
    }
    const cases = new Map<Code, GraphQLObjectType[]>();
    for (const type of types) {
      const before = names;
      const code = fieldsCode(object, type);
      // Equal names in equal code, so that it is found to be equal.
      names = Math.max(before, names);
      const same = cases.get(code);
      if (same === undefined) cases.set(code, [type]);
      else same.push(type);
    }
    lines.push(`switch (${typename}) {`);
    for (const [code, of] of cases) {
      lines.push(...of.map((type) => `case ${literal(type.name)}:`), `{\n${code}\n}`);
    }
    lines.push('default: throw wrong;', '}');
    return lines.join('\n');
  }

  function fieldsCode(object: ObjectPlan, runtime: GraphQLNamedType): Code {
    const place = object.place as Place;
    const lines: Code[] = [];
    const parts: Code[] = [];
    for (const [index, field] of object.fieldsOf(runtime).entries()) {
      const key = `${index === 0 ? '{' : ','}${JSON.stringify(field.key)}:`;
      parts.push(literal(key), fieldCode(field, place, runtime, lines));
    }
    if (parts.length === 0) return "return '{}';";
    return `${lines.join('\n')}\nreturn ${parts.join(' + ')} + '}';`;
  }

  /** Adds to `lines` what a field needs, and returns the expression of its JSON. */
  function fieldCode(
    field: FieldPlan,
    place: Place,
    runtime: GraphQLNamedType,
    lines: Code[],
  ): Code {
    switch (field.kind) {
      case 'typename':
        return literal(JSON.stringify(runtime.name));
      case 'given':
        return `given.get(${literal(field.plannedKey)})`;
      case 'refused':
        isTooLarge = true;
        return "''";
      case 'leaf':
        return valueCode(field, field.type, [firstCode(field, place, lines)], [], lines);
      case 'object':
        return objectFieldCode(field, place, lines);
    }
  }

  function objectFieldCode(field: FieldPlan, place: Place, lines: Code[]): Code {
    const inner = field.object?.place ?? null;
    if (inner === null) return isNonNullType(field.type) ? throwCode(lines) : "'null'";
    const { owner } = inner;
    const isMemoized = owner !== null && owner.target === place;
    const body: Code[] = [];
    const values = inheritedSources(inner).map(([, { parentSource }]) => {
      const providers = field.providers.filter(({ source }) => source === parentSource);
      return readCode(providers, place, body);
    });
    if (values.length === 0) return isNonNullType(field.type) ? throwCode(lines) : "'null'";
    const tables = inner.carried
      .filter((fetch) => !beginsAt(fetch, inner))
      .map((fetch) => `t${fetch.index}`);
    if (!isMemoized) {
      lines.push(...body);
      return valueCode(field, field.type, values, tables, lines);
    }
    const memo = `m${memos++}`;
    const text = fresh('r');
    const at = `t${owner.index}`;
    const value = valueCode(field, field.type, values, tables, body);
    lines.push(
      `let ${text} = ${at} >= 0 ? ${memo}[${at}] : undefined;`,
      `if (${text} === undefined) {`,
      ...body,
      `${text} = ${value};`,
      `if (${at} >= 0) ${memo}[${at}] = ${text};`,
      '}',
    );
    return text;
  }

  /** Reads the first value that is not null from any source. */
  function firstCode(field: FieldPlan, place: Place, lines: Code[]): Code {
    return readCode(field.providers, place, lines);
  }

  function readCode(providers: readonly Provider[], place: Place, lines: Code[]): Code {
    const [first, ...others] = providers;
    if (first === undefined) return 'undefined';
    const value = fresh('v');
    const isPresent = isAlwaysThere(place);
    const read = ({ source, raw }: Provider) =>
      isPresent ? property(`s${source}`, raw) : optionalProperty(`s${source}`, raw);
    lines.push(`let ${value} = ${read(first)};`);
    for (const other of others) lines.push(`if (${value} == null) ${value} = ${read(other)};`);
    const certain = providers.filter((provider) => provider.certain);
    if (certain.length > 0) {
      const present = certain.map(({ source }) => `s${source} != null`).join(' || ');
      const isLacking = isPresent ? 'true' : `(${present})`;
      lines.push(`if (${value} === undefined && ${isLacking}) throw wrong;`);
    }
    return value;
  }

  function valueCode(
    field: FieldPlan,
    type: GraphQLOutputType,
    values: readonly Code[],
    tables: readonly Code[],
    lines: Code[],
  ): Code {
    const isRequired = isNonNullType(type);
    const nullable = isRequired ? type.ofType : type;
    const isNull = values.map((value) => `${value} == null`).join(' && ');
    if (isRequired) {
      lines.push(`if (${isNull}) throw wrong;`);
      return presentCode(field, nullable, values, tables, lines);
    }
    const inside: Code[] = [];
    const present = presentCode(field, nullable, values, tables, inside);
    if (inside.length === 0) return `(${isNull} ? 'null' : ${present})`;
    const text = fresh('r');
    lines.push(
      `let ${text} = 'null';`,
      `if (!(${isNull})) {`,
      ...inside,
      `${text} = ${present};`,
      '}',
    );
    return text;
  }

  function presentCode(
    field: FieldPlan,
    type: GraphQLOutputType,
    values: readonly Code[],
    tables: readonly Code[],
    lines: Code[],
  ): Code {
    if (isListType(type)) return listCode(field, type.ofType, values, tables, lines);
    if (field.object === null) return leafCode(getNamedType(type), values[0] as Code);
    for (const value of values) {
      lines.push(`if (${value} != null && !isObject(${value})) throw wrong;`);
    }
    return `${writerOf(field.object)}(${[...values, ...tables].join(', ')})`;
  }

  function listCode(
    field: FieldPlan,
    type: GraphQLOutputType,
    values: readonly Code[],
    tables: readonly Code[],
    lines: Code[],
  ): Code {
    const [text, index, length] = [fresh('r'), fresh('i'), fresh('l')];
    for (const value of values) {
      lines.push(`if (${value} != null && !Array.isArray(${value})) throw wrong;`);
    }
    const longest = values.map((value) => `${value} != null ? ${value}.length : `).join('');
    const innerValues = values.map(() => fresh('v'));
    const innerTables = tables.map(() => fresh('t_'));
    const isOnly = values.length === 1;
    const inside: Code[] = [];
    const item = valueCode(field, type, innerValues, innerTables, inside);
    lines.push(
      `let ${text} = '[';`,
      `const ${length} = ${isOnly ? `${values[0]}.length` : `${longest}0`};`,
      `for (let ${index} = 0; ${index} < ${length}; ${index} += 1) {`,
      ...innerValues.map((name, at) => {
        const value = values[at];
        return `const ${name} = ${isOnly ? '' : `${value} == null ? undefined : `}${value}[${index}];`;
      }),
      ...innerTables.map((name, at) => {
        const table = tables[at];
        return `const ${name} = ${table} === undefined ? undefined : ${table}[${index}];`;
      }),
      ...inside,
      `${text} += ${index} === 0 ? ${item} : ',' + ${item};`,
      '}',
    );
    return `${text} + ']'`;
  }

  function leafCode(type: GraphQLNamedType, value: Code): Code {
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

  const root = plan.place;
  if (root === null) return null;
  const entry = writerOf(plan);
  const program = [
    'const { c, quote, toJson, isObject, wrong } = given;',
    'function fail() { throw wrong; }',
    ...[...usedObjects].map((index) => `let O${index};`),
    ...[...usedTables].map((index) => `let T${index};`),
    ...Array.from({ length: memos }, (_, index) => `let m${index} = [];`),
    ...functions,
    'return (data, constants) => {',
    'given = constants;',
    ...[...usedObjects].map((index) => `O${index} = data.objects[${index}];`),
    ...[...usedTables].map((index) => `T${index} = data.tables[${index}];`),
    'try {',
    `return ${entry}();`,
    '} catch (error) {',
    'if (error !== wrong) throw error;',
    'return null;',
    '} finally {',
    // What a request was told is not kept until the next one.
    ...[...usedObjects].map((index) => `O${index} = undefined;`),
    ...[...usedTables].map((index) => `T${index} = undefined;`),
    ...Array.from({ length: memos }, (_, index) => `m${index} = [];`),
    '}',
    '};',
  ].join('\n');
  if (isTooLarge || program.length > CODE_LENGTH_MAX) return null;
  return evaluate<FastWriter>('writer', program, {
    c: constants,
    quote,
    toJson,
    isObject: (value: unknown) =>
      typeof value === 'object' && value !== null && !Array.isArray(value),
    wrong: NOT_AS_IT_SHOULD_BE,
  });
}

function throwCode(lines: Code[]): Code {
  lines.push('throw wrong;');
  return "''";
}

/** What the function of a place is given: its sources from the parent, and the tables. */
function parametersOf(place: Place): readonly Code[] {
  const sources = inheritedSources(place).map(([index]) => `s${index}`);
  const tables = place.carried
    .filter((fetch) => !beginsAt(fetch, place))
    .map((fetch) => `t${fetch.index}`);
  return [...sources, ...tables];
}

/** Whether the table of a fetch begins at a place: with an object of its owner, or at the root. */
function beginsAt(fetch: FetchRecord, place: Place): boolean {
  const { owner } = fetch.target;
  if (fetch.target === place) return false;
  return owner === null ? place.parent === null : owner.target === place;
}

/** Whether an object of a place is there for certain: its only source comes with the parent. */
function isAlwaysThere({ sources }: Place): boolean {
  return sources.length === 1 && sources[0]?.parentSource !== -1;
}
