/**
 * Whose records a grant is for: everybody's, the requester's own (or of those whose mandate they
 * hold), those of the requester's organization (its guest, its employee), or of those who consented.
 */
export type Condition = 'any' | 'own' | 'case' | 'consent';

/** How a value is hidden in part: only its last four characters, only the year, nothing of it. */
export type Mask = 'last4' | 'year' | 'hidden';

/** One permission for one category, as one rule of the policy gives it. */
export interface Grant {
  readonly condition: Condition;
  /** By field coordinate; a value is masked only if every grant that lets it out masks it. */
  readonly masks?: Readonly<Record<string, Mask>>;
  /** The rule's id in `policy.yaml`, for explanations and the access log. */
  readonly rule: string;
}

/** What a requester may read for the purpose that was stated, by category; nothing else. */
export type Grants = Readonly<Record<string, readonly Grant[]>>;
