import ICAL from 'ical.js';
import { wallOfTime } from './stated-time.ts';

const DAY = 86_400_000;

/** Rules whose occurrences come in the same steps for ever, and how long a step is. */
const STEP: Partial<Record<string, number>> = { DAILY: DAY, WEEKLY: 7 * DAY };

/**
 * Where to begin to walk along a rule so that nothing after a moment is missed: whole steps after its start. Most of a
 * calendar's repeated events began years ago. A rule that counts its occurrences is walked from the first, and so is one by
 * months or years, which has few.
 * @param start without a zone
 * @param moment by the same clock, in milliseconds as if it were UTC
 */
export function walkFrom(rule: ICAL.Recur, start: ICAL.Time, moment: number): ICAL.Time {
  const step = (STEP[rule.freq] ?? 0) * rule.interval;
  const begun = wallOfTime(start);
  // One step less: a week may begin after its first day.
  const steps = rule.count === null && step > 0 ? Math.floor((moment - begun) / step) - 1 : 0;
  if (!(steps > 0)) return start;
  const nearer = new Date(begun + steps * step);
  const fields = {
    year: nearer.getUTCFullYear(),
    month: nearer.getUTCMonth() + 1,
    day: nearer.getUTCDate(),
    hour: start.hour,
    minute: start.minute,
    second: start.second,
    isDate: start.isDate,
  };
  return new ICAL.Time(fields, ICAL.Timezone.localTimezone);
}
