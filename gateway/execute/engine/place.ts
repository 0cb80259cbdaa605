import { isPassKey } from '../../plan/index.ts';
import type { FetchRecord } from './fetch-record.ts';
import { mergeShapes, type Shape } from './shape.ts';

/**
 * A place in the response: a path of planned response keys, elements of lists not told apart.
 *
 * The data of a place is never merged. Each fetch that has something there is a source of it, and a
 * field is read from the source that has it. Sources that come with the parent's data stand first;
 * then come the fetches whose entities are joined to the objects of the place.
 */
export interface Place {
  readonly id: number;
  /** The response key; empty for the root. */
  readonly key: string;
  readonly parent: Place | null;
  readonly depth: number;
  /** Lists around each object, where a fetch is placed here or further in; else unknown, 0. */
  readonly listDepth: number;
  readonly children: ReadonlyMap<string, Place>;
  readonly sources: readonly Source[];
  /** Where sources of several passes say which object they have; see `plannedDocuments`. */
  readonly passKeys: readonly { readonly source: number; readonly raws: readonly string[] }[];
  /** The fetch on whose objects alone it depends what is here; see `assignOwners`. */
  readonly owner: FetchRecord | null;
  /** The placed fetches whose tables lead through here or end here. */
  readonly carried: readonly FetchRecord[];
}

/** What one fetch has at a place. */
export interface Source {
  readonly fetch: FetchRecord;
  readonly shape: Shape;
  /** The same fetch among the sources of the parent; -1 where it begins here. */
  readonly parentSource: number;
}

export interface MutablePlace extends Place {
  readonly children: Map<string, MutablePlace>;
  readonly sources: Source[];
  listDepth: number;
  passKeys: { readonly source: number; readonly raws: readonly string[] }[];
  owner: FetchRecord | null;
  readonly carried: FetchRecord[];
}

/** Makes the tree of places; `at` adds those that are missing. */
export function createPlaces() {
  let count = 0;
  const create = (key: string, parent: MutablePlace | null): MutablePlace => ({
    id: count++,
    key,
    parent,
    depth: parent === null ? 0 : parent.depth + 1,
    listDepth: 0,
    children: new Map(),
    sources: [],
    passKeys: [],
    owner: null,
    carried: [],
  });
  const root = create('', null);
  const child = (parent: MutablePlace, key: string): MutablePlace => {
    const known = parent.children.get(key);
    if (known !== undefined) return known;
    const made = create(key, parent);
    parent.children.set(key, made);
    return made;
  };
  return {
    root,
    at: (path: readonly (string | number)[]): MutablePlace => {
      let place = root;
      for (const [index, step] of path.entries()) {
        if (step === '@') continue;
        place = child(place, String(step));
        const next = path.slice(index + 1).findIndex((each) => each !== '@');
        place.listDepth = next === -1 ? path.length - index - 1 : next;
      }
      return place;
    },
    child,
  };
}

/** Gives every place its sources, fetches in the order of the plan. */
export function addSources(
  fetches: readonly FetchRecord[],
  child: (parent: MutablePlace, key: string) => MutablePlace,
): void {
  const add = (place: MutablePlace, fetch: FetchRecord, shape: Shape, parentSource: number) => {
    const index = place.sources.push({ fetch, shape, parentSource }) - 1;
    const nested = new Map<string, Shape>();
    for (const { key, child: inner } of shape.fields) {
      if (inner === null) continue;
      const known = nested.get(key);
      nested.set(key, known === undefined ? inner : mergeShapes(known, inner));
    }
    for (const [key, inner] of nested) add(child(place, key), fetch, inner, index);
  };
  // From the outside in: what comes with the parent's data has to stand before what begins here.
  const outsideIn = [...fetches].sort((a, b) => a.target.depth - b.target.depth);
  for (const fetch of outsideIn) add(fetch.target as MutablePlace, fetch, fetch.shape, -1);
}

/**
 * Gives every place its owner: the fetch on whose objects alone it depends what is there, null where
 * that is the response as a whole.
 *
 * An entity that is in the response many times is fetched once, so what is inside of it is worked
 * on once too: the objects of a fetch are looked up per object of the owner of its place, not per
 * occurrence in the response. Where one fetch has all the data of a place, that is the owner. Where
 * several have, the owner is that of the innermost place at which one of them begins.
 *
 * `isPinned` says of a place and an owner that something there depends on an object outside of the
 * owner's: a value from a context further out.
 */
export function assignOwners(
  root: MutablePlace,
  isPinned: (place: Place, owner: FetchRecord) => boolean,
): void {
  const find = (place: MutablePlace): FetchRecord | null => {
    if (place.parent === null) return null;
    const begins = place.sources.flatMap(({ parentSource, fetch }) =>
      parentSource === -1 ? [] : [fetch],
    );
    const innermost = begins.reduce<Place | null>(
      (one, { target }) => (one === null || target.depth > one.depth ? target : one),
      null,
    );
    if (innermost === null) return place.parent.owner;
    const [only] = begins;
    if (begins.length > 1 || only === undefined) return innermost.owner;
    if (only.target.parent === null) return null;
    return isPinned(place, only) ? only.target.owner : only;
  };
  const assign = (place: MutablePlace) => {
    place.owner = find(place);
    for (const child of place.children.values()) assign(child);
  };
  assign(root);
}

/** Notes on the way from owner to target that the table of a placed fetch leads through there. */
export function addCarried(fetches: readonly FetchRecord[]): void {
  for (const fetch of fetches) {
    if (fetch.target.parent === null) continue;
    const { owner } = fetch.target;
    for (let place: Place | null = fetch.target; place !== null; place = place.parent) {
      (place as MutablePlace).carried.push(fetch);
      if (place === owner?.target) break;
    }
  }
}

/** Notes where several passes have objects of one place, and by what they say which. */
export function addPassKeys(place: MutablePlace): void {
  const found = place.sources.map(({ shape }, source) => ({
    source,
    raws: shape.fields.filter(({ key }) => isPassKey(key)).map(({ raw }) => raw),
  }));
  const passes = new Set(place.sources.map(({ fetch }) => fetch.pass));
  if (passes.size > 1) place.passKeys = found.filter(({ raws }) => raws.length > 0);
  for (const child of place.children.values()) addPassKeys(child);
}
