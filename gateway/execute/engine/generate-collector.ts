import { type GraphQLSchema, isObjectType } from 'graphql';
import type { FetchDataRewrite, RequiredField, RequiredSelection } from '../../plan/query-plan.ts';
import { type EntityKeys, isOfType } from '../../supergraph/index.ts';
import type { JsonObject } from '../json-object.ts';
import { type Collector, namesEntity, placesTo, rootOf } from './collect-representations.ts';
import type { FetchRecord } from './fetch-record.ts';
import { type Code, evaluate, literal, optionalProperty, toJson } from './generated-code.ts';
import { fetchesThatNameAll } from './naming-fetches.ts';
import { nullableInputs } from './nullable-inputs.ts';
import type { Place, Source } from './place.ts';
import { mayHave } from './represent.ts';
import type { ShapeField } from './shape.ts';

const ON_TYPE = '... on ';

/** Makes representations of objects of one type from their sources. */
interface Representer {
  /** The only input, where there is one; with more of them, and for objects, see `text`. */
  readonly input: (...sources: readonly unknown[]) => unknown;
  /** JSON; undefined where an input is missing. */
  readonly text: (...sources: readonly unknown[]) => string | undefined;
  readonly object: (...sources: readonly unknown[]) => JsonObject;
}

/**
 * Generates what `createCollector` makes, as one loop over what has been fetched; null for a fetch
 * that needs what the program does not do: contextual arguments, nested inputs, rewrites other than
 * of the type's name, requests for a root type from within.
 */
