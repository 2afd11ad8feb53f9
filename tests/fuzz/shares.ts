/** Of a hundred inputs, so many for each target: the cheap get more. A page takes a hundred times as long as a message. */
const SHARES: Readonly<Record<string, number>> = {
  readers: 8,
  situations: 30,
  messages: 34,
  imports: 8,
  calendars: 8,
  markdown: 8,
  searches: 4,
};

/** Their names. */
export const TARGETS: readonly string[] = Object.keys(SHARES);

/** How many inputs each target gets of so many in all. */
export function sharedOut(runs: number, only: readonly string[] = TARGETS): Map<string, number> {
  const all = only.reduce((sum, name) => sum + (SHARES[name] ?? 0), 0);
  return new Map(only.map((name) => [name, Math.ceil((runs * (SHARES[name] ?? 0)) / all)]));
}
