import { astanaTime } from '../kit/index.ts';
import type {
  DocumentReference,
  InventedAddress,
  InventedArrivalNotification,
  InventedHost,
  InventedPerson,
  People,
} from '../people.ts';
import { decideArrival, type RefusalCode } from './decide-arrival.ts';
import { findSubject } from './subject.ts';

/** A notification on file, whoever filed it when. */
export interface FiledNotification
  extends Omit<InventedArrivalNotification, 'notifiedOn' | 'refusalReason'> {
  readonly guest: InventedPerson;
  /** With its offset. */
  readonly notifiedAt: string;
  readonly refusalReason: RefusalCode | null;
}

/** What a host asks to be filed. */
export interface NotificationRequest {
  /** The same one for the same notification, however often it is sent. */
  readonly requestId: string;
  readonly host: InventedHost;
  readonly guest: { readonly iin: string | null; readonly documents: readonly DocumentReference[] };
  readonly address: InventedAddress;
  readonly arrivedOn: string;
  readonly leavesOn: string | null;
}

/** Why nothing was filed. */
export type Unfiled =
  | 'REQUEST_ID_REUSED'
  | 'GUEST_UNKNOWN'
  | 'ARRIVED_IN_FUTURE'
  | 'LEAVES_BEFORE_ARRIVAL';

/** Where notifications are filed and kept. */
export interface NotificationDesk {
  /** Files a notification, or returns the one that this request has filed before. */
  file(request: NotificationRequest): FiledNotification | Unfiled;
  /** Everything on file about a guest, chronological. */
  notificationsOf(guest: InventedPerson): readonly FiledNotification[];
  byNumber(number: string): FiledNotification | null;
  /** Whether a notification for today's arrival was accepted since the server started. */
  isNotified(guest: InventedPerson): boolean;
}

/** Returns a desk that keeps what is filed in memory, by person. */
export function createNotificationDesk(options: {
  readonly people: People;
  readonly now: () => number;
}): NotificationDesk {
  const { people, now } = options;
  const filedFor = new Map<string, FiledNotification[]>();
  const byNumber = new Map<string, FiledNotification>();
  const byRequest = new Map<string, { content: string; filed: FiledNotification }>();

  return {
    file(request) {
      const { requestId, ...rest } = request;
      const content = JSON.stringify(rest);
      const key = JSON.stringify([request.host, requestId]);
      const known = byRequest.get(key);
      if (known !== undefined) return known.content === content ? known.filed : 'REQUEST_ID_REUSED';

      const notifiedAt = astanaTime(now());
      const { host, address, arrivedOn, leavesOn } = request;
      if (arrivedOn > notifiedAt.slice(0, 10)) return 'ARRIVED_IN_FUTURE';
      if (leavesOn !== null && leavesOn < arrivedOn) return 'LEAVES_BEFORE_ARRIVAL';
      const guest = findSubject(people, request.guest);
      if (guest === null) return 'GUEST_UNKNOWN';

      const refusalReason = decideArrival(guest, request);
      const filed: FiledNotification = {
        number: `AN-F${String(byNumber.size + 1).padStart(6, '0')}`,
        guest,
        host,
        address,
        arrivedOn,
        leavesOn,
        notifiedAt,
        status: refusalReason === null ? 'ACCEPTED' : 'REFUSED',
        refusalReason,
      };
      byNumber.set(filed.number, filed);
      byRequest.set(key, { content, filed });
      filedFor.set(guest.key, [...(filedFor.get(guest.key) ?? []), filed]);
      return filed;
    },
    notificationsOf: (guest) => [...earlier(guest), ...(filedFor.get(guest.key) ?? [])],
    byNumber(number) {
      const filed = byNumber.get(number);
      if (filed !== undefined) return filed;
      const owner = people.byRecordNumber(number);
      if (owner === null || !owner.knownTo.has('isMp')) return null;
      return earlier(owner).find((each) => each.number === number) ?? null;
    },
    isNotified: ({ key, arrivalDue }) =>
      (filedFor.get(key) ?? []).some(
        ({ status, arrivedOn }) =>
          status === 'ACCEPTED' && arrivalDue !== null && arrivedOn >= arrivalDue.arrivedOn,
      ),
  };
}

function earlier(guest: InventedPerson): FiledNotification[] {
  return guest.arrivalNotifications.map(({ notifiedOn, ...notification }) => ({
    ...notification,
    guest,
    notifiedAt: `${notifiedOn}T10:00:00.000+05:00`,
  }));
}
