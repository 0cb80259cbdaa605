import { type CodeList, lookupLabel } from '../../schema/code-lists/lookup-label.ts';
import type { LocalizedText } from '../../schema/localized-text.ts';

/** Returns a system's code with what it means; an unknown code keeps its place and says so. */
export function toDictionaryValue(
  code: string,
  list: CodeList,
): { code: string; label: LocalizedText } {
  return { code, label: lookupLabel(list, code) };
}
