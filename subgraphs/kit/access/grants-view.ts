import { type Grants, grantsOf } from '../../../schema/policy/grants.ts';
import type { Requirement } from '../../../schema/policy/requirement.ts';

/** What follows from grants for every record alike. */
export interface GrantsView {
  /** No grant asks anything of the record, so that nobody has to know whom it is about. */
  readonly isUnconditional: boolean;
  /** The coordinates that some grant masks. */
  readonly masked: ReadonlySet<string>;
  /** Whether a requirement is granted for anybody's record. */
  coversAnybody(requirement: Requirement): boolean;
  /** Whether there is a grant of the category, under whatever condition. */
  hasSome(category: string): boolean;
}

/** The verifier hands out one object for all requests under one context. */
const views = new WeakMap<Grants, GrantsView>();

/** Returns the view of grants; the same one for the same object, which never changes. */
export function viewGrants(grants: Grants): GrantsView {
  const known = views.get(grants);
  if (known !== undefined) return known;
  const view = createView(grants);
  views.set(grants, view);
  return view;
}

function createView(grants: Grants): GrantsView {
  const all = Object.values(grants).flat();
  const covered = new Map<Requirement, boolean>();
  const isForAnybody = (category: string) =>
    grantsOf(grants, category).some(({ condition }) => condition === 'any');
  return {
    isUnconditional: all.every(({ condition }) => condition === 'any'),
    masked: new Set(all.flatMap(({ masks = {} }) => Object.keys(masks))),
    coversAnybody(requirement) {
      let known = covered.get(requirement);
      if (known === undefined) {
        known =
          requirement.length === 0 ||
          requirement.some((categories) => categories.every(isForAnybody));
        covered.set(requirement, known);
      }
      return known;
    },
    hasSome: (category) => grantsOf(grants, category).length > 0,
  };
}
