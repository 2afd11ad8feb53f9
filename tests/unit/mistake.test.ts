/** The owned mistake, as far as it is pure: steps, texts, cadence, timeline, evidence. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { principleById } from '../../content/corpus.ts';
import { evidenceIn } from '../../notes/evidence-lines.ts';
import { markdownTokens } from '../../notes/markdown.ts';
import { ANSWERS, SHAME_ANSWERS } from '../../systems/mistake/answers.ts';
import { extended, nextDue, promisedFor, RHYTHMS } from '../../systems/mistake/cadence.ts';
import type { Clock } from '../../systems/mistake/clock.ts';
import { draftOf } from '../../systems/mistake/draft.ts';
import { dueWords, spanWords, timerWords } from '../../systems/mistake/due-words.ts';
import { evidenceLine, evidenceOf } from '../../systems/mistake/evidence.ts';
import type { Mistake } from '../../systems/mistake/mistake.ts';
import { MEETINGS } from '../../systems/mistake/mistake.ts';
import { newMistake } from '../../systems/mistake/new-mistake.ts';
import { currentStep, MISTAKE_STEPS, stepsOf } from '../../systems/mistake/steps.ts';
import { timelineMarkdown } from '../../systems/mistake/timeline.ts';
import { updateText } from '../../systems/mistake/update-text.ts';
import { anyDay, anyId, anyMoment, anyText, orNull } from './support/any-values.ts';
import { say, written } from '../../language/say.ts';
import type { Message } from '../../language/message.ts';

const MINUTE = 60_000;
const NOON = Date.UTC(2026, 10, 23, 12);

/** A clock that shows the same everywhere. */
const clock: Clock = {
  dayOf: (moment) => new Date(moment).toISOString().slice(0, 10),
  time: (moment) => new Date(moment).toISOString().slice(11, 16),
  day: (day) => `the ${day}`,
};

function mistake(more: Partial<Mistake> = {}): Mistake {
  return { ...newMistake('m'), createdAt: NOON, updatedAt: NOON, ...more };
}

const update = (at: number, more = {}) => ({
  id: `u${at}`,
  at,
  status: 'half is back',
  plan: 'restore the rest',
  nextAt: at + 60 * MINUTE,
  ...more,
});

const anyUpdate = fc.record({
  id: anyId,
  at: anyMoment,
  status: anyText,
  plan: anyText,
  nextAt: orNull(anyMoment),
});
const anyMistake: fc.Arbitrary<Mistake> = fc.record({
  id: anyId,
  title: anyText,
  personId: orNull(anyId),
  what: anyText,
  draft: anyText,
  ownedAt: orNull(anyMoment),
  everyMinutes: fc.constantFrom(...RHYTHMS),
  nextAt: orNull(anyMoment),
  nextStatus: anyText,
  nextPlan: anyText,
  updates: fc.array(anyUpdate, { maxLength: 4 }),
  met: orNull(fc.constantFrom(...MEETINGS)),
  metOn: orNull(anyDay),
  workPlan: anyText,
  care: anyText,
  cause: anyText,
  change: anyText,
  headline: anyText,
  closedAt: orNull(anyMoment),
  noteId: orNull(anyId),
  createdAt: anyMoment,
  updatedAt: anyMoment,
});

