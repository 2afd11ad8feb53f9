import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { actOfKey, KEY_WORDS, moveIn } from '../../entrypoints/notebook/keys.ts';

describe('a key of the notebook', () => {
  it.each([
    ['/', { kind: 'search' }],
    ['?', { kind: 'help' }],
    ['n', { kind: 'new-note' }],
    ['g', { kind: 'go-where' }],
    ['j', { kind: 'move', step: 1 }],
    ['k', { kind: 'move', step: -1 }],
    ['Enter', null],
    ['Tab', null],
    ['x', null],
  ])('%s', (key, act) => {
    expect(actOfKey(key, false, false)).toEqual(act);
  });

  it.each([
    ['p', 'people'],
    ['n', 'notes'],
    ['r', 'promises'],
    ['e', 'evidence'],
    ['b', 'bin'],
    ['d', 'data'],
  ])('g, then %s, goes to %s', (key, page) => {
    expect(actOfKey(key, true, false)).toEqual({ kind: 'go', place: { page } });
  });

  it('means nothing after g where it names no page', () => {
    for (const key of ['g', 'j', '/', '?', 'x']) expect(actOfKey(key, true, true)).toBeNull();
  });

  it('scrolls with the arrows, unless a line of a list has the focus', () => {
    expect(actOfKey('ArrowDown', false, false)).toBeNull();
    expect(actOfKey('ArrowDown', false, true)).toEqual({ kind: 'move', step: 1 });
    expect(actOfKey('ArrowUp', false, true)).toEqual({ kind: 'move', step: -1 });
  });

  it('is in the list that people are shown', () => {
    const listed = new Set(KEY_WORDS.flatMap(({ keys }) => keys));
    for (const key of ['/', '?', 'n', 'g', 'j', 'k', 'p', 'r', 'e', 'b', 'd']) {
      expect(listed).toContain(key);
    }
  });
});

describe('moving in a list', () => {
  it.each([
    [3, -1, 1, 0],
    [3, -1, -1, 2],
    [3, 0, 1, 1],
    [3, 2, 1, 2],
    [3, 0, -1, 0],
    [0, -1, 1, -1],
    [0, 4, 1, -1],
  ] as const)('of %d, from %d by %d, comes to %d', (count, at, step, to) => {
    expect(moveIn(count, at, step)).toBe(to);
  });

  it('stays within it, though it became shorter', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 50 }),
        fc.integer({ min: -1, max: 99 }),
        fc.constantFrom(1 as const, -1 as const),
        (count, at, step) => {
          const to = moveIn(count, at, step);
          expect(to).toBeGreaterThanOrEqual(0);
          expect(to).toBeLessThan(count);
        },
      ),
    );
  });
});
