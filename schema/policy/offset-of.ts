import { type Document, isMap, isScalar, isSeq } from 'yaml';

/**
 * Returns where in the text a path leads, in characters from its beginning: to the value, if it is a
 * single one; to the key, if the value has parts or the key is meant; to the last part of the path
 * that exists, if the rest is missing.
 */
export function offsetOf(document: Document, path: readonly PropertyKey[], ofKey = false): number {
  let node: unknown = document.contents;
  let offset = 0;
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find(
        ({ key }) => isScalar(key) && String(key.value) === String(step),
      );
      if (!isScalar(pair?.key)) return offset;
      offset = pair.key.range?.[0] ?? offset;
      node = pair.value;
    } else {
      node = isSeq(node) ? node.items[Number(step)] : null;
    }
  }
  return !ofKey && isScalar(node) ? (node.range?.[0] ?? offset) : offset;
}