describe('the steps', () => {
  it('begin with owning it', () => {
    const [first, ...others] = stepsOf(mistake(), NOON);
    expect(first).toEqual({ step: 'own', state: 'now' });
    expect(others.map(({ state }) => state)).toEqual(others.map(() => 'open'));
  });

  it.each<[Partial<Mistake>, string | null]>([
    [{ ownedAt: NOON }, 'first-update'],
    [{ ownedAt: NOON, nextAt: NOON + 1, updates: [update(NOON)] }, 'meet'],
    [{ ownedAt: NOON, nextAt: NOON, updates: [update(NOON)] }, 'cadence'],
    [{ ownedAt: NOON, nextAt: NOON }, 'first-update'],
    [{ ownedAt: NOON, updates: [update(NOON)], met: 'video' }, 'work'],
    [{ ownedAt: NOON, updates: [update(NOON)], met: 'video', workPlan: ' \n' }, 'work'],
    [{ updates: [update(NOON)], met: 'video', care: 'spoke with Ada' }, 'own'],
    [{ cause: 'no check', nextAt: NOON - 1 }, 'first-update'],
    [{ closedAt: NOON, nextAt: NOON }, null],
  ])('%j: %s', (more, then) => expect(currentStep(mistake(more), NOON)).toBe(then));

  it('end with closing it, which needs no other', () => {
    const done: Partial<Mistake> = {
      ownedAt: 1,
      updates: [update(1)],
      met: 'video',
      workPlan: 'w',
      care: 'c',
    } as const;
    expect(currentStep(mistake({ ...done, cause: 'c', change: 'c' }), NOON)).toBe('close');
    expect(stepsOf(mistake({ closedAt: 1 }), NOON).at(-1)).toEqual({
      step: 'close',
      state: 'done',
    });
  });

  it('are always all there, in their order, one at most now', () => {
    fc.assert(
      fc.property(anyMistake, anyMoment, (one, now) => {
        const steps = stepsOf(one, now);
        expect(steps.map(({ step }) => step)).toEqual(MISTAKE_STEPS);
        const isNow = steps.filter(({ state }) => state === 'now').length;
        expect(isNow).toBe(one.closedAt === null ? 1 : 0);
      }),
    );
  });

  it('each have advice that is there', () => {
    const ids = [...MISTAKE_STEPS.flatMap((step) => ANSWERS[step]), ...SHAME_ANSWERS];
    expect(ids.filter((id) => principleById(id)?.system !== 'failure')).toEqual([]);
    expect(MISTAKE_STEPS.filter((step) => ANSWERS[step].length === 0)).toEqual([]);
  });
});

describe('the cadence', () => {
  it('is due by the clock on the wall', () => {
    const at = mistake({ nextAt: NOON });
    expect(nextDue(at, NOON - 1)).toEqual({ state: 'waiting', inMs: 1 });
    expect(nextDue(at, NOON)).toEqual({ state: 'due', sinceMs: 0 });
    expect(nextDue({ ...at, closedAt: NOON }, NOON)).toEqual({ state: 'none' });
    expect(nextDue(mistake(), NOON)).toEqual({ state: 'none' });
  });

  it('stands every jump of the clock, and every sleep: the moment alone decides', () => {
    fc.assert(
      fc.property(anyMoment, fc.array(anyMoment, { minLength: 1 }), (nextAt, clocks) => {
        for (const now of clocks) {
          const due = nextDue({ closedAt: null, nextAt }, now);
          expect(due.state).toBe(nextAt <= now ? 'due' : 'waiting');
          const span = due.state === 'due' ? due.sinceMs : due.state === 'waiting' ? due.inMs : -1;
          expect(span).toBe(Math.abs(nextAt - now));
          expect(saidOf(dueWords(due)) + saidOf(timerWords(due))).not.toMatch(/-|NaN|\b0 /);
        }
      }),
    );
  });

  it('promises a full minute, later than now and no later than asked for', () => {
    fc.assert(
      fc.property(anyMoment, fc.constantFrom(1, ...RHYTHMS), (now, minutes) => {
        const at = promisedFor(now, minutes);
        expect(at % MINUTE).toBe(0);
        expect(at).toBeGreaterThan(now);
        expect(at).toBeLessThanOrEqual(now + minutes * MINUTE);
      }),
    );
  });

  it('gives more time from the moment it was due, or from now where that is over', () => {
    expect(extended(NOON, 15, NOON - 5 * MINUTE)).toBe(NOON + 15 * MINUTE);
    expect(extended(NOON, 15, NOON + 5 * MINUTE)).toBe(NOON + 20 * MINUTE);
    expect(extended(null, 15, NOON)).toBe(NOON + 15 * MINUTE);
    fc.assert(
      fc.property(orNull(anyMoment), anyMoment, (nextAt, now) => {
        expect(nextDue({ closedAt: null, nextAt: extended(nextAt, 15, now) }, now).state).toBe(
          'waiting',
        );
      }),
    );
  });

  it.each([
    [1, '1 min'],
    [12 * MINUTE, '12 min'],
    [12 * MINUTE + 1, '13 min'],
    [59 * MINUTE + 1, '1 h'],
    [65 * MINUTE, '1 h 5 min'],
    [24 * 60 * MINUTE, '1 day'],
    [71 * 60 * MINUTE, '2 days'],
  ])('%d ms is %s', (span, words) => expect(say(spanWords(span))).toBe(words));

  it('is said in words, late ones calmly', () => {
    expect(saidOf(dueWords({ state: 'waiting', inMs: 12 * MINUTE }))).toBe('Update due in 12 min');
    expect(saidOf(dueWords({ state: 'due', sinceMs: MINUTE - 1 }))).toBe('Update due now');
    expect(saidOf(dueWords({ state: 'due', sinceMs: 3 * MINUTE }))).toBe(
      'Update was due 3 min ago',
    );
    expect(saidOf(timerWords({ state: 'waiting', inMs: 12 * MINUTE }))).toBe('Timer: 12 min');
    expect(saidOf(timerWords({ state: 'due', sinceMs: 99 * MINUTE }))).toBe('Timer: now');
    expect([dueWords({ state: 'none' }), timerWords({ state: 'none' })]).toEqual([null, null]);
  });
});

