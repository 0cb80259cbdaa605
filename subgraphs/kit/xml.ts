import { XmlError } from './xml-error.ts';

/** An attribute; declarations of namespaces are not among them. */
export interface XmlAttribute {
  /** Empty for an attribute without a prefix: it is in no namespace. */
  readonly namespaceUri: string;
  readonly localName: string;
  readonly value: string;
}

/** An element. Values stay strings: the leading zeros of an IIN survive. */
export interface XmlNode {
  /** Empty when the element is in no namespace. */
  readonly namespaceUri: string;
  readonly localName: string;
  readonly attributes: readonly XmlAttribute[];
  readonly children: readonly XmlNode[];
  /** All character data directly inside, CDATA included, comments left out. Not trimmed. */
  readonly text: string;
}

/** How much of a document is read before it is refused. */
export interface XmlLimits {
  /** Elements within one another. Default 64. */
  readonly depthMax: number;
  /** Elements in all. Default 100,000. */
  readonly elementsMax: number;
  /** Attributes of one element, declarations of namespaces included. Default 64. */
  readonly attributesMax: number;
}

const DEFAULT_LIMITS: XmlLimits = { depthMax: 64, elementsMax: 100_000, attributesMax: 64 };

const XML_NAMESPACE = 'http://www.w3.org/XML/1998/namespace';
const XMLNS_NAMESPACE = 'http://www.w3.org/2000/xmlns/';

type Scope = ReadonlyMap<string, string>;
const OUTERMOST_SCOPE: Scope = new Map([
  ['', ''],
  ['xml', XML_NAMESPACE],
]);

interface OpenElement {
  readonly qualifiedName: string;
  readonly scope: Scope;
  readonly node: XmlNode & { text: string; readonly children: XmlNode[] };
}

// Names of XML 1.0 (section 2.3) without the colon, which separates prefix and local name.
const START =
  'A-Z_a-z\\xC0-\\xD6\\xD8-\\xF6\\xF8-\\u02FF\\u0370-\\u037D\\u037F-\\u1FFF\\u200C\\u200D' +
  '\\u2070-\\u218F\\u2C00-\\u2FEF\\u3001-\\uD7FF\\uF900-\\uFDCF\\uFDF0-\\uFFFD\\u{10000}-\\u{EFFFF}';
const NC_NAME = `[${START}][${START}\\-.0-9\\xB7\\u0300-\\u036F\\u203F-\\u2040]*`;
const QUALIFIED_NAME = `(?:${NC_NAME}:)?${NC_NAME}`;

const DECLARATION = /^<\?xml[ \t\n]+version[ \t\n]*=[ \t\n]*(?:"1\.0"|'1\.0')[^<>?]*\?>/;
const START_TAG = new RegExp(`<(${QUALIFIED_NAME})`, 'uy');
const ATTRIBUTE = new RegExp(
  `[ \\t\\n]+(${QUALIFIED_NAME})[ \\t\\n]*=[ \\t\\n]*(?:"([^"<]*)"|'([^'<]*)')`,
  'uy',
);
const TAG_END = /[ \t\n]*(\/?)>/y;
const END_TAG = new RegExp(`</(${QUALIFIED_NAME})[ \\t\\n]*>`, 'uy');
const INSTRUCTION = new RegExp(`<\\?(?!xml[ \\t\\n?])${NC_NAME}(?:[ \\t\\n]|(?=\\?>))`, 'iuy');

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML 1.0 forbids.
const FORBIDDEN = /[\x00-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]/;

/**
 * Returns the root element of a document (XML 1.0 with namespaces), read in one pass.
 *
 * A document type declaration is refused wherever its text stands, so that there are no entities to
 * expand or to fetch; so are duplicate attributes, undeclared prefixes, characters that XML
 * forbids, and documents beyond the limits. The five entities of XML and numeric references are
 * decoded once. XInclude and processing instructions are never acted upon. Never returns a part
 * of a broken document: throws `XmlError`.
 *
 * The reader is our own because the two at hand each accept something it must refuse (NUL,
 * duplicate attributes) or need half a second for a megabyte.
 */
export function parseXml(source: string, limits: Partial<XmlLimits> = {}): XmlNode {
  const { depthMax, elementsMax, attributesMax } = { ...DEFAULT_LIMITS, ...limits };
  const text = prepare(source);
  const open: OpenElement[] = [];
  let root: XmlNode | undefined;
  let elements = 0;
  let at = DECLARATION.exec(text)?.[0].length ?? 0;

  while (at < text.length) {
    const parent = open.at(-1);
    const markup = text.indexOf('<', at);
    const end = markup === -1 ? text.length : markup;
    if (end > at) {
      addText(parent, text.slice(at, end), at);
      at = end;
    } else if (text.startsWith('<!--', at)) {
      at = endOfComment(text, at);
    } else if (text.startsWith('<![CDATA[', at)) {
      const close = text.indexOf(']]>', at);
      if (parent === undefined || close === -1) throw notWellFormed(at);
      parent.node.text += text.slice(at + 9, close);
      at = close + 3;
    } else if (text.startsWith('<?', at)) {
      at = endOfInstruction(text, at);
    } else if (text.startsWith('</', at)) {
      const tag = match(END_TAG, text, at);
      if (tag[1] !== parent?.qualifiedName) throw notWellFormed(at);
      open.pop();
      at += tag[0].length;
    } else {
      const tag = readStartTag(text, at, parent?.scope ?? OUTERMOST_SCOPE, attributesMax);
      if (parent === undefined && root !== undefined) throw notWellFormed(at);
      if (++elements > elementsMax) throw new XmlError('TOO_MANY_ELEMENTS', { offset: at });
      if (open.length >= depthMax) throw new XmlError('TOO_DEEP', { offset: at });
      root ??= tag.element.node;
      parent?.node.children.push(tag.element.node);
      if (!tag.selfClosing) open.push(tag.element);
      at = tag.end;
    }
  }
  if (root === undefined || open.length > 0) throw notWellFormed(at);
  return root;
}

