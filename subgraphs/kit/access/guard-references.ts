import type { GraphQLSchema } from 'graphql';
import { decide } from '../../../schema/policy/decide.ts';
import type { Requirement } from '../../../schema/policy/requirement.ts';
import { subjectFields } from '../../../schema/policy/schema-tags.ts';
import type { MaybeContext } from './field-guard.ts';
import { refusal } from './refusals.ts';

type ReferenceResolver = (reference: unknown, context: MaybeContext, ...rest: unknown[]) => unknown;

/** Where Apollo's subgraph keeps the resolver. */
interface MaybeEntity {
  readonly extensions: {
    readonly apollo?: { readonly subgraph?: { resolveReference?: ReferenceResolver } };
  };
}

/**
 * Puts a check before each `__resolveReference` of a type that demands something, in place:
 * graphql-shield does not know of them, and they may ask a system of record before any field is
 * reached.
 *
 * A record whose person nobody can tell is loaded for those alone who may read anybody's. One that
 * names its person is loaded for whoever may read some, and its fields are decided by the name.
 */
export function guardReferences(
  schema: GraphQLSchema,
  declared: ReadonlyMap<string, Requirement>,
): void {
  const named = subjectFields(schema);
  for (const [name, requirement] of declared) {
    const type = schema.getType(name) as MaybeEntity | undefined;
    const subgraph = type?.extensions.apollo?.subgraph;
    const resolve = subgraph?.resolveReference;
    if (subgraph === undefined || resolve === undefined || requirement.length === 0) continue;
    subgraph.resolveReference = async (reference, context, ...rest) => {
      const access = context?.access;
      const isAllowed = named.has(name)
        ? access !== undefined && decide(requirement, access.signed.grants).allowed
        : access?.grants.coversAnybody(requirement) === true;
      if (!isAllowed) throw refusal();
      return resolve(reference, context, ...rest);
    };
  }
}