describe('the draft', () => {
  it('owns it first, in the user’s words, and says when the next word comes', () => {
    const what = 'The price list went out with last year’s numbers';
    const text = written(draftOf({ what }, NOON + 60 * MINUTE, NOON, clock));
    expect(text.split('\n')).toEqual([
      `This is my mistake: ${what}.`,
      'I am responsible for putting it right, and I am on it now. The next thing I do is …',
      'You will hear from me at 13:00, whatever I know by then.',
    ]);
  });

  it.each([
    ['it broke', 'it broke.'],
    ['It broke!', 'It broke!'],
    ['“It broke.”', '“It broke.”'],
    ['壊れました。', '壊れました。'],
    [' it broke \n', 'it broke.'],
    ['', '…'],
  ])('ends the sentence: %j', (what, then) => {
    expect(written(draftOf({ what }, null, NOON, clock)).split('\n')[0]).toBe(
      `This is my mistake: ${then}`,
    );
  });

  it('promises nothing where nothing is promised, and names the day where it is another', () => {
    expect(written(draftOf({ what: 'x' }, null, NOON, clock))).not.toContain('hear from me');
    expect(written(draftOf({ what: 'x' }, NOON + 12 * 60 * MINUTE, NOON, clock))).toContain(
      'at the 2026-11-24, 00:00',
    );
  });

  it('makes no excuse', () => {
    const words = written(draftOf({ what: '' }, NOON, NOON, clock));
    expect(words).not.toMatch(/\b(?:but|because|however|although|unfortunately)\b/i);
    expect(words).toMatch(/\bmy\b.*\bI\b/su);
  });
});

describe('an update', () => {
  it('says exactly where it stands, the plan until the next, and when that comes', () => {
    expect(written(updateText(update(NOON), clock))).toBe(
      'As of 12:00: half is back.\nUntil 13:00: restore the rest.\nNext update from me at 13:00.',
    );
  });

  it('comes also where nothing is new', () => {
    expect(written(updateText(update(NOON, { status: ' ', plan: '' }), clock))).toBe(
      'As of 12:00: nothing new since my last word.\nNext update from me at 13:00.',
    );
  });

  it('can be the last, or lead into another day', () => {
    expect(written(updateText(update(NOON, { nextAt: null }), clock))).toBe(
      'As of 12:00: half is back.\nFrom here on: restore the rest.\nThis is my last update on it.',
    );
    expect(written(updateText(update(NOON, { nextAt: NOON + 1440 * MINUTE }), clock))).toContain(
      'Next update from me at the 2026-11-24, 12:00.',
    );
  });
});

