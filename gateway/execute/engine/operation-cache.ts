import {
  type DocumentNode,
  type FieldNode,
  getOperationAST,
  Kind,
  type OperationDefinitionNode,
  validate,
} from 'graphql';
import { LRUCache } from 'lru-cache';
import { ClientError } from '../../client-error.ts';
import {
  asksForData,
  decideConditions,
  decideOverrides,
  mergeRootFields,
  type Planner,
  placeRootFragments,
  plannedDocuments,
  type QueryPlan,
  type RenamedOperation,
  renameKeys,
} from '../../plan/index.ts';
import type { LoadedSupergraph } from '../../supergraph/index.ts';
import type { GraphRequest, KnownOperation, SubjectKeys } from '../graph.ts';
import { addSubjectKeys } from './add-subject-keys.ts';
import { coerceVariables } from './coerce-variables.ts';
import { type CompiledOperation, compileOperation } from './compile-operation.ts';
import { type ConditionValues, conditionVariables, isIncluded } from './conditions.ts';
import type { EngineOptions } from './engine-graph.ts';
import type { EntitiesWithoutKeys } from './entities-without-keys.ts';
import { mayGenerateCode } from './generated-code.ts';
import { createIntrospection } from './introspect.ts';
import { type ArgumentRefusal, findArgumentRefusals } from './refused-arguments.ts';
import { NOTHING_REFUSED, type RemainingDocument, removeRefused } from './remove-refused.ts';
import { subjectsName } from './subjects-name.ts';

/** An operation that is ready to run for one request. */
export interface OpenedOperation {
  readonly operation: CompiledOperation;
  /** Returns JSON of a client's variable by its planned name; undefined where it was not given. */
  readonly variable: (name: string) => string | undefined;
  /** JSON of the fields that come from no subgraph, by planned key. */
  readonly given: ReadonlyMap<string, string>;
}

export interface OperationCache {
  /** Rejects with `VariablesError`, `QueryPlanningError`, a client error of planning. */
  open(request: GraphRequest): Promise<OpenedOperation>;
  /** See `Graph`. */
  recent(): readonly KnownOperation[];
  /** See `Graph`. */
  warmUp(operations: readonly KnownOperation[], deadline: number): Promise<void>;
}

interface Prepared extends RenamedOperation {
  readonly operation: OperationDefinitionNode;
  readonly conditionNames: readonly string[];
  /** Answers the part of the operation that asks about the schema. */
  readonly introspect: ReturnType<typeof createIntrospection>;
  /** The plan of every pass. */
  readonly plans: Map<string, Promise<readonly QueryPlan[]>>;
  /** By plan and by the values of the conditions. */
  readonly compiled: Map<string, CompiledOperation>;
  /** By the key of what is refused. */
  readonly argumentRefusals: Map<string, readonly ArgumentRefusal[]>;
  /** By that key, and by which of the arguments are given. */
  readonly remaining: Map<string, RemainingDocument>;
}

interface CacheOptions {
  readonly supergraph: LoadedSupergraph;
  readonly planner: Planner;
  readonly engine: EngineOptions;
  readonly withoutKeys: EntitiesWithoutKeys;
}

const OPERATIONS_MAX = 1_000;
/** An operation that is run but once or twice does not pay for its programs. */
const PROGRAMS_FROM_RUN = 3;
/** Ways to compile one operation that are kept: conditions, overrides and refusals. */
const WAYS_MAX = 32;
/** Sets of refusals whose effect on one operation is kept; most have the effect of another one. */
const REFUSALS_MAX = 256;

