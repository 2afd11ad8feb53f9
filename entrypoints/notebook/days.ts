/** "Monday, 3 November 2026", in the user's language. */
export function longDay(day: string): string {
  const format = new Intl.DateTimeFormat(undefined, { dateStyle: 'full', timeZone: 'UTC' });
  return format.format(new Date(`${day}T12:00:00Z`));
}

/** "3 Nov 2026, 14:05", in the user's language and time; milliseconds since 1970. */
export function momentWords(at: number): string {
  const format = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' });
  return format.format(new Date(at));
}
