import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { VERDICTS } from '../../content/memory.ts';
import type { Database } from '../../store/database.ts';
import {
  allFeedback,
  giveFeedback,
  restoreFeedback,
  withdrawFeedback,
} from '../../store/feedback.ts';
import type { Feedback } from '../../store/rows.ts';
import type { Occurrence } from '../../store/showings.ts';
import { keepShowing, lastShown, shownNearby } from '../../store/showings.ts';
import { keepSide, sideIn } from '../../store/sides.ts';
import { memoryDatabase } from './support/memory-database.ts';

const NOON = new Date(2026, 10, 23, 12).getTime();
const DAY_MS = 24 * 60 * 60_000;
const SERIES = 'https://calendar.example#weekly';
const OTHER_SERIES = 'https://calendar.example#coffee';

let db: Database;
beforeEach(() => {
  db = memoryDatabase();
});

describe('what the user says of a principle', () => {
  const SAID = {
    principle: 'loop-2-ask-to-help',
    verdict: 'useful',
    series: SERIES,
    occurrence: '20261123',
    personId: 'sam',
  } as const;
  const give = (more: Partial<Feedback> = {}, now = NOON) =>
    giveFeedback(db, { ...SAID, ...more }, now);
  const stored = async () => JSON.stringify(await db.feedback.toArray());

  it('is kept as it was said, with an id and the time', async () => {
    const row = await give();
    expect(row).toEqual({
      ...SAID,
      id: expect.stringMatching(/^[\da-f-]{36}$/),
      givenAt: NOON,
    });
    expect(await db.feedback.toArray()).toEqual([row]);
  });

  it('is kept once where two windows say the same in one meeting', async () => {
    const [row, same] = await Promise.all([give(), give({}, NOON + 5)]);
    expect(same).toEqual(row);
    expect(await give({}, NOON + 9)).toEqual(row);
    expect(await db.feedback.toArray()).toEqual([row]);
  });

  it('is kept each time it is said otherwise', async () => {
    const first = await give();
    const others: Partial<Feedback>[] = [
      { principle: 'loop-3-do-it' },
      { verdict: 'never' },
      { series: OTHER_SERIES },
      { occurrence: '20261130' },
      { personId: 'jo' },
      { personId: null },
    ];
    for (const [n, other] of others.entries()) await give(other, NOON + n);
    expect(await db.feedback.count()).toBe(1 + others.length);
    expect(await db.feedback.get(first.id)).toEqual(first);
  });

  it('may be said again after it was taken back, and counts from then', async () => {
    const { id } = await give();
    await withdrawFeedback(db, id);
    expect((await give({}, NOON + 5)).givenAt).toBe(NOON + 5);
  });

  it('is told newest first, in whatever order it came', async () => {
    for (const at of [3, 1, 2]) await give({ principle: `said at ${at}` }, at);
    const told = await allFeedback(db);
    expect(told.map(({ givenAt }) => givenAt)).toEqual([3, 2, 1]);
    expect(told[0]?.principle).toBe('said at 3');
  });

  it('may be of a principle this version does not know', async () => {
    const row = await give({ principle: 'of-a-later-version', verdict: 'never' });
    expect(await allFeedback(db)).toEqual([row]);
  });

  it('is gone when taken back, and nothing else with it', async () => {
    const other = await give({ verdict: 'never' });
    const { id } = await give();
    await withdrawFeedback(db, id);
    expect(await allFeedback(db)).toEqual([other]);
  });

  it('may be taken back twice', async () => {
    const { id } = await give();
    await withdrawFeedback(db, id);
    await withdrawFeedback(db, id);
    expect(await allFeedback(db)).toEqual([]);
  });

  it('is once there when put back twice', async () => {
    const row = await give();
    await restoreFeedback(db, row);
    await restoreFeedback(db, row);
    expect(await allFeedback(db)).toEqual([row]);
  });

  it('is the same byte for byte when taken back and put back', async () => {
    const text = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }));
    const anything = fc.record({
      principle: text,
      verdict: fc.constantFrom(...VERDICTS),
      series: text,
      occurrence: text,
      personId: fc.option(text),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(anything, { minLength: 1, maxLength: 5 }), async (all) => {
        db = memoryDatabase();
        const rows: Feedback[] = [];
        for (const said of all) rows.push(await giveFeedback(db, said, NOON));
        const before = await stored();
        for (const row of rows) {
          await withdrawFeedback(db, row.id);
          expect(await stored()).not.toBe(before);
          await restoreFeedback(db, row);
          expect(await stored()).toBe(before);
        }
      }),
      { numRuns: 30 },
    );
  });
});