/** Makes the store of compiled operations of one graph; forgets the least recently used. */
export function createOperationCache(options: CacheOptions): OperationCache {
  const { supergraph, planner, engine, withoutKeys } = options;
  const { apiSchema, plannerFacts } = supergraph;
  const max = engine.operationsMax ?? OPERATIONS_MAX;
  const known = new LRUCache<DocumentNode, Map<string, Prepared>>({ max });
  const { generateCode = true, programsFromRun = PROGRAMS_FROM_RUN } = engine;
  const programs = generateCode && mayGenerateCode() ? programsFromRun : null;
  const plansByText = new LRUCache<string, QueryPlan>({ max });
  const unbatched = new Set(engine.unbatched);

  function prepare({ document, operationName }: GraphRequest): Prepared {
    let named = known.get(document);
    if (named === undefined) {
      named = new Map();
      known.set(document, named);
    }
    const name = operationName ?? '';
    const found = named.get(name);
    if (found !== undefined) return found;
    const renamed = renameKeys(document, operationName, plannerFacts);
    const operation = getOperationAST(renamed.document);
    if (operation == null) throw new TypeError('expected the operation to be in the document');
    const made: Prepared = {
      ...renamed,
      operation,
      conditionNames: conditionVariables(renamed.document),
      introspect: createIntrospection(renamed.document, apiSchema),
      plans: new Map(),
      compiled: new Map(),
      argumentRefusals: new Map(),
      remaining: new Map(),
    };
    named.set(name, made);
    return made;
  }

  /** Documents that differ in what is no part of their plan share it. */
  async function planOnce(operation: string, overrides: Overrides): Promise<QueryPlan> {
    const key = `${keyOf(overrides)} ${operation}`;
    const found = plansByText.get(key);
    if (found !== undefined) return found;
    const made = await planner.plan({ operation, overrideConditions: overrides });
    plansByText.set(key, made);
    return made;
  }

  /**
   * Whether each way of an operation's conditions has a plan of its own. One field of a mutation is one
   * change, whatever is included of it. Of a field that requires something of an @interfaceObject, and is
   * selected with a condition and without, the planner fetches nothing where the condition is not met.
   */
  function areDecided(prepared: Prepared): boolean {
    return isMutation(prepared) || plannerFacts.hasInterfaceObjects;
  }

  /** Plans every pass; one planning however many ask for it at once. */
  function plan(
    prepared: Prepared,
    key: string,
    toDocument: () => DocumentNode | null,
    overrides: Overrides,
    conditions: ConditionValues,
  ) {
    const found = prepared.plans.get(key);
    if (found !== undefined) return found;
    const planning = planPasses(prepared, toDocument(), overrides, conditions);
    keep(prepared.plans, key, planning, WAYS_MAX);
    planning.catch(() => prepared.plans.delete(key));
    return planning;
  }

  /** Returns what is left of an operation for a requester. */
  function remainingOf(
    prepared: Prepared,
    { refusedFields }: GraphRequest,
    variables: Readonly<Record<string, unknown>>,
  ): RemainingDocument {
    const { document } = prepared;
    if (refusedFields === undefined) return { document, key: '', ...NOTHING_REFUSED };
    const { arguments: refused, key } = refusedFields;
    const given = new Set<FieldNode>();
    const which: number[] = [];
    if (refused !== undefined && refused.size > 0) {
      let found = prepared.argumentRefusals.get(key);
      if (found === undefined) {
        found = findArgumentRefusals(document, apiSchema, refused);
        keep(prepared.argumentRefusals, key, found, REFUSALS_MAX);
      }
      for (const [number, { node, isGiven }] of found.entries()) {
        if (!isGiven(variables)) continue;
        given.add(node);
        which.push(number);
      }
    }
    const way = `${which.join()} ${key}`;
    const known = prepared.remaining.get(way);
    if (known !== undefined) return known;
    const made = removeRefused(document, apiSchema, refusedFields, given);
    keep(prepared.remaining, way, made, REFUSALS_MAX);
    return made;
  }

  async function planPasses(
    prepared: Prepared,
    document: DocumentNode | null,
    overrideConditions: Overrides,
    conditions: ConditionValues,
  ): Promise<readonly QueryPlan[]> {
    if (document === null) return [];
    const decided = decideConditions(document, areDecided(prepared) ? conditions : undefined);
    const rooted = isMutation(prepared)
      ? mergeRootFields(decided, prepared.document, (node) => isIncluded(node, conditions))
      : placeRootFragments(decided);
    const documents = plannedDocuments(anonymous(rooted), supergraph);
    return Promise.all(documents.map((operation) => planOnce(operation, overrideConditions)));
  }

  return {
    async open(request) {
      const prepared = prepare(request);
      const { operation: definition, clientVariables } = prepared;
      const variables = coerceVariables(definition, request.variables, clientVariables, apiSchema);
      const overrides = decideOverrides(plannerFacts.overrideLabels, {
        hashKey:
          request.requesterContext?.requester.id ?? request.authorization ?? request.requestId,
        ...(engine.isOverrideOn && { isOn: engine.isOverrideOn }),
      });
      const remaining = remainingOf(prepared, request, variables.coerced);
      const subjectKeys = request.leafObserver && request.subjectKeys;
      const planKey = keyOf(overrides, remaining.key, subjectKeys);
      const conditions = conditionsOf(prepared, variables.coerced);
      const way = [...conditions.values()].map(Number).join('');
      const key = `${planKey} ${way}`;
      let operation = prepared.compiled.get(key);
      if (operation === undefined) {
        const plans = await plan(
          prepared,
          areDecided(prepared) ? key : planKey,
          () =>
            subjectKeys === undefined || remaining.document === null
              ? remaining.document
              : addSubjectKeys(remaining.document, supergraph, subjectKeys),
          overrides,
          conditions,
        );
        operation = compileOperation({
          supergraph,
          withoutKeys,
          programsFromRun: programs,
          document: prepared.document,
          clientKeys: prepared.clientKeys,
          plans,
          conditions,
          refused: remaining.refused,
          isSilent: remaining.isSilent,
          ...(subjectKeys && { subjectKeys }),
          scheduling: engine.scheduling ?? 'requests',
          mayBatch: (subgraph) => !unbatched.has(subgraph),
        });
        const isEmpty = operation.fetches.length === 0;
        const { document } = remaining;
        if (isEmpty && document && asksForData(document, null, variables.coerced)) {
          throw new ClientError('QUERY_PLANNING_FAILED');
        }
        keep(prepared.compiled, key, operation, WAYS_MAX);
      }
      operation.use();
      return {
        operation,
        variable: variables.json,
        given: prepared.introspect(variables.coerced),
      };
    },

    recent: () =>
      [...known.entries()].flatMap(([document, named]) =>
        [...named.keys()].map((name) => ({ document, operationName: name === '' ? null : name })),
      ),

    async warmUp(ahead, deadline) {
      for (const { document, operationName } of ahead) {
        if (Date.now() >= deadline) return;
        try {
          if (validate(apiSchema, document).length > 0) continue;
          const renamed = renameKeys(document, operationName, plannerFacts);
          if (getOperationAST(renamed.document)?.operation === 'mutation') continue;
          // Its plan hangs on the variables of its request.
          const isOpen = conditionVariables(renamed.document).length > 0;
          if (isOpen && plannerFacts.hasInterfaceObjects) continue;
          const rooted = placeRootFragments(decideConditions(renamed.document));
          const texts = plannedDocuments(anonymous(rooted), supergraph);
          await Promise.all(texts.map((text) => planOnce(text, {})));
        } catch {
          // Its request will be told.
        }
      }
    },
  };
}

