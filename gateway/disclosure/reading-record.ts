import type { ErrorCode } from '../../schema/error-codes.ts';
import type { SubjectAnswers } from '../../schema/subject-answers.ts';
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
  /** SHA-256 of the token of each consent that let something out, by KDP's service. */
  consentsOf(subject: string | null): ReadonlyMap<string, string>;
}

export function createReadingRecord(inquiry: Inquiry): ReadingRecord {
  const subjects = new Map<string | null, SubjectReading>();
  const answers: SubjectAnswers[] = [];
  const own = ownSubjects(inquiry);

  const readingOf = (subject: DataSubject | null): SubjectReading => {
    const key = typeof subject?.key === 'string' ? subject.key : null;
    let reading = subjects.get(key);
    if (reading === undefined) {
      reading = { fields: new Set(), withheld: new Map() };
      subjects.set(key, reading);
    }
    return reading;
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
      answers
        .flatMap(({ consents }) => consents)
        .filter(({ person, state }) => person === subject && state === 'GRANTED')
        .map(({ service, token }) => [service, consentReferenceOf(token ?? '')]),
    );

  return {
    subjects,
    consentsOf,
    observed: (subjectAnswers) => ({
      leafObserver,
      ...(subjectAnswers && {
        async subjectAnswers(persons: readonly string[]) {
          const answered = await subjectAnswers(persons);
          if (answered !== null) answers.push(answered);
          return answered;
        },
      }),
    }),
    holdsFor(subject) {
      const isCase = answers.some(({ cases }) => (cases as readonly unknown[]).includes(subject));
      const consents = consentsOf(subject);
      return (condition, service) => {
        if (condition === 'any') return true;
        if (condition === 'own') return subject !== null && own.has(subject);
        if (condition === 'case') return isCase;
        return service !== undefined && consents.has(service);
      };
    },
  };
}
