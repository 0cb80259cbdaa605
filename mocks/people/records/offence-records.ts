import type { OffenceArticle } from '../../../schema/code-lists/offence-articles.ts';

/** What was decided about an administrative offence. */
export type OffenceMeasure = 'WARNING' | 'FINE' | 'ARREST' | 'EXPULSION';

/** An administrative offence, as the register of offences has it. */
export interface InventedOffence {
  /** `AO-` number of the person `-` ordinal; unique. */
  readonly number: string;
  /** Article of Code 235-V, with its part: `517(3)`. */
  readonly article: OffenceArticle;
  readonly committedOn: string;
  /** Null while nothing is decided, as are the measure and the fine. */
  readonly decidedOn: string | null;
  readonly measure: OffenceMeasure | null;
  /** In monthly calculation indices, as the Code puts fines; null for other measures. */
  readonly fineMci: number | null;
  /** The same in tiyn; null where the register has only the indices. */
  readonly fineTiyn: number | null;
  readonly finePaidOn: string | null;
  readonly status: 'UNDER_REVIEW' | 'DECIDED' | 'EXECUTED' | 'ANNULLED';
}
