import { prefixOf, type ScannedAttributes, scanAttributes, scanXml } from './scan-xml.ts';

/** One element in both canonical forms. */
export interface CanonicalForms {
  /** Canonical XML 1.0: every declaration in scope is kept. */
  readonly inclusive: string;
  /** Exclusive Canonical XML 1.0: a declaration stands where its prefix is first used in a name. */
  readonly exclusive: string;
  /** The declarations in scope inside the root element, by prefix. */
  readonly inScope: Declarations;
}

/** Namespace URIs by prefix; the default namespace has the prefix ''. */
export type Declarations = ReadonlyMap<string, string>;

interface OpenElement {
  readonly name: string;
  readonly inScope: Declarations;
  /** What the inclusive form has declared so far. */
  readonly inclusively: Declarations;
  /** What the exclusive form has declared so far. */
  readonly exclusively: Declarations;
}

const NONE: Declarations = new Map();

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML 1.0 forbids.
const FORBIDDEN = /[\x00-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]/;

/**
 * Returns both canonical forms, without comments, of the one element that `source` holds, in one
 * linear pass. `outer` holds the declarations in scope where the element stands.
 *
 * Ours, because it costs microseconds where a document, its XPaths and a tree walk cost
 * milliseconds. Our security does not rest on it: of an answer we read the very string whose
 * digest the agency signed, so that a mistake here can refuse a good answer but never admit a
 * forged one. Attributes in the `xml` namespace are not inherited into the element. Throws a
 * TypeError for anything but one well-formed element without comments and instructions.
 */
export function canonicalizeElement(source: string, outer: Declarations = NONE): CanonicalForms {
  const text = source.includes('\r') ? source.replace(/\r\n?/g, '\n') : source;
  if (FORBIDDEN.test(text) || !text.isWellFormed()) throw refusal('a forbidden character');
  const open: OpenElement[] = [];
  let inclusive = '';
  let exclusive = '';
  let root: OpenElement | undefined;

  for (const token of scanXml(text)) {
    const parent = open.at(-1);
    if (token.kind === 'START') {
      if (parent === undefined && root !== undefined) throw refusal('a second element');
      const tag = renderStartTag(token.name, scanAttributes(token.attributes), parent, outer);
      root ??= tag.element;
      const end = token.selfClosing ? `</${token.name}>` : '';
      if (!token.selfClosing) open.push(tag.element);
      inclusive += tag.inclusive + end;
      exclusive += tag.exclusive + end;
    } else if (token.kind === 'END') {
      if (open.pop()?.name !== token.name) throw refusal(`an end tag at ${token.start}`);
      inclusive += `</${token.name}>`;
      exclusive += `</${token.name}>`;
    } else {
      if (parent === undefined) throw refusal('text outside the element');
      const encoded = encodeText(token.text);
      inclusive += encoded;
      exclusive += encoded;
    }
  }
  if (root === undefined || open.length > 0) throw refusal('no complete element');
  return { inclusive, exclusive, inScope: root.inScope };
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
  parent: OpenElement | undefined,
  outer: Declarations,
) {
  const around = parent?.inScope ?? outer;
  const inScope = declared.size === 0 ? around : new Map([...around, ...declared]);
  const prefixed = attributes.filter((attribute) => attribute.name.includes(':'));
  const used = new Set([name, ...prefixed.map((attribute) => attribute.name)].map(prefixOf));
  used.delete('xml');
  for (const prefix of used) {
    if (prefix !== '' && !inScope.has(prefix)) throw refusal(`an undeclared prefix: ${prefix}`);
  }
  const inclusively = notYetRendered(inScope.keys(), inScope, parent?.inclusively ?? NONE);
  const exclusively = notYetRendered(used, inScope, parent?.exclusively ?? NONE);
  const tail = `${renderAttributes(attributes, inScope)}>`;
  return {
    inclusive: `<${name}${renderDeclarations(inclusively)}${tail}`,
    exclusive: `<${name}${renderDeclarations(exclusively)}${tail}`,
    element: {
      name,
      inScope,
      inclusively: inScope,
      exclusively: merge(parent?.exclusively ?? NONE, exclusively),
    },
  };
}

function notYetRendered(
  prefixes: Iterable<string>,
  inScope: Declarations,
  rendered: Declarations,
): [string, string][] {
  const missing: [string, string][] = [];
  if (inScope === rendered) return missing;
  for (const prefix of prefixes) {
    const uri = inScope.get(prefix) ?? '';
    if ((rendered.get(prefix) ?? '') !== uri) missing.push([prefix, uri]);
  }
  return missing;
}

function merge(declarations: Declarations, added: [string, string][]): Declarations {
  return added.length === 0 ? declarations : new Map([...declarations, ...added]);
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
