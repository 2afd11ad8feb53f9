import { describe, expect, it } from 'vitest';
import { ageOf, byAge, todayHere } from '../../components/promise-age.ts';
import { relativeDay, shortDay } from '../../language/dates.ts';

const TODAY = '2026-11-21';

describe('how long a promise waits', () => {
  it.each([
    [null, null, 'from Nov 3'],
    ['2026-11-09', null, 'from Nov 3 · you last spoke 12 days ago'],
    ['2026-11-03', null, 'from Nov 3'],
    ['2026-10-01', null, 'from Nov 3'],
    [null, '2026-11-21', 'from Nov 3 · due today'],
    [null, '2026-11-22', 'from Nov 3 · due tomorrow'],
    [null, '2026-11-20', 'from Nov 3 · was due Nov 20'],
    ['2026-11-20', '2026-12-05', 'from Nov 3 · you last spoke yesterday · due in 2 weeks'],
  ])('last spoke %s, due %s: %s', (lastContact, due, words) => {
    expect(ageOf({ madeOn: '2026-11-03', lastContact, due }, TODAY)).toBe(words);
  });

  it('sorts the oldest first, those of one day as they were made', () => {
    const a = { madeOn: '2026-11-03', createdAt: 2 };
    const b = { madeOn: '2026-11-03', createdAt: 1 };
    const c = { madeOn: '2025-12-31', createdAt: 3 };
    expect([a, b, c].toSorted(byAge)).toEqual([c, b, a]);
  });
});

describe('a day in words', () => {
  it.each([
    ['2026-11-21', 'today'],
    ['2026-11-08', '13 days ago'],
    ['2026-11-07', '2 weeks ago'],
    ['2026-09-23', '8 weeks ago'],
    ['2026-09-20', '2 months ago'],
    ['2024-12-01', '2 years ago'],
    ['2027-01-30', 'in 2 months'],
  ])('%s: %s', (day, words) => {
    expect(relativeDay(day, TODAY)).toBe(words);
  });

  it('names the year where it is another one', () => {
    expect(shortDay('2026-01-02', TODAY)).toBe('Jan 2');
    expect(shortDay('2025-01-02', TODAY)).toBe('Jan 2, 2025');
  });

  it('is today where the user is', () => {
    expect(todayHere(new Date(2026, 0, 5, 0, 1).getTime())).toBe('2026-01-05');
    expect(todayHere(new Date(2026, 0, 5, 23, 59).getTime())).toBe('2026-01-05');
  });
});
