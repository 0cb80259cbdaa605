import { DOMParser, type Element } from '@xmldom/xmldom';
import { ShepRefusal } from './shep-refusal.ts';

/** One place in an XSD sequence. */
export interface SequenceItem {
  readonly name: string;
  readonly optional?: boolean;
  /** May occur more than once, or not at all when optional. */
  readonly many?: boolean;
}

/** Parses strictly: refuses a document type, any well-formedness error, and trailing text. */
export function parseXml(text: string): Element {
  if (/<!DOCTYPE/i.test(text)) throw new ShepRefusal('schema', 'document type is not allowed');
  try {
    const parser = new DOMParser({
      onError: (level, message) => {
        throw new Error(`${level}: ${message}`);
      },
    });
    const root = parser.parseFromString(text, 'text/xml').documentElement;
    if (root === null) throw new Error('no root element');
    return root;
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new ShepRefusal('schema', `not well-formed XML: ${reason.split('\n')[0]}`);
  }
}

/** The child elements, in document order. */
export function childElements(parent: Element): Element[] {
  return [...parent.childNodes].filter((node): node is Element => node.nodeType === 1);
}

/** The children of that local name, whatever their namespace. */
export function childrenNamed(parent: Element, localName: string): Element[] {
  return childElements(parent).filter((child) => child.localName === localName);
}

/** The text of the first child of that local name, trimmed; undefined when there is none. */
export function childText(parent: Element, localName: string): string | undefined {
  return childrenNamed(parent, localName)[0]?.textContent?.trim();
}

/**
 * Checks that the children of `parent` are exactly the sequence that the XSD allows, in its order.
 *
 * Returns them by name (a list per name). Throws a `ShepRefusal` that names the first element out
 * of place, as a validating parser does: a misplaced, unknown, missing or repeated element.
 */
export function readSequence<Name extends string>(
  parent: Element,
  sequence: readonly (SequenceItem & { readonly name: Name })[],
): Record<Name, Element[]> {
  const found = Object.fromEntries(sequence.map((item) => [item.name, [] as Element[]])) as Record<
    Name,
    Element[]
  >;
  const children = childElements(parent);
  let next = 0;
  for (const item of sequence) {
    while (children[next]?.localName === item.name) {
      found[item.name].push(children[next] as Element);
      next += 1;
      if (item.many !== true) break;
    }
    if (found[item.name].length === 0 && item.optional !== true) {
      const got = children[next]?.localName ?? 'nothing';
      throw new ShepRefusal(
        'schema',
        `cvc-complex-type.2.4: in ${parent.localName} expected ${item.name}, but got: ${got}`,
      );
    }
  }
  const extra = children[next];
  if (extra !== undefined) {
    throw new ShepRefusal(
      'schema',
      `cvc-complex-type.2.4: in ${parent.localName} no ${extra.localName} is expected here`,
    );
  }
  return found;
}
