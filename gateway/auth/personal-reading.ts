import {
  type DocumentNode,
  isAbstractType,
  isCompositeType,
  isIntrospectionType,
  type OperationDefinitionNode,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import {
  type Condition,
  type Grants,
  grantsOf,
  maskFor,
  type Requirement,
} from '../../schema/policy/index.ts';
import { takeOperation } from '../plan/index.ts';
import { type DemandingSupergraph, schemaDemandsOf } from './schema-demands.ts';
import type { Standing } from './standing.ts';

/** What of an operation is about people, for whoever writes down that it was read. */
export interface PersonalReading {
  /** Coordinates with a category that a requester of this standing may get, for some record at least. */
  readonly plannedFields: readonly string[];
  /** Those among them that stand at the root: to search is to read, whatever is found. */
  readonly rootFields: readonly string[];
  /** Coordinates that the requester never gets. */
  readonly refusedFields: readonly string[];
  /** Those among them whose refusal nobody is told of. */
  readonly silentFields: readonly string[];
  /** Categories of what is planned, and of what is refused. */
  readonly categories: readonly string[];
  readonly refusedCategories: readonly string[];
  /** The categories by which a coordinate is granted; none for what is public. */
  categoriesOf(coordinate: string): readonly string[];
  /** Whether the value of a coordinate is masked for records of which these conditions hold. */
  isMasked(coordinate: string, holds: HoldsFor): boolean;
  /** Ids of the rules that let categories out of records of which these conditions hold. */
  rulesFor(categories: readonly string[], holds: HoldsFor): readonly string[];
}

/** Whether a condition of a grant holds for one person; `service` is what a consent is for. */
export type HoldsFor = (condition: Condition, service: string | undefined) => boolean;

/**
 * Works out what of an operation is personal data, without looking at any value. Nothing under a
 * refused field is planned; what only some values of variables would refuse is.
 */
export function personalReadingOf(
  document: DocumentNode,
  operation: OperationDefinitionNode,
  { grants, refusedFields }: Standing,
  supergraph: DemandingSupergraph,
): PersonalReading {
  const { apiSchema } = supergraph;
  const demands = schemaDemandsOf(supergraph);
  const planned = new Set<string>();
  const roots = new Set<string>();
  const refused = new Set<string>();
  const inputs = new Set<string>();
  const isRefused = (coordinate: string) =>
    refusedFields?.coordinates.has(coordinate) === true ||
    refusedFields?.silent?.has(coordinate) === true;
  const root = apiSchema.getRootType(operation.operation);
  const types = new TypeInfo(apiSchema);
  visit(
    takeOperation(document, operation.name?.value ?? null).document,
    visitWithTypeInfo(types, {
      Field({ name: { value: field } }) {
        const parent = types.getParentType();
        if (!isCompositeType(parent) || isIntrospectionType(parent) || field.startsWith('__')) {
          return undefined;
        }
        const possible = isAbstractType(parent) ? apiSchema.getPossibleTypes(parent) : [parent];
        let isOpen = false;
        for (const { name } of possible) {
          const coordinate = `${name}.${field}`;
          if (isRefused(coordinate)) {
            refused.add(coordinate);
            continue;
          }
          isOpen = true;
          if (demands.categories.get(coordinate)?.length === 0) continue;
          planned.add(coordinate);
          if (parent === root) roots.add(coordinate);
        }
        return isOpen ? undefined : false;
      },
      Argument({ name: { value: argument } }) {
        const parent = types.getParentType();
        const field = types.getFieldDef();
        if (parent == null || field == null) return;
        const coordinate = `${parent.name}.${field.name}(${argument}:)`;
        if (refusedFields?.arguments?.has(coordinate)) refused.add(`${parent.name}.${field.name}`);
        for (const category of demands.inputs.get(coordinate) ?? []) inputs.add(category);
      },
    }),
  );
  const requirementOf = (coordinate: string) => demands.categories.get(coordinate) ?? [];
  const granted = new Map<string, readonly string[]>();
  const categoriesOf = (coordinate: string) => {
    let found = granted.get(coordinate);
    if (found === undefined) {
      found = grantedCategories(requirementOf(coordinate), grants);
      granted.set(coordinate, found);
    }
    return found;
  };
  const masked = new Set(
    Object.values(grants)
      .flat()
      .flatMap(({ masks }) => Object.keys(masks ?? {})),
  );
  const categories = distinct([...[...planned].flatMap(categoriesOf), ...inputs]);
  return {
    plannedFields: [...planned],
    rootFields: [...roots],
    refusedFields: [...refused],
    silentFields: [...refused].filter((coordinate) => refusedFields?.silent?.has(coordinate)),
    categories,
    refusedCategories: distinct(
      [...refused].flatMap((coordinate) => requirementOf(coordinate).flat()),
    ),
    categoriesOf,
    isMasked: (coordinate, holds) =>
      masked.has(coordinate) &&
      maskFor(coordinate, requirementOf(coordinate), grants, (condition, category) =>
        holds(condition, serviceOf(grants, category)),
      ) !== null,
    rulesFor: (names, holds) =>
      distinct(
        names.flatMap((name) =>
          grantsOf(grants, name)
            .filter(({ condition, service }) => holds(condition, service))
            .map(({ rule }) => rule),
        ),
      ),
  };
}

/** Those of every alternative that is granted; of all of them where none is, as in a dry run. */
function grantedCategories(requirement: Requirement, grants: Grants): readonly string[] {
  const open = requirement.filter((all) => all.every((name) => grantsOf(grants, name).length > 0));
  return distinct((open.length > 0 ? open : requirement).flat());
}

function serviceOf(grants: Grants, category: string): string | undefined {
  return grantsOf(grants, category).find(({ condition }) => condition === 'consent')?.service;
}

function distinct(names: readonly string[]): readonly string[] {
  return [...new Set(names)].sort();
}
