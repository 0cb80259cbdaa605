import { Agent, request } from 'undici';

/** How to reach an NCANode 3 service (github.com/malikzh/NCANode), a sidecar of this process. */
export interface NcaNodeOptions {
  /** Its base URL, such as `http://127.0.0.1:14579`. */
  readonly url: string;
  /** Milliseconds for one call. 1 to 60,000, default 2,000. */
  readonly timeoutMs?: number;
  /** Calls at once. 1 to 256, default 16. */
  readonly connections?: number;
  /** Lists to check certificates against. Default OCSP; empty where there is no network. */
  readonly revocationCheck?: readonly ('OCSP' | 'CRL')[];
}

/** Our certificate and key as the National Certification Authority issues them. */
export interface NcaKey {
  /** A PKCS #12 file, base64. */
  readonly key: string;
  readonly password: string;
}

/** What SHEP needs of NCANode. Every call rejects with `NcaNodeError` when it was not answered. */
export interface NcaNodeClient {
  /** Returns the envelope with a WS-Security signature over its Body. */
  signEnvelope(xml: string, key: NcaKey): Promise<string>;
  /** Returns the document with an enveloped signature. */
  signXml(xml: string, key: NcaKey): Promise<string>;
  /** Says whether signature and certificate of the envelope are good. */
  verifyEnvelope(xml: string): Promise<boolean>;
  /** Says whether signature and certificate of the document are good. */
  verifyXml(xml: string): Promise<boolean>;
  close(): Promise<void>;
}

/** NCANode did not do what it was asked. Never carries the key, the password or the document. */
export class NcaNodeError extends Error {
  override readonly name = 'NcaNodeError';
}

const ANSWER_BYTES_MAX = 16 * 1024 * 1024;

/** Returns a client of the HTTP interface of NCANode 3: signing and verification in GOST. */
export function createNcaNodeClient(options: NcaNodeOptions): NcaNodeClient {
  const { url, timeoutMs = 2_000, connections = 16, revocationCheck = ['OCSP'] } = options;
  const dispatcher = new Agent({
    connections,
    connect: { timeout: timeoutMs },
    maxResponseSize: ANSWER_BYTES_MAX,
  });

  async function call(path: string, body: object): Promise<Readonly<Record<string, unknown>>> {
    try {
      const answer = await request(new URL(path, url), {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
        signal: AbortSignal.timeout(timeoutMs),
        dispatcher,
      });
      const json: unknown = await answer.body.json();
      if (answer.statusCode === 200 && typeof json === 'object' && json !== null) {
        return json as Readonly<Record<string, unknown>>;
      }
      throw new NcaNodeError(`NCANode answered ${path} with status ${answer.statusCode}`);
    } catch (error) {
      if (error instanceof NcaNodeError) throw error;
      throw new NcaNodeError(`NCANode did not answer ${path}`, { cause: error });
    }
  }

  async function callForXml(path: string, body: object): Promise<string> {
    const { xml } = await call(path, body);
    if (typeof xml === 'string' && xml !== '') return xml;
    throw new NcaNodeError(`NCANode answered ${path} without a signed document`);
  }

  return {
    signEnvelope: (xml, key) => callForXml('/wsse/sign', { xml, ...key }),
    signXml: (xml, key) => callForXml('/xml/sign', { xml, signers: [key] }),
    verifyEnvelope: async (xml) =>
      (await call('/wsse/verify', { xml, revocationCheck })).valid === true,
    verifyXml: async (xml) => (await call('/xml/verify', { xml, revocationCheck })).valid === true,
    close: () => dispatcher.close(),
  };
}
