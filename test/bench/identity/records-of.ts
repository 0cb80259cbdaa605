import {
  documentAt,
  type Identity,
  type InventedPerson,
  identityAt,
  SYSTEM_NAMES,
  type SystemName,
} from '../../../mocks/people.ts';
import type { MatchRecord } from '../../../subgraphs/identity/matching/match-record.ts';

/** What a system has on file of who a person is. */
export interface SystemRecord extends MatchRecord {
  readonly system: SystemName;
  /** Whose record it really is. */
  readonly owner: string;
}

/** Which parts of a name a system keeps: as the simulators send them. */
const KEEPS = {
  gbdFl: { cyrillic: true, latin: true, patronymic: true },
  isMp: { cyrillic: true, latin: true, patronymic: true },
  berkut: { cyrillic: true, latin: true, patronymic: false },
  enbek: { cyrillic: true, latin: false, patronymic: true },
  kuttyMeken: { cyrillic: true, latin: true, patronymic: true },
  eqonaq: { cyrillic: false, latin: true, patronymic: true },
} as const;

/** Returns one record for each system that knows the person. */
export function recordsOf(person: InventedPerson): SystemRecord[] {
  return SYSTEM_NAMES.filter((system) => person.knownTo.has(system)).map((system) =>
    recordAt(person, system),
  );
}

function recordAt(person: InventedPerson, system: SystemName): SystemRecord {
  const held: Identity = identityAt(person, system);
  const { cyrillic, latin, patronymic } = KEEPS[system];
  const isLatin = latin || (system === 'enbek' && person.workPermits.length > 0);
  const document = documentAt(person, system);
  return {
    system,
    owner: person.key,
    iin: person.iin,
    surnameCyrillic: cyrillic ? held.surnameCyrillic : null,
    givenNameCyrillic: cyrillic ? held.givenNameCyrillic : null,
    patronymicCyrillic: patronymic ? held.patronymicCyrillic : null,
    surnameLatin: isLatin ? held.surnameLatin : null,
    givenNameLatin: isLatin ? held.givenNameLatin : null,
    birthDate: held.birthDate,
    sex: held.sex,
    citizenship: held.citizenship,
    document: document && { issuingState: document.issuingState, number: document.number },
  };
}
