import { type GraphQLSchema, isObjectType } from 'graphql';
import type { Failure, Incompleteness } from '../failure.ts';
import { isSameBranch, type ResponsePath } from '../response-path.ts';
import { checkIdentity } from './check-identity.ts';
import type { FetchPlan } from './fetch-plan.ts';
import type { AskedKey } from './identity-plan.ts';
import { entityDepth } from './object-path.ts';
import { isJsonObject, type JsonObject, ownValue, readSelection } from './read-answer.ts';
import { type Envelope, readEnvelope } from './read-envelope.ts';

type Data = Record<string, unknown>;

/** What an answer comes to: data that can be merged, and everything that is wrong with it. */
export interface FetchResult {
  readonly data: Data | null;
  readonly failures: readonly Failure[];
  readonly incomplete: readonly Incompleteness[];
}

/** What was asked of entities. */
export interface EntityRequest {
  /** As they were sent: each once. */
  readonly sent: readonly JsonObject[];
  /** For each representation of the executor, the place in `sent` and that in the response. */
  readonly wanted: readonly { readonly sentAt: number; readonly path: ResponsePath }[];
  /** Whether an entity that does not say who it is passes. */
  readonly trusted: boolean;
}

const MISFITS_MAX = 10_000;

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

/**
 * Reads the answer to a fetch of entities.
 *
 * An entity is placed only where it was asked for. In an answer of the right length an entity that
 * belongs elsewhere is dropped, not moved; in one of a wrong length, in which places mean nothing,
 * an entity goes to the one key that it names itself.
 */
export function readEntityFetch(
  fetch: FetchPlan,
  body: JsonObject,
  request: EntityRequest,
): FetchResult {
  const { sent, wanted } = request;
  const envelope = readEnvelope(body);
  const objects = wanted.map(({ path }) => path);
  const entities = entitiesOf(envelope.data);
  const placed = entities && placeEntities(fetch, entities, request);
  const shape = fetch.shape.fieldsOf(null).get('_entities')?.selection ?? null;

  const places = (path: ResponsePath | null) => {
    const [field, index, ...rest] = path ?? [];
    if (field !== '_entities' || typeof index !== 'number' || shape === null) return [];
    const shown = rest.slice(
      0,
      indexOrEnd(rest, (key) => fetch.identity?.isPrivate(key) === true),
    );
    const depth = entityDepth(shape, fetch.subgraph.entityKeys, shown);
    const sentAt = placed === null ? index : placed.from.indexOf(index);
    return wanted
      .filter((one) => one.sentAt === sentAt)
      .map(({ path: base }) => ({
        path: [...base, ...shown],
        object: [...base, ...shown.slice(0, depth)],
      }));
  };
  const notes = readNotes(fetch, envelope, objects, places);
  const failures = [...notes.failures];
  const fail = (kind: 'form' | 'incomplete' | 'identity', affected: readonly ResponsePath[]) => {
    const open = affected.filter((path) => !notes.errorPaths.some((at) => isSameBranch(at, path)));
    if (open.length > 0) failures.push({ kind, subgraph: fetch.subgraph.name, objects: open });
  };
  if (entities === null || placed === null || shape === null) {
    if (isJsonObject(envelope.data)) fail('form', objects);
    return { ...notes, data: null, failures };
  }

  const pathsOf = (indexes: ReadonlySet<number>) =>
    wanted.filter(({ sentAt }) => indexes.has(sentAt)).map(({ path }) => path);
  fail('identity', pathsOf(placed.foreign));
  if (entities.length !== sent.length) {
    fail('incomplete', placed.missing.size > 0 ? pathsOf(placed.missing) : objects);
  }
  const misfits = collectMisfits(notes.errorPaths);
  const read = wanted.map(({ sentAt, path }) => {
    const from = placed.from[sentAt] ?? -1;
    const entity = from === -1 ? null : entities[from];
    if (entity === null) return null;
    const misfit = (at: ResponsePath) => {
      const depth = entityDepth(shape, fetch.subgraph.entityKeys, at);
      misfits.add({ path: [...path, ...at], object: [...path, ...at.slice(0, depth)] });
    };
    if (!isJsonObject(entity)) {
      misfit([]);
      return null;
    }
    const typename = entityType(fetch, entity, sent[sentAt]);
    return readSelection(fetch.schema, shape, entity, [], misfit, typename);
  });
  failures.push(...misfits.failures(fetch));
  return { ...notes, data: { _entities: read }, failures };
}

function entitiesOf(data: unknown): readonly unknown[] | null {
  const entities = isJsonObject(data) ? ownValue(data, '_entities') : null;
  return Array.isArray(entities) ? entities : null;
}

