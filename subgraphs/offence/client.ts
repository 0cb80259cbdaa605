import {
  createSyncRegister,
  type Each,
  mismatch,
  readEach,
  type SyncChannels,
} from '../kit/shep/sync-register.ts';
import { isSameSubject, readSubject, type Subject, subjectXml } from '../kit/subject-xml.ts';
import { writeElement, writeElements } from '../kit/write-xml.ts';
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
      const keys = subjects.map((_, at) => String(at + 1));
      const persons = subjects.map((subject, at) =>
        writeElement(
          'person',
          writeElements({ key: keys[at] ?? '' }) + writeElement('subject', subjectXml(subject)),
        ),
      );
      const answer = await register.ask({
        service: 'OFFENCES_ByPerson',
        type: 'offencesRequest',
        inner: persons.join(''),
        readOnly: true,
        signal,
      });
      const { call, data } = answer;
      if (data === null) return subjects.map(() => null);
      return readEach({ ...answer, data }, 'person', keys, (node, at) => {
        const found = readSubject(requireChild(node, 'subject'));
        if (!isSameSubject(found, subjects[at] as Subject)) throw mismatch(call);
        const offences = children(requireChild(node, 'offences'), 'offence');
        const offenders = offences.map((each) => readSubject(requireChild(each, 'offender')));
        if (!offenders.every((offender) => isSameSubject(offender, found))) throw mismatch(call);
        return offences.map(readOffence);
      });
    },
  };
}
