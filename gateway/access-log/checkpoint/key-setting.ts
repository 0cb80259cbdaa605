/**
 * Names the setting in which a store keeps a verifier key of its log: the one that the log was begun
 * with is number 1, each that came after has the next. Settings are added, never changed.
 */
export function keySetting(number: number): string {
  return number === 1 ? 'verifier_key' : `verifier_key_${number}`;
}

/** Why a store signs nothing with this key any more. */
export function keySucceeded(): Error {
  return new Error(
    'expected the key that signs the access log now, but it was succeeded by another',
  );
}
