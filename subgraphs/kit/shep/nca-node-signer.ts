import { canonicalizeElement } from './canonical-xml.ts';
import { createNcaNodeClient, type NcaKey, type NcaNodeOptions } from './nca-node-client.ts';
import { unsignedEnvelope } from './sign-envelope.ts';
import type { Signer } from './signer.ts';

/**
 * Returns a signer that has an NCANode service sign with our PKCS #12 key: Kazakh GOST, which
 * Node cannot do. NCANode chooses the algorithm by the certificate and the Body's `wsu:Id` itself.
 *
 * Rejects with `NcaNodeError` when the service does not sign.
 */
export function createNcaNodeSigner({
  key,
  password,
  ...service
}: NcaNodeOptions & NcaKey): Signer {
  const client = createNcaNodeClient(service);
  return {
    signEnvelope: (bodyXml, bodyId) =>
      client.signEnvelope(unsignedEnvelope(bodyXml, bodyId), { key, password }),
    signData: (dataXml) =>
      client.signXml(canonicalizeElement(dataXml, 'inclusive').xml, { key, password }),
  };
}
