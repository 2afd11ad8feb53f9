/** How moments and days are written for the user, in their language and time zone. Given from outside, so that the same row always reads the same in tests. */
export interface Clock {
  /** The day of a moment (milliseconds since 1970), YYYY-MM-DD in the user's own time. */
  dayOf: (moment: number) => string;
  /** Its time of day: "15:00". */
  time: (moment: number) => string;
  /** A day (YYYY-MM-DD) in words, with its year. */
  day: (day: string) => string;
}

/** A moment as it is told at another one: the time alone where both are on one day, else the day with it. */
export function toldAt(moment: number, now: number, clock: Clock): string {
  const day = clock.dayOf(moment);
  const time = clock.time(moment);
  return day === clock.dayOf(now) ? time : `${clock.day(day)}, ${time}`;
}
