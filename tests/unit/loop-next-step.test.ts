/** The advice the loop itself calls for, where it is known which step somebody stands on. */
import { describe, expect, it } from 'vitest';
import { principleById } from '../../content/corpus.ts';
import type { LoopState } from '../../content/loop.ts';
import { nextStep } from '../../content/loop.ts';
import type { Level } from '../../content/principle.ts';

const idAt = (loop: Partial<LoopState>, level: Level = 'ic') =>
  nextStep({ delivered: 0, goalStated: false, ...loop }, level)?.id ?? null;

describe('the step that is called for', () => {
  it.each<[Partial<LoopState>, Level, string | null]>([
    [{ step: 1 }, 'ic', 'loop-1b-check-standing'],
    [{ step: 2 }, 'manager', 'loop-2-ask-to-help'],
    [{ step: 2, delivered: 1 }, 'ic', 'loop-2-ask-to-help'],
    [{ step: 2 }, 'senior_manager', null],
    [{ step: 3 }, 'ic', 'loop-3-do-it'],
    [{ step: 3, newManager: true }, 'director', 'loop-3-do-it'],
    [{ step: 2, newManager: true }, 'director', 'loop-trust-first'],
    [{ step: 4, delivered: 2 }, 'ic', 'loop-state-goal'],
    [{ step: 4, delivered: 2, goalStated: true }, 'director', 'loop-4-win-win'],
    [{ step: 4, delivered: 2, goalStated: true, isProposed: true }, 'ic', 'loop-4c-expect-halfway'],
    [{ step: 5, delivered: 2, goalStated: true }, 'ic', 'loop-5-repeat'],
  ])('%j, %s: %s', (loop, level, id) => {
    expect(idAt(loop, level)).toBe(id);
    if (id !== null) expect(principleById(id)?.id).toBe(id);
  });

  it('follows from the count where no step is known', () => {
    expect([0, 1, 2].map((delivered) => idAt({ delivered, goalStated: true }))).toEqual([
      'loop-2-ask-to-help',
      'loop-3-do-it',
      'loop-4-win-win',
    ]);
  });
});
