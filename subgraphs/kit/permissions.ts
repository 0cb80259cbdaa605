import { defaultFieldResolver, type GraphQLFieldResolver, type GraphQLSchema } from 'graphql';
import type { Requirement } from '../../schema/policy/requirement.ts';
import { subjectFields } from '../../schema/policy/schema-tags.ts';
import { objectTypes, readFieldDemands } from './access/field-demands.ts';
import { createFieldGuard, type FieldGuard, type MaybeContext } from './access/field-guard.ts';
import { guardReferences } from './access/guard-references.ts';
import { maskValue } from './access/mask-value.ts';
import type { RecordHooks } from './access/record-hooks.ts';
import { refusal } from './access/refusals.ts';
import { applyMiddleware, deny, rule, shield } from './graphql-shield.ts';

type Resolver = GraphQLFieldResolver<unknown, MaybeContext>;

/** What a subgraph says about who may read what. */
export interface PermissionsSource {
  /** What its SDL demands by `@policy`, by coordinate. */
  readonly declared: ReadonlyMap<string, Requirement>;
  readonly hooks?: RecordHooks;
}

/**
 * Returns the schema with a graphql-shield rule on each field of each object type, and `deny` for
 * whatever is left. Changes resolvers of the schema that it is given.
 *
 * Rules are made from the schema's own list of fields and from what its SDL demands of them, never
 * from names written by hand: graphql-shield ignores rules on interfaces and unions, and its default
 * for an unlisted field is to allow it. A rule reads the signed context and asks nobody, so that a
 * refused field never starts a call to a system of record.
 *
 * A rule costs several promises, and a page has thousands of leaves: what follows from what a rule
 * has allowed in the same request, about the same person and the same categories, goes past it.
 *
 * Throws a RangeError if a hook names a field that does not exist.
 */
export function withPermissions(
  schema: GraphQLSchema,
  { declared, hooks = {} }: PermissionsSource,
): GraphQLSchema {
  const guards = createGuards(schema, declared, hooks);
  guardReferences(schema, declared);
  const unguarded = new Map<FieldGuard, Resolver>();
  forEachField(schema, guards, (field, guard) => {
    field.resolve = withMask(guard, field.resolve ?? defaultFieldResolver);
    unguarded.set(guard, field.resolve);
  });
  const guarded = applyMiddleware(schema, createShield(schema, guards));
  forEachField(guarded, guards, (field, guard) => {
    const [shielded, direct] = [field.resolve as Resolver, unguarded.get(guard) as Resolver];
    field.resolve = (parent, args, context, info) =>
      guard.isKnown(parent, context, info)
        ? direct(parent, args, context, info)
        : shielded(parent, args, context, info);
  });
  return guarded;
}

function createGuards(
  schema: GraphQLSchema,
  declared: PermissionsSource['declared'],
  hooks: RecordHooks,
): ReadonlyMap<string, FieldGuard> {
  const demands = readFieldDemands(schema, declared);
  const unknown = Object.keys(hooks).find((coordinate) => !demands.has(coordinate));
  if (unknown !== undefined)
    throw new RangeError(`expected a field, but got a hook for ${unknown}`);
  const subjects = subjectFields(schema);
  return new Map(
    objectTypes(schema).flatMap((type) =>
      Object.values(type.getFields()).map((field) => {
        const coordinate = `${type.name}.${field.name}`;
        const guard = createFieldGuard({
          type,
          field,
          demand: demands.get(coordinate) ?? { kind: 'unclassified' },
          subjectField: subjects.get(type.name),
          hook: hooks[coordinate],
        });
        return [coordinate, guard] as const;
      }),
    ),
  );
}

function createShield(schema: GraphQLSchema, guards: ReadonlyMap<string, FieldGuard>) {
  const rules = objectTypes(schema).map((type) => [
    type.name,
    Object.fromEntries(
      Object.keys(type.getFields()).flatMap((name) => {
        const guard = guards.get(`${type.name}.${name}`);
        return guard === undefined ? [] : [[name, toRule(guard)]];
      }),
    ),
  ]);
  return shield<unknown, MaybeContext>(Object.fromEntries(rules), {
    fallbackRule: deny,
    fallbackError: refusal(),
    // Errors of resolvers pass: an agency's time-out must not read as a refusal. They are masked
    // where the answer is written.
    allowExternalErrors: true,
  });
}

/** Never cached by graphql-shield: its keys leave out the context, and two of three the parent. */
function toRule(guard: FieldGuard) {
  return rule(guard.coordinate, { cache: 'no_cache' })(
    (parent: unknown, args, context: MaybeContext, info) =>
      guard.check(parent, args, context, info),
  );
}

function withMask(guard: FieldGuard, resolve: Resolver): Resolver {
  const { coordinate, demand, scopeOf } = guard;
  if (demand.kind !== 'categories') return resolve;
  return (parent, args, context, info) => {
    const value = resolve(parent, args, context, info);
    const access = context?.access;
    if (access === undefined || !access.grants.masked.has(coordinate)) return value;
    const scope = scopeOf(access, parent, args, info);
    const mask = access.maskOf(coordinate, demand.requirement, scope);
    if (mask === null) return value;
    const toMasked = (known: unknown) => maskValue(known, mask, info.returnType);
    return value instanceof Promise ? value.then(toMasked) : toMasked(value);
  };
}

function forEachField(
  schema: GraphQLSchema,
  guards: ReadonlyMap<string, FieldGuard>,
  visit: (field: { resolve?: Resolver }, guard: FieldGuard) => void,
): void {
  for (const type of objectTypes(schema)) {
    for (const [name, field] of Object.entries(type.getFields())) {
      const guard = guards.get(`${type.name}.${name}`);
      if (guard !== undefined) visit(field, guard);
    }
  }
}