function prepare(source: string): string {
  const text = source.startsWith('\uFEFF') ? source.slice(1) : source;
  const forbidden = FORBIDDEN.exec(text);
  if (forbidden !== null || !text.isWellFormed()) {
    throw new XmlError('FORBIDDEN_CHARACTER', { offset: forbidden?.index ?? 0 });
  }
  const doctype = text.search(/<!(?:DOCTYPE|ENTITY)/i);
  if (doctype !== -1) throw new XmlError('DOCTYPE', { offset: doctype });
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}

function addText(parent: OpenElement | undefined, raw: string, offset: number): void {
  if (parent === undefined) {
    if (/[^ \t\n]/.test(raw)) throw notWellFormed(offset);
    return;
  }
  if (raw.includes(']]>')) throw notWellFormed(offset);
  parent.node.text += decodeReferences(raw, offset);
}

function endOfComment(text: string, at: number): number {
  const dashes = text.indexOf('--', at + 4);
  if (dashes === -1 || text[dashes + 2] !== '>') throw notWellFormed(at);
  return dashes + 3;
}

function endOfInstruction(text: string, at: number): number {
  match(INSTRUCTION, text, at);
  const close = text.indexOf('?>', at);
  if (close === -1) throw notWellFormed(at);
  return close + 2;
}

interface StartTag {
  readonly element: OpenElement;
  readonly selfClosing: boolean;
  readonly end: number;
}

function readStartTag(text: string, at: number, outer: Scope, attributesMax: number): StartTag {
  const name = match(START_TAG, text, at);
  const raw = new Map<string, string>();
  let end = at + name[0].length;
  for (;;) {
    ATTRIBUTE.lastIndex = end;
    const found = ATTRIBUTE.exec(text);
    if (found === null) break;
    const [whole, attributeName = '', doubleQuoted, singleQuoted] = found;
    if (raw.has(attributeName)) throw new XmlError('DUPLICATE_ATTRIBUTE', { offset: end });
    if (raw.size >= attributesMax) throw new XmlError('TOO_MANY_ATTRIBUTES', { offset: end });
    const literal = (doubleQuoted ?? singleQuoted ?? '').replace(/[\t\n]/g, ' ');
    raw.set(attributeName, decodeReferences(literal, end));
    end += whole.length;
  }
  const close = match(TAG_END, text, end);
  const scope = scopeOf(raw, outer, at);
  const qualifiedName = name[1] ?? '';
  const node = {
    ...expandName(qualifiedName, scope, 'element', at),
    attributes: attributesOf(raw, scope, at),
    children: [],
    text: '',
  };
  return {
    element: { qualifiedName, scope, node },
    selfClosing: close[1] === '/',
    end: end + close[0].length,
  };
}

function isDeclaration(name: string): boolean {
  return name === 'xmlns' || name.startsWith('xmlns:');
}

function scopeOf(raw: ReadonlyMap<string, string>, outer: Scope, offset: number): Scope {
  let scope: Map<string, string> | undefined;
  for (const [name, uri] of raw) {
    if (!isDeclaration(name)) continue;
    const prefix = name === 'xmlns' ? '' : name.slice('xmlns:'.length);
    const reserved = uri === XMLNS_NAMESPACE || (uri === XML_NAMESPACE) !== (prefix === 'xml');
    if (reserved || prefix === 'xmlns' || (prefix !== '' && uri === '')) {
      throw notWellFormed(offset);
    }
    scope ??= new Map(outer);
    scope.set(prefix, uri);
  }
  return scope ?? outer;
}

function attributesOf(
  raw: ReadonlyMap<string, string>,
  scope: Scope,
  offset: number,
): readonly XmlAttribute[] {
  const attributes: XmlAttribute[] = [];
  for (const [name, value] of raw) {
    if (isDeclaration(name)) continue;
    const expanded = expandName(name, scope, 'attribute', offset);
    if (attributes.some((other) => isNamed(other, expanded.localName, expanded.namespaceUri))) {
      throw new XmlError('DUPLICATE_ATTRIBUTE', { offset });
    }
    attributes.push({ ...expanded, value });
  }
  return attributes;
}

