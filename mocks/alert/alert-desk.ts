import { randomBytes } from 'node:crypto';
import { type AskedSubject, astanaTime } from '../kit/index.ts';
import type { InventedAlert, InventedPerson, People } from '../people.ts';

/** What the first step tells: the same parts for a hit and for none. */
export interface Check {
  readonly subject: AskedSubject;
  readonly isHit: boolean;
  /** Opens the file once, for whoever asked, while it is valid. */
  readonly reference: string;
  readonly checkedAt: string;
}

/** What whoever asks for a file has to say. */
export interface FileRequest {
  /** The same one for the same request, however often it is sent. */
  readonly requestId: string;
  readonly requestedBy: string;
  readonly reference: string;
  readonly subject: AskedSubject;
  readonly reason: string;
}

/** What is on file about somebody now. */
export interface AlertFile {
  readonly subject: AskedSubject;
  readonly openedAt: string;
  readonly alerts: readonly InventedAlert[];
}

/** Why a file was not opened. */
export type Unopened =
  | 'REFERENCE_UNKNOWN'
  | 'REFERENCE_EXPIRED'
  | 'NO_HIT'
  | 'REASON_TOO_SHORT'
  | 'REQUEST_ID_REUSED';

/** Where checks are answered and files are opened. */
export interface AlertDesk {
  check(subject: AskedSubject, requestedBy: string): Check;
  /** Opens a file, or returns the one that this request has opened before. */
  open(request: FileRequest): AlertFile | Unopened;
}

/** For how long a reference opens a file. */
const VALID_MS = 10 * 60_000;
/** The register itself demands no more of a reason than this; it is read by people afterwards. */
const REASON_CHARACTERS_MIN = 20;
const REFERENCES_MAX = 100_000;

interface Issued extends Check {
  readonly requestedBy: string;
  readonly expiresMs: number;
  readonly alerts: readonly InventedAlert[];
}

/** Returns a desk that keeps the references it gives out in memory, the latest 100,000. */
export function createAlertDesk(options: {
  readonly people: People;
  readonly now: () => number;
}): AlertDesk {
  const { people, now } = options;
  const issued = new Map<string, Issued>();
  const opened = new Map<string, { content: string; file: AlertFile }>();
  const used = new Set<string>();

  return {
    check(subject, requestedBy) {
      const alerts = inForce(findWanted(people, subject), astanaTime(now()).slice(0, 10));
      const check = {
        subject,
        isHit: alerts.length > 0,
        reference: randomBytes(16).toString('hex'),
        checkedAt: astanaTime(now()),
      };
      issued.set(check.reference, { ...check, requestedBy, expiresMs: now() + VALID_MS, alerts });
      const [oldest] = issued.keys();
      if (issued.size > REFERENCES_MAX && oldest !== undefined) issued.delete(oldest);
      return check;
    },
    open(request) {
      const { requestId, requestedBy, reference, subject, reason } = request;
      const key = JSON.stringify([requestedBy, requestId]);
      const content = JSON.stringify([reference, subject, reason]);
      const known = opened.get(key);
      if (known !== undefined) return known.content === content ? known.file : 'REQUEST_ID_REUSED';

      const check = issued.get(reference);
      const isTheirs = check?.requestedBy === requestedBy && isAbout(check.subject, subject);
      if (check === undefined || !isTheirs || used.has(reference)) return 'REFERENCE_UNKNOWN';
      if (now() >= check.expiresMs) return 'REFERENCE_EXPIRED';
      if (reason.trim().length < REASON_CHARACTERS_MIN) return 'REASON_TOO_SHORT';
      if (!check.isHit) return 'NO_HIT';
      const file = { subject: check.subject, openedAt: astanaTime(now()), alerts: check.alerts };
      used.add(reference);
      opened.set(key, { content, file });
      return file;
    },
  };
}

function findWanted(people: People, { iin, documents }: AskedSubject): readonly InventedPerson[] {
  return [
    ...(iin === null ? [] : [people.byIin(iin)]),
    ...documents.map(({ issuingState, number }) => people.byDocument(issuingState, number)),
  ].filter((person) => person !== null);
}

/** Everything that stands under any of the identifiers, each alert once. */
function inForce(found: readonly InventedPerson[], today: string): InventedAlert[] {
  const alerts = found.flatMap((person) => person.alerts);
  const once = new Map(alerts.map((alert) => [alert.number, alert]));
  return [...once.values()].filter(
    ({ validFrom, validUntil }) =>
      validFrom <= today && (validUntil === null || validUntil >= today),
  );
}

/** Whether each identifier of the second step was one of the first. */
function isAbout(checked: AskedSubject, { iin, documents }: AskedSubject): boolean {
  return (
    (iin === null || iin === checked.iin) &&
    documents.every((document) =>
      checked.documents.some(
        ({ issuingState, number }) =>
          issuingState === document.issuingState && number === document.number,
      ),
    )
  );
}
