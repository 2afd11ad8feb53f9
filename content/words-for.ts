import type { Level, Relation, Words } from './principle.ts';

/** How well words fit this person and level: 0 for them, 1 for anybody, 2 for others. */
function fitOf({ fits }: Words, relation: Relation | null, level: Level | null): 0 | 1 | 2 {
  if (!fits) return 1;
  // 'manager' names the other person here, never the reader's own level.
  return fits.some((one) => one === relation || (one !== 'manager' && one === level)) ? 0 : 2;
}

/** The words that fit this person and level best first, those for others last. */
export function wordsFor(
  say: readonly Words[],
  relation: Relation | null,
  level: Level | null,
): Words[] {
  const fit = (words: Words) => fitOf(words, relation, level);
  return say.toSorted((a, b) => fit(a) - fit(b));
}

/** The one line to say to this person, at this level; null where all there is, is for others. */
export function lineFor(
  say: readonly Words[],
  relation: Relation | null,
  level: Level | null,
): string | null {
  const [best] = wordsFor(say, relation, level);
  return best && fitOf(best, relation, level) < 2 ? best.text : null;
}
