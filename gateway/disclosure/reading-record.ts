import type { ErrorCode } from '../../schema/error-codes.ts';
import type { ConsentAnswer, SubjectAnswers } from '../../schema/subject-answers.ts';
import { type HoldsFor, type Inquiry, ownSubjects } from '../auth/index.ts';
import type { DataSubject, GraphRequest, LeafObserver } from '../execute/index.ts';
import { consentReferenceOf } from './consent-reference.ts';

/** What was read of one person, or of nobody that can be told. */
export interface SubjectReading {
  readonly fields: Set<string>;
  /** Codes of errors by coordinate. */
  readonly withheld: Map<string, ErrorCode>;
}

/** Remembers, for one operation, whose data are in its answer and what the answer depended on. */
export interface ReadingRecord {
  /** By id of the person; null for what is about none. */
  readonly subjects: ReadonlyMap<string | null, SubjectReading>;
  observed(
    subjectAnswers: GraphRequest['subjectAnswers'],
  ): Pick<GraphRequest, 'leafObserver' | 'subjectAnswers'>;
  /** Tells which conditions of grants hold for a person. */
  holdsFor(subject: string | null): HoldsFor;
  /** The references of a person's consents in force, by KDP's name of the service. */
  consentsOf(subject: string | null): ReadonlyMap<string, string>;
}

/** Begins to remember what is read in the name of this requester. */
export function createReadingRecord(inquiry: Inquiry): ReadingRecord {
  const subjects = new Map<string | null, SubjectReading>();
  const cases = new Set<string>();
  const consents = new Map<string, readonly ConsentAnswer[]>();
  const own = ownSubjects(inquiry);

  const readingOf = (subject: DataSubject | null): SubjectReading => {
    const found = subject?.key ?? null;
    const key = found === null ? null : String(found);
    let reading = subjects.get(key);
    if (reading === undefined) {
      reading = { fields: new Set(), withheld: new Map() };
      subjects.set(key, reading);
    }
    return reading;
  };
  const note = (answers: SubjectAnswers) => {
    for (const person of answers.cases) cases.add(person);
    const granted = answers.consents.filter(({ state }) => state === 'GRANTED');
    for (const [person, given] of Map.groupBy(granted, (one) => one.person)) {
      consents.set(person, given);
    }
  };
  const leafObserver: LeafObserver = {
    onLeaves(subject, coordinates) {
      const { fields } = readingOf(subject);
      for (const coordinate of coordinates) fields.add(coordinate);
    },
    onErrors(subject, coordinate, code) {
      readingOf(subject).withheld.set(coordinate, code as ErrorCode);
    },
  };
  const consentsOf = (subject: string | null) =>
    new Map(
      (subject === null ? [] : (consents.get(subject) ?? [])).map(({ service, token = '' }) => [
        service,
        consentReferenceOf(token),
      ]),
    );

  return {
    subjects,
    consentsOf,
    observed: (subjectAnswers) => ({
      leafObserver,
      ...(subjectAnswers && {
        async subjectAnswers(persons: readonly string[], fields: readonly string[]) {
          const answered = await subjectAnswers(persons, fields);
          if (answered !== null) note(answered);
          return answered;
        },
      }),
    }),
    holdsFor(subject) {
      const given = consentsOf(subject);
      return (condition, service) => {
        if (condition === 'any') return true;
        if (subject === null) return false;
        if (condition === 'own') return own.has(subject);
        if (condition === 'case') return cases.has(subject);
        return service !== undefined && given.has(service);
      };
    },
  };
}
