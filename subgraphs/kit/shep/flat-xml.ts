import type { XmlAttribute, XmlNode } from '../xml.ts';
import { runInTurn } from './run-in-turn.ts';

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
export async function inflateXml(flat: FlatXml): Promise<XmlNode> {
  const builder = createTreeBuilder(flat);
  let root: XmlNode | undefined;
  while (root === undefined) root = await runInTurn(() => builder.build(ELEMENTS_PER_TURN));
  return root;
}

/** Most elements are leaves without attributes; they share this, which spares two arrays each. */
const NONE: never[] = [];
Object.freeze(NONE);

function createTreeBuilder({ names, text, table }: FlatXml) {
  const open: { readonly children: XmlNode[]; missing: number }[] = [];
  let root: XmlNode | undefined;
  let at = 0;
  let textAt = 0;

  const number = () => table[at++] as number;
  const slice = (length: number) => {
    textAt += length;
    return text.slice(textAt - length, textAt);
  };

  function buildNode(): void {
    const name = number();
    const value = slice(number());
    const attributeCount = number();
    const childCount = number();
    const attributes = attributeCount === 0 ? NONE : buildAttributes(attributeCount);
    const children: XmlNode[] = childCount === 0 ? NONE : [];
    const node: XmlNode = {
      namespaceUri: names[name * 2] as string,
      localName: names[name * 2 + 1] as string,
      attributes,
      children,
      text: value,
    };
    root ??= node;
    const parent = open.at(-1);
    if (parent !== undefined) {
      parent.children.push(node);
      parent.missing--;
    }
    if (childCount > 0) open.push({ children, missing: childCount });
    while (open.at(-1)?.missing === 0) open.pop();
  }

  function buildAttributes(count: number): XmlAttribute[] {
    return Array.from({ length: count }, () => {
      const name = number();
      return {
        namespaceUri: names[name * 2] as string,
        localName: names[name * 2 + 1] as string,
        value: slice(number()),
      };
    });
  }

  return {
    /** Builds up to `elements` more; returns the root once the whole tree is built. */
    build(elements: number): XmlNode | undefined {
      for (let i = 0; i < elements && at < table.length; i++) buildNode();
      return at < table.length ? undefined : root;
    },
  };
}
