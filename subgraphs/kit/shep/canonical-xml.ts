import { prefixOf, type ScannedAttributes, scanAttributes, scanXml } from './scan-xml.ts';

/**
 * `inclusive` is Canonical XML 1.0, which keeps every declaration in scope; `exclusive` is
 * Exclusive XML Canonicalization 1.0, where a declaration stands where its prefix is first used in
 * a name.
 */
export type CanonicalForm = 'inclusive' | 'exclusive';

/** Namespace URIs by prefix; the default namespace has the prefix ''. */
export type Declarations = ReadonlyMap<string, string>;

/** Where an element stands in a document. */
export interface ElementPosition {
  /** The offset of its start tag. */
  readonly start: number;
  /** The declarations in scope around it. */
  readonly outer: Declarations;
}

export interface CanonicalElement {
  readonly xml: string;
  /** The declarations in scope inside the element, its own included. */
  readonly inScope: Declarations;
  /** The offset behind its end tag. */
  readonly end: number;
}

interface OpenElement {
  readonly name: string;
  readonly inScope: Declarations;
  /** What has been declared in the output so far; for the inclusive form, what is in scope. */
  readonly rendered: Declarations;
}

const NONE: Declarations = new Map();

/**
 * Returns the canonical form, without comments, of the element that starts at `position` in
 * `document`, in one linear pass over that element. Line ends must have been normalised.
 *
 * Ours, because it costs microseconds where a document, its XPaths and a tree walk cost
 * milliseconds. Our security does not rest on it: of an answer we read the very string whose
 * digest the agency signed, so that a mistake here can refuse a good answer but never admit a
 * forged one. Attributes in the `xml` namespace are not inherited into the element. Throws a
 * TypeError for anything but one well-formed element without comments and instructions.
 */
export function canonicalizeAt(
  document: string,
  form: CanonicalForm,
  { start, outer }: ElementPosition,
): CanonicalElement {
  const open: OpenElement[] = [];
  let root: OpenElement | undefined;
  let xml = '';

  for (const token of scanXml(document, start)) {
    const parent = open.at(-1);
    if (token.kind === 'START') {
      const { element, startTag } = renderStartTag(
        token.name,
        scanAttributes(token.attributes),
        parent ?? { inScope: outer, rendered: NONE },
        form,
      );
      root ??= element;
      xml += startTag;
      if (token.selfClosing) xml += `</${token.name}>`;
      else open.push(element);
    } else if (token.kind === 'END') {
      if (open.pop()?.name !== token.name) throw refusal(`an end tag at ${token.start}`);
      xml += `</${token.name}>`;
    } else {
      if (parent === undefined) throw refusal('text outside the element');
      xml += encodeText(token.text);
    }
    if (open.length === 0 && root !== undefined) {
      return { xml, inScope: root.inScope, end: token.end };
    }
  }
  throw refusal('no complete element');
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML 1.0 forbids.
const FORBIDDEN = /[\x00-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]/;

/**
 * Returns the canonical form of `source`, which is one element and nothing else; see
 * `canonicalizeAt`. Line ends are normalised, and characters that XML forbids are refused.
 */
export function canonicalizeElement(source: string, form: CanonicalForm): CanonicalElement {
  const text = source.includes('\r') ? source.replace(/\r\n?/g, '\n') : source;
  if (FORBIDDEN.test(text) || !text.isWellFormed()) throw refusal('a forbidden character');
  const element = canonicalizeAt(text, form, { start: 0, outer: NONE });
  if (element.end !== text.length) throw refusal(`something behind it at ${element.end}`);
  return element;
}

/** Returns declarations as canonical XML writes them: sorted by prefix, the default one first. */
export function renderDeclarations(declarations: Iterable<readonly [string, string]>): string {
  return [...declarations]
    .sort(([left], [right]) => compare(left, right))
    .map(([prefix, uri]) => ` xmlns${prefix && ':'}${prefix}="${encodeAttribute(uri)}"`)
    .join('');
}

function renderStartTag(
  name: string,
  { declared, attributes }: ScannedAttributes,
  parent: Omit<OpenElement, 'name'>,
  form: CanonicalForm,
): { element: OpenElement; startTag: string } {
  const inScope = merge(parent.inScope, declared);
  const used = usedPrefixes(name, attributes);
  for (const prefix of used) {
    if (prefix !== '' && !inScope.has(prefix)) throw refusal(`an undeclared prefix: ${prefix}`);
  }
  const relevant = form === 'exclusive' ? used : inScope.keys();
  const missing = notYetRendered(relevant, inScope, parent.rendered);
  const rendered = form === 'exclusive' ? merge(parent.rendered, missing) : inScope;
  const declarations = missing.size === 0 ? '' : renderDeclarations(missing);
  return {
    element: { name, inScope, rendered },
    startTag: `<${name}${declarations}${renderAttributes(attributes, inScope)}>`,
  };
}

function usedPrefixes(
  name: string,
  attributes: ScannedAttributes['attributes'],
): ReadonlySet<string> {
  if (attributes.length === 0 && !name.includes(':')) return ONLY_DEFAULT;
  const used = new Set([prefixOf(name)]);
  for (const attribute of attributes) {
    if (attribute.name.includes(':')) used.add(prefixOf(attribute.name));
  }
  used.delete('xml');
  return used;
}

const ONLY_DEFAULT: ReadonlySet<string> = new Set(['']);

function notYetRendered(
  prefixes: Iterable<string>,
  inScope: Declarations,
  rendered: Declarations,
): Declarations {
  if (inScope === rendered) return NONE;
  const missing = new Map<string, string>();
  for (const prefix of prefixes) {
    const uri = inScope.get(prefix) ?? '';
    if ((rendered.get(prefix) ?? '') !== uri) missing.set(prefix, uri);
  }
  return missing;
}

function merge(declarations: Declarations, added: Declarations): Declarations {
  return added.size === 0 ? declarations : new Map([...declarations, ...added]);
}

/** Attributes are sorted by namespace URI and then by local name; those without come first. */
function renderAttributes(
  attributes: ScannedAttributes['attributes'],
  inScope: Declarations,
): string {
  if (attributes.length === 0) return '';
  return attributes
    .map(({ name, value }) => ({
      uri: name.includes(':') ? namespaceOf(prefixOf(name), inScope) : '',
      localName: name.slice(name.indexOf(':') + 1),
      rendered: ` ${name}="${encodeAttribute(value)}"`,
    }))
    .sort((a, b) => compare(a.uri, b.uri) || compare(a.localName, b.localName))
    .map((attribute) => attribute.rendered)
    .join('');
}

function namespaceOf(prefix: string, inScope: Declarations): string {
  return prefix === 'xml' ? 'http://www.w3.org/XML/1998/namespace' : (inScope.get(prefix) ?? '');
}

function compare(left: string, right: string): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}

const TEXT_REFERENCES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '\r': '&#xD;',
};

const ATTRIBUTE_REFERENCES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '"': '&quot;',
  '\t': '&#x9;',
  '\n': '&#xA;',
  '\r': '&#xD;',
};

function encodeText(text: string): string {
  return text.replace(/[&<>\r]/g, (character) => TEXT_REFERENCES[character] ?? character);
}

function encodeAttribute(text: string): string {
  return text.replace(/[&<"\t\n\r]/g, (character) => ATTRIBUTE_REFERENCES[character] ?? character);
}

function refusal(found: string): TypeError {
  return new TypeError(`expected one well-formed element, but got ${found}`);
}
