import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  choiceOf,
  emptyMonths,
  monthCounts,
  periodOf,
  PERIODS,
  recencyWords,
} from '../../components/evidence-period.ts';

const TODAY = '2026-11-21';

describe('a period', () => {
  it.each([
    ['last-12', '2026-11-21', '2025-11-22'],
    ['last-6', '2026-11-21', '2026-05-22'],
    ['this-year', '2026-11-21', '2026-01-01'],
    ['last-6', '2026-08-31', '2026-03-01'],
    ['last-12', '2024-02-29', '2023-03-01'],
    ['last-6', '2026-03-31', '2025-10-01'],
    ['last-12', '2026-01-01', '2025-01-02'],
  ] as const)('%s, on %s, begins on %s', (choice, today, from) => {
    expect(periodOf(choice, today)).toEqual({ from, to: today });
  });

  it('is known again by its days', () => {
    for (const choice of PERIODS) expect(choiceOf(periodOf(choice, TODAY), TODAY)).toBe(choice);
    expect(choiceOf({ from: '2026-01-02', to: TODAY }, TODAY)).toBeNull();
    expect(choiceOf({ from: '2026-01-01', to: '2026-11-20' }, TODAY)).toBeNull();
  });
});

describe('the months of a period', () => {
  const year = periodOf('last-12', TODAY);

  it('are counted, over the end of a year too', () => {
    const days = ['2025-12-03', '2025-12-30', '2026-02-01'];
    expect(
      monthCounts(days, { from: '2025-12-01', to: '2026-02-28' }, '2020-01-01', TODAY),
    ).toEqual([
      { month: '2025-12', count: 2 },
      { month: '2026-01', count: 0 },
      { month: '2026-02', count: 1 },
    ]);
  });

  it('begin where the notebook begins, and end today', () => {
    const months = monthCounts([], { from: '2020-01-01', to: '2030-12-31' }, '2026-09-14', TODAY);
    expect(months.map(({ month }) => month)).toEqual(['2026-09', '2026-10', '2026-11']);
  });

  it('are none in an empty notebook, or before it began', () => {
    expect(monthCounts([], year, null, TODAY)).toEqual([]);
    expect(monthCounts([], { from: '2025-01-01', to: '2025-03-31' }, '2026-01-01', TODAY)).toEqual(
      [],
    );
  });

  it('hold each day of the period once', () => {
    const day = fc
      .integer({ min: 0, max: 364 })
      .map((n) => new Date(Date.UTC(2025, 10, 22 + n)).toISOString().slice(0, 10));
    fc.assert(
      fc.property(fc.array(day), (days) => {
        const months = monthCounts(days, year, '2025-01-01', TODAY);
        expect(months.reduce((sum, { count }) => sum + count, 0)).toBe(days.length);
        expect(new Set(months.map(({ month }) => month)).size).toBe(months.length);
      }),
    );
  });
});

describe('months without anything', () => {
  const words = (counts: Record<string, number>) =>
    emptyMonths(
      Object.entries(counts).map(([month, count]) => ({ month, count })),
      TODAY,
    );

  it.each([
    [{ '2026-03': 0, '2026-04': 0, '2026-05': 2 }, 'Nothing from March and April.'],
    [{ '2026-03': 0, '2026-04': 1, '2026-05': 0 }, 'Nothing from March and May.'],
    [
      { '2026-03': 0, '2026-04': 0, '2026-05': 0, '2026-06': 1, '2026-07': 0 },
      'Nothing from March to May and July.',
    ],
    [{ '2025-12': 0, '2026-01': 1 }, 'Nothing from December 2025.'],
    [{ '2026-09': 1, '2026-10': 2 }, ''],
    [{}, ''],
  ])('%j: %s', (counts, said) => {
    expect(words(counts)).toBe(said);
  });

  it('do not name the month that is not over', () => {
    expect(words({ '2026-10': 1, '2026-11': 0 })).toBe('');
  });
});

describe('how much is of the last month', () => {
  const period = periodOf('last-12', TODAY);

  it('is said where it is more than half', () => {
    const words = recencyWords(['2026-03-01', '2026-11-01', '2026-11-20'], period, TODAY);
    expect(words).toContain('2 of 3 notes');
  });

  it('is said of all', () => {
    const words = recencyWords(['2026-11-01', '2026-11-02', '2026-11-20'], period, TODAY);
    expect(words).toContain('All 3 notes');
  });

  it.each([
    ['just half', ['2026-03-01', '2026-04-01', '2026-11-01', '2026-11-20']],
    ['too few to say anything', ['2026-11-01', '2026-11-20']],
    ['none', []],
  ])('is not said: %s', (_, days) => {
    expect(recencyWords(days, period, TODAY)).toBe('');
  });

  it('counts from the end of a period that is over', () => {
    const past = { from: '2026-01-01', to: '2026-06-30' };
    expect(recencyWords(['2026-06-01', '2026-06-15', '2026-02-01'], past, TODAY)).toContain(
      '2 of 3',
    );
    expect(recencyWords(['2026-01-01', '2026-01-15', '2026-02-01'], past, TODAY)).toBe('');
  });
});