/**
 * Adds to a map, which forgets what it has had for longest. Several of them belong to each operation
 * and nearly all have one entry or none, for which an `LRUCache` would take ten kilobytes each.
 */
function keep<Value>(map: Map<string, Value>, key: string, value: Value, max: number): void {
  const [oldest] = map.keys();
  if (map.size >= max && oldest !== undefined) map.delete(oldest);
  map.set(key, value);
}

type Overrides = Readonly<Record<string, boolean>>;

function isMutation({ operation }: Prepared): boolean {
  return operation.operation === 'mutation';
}

function keyOf(overrides: Overrides, refusedKey = '', subjectKeys?: SubjectKeys): string {
  const on = Object.entries(overrides).flatMap(([label, isOn]) => (isOn ? [label] : []));
  const subjects = subjectKeys === undefined ? '' : subjectsName(subjectKeys);
  const isPlain = on.length === 0 && refusedKey === '' && subjects === '';
  return isPlain ? '' : JSON.stringify([on, refusedKey, subjects]);
}

function conditionsOf(
  { conditionNames }: Prepared,
  coerced: Readonly<Record<string, unknown>>,
): ConditionValues {
  return new Map(conditionNames.map((name) => [name, coerced[name] === true]));
}

/** The operation without its name: equal fetches of a plan are to have equal texts. */
function anonymous(document: DocumentNode): DocumentNode {
  const definitions = document.definitions.map((node) => {
    if (node.kind !== Kind.OPERATION_DEFINITION) return node;
    const { name: _, ...rest } = node;
    return rest;
  });
  return { ...document, definitions };
}
