import type { DocumentNode } from 'graphql';
import {
  type Asker,
  decide,
  grantsFor,
  type Policy,
  silentCategories,
} from '../../schema/policy/index.ts';
import type { RefusedFields } from '../execute/index.ts';
import { takeOperation } from '../plan/index.ts';
import { operationDemandsOf } from './operation-demands.ts';
import { type DemandingSupergraph, schemaDemandsOf } from './schema-demands.ts';
import { missingFor, standingOf } from './standing.ts';

/** Who is to be decided about. */
export interface DecisionSubject {
  readonly asker: Asker;
  readonly policy: Policy;
  readonly scopes: readonly string[];
}

/** What an operation demands, and what is decided for somebody, for people to read. */
export interface DecisionDescription {
  /** A line for each field that demands something, and each input that is refused. */
  readonly lines: readonly string[];
  /** Undefined where nothing is refused. */
  readonly refusedFields: RefusedFields | undefined;
}

/** Returns what each field of an operation demands: a line each, none for what is public. */
export function describeDemands(
  whole: DocumentNode,
  operationName: string | null,
  supergraph: DemandingSupergraph,
): readonly string[] {
  const { document, operation } = takeOperation(whole, operationName);
  const { categories, scopes } = schemaDemandsOf(supergraph);
  const { fields } = operationDemandsOf(document, operation, supergraph);
  return fields.flatMap((field) => {
    const demanded = [categories.get(field) ?? [['unknown']], scopes.get(field) ?? []]
      .filter((alternatives) => alternatives.length > 0)
      .map((alternatives) => alternatives.map((all) => all.join(' and ')).join(', or '));
    return demanded.length === 0 ? [] : [`${field}: ${demanded.join('; scope ')}`];
  });
}

/** Decides about an operation as the gateway does, for everything that no record decides. */
export function describeDecision(
  whole: DocumentNode,
  operationName: string | null,
  supergraph: DemandingSupergraph,
  { asker, policy, scopes }: DecisionSubject,
): DecisionDescription {
  const { document, operation } = takeOperation(whole, operationName);
  const demands = schemaDemandsOf(supergraph);
  const standing = standingOf(
    {
      grants: grantsFor(policy, asker),
      scopes,
      silent: silentCategories(policy, asker),
      emergency: asker.emergency,
    },
    demands,
    supergraph.apiSchema,
  );
  const { grants, refusedFields } = standing;
  const { fields, inputs } = operationDemandsOf(document, operation, supergraph);
  const ofFields = fields.flatMap((field) => {
    if (refusedFields?.silent?.has(field)) return [`${field}: refused in silence`];
    if (refusedFields?.coordinates.has(field)) {
      const missing = missingFor(field, standing, demands);
      return [`${field}: refused${missing.length === 0 ? '' : `, lacks ${missing.join(' and ')}`}`];
    }
    const { conditions, rules } = decide(demands.categories.get(field) ?? [], grants);
    return conditions.length === 0
      ? []
      : [`${field}: ${conditions.join(' or ')}, by ${rules.join(', ')}`];
  });
  const ofInputs = inputs
    .filter((input) => refusedFields?.arguments?.has(input))
    .map((input) => `${input}: refused where it has a value`);
  return { lines: [...ofFields, ...ofInputs], refusedFields };
}