function expandName(name: string, scope: Scope, of: 'element' | 'attribute', offset: number) {
  const colon = name.indexOf(':');
  if (colon === -1 && of === 'attribute') return { namespaceUri: '', localName: name };
  const namespaceUri = scope.get(colon === -1 ? '' : name.slice(0, colon));
  if (namespaceUri === undefined) throw new XmlError('UNDECLARED_PREFIX', { offset });
  return { namespaceUri, localName: name.slice(colon + 1) };
}

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);
const REFERENCE = /&(?:#(\d{1,7})|#x([0-9A-Fa-f]{1,6})|([a-z]{2,4}));|&/g;

function decodeReferences(raw: string, offset: number): string {
  if (!raw.includes('&')) return raw;
  return raw.replace(REFERENCE, (_, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined || (decimal ?? hex) === undefined) {
      const character = ENTITIES.get(name ?? '');
      if (character === undefined) throw new XmlError('UNKNOWN_ENTITY', { offset });
      return character;
    }
    const code = decimal !== undefined ? Number(decimal) : Number.parseInt(hex ?? '', 16);
    const character = code <= 0x10ffff ? String.fromCodePoint(code) : '\0';
    if (FORBIDDEN.test(character) || !character.isWellFormed()) {
      throw new XmlError('FORBIDDEN_CHARACTER', { offset });
    }
    return character;
  });
}

function match(pattern: RegExp, text: string, at: number): RegExpExecArray {
  pattern.lastIndex = at;
  const found = pattern.exec(text);
  if (found === null) throw notWellFormed(at);
  return found;
}

function notWellFormed(offset: number): XmlError {
  return new XmlError('NOT_WELL_FORMED', { offset });
}

function isNamed(
  named: { readonly localName: string; readonly namespaceUri: string },
  localName: string,
  namespaceUri: string | undefined,
): boolean {
  return (
    named.localName === localName &&
    (namespaceUri === undefined || named.namespaceUri === namespaceUri)
  );
}

/** Returns the value of an attribute, by default of one in no namespace. */
export function attribute(node: XmlNode, localName: string, namespaceUri = ''): string | undefined {
  return node.attributes.find((each) => isNamed(each, localName, namespaceUri))?.value;
}

/** Returns every child element of that name, in any namespace unless one is given. */
export function children(node: XmlNode, localName: string, namespaceUri?: string): XmlNode[] {
  return node.children.filter((each) => isNamed(each, localName, namespaceUri));
}

/**
 * Returns the only child element of that name, or undefined when there is none.
 *
 * Two of them throw `XmlError`: a reader that takes the first may take the wrong one.
 */
export function child(
  node: XmlNode,
  localName: string,
  namespaceUri?: string,
): XmlNode | undefined {
  const [first, second] = children(node, localName, namespaceUri);
  if (second !== undefined) throw new XmlError('ELEMENT_REPEATED', { path: localName });
  return first;
}

/** Returns the only child element of that name; throws `XmlError` unless there is exactly one. */
export function requireChild(node: XmlNode, localName: string, namespaceUri?: string): XmlNode {
  const found = child(node, localName, namespaceUri);
  if (found === undefined) throw new XmlError('ELEMENT_MISSING', { path: localName });
  return found;
}

const XSI_NAMESPACE = 'http://www.w3.org/2001/XMLSchema-instance';

/**
 * Returns the value at `path` (names of elements from `node` down, in any namespace), white space
 * around it removed, or undefined when it is absent, empty or `xsi:nil`: registers spell "no
 * value" in all three ways.
 *
 * Throws `XmlError` when an element on the way is repeated or the last one holds elements.
 */
export function textOf(node: XmlNode, ...path: readonly string[]): string | undefined {
  let current: XmlNode | undefined = node;
  for (const name of path) {
    current = child(current, name);
    if (current === undefined) return undefined;
  }
  if (current.children.length > 0) {
    throw new XmlError('VALUE_HAS_ELEMENTS', { path: path.join('/') });
  }
  const nil = attribute(current, 'nil', XSI_NAMESPACE);
  if (nil === 'true' || nil === '1') return undefined;
  const value = current.text.replace(/^[ \t\n\r]+|[ \t\n\r]+$/g, '');
  return value === '' ? undefined : value;
}

/** Returns the value at `path` as `textOf` does; throws `XmlError` when there is none. */
export function requireText(node: XmlNode, ...path: readonly string[]): string {
  const value = textOf(node, ...path);
  if (value === undefined) throw new XmlError('VALUE_MISSING', { path: path.join('/') });
  return value;
}

/**
 * Returns `text` as it may stand in element content or in an attribute value.
 *
 * Throws `XmlError` for characters that XML 1.0 cannot carry at all. White space other than the
 * space is written as references, so that a parser's normalisation leaves it alone.
 */
export function escapeXml(text: string): string {
  if (FORBIDDEN.test(text) || !text.isWellFormed()) {
    throw new XmlError('FORBIDDEN_CHARACTER', { offset: text.search(FORBIDDEN) });
  }
  return text.replace(/[&<>"'\t\n\r]/g, (character) => `&#${character.charCodeAt(0)};`);
}
