import type { Level } from '../../content/principle.ts';
import { wayOf } from './way.ts';
import { goalWords, stepWords } from './words.ts';

/**
 * Words for a card of advice that is about the reader's goal, with the goal in them.
 * @param goal as the user wrote it; null where there is none to name
 * @returns none for cards that are about something else
 */
export function cardWords(
  principle: string,
  goal: string | null,
  level: Level | null,
): readonly string[] {
  if (goal === null) return [];
  switch (principle) {
    case 'loop-state-goal':
      return goalWords(goal);
    case 'loop-4-win-win':
      return stepWords(4, { way: wayOf(level, false), isNew: false, level }, goal);
    // Every other card is about something else.
    default:
      return [];
  }
}
