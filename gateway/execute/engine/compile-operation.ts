import { type DocumentNode, type FieldNode, Kind } from 'graphql';
import { eachDirective } from '../../plan/index.ts';
import type { QueryPlan } from '../../plan/query-plan.ts';
import type { LoadedSupergraph } from '../../supergraph/index.ts';
import type { SubjectKeys } from '../graph.ts';
import { type CompiledFetch, compileFetch, shapeOfFetch } from './compile-fetch.ts';
import type { ConditionValues } from './conditions.ts';
import { closeOver, findDependencies } from './dependencies.ts';
import type { EntitiesWithoutKeys } from './entities-without-keys.ts';
import type { FastWriter, WriterOptions } from './fast-writer.ts';
import { type FetchRecord, listFetches, parseFetch } from './fetch-record.ts';
import { generateCollector, isFlat } from './generate-collector.ts';
import { generateWriter } from './generate-writer.ts';
import { type ObjectPlan, planResponse } from './object-plan.ts';
import {
  addCarried,
  addPassKeys,
  addSources,
  assignOwners,
  createPlaces,
  type Place,
} from './place.ts';
import { NOTHING_REFUSED, type RefusedNodes } from './remove-refused.ts';
import { joinTemplates, type RequestTemplate } from './request-template.ts';
import { isAlike, type Scheduling, scheduleBatches } from './schedule-batches.ts';
import { subjectsName } from './subjects-name.ts';
import { findUsefulFetches } from './useful-fetches.ts';
import { partsOf } from './value-parts.ts';

export type { CompiledFetch } from './compile-fetch.ts';

/** What is compiled: one operation with its plans, one way its conditions can be. */
export interface CompileInput {
  readonly supergraph: LoadedSupergraph;
  /** The operation and its fragments, with planned keys. */
  readonly document: DocumentNode;
  readonly clientKeys: ReadonlyMap<string, string>;
  /** One as a rule, none where nothing is fetched. */
  readonly plans: readonly QueryPlan[];
  readonly conditions: ConditionValues;
  /** Fields of the document that the requester does not get. */
  readonly refused: ReadonlySet<FieldNode>;
  /** Which of them are null without an error; default: none. */
  readonly isSilent?: RefusedNodes['isSilent'];
  /** Types of data subjects, for an operation of which it is noted whose data are in its answer. */
  readonly subjectKeys?: SubjectKeys;
  readonly scheduling: Scheduling;
  readonly mayBatch: (subgraph: string) => boolean;
  readonly withoutKeys: EntitiesWithoutKeys;
  /** The run of the operation for which programs are generated, from 1; null for none. */
  readonly programsFromRun: number | null;
}

/** An operation, ready to run for any request. */
export interface CompiledOperation {
  readonly isMutation: boolean;
  /** With planned keys. */
  readonly document: DocumentNode;
  readonly fetches: readonly CompiledFetch[];
  readonly batches: readonly CompiledBatch[];
  readonly response: ObjectPlan;
  /** Writes responses in which nothing is wrong; null while or where there is no program for it. */
  fastWriter: (options: WriterOptions) => FastWriter | null;
  /** Notes that the operation is run; one that is run again and again gets programs. */
  use: () => void;
  readonly clientKeys: ReadonlyMap<string, string>;
}

/** Fetches that travel in one request. */
export interface CompiledBatch {
  readonly index: number;
  readonly subgraph: string;
  readonly isQuery: boolean;
  readonly fetches: readonly CompiledFetch[];
  readonly template: RequestTemplate;
  /** The fetches of each list of the template. */
  readonly parts: readonly (readonly CompiledFetch[])[];
  /** How many batches have to end before this one begins. */
  readonly waitsFor: number;
  /** The batches that wait for this one, by number. */
  readonly dependents: readonly number[];
}

const NOTHING: ReadonlySet<number> = new Set();
const NO_WRITER = () => null;
const NO_PROGRAMS = () => {};

