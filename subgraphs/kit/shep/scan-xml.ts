/** One piece of markup or text; `start` and `end` are offsets in the source. */
export type XmlToken = { readonly start: number; readonly end: number } & (
  | {
      readonly kind: 'START';
      readonly name: string;
      /** The attributes as they are written, white space included. */
      readonly attributes: string;
      readonly selfClosing: boolean;
    }
  | { readonly kind: 'END'; readonly name: string }
  | { readonly kind: 'TEXT'; readonly text: string }
);

const DECLARATION = /^<\?xml\s[^<>?]*\?>/;
const TOKEN =
  /<!\[CDATA\[([\s\S]*?)\]\]>|<(\/?)([^\s/>=<!?]+)((?:\s+[^\s=/>]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|([^<]+)/y;

/**
 * Yields the tokens of `source` from offset `from` on with references in text decoded; does not check
 * that tags match.
 *
 * Unlike `parseXml` it keeps prefixes and offsets, which canonicalisation needs. Line ends must
 * have been normalised. Throws a TypeError for everything that a SHEP message has no use for:
 * comments, processing instructions, declarations of types, entities other than the five of XML.
 */
export function* scanXml(source: string, from = 0): Generator<XmlToken> {
  let start = from === 0 ? (DECLARATION.exec(source)?.[0].length ?? 0) : from;
  while (start < source.length) {
    TOKEN.lastIndex = start;
    const found = TOKEN.exec(source);
    if (found === null) throw new TypeError(`unexpected markup at ${start}`);
    const [whole, cdata, slash, name = '', attributes = '', selfClosing, text] = found;
    const end = start + whole.length;
    if (cdata !== undefined) yield { kind: 'TEXT', text: cdata, start, end };
    else if (text !== undefined) yield { kind: 'TEXT', text: decodeReferences(text), start, end };
    else if (slash === '/') yield { kind: 'END', name, start, end };
    else yield { kind: 'START', name, attributes, selfClosing: selfClosing === '/', start, end };
    start = end;
  }
}

/** Attributes of one tag, its declarations of namespaces apart from the others. */
export interface ScannedAttributes {
  /** Namespace URIs by prefix; the default namespace has the prefix ''. */
  readonly declared: ReadonlyMap<string, string>;
  readonly attributes: readonly { readonly name: string; readonly value: string }[];
}

const NO_ATTRIBUTES: ScannedAttributes = { declared: new Map(), attributes: [] };

const ATTRIBUTE = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** Returns the attributes of a `START` token with their values decoded. */
export function scanAttributes(source: string): ScannedAttributes {
  if (source === '') return NO_ATTRIBUTES;
  const declared = new Map<string, string>();
  const attributes: { name: string; value: string }[] = [];
  const names = new Set<string>();
  for (const [, name = '', doubleQuoted, singleQuoted] of source.matchAll(ATTRIBUTE)) {
    const literal = (doubleQuoted ?? singleQuoted ?? '').replace(/[\t\n]/g, ' ');
    const value = decodeReferences(literal);
    if (names.has(name)) throw new TypeError(`attribute repeated: ${name}`);
    names.add(name);
    if (name === 'xmlns') declared.set('', value);
    else if (name.startsWith('xmlns:')) declared.set(name.slice('xmlns:'.length), value);
    else attributes.push({ name, value });
  }
  return { declared, attributes };
}

/** Returns the prefix of a qualified name, '' where it has none. */
export function prefixOf(name: string): string {
  const colon = name.indexOf(':');
  return colon === -1 ? '' : name.slice(0, colon);
}

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

function decodeReferences(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#(\d{1,7})|#x([0-9A-Fa-f]{1,6})|([a-z]+));|&/g,
    (_, decimal?: string, hex?: string, name?: string) => {
      const code = decimal !== undefined ? Number(decimal) : Number.parseInt(hex ?? '', 16);
      const inRange = code > 0 && code <= 0x10ffff;
      const decoded = inRange ? String.fromCodePoint(code) : ENTITIES.get(name ?? '');
      if (decoded === undefined) throw new TypeError('unknown reference');
      return decoded;
    },
  );
}
