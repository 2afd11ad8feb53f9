/** The hour of the afternoon before, by the clock here: still at work, and time to think. */
const HOUR = 16;

/** When a talk is announced that begins the next day; milliseconds since 1970. */
export function eveOf(startsAt: number): number {
  const eve = new Date(startsAt);
  eve.setDate(eve.getDate() - 1);
  return eve.setHours(HOUR, 0, 0, 0);
}
