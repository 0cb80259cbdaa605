import type { Declarations } from './canonical-xml.ts';
import { scanAttributes, scanXml } from './scan-xml.ts';

/** One element as it stands in a document. */
export interface LocatedElement {
  /** Offsets of its first character and of the one after its last. */
  readonly start: number;
  readonly end: number;
  /** The element's source text. */
  readonly source: string;
  /** The declarations in scope around it, not its own. */
  readonly outer: Declarations;
}

/** A way from the root element down: at each step, the position among the child elements. */
export type ElementPath = readonly number[];

/**
 * Returns the element at `path` in `document`, a document that `parseXml` has accepted; the empty
 * path is the root. Throws a TypeError when there is none.
 */
export function locateElement(document: string, path: ElementPath): LocatedElement {
  const open: { readonly scope: Declarations; children: number }[] = [];
  let found: Pick<LocatedElement, 'start' | 'outer'> | undefined;
  /** How many of the open elements lie on the way. */
  let matched = 0;

  for (const token of scanXml(document)) {
    const outer = open.at(-1)?.scope ?? new Map<string, string>();
    if (token.kind === 'START') {
      const parent = open.at(-1);
      const position = parent === undefined ? undefined : parent.children++;
      const onTheWay = matched === open.length && position === path[open.length - 1];
      if (onTheWay && found === undefined && open.length === path.length) {
        found = { start: token.start, outer };
      }
      if (token.selfClosing) {
        if (found?.start === token.start) return located(document, found, token.end);
        continue;
      }
      if (onTheWay) matched = open.length + 1;
      const { declared } = scanAttributes(token.attributes);
      open.push({
        scope: declared.size > 0 ? new Map([...outer, ...declared]) : outer,
        children: 0,
      });
    } else if (token.kind === 'END') {
      open.pop();
      matched = Math.min(matched, open.length);
      if (found !== undefined && open.length === path.length) {
        return located(document, found, token.end);
      }
    }
  }
  throw new TypeError(`expected an element at ${path.join('/')}, but got none`);
}

function located(
  document: string,
  { start, outer }: Pick<LocatedElement, 'start' | 'outer'>,
  end: number,
): LocatedElement {
  return { start, end, outer, source: document.slice(start, end) };
}
