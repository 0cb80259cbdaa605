import { type AskedSubject, astanaTime } from '../kit/index.ts';
import { dateOf, dayOf } from '../people/calendar-day.ts';
import type {
  InventedAddress,
  InventedHost,
  InventedPerson,
  People,
  RefusalReason,
} from '../people.ts';
import { decideRegistration } from './decide-arrival.ts';
import {
  earlierRegistrations,
  type FiledRegistration,
  isLate,
  isSameHost,
} from './filed-registration.ts';
import { findSubject } from './subject.ts';

/** What an immigrant asks to be registered. */
export interface RegistrationRequest {
  /** The same one for the same registration, however often it is sent. */
  readonly requestId: string;
  readonly immigrant: AskedSubject;
  readonly host: InventedHost;
  readonly address: InventedAddress;
  readonly enteredOn: string;
  /** The day of the move, for a change of address; else null. */
  readonly movedOn: string | null;
}

/** What a host answers. */
export interface HostAnswer {
  readonly requestId: string;
  readonly host: InventedHost;
  readonly number: string;
  /** Null confirms. */
  readonly refusalReason: RefusalReason | null;
}

/** Why nothing was filed. */
export type Unregistered =
  | 'REQUEST_ID_REUSED'
  | 'IMMIGRANT_UNKNOWN'
  | 'ENTERED_IN_FUTURE'
  | 'MOVED_OUT_OF_TIME'
  | 'PASSPORT_NOT_VALID'
  | 'HOST_IS_IMMIGRANT';

/** Why an answer was not taken. */
export type Unanswered = 'REQUEST_ID_REUSED' | 'REGISTRATION_UNKNOWN' | 'ALREADY_ANSWERED';

/** Where immigrants ask to be registered and hosts answer (Order 923). */
export interface RegistrationDesk {
  /** Files a registration, or returns the one that this request has filed before, as it stands. */
  file(request: RegistrationRequest): FiledRegistration | Unregistered;
  /** Takes a host's answer; whoever is not the host is told what is told of an unknown number. */
  answer(answer: HostAnswer): FiledRegistration | Unanswered;
  /** Everything on file about an immigrant, chronological. */
  registrationsOf(immigrant: InventedPerson): readonly FiledRegistration[];
  byNumber(number: string): FiledRegistration | null;
  /**
   * What waits for a host, the first asked for at the top: of what was filed here, and of the cast.
   * Invented people are worked out one by one, so that nobody can list whom else a host receives.
   */
  waitingFor(host: InventedHost): readonly FiledRegistration[];
}

/** For how long a confirmed registration is valid. Modelled. */
const VALID_DAYS = 365;

