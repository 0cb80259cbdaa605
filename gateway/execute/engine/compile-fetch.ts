import type { DocumentNode } from 'graphql';
import type { FetchNode } from '../../plan/query-plan.ts';
import type { LoadedSubgraph, LoadedSupergraph } from '../../supergraph/index.ts';
import { type AskedIdentity, type IdentityPlan, planIdentity } from '../identity-plan.ts';
import { type Collector, createCollector } from './collect-representations.ts';
import type { ConditionValues } from './conditions.ts';
import type { EntitiesWithoutKeys } from './entities-without-keys.ts';
import { type FetchRecord, isPlacedFetch } from './fetch-record.ts';
import { fetchedFields } from './fetched-fields.ts';
import { factReaderOf } from './planned-facts.ts';
import { type RequestTemplate, templateOf } from './request-template.ts';
import { applyRewrites, type Shape, shapeOfDocument } from './shape.ts';

/** One fetch of a compiled operation. */
export interface CompiledFetch {
  readonly record: FetchRecord;
  readonly subgraph: LoadedSubgraph;
  /** Null for a fetch from the root, which asks for nothing of the data. */
  collect: Collector | null;
  /** The number of the first fetch that asks for the same of the same objects: often its own. */
  readonly collectsAs: number;
  /** The coordinates of the internal facts that it reads. */
  readonly facts: readonly string[];
  /** The coordinates of all fields that it reads. */
  readonly fields: readonly string[];
  readonly plain: RequestTemplate;
  /**
   * Asks the entities for their keys; null where that cannot be asked. Set to null for good, in the
   * open mode, when a subgraph turns out not to know the keys of its own entities.
   */
  identified: { readonly template: RequestTemplate; readonly plan: AskedIdentity } | null;
}

export interface CompileFetchInput {
  readonly supergraph: LoadedSupergraph;
  readonly withoutKeys: EntitiesWithoutKeys;
  readonly collectsAs: number;
  /** The fetches that it may read. */
  readonly readable: ReadonlySet<number>;
  /** The fetch's operation, parsed. */
  readonly document: DocumentNode;
}

/**
 * Compiles one fetch. `asked` is what it asks its subgraph, for whoever joins fetches.
 *
 * A compiled fetch is kept for long, so that nothing in it remembers a document: a parsed operation
 * is thirty times its text.
 */
export function compileFetch(
  record: FetchRecord,
  { supergraph, withoutKeys, collectsAs, readable, document }: CompileFetchInput,
): { readonly fetch: CompiledFetch; readonly asked: DocumentNode } {
  const subgraph = subgraphNamed(supergraph, record.node.serviceName);
  const identity = identityOf(record, document, subgraph, withoutKeys);
  const asked = identity?.document ?? document;
  const facts = factReaderOf(supergraph)(asked, subgraph);
  const collect = isPlacedFetch(record)
    ? createCollector(record, supergraph.schema, subgraph.entityKeys, readable)
    : null;
  const operation = {
    text: record.node.operation,
    operationName: record.node.operationName,
    variables: variablesOf(record),
    isEntityFetch: record.node.requires !== undefined,
  };
  const fetch = {
    record,
    subgraph,
    collect,
    collectsAs,
    facts,
    fields: fetchedFields(document, subgraph),
    plain: templateOf(operation),
    identified: identity && {
      template: templateOf({ ...operation, text: identity.text }),
      plan: toAskedIdentity(identity),
    },
  };
  return { fetch, asked };
}

/** Returns the shape of what a fetch places: of its entities, or of its answer. */
export function shapeOfFetch(
  { requires, outputRewrites = [] }: FetchNode,
  document: DocumentNode,
  conditions: ConditionValues,
): Shape {
  const answer = shapeOfDocument(document, conditions);
  const entities = answer.fields.find(({ raw }) => raw === '_entities')?.child;
  // Rewrites are of what is placed: of entities, not of the answer around them.
  return applyRewrites(
    requires === undefined ? answer : (entities ?? { fields: [] }),
    outputRewrites,
  );
}

/** Returns the client's variables of a fetch, without those that stand for contextual arguments. */
export function variablesOf({ node }: FetchRecord): readonly string[] {
  const contextual = new Set(node.contextRewrites?.map(({ renameKeyTo }) => renameKeyTo));
  return (node.variableUsages ?? []).filter((name) => !contextual.has(name));
}

function identityOf(
  { node }: FetchRecord,
  document: DocumentNode,
  { name, entityKeys }: LoadedSubgraph,
  withoutKeys: EntitiesWithoutKeys,
): IdentityPlan | null {
  if (node.requires === undefined || withoutKeys.has(name, node.operation)) return null;
  return planIdentity(document, node.requires, entityKeys);
}

function toAskedIdentity({ typenameAlias, keys, isPrivate }: IdentityPlan): AskedIdentity {
  return { typenameAlias, keys, isPrivate };
}

function subgraphNamed({ subgraphs }: LoadedSupergraph, name: string): LoadedSubgraph {
  const found = subgraphs.find((subgraph) => subgraph.name === name);
  if (found === undefined) throw new TypeError(`expected a subgraph named ${name}`);
  return found;
}
