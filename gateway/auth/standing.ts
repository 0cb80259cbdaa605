import { createHash } from 'node:crypto';
import { type GraphQLSchema, isIntrospectionType, isObjectType } from 'graphql';
import { decide } from '../../schema/policy/decide.ts';
import { type Grants, grantsOf } from '../../schema/policy/grants.ts';
import type { RefusedFields } from '../execute/index.ts';
import type { SchemaDemands } from './schema-demands.ts';

/** What a class of requesters is granted, and what it never gets of a schema. */
export interface Standing {
  readonly grants: Grants;
  /** The scopes among those that the schema names, as grants. */
  readonly scopes: Grants;
  /** Undefined where nothing is refused. */
  readonly refusedFields: RefusedFields | undefined;
}

/** What a standing follows from. */
export interface StandingInput {
  readonly grants: Grants;
  readonly scopes: readonly string[];
  /** Categories whose refusal is told to nobody. */
  readonly silent: readonly string[];
  /** An emergency opens single records, never lists. */
  readonly emergency: boolean;
}

/** Decides about every field and input of a schema at once. */
export function standingOf(
  { grants, scopes, silent, emergency }: StandingInput,
  demands: SchemaDemands,
  apiSchema: GraphQLSchema,
): Standing {
  const held: Grants = Object.fromEntries(
    scopes.map((scope) => [scope, [{ condition: 'any', rule: 'scope' }]]),
  );
  const told = new Set<string>();
  const untold = new Set<string>();
  for (const coordinate of fieldsOf(apiSchema)) {
    const missing = missingFor(coordinate, { grants, scopes: held }, demands);
    const isWorklist = emergency && demands.worklists.has(coordinate);
    if (missing.length === 0 && !isWorklist) continue;
    const isSilent = missing.some((name) => silent.includes(name));
    (isSilent ? untold : told).add(coordinate);
  }
  const inputs = [...demands.inputs].flatMap(([coordinate, categories]) =>
    categories.every((category) => grantsOf(grants, category).length > 0) ? [] : [coordinate],
  );
  return { grants, scopes: held, refusedFields: toRefusedFields(told, untold, new Set(inputs)) };
}

/**
 * Returns what a requester lacks for a field whatever the record, nothing if it may be asked for.
 * A field of which the schema says nothing lacks whatever there is.
 */
export function missingFor(
  coordinate: string,
  { grants, scopes }: Pick<Standing, 'grants' | 'scopes'>,
  demands: SchemaDemands,
): readonly string[] {
  const categories = demands.categories.get(coordinate);
  if (categories === undefined) return ['unknown'];
  const byCategory = decide(categories, grants);
  const byScope = decide(demands.scopes.get(coordinate) ?? [], scopes);
  return [...byCategory.missing, ...byScope.missing];
}

function fieldsOf(schema: GraphQLSchema): readonly string[] {
  return Object.values(schema.getTypeMap())
    .filter((type) => isObjectType(type))
    .filter((type) => !isIntrospectionType(type))
    .flatMap((type) => Object.keys(type.getFields()).map((field) => `${type.name}.${field}`));
}

function toRefusedFields(
  coordinates: ReadonlySet<string>,
  silent: ReadonlySet<string>,
  inputs: ReadonlySet<string>,
): RefusedFields | undefined {
  if (coordinates.size + silent.size + inputs.size === 0) return undefined;
  const sets = [coordinates, silent, inputs].map((set) => [...set].sort());
  const key = createHash('sha256').update(JSON.stringify(sets)).digest('base64url');
  return { coordinates, silent, arguments: inputs, key };
}
