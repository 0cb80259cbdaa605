import type { XmlNode } from '../xml.ts';
import { EnvelopeRefusal } from './envelope-refusal.ts';
import type { ElementPath } from './locate-element.ts';

/**
 * Returns the way from the operation element to `data`
 * (`SendMessageResponse/response/responseData/data`), or undefined where there is none.
 *
 * Agencies differ in capitals and some leave a wrapper out, so that names are compared without
 * regard to case and `response` is optional. Two elements of one name are refused.
 */
export function findDataPath(operation: XmlNode): ElementPath | undefined {
  const path: number[] = [];
  let node = operation;
  for (const name of ['response', 'responsedata', 'data']) {
    const matches = node.children.filter((each) => each.localName.toLowerCase() === name);
    const [found] = matches;
    if (matches.length > 1) throw new EnvelopeRefusal('UNEXPECTED_SHAPE', `${name} repeated`);
    if (found === undefined) {
      if (name === 'response') continue;
      return undefined;
    }
    path.push(node.children.indexOf(found));
    node = found;
  }
  return path;
}

/** Returns the element at `path` below `node`, which must exist. */
export function elementAt(node: XmlNode, path: ElementPath): XmlNode {
  return path.reduce((parent, index) => parent.children[index] as XmlNode, node);
}

/** Returns a copy of `node` without the element at `path`. */
export function withoutElement(node: XmlNode, [index, ...rest]: ElementPath): XmlNode {
  const children = node.children.flatMap((each, position) => {
    if (position !== index) return [each];
    return rest.length === 0 ? [] : [withoutElement(each, rest)];
  });
  return { ...node, children };
}

/** Returns the way from `root` to `target`, one of the elements in it. */
export function pathTo(root: XmlNode, target: XmlNode): ElementPath | undefined {
  if (root === target) return [];
  for (const [index, child] of root.children.entries()) {
    const rest = pathTo(child, target);
    if (rest !== undefined) return [index, ...rest];
  }
  return undefined;
}
