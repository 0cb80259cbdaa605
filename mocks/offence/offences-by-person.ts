import {
  type AskedSubject,
  answerDataIn,
  answerPersons,
  element,
  keyOfPersons,
  type Markup,
  readSequence,
  type ShepSyncService,
  subjectMarkup,
} from '../kit/index.ts';
import type { InventedOffence, InventedPerson, People } from '../people.ts';

const NAMESPACE = 'urn:reference-model:offences:v1';

const answerData = answerDataIn(NAMESPACE);

/**
 * `OFFENCES_ByPerson`: the offences of up to 100 persons, each answered under the key that the request
 * gave them. A decision is filed under each identifier that the person had: somebody asked for by
 * several comes with copies.
 */
export function offencesByPerson(people: People): ShepSyncService {
  return {
    dataType: { namespace: NAMESPACE, localName: 'offencesRequest' },
    keyOf: keyOfPersons,
    answer(data, { fault }) {
      if (fault?.kind === 'notFound') return { status: { code: 'SCSE001', message: 'no match' } };
      const { person: asked } = readSequence(data, [{ name: 'person', many: true }]);
      const answers = answerPersons(asked, (key, subject) => {
        const found = findOffender(people, subject);
        const shown = fault?.kind === 'otherPerson' ? otherThan(people, found) : found;
        const copies = fault?.kind === 'duplicate' ? 2 : 1;
        return answerMarkup(key, shown, copies);
      });
      return { data: answerData('offencesResponse', answers.toReversed()) };
    },
  };
}

/** Whoever has never been reported is not in the register at all. */
function findOffender(people: People, { iin, documents }: AskedSubject): InventedPerson | null {
  const found = [
    ...(iin === null ? [] : [people.byIin(iin)]),
    ...documents.map(({ issuingState, number }) => people.byDocument(issuingState, number)),
  ];
  return found.find((person) => person !== null && person.offences.length > 0) ?? null;
}

function otherThan(people: People, person: InventedPerson | null): InventedPerson {
  const { 'labour-migrant': first, 'overstayed-tourist': second } = people.cast;
  return person?.key === first.key ? second : first;
}

function answerMarkup(key: string, person: InventedPerson | null, copies: number): Markup {
  if (person === null) {
    return element('person', [element('key', key), element('result', 'UNKNOWN')]);
  }
  const offences = person.offences.map((offence) => offenceMarkup(offence, person));
  return element('person', [
    element('key', key),
    element('result', 'FOUND'),
    subjectMarkup(person),
    element('offences', Array.from({ length: copies }, () => offences).flat()),
  ]);
}

/** Days as the register writes them, `23.11.2026`; money in tenge with a comma. */
function offenceMarkup(offence: InventedOffence, person: InventedPerson): Markup {
  const [, article, part] = /^(\d+)(?:\((\d+)\))?$/.exec(offence.article) ?? [];
  const { fineMci, fineTiyn } = offence;
  return element('offence', [
    element('number', offence.number),
    element('article', article),
    element('part', part),
    element('committedOn', dotted(offence.committedOn)),
    element('decidedOn', dotted(offence.decidedOn)),
    element('measure', offence.measure),
    element('fineMci', fineMci),
    element('fineAmount', fineTiyn === null ? null : tengeOf(fineTiyn)),
    element('finePaidOn', dotted(offence.finePaidOn)),
    element('status', offence.status),
    subjectMarkup(person, 'offender'),
  ]);
}

function dotted(day: string | null): string | null {
  return day === null ? null : day.split('-').toReversed().join('.');
}

function tengeOf(tiyn: number): string {
  return `${Math.floor(tiyn / 100)},${String(tiyn % 100).padStart(2, '0')}`;
}
