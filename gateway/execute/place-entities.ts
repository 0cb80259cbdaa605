import type { GraphQLSchema } from 'graphql';
import { checkIdentity, type Identity } from './check-identity.ts';
import type { AskedIdentity, AskedKey } from './identity-plan.ts';
import { isJsonObject, type JsonObject, ownValue } from './json-object.ts';

/** What was asked of entities. */
export interface SentEntities {
  /** As they were sent: each once. */
  readonly sent: readonly JsonObject[];
  /** Whether an entity that does not say who it is passes. */
  readonly trusted: boolean;
}

/** Where the entity for each sent representation stands in the answer, -1 for nowhere. */
export interface Placement {
  readonly from: readonly number[];
  /** Places in `sent` whose entity was somebody else's, or contradicted itself. */
  readonly foreign: ReadonlySet<number>;
  /** Places in `sent` for which there was none. */
  readonly missing: ReadonlySet<number>;
}

/** Finds for each representation its entity in an answer; never one that names another key. */
export function placeEntities(
  fetch: { readonly identity: AskedIdentity | null; readonly schema: GraphQLSchema },
  entities: readonly unknown[],
  { sent, trusted }: SentEntities,
): Placement {
  const foreign = new Set<number>();
  const missing = new Set<number>();
  const identityOf = (representation: JsonObject, entity: unknown): Identity => {
    if (!isJsonObject(entity)) return 'other';
    if (fetch.identity === null) return 'unknown';
    return checkIdentity(fetch.identity, fetch.schema, representation, entity);
  };
  const isFor = (representation: JsonObject, entity: unknown) =>
    identityOf(representation, entity) === 'same';
  // Only an answer of a wrong length has to be searched.
  const candidatesFor =
    entities.length === sent.length ? null : indexByKey(fetch.identity?.keys ?? [], entities);
  const from = sent.map((representation, index) => {
    if (candidatesFor === null) {
      const entity = entities[index];
      // Null is "no such record", and what is no object is told apart later.
      if (!isJsonObject(entity)) return index;
      const identity = identityOf(representation, entity);
      if (identity === 'same' || (trusted && identity === 'unknown')) return index;
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