/** A meeting of the weekly series on this day of November 2026. */
const on = (day: number, more: Partial<Occurrence> = {}): Occurrence => {
  const date = `2026-11-${String(day).padStart(2, '0')}`;
  return { series: SERIES, occurrence: date, day: date, ...more };
};
const show = (meeting: Occurrence, ids: readonly string[], now = NOON) =>
  keepShowing(db, meeting, ids, now);
/** How many meetings on either side count. */
const REACH = 2;
const nearby = async (meeting: Occurrence, now = NOON) =>
  (await shownNearby(db, meeting, REACH, now)).toSorted();

describe('what a meeting has shown', () => {
  it('is kept with its place in the series', async () => {
    await show(on(23), ['a', 'b']);
    expect(await db.showings.toArray()).toEqual([
      {
        series: SERIES,
        occurrence: '2026-11-23',
        order: '2026-11-23',
        principles: ['a', 'b'],
        shownAt: [NOON, NOON],
      },
    ]);
  });

  it('grows, each principle once', async () => {
    await show(on(23), ['a', 'b']);
    await show(on(23), ['b', 'c', 'c'], NOON + 5);
    expect(await db.showings.toArray()).toMatchObject([
      { principles: ['a', 'b', 'c'], shownAt: [NOON, NOON + 5, NOON + 5] },
    ]);
  });

  it('is not lost where it is told twice at once', async () => {
    await Promise.all([show(on(23), ['a']), show(on(23), ['b'])]);
    expect(await nearby(on(24))).toEqual(['a', 'b']);
  });

  it('is kept apart for other occurrences and series', async () => {
    await show(on(23), ['a']);
    await show(on(30), ['a']);
    await show(on(23, { series: OTHER_SERIES }), ['a']);
    expect(await db.showings.count()).toBe(3);
  });
});