/** Where the entity for each sent representation stands in the answer, -1 for nowhere. */
interface Placement {
  readonly from: readonly number[];
  /** Places in `sent` whose entity was somebody else's, or contradicted itself. */
  readonly foreign: ReadonlySet<number>;
  /** Places in `sent` for which there was none. */
  readonly missing: ReadonlySet<number>;
}

function placeEntities(
  fetch: FetchPlan,
  entities: readonly unknown[],
  { sent, trusted }: EntityRequest,
): Placement {
  const foreign = new Set<number>();
  const missing = new Set<number>();
  const isFor = (representation: JsonObject, entity: unknown): boolean => {
    if (!isJsonObject(entity)) return false;
    if (fetch.identity === null) return false;
    return checkIdentity(fetch.identity, fetch.schema, representation, entity) === 'same';
  };
  const candidatesFor = indexByKey(fetch.identity?.keys ?? [], entities);
  const from = sent.map((representation, index) => {
    if (entities.length === sent.length) {
      const entity = entities[index];
      // Null is "no such record", and what is no object is told apart later.
      if (!isJsonObject(entity) || isFor(representation, entity)) return index;
      if (trusted && fetch.identity === null) return index;
      foreign.add(index);
      return -1;
    }
    const candidates = candidatesFor(representation).filter((at) =>
      isFor(representation, entities[at]),
    );
    const [first] = candidates;
    if (first === undefined) {
      missing.add(index);
      return -1;
    }
    const text = JSON.stringify(entities[first]);
    if (candidates.every((at) => JSON.stringify(entities[at]) === text)) return first;
    foreign.add(index);
    return -1;
  });
  return { from, foreign, missing };
}

/** Finds entities by one of their key fields, so that a long answer is not searched again and again. */
function indexByKey(keys: readonly AskedKey[], entities: readonly unknown[]) {
  const leaves = keys.filter(({ selectionSet }) => selectionSet === null);
  const places = new Map<string, number[]>();
  for (const [at, entity] of entities.entries()) {
    if (!isJsonObject(entity)) continue;
    for (const { alias, field } of leaves) {
      const value = ownValue(entity, alias);
      if (!isScalar(value)) continue;
      const key = `${field}:${value}`;
      const known = places.get(key);
      if (known === undefined) places.set(key, [at]);
      else known.push(at);
    }
  }
  return (representation: JsonObject): readonly number[] => {
    const leaf = leaves.find(({ field }) => isScalar(representation[field]));
    if (leaf === undefined) return [...entities.keys()];
    return places.get(`${leaf.field}:${representation[leaf.field]}`) ?? [];
  };
}

function isScalar(value: unknown): value is string | number | boolean {
  return ['string', 'number', 'boolean'].includes(typeof value);
}

function entityType(fetch: FetchPlan, entity: JsonObject, sent: JsonObject | undefined) {
  const told = fetch.identity && ownValue(entity, fetch.identity.typenameAlias);
  return (
    objectTypeName(fetch.schema, told ?? ownValue(entity, '__typename')) ??
    objectTypeName(fetch.schema, sent?.__typename)
  );
}

function objectTypeName(schema: GraphQLSchema, name: unknown): string | null {
  const type = typeof name === 'string' ? schema.getType(name) : undefined;
  return isObjectType(type) ? type.name : null;
}

interface Place {
  /** Exactly where. */
  readonly path: ResponsePath;
  /** The object around it. */
  readonly object: ResponsePath;
}

/** Finds the places of errors and of notes; an error without a place concerns all objects. */
function readNotes(
  fetch: FetchPlan,
  envelope: Envelope,
  objects: readonly ResponsePath[],
  places: (path: ResponsePath | null) => readonly Place[],
) {
  const subgraph = fetch.subgraph.name;
  const nothingCame = envelope.data === null || envelope.data === undefined;
  const failures: Failure[] = [];
  const errorPaths: ResponsePath[] = [];
  for (const error of envelope.errors) {
    const found = places(error.path);
    const own = found.map(({ object }) => object);
    const paths = found.length === 0 ? objects : found.map(({ path }) => path);
    errorPaths.push(...paths);
    failures.push({
      kind: 'reported',
      subgraph,
      error,
      paths,
      objects: found.length === 0 || nothingCame ? [...own, ...objects] : own,
    });
  }
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
function collectMisfits(errorPaths: readonly ResponsePath[]) {
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

function indexOrEnd<T>(items: readonly T[], test: (item: T) => boolean): number {
  const index = items.findIndex(test);
  return index === -1 ? items.length : index;
}
