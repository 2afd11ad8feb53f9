/** Goals, and who has heard them. */
import { describe, expect, it } from 'vitest';
import { goalBoard } from '../../systems/goals/board.ts';
import type { Goal } from '../../systems/goals/goal.ts';
import { entry } from './support/loop-facts.ts';

const goal = (id: string, more: Partial<Goal> = {}): Goal => ({
  id,
  kind: 'role',
  text: id,
  state: 'open',
  closedOn: null,
  createdAt: 1,
  updatedAt: 1,
  ...more,
});
const PEOPLE = [
  { id: 'sam', name: 'Sam', relation: 'manager' },
  { id: 'kim', name: 'Kim', relation: 'manager' },
  { id: 'ann', name: 'Ann', relation: 'peer' },
] as const;
const said = (
  goalId: string,
  personId: string,
  on: string,
  kind: 'stated' | 'proposed' = 'stated',
) => ({
  ...entry(kind, on, { goalId }),
  personId,
});

describe('the goals', () => {
  it('stand by kind, in the order they were made', () => {
    const goals = [goal('a', { kind: 'balance' }), goal('b'), goal('c', { kind: 'balance' })];
    const { open, closed } = goalBoard(goals, [], PEOPLE);
    expect(open.map(({ kind, lines }) => [kind, lines.map((line) => line.goal.id)])).toEqual([
      ['role', ['b']],
      ['balance', ['a', 'c']],
    ]);
    expect(closed).toEqual([]);
  });

  it('that are closed stand apart, the latest first', () => {
    const goals = [
      goal('a', { state: 'reached', closedOn: '2026-01-01' }),
      goal('b', { state: 'dropped', closedOn: '2026-03-01' }),
    ];
    const { open, closed } = goalBoard(goals, [], PEOPLE);
    expect(open).toEqual([]);
    expect(closed.map((line) => line.goal.id)).toEqual(['b', 'a']);
  });

  it('say who has heard them last when, and which manager has not', () => {
    const entries = [
      said('a', 'sam', '2026-01-01'),
      said('a', 'sam', '2026-02-01', 'proposed'),
      said('a', 'ann', '2026-01-15'),
      said('a', 'gone', '2026-01-02'),
      said('b', 'kim', '2026-01-03'),
      entry('asked', '2026-01-04', { goalId: 'a' }),
    ];
    const [first] = goalBoard([goal('a')], entries, PEOPLE).open[0]?.lines ?? [];
    expect(first?.said.map(({ name, on, how }) => [name, on, how])).toEqual([
      ['Sam', '2026-02-01', 'proposed'],
      ['Ann', '2026-01-15', 'stated'],
      ['', '2026-01-02', 'stated'],
    ]);
    expect(first?.unsaidTo.map(({ id }) => id)).toEqual(['kim']);
  });
});
