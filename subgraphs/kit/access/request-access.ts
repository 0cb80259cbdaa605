import type { GraphQLResolveInfo } from 'graphql';
import type { Iin } from '../../../schema/iin.ts';
import { type PersonId, personIdOfIin } from '../../../schema/person-id.ts';
import { grantsOf, type Mask } from '../../../schema/policy/grants.ts';
import { maskFor } from '../../../schema/policy/mask-for.ts';
import type { Requirement } from '../../../schema/policy/requirement.ts';
import type { SignedContext } from '../../../schema/signed-context.ts';
import type { ConsentAnswer, SubjectAnswers } from '../../../schema/subject-answers.ts';
import {
  decideGrant,
  decideRecord,
  type RecordDecision,
  type RecordFacts,
} from './decide-record.ts';
import { type GrantsView, viewGrants } from './grants-view.ts';
import { type RecordScope, readSubject } from './record-scope.ts';

type Path = GraphQLResolveInfo['path'];

/**
 * What one request may read, as the gateway has signed it. Asks nobody: whatever it needs to know
 * travels with the request, and what did not travel does not hold.
 */
export interface RequestAccess {
  readonly signed: SignedContext;
  readonly grants: GrantsView;
  /** Returns the scope of the object that a field belongs to. `subject` stands for its person. */
  scopeOfOwner(info: GraphQLResolveInfo, subject: unknown): RecordScope;
  /** Returns the scope that the nearest field above has opened; nobody's if none has. */
  scopeAround(path: Path): RecordScope;
  /** Returns the one scope of a person in this request. */
  scopeOf(subject: unknown, isCase: boolean): RecordScope;
  /** What lies below the field at this path is about the scope's person, unless it says itself. */
  openScope(path: Path, scope: RecordScope): void;
  /** Decides about a requirement and the records of a scope; each once. */
  decide(requirement: Requirement, scope: RecordScope): RecordDecision;
  /** How a value that was let out is masked; null: not at all. */
  maskOf(coordinate: string, requirement: Requirement, scope: RecordScope): Mask | null;
  /**
   * Whether nothing but being the requester's case opens records of a category about a person: then
   * the requester has to do with some of them, and not with all.
   */
  readsAsCaseAlone(category: string, subject: unknown): boolean;
  /**
   * The consent in force on which alone this requester reads what a service of KDP holds of a
   * person; null where there is none, and where the law lets them read it without.
   */
  consentInUse(person: PersonId, service: string): ConsentAnswer | null;
}

/** Makes the access of one request. */
export function createRequestAccess(
  signed: SignedContext,
  subjects: SubjectAnswers,
): RequestAccess {
  const { grants } = signed;
  const view = viewGrants(grants);
  const scopes = new Map<string, RecordScope>();
  const opened = new Map<Path, RecordScope>();
  const own = ownSubjects(signed);
  const cases = new Set(subjects.cases);
  const casesUnavailable = new Set(subjects.casesUnavailable);
  const consents = new Map(
    subjects.consents.map((answer) => [consentKey(answer.person, answer.service), answer]),
  );
  const nobody: RecordScope = { subject: null, iin: null, isCase: false, decisions: new Map() };

  function scopeOf(value: unknown, isCase: boolean): RecordScope {
    const { subject, iin } = readSubject(value);
    const key = `${subject} ${iin} ${isCase}`;
    const known = scopes.get(key);
    if (known !== undefined) return known;
    const scope = { subject, iin, isCase, decisions: new Map() };
    scopes.set(key, scope);
    return scope;
  }

  function scopeAround(path: Path): RecordScope {
    for (let step = path.prev; step !== undefined; step = step.prev) {
      const scope = opened.get(step);
      if (scope !== undefined) return scope;
    }
    return nobody;
  }

  function factsOf({ subject, iin, isCase }: RecordScope): RecordFacts {
    return {
      isOwn:
        (subject !== null && own.has(subject)) ||
        (iin !== null && own.has(`iin:${iin}` as PersonId)),
      isCase: isCase || (subject !== null && cases.has(subject)) ? 'YES' : caseUnknown(subject),
      consentTo: (service) =>
        subject === null ? null : (consents.get(consentKey(subject, service)) ?? null),
    };
  }

  function caseUnknown(subject: PersonId | null): 'UNAVAILABLE' | 'NO' {
    return subject !== null && casesUnavailable.has(subject) ? 'UNAVAILABLE' : 'NO';
  }

  return {
    signed,
    grants: view,
    scopeOf,
    scopeAround,
    scopeOfOwner(info, value) {
      const around = scopeAround(info.path);
      if (!around.isCase) return scopeOf(value, false);
      const { subject } = readSubject(value);
      return scopeOf(value, around.subject === null || around.subject === subject);
    },
    openScope: (path, scope) => opened.set(path, scope),
    decide(requirement, scope) {
      let known = scope.decisions.get(requirement);
      if (known === undefined) {
        known = decideRecord(requirement, grants, factsOf(scope));
        scope.decisions.set(requirement, known);
      }
      return known;
    },
    maskOf(coordinate, requirement, scope) {
      const facts = factsOf(scope);
      return maskFor(coordinate, requirement, grants, (condition, category) =>
        grantsOf(grants, category).some(
          (grant) =>
            grant.condition === condition && decideGrant(grant, facts).outcome === 'ALLOWED',
        ),
      );
    },
    readsAsCaseAlone(category, subject) {
      const facts = factsOf(scopeOf(subject, false));
      const holding = grantsOf(grants, category).filter(
        (grant) => decideGrant(grant, facts).outcome === 'ALLOWED',
      );
      return holding.every(({ condition }) => condition === 'case');
    },
    consentInUse(person, service) {
      const answer = consents.get(consentKey(person, service));
      if (answer?.state !== 'GRANTED') return null;
      const facts = factsOf(scopeOf({ id: person }, false));
      const isNeeded = Object.values(grants).some(
        (some) =>
          some.some((grant) => grant.condition === 'consent' && grant.service === service) &&
          !some.some(
            (grant) =>
              grant.condition !== 'consent' && decideGrant(grant, facts).outcome === 'ALLOWED',
          ),
      );
      return isNeeded ? answer : null;
    },
  };
}

/** Neither an id nor the name of a service has a space in it. */
function consentKey(person: PersonId, service: string): string {
  return [person, service].join(' ');
}

/** The requester's own id, and those of whom they hold the mandate. */
function ownSubjects({ requester, mandates }: SignedContext): ReadonlySet<PersonId> {
  const subjects = mandates.map(({ subject }) => subject);
  const { iin } = requester;
  return new Set(iin === null ? subjects : [...subjects, personIdOfIin(iin as Iin)]);
}
