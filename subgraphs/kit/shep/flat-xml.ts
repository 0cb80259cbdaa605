import { setImmediate } from 'node:timers/promises';
import type { XmlAttribute, XmlNode } from '../xml.ts';

/**
 * A tree of elements as three flat values that cross a thread boundary cheaply.
 *
 * A structured clone of the tree itself would be read back in one go on the event loop: 30 ms for
 * the answer about a thousand people.
 */
export interface FlatXml {
  /** Every namespace URI and local name that occurs, in pairs. */
  readonly names: readonly string[];
  /** The character data of all elements and attributes, one after another. */
  readonly text: string;
  /**
   * Per element in document order: name, length of its text, numbers of its attributes and
   * children; then per attribute: name, length of its value. Lengths are in UTF-16 units.
   */
  readonly table: Int32Array;
}

/** Elements built before the event loop gets its turn: below a millisecond. */
const ELEMENTS_PER_TURN = 1_000;

/** Returns `root` in flat form. */
export function flattenXml(root: XmlNode): FlatXml {
  const names: string[] = [];
  const nameIndexes = new Map<string, number>();
  const texts: string[] = [];
  const table: number[] = [];

  function nameIndex({ namespaceUri, localName }: XmlNode | XmlAttribute): number {
    const key = `${namespaceUri}\n${localName}`;
    const known = nameIndexes.get(key);
    if (known !== undefined) return known;
    nameIndexes.set(key, nameIndexes.size);
    names.push(namespaceUri, localName);
    return nameIndexes.size - 1;
  }

  const waiting = [root];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    table.push(nameIndex(node), node.text.length, node.attributes.length, node.children.length);
    texts.push(node.text);
    for (const attribute of node.attributes) {
      table.push(nameIndex(attribute), attribute.value.length);
      texts.push(attribute.value);
    }
    for (let i = node.children.length - 1; i >= 0; i--) waiting.push(node.children[i] as XmlNode);
  }
  return { names, text: texts.join(''), table: Int32Array.from(table) };
}

/** Returns the tree that `flattenXml` was given, built in turns so that others run in between. */
export async function inflateXml({ names, text, table }: FlatXml): Promise<XmlNode> {
  const open: { readonly children: XmlNode[]; missing: number }[] = [];
  let root: XmlNode | undefined;
  let elements = 0;
  let at = 0;
  let textAt = 0;

  const number = () => table[at++] as number;
  const slice = (length: number) => {
    textAt += length;
    return text.slice(textAt - length, textAt);
  };
  const nameAt = (index: number) => ({
    namespaceUri: names[index * 2] as string,
    localName: names[index * 2 + 1] as string,
  });

  while (at < table.length) {
    const name = nameAt(number());
    const value = slice(number());
    const attributeCount = number();
    const childCount = number();
    const attributes: XmlAttribute[] = [];
    for (let i = 0; i < attributeCount; i++) {
      attributes.push({ ...nameAt(number()), value: slice(number()) });
    }
    const children: XmlNode[] = [];
    const node: XmlNode = { ...name, attributes, children, text: value };

    root ??= node;
    const parent = open.at(-1);
    if (parent !== undefined) {
      parent.children.push(node);
      parent.missing--;
    }
    if (childCount > 0) open.push({ children, missing: childCount });
    while (open.at(-1)?.missing === 0) open.pop();
    if (++elements % ELEMENTS_PER_TURN === 0) await setImmediate();
  }
  if (root === undefined) throw new TypeError('expected a flat tree, but got an empty table');
  return root;
}
