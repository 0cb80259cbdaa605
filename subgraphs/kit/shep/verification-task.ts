import type { XmlLimits } from '../xml.ts';
import type { EnvelopeRefusalReason } from './envelope-refusal.ts';
import type { FlatXml } from './flat-xml.ts';
import { NCA_NODE_SUITES, RSA_SUITES, type SignatureSuite } from './wire-names.ts';

/** One answer to verify, as it crosses to the worker thread. */
export interface VerificationTask {
  readonly bytes: Uint8Array;
  /** Who may sign the envelope: certificates in PEM. */
  readonly certificates: readonly string[];
  /** Who may sign the business data in it. */
  readonly dataCertificates: readonly string[];
  /** `HERE`: signatures are verified in this task. `ELSEWHERE`: all else is, values are not. */
  readonly signatures: 'HERE' | 'ELSEWHERE';
  /**
   * What to do with `responseData/data`: leave it in its place; read it (elements, or XML written
   * as an escaped string); read it and demand that it carries a signature of its own.
   */
  readonly data: 'IN_PLACE' | 'READ' | 'READ_SIGNED';
  readonly limits: VerificationLimits;
}

/** How much of an answer is read before it is refused. */
export interface VerificationLimits extends XmlLimits {
  readonly bytesMax: number;
}

/** The business data of an answer. A refusal counts only where the status promises data. */
export type VerifiedData =
  | { readonly kind: 'ABSENT' }
  | { readonly kind: 'REFUSED'; readonly reason: EnvelopeRefusalReason; readonly detail: string }
  | { readonly kind: 'READ'; readonly tree: FlatXml };

/** How the verification of one answer ended. */
export type VerificationOutcome =
  | {
      readonly outcome: 'VERIFIED';
      /** The only child of the Body, without the data when that was read apart. */
      readonly operation: FlatXml;
      readonly data: VerifiedData;
      /** With `ELSEWHERE`: the document around the data's signature, if it has one. */
      readonly dataDocument: string | undefined;
    }
  | { readonly outcome: 'UNSIGNED_FAULT'; readonly operation: FlatXml }
  | {
      readonly outcome: 'REFUSED';
      readonly reason: EnvelopeRefusalReason;
      readonly detail: string;
    };

/** Returns the algorithms that may sign an answer; neither SHA-1 nor HMAC is ever among them. */
export function allowedSuites({ signatures }: VerificationTask): readonly SignatureSuite[] {
  return signatures === 'HERE' ? RSA_SUITES : NCA_NODE_SUITES;
}
