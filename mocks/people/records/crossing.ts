import type { BorderPointCode } from '../../../schema/code-lists/border-points.ts';
import type { PurposeOfArrival } from '../../../schema/code-lists/purposes-of-arrival.ts';
import type { DocumentReference } from './held-document.ts';

/** One crossing of the state border, as Berkut has it. */
export interface InventedCrossing {
  /** `BK-` number of the person `-` ordinal; unique. */
  readonly crossingNumber: string;
  readonly direction: 'ENTRY' | 'EXIT';
  readonly point: BorderPointCode;
  /** Local time with its offset: `2026-11-20T08:15:00+05:00`. */
  readonly at: string;
  /** The purpose stated on entry; null on exit and for citizens of Kazakhstan. */
  readonly purpose: PurposeOfArrival | null;
  /** The document that was shown. */
  readonly document: DocumentReference;
}
