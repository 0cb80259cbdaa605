import {
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  getNamedType,
  isLeafType,
} from 'graphql';
import type { SubgraphContext } from '../subgraph-context.ts';
import { argumentCategories } from './argument-categories.ts';
import { DATA_SUBJECT, type FieldDemand } from './field-demands.ts';
import type { RecordHook } from './record-hooks.ts';
import type { RecordScope } from './record-scope.ts';
import { refusal, refusalOf } from './refusals.ts';
import type { RequestAccess } from './request-access.ts';

/** A context as a field may meet it: one that did not come from `serveSubgraph` has no access. */
export type MaybeContext = Partial<SubgraphContext> | null | undefined;

type Args = Readonly<Record<string, unknown>>;

/** What stands before one field. */
export interface FieldGuard {
  readonly coordinate: string;
  readonly demand: FieldDemand;
  /** Returns true, or the error with which the field is refused. Asks nobody, never throws. */
  check(parent: unknown, args: Args, context: MaybeContext, info: GraphQLResolveInfo): true | Error;
  /**
   * Whether it follows from what this request has been allowed already that the field is allowed.
   * False where that is not known.
   */
  isKnown(parent: unknown, context: MaybeContext, info: GraphQLResolveInfo): boolean;
  /** Returns whom the field's value is about. */
  scopeOf(
    access: RequestAccess,
    parent: unknown,
    args: Args,
    info: GraphQLResolveInfo,
  ): RecordScope;
}

export interface FieldGuardOptions {
  readonly type: GraphQLObjectType;
  readonly field: GraphQLField<unknown, SubgraphContext>;
  readonly demand: FieldDemand;
  /** The field of the type that leads to the person whom its records are about. */
  readonly subjectField: string | undefined;
  readonly hook: RecordHook | undefined;
}

/** Makes the guard of one field. */
export function createFieldGuard(options: FieldGuardOptions): FieldGuard {
  const { type, field, demand, subjectField, hook } = options;
  const coordinate = `${type.name}.${field.name}`;
  const saysWhose = type.name === DATA_SUBJECT || subjectField !== undefined || hook !== undefined;
  // Below a leaf nothing has to know whom it is about.
  const opensScope = saysWhose && !isLeafType(getNamedType(field.type));
  const readCategories = argumentCategories(field.args);
  const dependsOnArguments = hook !== undefined || readCategories !== null;

  const scopeOf: FieldGuard['scopeOf'] = (access, parent, args, info) => {
    if (hook !== undefined) {
      const isCase = hook.isCase?.(args, access.signed.requester, parent) ?? false;
      return access.scopeOf({ id: hook.subject?.(args) }, isCase);
    }
    if (type.name === DATA_SUBJECT) return access.scopeOfOwner(info, parent);
    const around = access.scopeAround(info.path);
    // A record that was found under a person is that person's, whichever of their ids it has on file.
    if (subjectField === undefined || around.subject !== null) return around;
    return access.scopeOfOwner(info, (parent as Args)[subjectField]);
  };

  const scopeAt: FieldGuard['scopeOf'] = (access, parent, args, info) => {
    const scope = scopeOf(access, parent, args, info);
    if (opensScope) access.openScope(info.path, scope);
    return scope;
  };

  function isMet(context: SubgraphContext, scope: RecordScope): true | Error {
    const { access } = context;
    if (demand.kind === 'nothing') return true;
    if (demand.kind === 'unclassified') return refusal();
    if (demand.kind === 'fact') return access.signed.facts.includes(coordinate) || refusal();
    const decision = access.decide(demand.requirement, scope);
    if (decision.outcome === 'ALLOWED') return true;
    return refusalOf(decision, {
      requester: access.signed.requester,
      requestId: context.requestId,
    });
  }

  return {
    coordinate,
    demand,
    scopeOf,
    check(parent, args, context, info) {
      const access = context?.access;
      if (access === undefined) return refusal();
      try {
        const used = readCategories?.(args) ?? [];
        if (!used.every((category) => access.grants.hasSome(category))) return refusal();
        return isMet(context as SubgraphContext, scopeAt(access, parent, args, info));
      } catch (error) {
        return error instanceof Error ? error : refusal();
      }
    },
    isKnown(parent, context, info) {
      const access = context?.access;
      if (access === undefined || dependsOnArguments) return false;
      if (demand.kind === 'nothing') return !opensScope;
      if (demand.kind !== 'categories') return false;
      const coversAnybody = access.grants.coversAnybody(demand.requirement);
      if (access.grants.isUnconditional || (coversAnybody && !opensScope)) return coversAnybody;
      const scope = scopeAt(access, parent, {}, info);
      return scope.decisions.get(demand.requirement)?.outcome === 'ALLOWED';
    },
  };
}