export function generateCollector(
  fetch: FetchRecord,
  schema: GraphQLSchema,
  keys: EntityKeys,
  readable: ReadonlySet<number>,
): Collector | null {
  const { target, node } = fetch;
  const { owner } = target;
  if (node.requires === undefined || node.contextRewrites !== undefined) return null;
  if (!isFlat(node.requires)) return null;
  if (!(node.inputRewrites ?? []).every(isTypenameRewrite)) return null;

  const begin = owner?.target ?? rootOf(target);
  const places = [begin, ...placesTo(target, owner?.target ?? null)];
  const needed = neededSources(places, owner, readable);
  const atTarget = needed.at(-1) ?? [];
  if (atTarget.length === 0) return null;

  // What is at the target depends on the number of such a fetch's object alone.
  const naming =
    fetchesThatNameAll(target).find((other) =>
      atTarget.some((source) => target.sources[source]?.fetch === other),
    ) ?? null;
  const parameters = atTarget.map((source) => `a${source}`).join(', ');
  const program = [
    'const { typenameOf, representer } = given;',
    'return (data) => {',
    'const representations = [], objects = [], byType = new Map(), byNumber = [];',
    'let lastName = null, last = null, numbers;',
    // Most objects are there more than once: they are told apart by what they have, and only of
    // the first a text is made.
    `function add(tn, ${parameters}) {`,
    'if (tn !== lastName) {',
    'if (typeof tn !== "string") return -1;',
    'lastName = tn; last = representer(tn); numbers = byType.get(tn);',
    'if (numbers === undefined) byType.set(tn, (numbers = new Map()));',
    '}',
    'if (last === null) return -1;',
    `let key = last.input(${parameters});`,
    `if (typeof key === "object" && key !== null) key = "\\0" + last.text(${parameters});`,
    'if (key === undefined) return -1;',
    'const known = numbers.get(key);',
    'if (known !== undefined) return known;',
    `const text = last.text(${parameters});`,
    'if (text === undefined) return -1;',
    'const number = representations.push(text) - 1;',
    `objects.push(last.object(${parameters})); numbers.set(key, number);`,
    'return number;',
    '}',
    ...beginCode(places, needed, owner, stepCode(0)),
    'return { representations, objects, contexts: [], table };',
    '};',
  ].join('\n');

  /** Computes `r`, the table's entry for the object of a place, from its sources. */
  function stepCode(depth: number): Code {
    const place = places[depth] as Place;
    const inner = places[depth + 1];
    if (inner === undefined) {
      const names = typenameCode(place, depth, atTarget);
      const sources = atTarget.map((source) => sourceName(depth, source)).join(', ');
      const none = atTarget.map((source) => `${sourceName(depth, source)} == null`).join(' && ');
      const anew = `add(${[names, sources].join(', ')})`;
      const plain = `r = ${none} ? -1 : ${anew};`;
      const number = naming === null || depth === 0 ? null : numberName(naming);
      if (number === null) return plain;
      return [
        `if (!(${number} >= 0)) { ${plain} }`,
        `else if ((r = byNumber[${number}]) === undefined) r = byNumber[${number}] = ${anew};`,
      ].join('\n');
    }
    const lines: Code[] = [];
    const values: Code[] = [];
    const carried = carriedOn(depth + 1);
    for (const source of needed[depth + 1] ?? []) {
      const { parentSource } = inner.sources[source] as Source;
      if (parentSource === -1) continue;
      const name = `v${depth + 1}_${source}`;
      const parent = sourceName(depth, parentSource);
      const raws = rawsOf(place, parentSource, inner.key);
      lines.push(`let ${name} = ${optionalProperty(parent, raws[0] as string)};`);
      for (const raw of raws.slice(1)) {
        lines.push(`if (${name} == null) ${name} = ${optionalProperty(parent, raw)};`);
      }
      values.push(name);
    }
    lines.push(listCode(depth + 1, inner.listDepth, values, carried.map(tableName), 0));
    return lines.join('\n');
  }

  function listCode(
    depth: number,
    lists: number,
    values: readonly Code[],
    tables: readonly Code[],
    level: number,
  ): Code {
    if (lists === 0) return enterCode(depth, values, tables);
    const [i, l, items] = ['i', 'l', 'a'].map((name) => `${name}${depth}_${level}`) as [
      Code,
      Code,
      Code,
    ];
    // Where what is needed begins further in, the tables are as long as the lists.
    const first = [...values, ...tables]
      .map((value) => `Array.isArray(${value}) ? ${value} : `)
      .join('');
    const innerValues = values.map((_, index) => `x${depth}_${level}_${index}`);
    const innerTables = tables.map((_, index) => `y${depth}_${level}_${index}`);
    return [
      `const ${l} = ${first}undefined;`,
      `if (${l} === undefined) r = undefined; else {`,
      `const ${items} = new Array(${l}.length);`,
      `for (let ${i} = 0; ${i} < ${l}.length; ${i} += 1) {`,
      ...innerValues.map(
        (name, index) =>
          `const ${name} = Array.isArray(${values[index]}) ? ${values[index]}[${i}] : undefined;`,
      ),
      ...innerTables.map(
        (name, index) =>
          `const ${name} = ${tables[index]} === undefined ? undefined : ${tables[index]}[${i}];`,
      ),
      listCode(depth, lists - 1, innerValues, innerTables, level + 1),
      `${items}[${i}] = r;`,
      '}',
      `r = ${items};`,
      '}',
    ].join('\n');
  }

  function enterCode(depth: number, values: readonly Code[], tables: readonly Code[]): Code {
    const place = places[depth] as Place;
    const lines: Code[] = ['{'];
    const carried = carriedOn(depth);
    let next = 0;
    for (const source of needed[depth] ?? []) {
      const { parentSource, fetch: other } = place.sources[source] as Source;
      const name = sourceName(depth, source);
      if (parentSource !== -1) {
        const value = values[next] as Code;
        next += 1;
        lines.push(`const ${name} = ${objectOrNone(value)};`);
        continue;
      }
      const table = tables[carried.indexOf(other)] as Code;
      lines.push(
        `const ${numberName(other)} = ${table};`,
        `const o${depth}_${source} = ${table} >= 0 && data.objects[${other.index}] !== undefined ` +
          `? data.objects[${other.index}][${table}] : undefined;`,
        `const ${name} = ${objectOrNone(`o${depth}_${source}`)};`,
      );
    }
    for (const [index, other] of carried.entries()) {
      const name = tableName(other);
      if (other.target === place || tables[index] === name) continue;
      lines.push(`const ${name} = ${tables[index]};`);
    }
    lines.push(stepCode(depth), '}');
    return lines.join('\n');
  }

  /** The other placed fetches whose objects are looked up at this place of the way or further in. */
  function carriedOn(depth: number): readonly FetchRecord[] {
    const found = new Set<FetchRecord>();
    for (const [at, place] of places.entries()) {
      if (at === 0 || at < depth) continue;
      for (const source of needed[at] ?? []) {
        const { parentSource, fetch: other } = place.sources[source] as Source;
        if (parentSource === -1) found.add(other);
      }
    }
    return [...found];
  }

  function beginCode(
    way: readonly Place[],
    sourcesOf: readonly (readonly number[])[],
    from: FetchRecord | null,
    step: Code,
  ): Code[] {
    const place = way[0] as Place;
    const tables = carriedOn(1);
    const declare = (number: Code) =>
      tables.map(
        (other) =>
          `const ${tableName(other)} = data.tables[${other.index}] === undefined ` +
          `? undefined : data.tables[${other.index}][${number}];`,
      );
    const sources = (sourcesOf[0] ?? []).map((source) => {
      const { index } = (place.sources[source] as Source).fetch;
      return [sourceName(0, source), index] as const;
    });
    if (from === null) {
      return [
        'let r;',
        ...sources.flatMap(([name, index]) => [
          `const ${name}_ = data.objects[${index}] === undefined ? undefined : data.objects[${index}][0];`,
          `const ${name} = ${objectOrNone(`${name}_`)};`,
        ]),
        ...declare('0'),
        step,
        'const table = [r];',
      ];
    }
    return [
      'let r;',
      `const from = data.objects[${from.index}] === undefined ? [] : data.objects[${from.index}];`,
      'const table = new Array(from.length);',
      'for (let k = 0; k < from.length; k += 1) {',
      ...sources.map(
        ([name]) => `const ${name}_ = from[k], ${name} = ${objectOrNone(`${name}_`)};`,
      ),
      ...declare('k'),
      step,
      'table[k] = r;',
      '}',
    ];
  }

  const representers = new Map<string, Representer | null>();
  const representer = (typename: string): Representer | null => {
    const known = representers.get(typename);
    if (known !== undefined) return known;
    const isKnown = schema.getType(typename) !== undefined;
    const made = isKnown ? makeRepresenter(fetch, typename, atTarget, { schema, keys }) : null;
    // Names that a subgraph invents must not fill the memory.
    if (isKnown) representers.set(typename, made);
    return made;
  };
  return evaluate<Collector>(`collector-${fetch.index}`, program, {
    representer,
    typenameOf: (...names: readonly unknown[]) =>
      names.find((name) => typeof name === 'string' && isObjectType(schema.getType(name))) ??
      names.find((name) => typeof name === 'string'),
  });
}