/** Returns a desk that keeps what is filed and answered in memory. */
export function createRegistrationDesk(options: {
  readonly people: People;
  readonly now: () => number;
}): RegistrationDesk {
  const { people, now } = options;
  const filedFor = new Map<string, string[]>();
  /** What was filed here, and what has changed of the rest. */
  const current = new Map<string, FiledRegistration>();
  const byRequest = new Map<string, { content: string; number: string }>();
  let filedCount = 0;
  const today = () => astanaTime(now()).slice(0, 10);

  function byNumber(number: string): FiledRegistration | null {
    const known = current.get(number);
    if (known !== undefined) return known;
    const owner = people.byRecordNumber(number);
    if (owner === null || !owner.knownTo.has('isMp')) return null;
    return earlierRegistrations(owner).find((each) => each.number === number) ?? null;
  }

  function registrationsOf(immigrant: InventedPerson): FiledRegistration[] {
    const earlier = earlierRegistrations(immigrant).map((each) => current.get(each.number) ?? each);
    const filed = (filedFor.get(immigrant.key) ?? []).map((number) => byNumber(number));
    return [...earlier, ...filed.filter((each) => each !== null)];
  }

  /** Lets a new registration take the place of those of the same immigrant for which it holds. */
  function replace(
    { immigrant }: FiledRegistration,
    isReplaced: (earlier: FiledRegistration) => boolean,
    changes: Partial<FiledRegistration>,
  ) {
    for (const earlier of registrationsOf(immigrant).filter(isReplaced)) {
      current.set(earlier.number, { ...earlier, ...changes });
    }
  }

  /** Returns what this request has done before, or does it and remembers its number. */
  function once<Refused extends string>(
    key: string,
    content: string,
    act: () => FiledRegistration | Refused,
  ): FiledRegistration | Refused | 'REQUEST_ID_REUSED' {
    const known = byRequest.get(key);
    if (known !== undefined) {
      return known.content === content
        ? (byNumber(known.number) as FiledRegistration)
        : 'REQUEST_ID_REUSED';
    }
    const done = act();
    if (typeof done !== 'string') byRequest.set(key, { content, number: done.number });
    return done;
  }

  return {
    byNumber,
    registrationsOf,
    file({ requestId, ...request }) {
      return once<Unregistered>(`file:${requestId}`, JSON.stringify(request), () => {
        const { host, address, enteredOn, movedOn } = request;
        const submittedOn = today();
        if (enteredOn > submittedOn) return 'ENTERED_IN_FUTURE';
        if (movedOn !== null && (movedOn < enteredOn || movedOn > submittedOn)) {
          return 'MOVED_OUT_OF_TIME';
        }
        const immigrant = findSubject(people, request.immigrant);
        if (immigrant === null) return 'IMMIGRANT_UNKNOWN';
        if (host.kind === 'person' && host.iin === immigrant.iin) return 'HOST_IS_IMMIGRANT';
        const hasPassport = immigrant.travelDocuments.some(
          ({ issuedOn, expiresOn }) => issuedOn <= submittedOn && expiresOn >= submittedOn,
        );
        if (!hasPassport) return 'PASSPORT_NOT_VALID';

        const refusalReason = decideRegistration(immigrant, request);
        filedCount += 1;
        const filed: FiledRegistration = {
          number: `IR-F${String(filedCount).padStart(6, '0')}`,
          immigrant,
          host,
          address,
          submittedOn,
          status: refusalReason === null ? 'PENDING_HOST' : 'REFUSED',
          refusalReason,
          validUntil: null,
          enteredOn,
          isLate: isLate(submittedOn, enteredOn, movedOn),
        };
        if (refusalReason === null) {
          const changes = { status: 'REFUSED', refusalReason: 'REPLACED' } as const;
          replace(filed, ({ status }) => status === 'PENDING_HOST', changes);
        }
        current.set(filed.number, filed);
        filedFor.set(immigrant.key, [...(filedFor.get(immigrant.key) ?? []), filed.number]);
        return filed;
      });
    },
    answer({ requestId, ...answer }) {
      const key = JSON.stringify(['answer', answer.host, requestId]);
      return once<Unanswered>(key, JSON.stringify(answer), () => {
        const asked = byNumber(answer.number);
        if (asked === null || !isSameHost(asked.host, answer.host)) return 'REGISTRATION_UNKNOWN';
        if (asked.status !== 'PENDING_HOST') return 'ALREADY_ANSWERED';
        const { refusalReason } = answer;
        if (refusalReason !== null) {
          const refused: FiledRegistration = { ...asked, status: 'REFUSED', refusalReason };
          current.set(asked.number, refused);
          return refused;
        }
        const yesterday = dateOf(dayOf(today()) - 1);
        const isInForce = ({ status, validUntil }: FiledRegistration) =>
          status === 'CONFIRMED' && (validUntil === null || validUntil > yesterday);
        replace(asked, isInForce, { validUntil: yesterday });
        const validUntil = dateOf(dayOf(asked.submittedOn) + VALID_DAYS);
        const confirmed: FiledRegistration = { ...asked, status: 'CONFIRMED', validUntil };
        current.set(asked.number, confirmed);
        return confirmed;
      });
    },
    waitingFor(host) {
      const ofCast = Object.values(people.cast)
        .filter((person) => person.knownTo.has('isMp'))
        .flatMap(earlierRegistrations)
        .filter(({ number }) => !current.has(number));
      return [...ofCast, ...current.values()]
        .filter((each) => each.status === 'PENDING_HOST' && isSameHost(each.host, host))
        .sort((a, b) => compare(a.submittedOn, b.submittedOn) || compare(a.number, b.number));
    },
  };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
