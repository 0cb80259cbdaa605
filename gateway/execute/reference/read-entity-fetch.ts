import { type GraphQLSchema, isObjectType } from 'graphql';
import { isJsonObject, type JsonObject, ownValue } from '../json-object.ts';
import { entityDepth } from '../object-path.ts';
import { placeEntities, type SentEntities } from '../place-entities.ts';
import { readEnvelope } from '../read-envelope.ts';
import { isSameBranch, type ResponsePath } from '../response-path.ts';
import { collectMisfits, type FetchResult, readNotes } from './fetch-notes.ts';
import type { FetchPlan } from './fetch-plan.ts';
import { readSelection } from './read-answer.ts';

/** What was asked of entities, and for which objects of the response. */
export interface EntityRequest extends SentEntities {
  /** For each representation of the executor, the place in `sent` and that in the response. */
  readonly wanted: readonly { readonly sentAt: number; readonly path: ResponsePath }[];
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
    // In an answer of a wrong length, places are those that the keys say.
    const isMoved = placed !== null && entities?.length !== sent.length;
    const sentAt = isMoved ? placed.from.indexOf(index) : index;
    return wanted
      .filter((one) => one.sentAt === sentAt)
      .map(({ path: base }) => ({
        path: [...base, ...shown],
        object: [...base, ...shown.slice(0, depth)],
      }));
  };
  const notes = readNotes(fetch, envelope, objects, places);
  const failures = [...notes.failures];
  const subgraph = fetch.subgraph.name;
  const unexplained = (affected: readonly ResponsePath[]) =>
    affected.filter((path) => !notes.errorPaths.some((at) => isSameBranch(at, path)));
  const fail = (kind: 'form' | 'incomplete' | 'identity', affected: readonly ResponsePath[]) => {
    if (affected.length > 0) failures.push({ kind, subgraph, objects: affected });
  };
  if (entities === null || placed === null || shape === null) {
    if (isJsonObject(envelope.data)) fail('form', unexplained(objects));
    return { ...notes, data: null, failures };
  }

  const pathsOf = (indexes: ReadonlySet<number>) =>
    wanted.filter(({ sentAt }) => indexes.has(sentAt)).map(({ path }) => path);
  fail('identity', pathsOf(placed.foreign));
  if (entities.length !== sent.length) {
    fail('incomplete', unexplained(placed.missing.size > 0 ? pathsOf(placed.missing) : objects));
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

function indexOrEnd<T>(items: readonly T[], test: (item: T) => boolean): number {
  const index = items.findIndex(test);
  return index === -1 ? items.length : index;
}
