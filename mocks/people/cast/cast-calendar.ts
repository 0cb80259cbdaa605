import { addWorkingDays, dateOf, momentOf } from '../calendar-day.ts';

/** Dates as the stories of the cast tell them: counted from the day of the simulation. */
export interface CastCalendar {
  /** The date so many days ago. */
  ago(days: number): string;
  /** The date in so many days. */
  ahead(days: number): string;
  /** The moment so many days ago at `hour`:15. */
  momentAgo(days: number, hour: number): string;
  /** The third working day after the date so many days ago. */
  thirdWorkingDayAfter(daysAgo: number): string;
}

export function castCalendar(today: number): CastCalendar {
  return {
    ago: (days) => dateOf(today - days),
    ahead: (days) => dateOf(today + days),
    momentAgo: (days, hour) => momentOf(today - days, hour * 60 + 15),
    thirdWorkingDayAfter: (daysAgo) => dateOf(addWorkingDays(today - daysAgo, 3)),
  };
}
