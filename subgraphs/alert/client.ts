import type { AgencyError } from '../kit/index.ts';
import { askEachSubject } from '../kit/shep/ask-each-subject.ts';
import {
  createSyncRegister,
  mismatch,
  readAs,
  type SyncChannels,
  wrongShape,
} from '../kit/shep/sync-register.ts';
import { isSameSubject, readSubject, type Subject, subjectXml } from '../kit/subject-xml.ts';
import { writeElement, writeElements } from '../kit/write-xml.ts';
import { requireChild } from '../kit/xml.ts';
import { type CheckEntity, type FileRecord, readCheck, readFile } from './mapping.ts';

/** The register's services, by SHEP's names. */
export const SERVICES = ['ALERTS_Check', 'ALERTS_OpenFile'] as const;

/** How many persons the register takes in one call. */
export const BATCH_MAX = 100;

const NAMESPACE = 'urn:reference-model:alerts:v1';

/** A reasoned request for the file behind a hit. */
export interface FileRequest {
  /** At most 64 characters without white space; the same one for the same request. */
  readonly requestId: string;
  /** Who made the check, as the check said. */
  readonly requestedBy: string;
  readonly reference: string;
  readonly subject: Subject;
  readonly reason: string;
}

const NOT_OPENED = {
  20001: 'REFERENCE_UNKNOWN',
  20002: 'REFERENCE_EXPIRED',
  20003: 'NO_HIT',
  20004: 'REASON_TOO_SHORT',
  20005: 'IDEMPOTENCY_KEY_REUSED',
} as const;

/** What became of a request for a file. */
export type FileOutcome =
  | { readonly outcome: 'OPENED'; readonly file: FileRecord }
  | {
      readonly outcome: 'NOT_OPENED';
      readonly reason: (typeof NOT_OPENED)[keyof typeof NOT_OPENED];
    };

/** Asks the register of searches and bans on entry. Failures reject with `AgencyError`. */
export interface AlertClient {
  /**
   * At most 100 subjects, answered in their order. Whoever the register does not answer about is an
   * error, never no hit; an answer about somebody else is `ENTITY_IDENTITY_MISMATCH`.
   */
  check(
    subjects: readonly Subject[],
    requestedBy: string,
    signal: AbortSignal,
  ): Promise<(CheckEntity | AgencyError)[]>;
  /** Opens a file under our signature; never repeated by the transport. */
  openFile(request: FileRequest, signal: AbortSignal): Promise<FileOutcome>;
}

/** Makes the client of the register's two steps. */
export function createAlertClient(channels: SyncChannels<(typeof SERVICES)[number]>): AlertClient {
  const register = createSyncRegister({ agency: 'ALERTS', namespace: NAMESPACE, channels });
  return {
    async check(subjects, requestedBy, signal) {
      const before = writeElements({ requestedBy });
      const request = {
        service: 'ALERTS_Check',
        type: 'checkRequest',
        before,
        subjects,
        signal,
      } as const;
      const { call, each } = await askEachSubject(register, request, readCheck);
      if (each === null) throw wrongShape(call);
      return each.map((one) => one ?? wrongShape(call));
    },

    async openFile({ requestId, requestedBy, reference, subject, reason }, signal) {
      const { call, data, result } = await register.ask({
        service: 'ALERTS_OpenFile',
        type: 'openFileRequest',
        inner:
          writeElements({ requestId, requestedBy, reference }) +
          writeElement('subject', subjectXml(subject)) +
          writeElements({ reason }),
        results: Object.keys(NOT_OPENED),
        signData: true,
        readOnly: false,
        signal,
      });
      if (isNotOpened(result)) return { outcome: 'NOT_OPENED', reason: NOT_OPENED[result] };
      if (data === null) throw wrongShape(call);
      return readAs(call, () => {
        const node = requireChild(data, 'file');
        if (!isSameSubject(readSubject(requireChild(node, 'subject')), subject))
          throw mismatch(call);
        return { outcome: 'OPENED', file: readFile(node) };
      });
    },
  };
}

function isNotOpened(result: string): result is `${keyof typeof NOT_OPENED}` {
  return Object.hasOwn(NOT_OPENED, result);
}