/** Makes what writes the representations of objects of one type; null where there can be none. */
function makeRepresenter(
  { node, target }: FetchRecord,
  typename: string,
  sources: readonly number[],
  { schema, keys }: { readonly schema: GraphQLSchema; readonly keys: EntityKeys },
): Representer | null {
  const fields = new Map<string, RequiredField>();
  const collect = (selections: readonly RequiredSelection[]) => {
    for (const selection of selections) {
      if (selection.kind === 'Field') {
        fields.set(selection.alias ?? selection.name, selection);
        continue;
      }
      const { typeCondition } = selection;
      if (typeCondition === undefined || isOfType(schema, typename, typeCondition)) {
        collect(selection.selections);
      }
    }
  };
  collect(node.requires ?? []);
  if (!fields.has('__typename')) return null;
  const sent = rewrittenTypename(node.inputRewrites ?? [], typename, schema);
  const values: Code[] = [];
  const texts: Code[] = [];
  const members: Code[] = [];
  const sentFields: string[] = [];
  const required: Code[] = [];
  const isNullable = nullableInputs(schema, keys);
  for (const [key, { name }] of fields) {
    if (name === '__typename') {
      texts.push(literal(`${JSON.stringify(key)}:${JSON.stringify(sent)}`));
      members.push(`[${literal(key)}]: ${literal(sent)}`);
      continue;
    }
    const reads = sources.flatMap((source, parameter) =>
      rawsOf(target, source, key, (field) => mayHave(field, typename, schema)).map((raw) =>
        optionalProperty(`s${parameter}`, raw),
      ),
    );
    // What nobody was asked for, because a condition is not met, nobody will need.
    if (reads.length === 0) continue;
    sentFields.push(key);
    const value = `v${values.length}`;
    const read = reads.length === 1 ? reads[0] : `first(${reads.join(', ')})`;
    const isRequired = !isNullable(typename, name);
    values.push(`const ${value} = ${isRequired ? read : `(${read}) ?? null`};`);
    if (isRequired) required.push(value);
    texts.push(`${literal(`${JSON.stringify(key)}:`)} + toJson(${value})`);
    members.push(`[${literal(key)}]: ${value}`);
  }
  if (!namesEntity(sent, sentFields, keys)) return null;
  const parameters = sources.map((_, parameter) => `s${parameter}`).join(', ');
  const missing = required.map((value) => `${value} === undefined`).join(' || ') || 'false';
  return evaluate<Representer>(
    'representer',
    [
      'const { toJson, first } = given, NOT_ONE = {};',
      'return {',
      `input(${parameters}) {`,
      ...(values.length === 1 ? [...values, 'return v0;'] : ['return NOT_ONE;']),
      '},',
      `text(${parameters}) {`,
      ...values,
      `if (${missing}) return undefined;`,
      `return '{' + ${texts.join(` + ',' + `)} + '}';`,
      '},',
      `object(${parameters}) {`,
      ...values,
      `return { ${members.join(', ')} };`,
      '},',
      '};',
    ].join('\n'),
    {
      toJson,
      first: (...found: readonly unknown[]) =>
        found.find((value) => value != null) ?? found.find((value) => value !== undefined),
    },
  );
}

