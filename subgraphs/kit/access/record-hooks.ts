import type { PersonId } from '../../../schema/person-id.ts';
import type { Requester } from '../../../schema/requester.ts';

/** What a subgraph can tell of a field's records that its SDL does not say. */
export interface RecordHook {
  /**
   * Returns whom the field is about, by its arguments; null if they do not tell. May throw what is
   * wrong with them.
   */
  subject?(args: Readonly<Record<string, unknown>>): PersonId | null;
  /**
   * Whether what the field answers has to do with this requester, whoever is in it. `parent` is the
   * object that the field belongs to, as its resolver will be given it: the organization whose
   * workers are asked for, say.
   */
  isCase?(args: Readonly<Record<string, unknown>>, requester: Requester, parent: unknown): boolean;
}

/** Hooks by the coordinate of the field. */
export type RecordHooks = Readonly<Record<string, RecordHook>>;
