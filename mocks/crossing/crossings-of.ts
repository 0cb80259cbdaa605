import type { Fault } from '../kit/index.ts';
import type { DocumentReference, InventedCrossing, InventedPerson, People } from '../people.ts';
import type { CrossingsRequest } from './read-crossings-request.ts';

/** One crossing together with what Berkut knows of who crossed. */
export interface FiledCrossing {
  readonly crossing: InventedCrossing;
  readonly person: InventedPerson;
  /** Every document under which the file of this person is kept. */
  readonly documents: readonly DocumentReference[];
}

/**
 * Returns the crossings of whom the request is about, the oldest first; nothing for the unknown.
 *
 * Acts out `notFound`, and `otherPerson` by the file of somebody of the cast.
 */
export function crossingsOf(
  people: People,
  request: CrossingsRequest,
  fault: Fault | undefined,
): FiledCrossing[] {
  if (fault?.kind === 'notFound') return [];
  const asked = whoIsAsked(people, request);
  const found =
    fault?.kind === 'otherPerson'
      ? fileOf(somebodyElse(people, asked))
      : [...asked].flatMap((person) => openFile(person, request));
  const { from = '', to = '9999-12-31' } = request;
  return found.filter(({ crossing }) => {
    const day = crossing.at.slice(0, 10);
    return day >= from && day <= to;
  });
}

function whoIsAsked(people: People, { iin, documents }: CrossingsRequest): InventedPerson[] {
  const holders = [
    iin === undefined ? null : people.byIin(iin),
    ...documents.map(({ issuingState, number }) => people.byDocument(issuingState, number)),
  ];
  const byKey = new Map<string, InventedPerson>();
  for (const holder of holders) if (holder !== null) byKey.set(holder.key, holder);
  return [...byKey.values()];
}

/** An IIN ties somebody's documents together; without one each document is a file of its own. */
function openFile(person: InventedPerson, request: CrossingsRequest): FiledCrossing[] {
  const file = fileOf(person);
  const isAsked = ({ issuingState, number }: DocumentReference) =>
    request.documents.some(
      (asked) => asked.issuingState === issuingState && asked.number === number,
    );
  if (person.iin === null) {
    return file
      .filter(({ crossing }) => isAsked(crossing.document))
      .map((filed) => ({ ...filed, documents: [filed.crossing.document] }));
  }
  const isFound =
    person.iin === request.iin || file.some(({ documents }) => documents.some(isAsked));
  return isFound ? file : [];
}

function fileOf(person: InventedPerson): FiledCrossing[] {
  if (!person.knownTo.has('berkut')) return [];
  const documents = new Map(
    person.crossings.map(({ document }) => [
      `${document.issuingState} ${document.number}`,
      document,
    ]),
  );
  return person.crossings.map((crossing) => ({
    crossing,
    person,
    documents: [...documents.values()],
  }));
}

function somebodyElse(people: People, asked: readonly InventedPerson[]): InventedPerson {
  const isAsked = (person: InventedPerson) => asked.some(({ key }) => key === person.key);
  const other = people.cast['labour-migrant'];
  return isAsked(other) ? people.cast['ended-permit'] : other;
}
