import type { GraphQLResolveInfo } from 'graphql';
import type { Iin } from '../../../schema/iin.ts';
import { type PersonId, personIdOfIin } from '../../../schema/person-id.ts';
import { type Condition, type Grant, grantsOf, type Mask } from '../../../schema/policy/grants.ts';
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
  // They may be asked about null, whom nobody can tell: it is in none of them.
  const own: ReadonlySet<PersonId | null> = ownSubjects(signed);
  const cases: ReadonlySet<PersonId | null> = new Set(subjects.cases);
  const casesUnavailable: ReadonlySet<PersonId | null> = new Set(subjects.casesUnavailable);
  const consents = Map.groupBy<PersonId | null, ConsentAnswer>(
    subjects.consents,
    ({ person }) => person,
  );
  const nobody = scopeOf(null, false);

  function scopeOf(value: unknown, isCase: boolean): RecordScope {
    const { subject, holder } = readSubject(value);
    const key = `${subject} ${holder} ${isCase}`;
    const scope = scopes.get(key) ?? { subject, holder, isCase, decisions: new Map() };
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

  function factsOf(scope: RecordScope): RecordFacts {
    const { subject, holder } = scope;
    return {
      isOwn: own.has(subject) || own.has(holder),
      isCase: caseOf(scope),
      consentTo: (service) => consentOf(subject, service),
    };
  }

  function caseOf({ subject, isCase }: RecordScope): RecordFacts['isCase'] {
    if (isCase || cases.has(subject)) return 'YES';
    return casesUnavailable.has(subject) ? 'UNAVAILABLE' : 'NO';
  }

  function consentOf(person: PersonId | null, service: string): ConsentAnswer | null {
    return consents.get(person)?.find((answer) => answer.service === service) ?? null;
  }

  /** Whether one of these grants lets a person's records out under another condition than this. */
  function isGrantedBeside(
    condition: Condition,
    some: readonly Grant[],
    subject: unknown,
  ): boolean {
    const facts = factsOf(scopeOf(subject, false));
    return some.some(
      (grant) => grant.condition !== condition && decideGrant(grant, facts).outcome === 'ALLOWED',
    );
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
      const decision =
        scope.decisions.get(requirement) ?? decideRecord(requirement, grants, factsOf(scope));
      scope.decisions.set(requirement, decision);
      return decision;
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
    readsAsCaseAlone: (category, subject) =>
      !isGrantedBeside('case', grantsOf(grants, category), subject),
    consentInUse(person, service) {
      const answer = consentOf(person, service);
      const isNeeded = Object.values(grants).some(
        (some) =>
          some.some((grant) => grant.service === service) &&
          !isGrantedBeside('consent', some, { id: person }),
      );
      return isNeeded && answer?.state === 'GRANTED' ? answer : null;
    },
  };
}

/** The requester's own id, and those of whom they hold the mandate. */
function ownSubjects({ requester, mandates }: SignedContext): ReadonlySet<PersonId> {
  const subjects = mandates.map(({ subject }) => subject);
  const { iin } = requester;
  return new Set(iin === null ? subjects : [...subjects, personIdOfIin(iin as Iin)]);
}
