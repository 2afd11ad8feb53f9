import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newThinking } from '../../systems/thinking/new-thinking.ts';
import { hasThoughts, THINKING_FIELDS } from '../../systems/thinking/prompts.ts';
import { isThinkingDue, MINUTES, proposeSlot } from '../../systems/thinking/slot.ts';
import type { ThinkingState, ThinkingTime } from '../../systems/thinking/thinking-time.ts';

const DAY = 86_400_000;
const HOUR = 3_600_000;
/** Saturday. */
const NOW = new Date('2026-11-21T13:00:00').getTime();
const time = (startsAt: number, state: ThinkingState): ThinkingTime => ({
  ...newThinking('t', startsAt, MINUTES),
  state,
  createdAt: 0,
  updatedAt: 0,
});

describe('two hours to keep free', () => {
  it('are a quiet morning in the middle of a week', () => {
    const slot = proposeSlot(NOW, []);
    expect(slot && new Date(slot.startsAt).toString()).toContain('Tue Nov 24 2026 09:00');
    expect(slot && slot.endsAt - slot.startsAt).toBe(2 * HOUR);
  });

  it('stand in nobody’s way, begin after what they must, and on a working day', () => {
    const busy = fc.array(
      fc
        .tuple(fc.integer({ min: 0, max: 28 * 24 }), fc.integer({ min: 1, max: 9 }))
        .map(([from, hours]) => ({
          startsAt: NOW + from * HOUR,
          endsAt: NOW + (from + hours) * HOUR,
        })),
      { maxLength: 60 },
    );
    fc.assert(
      fc.property(busy, fc.integer({ min: 0, max: 20 * DAY }), (taken, later) => {
        const slot = proposeSlot(NOW, taken, NOW + later);
        if (!slot) return;
        expect(slot.startsAt).toBeGreaterThan(NOW + later);
        expect(slot.endsAt - slot.startsAt).toBe(MINUTES * 60_000);
        expect([0, 6]).not.toContain(new Date(slot.startsAt).getDay());
        const inTheWay = taken.filter(
          (one) => one.startsAt < slot.endsAt && slot.startsAt < one.endsAt,
        );
        expect(inTheWay).toEqual([]);
      }),
    );
  });

  it('move on where asked for another, and are none where all is full', () => {
    const first = proposeSlot(NOW, []);
    const second = proposeSlot(NOW, [], first?.startsAt);
    expect(second?.startsAt).toBeGreaterThan(first?.startsAt ?? Infinity);
    expect(proposeSlot(NOW, [{ startsAt: NOW, endsAt: NOW + 60 * DAY }])).toBeNull();
  });

  it('are due once a month', () => {
    expect(isThinkingDue([], NOW)).toBe(true);
    expect(isThinkingDue([time(NOW + DAY, 'planned')], NOW)).toBe(false);
    expect(isThinkingDue([time(NOW - HOUR, 'planned')], NOW)).toBe(false);
    expect(isThinkingDue([time(NOW - DAY, 'planned')], NOW)).toBe(true);
    expect(isThinkingDue([time(NOW - 10 * DAY, 'done')], NOW)).toBe(false);
    expect(isThinkingDue([time(NOW - 30 * DAY, 'done')], NOW)).toBe(true);
    expect(isThinkingDue([time(NOW + DAY, 'dropped')], NOW)).toBe(true);
  });
});

it('a thinking time has thoughts as soon as one question is answered', () => {
  expect(hasThoughts(time(0, 'done'))).toBe(false);
  for (const field of THINKING_FIELDS) {
    expect(hasThoughts({ ...time(0, 'done'), [field]: 'x' })).toBe(true);
    expect(hasThoughts({ ...time(0, 'done'), [field]: ' \n' })).toBe(false);
  }
});
