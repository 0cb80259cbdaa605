import type { AgencyCode } from '../../schema/agencies.ts';
import { isAgencyCode } from './error-message.ts';
import type { Incompleteness } from './failure.ts';
import { distinctPaths, type ResponsePath } from './response-path.ts';

/** An entry of the response's `extensions.incomplete`. */
export interface IncompleteNote {
  /** The object that may lack something: the first, if there are more. */
  readonly path: ResponsePath;
  readonly agency: AgencyCode | null;
  readonly service: string | null;
  readonly reason: string;
  /** Every such object, at most 100, if there is more than one. */
  readonly affectedPaths?: readonly ResponsePath[];
}

const PATHS_MAX = 100;
const SERVICE_NAME = /^[A-Za-z][A-Za-z0-9_.-]{0,63}$/;
const REASON = /^[A-Z][A-Z0-9_]{0,63}$/;

/** Makes one note per agency and reason of what subgraphs say; text of another form is left out. */
export function incompleteNotes(entries: readonly Incompleteness[]): readonly IncompleteNote[] {
  const groups = new Map<string, { note: Omit<IncompleteNote, 'path'>; paths: ResponsePath[] }>();
  for (const { agency, service, reason, objects } of entries) {
    const note = {
      agency: isAgencyCode(agency) ? agency : null,
      service: typeof service === 'string' && SERVICE_NAME.test(service) ? service : null,
      reason: typeof reason === 'string' && REASON.test(reason) ? reason : 'AGENCY_INCOMPLETE',
    };
    const key = JSON.stringify([note.agency, note.reason]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { note, paths: [...objects] });
    else group.paths.push(...objects);
  }
  return [...groups.values()].flatMap(({ note, paths }) => {
    const affectedPaths = distinctPaths(paths, PATHS_MAX);
    const [path] = affectedPaths;
    if (path === undefined) return [];
    return [{ path, ...note, ...(affectedPaths.length > 1 ? { affectedPaths } : {}) }];
  });
}
