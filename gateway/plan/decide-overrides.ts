import { createHash } from 'node:crypto';

export interface OverrideDecisionOptions {
  /** Whose share of the traffic this is: the same key is always on the same side. */
  readonly hashKey: string;
  /** Decides labels other than `percent(x)`. Default: false for each. */
  readonly isOn?: (label: string) => boolean;
}

const PERCENT = /^percent\((\d+(?:\.\d+)?)\)$/;

/**
 * Decides the labels of progressive overrides for one request.
 *
 * `percent(x)` is true for about x in a hundred keys; a key for which it is true stays so while x
 * grows, because the label does not enter the hash.
 */
export function decideOverrides(
  labels: readonly string[],
  { hashKey, isOn = () => false }: OverrideDecisionOptions,
): Readonly<Record<string, boolean>> {
  if (labels.length === 0) return {};
  const share = shareOf(hashKey);
  return Object.fromEntries(
    labels.map((label) => {
      const percent = PERCENT.exec(label)?.[1];
      return [label, percent === undefined ? isOn(label) : share < Number(percent)];
    }),
  );
}

/** Returns a number from 0 to 100, 100 excluded. */
function shareOf(key: string): number {
  const digest = createHash('sha256').update(key).digest();
  return (digest.readUIntBE(0, 6) / 2 ** 48) * 100;
}
