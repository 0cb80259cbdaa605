import type { RequiredSelection } from '../../plan/query-plan.ts';
import { type FetchRecord, isEntityFetch, isPlacedFetch } from './fetch-record.ts';
import type { Place } from './place.ts';

/**
 * Returns what each fetch waits for, by number: the fetches before it in the plan that have any of
 * its inputs, since a plan puts fetches into stages and so makes them wait for more than that.
 *
 * Mutations keep every order that the plan gives.
 */
export function findDependencies(
  fetches: readonly FetchRecord[],
  isMutation: boolean,
): readonly ReadonlySet<number>[] {
  return fetches.map((fetch) => {
    if (isMutation) return fetch.precedents;
    const found = new Set<number>();
    const add = (place: Place, needs: (key: string) => boolean) => {
      for (const { fetch: other, shape } of place.sources) {
        if (!fetch.precedents.has(other.index)) continue;
        if (shape.fields.some(({ key }) => needs(key))) found.add(other.index);
      }
    };
    const addRequired = (place: Place, selections: readonly RequiredSelection[]) => {
      for (const selection of selections) {
        if (selection.kind === 'InlineFragment') {
          addRequired(place, selection.selections);
          continue;
        }
        const key = selection.alias ?? selection.name;
        add(place, (other) => other === key);
        const inner = place.children.get(key);
        if (inner !== undefined && selection.selections) addRequired(inner, selection.selections);
      }
    };
    if (!isPlacedFetch(fetch)) return found;
    if (isEntityFetch(fetch)) addRequired(fetch.target, fetch.node.requires ?? []);
    else addWay(fetch.target, fetch.precedents, found);
    for (const { path } of fetch.node.contextRewrites ?? []) {
      let place: Place | null = fetch.target;
      for (const step of path) if (step === '..') place = place?.parent ?? null;
      for (const step of path) {
        if (place === null) break;
        add(place, () => true);
        if (step !== '..' && !step.startsWith('... on ')) place = place.children.get(step) ?? null;
      }
    }
    return found;
  });
}

/** Returns for each set of numbers that of everything which they lead to. */
export function closeOver(dependencies: readonly ReadonlySet<number>[]): readonly Set<number>[] {
  const closed: Set<number>[] = [];
  const visit = (index: number): Set<number> => {
    const known = closed[index];
    if (known !== undefined) return known;
    const all = new Set<number>();
    closed[index] = all;
    for (const dependency of dependencies[index] ?? []) {
      all.add(dependency);
      for (const further of visit(dependency)) all.add(further);
    }
    return all;
  };
  for (const index of dependencies.keys()) visit(index);
  return closed;
}

function addWay(place: Place, precedents: ReadonlySet<number>, found: Set<number>): void {
  for (const { fetch, parentSource } of place.sources) {
    if (parentSource !== -1 && precedents.has(fetch.index)) found.add(fetch.index);
  }
}
