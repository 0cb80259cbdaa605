import type { Expectation } from './expect-access.ts';
import { createExpectedValues } from './expected-value.ts';
import type { Selection } from './selection.ts';

/** What a requester was answered, beside what somebody who may read everything was. */
export interface ComparedAnswer {
  readonly roots: readonly Selection[];
  /** `data` of the one who may read everything. */
  readonly everything: unknown;
  readonly data: unknown;
  readonly errors: readonly {
    readonly path?: readonly unknown[];
    readonly extensions: { readonly code: string };
  }[];
  /** Everything that came: status line, headers, body. */
  readonly text: string;
  /** What was sent: a value in it is no disclosure. */
  readonly sent: string;
  /** What the requester is told beside data: ids of requests for consent. */
  readonly told: readonly string[];
  /** Of these fields the requester gets a part, which a test of its own looks at. */
  readonly parts: ReadonlySet<string>;
  /** Says what is expected of a field, by where it stands. */
  expect(coordinate: string, place: Place): Expectation;
}

/** Where a field stands in an answer, as the one who may read everything read it. */
export interface Place {
  /** The root field that led there. */
  readonly root: Selection;
  /** The innermost person or organization around it, if any. */
  readonly around: Around | null;
}

export type Around =
  | { readonly type: 'Person'; readonly iin: string | null }
  | { readonly type: 'Organization'; readonly bin: string };

type Path = readonly (string | number)[];

/** Errors with a path of their own; the rest are counted in one. */
const ERRORS_MAX = 100;
/** Shorter texts are codes that many have in common. */
const CANARY_CHARACTERS_MIN = 5;

/** Returns in words everything in which an answer is not as expected; empty if it is. */
export function compareAccess(answer: ComparedAnswer): string[] {
  const problems: string[] = [];
  const shown = new Set<string>();
  const hidden = new Map<string, string>();
  const values = createExpectedValues();
  const errors = new Map(
    answer.errors.map(({ path, extensions }) => [JSON.stringify(path), extensions.code]),
  );

  const visit = (selection: Selection, all: unknown, got: unknown, path: Path, place: Place) => {
    const expected = answer.expect(selection.coordinate, place);
    const at = `${selection.coordinate} at ${path.join('.')}`;
    if (expected.kind !== 'visible') {
      collectTexts(all, (text) => hidden.set(text, at));
      if (isGiven(got)) problems.push(`${at} is let out, expected ${expected.kind}`);
      const code = errors.get(JSON.stringify(path));
      const isTold = expected.kind === 'consent' || !expected.silent;
      const wanted =
        expected.kind === 'consent' ? 'CONSENT_REQUIRED' : 'UNAUTHORIZED_FIELD_OR_TYPE';
      if (!isTold && code !== undefined) problems.push(`${at} is told, expected silence`);
      if (isTold && code !== wanted && answer.errors.length <= ERRORS_MAX) {
        problems.push(`${at} has ${code ?? 'no error'}, expected ${wanted}`);
      }
      return;
    }
    if (!isGiven(all)) {
      if (isGiven(got)) problems.push(`${at} has more than there is`);
      return;
    }
    if (answer.parts.has(selection.coordinate)) visitPart(selection, all, got, path, place);
    else visitValue(selection, all, got, path, place, expected.mask);
  };

  /** Of a list that a requester gets a part of: its nodes are as they are in the whole. */
  const visitPart = (
    selection: Selection,
    all: unknown,
    got: unknown,
    path: Path,
    place: Place,
  ): void => {
    const at = `${selection.coordinate} at ${path.join('.')}`;
    if (!isGiven(got)) problems.push(`${at} is missing`);
    for (const child of selection.children) {
      const [whole, part] = [valueAt(all, child.key), valueAt(got, child.key)];
      const number = child.children.find(({ name }) => name === 'number');
      if (number === undefined || !Array.isArray(whole) || !Array.isArray(part)) {
        const known = new Set<string>();
        collectTexts(whole, (text) => known.add(text));
        collectTexts(part, (text) => {
          shown.add(text);
          if (!known.has(text)) problems.push(`${at} has what is not there`);
        });
        continue;
      }
      const numbers = new Set(part.map((node) => valueAt(node, number.key)));
      const isShown = (node: unknown) => numbers.has(valueAt(node, number.key));
      collectTexts(
        whole.filter((node) => !isShown(node)).map((node) => valueAt(node, number.key)),
        (text) => hidden.set(text, at),
      );
      visitValue(child, whole.filter(isShown), part, [...path, child.key], place, null);
    }
  };

  const visitValue = (
    selection: Selection,
    all: unknown,
    got: unknown,
    path: Path,
    place: Place,
    mask: string | null,
  ): void => {
    const at = `${selection.coordinate} at ${path.join('.')}`;
    if (Array.isArray(all)) {
      if (!Array.isArray(got) || got.length !== all.length) {
        problems.push(`${at} is not the whole list`);
        return;
      }
      for (const [index, each] of all.entries()) {
        visitValue(selection, each, got[index], [...path, index], place, mask);
      }
      return;
    }
    if (selection.children.length > 0) {
      const inner = { ...place, around: readAround(selection, all) ?? place.around };
      // Of what has nothing left in it not even the presence is asked for.
      const isEmptied = selection.children.every(
        ({ coordinate }) => answer.expect(coordinate, inner).kind === 'refused',
      );
      if (isEmptied && got === null) {
        collectTexts(all, (text) => hidden.set(text, at));
        if (!errors.has(JSON.stringify(path))) problems.push(`${at} is emptied without an error`);
        return;
      }
      if (got === null || typeof got !== 'object') {
        problems.push(`${at} is missing`);
        return;
      }
      for (const child of selection.children) {
        visit(child, valueAt(all, child.key), valueAt(got, child.key), [...path, child.key], inner);
      }
      return;
    }
    if (!values.isExpected(selection.coordinate, all, got, mask)) {
      problems.push(`${at} is ${got === null ? 'withheld' : 'another value'}`);
    }
    collectTexts(got, (text) => shown.add(text));
    if (got !== all) collectTexts(all, (text) => hidden.set(text, at));
  };

  const { roots, everything, data } = answer;
  for (const root of roots) {
    visit(root, valueAt(everything, root.key), valueAt(data, root.key), [root.key], {
      root,
      around: null,
    });
  }
  const visible = [...shown, ...answer.told].join('\n');
  for (const [canary, at] of hidden) {
    if (visible.includes(canary) || answer.sent.includes(canary)) continue;
    if (answer.text.includes(canary)) problems.push(`${at} leaks ${canary}`);
  }
  return problems;
}

function readAround({ type, children }: Selection, object: unknown): Around | null {
  const read = (coordinate: string): unknown => {
    const field = children.find((each) => each.coordinate === coordinate);
    return field && valueAt(object, field.key);
  };
  if (type === 'Organization') return { type, bin: String(read('Organization.bin')) };
  if (type !== 'Person') return null;
  const iin = read('Person.iin');
  return { type, iin: typeof iin === 'string' ? iin : null };
}

function isGiven(value: unknown): boolean {
  return value !== null && value !== undefined;
}

function valueAt(object: unknown, key: string): unknown {
  return (object as Record<string, unknown> | null | undefined)?.[key];
}

function collectTexts(value: unknown, add: (text: string) => void): void {
  if (typeof value === 'string' && value.length >= CANARY_CHARACTERS_MIN) add(value);
  if (typeof value !== 'object' || value === null) return;
  for (const each of Object.values(value)) collectTexts(each, add);
}
