import type { Level, Relation, Words } from '../content/principle.ts';

/** The words that fit this person and level best first. */
export function wordsFor(
  say: readonly Words[],
  relation: Relation | null,
  level: Level | null,
): Words[] {
  const rank = (words: Words): number => {
    if (!words.fits) return 1;
    // 'manager' names the other person here, never the reader's own level.
    const fit = words.fits.some((one) => one === relation || (one !== 'manager' && one === level));
    return fit ? 0 : 2;
  };
  return say.toSorted((a, b) => rank(a) - rank(b));
}
