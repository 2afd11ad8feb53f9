/** What to say on each step, and the names of the steps. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loopLine, stepName, toDo } from '../../components/loop/step-names.ts';
import { LEVELS } from '../../content/principle.ts';
import { STEPS } from '../../systems/loop/entry.ts';
import type { Way } from '../../systems/loop/way.ts';
import type { Speaking } from '../../systems/loop/words.ts';
import { goalWords, loopWords, stepWords } from '../../systems/loop/words.ts';
import { entry, standing } from './support/loop-facts.ts';

const WAYS = ['ask', 'suggest', 'anticipate'] as const satisfies Way[];
const known = (way: Way): Speaking => ({ way, isNew: false, level: 'manager' });
const GOAL = 'lead the payments team';

describe('words to say', () => {
  const all = WAYS.flatMap((way) =>
    STEPS.flatMap((step) =>
      [GOAL, null].flatMap((goal) =>
        stepWords(step, known(way), goal).map((text) => [`${way} ${step}`, text] as const),
      ),
    ),
  );

  it.each(all)('on %s are a sentence or two to say aloud: %s', (_, text) => {
    expect(text).toMatch(/^[A-ZI].*[.?…]$/su);
    expect(text.split(/\s+/).length).toBeLessThanOrEqual(40);
    expect(text).not.toMatch(/undefined|null|\$\{|["']/);
  });

  it.each(WAYS)('name the goal where they ask back, %s', (way) => {
    for (const text of stepWords(4, known(way), GOAL)) expect(text).toContain(GOAL);
    for (const text of stepWords(4, known(way), null)) expect(text).not.toContain(':');
    expect(stepWords(2, known(way), GOAL)).toEqual(stepWords(2, known(way), null));
  });

  it('ask who is new to a director for trust, not for chores', () => {
    const said = (level: Speaking['level'], isNew: boolean) =>
      stepWords(2, { way: 'ask', isNew, level }, null).join(' ');
    for (const level of LEVELS) {
      const isTop = level === 'director' || level === 'vp';
      expect(said(level, true).includes('How can I help')).toBe(!isTop);
    }
    expect(said(null, true)).toContain('How can I help');
  });

  it.each([
    ['Lead the team.', 'Lead the team'],
    ['  four days\n a week…  ', 'four days a week'],
    ['a raise!?', 'a raise'],
    ['Ph.D.', 'Ph.D'],
  ])('take %j into a sentence', (goal, within) => {
    for (const text of goalWords(goal)) expect(text).toContain(`: ${within}.`);
  });

  it.each([null, '', ' \n', '...'])('do without a goal where it is %j', (goal) => {
    expect(goalWords(goal)).toHaveLength(1);
    expect(stepWords(4, known('ask'), goal)).toEqual(stepWords(4, known('ask'), null));
  });

  it('hold whatever goal somebody writes, on one line', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (goal) => {
        const { steps, goal: said } = loopWords(known('ask'), goal);
        for (const text of [...Object.values(steps).flat(), ...said]) {
          expect(text).not.toMatch(/[\n\r]| {2}/);
        }
      }),
    );
  });
});

describe('the loop in a line', () => {
  it('is the step to do, the way it is gone about', () => {
    expect(loopLine(standing({}))).toBe('Magic Loop: ask how you can help');
    const begun = [entry('acted', '2026-01-01')];
    expect(loopLine(standing({ entries: begun, level: 'director' }))).toBe(
      'Magic Loop: suggest what would help',
    );
    const great = entry('manner', '2026-01-02', { manner: 'great' });
    expect(loopLine(standing({ entries: [...begun, great] }))).toBe(
      'Magic Loop: say what changed, and thanks',
    );
    const takes = entry('manner', '2026-01-03', { manner: 'exploiting' });
    expect(loopLine(standing({ entries: [takes, great] }))).toBe('Magic Loop: at rest');
  });

  it('names each step once', () => {
    for (const way of WAYS) {
      expect(new Set(STEPS.map((step) => stepName(step, known(way)))).size).toBe(STEPS.length);
    }
  });

  it('lets nobody of the top ask how they can help, not even somebody new', () => {
    for (const level of LEVELS) {
      const isTop = level === 'director' || level === 'vp';
      const first = standing({ level, since: '2026-11-01' });
      expect([loopLine(first), toDo(first)].join(' ')).toMatch(
        isTop ? /check before you act .*ask first/ : /ask how you can help .*wait for the answer/,
      );
    }
  });

  it('says what to do: other words with one delivered, one unsaid, one proposed', () => {
    const said = (...kinds: Parameters<typeof entry>[0][]) =>
      toDo(standing({ entries: kinds.map((kind, n) => entry(kind, `2026-01-0${n + 1}`)) }));
    const different = [
      said(),
      said('delivered'),
      said('asked'),
      said('delivered', 'delivered'),
      said('proposed'),
      said('proposed', 'agreed'),
      said('stated'),
    ];
    expect(new Set(different).size).toBe(different.length);
    const written = [entry('asked', '2026-01-01', { text: 'the report' })];
    expect(toDo(standing({ entries: written }))).not.toBe(said('asked'));
  });
});
