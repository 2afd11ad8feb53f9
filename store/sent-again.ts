/** Nobody says the very same twice so soon, but a page does that got no answer and tries again. Milliseconds. */
const SOON = 60_000;

/** Whether a row of the same words may be the one that is being made: it was made a moment ago. */
export function isAgain({ createdAt }: { createdAt: number }, now: number): boolean {
  return Math.abs(now - createdAt) < SOON;
}
