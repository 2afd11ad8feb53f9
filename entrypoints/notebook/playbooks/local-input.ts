/** What a field of `datetime-local` shows for a moment, by the clock of this computer: "2026-11-24T09:00". */
export function inputOf(moment: number): string {
  const date = new Date(moment);
  const two = (part: number) => String(part).padStart(2, '0');
  const day = `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
  return `${day}T${two(date.getHours())}:${two(date.getMinutes())}`;
}

/** The moment such a field means, in milliseconds since 1970; null where it is not filled in. */
export function momentOf(input: string): number | null {
  const moment = new Date(input).getTime();
  return Number.isNaN(moment) ? null : moment;
}
