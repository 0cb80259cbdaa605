import { answerShape, type SelectionShape } from '../answer-shape.ts';
import type { Failure, Incompleteness } from '../failure.ts';
import { isJsonObject } from '../json-object.ts';
import { entityDepth } from '../object-path.ts';
import { isSameBranch, type ResponsePath } from '../response-path.ts';
import type { CompiledFetch, CompiledOperation } from './compile-operation.ts';
import { parseFetch } from './fetch-record.ts';
import type { FetchReport } from './fetch-report.ts';
import { findOccurrences } from './occurrences.ts';
import type { FinishedRun } from './operation-run.ts';
import type { Shape } from './shape.ts';

type AnswerReport = Extract<FetchReport, { kind: 'answer' }>;

/** Where in the response something is: exactly, and the entity around it. */
interface Spot {
  readonly path: ResponsePath;
  readonly object: ResponsePath;
  /** The object that is null as a whole because of what is there; none if it is not. */
  readonly gone: readonly ResponsePath[];
  /** Whether it is a field, and not an object that was asked for as a whole. */
  readonly isField: boolean;
}

/** What went wrong with fetches, in places of the client's response. */
export interface Failures {
  readonly failures: readonly Failure[];
  readonly incomplete: readonly Incompleteness[];
  /** Places at which a null needs no further error, nor do those around and inside of them. */
  readonly explained: readonly ResponsePath[];
}

/** Finds the places in the response of everything that was reported. */
export function placeFailures(operation: CompiledOperation, run: FinishedRun): Failures {
  const failures: Failure[] = [];
  const isNews = createIsNews();
  const incomplete: Incompleteness[] = [];
  const explained: ResponsePath[] = [];
  for (const report of run.reports) {
    const places = createPlaces(operation, run, report.fetch);
    const subgraph = report.fetch.subgraph.name;
    switch (report.kind) {
      case 'transport':
        failures.push({
          kind: 'transport',
          subgraph,
          objects: places.objects,
          failure: report.failure,
        });
        explained.push(...places.objects);
        break;
      case 'internal':
        failures.push({ kind: 'internal', subgraph, objects: places.objects, cause: report.cause });
        explained.push(...places.objects);
        break;
      case 'answer': {
        const placed = placeAnswer(report, places);
        failures.push(...placed.failures.flatMap(isNews));
        incomplete.push(...placed.incomplete);
        explained.push(...placed.explained);
      }
    }
  }
  return { failures, incomplete, explained };
}

/** Leaves out what one subgraph has said of one place already, in the answer to another fetch. */
function createIsNews() {
  const told = new Set<string>();
  return (failure: Failure): readonly Failure[] => {
    if (failure.kind !== 'reported') return [failure];
    const paths = failure.paths.filter((path) => {
      const id = JSON.stringify([failure.subgraph, path]);
      return !told.has(id) && told.add(id);
    });
    if (paths.length === 0 && failure.paths.length > 0) return [];
    const news = new Set(paths);
    const fields = failure.fields.filter((path) => news.has(path));
    return [{ ...failure, paths, fields }];
  };
}

interface ReportPlaces {
  /** The objects that the fetch was for. */
  readonly objects: readonly ResponsePath[];
  /** Of the given numbers among what was sent. */
  sentObjects(
    isSent: (sentAt: number) => boolean,
    sentAt: readonly number[],
  ): readonly ResponsePath[];
  /**
   * Returns the places that a path of a subgraph's answer means: none where it is about what
   * another fetch asked for in the same request, null where it cannot be told.
   */
  spots(path: ResponsePath | null, report: AnswerReport): readonly Spot[] | null;
}

