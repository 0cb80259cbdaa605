import type { ContextSigner } from '../../../schema/signed-context.ts';
import type { SubgraphClient, SubgraphOutcome } from '../../transport/index.ts';
import type { FetchObservation, GraphRequest } from '../graph.ts';
import { isJsonObject, type JsonObject, ownValue } from '../json-object.ts';
import { placeEntities } from '../place-entities.ts';
import { readEnvelope } from '../read-envelope.ts';
import type { SubgraphHeaders } from '../subgraph-headers.ts';
import { cannotSayWho, failedAtRoot, hasNotes } from './answer-notes.ts';
import type { Collected } from './collect-representations.ts';
import type { CompiledBatch, CompiledFetch, CompiledOperation } from './compile-operation.ts';
import type { EntitiesWithoutKeys } from './entities-without-keys.ts';
import type { FetchReport } from './fetch-report.ts';
import { FetchTiming } from './fetch-timing.ts';
import { joinLists } from './join-lists.ts';
import { joinFacts } from './planned-facts.ts';
import { bodyOf, type RequestTemplate } from './request-template.ts';
import { subjectsOf } from './subjects-of-fetch.ts';
import type { FetchedData, Table } from './view.ts';

/** What runs need of the graph that they are of. */
export interface RunParts {
  readonly clients: ReadonlyMap<string, SubgraphClient>;
  readonly isOpen: boolean;
  readonly withoutKeys: EntitiesWithoutKeys;
  /** Whether equal queries under way share one answer. */
  readonly shares: boolean;
  /** Returns what is sent beside the body, and what tells requesters apart. */
  readonly headersFor: (
    request: GraphRequest,
    subgraph: string,
    facts: readonly string[],
  ) => Promise<SubgraphHeaders>;
  /** Signs what a subgraph is told of data subjects; null in the open mode. */
  readonly signSubjects: ContextSigner['signSubjects'] | null;
  readonly onFetch: (observation: FetchObservation) => void;
}

/** What has been fetched for one request. */
export interface FinishedRun {
  readonly data: FetchedData;
  readonly reports: readonly FetchReport[];
  readonly timing: FetchTiming;
  /** True if no answer had a backslash in it. */
  readonly escapeFree: boolean;
}

/** Where in an answer are the entities of a fetch. */
type AnswerLists = Pick<
  Extract<FetchReport, { kind: 'answer' }>,
  'listKey' | 'listKeys' | 'sentAt'
>;

/** What goes in one request. */
interface Sending {
  readonly fetches: readonly CompiledFetch[];
  readonly template: RequestTemplate;
  readonly lists: readonly {
    readonly representations: readonly string[];
    readonly objects: readonly JsonObject[];
  }[];
  /** JSON of contextual arguments, without the braces. */
  readonly contexts: string;
}

type Answer = Extract<SubgraphOutcome, { outcome: 'answered' }>;

/** Fetches everything that an operation needs; resolves when nothing is under way any more. */
export function runOperation(
  operation: CompiledOperation,
  request: GraphRequest,
  /** JSON of variables by planned name. */
  variable: (name: string) => string | undefined,
  parts: RunParts,
): Promise<FinishedRun> {
  return new Promise((resolve) =>
    new OperationRun(operation, request, variable, parts, resolve).begin(),
  );
}

class OperationRun implements FinishedRun {
  readonly data: {
    objects: (readonly unknown[] | undefined)[];
    tables: (readonly Table[] | undefined)[];
  };
  readonly collected: (Collected | undefined)[];
  readonly reports: FetchReport[] = [];
  readonly timing = new FetchTiming(() => performance.now());
  escapeFree = true;

  readonly #operation: CompiledOperation;
  readonly #request: GraphRequest;
  readonly #variable: (name: string) => string | undefined;
  readonly #parts: RunParts;
  readonly #resolve: (run: FinishedRun) => void;
  readonly #waitsFor: number[];
  #left: number;

  constructor(
    operation: CompiledOperation,
    request: GraphRequest,
    variable: (name: string) => string | undefined,
    parts: RunParts,
    resolve: (run: FinishedRun) => void,
  ) {
    const count = operation.fetches.length;
    this.data = { objects: new Array(count), tables: new Array(count) };
    this.collected = new Array(count);
    this.#operation = operation;
    this.#request = request;
    this.#variable = variable;
    this.#parts = parts;
    this.#resolve = resolve;
    this.#waitsFor = operation.batches.map(({ waitsFor }) => waitsFor);
    this.#left = operation.batches.length;
  }

