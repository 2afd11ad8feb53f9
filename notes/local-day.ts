/** The user's own day at a moment (milliseconds since 1970), as YYYY-MM-DD. */
export function localDay(now: number): string {
  const date = new Date(now);
  const two = (n: number) => String(n).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
