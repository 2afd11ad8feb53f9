import { describe, expect, it } from 'vitest';
import { principleById, principles } from '../../content/corpus.ts';
import { LEVELS } from '../../content/principle.ts';
import { cardWords } from '../../systems/loop/card-words.ts';

const GOAL = 'lead the billing team';
const ABOUT_GOALS = ['loop-state-goal', 'loop-4-win-win'];

describe('a card that is about my goal', () => {
  it.each(ABOUT_GOALS)('%s names it', (id) => {
    expect(principleById(id)).toBeDefined();
    for (const level of [null, ...LEVELS]) {
      const words = cardWords(id, GOAL, level);
      expect(words.length).toBeGreaterThan(0);
      for (const line of words) expect(line).toContain(GOAL);
    }
  });

  it('has no words of its own where there is no goal, and no other card has', () => {
    for (const { id } of principles) {
      expect(cardWords(id, null, 'ic')).toEqual([]);
      if (!ABOUT_GOALS.includes(id)) expect(cardWords(id, GOAL, 'ic')).toEqual([]);
    }
  });
});
