import type { LocalizedText } from '../localized-text.ts';
import type { Mandate } from '../mandate.ts';

/** The rights by which somebody acts for a person; codes of ours. */
export const MANDATE_KINDS: Readonly<Record<Mandate['kind'], LocalizedText>> = {
  parent: { kk: 'Ата-анасы', ru: 'Родитель', en: 'Parent' },
  representative: { kk: 'Өкілі', ru: 'Представитель', en: 'Representative' },
};
