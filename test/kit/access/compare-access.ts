import type { Expectation } from './expect-access.ts';
import type { Selection } from './selection.ts';

/** What a requester was answered, beside what somebody who may read everything was. */
export interface ComparedAnswer {
  readonly root: Selection;
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
  /** Says what is expected of a field; `person` is the object of the person around it, if any. */
  expect(coordinate: string, person: PersonRead | null): Expectation;
}

/** What tells who a person is, as the one who may read everything read it. */
export interface PersonRead {
  readonly iin: string | null;
}

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
  const errors = new Map(
    answer.errors.map(({ path, extensions }) => [JSON.stringify(path), extensions.code]),
  );

  const visit = (
    selection: Selection,
    all: unknown,
    got: unknown,
    path: Path,
    person: PersonRead | null,
  ) => {
    const expected = answer.expect(selection.coordinate, person);
    const at = `${selection.coordinate} at ${path.join('.')}`;
    if (expected.kind !== 'visible') {
      collectTexts(all, (text) => hidden.set(text, at));
      if (got !== null && got !== undefined)
        problems.push(`${at} is let out, expected ${expected.kind}`);
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
    if (all === null || all === undefined) {
      if (got !== null && got !== undefined) problems.push(`${at} has more than there is`);
      return;
    }
    if (answer.parts.has(selection.coordinate)) {
      visitPart(all, got, at);
      return;
    }
    visitValue(selection, all, got, path, person, expected.mask);
  };

  const visitPart = (all: unknown, got: unknown, at: string): void => {
    const known = new Set<string>();
    collectTexts(all, (text) => known.add(text));
    collectTexts(got, (text) => {
      shown.add(text);
      if (!known.has(text)) problems.push(`${at} has what is not there`);
    });
    if (got === null || got === undefined) problems.push(`${at} is missing`);
  };

  const visitValue = (
    selection: Selection,
    all: unknown,
    got: unknown,
    path: Path,
    person: PersonRead | null,
    mask: string | null,
  ): void => {
    const at = `${selection.coordinate} at ${path.join('.')}`;
    if (Array.isArray(all)) {
      if (!Array.isArray(got) || got.length !== all.length) {
        problems.push(`${at} is not the whole list`);
        return;
      }
      for (const [index, each] of all.entries()) {
        visitValue(selection, each, got[index], [...path, index], person, mask);
      }
      return;
    }
    if (selection.children.length > 0) {
      const inner = selection.type === 'Person' ? readPerson(selection, all as object) : person;
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
        visit(
          child,
          (all as Record<string, unknown>)[child.key],
          (got as Record<string, unknown>)[child.key],
          [...path, child.key],
          inner,
        );
      }
      return;
    }
    if (selection.type === 'PersonId') {
      if (typeof got !== 'string' || /\d{12}|doc:/.test(got))
        problems.push(`${at} is no sealed id`);
      return;
    }
    const wanted = mask === 'last4' ? maskAllButFour(String(all)) : all;
    if (got !== wanted) problems.push(`${at} is ${got === null ? 'withheld' : 'another value'}`);
    collectTexts(got, (text) => shown.add(text));
    if (mask !== null) collectTexts(all, (text) => hidden.set(text, at));
  };

  const { root, everything, data } = answer;
  visit(root, valueAt(everything, root.key), valueAt(data, root.key), [root.key], null);
  const visible = [...shown, ...answer.told].join('\n');
  for (const [canary, at] of hidden) {
    if (visible.includes(canary) || answer.sent.includes(canary)) continue;
    if (answer.text.includes(canary)) problems.push(`${at} leaks its value`);
  }
  return problems;
}

function readPerson(selection: Selection, person: object): PersonRead {
  const field = selection.children.find(({ coordinate }) => coordinate === 'Person.iin');
  const iin: unknown = field && valueAt(person, field.key);
  return { iin: typeof iin === 'string' ? iin : null };
}

function valueAt(object: unknown, key: string): unknown {
  return (object as Record<string, unknown> | null | undefined)?.[key];
}

function collectTexts(value: unknown, add: (text: string) => void): void {
  if (typeof value === 'string' && value.length >= CANARY_CHARACTERS_MIN) add(value);
  if (typeof value !== 'object' || value === null) return;
  for (const each of Object.values(value)) collectTexts(each, add);
}

function maskAllButFour(text: string): string {
  return '*'.repeat(Math.max(0, text.length - 4)) + text.slice(-4);
}
