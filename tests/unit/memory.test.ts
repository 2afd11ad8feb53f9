import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Here, Past, Said, Verdict } from '../../content/memory.ts';
import { memoryOf, VERDICTS } from '../../content/memory.ts';

const NOW = new Date(2026, 10, 23, 12).getTime();
const WEEK = 7 * 24 * 60 * 60_000;
const weeksAgo = (weeks: number) => NOW - weeks * WEEK;

const ID = 'loop-2-ask-to-help';
const HERE: Here = { series: 'weekly', occurrence: '20261123', personId: 'sam' };
const NEXT_WEEK: Here = { ...HERE, occurrence: '20261130' };
const ELSEWHERE: Here = { series: 'coffee', occurrence: '20261123', personId: 'jo' };
const NOBODY: Here = { ...HERE, personId: null };

const said = (verdict: Verdict, more: Partial<Said> = {}): Said => ({
  principle: ID,
  verdict,
  ...HERE,
  givenAt: NOW,
  ...more,
});
const memory = (past: Partial<Past>, here: Here = HERE) =>
  memoryOf({ said: [], nearby: [], lastShown: new Map(), ...past }, here, NOW);

describe('what rests', () => {
  const rests = (verdict: Verdict, here: Here, more: Partial<Said> = {}) =>
    memory({ said: [said(verdict, more)] }, here).rests;

  it('is nothing where nothing was said and nothing shown', () => {
    expect(memory({})).toEqual({ rests: [], returns: [] });
  });

  it('after “not now” rests in this occurrence of this series alone', () => {
    expect(rests('not_now', HERE)).toEqual([ID]);
    expect(rests('not_now', NOBODY)).toEqual([ID]);
    expect(rests('not_now', NEXT_WEEK)).toEqual([]);
    expect(rests('not_now', ELSEWHERE)).toEqual([]);
  });

  it('after “not with this person” rests in every meeting with that person alone', () => {
    expect(rests('not_for_person', HERE)).toEqual([ID]);
    expect(rests('not_for_person', { ...ELSEWHERE, personId: 'sam' })).toEqual([ID]);
    expect(rests('not_for_person', { ...HERE, personId: 'jo' })).toEqual([]);
  });

  it('after “not with this person” rests nowhere where one of the two is unknown', () => {
    expect(rests('not_for_person', NOBODY)).toEqual([]);
    expect(rests('not_for_person', HERE, { personId: null })).toEqual([]);
    expect(rests('not_for_person', NOBODY, { personId: null })).toEqual([]);
  });

  it('after “never” rests everywhere, however long ago it was said', () => {
    for (const here of [HERE, NEXT_WEEK, ELSEWHERE, NOBODY]) {
      expect(rests('never', here, { givenAt: 0 })).toEqual([ID]);
    }
  });

  it('after “useful” does not rest', () => {
    expect(rests('useful', HERE)).toEqual([]);
  });

  it('is what meetings nearby have shown, even where it was found useful', () => {
    expect(memory({ nearby: [ID], said: [said('useful')] }).rests).toEqual([ID]);
  });

  it('is each principle once, however many reasons there are', () => {
    const many = { nearby: [ID, ID], said: [said('never'), said('not_now'), said('never')] };
    expect(memory(many).rests).toEqual([ID]);
  });

  it('may be what this version does not know', () => {
    const unknown = said('never', { principle: 'of-a-later-version' });
    expect(memory({ nearby: ['__proto__'], said: [unknown] }).rests).toEqual([
      '__proto__',
      'of-a-later-version',
    ]);
  });
});

