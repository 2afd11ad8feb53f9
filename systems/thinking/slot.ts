import type { ThinkingTime } from './thinking-time.ts';

/** Two hours, once a month (00:33:34). */
export const MINUTES = 120;

/** A stretch of time, in milliseconds since 1970. */
export interface Stretch {
  startsAt: number;
  endsAt: number;
}

/** When a day has two quiet hours, by the clock here; mornings first. */
const HOURS = [9, 10, 14] as const;
/** Tuesday to Thursday first, then Monday and Friday; weekends never. As `Date` counts days. */
const DAYS: readonly (readonly number[])[] = [
  [2, 3, 4],
  [1, 5],
];
/** Looks so far ahead, in days. */
const REACH = 28;

/**
 * The next two hours that could be kept free, from tomorrow on, by this computer's clock.
 * @param busy what is known to be taken: talks that were seen on a calendar
 * @param after begins later than this, for another proposal
 * @returns null where the next weeks are full
 */
export function proposeSlot(now: number, busy: readonly Stretch[], after = now): Stretch | null {
  const days = Array.from({ length: REACH }, (_, n) => dayAfter(now, n + 1));
  for (const week of [days.slice(0, 7), days.slice(7, 14), days.slice(14, 21), days.slice(21)]) {
    for (const wanted of DAYS) {
      for (const day of week.filter((one) => wanted.includes(one.getDay()))) {
        const free = HOURS.map((hour) => slotAt(day, hour)).find(
          (slot) => slot.startsAt > after && !busy.some((one) => overlaps(one, slot)),
        );
        if (free) return free;
      }
    }
  }
  return null;
}

/** True where two hours are due: none planned, and none done in the last weeks of a month. */
export function isThinkingDue(times: readonly ThinkingTime[], now: number): boolean {
  const recently = now - 27 * 86_400_000;
  return !times.some(
    ({ state, startsAt }) =>
      (state === 'planned' && startsAt > now - MINUTES * 60_000) ||
      (state === 'done' && startsAt > recently),
  );
}

function slotAt(day: Date, hour: number): Stretch {
  const start = new Date(day);
  start.setHours(hour, 0, 0, 0);
  return { startsAt: start.getTime(), endsAt: start.getTime() + MINUTES * 60_000 };
}

function dayAfter(now: number, days: number): Date {
  const day = new Date(now);
  day.setHours(12, 0, 0, 0);
  day.setDate(day.getDate() + days);
  return day;
}

function overlaps(a: Stretch, b: Stretch): boolean {
  return a.startsAt < b.endsAt && b.startsAt < a.endsAt;
}