/** Compiles an operation; throws `UnsupportedPlanError`. */
export function compileOperation(input: CompileInput): CompiledOperation {
  const { supergraph, plans } = input;
  const places = createPlaces();
  const isMutation = input.document.definitions.some(
    (node) => node.kind === Kind.OPERATION_DEFINITION && node.operation === 'mutation',
  );
  const documents: DocumentNode[] = [];
  const records = plans.flatMap((plan, pass) => listRecords(plan, pass));

  function listRecords(plan: QueryPlan, pass: number): FetchRecord[] {
    const first = documents.length;
    return listFetches(plan, input.conditions).map(({ node, path, precedents }) => {
      const document = parseFetch(node);
      return {
        index: documents.push(document) - 1,
        pass,
        node,
        shape: shapeOfFetch(node, document, input.conditions),
        target: places.at(path),
        precedents: new Set([...precedents].map((index) => index + first)),
      };
    });
  }

  addSources(records, places.child);
  assignOwners(places.root, pinnedBy(records));
  addCarried(records);
  if (plans.length > 1) addPassKeys(places.root);
  const dependencies = findDependencies(records, isMutation);
  const readable = closeOver(dependencies);

  const collectors = new Map<string, number>();
  const compiled = records.map((record, index) => {
    const visible = readable[index] ?? NOTHING;
    const inputs = inputsOf(record, visible);
    const collectsAs = collectors.get(inputs) ?? index;
    collectors.set(inputs, collectsAs);
    const document = documents[index] as DocumentNode;
    const { withoutKeys } = input;
    const parts = { supergraph, withoutKeys, collectsAs, readable: visible, document };
    return compileFetch(record, parts);
  });
  const fetches = compiled.map(({ fetch }) => fetch);

  const response = planResponse(
    {
      apiSchema: supergraph.apiSchema,
      schema: supergraph.schema,
      document: input.document,
      conditions: input.conditions,
      clientKeys: input.clientKeys,
      refused: input.refused,
      isSilent: input.isSilent ?? NOTHING_REFUSED.isSilent,
      isPart: partsOf(supergraph, input.subjectKeys),
    },
    places.root,
  );
  // Changes are made whatever is shown of them.
  const useful =
    isMutation || !hasConditions(input.document)
      ? records
      : usefulOf(records, findUsefulFetches(response, supergraph.apiSchema, records, readable));
  const batches = scheduleBatches(useful, dependencies, input);
  const operation: CompiledOperation = {
    isMutation,
    document: input.document,
    fetches,
    batches: batches.map((batch) => {
      const inside = batch.fetches.map(({ index }) => fetches[index] as CompiledFetch);
      const [first] = inside as [CompiledFetch, ...CompiledFetch[]];
      return {
        index: batch.index,
        subgraph: first.subgraph.name,
        isQuery: first.record.node.operationKind === 'query',
        fetches: inside,
        ...joinFetches(inside, ({ record }) => compiled[record.index]?.asked as DocumentNode),
        waitsFor: batch.dependencies.size,
        dependents: batches.flatMap(({ dependencies: needs, index }) =>
          needs.has(batch.index) ? [index] : [],
        ),
      };
    }),
    response,
    fastWriter: NO_WRITER,
    use: NO_PROGRAMS,
    clientKeys: input.clientKeys,
  };
  // Programs do not compare what several passes found.
  if (input.programsFromRun !== null && plans.length <= 1) {
    const generate = generatorOfPrograms(operation, supergraph, readable);
    operation.use = useCounter(input.programsFromRun, generate);
  }
  return operation;
}

/**
 * Makes the function that replaces closures by programs.
 *
 * No function that is kept with an operation is made within `compileOperation`: it would keep
 * everything alive that is there, and a parsed operation is thirty times its text.
 */
