/**
 * Signs what we send to SHEP. Two implementations: `createRsaSigner` in this process,
 * `createNcaNodeSigner` for the Kazakh GOST algorithms.
 */
export interface Signer {
  /**
   * Returns a SOAP 1.1 envelope with `bodyXml` (one element) in its Body and a WS-Security
   * signature over that Body in its header.
   *
   * `bodyId` becomes the Body's `wsu:Id` where the signer chooses it: unique per message, an XML
   * name.
   */
  signEnvelope(bodyXml: string, bodyId: string): Promise<string>;

  /**
   * Returns `dataXml` (one element) with an enveloped XML signature as its last child, made over
   * the element as a document of its own.
   */
  signData(dataXml: string): Promise<string>;

  /**
   * Returns the claims as a compact JWS, RS256 with the organization's RSA key whatever the bus is
   * signed with: the `ovt` of KDP.
   */
  signToken(claims: Readonly<Record<string, string | number>>): Promise<string>;
}