/** Whether representations have no objects in them. */
export function isFlat(selections: readonly RequiredSelection[]): boolean {
  return selections.every((selection) =>
    selection.kind === 'Field' ? selection.selections === undefined : isFlat(selection.selections),
  );
}

/** Whether rewrites change nothing but the name of the type. */
function isTypenameRewrite(rewrite: FetchDataRewrite): boolean {
  const [last, condition, ...more] = rewrite.path.toReversed();
  return (
    rewrite.kind === 'ValueSetter' &&
    typeof rewrite.setValueTo === 'string' &&
    last === '__typename' &&
    more.length === 0 &&
    (condition === undefined || condition.startsWith(ON_TYPE))
  );
}

function rewrittenTypename(
  rewrites: readonly FetchDataRewrite[],
  typename: string,
  schema: GraphQLSchema,
): string {
  return rewrites.reduce((name, rewrite) => {
    const [condition] = rewrite.path;
    const applies =
      condition === '__typename' ||
      isOfType(schema, name, (condition as string).slice(ON_TYPE.length));
    return applies && rewrite.kind === 'ValueSetter' ? String(rewrite.setValueTo) : name;
  }, typename);
}

/** Where a source may have what a plan means by a key. */
function rawsOf(
  place: Place,
  source: number,
  key: string,
  applies: (field: ShapeField) => boolean = () => true,
): readonly string[] {
  const fields = place.sources[source]?.shape.fields ?? [];
  const found = fields.filter((field) => field.key === key && applies(field));
  return [...new Set(found.map(({ raw }) => raw))];
}

/** Returns the sources of each place of a way that lead to its end, and all that the end has. */
function neededSources(
  places: readonly Place[],
  owner: FetchRecord | null,
  readable: ReadonlySet<number>,
): readonly (readonly number[])[] {
  const isReadable = (place: Place, source: number) => {
    const { fetch } = place.sources[source] as Source;
    return readable.has(fetch.index);
  };
  const needed: number[][] = [];
  for (const [back, place] of [...places].reverse().entries()) {
    const depth = places.length - 1 - back;
    const inner = places[depth + 1];
    const all = [...place.sources.keys()].filter((source) => isReadable(place, source));
    const leads = (source: number) =>
      inner === undefined ||
      (needed[depth + 1] ?? []).some((each) => inner.sources[each]?.parentSource === source);
    const own =
      depth > 0 || owner === null
        ? all
        : all.filter((source) => place.sources[source]?.fetch === owner);
    needed[depth] = own.filter(leads);
  }
  return needed;
}

/** The name of the runtime type: of an object type if any source has one, last fetched first. */
function typenameCode(place: Place, depth: number, sources: readonly number[]): Code {
  const found = sources.flatMap((source) => {
    const { shape, fetch } = place.sources[source] as Source;
    const fields = shape.fields.filter(({ name }) => name === '__typename');
    return fields.map(({ raw }) => ({ source, raw, index: fetch.index }));
  });
  const codes = found
    .sort((a, b) => b.index - a.index)
    .map(({ source, raw }) => optionalProperty(sourceName(depth, source), raw));
  return codes.length === 1 ? (codes[0] as Code) : `typenameOf(${codes.join(', ')})`;
}

/** A list in place of an object has none of its properties, so that it need not be told apart. */
function objectOrNone(value: Code): Code {
  return `typeof ${value} === 'object' && ${value} !== null ? ${value} : undefined`;
}

function sourceName(depth: number, source: number): Code {
  return `s${depth}_${source}`;
}

function numberName(fetch: FetchRecord): Code {
  return `n${fetch.index}`;
}

function tableName(fetch: FetchRecord): Code {
  return `t${fetch.index}`;
}
