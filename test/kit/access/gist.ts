import type { Categories } from './read-categories.ts';
import type { Selection } from './selection.ts';

/**
 * Picks of everything a person has what is enough to see how each category is decided: who it is,
 * and the first field of each category that needs no other.
 */
export function gistOf(all: readonly Selection[], categories: Categories): readonly Selection[] {
  const seen = new Set<string>();
  return all
    .filter(({ coordinate, name }) => {
      const [category = '', ...more] = categories.get(coordinate) ?? [];
      if (['id', 'iin'].includes(name)) return true;
      if (more.length > 0 || seen.has(category)) return false;
      seen.add(category);
      return true;
    })
    .map(withNodesAlone);
}

/** Of what no two roles are given alike: for whom there are many of, or many ways to. */
const TELLING = new Set([
  'id',
  'iin',
  'identityDocuments',
  'residencePermits',
  'arrivalNotifications',
  'visas',
  'prepaidTaxes',
  'alertCheck',
  'mayStay',
]);

/** Picks of everything a person has what shows in whose record somebody reads. */
export function briefOf(all: readonly Selection[]): readonly Selection[] {
  return all.filter(({ name }) => TELLING.has(name)).map(withNodesAlone);
}

/** The same selection, of a list its nodes alone. */
export function withNodesAlone(selection: Selection): Selection {
  const children = selection.type.endsWith('Connection')
    ? selection.children.filter(({ name }) => name === 'nodes')
    : selection.children;
  return { ...selection, children: children.map(withNodesAlone) };
}
