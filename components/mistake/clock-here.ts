import type { Clock } from '../../systems/mistake/clock.ts';
import { localDay } from '../../notes/local-day.ts';

/** The clock of the user's own language and time zone, as they are when it is asked. */
export const CLOCK_HERE: Clock = {
  dayOf: localDay,
  time: (moment) => new Intl.DateTimeFormat(undefined, { timeStyle: 'short' }).format(moment),
  day: (day) =>
    new Intl.DateTimeFormat(undefined, {
      weekday: 'long',
      day: 'numeric',
      month: 'long',
      year: 'numeric',
      timeZone: 'UTC',
    }).format(new Date(`${day}T12:00:00Z`)),
};
