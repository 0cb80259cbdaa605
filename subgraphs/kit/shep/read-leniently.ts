import type { XmlNode } from '../xml.ts';
import { EnvelopeRefusal } from './envelope-refusal.ts';

/**
 * Returns the only child element of that name without regard to case and namespace, or undefined.
 *
 * Agencies write `Response` for `response` and qualify what the schema leaves unqualified. Two
 * elements of one name are refused all the same: a reader that takes the first may take the wrong
 * one.
 */
export function childNamed(node: XmlNode | undefined, name: string): XmlNode | undefined {
  const wanted = name.toLowerCase();
  const found = node?.children.filter((each) => each.localName.toLowerCase() === wanted) ?? [];
  if (found.length > 1) throw new EnvelopeRefusal('UNEXPECTED_SHAPE', `${name} repeated`);
  return found[0];
}

/** Returns the text of such a child, white space around it removed; undefined where empty. */
export function textNamed(node: XmlNode | undefined, name: string): string | undefined {
  const text = childNamed(node, name)?.text.trim();
  return text === '' ? undefined : text;
}

/**
 * Returns the content of an answer: the `response` in the operation's element, or the element
 * itself where the wrapper is left out. Refuses the answer to another operation.
 */
export function responseOf(operation: XmlNode, name: string, namespaceUri: string): XmlNode {
  const isExpected =
    operation.localName.toLowerCase() === name.toLowerCase() &&
    operation.namespaceUri.toLowerCase() === namespaceUri.toLowerCase();
  if (!isExpected) throw new EnvelopeRefusal('UNEXPECTED_SHAPE', operation.localName);
  return childNamed(operation, 'response') ?? operation;
}
