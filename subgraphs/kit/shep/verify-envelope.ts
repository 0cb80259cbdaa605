import type { XmlNode } from '../xml.ts';
import { EnvelopeRefusal, type EnvelopeRefusalReason } from './envelope-refusal.ts';
import { inflateXml } from './flat-xml.ts';
import { createNcaNodeClient, type NcaNodeOptions } from './nca-node-client.ts';
import type { VerificationLimits, VerificationTask, VerifiedData } from './verification-task.ts';
import type { VerifierPool } from './verifier-pool.ts';

export interface VerifierOptions {
  /** The threads that do the work, shared by all verifiers of a process. */
  readonly pool: VerifierPool;
  /** Who may sign envelopes: at least one certificate (PEM); two while one is being replaced. */
  readonly certificates: readonly string[];
  /** Who may sign the business data. Default `certificates`. */
  readonly dataCertificates?: readonly string[];
  /** Default 5 MiB, 64 deep, 100,000 elements, 64 attributes each. */
  readonly limits?: Partial<VerificationLimits>;
  /** Verify signatures with an NCANode service: the Kazakh GOST algorithms. Default: here. */
  readonly ncaNode?: NcaNodeOptions;
}

/** What was signed in an answer. */
export interface VerifiedEnvelope {
  /** The only child of the Body, without the data where that was read apart. */
  readonly operation: XmlNode;
  readonly data:
    | { readonly kind: 'ABSENT' }
    | { readonly kind: 'READ'; readonly tree: XmlNode }
    | { readonly kind: 'REFUSED'; readonly reason: EnvelopeRefusalReason; readonly detail: string };
  /** False for a SOAP fault without a signature, the only thing that is accepted unsigned. */
  readonly isSigned: boolean;
}

/** Verifies answers of one system. */
export interface Verifier {
  /**
   * Returns what was signed in `bytes`; see `VerificationTask` for `data`. Rejects with
   * `EnvelopeRefusal`, or with `NcaNodeError` when that service could not be asked.
   */
  verify(bytes: Uint8Array, data: VerificationTask['data']): Promise<VerifiedEnvelope>;
}

const DEFAULT_LIMITS: VerificationLimits = {
  bytesMax: 5 * 1024 * 1024,
  depthMax: 64,
  elementsMax: 100_000,
  attributesMax: 64,
};

/** Returns a verifier that trusts the pinned certificates and nothing that an answer says. */
export function createVerifier(options: VerifierOptions): Verifier {
  const { pool, certificates, dataCertificates = certificates } = options;
  if (certificates.length === 0 || dataCertificates.length === 0) {
    throw new TypeError('expected at least one pinned certificate, but got none');
  }
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  const ncaNode = options.ncaNode === undefined ? undefined : createNcaNodeClient(options.ncaNode);
  const signatures = ncaNode === undefined ? 'HERE' : 'ELSEWHERE';

  return {
    async verify(bytes, data) {
      const settings = { certificates, dataCertificates, signatures, limits, data } as const;
      const outcome = await pool.run({ bytes, ...settings });
      if (outcome.outcome === 'REFUSED') throw new EnvelopeRefusal(outcome.reason, outcome.detail);
      const operation = await inflateXml(outcome.operation);
      if (outcome.outcome === 'UNSIGNED_FAULT') {
        return { operation, data: { kind: 'ABSENT' }, isSigned: false };
      }
      if (ncaNode !== undefined) {
        const document = outcome.dataDocument;
        const verdicts = await Promise.all([
          ncaNode.verifyEnvelope(new TextDecoder().decode(bytes)),
          document === undefined || ncaNode.verifyXml(document),
        ]);
        if (verdicts.includes(false)) throw new EnvelopeRefusal('SIGNATURE_INVALID', 'NCANode');
      }
      return { operation, data: await inflateData(outcome.data), isSigned: true };
    },
  };
}

async function inflateData(data: VerifiedData): Promise<VerifiedEnvelope['data']> {
  if (data.kind !== 'READ') return data;
  return { kind: 'READ', tree: await inflateXml(data.tree) };
}
