import type { Faults } from '../faults.ts';
import {
  bearerCheck,
  type LegacyServer,
  offsetPage,
  RestRefusal,
  restAnswer,
  restRoute,
  startLegacyServer,
} from '../kit/index.ts';
import type { People } from '../people.ts';
import { createApplicationDesk } from './application-desk.ts';
import type { Decision } from './clerk.ts';
import { clerkRoutes } from './clerk-routes.ts';
import {
  isPerson,
  type NamedPerson,
  type RegisteredApplication,
  readFiling,
} from './filed-application.ts';
import { createIssuedRecords, type IssuedRecords } from './issued-records.ts';

/** The token that the simulator accepts: published, worthless. */
export const EGOV_WINDOW_TOKEN = 'demo-egov-window';

export interface EgovWindowOptions {
  readonly people: People;
  /** Where approved applications become records; default: nobody looks there. */
  readonly issued?: IssuedRecords;
  /** How often an application is read until the clerk decides it; null: only when told. Default 3. */
  readonly readsUntilDecision?: number | null;
  readonly faults?: Faults;
  readonly port?: number;
  readonly latencyMs?: number;
  /** Milliseconds since the epoch. */
  readonly now?: () => number;
}

/** The single window, and the clerk of whoever plays one. */
export interface EgovWindow extends LegacyServer {
  /** What was filed since the start, in the order in which it came. */
  readonly applications: readonly RegisteredApplication[];
  /** Decides an application at once. */
  decide(number: string, status: Decision['status'], reason?: string): void;
}

const NAMES_MAX = 100;
/** A larger page is cut to this. */
const PAGE_MAX = 50;
const KEY = /^[\w-]{16,128}$/;

/** Starts eGov's single window: files applications, each once, lets them be read and taken back. */
export async function startEgovWindow(options: EgovWindowOptions): Promise<EgovWindow> {
  const {
    people,
    now = Date.now,
    issued = createIssuedRecords(),
    readsUntilDecision = 3,
  } = options;
  const desk = createApplicationDesk({ people, issued, now, readsUntilDecision });
  const checks = [bearerCheck((token) => token === EGOV_WINDOW_TOKEN)];
  const toWire = createWire(people);
  const base = '/api/v1/applications';

  const server = await startLegacyServer({
    name: 'EGOV_WINDOW',
    ...options,
    routes: [
      restRoute({
        method: 'POST',
        path: base,
        checks,
        keyOf: ({ request }) => String(request.headers['idempotency-key']),
        answer({ json, request, fault }) {
          const key = request.headers['idempotency-key'];
          if (typeof key !== 'string' || !KEY.test(key)) {
            throw new RestRefusal(400, 'IDEMPOTENCY_KEY_MISSING', 'header idempotency-key');
          }
          const { isNew, filed } = desk.file(key, readFiling(json));
          return restAnswer(isNew ? 201 : 200, toWire(filed, fault?.kind === 'otherPerson'));
        },
      }),
      restRoute({
        method: 'GET',
        path: `${base}/by-key/:key`,
        checks,
        answer({ params }) {
          const found = desk.byKey(params.key ?? '');
          if (found === null) throw new RestRefusal(404, 'NOT_FILED', 'nothing has this key');
          return toWire(found);
        },
      }),
      restRoute({
        method: 'POST',
        path: `${base}/search`,
        checks,
        keyOf: ({ json }) => JSON.stringify(json),
        answer({ json, fault }) {
          const { applicants, employers, offset, limit } = readSearch(json);
          // One person may be asked for under two names.
          const found = new Map(
            [...applicants.flatMap(desk.ofPerson), ...employers.flatMap(desk.ofEmployer)].map(
              (each) => [each.number, each],
            ),
          );
          const isOther = fault?.kind === 'otherPerson';
          const known = fault?.kind === 'notFound' ? [] : [...found.values()];
          const all = fault?.kind === 'duplicate' ? known.flatMap((each) => [each, each]) : known;
          // Being read is what moves an application on: only what is on the page is.
          const page = all.slice(offset, offset + Math.min(limit, PAGE_MAX));
          const items = page.map((each) => toWire(desk.read(each), isOther));
          return { items, total: all.length };
        },
      }),
      restRoute({
        method: 'GET',
        path: base,
        checks,
        answer({ query, fault }) {
          const numbers = (query.get('numbers') ?? '').split(',').slice(0, NAMES_MAX);
          const found = numbers.flatMap((number) => desk.byNumber(number) ?? []);
          const isOther = fault?.kind === 'otherPerson';
          const shown = found.map((each) => toWire(desk.read(each), isOther));
          return offsetPage(shown, query, { size: NAMES_MAX });
        },
      }),
      restRoute({
        method: 'POST',
        path: `${base}/:number/withdrawal`,
        checks,
        answer({ params, json, fault }) {
          const { applicant } = (json ?? {}) as Record<string, unknown>;
          if (!isPerson(applicant)) throw new RestRefusal(400, 'BAD_APPLICANT', 'applicant');
          const withdrawn = desk.withdraw(params.number ?? '', applicant);
          return toWire(withdrawn, fault?.kind === 'otherPerson');
        },
      }),
      ...clerkRoutes(desk),
    ],
  });
  return {
    ...server,
    get applications() {
      return desk.all;
    },
    decide: (number, status, reason) =>
      void desk.decide(number, { status, reason: reason ?? null }),
  };
}

/** Shows an application as the window spells it; the fault `otherPerson` makes it somebody else's. */
function createWire(people: People) {
  return ({ personKey, ...application }: RegisteredApplication, isOther = false) => {
    const person = people.byKey(personKey);
    const documents = (person?.travelDocuments ?? []).map(({ issuingState, number }) => ({
      issuingState,
      number,
    }));
    const applicant: NamedPerson = isOther
      ? { iin: '000000000000', documents: [] }
      : { iin: person?.iin ?? null, documents };
    const number = isOther ? 'SW-0000-000000' : application.number;
    const employerBin =
      isOther && application.employerBin !== null ? '000000000000' : application.employerBin;
    return { ...application, number, applicant, employerBin };
  };
}

function readSearch(json: unknown) {
  const {
    applicants = [],
    employers = [],
    offset,
    limit,
  } = (json ?? {}) as Record<string, unknown>;
  const isPage = [offset, limit].every((value) => Number.isInteger(value) && Number(value) >= 0);
  const areLists = Array.isArray(applicants) && Array.isArray(employers);
  const count = areLists ? applicants.length + employers.length : 0;
  if (!areLists || !isPage || count === 0 || count > NAMES_MAX || !applicants.every(isPerson)) {
    throw new RestRefusal(400, 'BAD_PARAMETER', `1 to ${NAMES_MAX} names, with a page`);
  }
  return {
    applicants: applicants as NamedPerson[],
    employers: employers.map(String),
    offset: Number(offset),
    limit: Number(limit),
  };
}