describe('what was shown nearby', () => {
  beforeEach(async () => {
    for (const day of [2, 9, 16, 23, 30]) await show(on(day), [`shown on ${day}`]);
  });

  it('is what the two meetings before and the two after have shown', async () => {
    expect(await nearby(on(18))).toEqual([
      'shown on 16',
      'shown on 23',
      'shown on 30',
      'shown on 9',
    ]);
  });

  it('is not what this very meeting has shown', async () => {
    expect(await nearby(on(16))).toEqual([
      'shown on 2',
      'shown on 23',
      'shown on 30',
      'shown on 9',
    ]);
  });

  it('is as much as there is at the ends of a series', async () => {
    expect(await nearby(on(1))).toEqual(['shown on 2', 'shown on 9']);
    expect(await nearby(on(29))).toEqual(['shown on 16', 'shown on 23', 'shown on 30']);
  });

  it('is nothing of other series', async () => {
    expect(await nearby(on(18, { series: OTHER_SERIES }))).toEqual([]);
    await show(on(17, { series: OTHER_SERIES }), ['elsewhere']);
    await show(on(17, { series: `${SERIES}2` }), ['elsewhere']);
    expect(await nearby(on(18))).not.toContain('elsewhere');
  });

  it('counts no meeting that was never opened: the nearest opened one may be long ago', async () => {
    expect(await nearby(on(18, { day: '2027-06-01' }))).toEqual(['shown on 23', 'shown on 30']);
  });

  it('is told once, however many meetings have shown it', async () => {
    for (const day of [9, 16]) await show(on(day), ['again']);
    expect((await nearby(on(18))).filter((id) => id === 'again')).toHaveLength(1);
  });

  it('counts another meeting of the same day, before or after this one', async () => {
    await show(on(18, { occurrence: '20261118T120000Z' }), ['at noon']);
    const at = (hour: string) => nearby(on(18, { occurrence: `20261118T${hour}0000Z` }));
    expect(await at('15')).toEqual(['at noon', 'shown on 16', 'shown on 23', 'shown on 30']);
    expect(await at('09')).toEqual(['at noon', 'shown on 16', 'shown on 23', 'shown on 9']);
  });

  it('reaches as far as is asked for', async () => {
    const reached = async (reach: number) =>
      (await shownNearby(db, on(18), reach, NOON)).toSorted();
    expect(await reached(1)).toEqual(['shown on 16', 'shown on 23']);
    expect(await reached(9)).toHaveLength(5);
  });

  it('counts meetings without a day where they were first shown', async () => {
    const undated = on(0, { occurrence: 'undated', day: null });
    await show(undated, ['undated'], new Date(2026, 10, 17, 12).getTime());
    await show(undated, ['undated, later'], NOON + 300 * DAY_MS);
    expect(await nearby(on(18))).toEqual([
      'shown on 16',
      'shown on 23',
      'shown on 30',
      'undated',
      'undated, later',
    ]);
    expect(await nearby(undated, NOON + 300 * DAY_MS)).toEqual([
      'shown on 16',
      'shown on 23',
      'shown on 30',
      'shown on 9',
    ]);
  });

  it('is that of today for a meeting without a day that was never shown', async () => {
    const undated = on(0, { occurrence: 'undated', day: null });
    expect(await nearby(undated, new Date(2026, 10, 3, 12).getTime())).toEqual([
      'shown on 16',
      'shown on 2',
      'shown on 9',
    ]);
  });

  it('is what stands around the new day of a meeting that was moved, itself left out', async () => {
    expect(await nearby(on(9, { day: '2026-11-18' }))).toEqual([
      'shown on 16',
      'shown on 2',
      'shown on 23',
      'shown on 30',
    ]);
  });

  it('follows a meeting that was moved, also where it shows nothing new', async () => {
    await show({ ...on(2), day: '2026-12-07' }, ['shown on 2']);
    expect(await nearby(on(1, { occurrence: 'new', day: '2026-12-08' }))).toContain('shown on 2');
  });
});

