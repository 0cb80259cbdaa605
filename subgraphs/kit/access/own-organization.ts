import type { RecordHook } from './record-hooks.ts';

/**
 * For a field of `Organization`: what it answers is the case of that organization, whoever is in it.
 * The object that the field belongs to names it by `bin`.
 */
export const ownOrganization: RecordHook = {
  isCase: (_args, { organization }, parent) =>
    organization !== null && (parent as { readonly bin: unknown }).bin === organization.bin,
};
