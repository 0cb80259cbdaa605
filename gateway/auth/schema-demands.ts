import type { GraphQLSchema } from 'graphql';
import { effectiveRequirements } from '../../schema/policy/effective-requirements.ts';
import type { Requirements } from '../../schema/policy/requirement.ts';
import { declaredRequirements, type LoadedSupergraph } from '../supergraph/index.ts';
import { demandsOfInputs } from './demands-of-inputs.ts';
import { overImplementations } from './over-implementations.ts';
import { withInputs } from './with-inputs.ts';

/** What a supergraph says of who may read it. */
export type DemandingSupergraph = Pick<
  LoadedSupergraph,
  'hash' | 'schema' | 'apiSchema' | 'requirements' | 'plannerFacts'
>;

/** What a schema demands of a requester. Every one of three kinds of demand has to be met. */
export interface SchemaDemands {
  /** Categories of personal data, by `Type.field` of every object and interface type. */
  readonly categories: Requirements;
  /** Scopes of tokens, likewise. */
  readonly scopes: Requirements;
  /** Names of all scopes: others make no difference to a requester. */
  readonly scopeNames: ReadonlySet<string>;
  /**
   * The categories of which one has to be granted each for an input to be used, by
   * `Type.field(argument:)` and `Input.field`.
   */
  readonly inputs: ReadonlyMap<string, readonly string[]>;
  /** Root fields that lead through lists: nobody reads them in an emergency. */
  readonly worklists: ReadonlySet<string>;
}

const known = new WeakMap<DemandingSupergraph, SchemaDemands>();

/**
 * Returns what a supergraph demands, computed once.
 *
 * `@authenticated` demands nothing more: without a verified token nobody comes this far. What is
 * declared on an interface is demanded of its implementations too, and what a field is computed
 * from (@requires, @fromContext) is demanded for the field: a supergraph of an old composition may
 * say neither.
 */
export function schemaDemandsOf(supergraph: DemandingSupergraph): SchemaDemands {
  const found = known.get(supergraph);
  if (found !== undefined) return found;
  const { schema, apiSchema } = supergraph;
  const scopes = demandedBy('requiresScopes', supergraph);
  const made = {
    categories: demandedBy('policy', supergraph),
    scopes,
    scopeNames: new Set([...scopes.values()].flat(2)),
    inputs: demandsOfInputs(schema),
    worklists: new Set(worklistsOf(apiSchema)),
  };
  known.set(supergraph, made);
  return made;
}

function demandedBy(
  directive: 'policy' | 'requiresScopes',
  { schema, requirements, plannerFacts }: DemandingSupergraph,
): Requirements {
  // One of no alternatives is never met.
  const met = requirements.map((one) =>
    one.anyOf?.length === 0 ? { ...one, anyOf: [[`no ${directive}`]] } : one,
  );
  const declared = overImplementations(schema, declaredRequirements(met, directive));
  return withInputs(schema, plannerFacts, effectiveRequirements(schema, declared));
}

function worklistsOf(schema: GraphQLSchema): readonly string[] {
  const root = schema.getQueryType();
  return Object.values(root?.getFields() ?? {}).flatMap(({ name, args }) =>
    args.some((argument) => argument.name === 'first') ? [`${root?.name}.${name}`] : [],
  );
}
