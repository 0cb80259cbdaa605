import { isJsonObject, type JsonObject } from '../json-object.ts';
import { entityDepth } from '../object-path.ts';
import { readEnvelope } from '../read-envelope.ts';
import type { ResponsePath } from '../response-path.ts';
import { collectMisfits, type FetchResult, readNotes } from './fetch-notes.ts';
import type { FetchPlan } from './fetch-plan.ts';
import { readSelection } from './read-answer.ts';

/** Reads the answer to a fetch from a root type, whose fields go to `prefix` in the response. */
export function readRootFetch(
  fetch: FetchPlan,
  body: JsonObject,
  prefix: ResponsePath,
): FetchResult {
  const envelope = readEnvelope(body);
  const objects = rootObjects(fetch, prefix);
  const place = (path: ResponsePath) => {
    const depth = entityDepth(fetch.shape, fetch.subgraph.entityKeys, path);
    return { path: [...prefix, ...path], object: [...prefix, ...path.slice(0, depth || 1)] };
  };
  const places = (path: ResponsePath | null) =>
    path === null || path.length === 0 ? [] : [place(path)];
  const notes = readNotes(fetch, envelope, objects, places);
  if (!isJsonObject(envelope.data)) return { data: null, ...notes };

  const misfits = collectMisfits(notes.errorPaths);
  const data = readSelection(fetch.schema, fetch.shape, envelope.data, [], (path) =>
    misfits.add(place(path)),
  );
  return { ...notes, data, failures: [...notes.failures, ...misfits.failures(fetch)] };
}

/** The objects that a fetch from a root type is for: the fields that it is to fill. */
export function rootObjects(fetch: FetchPlan, prefix: ResponsePath): readonly ResponsePath[] {
  if (prefix.length > 0) return [prefix];
  const keys = [...fetch.shape.fieldsOf(null).keys()].filter((key) => key !== '__typename');
  return keys.map((key) => [key]);
}