describe('the cards of a series', () => {
  const POOL = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
  /** Opens meetings one after the other; each shows the first two cards that rest in no meeting nearby. */
  async function open(meetings: readonly Occurrence[]): Promise<void> {
    db = memoryDatabase();
    for (const meeting of meetings) {
      const resting = new Set(await shownNearby(db, meeting, REACH, NOON));
      await show(meeting, POOL.filter((id) => !resting.has(id)).slice(0, 2));
    }
  }

  /** Pairs of meetings that stand closer than allowed and show the same, by their place in the order of days. */
  async function repeatedTooSoon(): Promise<[string, string][]> {
    const rows = await db.showings.orderBy('[series+order]').toArray();
    return rows.flatMap((row, at) =>
      rows
        .slice(at + 1, at + 1 + REACH)
        .filter((next) => next.principles.some((id) => row.principles.includes(id)))
        .map((next): [string, string] => [row.occurrence, next.occurrence]),
    );
  }

  /** Meetings of few days, several on one of them, in the order they are opened. */
  const meetings = fc.uniqueArray(
    fc
      .record({ day: fc.integer({ min: 1, max: 9 }), hour: fc.integer({ min: 10, max: 13 }) })
      .map(({ day, hour }) => on(day, { occurrence: `2026110${day}T${hour}0000Z` })),
    { maxLength: 14, selector: ({ occurrence }) => occurrence },
  );

  // A meeting never opened has shown nothing and is not counted: in the calendar the distance is only larger.
  it('come once in any three meetings that were opened, in whatever order they were', async () => {
    await fc.assert(
      fc.asyncProperty(meetings, async (opened) => {
        await open(opened);
        expect(await repeatedTooSoon()).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  it('come once in any three meetings also where meetings are opened again', async () => {
    const again = fc.array(fc.integer({ min: 1, max: 8 }), { maxLength: 20 });
    await fc.assert(
      fc.asyncProperty(again, async (opened) => {
        await open(opened.map((day) => on(day)));
        expect(await repeatedTooSoon()).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('come back in the fourth meeting', async () => {
    await open([on(2), on(9), on(16), on(23)]);
    const rows = await db.showings.orderBy('[series+order]').toArray();
    expect(rows.at(-1)?.principles).toEqual(rows[0]?.principles);
  });
});

describe('when a principle was last shown', () => {
  const HERE = on(23);
  const last = async (...ids: string[]) => Object.fromEntries(await lastShown(db, ids, HERE));

  it('is unknown where it never was', async () => {
    await show(on(16), ['b']);
    expect(await last('a')).toEqual({});
    expect(await last()).toEqual({});
  });

  it('is the latest of all meetings, of whatever series', async () => {
    await show(on(2), ['a'], 5);
    await show(on(9, { series: OTHER_SERIES }), ['a'], 7);
    await show(on(16), ['a'], 6);
    expect(await last('a')).toEqual({ a: 7 });
  });

  it('does not count this very meeting, but others of its series and of its day', async () => {
    await show(HERE, ['a'], 9);
    expect(await last('a')).toEqual({});
    await show(on(30), ['a'], 5);
    expect(await last('a')).toEqual({ a: 5 });
    await show({ ...HERE, series: OTHER_SERIES }, ['a'], 6);
    expect(await last('a')).toEqual({ a: 6 });
  });

  it('is told of those asked for alone, as others have not been looked for', async () => {
    await show(on(9), ['a', 'b'], 5);
    await show(on(16), ['b'], 7);
    expect(await last('a')).toEqual({ a: 5 });
    expect(await last('a', 'b')).toEqual({ a: 5, b: 7 });
  });

  it('is when that principle came, also where the meeting had shown another before', async () => {
    await show(on(30), ['a'], 5);
    await show(on(30), ['b'], 9);
    expect(await last('a', 'b')).toEqual({ a: 5, b: 9 });
  });

  it('is the last time, also where the same meeting shows it again', async () => {
    await show(on(30), ['a'], 5);
    await show(on(30), ['a'], 9);
    expect(await last('a')).toEqual({ a: 9 });
  });
});

describe('the side of an interview', () => {
  it('is unknown until the user has said', async () => {
    expect(await sideIn(db, SERIES)).toBeNull();
  });

  it('is what the user said last, with the time', async () => {
    await keepSide(db, SERIES, 'interviewer', NOON);
    await keepSide(db, SERIES, 'candidate', NOON + 5);
    expect(await sideIn(db, SERIES)).toBe('candidate');
    expect(await db.sides.toArray()).toEqual([
      { series: SERIES, side: 'candidate', saidAt: NOON + 5 },
    ]);
  });

  it('is taken back by null, twice if need be', async () => {
    await keepSide(db, SERIES, 'candidate', NOON);
    for (let n = 0; n < 2; n += 1) {
      await keepSide(db, SERIES, null, NOON);
      expect(await sideIn(db, SERIES)).toBeNull();
    }
  });

  it('is that of its series alone', async () => {
    await keepSide(db, SERIES, 'candidate', NOON);
    await keepSide(db, OTHER_SERIES, 'interviewer', NOON);
    await keepSide(db, OTHER_SERIES, null, NOON);
    expect(await sideIn(db, SERIES)).toBe('candidate');
    expect(await sideIn(db, OTHER_SERIES)).toBeNull();
  });
});
