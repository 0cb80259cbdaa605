import { Temporal } from 'temporal-polyfill';

/**
 * A time at which an agency is closed, by the clock of Asia/Almaty.
 *
 * Either every day (`{from: '22:00', to: '06:00'}`, over midnight where `to` is not later), or once
 * (`{from: '2026-12-31T18:00', to: '2027-01-03T09:00'}`). `from` is inside, `to` is not.
 */
export interface MaintenanceWindow {
  readonly from: string;
  readonly to: string;
}

const ZONE = 'Asia/Almaty';

/**
 * Returns a function that says for how many milliseconds more the agency is closed at `now`
 * (milliseconds since the epoch), or undefined when it is open. Throws `RangeError` at once for a
 * window that cannot be read.
 */
export function createMaintenanceCalendar(
  windows: readonly MaintenanceWindow[],
): (now: number) => number | undefined {
  const closedFor = windows.map((window) =>
    window.from.includes('T') ? once(window) : daily(window),
  );
  return (now) => {
    let longest: number | undefined;
    for (const left of closedFor) longest = Math.max(left(now), longest ?? 0);
    return longest === undefined || longest <= 0 ? undefined : longest;
  };
}

type MillisecondsLeft = (now: number) => number;

function once(window: MaintenanceWindow): MillisecondsLeft {
  const from = Temporal.PlainDateTime.from(window.from).toZonedDateTime(ZONE).epochMilliseconds;
  const to = Temporal.PlainDateTime.from(window.to).toZonedDateTime(ZONE).epochMilliseconds;
  if (from >= to) throw new RangeError('maintenance: expected from before to');
  return (now) => (now >= from && now < to ? to - now : 0);
}

function daily(window: MaintenanceWindow): MillisecondsLeft {
  const from = Temporal.PlainTime.from(window.from);
  const to = Temporal.PlainTime.from(window.to);
  const overMidnight = Temporal.PlainTime.compare(to, from) <= 0;
  return (now) => {
    const local = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(ZONE);
    const time = local.toPlainTime();
    const begun = Temporal.PlainTime.compare(time, from) >= 0;
    const over = Temporal.PlainTime.compare(time, to) >= 0;
    const closed = overMidnight ? begun || !over : begun && !over;
    if (!closed) return 0;
    const endDay =
      overMidnight && begun ? local.toPlainDate().add({ days: 1 }) : local.toPlainDate();
    const end = endDay.toZonedDateTime({ timeZone: ZONE, plainTime: to });
    return end.epochMilliseconds - now;
  };
}