  begin(): void {
    if (this.#left === 0) this.#resolve(this);
    for (const batch of this.#operation.batches) if (batch.waitsFor === 0) this.#start(batch);
  }

  #start(batch: CompiledBatch): void {
    this.#fetch(batch).then(
      () => this.#end(batch),
      (cause: unknown) => {
        for (const fetch of batch.fetches) this.reports.push({ kind: 'internal', fetch, cause });
        this.#end(batch);
      },
    );
  }

  #end(batch: CompiledBatch): void {
    this.#left -= 1;
    if (this.#left === 0) this.#resolve(this);
    for (const index of batch.dependents) {
      const left = (this.#waitsFor[index] ?? 0) - 1;
      this.#waitsFor[index] = left;
      const next = this.#operation.batches[index];
      if (left === 0 && next !== undefined) this.#start(next);
    }
  }

  async #fetch(batch: CompiledBatch): Promise<void> {
    const asking: CompiledFetch[] = [];
    for (const fetch of batch.fetches) {
      const { index } = fetch.record;
      if (fetch.collect === null) {
        asking.push(fetch);
        continue;
      }
      // Once for all that ask for the same of the same objects.
      const first = this.#operation.fetches[fetch.collectsAs] ?? fetch;
      const collected = this.collected[fetch.collectsAs] ?? first.collect?.(this.data);
      if (collected === undefined) continue;
      this.collected[fetch.collectsAs] = collected;
      this.collected[index] = collected;
      this.data.tables[index] = collected.table;
      if (collected.representations.length > 0) asking.push(fetch);
    }
    const [first] = asking;
    if (first === undefined) return;
    if (first.record.node.contextRewrites !== undefined) return this.#fetchByContext(first);
    const lists = batch.parts.map((part) => part.filter((fetch) => asking.includes(fetch)));
    if (lists.filter((list) => list.length > 0).length > 1) {
      return this.#fetchLists(batch, batch.template, lists);
    }
    return this.#fetchAlike(batch, lists.find((list) => list.length > 0) ?? []);
  }

