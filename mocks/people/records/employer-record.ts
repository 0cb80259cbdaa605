/** A category of posts: 1 heads, 2 heads of units, 3 specialists, 4 skilled workers. */
export type PostCategory = 1 | 2 | 3 | 4;

/** A permit to engage foreigners that an employer holds, as enbek.kz has it. */
export interface InventedEngagementPermit {
  /** `FP-` number of the organization `-` ordinal; unique. */
  readonly number: string;
  readonly category: PostCategory;
  /** The one region in which it is valid: ISO 3166-2. */
  readonly region: string;
  /** How many foreigners may be engaged by it. */
  readonly places: number;
  readonly validFrom: string;
  readonly validTo: string;
  readonly status: 'VALID' | 'EXPIRED';
}

/** How many people work for an employer in one category of posts. */
export interface InventedWorkforce {
  readonly category: PostCategory;
  readonly local: number;
  /** Engaged by a permit in force. */
  readonly foreign: number;
  /** Within the company, from abroad: counted apart, and free of permits. */
  readonly transferred: number;
}

/** A duty to train people of Kazakhstan that came with permits. */
export interface InventedTrainingDuty {
  /** `TD-` number of the organization `-` ordinal; unique. */
  readonly number: string;
  readonly people: number;
  readonly trained: number;
  readonly dueOn: string;
}

/** What enbek.kz has on an employer of foreigners. */
export interface InventedEmployerRecord {
  readonly bin: string;
  readonly permits: readonly InventedEngagementPermit[];
  readonly workforce: readonly InventedWorkforce[];
  readonly quota: readonly {
    readonly category: PostCategory;
    readonly granted: number;
    readonly taken: number;
  }[];
  readonly trainingDuties: readonly InventedTrainingDuty[];
}
