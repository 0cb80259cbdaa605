import { askEachSubject } from '../kit/shep/ask-each-subject.ts';
import {
  createSyncRegister,
  type Each,
  mismatch,
  type SyncChannels,
} from '../kit/shep/sync-register.ts';
import { isSameSubject, readSubject, type Subject } from '../kit/subject-xml.ts';
import { children, requireChild } from '../kit/xml.ts';
import { type OffenceRecord, readOffence } from './mapping.ts';

/** The register's service, by SHEP's name. */
export const SERVICES = ['OFFENCES_ByPerson'] as const;

/** How many persons the register takes in one call. */
export const BATCH_MAX = 100;

const NAMESPACE = 'urn:reference-model:offences:v1';

/** Reads the register of administrative offences. Failures reject with `AgencyError`. */
export interface OffenceClient {
  /**
   * At most 100 subjects, answered in their order; null for whoever is not in the register. An answer
   * about somebody else is `ENTITY_IDENTITY_MISMATCH`, and spoils no other.
   */
  offencesOf(
    subjects: readonly Subject[],
    signal: AbortSignal,
  ): Promise<Each<readonly OffenceRecord[]>[]>;
}

/** Makes the client of the register. */
export function createOffenceClient(
  channels: SyncChannels<(typeof SERVICES)[number]>,
): OffenceClient {
  const register = createSyncRegister({ agency: 'OFFENCES', namespace: NAMESPACE, channels });
  return {
    async offencesOf(subjects, signal) {
      const request = {
        service: 'OFFENCES_ByPerson',
        type: 'offencesRequest',
        subjects,
        signal,
      } as const;
      const { each } = await askEachSubject(register, request, (node, found, call) => {
        const offences = children(requireChild(node, 'offences'), 'offence');
        const offenders = offences.map((one) => readSubject(requireChild(one, 'offender')));
        if (!offenders.every((offender) => isSameSubject(offender, found))) throw mismatch(call);
        return offences.map(readOffence);
      });
      return each ?? subjects.map(() => null);
    },
  };
}
