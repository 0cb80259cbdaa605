import type { KeyObject } from 'node:crypto';
import { X509Certificate } from 'node:crypto';
import { demoCertificate, demoRsaKey } from '../../schema/demo-keys.ts';

/** Whose key signs: the caller, the state's service, or nobody that anyone trusts. */
export type SignerName = 'shep-client' | 'shep-service' | 'stranger';

/** A key with its certificate as XML signatures carry it. */
export interface Signer {
  readonly privateKey: KeyObject;
  readonly certificatePem: string;
  /** Base64 of the DER certificate on one line. */
  readonly certificateBase64: string;
}

const signers = new Map<SignerName, Signer>();

/** Returns the demo signer, read once. */
export function shepSigner(name: SignerName): Signer {
  const known = signers.get(name);
  if (known !== undefined) return known;
  const certificatePem = demoCertificate(name);
  const signer: Signer = {
    privateKey: demoRsaKey(name),
    certificatePem,
    certificateBase64: new X509Certificate(certificatePem).raw.toString('base64'),
  };
  signers.set(name, signer);
  return signer;
}