function placeAnswer(report: AnswerReport, places: ReportPlaces): Failures {
  const { envelope, entities, placement, fetch } = report;
  const subgraph = fetch.subgraph.name;
  const failures: Failure[] = [];
  const nothingCame = envelope.data === null || envelope.data === undefined;
  const explained: ResponsePath[] = [];
  let concernsAll = false;

  for (const error of envelope.errors) {
    const found = places.spots(error.path, report);
    if (found === null) {
      concernsAll = true;
      const { objects } = places;
      failures.push({ kind: 'reported', subgraph, error, paths: objects, fields: [], objects });
      continue;
    }
    if (found.length === 0) continue;
    const paths = found.map(({ path }) => path);
    explained.push(...paths, ...found.flatMap(({ gone }) => gone));
    const own = found.map(({ object }) => object);
    const objects = nothingCame ? [...own, ...places.objects] : own;
    const fields = found.flatMap(({ path, isField }) => (isField ? [path] : []));
    failures.push({ kind: 'reported', subgraph, error, paths, fields, objects });
  }
  if (concernsAll || nothingCame) explained.push(...places.objects);

  const fail = (kind: 'form' | 'incomplete' | 'identity', objects: readonly ResponsePath[]) => {
    const left =
      kind === 'identity'
        ? objects
        : objects.filter((path) => !explained.some((at) => isSameBranch(at, path)));
    if (left.length > 0) failures.push({ kind, subgraph, objects: left });
    explained.push(...left);
  };
  if (nothingCame) {
    if (envelope.errors.length === 0) {
      failures.push({ kind: 'empty', subgraph, objects: places.objects });
    }
  } else if (!isJsonObject(envelope.data)) {
    failures.push({ kind: 'form', subgraph, objects: places.objects });
  } else if (fetch.record.node.requires !== undefined) {
    if (entities === null || placement === null) fail('form', places.objects);
    else {
      const { sentAt } = report;
      const { foreign, missing, from } = placement;
      fail(
        'identity',
        places.sentObjects((sent) => foreign.has(sent), sentAt),
      );
      if (entities.length !== from.length) {
        const lacking = places.sentObjects((sent) => missing.has(sent), sentAt);
        fail('incomplete', missing.size > 0 ? lacking : places.objects);
      }
      const isFormless = (sent: number) => {
        const at = from[sent] ?? -1;
        return at !== -1 && entities[at] !== null && !isJsonObject(entities[at]);
      };
      fail('form', places.sentObjects(isFormless, sentAt));
    }
  }
  const incomplete = envelope.incomplete.flatMap(({ path, agency, service, reason }) => {
    const found = places.spots(path, report);
    if (found?.length === 0) return [];
    const objects = found?.map(({ object }) => object) ?? places.objects;
    return [{ agency, service, reason, objects }];
  });
  return { failures, incomplete, explained };
}

function createPlaces(
  operation: CompiledOperation,
  run: FinishedRun,
  fetch: CompiledFetch,
): ReportPlaces {
  const { record, subgraph } = fetch;
  const clientPath = (path: ResponsePath) => toClientPath(path, record.shape, operation.clientKeys);
  if (fetch.collect === null) {
    const shape = answerShape(subgraph.schema, parseFetch(record.node));
    const keys = record.shape.fields.filter(({ name }) => name !== '__typename');
    const names = new Set(keys.map(({ key }) => operation.clientKeys.get(key) ?? key));
    return {
      objects: [...names].map((name) => [name]),
      sentObjects: () => [],
      spots(path) {
        if (path === null || path.length === 0) return null;
        const shown = clientPath(path);
        const depth = entityDepth(shape, subgraph.entityKeys, path);
        const object = shown.slice(0, depth || 1);
        return [{ path: shown, object, gone: [], isField: true }];
      },
    };
  }
  const occurrences = findOccurrences(record, run.data, operation.clientKeys);
  const shape = entityShape(fetch);
  return {
    objects: [...occurrences.values()].flat(),
    sentObjects: (isSent, sentAt) =>
      [...occurrences].flatMap(([number, paths]) => (isSent(sentAt[number] ?? -1) ? paths : [])),
    spots(path, { listKey, listKeys, sentAt, placement, entities }) {
      if (record.node.requires === undefined) {
        return [...occurrences.values()].flat().map((base) => {
          const shown = path === null ? base : [...base, ...clientPath(path)];
          return { path: shown, object: base, gone: [], isField: shown.length > base.length };
        });
      }
      const [field, index, ...rest] = path ?? [];
      if (typeof field === 'string' && field !== listKey && listKeys.includes(field)) return [];
      if (field !== listKey || typeof index !== 'number') return null;
      if (index > Math.max(...sentAt, (entities?.length ?? 0) - 1)) return null;
      const end = rest.findIndex((key) => fetch.identified?.plan.isPrivate(key) === true);
      const shown = end === -1 ? rest : rest.slice(0, end);
      // Of an entity that is null because of the error, nothing is left but its place.
      const isGone = entities !== null && entities[index] === null;
      const depth = shape === null || isGone ? 0 : entityDepth(shape, subgraph.entityKeys, shown);
      const tail = clientPath(shown);
      // In an answer of a wrong length, places are those that the keys say.
      const isMoved = placement !== null && entities?.length !== placement.from.length;
      const sent = isMoved ? placement.from.indexOf(index) : index;
      return [...occurrences].flatMap(([number, paths]) =>
        sentAt[number] !== sent
          ? []
          : paths.map((base) => ({
              path: [...base, ...tail],
              object: [...base, ...tail.slice(0, depth)],
              gone: isGone ? [base] : [],
              isField: tail.length > 0,
            })),
      );
    },
  };
}

function entityShape({ subgraph, record }: CompiledFetch): SelectionShape | null {
  const answer = answerShape(subgraph.schema, parseFetch(record.node)).fieldsOf(null);
  return answer.get('_entities')?.selection ?? null;
}

/** Turns keys of a subgraph's answer into those of the client's response. */
function toClientPath(
  path: ResponsePath,
  shape: Shape,
  clientKeys: ReadonlyMap<string, string>,
): ResponsePath {
  let current: Shape | null = shape;
  return path.map((step) => {
    if (typeof step === 'number') return step;
    const field = current?.fields.find(({ raw }) => raw === step);
    current = field?.child ?? null;
    const key = field?.key ?? step;
    return clientKeys.get(key) ?? key;
  });
}
