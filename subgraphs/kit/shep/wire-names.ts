/** Namespaces of SOAP 1.1, WS-Security 1.0 and XML Signature as SHEP uses them. */
export const NAMESPACES = {
  soap: 'http://schemas.xmlsoap.org/soap/envelope/',
  wsse: 'http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd',
  wsu: 'http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd',
  ds: 'http://www.w3.org/2000/09/xmldsig#',
  sync: 'http://bip.bee.kz/SyncChannel/v10/Types',
  async: 'http://bip.bee.kz/AsyncChannel/v10/Types',
} as const;

/** Names of the WS-Security X.509 and SOAP message security profiles. */
export const WSS_PROFILES = {
  base64:
    'http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-soap-message-security-1.0#Base64Binary',
  x509v3: 'http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-x509-token-profile-1.0#X509v3',
} as const;

const GOST = 'urn:ietf:params:xml:ns:pkigovkz:xmlsec:algorithms:';

/** Identifiers of the algorithms that we sign with or accept. */
export const ALGORITHMS = {
  exclusiveC14n: 'http://www.w3.org/2001/10/xml-exc-c14n#',
  c14n: 'http://www.w3.org/TR/2001/REC-xml-c14n-20010315',
  c14nWithComments: 'http://www.w3.org/TR/2001/REC-xml-c14n-20010315#WithComments',
  enveloped: 'http://www.w3.org/2000/09/xmldsig#enveloped-signature',
  rsaSha256: 'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256',
  sha256: 'http://www.w3.org/2001/04/xmlenc#sha256',
} as const;

/** A signature method and the digest method that belongs to it. */
export interface SignatureSuite {
  readonly signature: string;
  readonly digest: string;
}

/** What this process verifies itself. */
export const RSA_SUITES: readonly SignatureSuite[] = [
  { signature: ALGORITHMS.rsaSha256, digest: ALGORITHMS.sha256 },
];

/** What an NCANode service verifies: the Kazakh GOST suites of 2015, and RSA. */
export const NCA_NODE_SUITES: readonly SignatureSuite[] = [
  ...RSA_SUITES,
  { signature: `${GOST}gostr34102015-gostr34112015-512`, digest: `${GOST}gostr34112015-512` },
  { signature: `${GOST}gostr34102015-gostr34112015-256`, digest: `${GOST}gostr34112015-256` },
];
