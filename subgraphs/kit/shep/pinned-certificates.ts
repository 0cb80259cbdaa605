import { EnvelopeRefusal } from './envelope-refusal.ts';
import type { VerificationTask } from './verification-task.ts';

/**
 * Returns those of the `pinned` certificates (PEM) that may have signed: all of them, or the one
 * that KeyInfo names (DER).
 *
 * KeyInfo can only ever choose among the pinned. Where signatures are verified elsewhere it must
 * choose, because an NCANode service believes the certificate it finds there. Throws
 * `EnvelopeRefusal` where nothing is left.
 */
export function choosePinned(
  { signatures }: VerificationTask,
  pinned: readonly string[],
  named: Buffer | undefined,
): readonly string[] {
  if (named === undefined && signatures === 'ELSEWHERE') {
    throw new EnvelopeRefusal('CERTIFICATE_NOT_PINNED', 'none named');
  }
  const chosen = pinned.filter((pem) => named === undefined || derOf(pem).equals(named));
  if (chosen.length === 0) throw new EnvelopeRefusal('CERTIFICATE_NOT_PINNED');
  return chosen;
}

function derOf(pem: string): Buffer {
  return Buffer.from(pem.replace(/-----[^-]+-----|\s/g, ''), 'base64');
}