function generatorOfPrograms(
  operation: CompiledOperation,
  supergraph: LoadedSupergraph,
  readable: readonly ReadonlySet<number>[],
): () => void {
  return () => {
    operation.fastWriter = fastWriters(operation.response, supergraph);
    for (const fetch of operation.fetches) {
      if (fetch.collect === null || fetch.collectsAs !== fetch.record.index) continue;
      const visible = readable[fetch.record.index] ?? NOTHING;
      const generated = generateCollector(
        fetch.record,
        supergraph.schema,
        fetch.subgraph.entityKeys,
        visible,
      );
      if (generated !== null) fetch.collect = generated;
    }
  };
}

function useCounter(run: number, onRun: () => void): () => void {
  let uses = 0;
  return () => {
    uses += 1;
    if (uses === run) onRun();
  };
}

/** What the representations of a fetch are made of; equal for fetches that need the same ones. */
function inputsOf({ target, node }: FetchRecord, readable: ReadonlySet<number>): string {
  const { requires, inputRewrites, contextRewrites } = node;
  const here = target.sources.map(({ fetch }) => fetch.index);
  // What is nested may be of fetches further in.
  const sources = isFlat(requires ?? [])
    ? here.filter((index) => readable.has(index))
    : [...readable];
  return JSON.stringify([target.id, requires, inputRewrites, contextRewrites, sources]);
}

function hasConditions(document: DocumentNode): boolean {
  let found = false;
  for (const node of document.definitions) {
    if (!('selectionSet' in node)) continue;
    eachDirective(node.selectionSet, () => {
      found = true;
    });
  }
  return found;
}

function usefulOf(records: readonly FetchRecord[], useful: ReadonlySet<number>) {
  return records.filter(({ index }) => useful.has(index));
}

/** Generates a program when it is first needed: most operations never need two of them. */
function fastWriters(response: ObjectPlan, { apiSchema }: LoadedSupergraph) {
  const writers = new Map<string, FastWriter | null>();
  return (options: WriterOptions): FastWriter | null => {
    const { escapeFree, scalar, subjectKeys } = options;
    const key = `${escapeFree} ${scalar} ${subjectKeys && subjectsName(subjectKeys)}`;
    const known = writers.get(key);
    if (known !== undefined) return known;
    const made = generateWriter(response, apiSchema, options);
    writers.set(key, made);
    return made;
  };
}

function joinFetches(
  fetches: readonly CompiledFetch[],
  askedBy: (fetch: CompiledFetch) => DocumentNode,
): Pick<CompiledBatch, 'template' | 'parts'> {
  const parts: CompiledFetch[][] = [];
  for (const fetch of fetches) {
    const alike = parts.find(([first]) => first && isAlike(first.record, fetch.record));
    if (alike === undefined) parts.push([fetch]);
    else alike.push(fetch);
  }
  const [first] = fetches as [CompiledFetch, ...CompiledFetch[]];
  if (parts.length === 1) return { template: first.identified?.template ?? first.plain, parts };
  const operations = parts.map(([one]) => {
    const fetch = one as CompiledFetch;
    return { document: askedBy(fetch), variables: fetch.plain.variables };
  });
  return { template: joinTemplates(operations), parts };
}

/** Whether something at a place takes a contextual argument from outside of an owner's objects. */
function pinnedBy(records: readonly FetchRecord[]) {
  const contexts = records.flatMap(({ node, target }) =>
    (node.contextRewrites ?? []).map(({ path }) => {
      const up = path.filter((step) => step === '..').length;
      return { target, depth: target.depth - up };
    }),
  );
  return (place: Place, owner: FetchRecord): boolean =>
    contexts.some(
      ({ target, depth }) =>
        owner.target.depth > depth && (target === place || isBelow(target, place)),
    );
}

function isBelow(inner: Place, outer: Place): boolean {
  for (let place = inner.parent; place !== null; place = place.parent) {
    if (place === outer) return true;
  }
  return false;
}
