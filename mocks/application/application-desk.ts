import { RestRefusal } from '../kit/index.ts';
import { addWorkingDays, dateOf, dayOf } from '../people/calendar-day.ts';
import type { InventedPerson, People } from '../people.ts';
import { type Decision, decide } from './clerk.ts';
import { createEarlierApplications } from './earlier-applications.ts';
import type {
  ApplicationStatus,
  FiledApplication,
  NamedPerson,
  RegisteredApplication,
} from './filed-application.ts';
import { issueRecord } from './issue-record.ts';
import type { IssuedRecords } from './issued-records.ts';

export interface ApplicationDeskOptions {
  readonly people: People;
  readonly issued: IssuedRecords;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** How often an application is read until the clerk decides it; null: never by itself. */
  readonly readsUntilDecision: number | null;
}

/** Where applications are filed, decided and kept, in memory. */
export interface ApplicationDesk {
  /** What was filed since the start, in the order in which it came. */
  readonly all: readonly RegisteredApplication[];
  /** Files an application, or finds the one that was filed under this key before. */
  file(
    key: string,
    filing: FiledApplication,
  ): { readonly isNew: boolean; readonly filed: RegisteredApplication };
  byKey(key: string): RegisteredApplication | null;
  byNumber(number: string): RegisteredApplication | null;
  ofPerson(person: NamedPerson): readonly RegisteredApplication[];
  ofEmployer(bin: string): readonly RegisteredApplication[];
  /** Returns what an application has come to by being read once more. */
  read(application: RegisteredApplication): RegisteredApplication;
  /** Decides an application as told, once. */
  decide(number: string, decision: Decision): RegisteredApplication;
  /** Takes an application back, or refuses. */
  withdraw(number: string, applicant: NamedPerson): RegisteredApplication;
}

const ALMATY_OFFSET_MS = 5 * 3_600_000;
const TERM_WORKING_DAYS = 15;
const UNDECIDED: ReadonlySet<ApplicationStatus> = new Set([
  'SUBMITTED',
  'IN_REVIEW',
  'NEEDS_CORRECTION',
]);

/** Returns an empty desk. */
export function createApplicationDesk(options: ApplicationDeskOptions): ApplicationDesk {
  const { people, issued, now, readsUntilDecision } = options;
  const byNumber = new Map<string, RegisteredApplication>();
  const numberByKey = new Map<string, string>();
  const reads = new Map<string, number>();
  const earlier = createEarlierApplications(people, (number) => issued.ownerOf(number) !== null);

  function find(named: NamedPerson): InventedPerson | null {
    const byIin = named.iin === null ? null : people.byIin(named.iin);
    if (byIin !== null) return byIin;
    for (const { issuingState, number } of named.documents) {
      const found = people.byDocument(issuingState, number);
      if (found !== null) return found;
    }
    return null;
  }

  function move(
    application: RegisteredApplication,
    status: ApplicationStatus,
    changes: Partial<RegisteredApplication> = {},
  ): RegisteredApplication {
    const history = [...application.history, { status, at: now() }];
    const moved = { ...application, ...changes, status, history };
    byNumber.set(moved.number, moved);
    return moved;
  }

  function apply(application: RegisteredApplication, { status, reason }: Decision) {
    if (status !== 'APPROVED') return move(application, status, { reason });
    const person = people.byKey(application.personKey) as InventedPerson;
    const ordinal = application.number.slice(-6);
    const made = issueRecord({ application, person, today: localDay(now()), ordinal });
    if (made.issued !== null) issued.add(person.key, made.issued);
    const record = { system: made.system, number: made.number };
    return move(application, status, { reason, record });
  }

  const findByNumber = (number: string) => byNumber.get(number) ?? earlier.byNumber(number);

  const existing = (number: string, isMeant = (_: RegisteredApplication) => true) => {
    const found = findByNumber(number);
    if (found !== null && isMeant(found)) return found;
    throw new RestRefusal(404, 'APPLICATION_UNKNOWN', 'no such application');
  };

  return {
    get all() {
      return [...byNumber.values()];
    },
    file(key, filing) {
      const known = byNumber.get(numberByKey.get(key) ?? '');
      if (known !== undefined) {
        if (contentOf(known) === contentOf(filing)) return { isNew: false, filed: known };
        throw new RestRefusal(422, 'IDEMPOTENCY_KEY_REUSED', 'another application has this key');
      }
      const person = find(filing.applicant);
      if (person === null) throw new RestRefusal(422, 'APPLICANT_UNKNOWN', 'nobody of that name');
      const at = now();
      const filed: RegisteredApplication = {
        ...filing,
        number: `SW-2026-${String(byNumber.size + 1).padStart(6, '0')}`,
        key,
        personKey: person.key,
        status: 'SUBMITTED',
        history: [{ status: 'SUBMITTED', at }],
        reason: null,
        record: null,
        dueOn: dotted(dateOf(addWorkingDays(dayOf(localDay(at)), TERM_WORKING_DAYS))),
      };
      byNumber.set(filed.number, filed);
      numberByKey.set(key, filed.number);
      return { isNew: true, filed };
    },
    byKey: (key) => byNumber.get(numberByKey.get(key) ?? '') ?? null,
    byNumber: findByNumber,
    ofPerson(named) {
      const person = find(named);
      if (person === null) return [];
      const since = [...byNumber.values()].filter(({ personKey }) => personKey === person.key);
      return [...earlier.ofPerson(person), ...since];
    },
    ofEmployer: (bin) => [
      ...earlier.ofEmployer(bin),
      ...[...byNumber.values()].filter(({ employerBin }) => employerBin === bin),
    ],
    read(application) {
      const times = (reads.get(application.number) ?? 0) + 1;
      reads.set(application.number, times);
      if (readsUntilDecision === null) return application;
      if (application.status === 'SUBMITTED') return move(application, 'IN_REVIEW');
      if (application.status !== 'IN_REVIEW' || times < readsUntilDecision) return application;
      const person = people.byKey(application.personKey) as InventedPerson;
      return apply(application, decide(application, person));
    },
    decide: (number, decision) => apply(undecided(existing(number)), decision),
    withdraw(number, applicant) {
      const key = find(applicant)?.key;
      // What is somebody else's is not told from what does not exist; an employer's is not the worker's.
      const application = existing(
        number,
        ({ personKey, employerBin }) => personKey === key && employerBin === null,
      );
      if (application.status === 'WITHDRAWN') return application;
      return move(undecided(application), 'WITHDRAWN');
    },
  };
}

function undecided(application: RegisteredApplication): RegisteredApplication {
  if (UNDECIDED.has(application.status)) return application;
  throw new RestRefusal(409, 'APPLICATION_DECIDED', 'it is decided');
}

function contentOf({ area, applicant, employerBin, form, attachments }: FiledApplication): string {
  return JSON.stringify([area, applicant, employerBin, form, attachments]);
}

/** By the clock of Kazakhstan. */
function localDay(ms: number): string {
  return new Date(ms + ALMATY_OFFSET_MS).toISOString().slice(0, 10);
}

function dotted(day: string): string {
  return day.split('-').reverse().join('.');
}
