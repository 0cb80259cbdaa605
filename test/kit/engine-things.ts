import fc from 'fast-check';
import type { AnswerText } from './engine-pair.ts';
import { whoIs, withKeys } from './engine-pair-answers.ts';

/** Things of three subgraphs: every kind of leaf, keys with objects in them, required fields. */
export const THINGS_SDL = {
  a: `
    type Query { things: [Thing]  must: [Thing!]!  any: Any  rows: [[Thing!]] }
    union Any = Thing | Other
    type Other { s: String }
    type Thing @key(fields: "id part { n s }") @key(fields: "id") {
      id: ID!
      part: Part!
      s: String
      i: Int
      f: Float
      b: Boolean
      e: Color
      j: Json
      ids: [ID!]
      grid: [[String]]
      next: Thing
    }
    type Part { n: Float  s: String }
    enum Color { RED  BLUE  HIDDEN @inaccessible }
    scalar Json
  `,
  b: `
    type Thing @key(fields: "id part { n s }") {
      id: ID!
      part: Part!
      s: String @external
      grid: [[String]] @external
      f: Float @external
      late: String @requires(fields: "s grid f")
      score: Int
      count: Int!
    }
    type Part { n: Float @shareable  s: String @shareable }
  `,
  c: `
    type Thing @key(fields: "id") {
      id: ID!
      s: String @external
      i: Int @external
      f: Float @external
      b: Boolean @external
      j: Json @external
      ids: [ID!] @external
      flat: String
      extra: Extra
      cool: String @requires(fields: "s i f b j ids")
    }
    type Extra { text: String  size: Int! }
    scalar Json
  `,
};
// The key's own object is of both subgraphs.
THINGS_SDL.a = THINGS_SDL.a.replace(
  'type Part { n: Float  s: String }',
  'type Part @shareable { n: Float  s: String }',
);

export const THINGS_QUERIES: readonly string[] = [
  '{ things { id s i f b e j ids grid } }',
  '{ things { id late score } must { id s part { n s } } }',
  '{ must { s late count } }',
  '{ things { cool flat } must { flat } any { ... on Thing { flat cool } } }',
  '{ things { flat next { flat s } } }',
  '{ things { next { s i late next { f b } } s } }',
  '{ any { __typename ... on Thing { s late } ... on Other { s } } }',
  'query ($s: String) { a: things { s } things { __typename a: s s: e e: s id: b late } }',
];

/** A number as it stands in JSON text, since not every one survives being a value. */
class RawJson {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

/** Returns JSON; `isEscaped` writes every character beyond ASCII by its number. */
export function toText(value: unknown, isEscaped: boolean): string {
  if (value instanceof RawJson) return value.text;
  if (Array.isArray(value)) return `[${value.map((each) => toText(each, isEscaped)).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const fields = Object.entries(value).map(
      ([key, each]) => `"${key}":${toText(each, isEscaped)}`,
    );
    return `{${fields.join(',')}}`;
  }
  const text = JSON.stringify(value);
  if (!isEscaped) return text;
  return text.replace(
    /[\u007f-\uffff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 8 }),
  fc.string({ unit: 'binary', maxLength: 8 }),
  fc.constantFrom(
    '',
    '"',
    '\\',
    '\\"',
    '\\u0041',
    '\n\r\t\b\f\0\u001f',
    '\u2028\u2029',
    '\ud800',
    '\udc00x',
    '\ud83d\ude00',
    '\u007f\u0080\u00ff',
    '</script><!--',
    `\${process.exit()}`,
    "'); throw 1 //",
    '\uFEFF',
    '__proto__',
    'constructor',
  ),
);
const number = fc.oneof(
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc
    .constantFrom(
      '-0',
      '0',
      '1e21',
      '1E+2',
      '1.0',
      '-1.50',
      '9007199254740993',
      '1e-7',
      '1e400',
      '2147483648',
    )
    .map((raw) => new RawJson(raw)),
);
const anything = fc.oneof(
  fc.jsonValue({ maxDepth: 2 }).map((value) => new RawJson(JSON.stringify(value))),
  text,
  number,
);
export const sound = fc.record({
  __typename: fc.constant('Thing'),
  id: text,
  part: fc.record({ n: fc.oneof(number, fc.constant(null)), s: fc.oneof(text, fc.constant(null)) }),
  s: fc.oneof(text, fc.constant(null)),
  i: fc.oneof(fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }), fc.constant(null)),
  f: fc.oneof(number, fc.constant(null)),
  b: fc.constantFrom(true, false, null),
  e: fc.constantFrom('RED', 'BLUE', null),
  j: anything,
  ids: fc.oneof(fc.array(fc.oneof(text, fc.integer()), { maxLength: 3 }), fc.constant(null)),
  grid: fc.oneof(
    fc.array(
      fc.oneof(fc.array(fc.oneof(text, fc.constant(null)), { maxLength: 2 }), fc.constant(null)),
      {
        maxLength: 3,
      },
    ),
    fc.constant(null),
  ),
});
/** One of its fields is of any form, or not there. */
export const unsound = fc
  .tuple(
    sound,
    fc.constantFrom('id', 'part', 's', 'i', 'f', 'b', 'e', 'ids', 'grid', '__typename'),
    anything,
    fc.boolean(),
  )
  .map(([thing, field, value, isThere]) => {
    const { [field]: _, ...rest } = thing as Record<string, unknown>;
    return isThere ? { ...rest, [field]: value } : rest;
  });

export type Thing = Readonly<Record<string, unknown>>;

/** Answers with things under every key that an operation may have for them. */
export function answersOf(things: readonly (Thing | null)[], isEscaped: boolean): AnswerText {
  const nested = things.map((thing, n) => thing && { ...thing, next: things[n + 1] ?? null });
  return (subgraph, body) => {
    const { query, variables } = JSON.parse(body) as { query: string; variables: Thing };
    const keyed = nested.map((thing) => thing && withKeys(thing, query));
    if (subgraph === 'a') {
      const lists = Object.fromEntries(['things', 'must', 'a'].map((key) => [key, keyed]));
      const whole = keyed.filter((thing) => thing !== null);
      const data = { ...lists, any: keyed[0] ?? null, rows: [whole, null, whole] };
      return toText({ data }, isEscaped);
    }
    const entity = (representation: unknown) => ({
      ...whoIs(representation, query),
      late: `late of ${JSON.stringify(representation)}`,
      cool: `cool of ${JSON.stringify(representation)}`,
      flat: 'flat',
      extra: { text: 'text', size: 3 },
      score: 1,
      count: 2,
    });
    const data = Object.fromEntries(
      Object.entries(variables).map(([name, list]) => {
        const key = name === 'representations' ? '_entities' : `_e${name.split('_').at(-1)}`;
        return [key, (list as unknown[]).map(entity)];
      }),
    );
    return toText({ data }, isEscaped);
  };
}
