import {
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  isObjectType,
} from 'graphql';
import { effectiveRequirements } from '../../../schema/policy/effective-requirements.ts';
import type { Requirement } from '../../../schema/policy/requirement.ts';
import {
  isTaggedPublic,
  subjectFields,
  type Taggable,
  taggedWith,
} from '../../../schema/policy/schema-tags.ts';

/** The type that stands for a data subject. */
export const DATA_SUBJECT = 'Person';

/** What a field of a subgraph demands of a request beside the gateway's signature. */
export type FieldDemand =
  /** Nothing: it is nobody's, or it holds what the field above it has let out. */
  | { readonly kind: 'nothing' }
  /** That the gateway has planned to read this internal fact. */
  | { readonly kind: 'fact' }
  /** Grants for the record's person. */
  | { readonly kind: 'categories'; readonly requirement: Requirement }
  /** What nobody can meet: the schema does not say whose it is. */
  | { readonly kind: 'unclassified' };

const NOTHING: FieldDemand = { kind: 'nothing' };
const FACT: FieldDemand = { kind: 'fact' };
const UNCLASSIFIED: FieldDemand = { kind: 'unclassified' };

/** What Apollo's subgraph adds to the schema; demanding the signature is all there is to it. */
const FEDERATION_FIELDS = new Set(['Query._entities', 'Query._service', '_Service.sdl']);

/**
 * Returns what each field of each object type demands, by coordinate. A field that is missing in the
 * answer does not exist.
 *
 * Fields of a data subject, of records that are found without one, and of the operations have to say
 * whose they are: by a category, by `@tag(name: "public")` or as an internal fact. What says nothing
 * demands what nobody can meet. Fields that come from another subgraph (`@external`) are never asked
 * of this one.
 */
export function readFieldDemands(
  schema: GraphQLSchema,
  declared: ReadonlyMap<string, Requirement>,
): ReadonlyMap<string, FieldDemand> {
  const requirements = effectiveRequirements(schema, declared);
  const hasToSay = new Set([
    DATA_SUBJECT,
    ...subjectFields(schema).keys(),
    ...[schema.getQueryType(), schema.getMutationType()].map((type) => type?.name ?? ''),
  ]);
  // Equal requirements are one object, by which a request remembers what it has decided.
  const shared = new Map<string, FieldDemand>();
  const sharedDemand = (requirement: Requirement): FieldDemand => {
    const key = JSON.stringify(requirement);
    const known = shared.get(key) ?? { kind: 'categories', requirement };
    shared.set(key, known);
    return known;
  };
  const demandOf = (type: GraphQLObjectType, field: GraphQLField<unknown, unknown>) => {
    const coordinate = `${type.name}.${field.name}`;
    if (FEDERATION_FIELDS.has(coordinate)) return NOTHING;
    if (taggedWith('fact-for', field.astNode).length > 0) return FACT;
    if (isExternal(field.astNode)) return UNCLASSIFIED;
    const requirement = requirements.get(coordinate);
    if (requirement === undefined) return UNCLASSIFIED;
    if (requirement.length > 0) return sharedDemand(requirement);
    if (!hasToSay.has(type.name)) return NOTHING;
    return isTaggedPublic(field.astNode) || isTaggedPublic(type.astNode) ? NOTHING : UNCLASSIFIED;
  };
  return new Map(
    objectTypes(schema).flatMap((type) =>
      Object.values(type.getFields()).map((field): [string, FieldDemand] => [
        `${type.name}.${field.name}`,
        demandOf(type, field),
      ]),
    ),
  );
}

/** Returns the object types of a schema; those of introspection are graphql-js's own. */
export function objectTypes(schema: GraphQLSchema): readonly GraphQLObjectType[] {
  return Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .filter(({ name }) => !name.startsWith('__'));
}

function isExternal(node: Taggable | null | undefined): boolean {
  return (node?.directives ?? []).some(({ name }) => name.value === 'external');
}