  /** Asks for fetches with one operation: those of the same representations in one list. */
  async #fetchAlike(batch: CompiledBatch, fetches: readonly CompiledFetch[]): Promise<void> {
    const [first] = fetches;
    if (first === undefined) return;
    const { identified, plain } = first;
    return this.#fetchLists(batch, identified?.template ?? plain, [fetches]);
  }

  async #fetchLists(
    batch: CompiledBatch,
    template: RequestTemplate,
    lists: readonly (readonly CompiledFetch[])[],
  ): Promise<void> {
    const sent = lists.map((list) => joinLists(list, this.collected));
    const fetches = lists.flat();
    const outcome = await this.#send(batch, { fetches, template, lists: sent, contexts: '' });
    const isJoined = fetches.length > 1;
    const shy = this.#parts.isOpen ? fetches.filter((each) => cannotSayWho(each, outcome)) : [];
    if (isJoined && batch.isQuery && (shy.length > 0 || failedAtRoot(outcome, template))) {
      await Promise.all(fetches.map((fetch) => this.#fetchAlike(batch, [fetch])));
      return;
    }
    if (shy.length > 0) {
      for (const fetch of shy) {
        fetch.identified = null;
        this.#parts.withoutKeys.add(batch.subgraph, fetch.record.node.operation);
      }
      return this.#fetchAlike(batch, fetches);
    }
    const listKeys = template.lists.map(({ key }) => key);
    for (const [number, list] of lists.entries()) {
      const listKey = template.lists[number]?.key ?? '';
      for (const [place, fetch] of list.entries()) {
        const sentAt = sent[number]?.sentAt[place] ?? [];
        this.#read(fetch, outcome, { listKey, listKeys, sentAt }, sent[number]?.objects ?? []);
      }
    }
  }

  /** Asks for the objects of each set of contextual arguments by themselves. */
  async #fetchByContext(fetch: CompiledFetch): Promise<void> {
    const collected = this.collected[fetch.record.index] as Collected;
    const batch = this.#operation.batches.find(({ fetches }) => fetches.includes(fetch));
    const template = fetch.identified?.template ?? fetch.plain;
    const groups = new Map<string, number[]>();
    for (const [number, context] of collected.contexts.entries()) {
      const group = groups.get(context);
      if (group === undefined) groups.set(context, [number]);
      else group.push(number);
    }
    const objects: unknown[] = new Array(collected.representations.length);
    await Promise.all(
      [...groups].map(async ([context, numbers]) => {
        const sent = {
          representations: numbers.map((number) => collected.representations[number] as string),
          objects: numbers.map((number) => collected.objects[number] as JsonObject),
        };
        const outcome = await this.#send(batch as CompiledBatch, {
          fetches: [fetch],
          template,
          lists: [sent],
          contexts: context,
        });
        const places = new Map(numbers.map((number, place) => [number, place]));
        const sentAt = collected.representations.map((_, number) => places.get(number) ?? -1);
        const listKey = template.lists[0]?.key ?? '';
        this.#read(fetch, outcome, { listKey, listKeys: [listKey], sentAt }, sent.objects);
        const found = this.data.objects[fetch.record.index];
        for (const number of numbers) objects[number] = found?.[number];
      }),
    );
    this.data.objects[fetch.record.index] = objects;
  }

  async #send(
    { subgraph, isQuery }: CompiledBatch,
    { fetches, template, lists, contexts }: Sending,
  ): Promise<SubgraphOutcome> {
    const { clients, headersFor, shares, onFetch } = this.#parts;
    const client = clients.get(subgraph) as SubgraphClient;
    const facts = joinFacts(fetches.map((fetch) => fetch.facts));
    const { headers, audience, context } = await headersFor(this.#request, subgraph, facts);
    const tells = context !== null && this.#request.subjectAnswers !== undefined;
    const extensions = tells ? await this.#tellSubjects(subgraph, context, fetches, lists) : null;
    const begin = this.timing.begin();
    const outcome = await client.send({
      body: bodyOf(
        template,
        this.#variable,
        lists.map(({ representations }) => representations),
        contexts,
        extensions,
      ),
      headers,
      repeatable: isQuery,
      deadline: this.#request.deadline,
      signal: this.#request.signal,
      // What a mutation reads must not have been under way before it changed something.
      shareKey: shares && !this.#operation.isMutation ? audience : null,
    });
    onFetch({
      subgraph,
      outcome: outcome.outcome === 'failed' ? outcome.failure.kind : 'answered',
      ms: this.timing.end(subgraph, begin, outcome.attempts),
      attempts: outcome.attempts,
    });
    return outcome;
  }

  /** Returns the extensions of a body that tell of data subjects; null where nothing is to be told. */
  async #tellSubjects(
    subgraph: string,
    context: string,
    fetches: Sending['fetches'],
    lists: Sending['lists'],
  ): Promise<string | null> {
    const { subjectAnswers } = this.#request;
    const { signSubjects } = this.#parts;
    if (subjectAnswers === undefined || signSubjects === null) return null;
    const subjects = subjectsOf(this.#request, lists);
    const fields = fetches.flatMap((fetch) => fetch.fields);
    const answers = subjects.length === 0 ? null : await subjectAnswers(subjects, fields);
    if (answers === null) return null;
    return `{"subjects":"${await signSubjects(answers, context, subgraph)}"}`;
  }

  #read(
    fetch: CompiledFetch,
    outcome: SubgraphOutcome,
    lists: AnswerLists,
    sent: readonly JsonObject[],
  ): void {
    const { index } = fetch.record;
    if (outcome.outcome === 'failed') {
      this.reports.push({ kind: 'transport', fetch, failure: outcome.failure });
      return;
    }
    this.escapeFree &&= outcome.escapeFree;
    const { body } = outcome;
    const data = ownValue(body, 'data');
    const isPlain = !hasNotes(body) && isJsonObject(data);
    if (fetch.record.node.requires === undefined) {
      if (isJsonObject(data)) this.data.objects[index] = [data];
      if (!isPlain) this.#report(fetch, outcome, lists, null, null);
      return;
    }
    const list = isJsonObject(data) ? ownValue(data, lists.listKey) : undefined;
    const entities = Array.isArray(list) ? (list as readonly unknown[]) : null;
    if (entities === null) {
      this.#report(fetch, outcome, lists, null, null);
      return;
    }
    const placement = placeEntities(
      { identity: fetch.identified?.plan ?? null, schema: fetch.subgraph.schema },
      entities,
      { sent, trusted: this.#parts.isOpen },
    );
    this.data.objects[index] = lists.sentAt.map((number) => {
      const from = placement.from[number] ?? -1;
      return from === -1 ? undefined : entities[from];
    });
    const isClean =
      isPlain &&
      placement.foreign.size === 0 &&
      placement.missing.size === 0 &&
      entities.length === sent.length &&
      entities.every((entity) => entity === null || isJsonObject(entity));
    if (!isClean) this.#report(fetch, outcome, lists, entities, placement);
  }

  #report(
    fetch: CompiledFetch,
    { body }: Answer,
    lists: AnswerLists,
    entities: readonly unknown[] | null,
    placement: Extract<FetchReport, { kind: 'answer' }>['placement'],
  ): void {
    const envelope = readEnvelope(body);
    this.reports.push({ kind: 'answer', fetch, envelope, entities, placement, ...lists });
  }
}