describe('what was found useful', () => {
  const useful = (weeks: number, more: Partial<Said> = {}) =>
    said('useful', { givenAt: weeksAgo(weeks), ...more });
  const shown = (weeks: number) => new Map([[ID, weeksAgo(weeks)]]);
  const returns = (past: Partial<Past>, here: Here = HERE) => memory(past, here).returns;

  it.each([1, 3, 7])('comes back %i weeks later, and not a moment earlier', (weeks) => {
    const lastShown = shown(0.5);
    expect(returns({ said: [useful(weeks)], lastShown })).toEqual([{ id: ID, weeks }]);
    const later = [useful(weeks, { givenAt: weeksAgo(weeks) + 1 })];
    expect(returns({ said: later, lastShown })).toEqual([]);
  });

  it.each([1, 3, 7])('comes back once after %i weeks', (weeks) => {
    const rows = [useful(weeks + 0.5)];
    expect(returns({ said: rows, lastShown: shown(0.75) })).toHaveLength(1);
    expect(returns({ said: rows, lastShown: shown(0.5) })).toEqual([]);
    expect(returns({ said: rows, lastShown: shown(0.25) })).toEqual([]);
  });

  it.each([
    [2, 1],
    [2.9, 1.9],
    [5, 2],
    [50, 43],
  ])('does not come in between: %d weeks later, shown %d weeks ago', (weeks, lastTime) => {
    expect(returns({ said: [useful(weeks)], lastShown: shown(lastTime) })).toEqual([]);
  });

  it('comes back late where no meeting took place when it was due', () => {
    for (const weeks of [2, 5, 50]) {
      expect(returns({ said: [useful(weeks)] }).map(({ id }) => id)).toEqual([ID]);
    }
  });

  it.each([
    [1.9, 1],
    [2, 2],
    [5, 5],
    [50, 50],
  ])('is told with the weeks that have passed: %d as %i', (passed, weeks) => {
    expect(returns({ said: [useful(passed)] })).toEqual([{ id: ID, weeks }]);
  });

  it('counts from the last time it was found useful, in whatever order the rows come', () => {
    const again = [useful(8), useful(1), useful(20)];
    for (const rows of [again, again.toReversed()]) {
      expect(returns({ said: rows })).toEqual([{ id: ID, weeks: 1 }]);
    }
    expect(returns({ said: [...again, useful(0.5)] })).toEqual([]);
  });

  it('comes back in any meeting, with anybody', () => {
    for (const here of [NEXT_WEEK, ELSEWHERE, NOBODY]) {
      expect(returns({ said: [useful(1)] }, here)).toEqual([{ id: ID, weeks: 1 }]);
    }
  });

  it('does not come back while it rests', () => {
    expect(returns({ said: [useful(1)], nearby: [ID] })).toEqual([]);
    expect(returns({ said: [useful(1), said('never', ELSEWHERE)] })).toEqual([]);
    for (const verdict of ['not_now', 'not_for_person'] as const) {
      const rows = [useful(1), said(verdict)];
      expect(returns({ said: rows })).toEqual([]);
      expect(returns({ said: rows }, ELSEWHERE)).toHaveLength(1);
    }
  });

  it('does not come back before it was said, as the clock may have been set back', () => {
    expect(returns({ said: [useful(-7)] })).toEqual([]);
  });

  it('may be what this version does not know', () => {
    const unknown = useful(1, { principle: 'of-a-later-version' });
    expect(returns({ said: [unknown] })).toEqual([{ id: 'of-a-later-version', weeks: 1 }]);
  });

  it('comes back three times at most, however the meetings fall', () => {
    const gaps = fc.array(fc.double({ min: 0, max: 4, noNaN: true }), { maxLength: 40 });
    fc.assert(
      fc.property(gaps, (weeksBetween) => {
        const rows = [said('useful', { givenAt: 0 })];
        const lastShown = new Map<string, number>();
        let now = 0;
        let times = 0;
        for (const weeks of weeksBetween) {
          now += weeks * WEEK;
          if (memoryOf({ said: rows, nearby: [], lastShown }, HERE, now).returns.length > 0) {
            times += 1;
            lastShown.set(ID, now);
          }
        }
        const due = [1, 3, 7].filter((weeks) => weeks * WEEK <= now).length;
        expect(times).toBeLessThanOrEqual(due);
      }),
    );
  });
});

describe('whatever was said and shown', () => {
  const id = fc.constantFrom('a', 'b', 'c', '__proto__');
  const time = fc.integer({ min: weeksAgo(10), max: NOW + WEEK });
  const where = {
    series: fc.constantFrom('weekly', 'coffee'),
    occurrence: fc.constantFrom('', '20261123'),
    personId: fc.constantFrom('sam', 'jo', null),
  };
  const here: fc.Arbitrary<Here> = fc.record(where);
  const row: fc.Arbitrary<Said> = fc.record({
    ...where,
    principle: id,
    verdict: fc.constantFrom(...VERDICTS),
    givenAt: time,
  });
  const past: fc.Arbitrary<Past> = fc.record({
    said: fc.array(row),
    nearby: fc.array(id, { maxLength: 2 }),
    lastShown: fc.array(fc.tuple(id, time)).map((shown) => new Map(shown)),
  });

  it('nothing both rests and returns, and nothing is named twice', () => {
    fc.assert(
      fc.property(past, here, (before, now) => {
        const { rests, returns } = memory(before, now);
        const all = [...rests, ...returns.map((one) => one.id)];
        expect(new Set(all).size).toBe(all.length);
      }),
    );
  });

  it('what rests was shown nearby or refused, and what returns was found useful', () => {
    fc.assert(
      fc.property(past, here, (before, now) => {
        const { rests, returns } = memory(before, now);
        const named = (wanted: (verdict: Verdict) => boolean) =>
          before.said.filter(({ verdict }) => wanted(verdict)).map(({ principle }) => principle);
        const mayRest = [...before.nearby, ...named((verdict) => verdict !== 'useful')];
        expect(mayRest).toEqual(expect.arrayContaining(rests));
        expect(rests).toEqual(expect.arrayContaining(named((verdict) => verdict === 'never')));
        expect(rests).toEqual(expect.arrayContaining([...before.nearby]));
        const found = named((verdict) => verdict === 'useful');
        expect(found).toEqual(expect.arrayContaining(returns.map((one) => one.id)));
      }),
    );
  });
});
