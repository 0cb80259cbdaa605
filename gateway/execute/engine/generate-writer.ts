import {
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import type { FastWriter, WriterOptions } from './fast-writer.ts';
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
import { leafCode } from './leaf-code.ts';
import { createLeafNotes } from './leaf-notes.ts';
import { fetchesThatNameAll, inheritedSources } from './naming-fetches.ts';
import type { FieldPlan, ObjectPlan, Provider } from './object-plan.ts';
import type { Place } from './place.ts';
import { createRefusalEffects } from './refusal-tree.ts';
import { beginsAt, isAlwaysThere, parametersOf } from './writer-places.ts';
import { WrittenLeaves } from './written-leaves.ts';

/** Types for which one object plan gets code of its own; with more it is not worth it. */
const TYPES_MAX = 64;
const CODE_LENGTH_MAX = 1_000_000;

/** Thrown by generated code, and caught in it. */
const NOT_AS_IT_SHOULD_BE = Symbol('not as it should be');

/**
 * Generates the program that writes a response in which nothing is wrong, in one pass from the
 * answers of the subgraphs; null for a plan that is too large.
 *
 * Refusals are known when it is generated: it writes nulls for them, and notes where they are in
 * `told`, which every function sets that may have any. What is inside of an entity that occurs many
 * times is written once: see `assignOwners` and `fetchesThatNameAll`. A program that notes whose
 * leaves it writes is none for a response in which a refusal takes objects, whose leaves do not leave.
 *
 * One closure on purpose: what writes a field, an object, a list add to the same constants, functions
 * and names, and taken apart each would be handed all of them.
 */
export function generateWriter(
  plan: ObjectPlan,
  apiSchema: GraphQLSchema,
  options: WriterOptions,
): FastWriter | null {
  const { subjectKeys } = options;
  const effectOn = createRefusalEffects(apiSchema);
  const notes = subjectKeys && createLeafNotes(plan, apiSchema, subjectKeys);
  if (subjectKeys !== null && (notes === null || effectOn(plan).takes)) return null;
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
    const beside = besideMemo(object, at, 'told', 'k');
    return [
      `function ${name}(${parameters}) {`,
      `if (!(${at} >= 0)) return ${name}_anew(${parameters});`,
      `let known = ${memo}[${at}];`,
      'if (known === undefined) {',
      beside.before,
      `known = ${memo}[${at}] = ${name}_anew(${parameters});`,
      `${beside.store}} else {${beside.recall}}`,
      'return known;',
      '}',
      `function ${name}_anew(${parameters}) {\n${lines.join('\n')}\n}`,
    ].join('\n');
  }

  /**
   * Returns what is kept beside a text that is written once: where something in it is refused, and
   * which fields it has of the subject around it.
   */
  function besideMemo(object: ObjectPlan, at: Code, tree: Code, name: Code) {
    const code = { before: '', store: '', recall: '' };
    if (effectOn(object).tells) {
      const trees = `m${memos++}`;
      code.store = `if (${at} >= 0) ${trees}[${at}] = ${tree};`;
      code.recall = `${tree} = ${trees}[${at}];`;
    }
    if (notes?.spills(object)) {
      const lists = Array.from({ length: notes.count }, () => `m${memos++}`);
      code.before = notes.begin(name);
      code.store += notes.store(lists, at, name);
      code.recall += notes.recall(lists, at);
    }
    return code;
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
    // Equal names in equal code, so that it is found to be equal.
    const before = names;
    let after = names;
    for (const type of types) {
      names = before;
      const code = fieldsCode(object, type);
      after = Math.max(after, names);
      const same = cases.get(code);
      if (same === undefined) cases.set(code, [type]);
      else same.push(type);
    }
    names = after;
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
    const refusals: [key: string, tree: Code][] = [];
    const tell = () => (effectOn(object).tells ? `told = ${treeCode(refusals)};\n` : '');
    for (const [index, field] of object.fieldsOf(runtime).entries()) {
      const key = `${index === 0 ? '{' : ','}${JSON.stringify(field.key)}:`;
      const isRefused = field.kind === 'refused' || field.kind === 'silent';
      if (field.kind === 'refused') refusals.push([field.key, 'true']);
      if (isRefused && isNonNullType(field.type)) {
        return `${lines.join('\n')}\n${tell()}return null;`;
      }
      const tree = fresh('q');
      if (field.object?.place && effectOn(field.object).tells) {
        lines.push(`let ${tree};`);
        refusals.push([field.key, tree]);
      }
      // What takes the field takes the object, but for what a nullable value around it catches.
      const value = fieldCode(field, place, runtime, {
        lines,
        tree,
        taken: () => `{ ${tell()}return null; }`,
      });
      parts.push(literal(key), value);
    }
    const text = parts.length === 0 ? "'{}'" : `${parts.join(' + ')} + '}'`;
    if (!notes?.isSubject(object, runtime)) return `${lines.join('\n')}\n${tell()}return ${text};`;
    return [
      notes.begin('k'),
      ...lines,
      `const text = ${text};`,
      notes.end('k', place, runtime),
      `${tell()}return text;`,
    ].join('\n');
  }

  /** Returns the expression of an object's tree of refusals. */
  function treeCode(refusals: readonly (readonly [key: string, tree: Code])[]): Code {
    if (refusals.length === 0) return 'undefined';
    const keys = refusals.map(([key]) => key);
    const trees = refusals.map(([, tree]) => tree);
    if (trees.every((tree) => tree === 'true')) {
      return constant({ keys, inside: trees.map(() => true) });
    }
    const made = `{ keys: ${constant(keys)}, inside: [${trees.join(', ')}] }`;
    if (trees.includes('true')) return made;
    return `${trees.map((tree) => `${tree} === undefined`).join(' && ')} ? undefined : ${made}`;
  }

  /** Returns the expression of a field's JSON; what it needs goes to `lines`. */
  function fieldCode(
    field: FieldPlan,
    place: Place,
    runtime: GraphQLNamedType,
    around: Around,
  ): Code {
    switch (field.kind) {
      case 'typename':
        return literal(JSON.stringify(runtime.name));
      case 'given':
        return `given.get(${literal(field.plannedKey)})`;
      case 'refused':
        return notes === null ? "'null'" : `(${notes.mark(field)}, 'null')`;
      case 'silent':
        return "'null'";
      case 'leaf':
        return valueCode(field, field.type, [firstCode(field, place, around.lines)], [], around);
      case 'object':
        return objectFieldCode(field, place, around);
    }
  }

  function objectFieldCode(field: FieldPlan, place: Place, around: Around): Code {
    const { lines, tree } = around;
    const inner = field.object?.place ?? null;
    if (inner === null || field.object === null) {
      return isNonNullType(field.type) ? throwCode(lines) : "'null'";
    }
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
      return valueCode(field, field.type, values, tables, around);
    }
    const memo = `m${memos++}`;
    const text = fresh('r');
    const at = `t${owner.index}`;
    const value = valueCode(field, field.type, values, tables, { ...around, lines: body });
    const beside = besideMemo(field.object, at, tree, fresh('k'));
    lines.push(
      `let ${text} = ${at} >= 0 ? ${memo}[${at}] : undefined;`,
      `if (${text} === undefined) {`,
      beside.before,
      ...body,
      `${text} = ${value};`,
      `if (${at} >= 0) ${memo}[${at}] = ${text};`,
      `${beside.store}} else {${beside.recall}}`,
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
    around: Around,
  ): Code {
    const isRequired = isNonNullType(type);
    const nullable = isRequired ? type.ofType : type;
    const isNull = values.map((value) => `${value} == null`).join(' && ');
    if (isRequired) {
      around.lines.push(`if (${isNull}) throw wrong;`);
      return presentCode(field, nullable, values, tables, around);
    }
    const lines: Code[] = [];
    const label = fresh('l');
    const taken = () => `break ${label};`;
    const present = presentCode(field, nullable, values, tables, { ...around, lines, taken });
    if (lines.length === 0) return `(${isNull} ? 'null' : ${present})`;
    const text = fresh('r');
    around.lines.push(
      `let ${text} = 'null';`,
      `${label}: if (!(${isNull})) {`,
      ...lines,
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
    around: Around,
  ): Code {
    const { lines, tree, taken } = around;
    if (isListType(type)) return listCode(field, type.ofType, values, tables, around);
    if (field.object === null) {
      const text = leafCode(getNamedType(type), values[0] as Code, options, constant);
      return notes === null ? text : `(${notes.mark(field)}, ${text})`;
    }
    for (const value of values) {
      lines.push(`if (${value} != null && !isObject(${value})) throw wrong;`);
    }
    const call = `${writerOf(field.object)}(${[...values, ...tables].join(', ')})`;
    const { tells, mayBeTaken } = effectOn(field.object);
    if (!tells && !mayBeTaken) return call;
    const text = fresh('r');
    lines.push(`const ${text} = ${call};`);
    if (tells) lines.push(`if (told !== undefined) ${tree} = told;`);
    if (mayBeTaken) lines.push(`if (${text} === null) ${taken()}`);
    return text;
  }

  function listCode(
    field: FieldPlan,
    type: GraphQLOutputType,
    values: readonly Code[],
    tables: readonly Code[],
    around: Around,
  ): Code {
    const { lines } = around;
    const [text, index, length] = [fresh('r'), fresh('i'), fresh('l')];
    for (const value of values) {
      lines.push(`if (${value} != null && !Array.isArray(${value})) throw wrong;`);
    }
    const longest = values.map((value) => `${value} != null ? ${value}.length : `).join('');
    const innerValues = values.map(() => fresh('v'));
    const innerTables = tables.map(() => fresh('t_'));
    const isOnly = values.length === 1;
    const inside: Code[] = [];
    const item = valueCode(field, type, innerValues, innerTables, {
      lines: inside,
      tree: `(${around.tree} ??= [])[${index}]`,
      taken: around.taken,
    });
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

  const root = plan.place;
  if (root === null) return null;
  const entry = writerOf(plan);
  const program = [
    'const { c, quote, toJson, isObject, newLeaves, wrong } = given;',
    'function fail() { throw wrong; }',
    'let told;',
    'let leafText;',
    ...(notes === null ? [] : ['let leaves;', notes.declaration]),
    ...[...usedObjects].map((index) => `let O${index};`),
    ...[...usedTables].map((index) => `let T${index};`),
    ...Array.from({ length: memos }, (_, index) => `let m${index} = [];`),
    ...functions,
    'return (data, constants, seams) => {',
    'given = constants;',
    'leafText = seams.leafText;',
    ...(notes === null ? [] : ['leaves = newLeaves();', notes.clear]),
    ...[...usedObjects].map((index) => `O${index} = data.objects[${index}];`),
    ...[...usedTables].map((index) => `T${index} = data.tables[${index}];`),
    'try {',
    `const text = ${entry}();`,
    'seams.refused = told;',
    ...(notes === null
      ? []
      : [`leaves.add(null, null, ${notes.words});`, 'seams.leaves = leaves;']),
    "return text === null ? 'null' : text;",
    '} catch (error) {',
    'if (error !== wrong) throw error;',
    'return null;',
    '} finally {',
    // What a request was told is not kept until the next one.
    'told = undefined;',
    'leafText = undefined;',
    ...(notes === null ? [] : ['leaves = undefined;']),
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
    newLeaves: () => new WrittenLeaves(notes?.fields ?? []),
    wrong: NOT_AS_IT_SHOULD_BE,
  });
}

/** What surrounds the code of a value. */
interface Around {
  /** What is to be done before its expression is worked out. */
  readonly lines: Code[];
  /** Where its tree of refusals goes. */
  readonly tree: Code;
  /** Makes what is to be done where something in it that must not be null is refused. */
  readonly taken: () => Code;
}

function throwCode(lines: Code[]): Code {
  lines.push('throw wrong;');
  return "''";
}