describe('the timeline', () => {
  it('holds all in time order', () => {
    const one = mistake({
      title: 'Wrong *prices*',
      what: 'old list\n\n# sent',
      draft: 'mine',
      ownedAt: NOON + MINUTE,
      updates: [update(NOON + 24 * 60 * MINUTE, { nextAt: null }), update(NOON + 2 * MINUTE)],
      met: 'in-person',
      metOn: '2026-11-23',
      cause: 'no check',
      closedAt: NOON + 25 * 60 * MINUTE,
    });
    expect(written(timelineMarkdown(one, 'Sam [CTO]', clock))).toMatchInlineSnapshot(`
      "# Wrong \\*prices\\*

      ## the 2026-11-23

      ### 12:00 Something went wrong

      > old list
      >
      > # sent

      ### 12:01 Owned it, to Sam \\[CTO\\]

      > mine

      ### 12:02 Update

      Where it stands:

      > half is back

      The plan:

      > restore the rest

      Next at 13:02.

      ### Met in person

      ## the 2026-11-24

      ### 12:00 Update

      Where it stands:

      > half is back

      The plan:

      > restore the rest

      The last update.

      ### 13:00 Closed

      ## Cause

      > no check
      "
    `);
  });

  /** The document as any Markdown tool reads it. */
  function read(text: string) {
    const tokens = markdownTokens(text);
    if (tokens === null) throw new Error('too much');
    return { headings: tokens.filter(({ type }) => type === 'heading').length, tokens };
  }

  const partsOf = ({ updates, ...one }: Mistake) => {
    const texts = [
      one.what,
      one.draft,
      one.workPlan,
      one.care,
      one.cause,
      one.change,
      one.headline,
    ];
    texts.push(...updates.flatMap(({ status, plan }) => [status, plan]));
    return texts.filter((words) => words.trim() !== '');
  };

  it('contains each text, whatever stands in it', () => {
    fc.assert(
      fc.property(anyMistake, orNull(anyText), (one, person) => {
        const text = written(timelineMarkdown(one, person, clock));
        for (const part of partsOf(one)) {
          const lines = part.trim().split(/\r\n?|\n/u);
          for (const line of lines) if (line.trim() !== '') expect(text).toContain(`> ${line}`);
        }
        expect(written(timelineMarkdown(structuredClone(one), person, clock))).toBe(text);
      }),
    );
  });

  it('has no heading that the user’s words made, and no text that ends another', () => {
    fc.assert(
      fc.property(anyMistake, orNull(anyText), (one, person) => {
        const text = written(timelineMarkdown(one, person, clock));
        const { headings, tokens } = read(text);
        const ours = text.split('\n').filter((line) => /^#{1,3} /.test(line)).length;
        expect(headings).toBe(ours);
        const kinds = new Set(tokens.map(({ type }) => type));
        expect([...kinds].filter((kind) => !KINDS.has(kind))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  const KINDS = new Set(['heading', 'space', 'blockquote', 'paragraph']);

  it('keeps time, also where the clock was set back between two updates', () => {
    fc.assert(
      fc.property(anyMistake, (one) => {
        const text = written(timelineMarkdown(one, null, clock));
        const days = [...text.matchAll(/^## the (\S+)$/gmu)].map(([, day]) => day);
        const order = [...new Set(days)].toSorted((a = '', b = '') => (a < b ? -1 : 1));
        expect(days).toEqual(order);
      }),
    );
  });
});

describe('as evidence', () => {
  it('is one marked line of what was owned and what changed, and below what stands of it', () => {
    const one = mistake({
      title: 'Wrong prices',
      what: 'old list sent',
      cause: 'no check',
      change: 'a list is sent to\nfive customers first #win',
    });
    expect(noteWords(one)).toEqual({
      title: 'Owned: Wrong prices',
      text: [
        'Owned “Wrong prices”; changed: a list is sent to five customers first #mistake',
        '## What went wrong',
        'old list sent',
        '## Why',
        'no check',
        '## What I changed',
        'a list is sent to\nfive customers first #win',
      ].join('\n\n'),
    });
  });

  it('is called by what went wrong where it has no title, and is never empty', () => {
    expect(written(evidenceLine(mistake({ what: 'old list sent\nto all' })))).toBe(
      'Owned “old list sent” #mistake',
    );
    expect(noteWords(mistake())).toEqual({
      title: 'A mistake, owned',
      text: 'Owned a mistake #mistake',
    });
  });

  it('always begins with a line the notebook knows as a mistake owned', () => {
    fc.assert(
      fc.property(anyMistake, (one) => {
        const { title, text } = noteWords(one);
        const [first] = evidenceIn(text);
        expect(first).toMatchObject({ line: 0, kind: 'mistake', about: null });
        expect(title.trim()).not.toBe('');
        expect(text).not.toMatch(/^## [^\n]+\n\n(?=## |$)/mu);
      }),
    );
  });
});

function saidOf(message: Message | null): string {
  return message === null ? '' : say(message);
}

function noteWords(one: Mistake): { title: string; text: string } {
  const { title, text } = evidenceOf(one);
  return { title: say(title), text: written(text) };
}
