import type { PersonId } from '../../schema/person-id.ts';
import type { ConsentAnswer, SubjectAnswers } from '../../schema/subject-answers.ts';
import type { ConditionalCategory, SubjectNeeds } from './subject-needs.ts';
import type { SubjectQuestions } from './subject-questions.ts';

/** What was learnt of one person. */
interface PersonAnswer {
  readonly isCase: boolean | 'unavailable';
  readonly consents: readonly ConsentAnswer[];
}

export interface AskAboutSubjectsOptions {
  readonly needs: SubjectNeeds;
  readonly questions: SubjectQuestions;
  /** The requester themselves, and those whose mandate they hold. */
  readonly own: ReadonlySet<string>;
}

/** Persons of one request who may be sent a message that asks for their consent. */
const CONSENTS_ASKED_MAX = 20;

const NOTHING: PersonAnswer = { isCase: false, consents: [] };

/**
 * Makes the function that learns, for one request, what depends on its persons: who is the
 * requester's case and who has consented.
 *
 * Nobody is asked about twice in a request, those of one fetch are asked about together, and consent
 * is asked for only where nothing else would let a category out: asking sends a message to somebody's
 * phone, and so of at most 20 persons of a request. Whoever is beyond that has not consented, for this
 * request. What cannot be learnt is said to be unavailable, and opens nothing. Never rejects.
 */
export function askAboutSubjects({ needs, questions, own }: AskAboutSubjectsOptions) {
  const known = new Map<string, Promise<PersonAnswer>>();
  let consentsLeft = CONSENTS_ASKED_MAX;

  return async (subjects: readonly string[]): Promise<SubjectAnswers> => {
    const persons = [...new Set(subjects)] as PersonId[];
    const unknown = persons.filter((person) => !known.has(person));
    if (unknown.length > 0) {
      const asking = ask(unknown);
      for (const person of unknown) {
        known.set(
          person,
          asking.then((answers) => answers.get(person) ?? NOTHING),
        );
      }
    }
    const answers = await Promise.all(
      persons.map(async (person) => ({ person, ...(await (known.get(person) ?? NOTHING)) })),
    );
    const those = (isCase: PersonAnswer['isCase']) =>
      answers.filter((answer) => answer.isCase === isCase).map(({ person }) => person);
    return {
      cases: those(true),
      casesUnavailable: those('unavailable'),
      consents: answers.flatMap(({ consents }) => consents),
    };
  };

  async function ask(persons: readonly PersonId[]): Promise<ReadonlyMap<PersonId, PersonAnswer>> {
    const open = persons.filter((person) => openFor(person).length > 0);
    if (open.length === 0) return new Map();
    const identified = await questions.identify(open);
    const cases =
      needs.relation === null
        ? new Map<PersonId, boolean>()
        : await questions.areCases(
            needs.relation,
            identified.filter(({ id }) => openFor(id).some((category) => category.case)),
          );
    const isCase = (person: PersonId): PersonAnswer['isCase'] =>
      openFor(person).some((category) => category.case) && (cases.get(person) ?? 'unavailable');
    const services = (person: PersonId): readonly string[] => {
      const left = openFor(person).filter((category) => !category.case || isCase(person) === false);
      return [...new Set(left.flatMap(({ kdpService }) => kdpService ?? []))].sort();
    };
    const needing = identified.filter(({ id }) => services(id).length > 0);
    const asked = needing.slice(0, consentsLeft);
    consentsLeft -= asked.length;
    const omitted = new Set(needing.slice(asked.length).map(({ id }) => id));
    const consents = await questions.areConsented(asked, services);
    const silent = new Map(identified.map(({ id, unanswered }) => [id, unanswered]));
    return new Map(
      open.map((person) => [
        person,
        {
          isCase: isCase(person),
          consents: services(person).map((service): ConsentAnswer => {
            if (omitted.has(person)) return { person, service, state: 'REQUIRED' };
            const found = consents.find((one) => one.person === person && one.service === service);
            if (found?.state === 'GRANTED') return found;
            // KDP knows people by the IIN that the silent register might have told.
            const agency = silent.get(person) ?? null;
            if (agency !== null) return { person, service, state: 'UNAVAILABLE', agency };
            return found ?? { person, service, state: 'UNAVAILABLE' };
          }),
        },
      ]),
    );
  }

  /** The categories that are not granted for a person by their being the requester's own. */
  function openFor(person: PersonId): readonly ConditionalCategory[] {
    if (!own.has(person)) return needs.categories;
    return needs.categories.filter(({ own: ownToo }) => !ownToo);
  }
}
