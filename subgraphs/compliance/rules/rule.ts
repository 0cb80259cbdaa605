import type { LocalizedText } from '../../../schema/localized-text.ts';

/** One rule of law in the wording that holds from a day on. */
export interface Rule {
  /** Stable; the editions of one rule share it. */
  readonly id: string;
  readonly title: LocalizedText;
  /** The act and its article, as lawyers cite it. */
  readonly article: string;
  /** Where the act or a report that quotes it was seen, or that it was not. */
  readonly source: string;
  /** The first day on which this edition holds, `YYYY-MM-DD`. */
  readonly validFrom: string;
  /** The last one; null while no end is known. */
  readonly validUntil: string | null;
  /** Whether the act, or a report that quotes it, was seen. */
  readonly verified: boolean;
}

/** A rule with the figures that the edition sets. */
export interface Edition<Figures> extends Rule {
  readonly parameters: Figures;
}
