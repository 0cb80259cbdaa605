import type { KeyObject } from 'node:crypto';
import { canonicalizeElement } from './canonical-xml.ts';
import { createNcaNodeClient, type NcaKey, type NcaNodeOptions } from './nca-node-client.ts';
import { unsignedEnvelope } from './sign-envelope.ts';
import { signRsaToken } from './sign-rsa-token.ts';
import type { Signer } from './signer.ts';

/** Our key at NCANode, and the one that is not there. */
export interface NcaNodeSignerOptions extends NcaNodeOptions, NcaKey {
  /** RSA, for tokens of KDP: it reads RS256 alone. Without it no such token is signed. */
  readonly tokenKey?: KeyObject;
}

/**
 * Returns a signer that has an NCANode service sign with our PKCS #12 key: Kazakh GOST, which
 * Node cannot do. NCANode chooses the algorithm by the certificate and the Body's `wsu:Id` itself.
 *
 * Rejects with `NcaNodeError` when the service does not sign, and with a TypeError for a token
 * without `tokenKey`.
 */
export function createNcaNodeSigner({
  key,
  password,
  tokenKey,
  ...service
}: NcaNodeSignerOptions): Signer {
  const client = createNcaNodeClient(service);
  return {
    signEnvelope: (bodyXml, bodyId) =>
      client.signEnvelope(unsignedEnvelope(bodyXml, bodyId), { key, password }),
    signData: (dataXml) =>
      client.signXml(canonicalizeElement(dataXml, 'inclusive').xml, { key, password }),
    async signToken(claims) {
      if (tokenKey === undefined) throw new TypeError('expected an RSA key for tokens of KDP');
      return signRsaToken(claims, tokenKey);
    },
  };
}
