import type { Clock } from '../../systems/mistake/clock.ts';
import { localDay } from '../../notes/local-day.ts';
import { timeOfDay, writtenDay } from '../../language/dates.ts';

/** The clock of the interface's language and the user's time zone, as they are when it is asked. */
export const CLOCK_HERE: Clock = { dayOf: localDay, time: timeOfDay, day: writtenDay };
