import type { Declarations, ElementPosition } from './canonical-xml.ts';
import { scanAttributes, scanXml } from './scan-xml.ts';

/** A way from the root element down: at each step, the position among the child elements. */
export type ElementPath = readonly number[];

const NONE: Declarations = new Map();

/**
 * Returns where the element at `path` starts in `document`, a document that `parseXml` has
 * accepted; the empty path is the root. Reads no further. Throws a TypeError when there is none.
 */
export function locateElement(document: string, path: ElementPath): ElementPosition {
  const open: { readonly scope: Declarations; children: number }[] = [];
  /** How many of the open elements lie on the way. */
  let matched = 0;

  for (const token of scanXml(document)) {
    const parent = open.at(-1);
    if (token.kind === 'START') {
      const outer = parent?.scope ?? NONE;
      const position = parent === undefined ? undefined : parent.children++;
      const onTheWay = matched === open.length && position === path[open.length - 1];
      if (onTheWay && open.length === path.length) return { start: token.start, outer };
      if (token.selfClosing) continue;
      if (onTheWay) matched = open.length + 1;
      const { declared } = scanAttributes(token.attributes);
      const scope = declared.size > 0 ? new Map([...outer, ...declared]) : outer;
      open.push({ scope, children: 0 });
    } else if (token.kind === 'END') {
      open.pop();
      matched = Math.min(matched, open.length);
    }
  }
  throw new TypeError(`expected an element at ${path.join('/')}, but got none`);
}

/** Returns the offset behind the element that starts at `start`. */
export function findElementEnd(document: string, start: number): number {
  let depth = 0;
  for (const token of scanXml(document, start)) {
    if (token.kind === 'START' && !token.selfClosing) depth++;
    else if (token.kind === 'END') depth--;
    if (depth === 0) return token.end;
  }
  throw new TypeError(`expected an element at ${start}, but got no end of it`);
}
