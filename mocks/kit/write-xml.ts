/** A piece of XML that is ready to be written: never escaped again. */
export interface Markup {
  readonly markup: string;
}

/** What an element may hold: text (escaped), other elements, or nothing at all. */
export type ElementContent =
  | string
  | number
  | boolean
  | Markup
  | readonly Markup[]
  | null
  | undefined;

/**
 * Returns one element. Text is escaped, elements are taken as they are.
 *
 * `undefined` and `null` return no element at all, which is how an optional child is left out; an
 * empty string or list returns an empty element. Attributes that are undefined are left out.
 */
export function element(
  name: string,
  content: ElementContent,
  attributes: Readonly<Record<string, string | undefined>> = {},
): Markup {
  if (content === undefined || content === null) return { markup: '' };
  const written = Object.entries(attributes)
    .filter((entry): entry is [string, string] => entry[1] !== undefined)
    .map(([key, value]) => ` ${key}="${escapeText(value).replaceAll('"', '&quot;')}"`)
    .join('');
  const inner = writeContent(content);
  return {
    markup: inner === '' ? `<${name}${written}/>` : `<${name}${written}>${inner}</${name}>`,
  };
}

/** Marks a string as XML already; for markup that was read or signed elsewhere. */
export function rawXml(markup: string): Markup {
  return { markup };
}

/** Joins pieces of XML into one. */
export function joinXml(pieces: readonly Markup[]): Markup {
  return { markup: pieces.map((piece) => piece.markup).join('') };
}

function writeContent(content: Exclude<ElementContent, null | undefined>): string {
  if (typeof content !== 'object') return escapeText(String(content));
  return 'markup' in content ? content.markup : joinXml(content).markup;
}

function escapeText(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('\r', '&#13;');
}
