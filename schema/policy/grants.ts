/**
 * Whose records a grant is for: everybody's, the requester's own (or of those whose mandate they
 * hold), those of the requester's organization (its guest, its employee), or of those who consented.
 */
export const CONDITIONS = ['any', 'own', 'case', 'consent'] as const;

export type Condition = (typeof CONDITIONS)[number];

/**
 * How a value is hidden, the one that hides least first: only its last four characters, only the
 * year, nothing of it.
 */
export const MASKS = ['last4', 'year', 'hidden'] as const;

export type Mask = (typeof MASKS)[number];

/** One permission for one category, as one rule of the policy gives it. */
export interface Grant {
  readonly condition: Condition;
  /** By field coordinate; a value is masked only if every grant that lets it out masks it. */
  readonly masks?: Readonly<Record<string, Mask>>;
  /** The rule's id in `policy.yaml`, for explanations and the access log. */
  readonly rule: string;
  /** Of a grant by consent: KDP's name of the service that the consent is for. */
  readonly service?: string;
}

/** What a requester may read for the purpose that was stated, by category; nothing else. */
export type Grants = Readonly<Record<string, readonly Grant[]>>;

/**
 * Returns the grants for one category. Only what the grants themselves name counts: a category that
 * is called like a property of every object (`constructor`) has none.
 */
export function grantsOf(grants: Grants, category: string): readonly Grant[] {
  return Object.hasOwn(grants, category) ? (grants[category] as readonly Grant[]) : [];
}
