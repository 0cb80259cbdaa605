import type { Failure, Incompleteness } from '../failure.ts';
import { isJsonObject } from '../json-object.ts';
import type { Envelope } from '../read-envelope.ts';
import { isSameBranch, type ResponsePath } from '../response-path.ts';
import type { FetchPlan } from './fetch-plan.ts';

/** What an answer comes to: data that can be merged, and everything that is wrong with it. */
export interface FetchResult {
  readonly data: Record<string, unknown> | null;
  readonly failures: readonly Failure[];
  readonly incomplete: readonly Incompleteness[];
}

/** A place in the client's response. */
export interface Place {
  /** Exactly where. */
  readonly path: ResponsePath;
  /** The object around it. */
  readonly object: ResponsePath;
}

const MISFITS_MAX = 10_000;

/** Finds the places of errors and of notes; an error without a place concerns all objects. */
export function readNotes(
  fetch: FetchPlan,
  envelope: Envelope,
  objects: readonly ResponsePath[],
  places: (path: ResponsePath | null) => readonly Place[],
) {
  const subgraph = fetch.subgraph.name;
  const nothingCame = envelope.data === null || envelope.data === undefined;
  const failures: Failure[] = [];
  const errorPaths: ResponsePath[] = [];
  let concernsAll = false;
  for (const error of envelope.errors) {
    const found = places(error.path);
    const own = found.map(({ object }) => object);
    if (found.length === 0) {
      concernsAll = true;
      failures.push({ kind: 'reported', subgraph, error, paths: objects, fields: [], objects });
      continue;
    }
    const paths = found.map(({ path }) => path);
    errorPaths.push(...paths);
    const affected = nothingCame ? [...own, ...objects] : own;
    failures.push({ kind: 'reported', subgraph, error, paths, fields: [], objects: affected });
  }
  if (concernsAll) errorPaths.push(...objects);
  if (nothingCame && envelope.errors.length === 0) {
    failures.push({ kind: 'empty', subgraph, objects });
  } else if (!nothingCame && !isJsonObject(envelope.data)) {
    failures.push({ kind: 'form', subgraph, objects });
  }
  const incomplete = envelope.incomplete.map(({ path, agency, service, reason }) => {
    const found = places(path).map(({ object }) => object);
    return { agency, service, reason, objects: found.length === 0 ? objects : found };
  });
  return { failures, incomplete, errorPaths };
}

/** Gathers places of the wrong form, but for those that an error explains. */
export function collectMisfits(errorPaths: readonly ResponsePath[]) {
  const objects: ResponsePath[] = [];
  return {
    add({ path, object }: Place) {
      if (objects.length >= MISFITS_MAX) return;
      if (!errorPaths.some((at) => isSameBranch(at, path))) objects.push(object);
    },
    failures(fetch: FetchPlan): readonly Failure[] {
      return objects.length === 0 ? [] : [{ kind: 'form', subgraph: fetch.subgraph.name, objects }];
    },
  };
}
