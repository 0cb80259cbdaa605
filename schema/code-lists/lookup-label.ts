import type { LocalizedText } from '../localized-text.ts';

/** A dictionary: what each of its codes means. */
export type CodeList = Readonly<Record<string, LocalizedText>>;

const UNKNOWN_CODE: LocalizedText = {
  kk: 'Белгісіз код',
  ru: 'Неизвестный код',
  en: 'Unknown code',
};

/** Returns what a code means, or a text that says that we do not know it; never throws. */
export function lookupLabel(list: CodeList, code: string): LocalizedText {
  return (Object.hasOwn(list, code) ? list[code] : undefined) ?? UNKNOWN_CODE;
}
