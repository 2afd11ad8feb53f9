/** Where the loop stands, from what happened in it. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LEVELS } from '../../content/principle.ts';
import type { Goal } from '../../systems/goals/goal.ts';
import { happened } from '../../systems/loop/draft.ts';
import type { LoopEntry } from '../../systems/loop/entry.ts';
import { LOOP_KINDS, MANNERS, STEPS } from '../../systems/loop/entry.ts';
import { toLoopState } from '../../systems/loop/loop-state.ts';
import type { AskPromise } from '../../systems/loop/promise.ts';
import type { LoopFacts } from '../../systems/loop/where-it-stands.ts';
import { whereItStands } from '../../systems/loop/where-it-stands.ts';
import { entry, promise, standing } from './support/loop-facts.ts';

const asked = (on: string, text = 'the report') => entry('asked', on, { text });
const delivered = (on: string, text = '') => entry('delivered', on, { text });
const TWO_DONE = [asked('2026-01-05'), delivered('2026-01-12'), delivered('2026-01-19')];

describe('the step', () => {
  const cases: [what: string, facts: Partial<LoopFacts>, step: number][] = [
    ['nothing yet: ask', {}, 2],
    [
      'a goal said, but never asked how I am doing',
      { entries: [entry('stated', '2026-01-01')] },
      1,
    ],
    ['asked how I am doing', { entries: [entry('standing', '2026-01-01')] }, 2],
    ['a gap that is open holds nobody up', { entries: [entry('gap', '2026-01-01')] }, 2],
    ['asked', { entries: [asked('2026-01-05')] }, 3],
    ['suggested', { entries: [entry('suggested', '2026-01-05')] }, 3],
    ['promised, without an entry', { promises: [promise('open', '2026-01-05')] }, 3],
    ['what was promised was dropped', { promises: [promise('dropped', '2026-01-05')] }, 2],
    ['one delivered: ask again', { entries: [asked('2026-01-05'), delivered('2026-01-12')] }, 2],
    ['one delivered, another open', { entries: [...TWO_DONE.slice(0, 2), asked('2026-01-13')] }, 3],
    ['two delivered', { entries: TWO_DONE }, 4],
    [
      'one promise kept, one deed told',
      {
        entries: [entry('acted', '2026-01-12')],
        promises: [promise('told', '2026-01-05', '2026-01-06')],
      },
      4,
    ],
    ['proposed', { entries: [...TWO_DONE, entry('proposed', '2026-02-01')] }, 4],
    [
      'agreed',
      { entries: [...TWO_DONE, entry('proposed', '2026-02-01'), entry('agreed', '2026-02-02')] },
      5,
    ],
    [
      'declined',
      { entries: [entry('proposed', '2026-02-01'), entry('declined', '2026-02-02')] },
      5,
    ],
    ['a yes to nothing', { entries: [...TWO_DONE, entry('agreed', '2026-02-02')] }, 4],
    [
      'proposed again after a no',
      {
        entries: ['proposed', 'declined', 'proposed'].map((kind, n) =>
          entry(kind as LoopEntry['kind'], `2026-02-0${n + 1}`),
        ),
      },
      4,
    ],
    ['the next round', { entries: [...TWO_DONE, entry('round', '2026-02-03')] }, 2],
    [
      'a promise of the round before still open',
      {
        entries: [entry('round', '2026-02-03')],
        promises: [promise('open', '2026-01-05')],
      },
      3,
    ],
    [
      'what they promised me is no ask',
      { promises: [promise('open', '2026-01-05', null, { by: 'them' })] },
      2,
    ],
  ];
  it.each(cases)('%s', (_, facts, step) => {
    expect(standing(facts).step).toBe(step);
  });
});

describe('a step said by hand', () => {
  const moved = (step: 1 | 2 | 3 | 4 | 5, on: string) => entry('moved', on, { step });

  it('counts until something newer happens', () => {
    const before = [...TWO_DONE, moved(1, '2026-02-01')];
    expect(standing({ entries: before })).toMatchObject({ step: 1, isMoved: true });
    const after = standing({ entries: [...before, entry('standing', '2026-02-02')] });
    expect(after).toMatchObject({ step: 4, isMoved: false });
  });

  it('counts still after what does not move a loop, and after what was before it on the same day', () => {
    const entries = [
      delivered('2026-02-01'),
      moved(5, '2026-02-01'),
      entry('stated', '2026-02-02'),
      entry('gap', '2026-02-02'),
      entry('manner', '2026-02-02', { manner: 'great' }),
    ];
    expect(standing({ entries }).step).toBe(5);
  });

  it('is overtaken by a promise made, or kept, later', () => {
    const entries = [moved(5, '2026-02-01')];
    const made = promise('open', '2026-02-02');
    expect(standing({ entries, promises: [made] }).step).toBe(3);
    const kept = promise('done', '2026-01-01', '2026-02-02');
    expect(standing({ entries, promises: [kept] }).step).toBe(2);
    expect(standing({ entries, promises: [promise('open', '2026-01-31')] }).step).toBe(5);
  });

  it('opens the fourth step early, until another step is said', () => {
    const early = [moved(4, '2026-02-01')];
    expect(standing({ entries: early })).toMatchObject({
      step: 4,
      mayAskBack: true,
      isEarly: true,
    });
    const gone = standing({ entries: [...early, asked('2026-02-02')] });
    expect(gone).toMatchObject({ step: 3, mayAskBack: true });
    expect(gone.steps[4]).toBe('open');
    const back = standing({ entries: [...early, moved(2, '2026-02-03')] });
    expect(back).toMatchObject({ step: 2, mayAskBack: false, isEarly: false });
    expect(back.steps[4]).toBe('locked');
  });

  it('is of its round alone', () => {
    const entries = [moved(4, '2026-02-01'), entry('round', '2026-02-02')];
    expect(standing({ entries })).toMatchObject({ round: 2, step: 2, mayAskBack: false });
  });
});

describe('the steps', () => {
  it('are locked, open, now and done', () => {
    expect(standing({}).steps).toEqual({ 1: 'open', 2: 'now', 3: 'open', 4: 'locked', 5: 'open' });
    const entries = [entry('standing', '2026-01-01'), ...TWO_DONE];
    expect(standing({ entries }).steps).toEqual({
      1: 'done',
      2: 'done',
      3: 'done',
      4: 'now',
      5: 'open',
    });
  });

  it('say that a gap is open, and when it was mended', () => {
    const open = entry('gap', '2026-01-01', { text: 'late answers' });
    const asks = asked('2026-01-02');
    expect(standing({ entries: [open, asks] }).steps[1]).toBe('open');
    const mended = { ...open, closedOn: '2026-01-03' };
    const { steps, gaps } = standing({ entries: [mended, asks] });
    expect(steps[1]).toBe('done');
    expect(gaps).toEqual([
      { id: open.id, on: '2026-01-01', text: 'late answers', closedOn: '2026-01-03' },
    ]);
  });

  it('lock the fourth before two are delivered in this round', () => {
    const entries = [...TWO_DONE, entry('round', '2026-02-01'), delivered('2026-02-02')];
    const { steps, delivered: done } = standing({ entries });
    expect(steps[4]).toBe('locked');
    expect(done.map(({ on }) => on)).toEqual(['2026-02-02']);
  });
});

describe('what was asked and done', () => {
  it('is one ask where it became a promise', () => {
    const made = promise('open', '2026-01-05', null, { text: 'as the note says' });
    const entries = [entry('asked', '2026-01-05', { promiseId: made.id })];
    expect(standing({ entries, promises: [made] }).asks).toMatchObject([
      { from: 'entry', text: 'as the note says', promiseId: made.id, state: 'open' },
    ]);
    const kept = { ...made, state: 'done' as const, closedOn: '2026-01-07' };
    const done = standing({ entries, promises: [kept] });
    expect(done.asks).toMatchObject([{ state: 'done' }]);
    expect(done.delivered).toMatchObject([{ from: 'promise', on: '2026-01-07' }]);
  });

  it('is one ask with a promise of the same day, where it names none', () => {
    const asks = [asked('2026-01-05', 'the build'), asked('2026-01-05', 'the report')];
    const report = promise('done', '2026-01-05', '2026-01-07', { text: 'the report' });
    const half = promise('open', '2026-01-05', null, { text: 'halve it' });
    const more = promise('open', '2026-01-05', null, { text: 'one thing more' });
    const later = promise('open', '2026-01-06', null, { text: 'the build' });
    const { asks: taken, delivered: done } = standing({
      entries: asks,
      promises: [later, more, half, report],
    });
    expect(taken.map(({ text, promiseId, state }) => [text, promiseId, state])).toEqual([
      ['the build', half.id, 'open'],
      ['the report', report.id, 'done'],
      ['one thing more', more.id, 'open'],
      ['the build', later.id, 'open'],
    ]);
    expect(done).toHaveLength(1);
  });

  it('counts once where both an entry and its promise say it was done', () => {
    const kept = promise('done', '2026-01-05', '2026-01-07');
    const entries = [entry('delivered', '2026-01-07', { promiseId: kept.id })];
    expect(standing({ entries, promises: [kept] }).delivered).toHaveLength(1);
  });

  it('counts by its entry while the promise is still open', () => {
    const made = promise('open', '2026-01-05');
    const entries = [entry('delivered', '2026-01-07', { promiseId: made.id })];
    const { asks, delivered: done } = standing({ entries, promises: [made] });
    expect([asks.map(({ state }) => state), done.length]).toEqual([['done'], 1]);
  });

  it('closes the ask of the same words, or else the oldest', () => {
    const asks = [asked('2026-01-01', 'a'), asked('2026-01-02', 'b'), asked('2026-01-03', 'c')];
    const stateAfter = (...words: string[]) =>
      standing({
        entries: [...asks, ...words.map((text) => delivered('2026-01-09', text))],
      }).asks.map(({ state }) => state);
    expect(stateAfter('b')).toEqual(['open', 'done', 'open']);
    expect(stateAfter('')).toEqual(['done', 'open', 'open']);
    expect(stateAfter('c', '')).toEqual(['done', 'open', 'done']);
  });

  it('closes no ask that came later, and no promise that says itself when it is kept', () => {
    const late = [delivered('2026-01-01'), asked('2026-01-02')];
    expect(standing({ entries: late }).asks).toMatchObject([{ state: 'open' }]);
    const promises = [promise('open', '2026-01-01')];
    expect(standing({ entries: [delivered('2026-01-02')], promises }).asks).toMatchObject([
      { state: 'open' },
    ]);
  });
});

describe('whom one asks', () => {
  const ways = (facts: Partial<LoopFacts>) =>
    LEVELS.map((level) => standing({ ...facts, level }).way);

  it('suggests from senior manager up, and anticipates at the top', () => {
    const entries = [delivered('2026-01-01')];
    expect(ways({ entries })).toEqual(['ask', 'ask', 'suggest', 'suggest', 'anticipate']);
    expect(standing({ entries, level: null }).way).toBe('ask');
  });

  it('asks somebody new, whatever the level', () => {
    const lately = { since: '2026-11-01', today: '2026-11-21' };
    expect(ways(lately)).toEqual(LEVELS.map(() => 'ask'));
    expect(standing(lately).step).toBe(2);
    const begun = { entries: [asked('2026-11-01')], today: '2026-11-21' };
    expect(ways({ ...begun, since: '2026-10-01' })).toEqual(LEVELS.map(() => 'ask'));
    expect(standing({ ...begun, since: '2026-09-01' }).isNew).toBe(false);
    expect(standing({ ...begun, since: null }).isNew).toBe(false);
    const done = { ...begun, entries: [delivered('2026-11-02')], since: '2026-11-01' };
    expect(standing(done).isNew).toBe(false);
  });

  it('is not made old by what the user says of them', () => {
    const entries = [entry('manner', '2026-01-01', { manner: 'great' })];
    expect(standing({ entries, since: '2026-11-01', today: '2026-11-21' }).isNew).toBe(true);
  });

  it('takes nobody for new of whom nothing says so', () => {
    expect(standing({ level: 'director' })).toMatchObject({
      isNew: false,
      isUnbegun: true,
      step: 2,
      way: 'suggest',
    });
  });
});

describe('goals said', () => {
  const goal = (id: string, state: Goal['state']) => ({ id, state });

  it('are those stated or proposed for, unless they are closed', () => {
    const entries = [
      entry('stated', '2026-01-01', { goalId: 'a' }),
      entry('stated', '2026-01-02', { goalId: 'b' }),
      entry('proposed', '2026-01-03', { goalId: 'c' }),
      entry('proposed', '2026-01-04'),
      entry('stated', '2026-01-05', { text: 'of a goal deleted since' }),
    ];
    const goals = [goal('a', 'open'), goal('b', 'dropped'), goal('c', 'open')];
    expect(standing({ entries, goals }).stated.map(({ on }) => on)).toEqual([
      '2026-01-05',
      '2026-01-03',
      '2026-01-01',
    ]);
  });
});

describe('rounds that ended', () => {
  it('are told in short, the latest first', () => {
    const entries = [
      ...TWO_DONE,
      entry('proposed', '2026-02-01', { text: 'the migration', goalId: 'g' }),
      entry('agreed', '2026-02-02'),
      entry('round', '2026-02-03'),
      entry('round', '2026-03-01'),
    ];
    const { round, begunOn, past } = standing({ entries });
    expect([round, begunOn]).toEqual([3, '2026-03-01']);
    expect(past).toMatchObject([
      {
        number: 2,
        from: '2026-02-03',
        until: '2026-03-01',
        asked: [],
        delivered: 0,
        proposal: null,
      },
      {
        number: 1,
        from: '2026-01-05',
        until: '2026-02-03',
        asked: ['the report'],
        delivered: 2,
        proposal: {
          text: 'the migration',
          goalId: 'g',
          answer: { kind: 'agreed', on: '2026-02-02' },
        },
      },
    ]);
  });
});

describe('what the choice of advice is told', () => {
  const told = (facts: Partial<LoopFacts>) => toLoopState(standing(facts));

  it('is nothing where nothing happened, and where they only take', () => {
    expect(told({ since: '2026-11-20' })).toBeNull();
    expect(told({ promises: [promise('dropped', '2026-01-01')] })).toBeNull();
    const takes = entry('manner', '2026-03-01', { manner: 'exploiting' });
    expect(told({ entries: [...TWO_DONE, takes] })).toBeNull();
  });

  it('is the count, the goal, the step, and what was said by hand', () => {
    expect(told({ entries: TWO_DONE })).toEqual({ delivered: 2, goalStated: false, step: 4 });
    const early = [entry('stated', '2026-01-01'), entry('moved', '2026-01-02', { step: 4 })];
    expect(told({ entries: early })).toEqual({
      delivered: 0,
      goalStated: true,
      step: 4,
      askBackNow: true,
    });
    const fresh = { entries: [asked('2026-11-20')], since: '2026-11-01' };
    expect(told(fresh)).toEqual({ delivered: 0, goalStated: false, step: 3, newManager: true });
    const proposed = [...TWO_DONE, entry('proposed', '2026-02-01')];
    expect(told({ entries: proposed })).toMatchObject({ step: 4, isProposed: true });
  });
});

describe('whatever happened', () => {
  const day = fc.constantFrom('2026-01-01', '2026-01-02', '2026-01-03', '2026-02-01', 'no day', '');
  const word = fc.constantFrom('', 'a', 'b');
  const moment = fc.integer({ min: 0, max: 3 });
  const ids = fc.constantFrom('p0', 'p1', 'p2', 'gone', null);
  const anyEntry: fc.Arbitrary<LoopEntry> = fc.record({
    id: fc.uuid(),
    personId: fc.constant('sam'),
    kind: fc.constantFrom(...LOOP_KINDS),
    on: day,
    text: word,
    goalId: fc.constantFrom('g', null),
    promiseId: ids,
    step: fc.constantFrom(...STEPS, null),
    manner: fc.constantFrom(...MANNERS, null),
    closedOn: fc.option(day),
    createdAt: moment,
    updatedAt: moment,
  });
  const anyPromise: fc.Arbitrary<AskPromise> = fc.record({
    id: fc.constantFrom('p0', 'p1', 'p2', 'p3'),
    by: fc.constantFrom('me', 'them'),
    state: fc.constantFrom('open', 'done', 'told', 'dropped'),
    text: word,
    madeOn: day,
    closedOn: fc.option(day),
    createdAt: moment,
    updatedAt: moment,
  });
  const anyFacts = fc.record({
    entries: fc.uniqueArray(anyEntry, { maxLength: 12, selector: ({ id }) => id }),
    promises: fc.uniqueArray(anyPromise, { maxLength: 4, selector: ({ id }) => id }),
    goals: fc.constantFrom([], [{ id: 'g', state: 'open' as const }]),
    since: fc.option(day),
    level: fc.constantFrom(...LEVELS, null),
    today: day,
  });

  it('stands the same in whatever order it is told', () => {
    fc.assert(
      fc.property(
        anyFacts.chain((facts) =>
          fc.tuple(
            fc.constant(facts),
            fc.shuffledSubarray(facts.entries, { minLength: facts.entries.length }),
            fc.shuffledSubarray(facts.promises, { minLength: facts.promises.length }),
          ),
        ),
        ([facts, entries, promises]) => {
          expect(whereItStands({ ...facts, entries, promises })).toEqual(whereItStands(facts));
        },
      ),
    );
  });

  it('has one step now, locks the fourth alone, and counts no delivery twice', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const { step, steps, mayAskBack, delivered: done, round, past } = whereItStands(facts);
        expect(STEPS.filter((one) => steps[one] === 'now')).toEqual([step]);
        expect(STEPS.filter((one) => one !== 4 && steps[one] === 'locked')).toEqual([]);
        expect(steps[4] === 'locked').toBe(!mayAskBack && step !== 4);
        expect(past.map(({ number }) => number)).toEqual(
          Array.from({ length: round - 1 }, (_, n) => round - 1 - n),
        );
        expect(new Set(done.map(({ id }) => id)).size).toBe(done.length);
      }),
    );
  });

  it('never has less delivered for something more that was', () => {
    const count = (facts: LoopFacts) => {
      const { delivered: done, past } = whereItStands(facts);
      return done.length + past.reduce((sum, one) => sum + one.delivered, 0);
    };
    fc.assert(
      fc.property(anyFacts, day, (facts, on) => {
        const more = entry('delivered', on);
        expect(count({ ...facts, entries: [...facts.entries, more] })).toBe(count(facts) + 1);
        const promises = facts.promises.map((one) => ({ ...one, state: 'done' as const }));
        expect(count({ ...facts, promises })).toBeGreaterThanOrEqual(count(facts));
      }),
      { numRuns: 1000 },
    );
  });
});

describe('a draft', () => {
  it('says nothing but what is given', () => {
    expect(happened('moved', '2026-01-01', { step: 3 })).toEqual({
      kind: 'moved',
      on: '2026-01-01',
      text: '',
      goalId: null,
      promiseId: null,
      step: 3,
      manner: null,
      closedOn: null,
    });
  });
});
