/** The loop's panel: the step to do now, one tap for what happened, and nothing that tells in a neutral look. */
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ARCS, SIDE } from '../../components/loop/arcs.ts';
import { factsOf } from '../../components/loop/facts-of.ts';
import { LoopLine } from '../../components/loop/LoopLine.tsx';
import { LoopPanel } from '../../components/loop/LoopPanel.tsx';
import { LoopPicture } from '../../components/loop/LoopPicture.tsx';
import type { Goal } from '../../systems/goals/goal.ts';
import type { LoopDraft } from '../../systems/loop/draft.ts';
import { happened } from '../../systems/loop/draft.ts';
import type { LoopEntry } from '../../systems/loop/entry.ts';
import { STEPS } from '../../systems/loop/entry.ts';
import type { AskPromise } from '../../systems/loop/promise.ts';
import type { LoopView } from '../../systems/loop/view.ts';
import { loopWords } from '../../systems/loop/words.ts';
import { entry, promise, standing } from './support/loop-facts.ts';
import { rendered } from './support/rendered.ts';

const look = vi.hoisted(() => ({ isNeutral: false }));
vi.mock('../../components/Look.tsx', () => ({ useNeutral: () => look.isNeutral }));

afterEach(() => {
  look.isNeutral = false;
  vi.unstubAllGlobals();
});

const TODAY = '2026-11-21';
const GOAL: Goal = {
  id: 'g',
  kind: 'role',
  text: 'lead a team',
  state: 'open',
  closedOn: null,
  createdAt: 1,
  updatedAt: 1,
};

function viewOf(
  entries: LoopEntry[],
  { promises = [], goals = [] }: { promises?: AskPromise[]; goals?: Goal[] } = {},
): LoopView {
  const stands = standing({ entries, promises, goals });
  const words = loopWords(stands, goals[0]?.text ?? null);
  return { person: { id: 'sam', name: 'Sam' }, standing: stands, goals, words };
}

/** The panel, and what it was told to do. */
async function panel(view: LoopView, more: { onKeep?: (id: string) => void } = {}) {
  const added: LoopDraft[] = [];
  const handlers = {
    onAdd: (draft: LoopDraft) => void added.push(draft),
    onChange: vi.fn<(id: string, fields: object) => void>(),
    onType: vi.fn<() => Promise<null>>(async () => null),
    onRemove: vi.fn<(id: string) => void>(),
    ...more,
  };
  const of = (shown: LoopView) =>
    createElement(LoopPanel, { view: shown, today: TODAY, ...handlers });
  const { page, click } = await rendered(of(view));
  const heading = () => page.querySelector('h2')?.textContent;
  return { page, click, added, handlers, heading };
}

const DONE = () => [entry('delivered', '2026-01-12'), entry('delivered', '2026-01-19')];

describe('one tap', () => {
  it.each<[what: string, view: () => LoopView, heading: string, button: string, draft: LoopDraft]>([
    ['asks', () => viewOf([]), '2. Ask how you can help', 'Asked today', happened('asked', TODAY)],
    [
      'says how I am doing was asked',
      () => viewOf([entry('stated', '2026-01-01')]),
      '1. Be solid in the job',
      'Asked how I’m doing today',
      happened('standing', TODAY),
    ],
    [
      'delivers what they asked',
      () => viewOf([entry('asked', '2026-01-01', { text: 'the report' })]),
      '3. Do what they asked',
      'Delivered: the report',
      happened('delivered', TODAY, { text: 'the report' }),
    ],
    [
      'says a goal that is not known yet',
      () => viewOf(DONE(), { goals: [GOAL] }),
      '4. Propose a win-win',
      'Said it today: lead a team',
      happened('stated', TODAY, { goalId: 'g', text: 'lead a team' }),
    ],
    [
      'proposes for the goal',
      () => viewOf(DONE(), { goals: [GOAL] }),
      '4. Propose a win-win',
      'Proposed today, for the goal: lead a team',
      happened('proposed', TODAY, { goalId: 'g' }),
    ],
    [
      'says yes',
      () => viewOf([entry('proposed', '2026-01-01')]),
      '4. Propose a win-win',
      'They said yes',
      happened('agreed', TODAY),
    ],
    [
      'begins the next round',
      () => viewOf([entry('proposed', '2026-01-01'), entry('declined', '2026-01-02')]),
      '5. Go round again',
      'Next round',
      happened('round', TODAY),
    ],
    [
      'moves by hand',
      () => viewOf([]),
      '2. Ask how you can help',
      '4. Propose a win-win',
      happened('moved', TODAY, { step: 4 }),
    ],
  ])('%s', async (_, view, heading, button, draft) => {
    const shown = await panel(view());
    expect(shown.heading()).toBe(heading);
    await shown.click(button);
    expect(shown.added).toEqual([draft]);
  });

  it('keeps a promise where promises can be reached, and else says that it was kept', async () => {
    const made = promise('open', '2026-01-01', null, { text: 'the plan' });
    const view = viewOf([], { promises: [made] });
    const alone = await panel(view);
    await alone.click('Delivered: the plan');
    expect(alone.added).toEqual([
      happened('delivered', TODAY, { text: 'the plan', promiseId: made.id }),
    ]);
    const kept: string[] = [];
    const reaching = await panel(view, { onKeep: (id) => void kept.push(id) });
    await reaching.click('Delivered: the plan');
    expect([kept, reaching.added]).toEqual([[made.id], []]);
  });

  it('keeps the promise that an ask became, whose words can still be put right', async () => {
    const made = promise('open', '2026-01-01', null, { text: 'the plan' });
    const asked = entry('asked', '2026-01-01', { text: 'a plan for the move' });
    const kept: string[] = [];
    const { page, click } = await panel(viewOf([asked], { promises: [made] }), {
      onKeep: (id) => void kept.push(id),
    });
    const fields = [...page.querySelectorAll('textarea')].map(({ value }) => value);
    expect(fields).toEqual(['a plan for the move']);
    await click('Delivered: a plan for the move');
    expect(kept).toEqual([made.id]);
  });

  it('has one field for each answer, today’s before all steps and the others among them', async () => {
    const answers = [entry('standing', '2026-01-01', { text: 'too late' }), entry('asked', TODAY)];
    const gaps = [
      entry('gap', TODAY, { text: 'tests' }),
      entry('gap', '2026-01-02', { text: 'mails' }),
    ];
    const { page } = await panel(viewOf([...answers, ...gaps]));
    const values = (selector: string) =>
      [
        ...page.querySelectorAll<HTMLInputElement>(`${selector} :is(input:not([type]), textarea)`),
      ].map(({ value }) => value);
    expect(values('section')).toEqual(['', 'tests', 'too late', 'mails']);
    expect(values('details')).toEqual(['too late', 'mails']);
  });

  it('mends a gap, and opens it again', async () => {
    const gap = entry('gap', TODAY, { text: 'late answers' });
    const { click, handlers } = await panel(
      viewOf([entry('moved', '2026-01-01', { step: 1 }), gap]),
    );
    await click('Mended: late answers');
    expect(handlers.onChange).toHaveBeenLastCalledWith(gap.id, { closedOn: TODAY });
    const mended = await panel(
      viewOf([entry('moved', '2026-01-01', { step: 1 }), { ...gap, closedOn: TODAY }]),
    );
    await mended.click('Open again: late answers');
    expect(mended.handlers.onChange).toHaveBeenLastCalledWith(gap.id, { closedOn: null });
  });
});

describe('another manner', () => {
  const manner = (value: 'great' | 'exploiting') =>
    entry('manner', '2026-01-02', { manner: value });

  it('needs little form with a manager who does all this', async () => {
    const { page, heading } = await panel(viewOf([...DONE(), manner('great')], { goals: [GOAL] }));
    expect(heading()).toBe('Little form is needed');
    expect(page.querySelector('svg')).toBeNull();
    expect(page.body.textContent).toContain('Said it today: lead a team');
  });

  it('rests with one who only takes, and shows the way out, folded', async () => {
    const { page, heading } = await panel(viewOf([...DONE(), manner('exploiting')]));
    expect(heading()).toBe('At rest');
    expect(page.querySelector('details [data-id="loop-4c-expect-halfway"]')).not.toBeNull();
    expect(page.body.textContent).not.toContain('Proposed today');
  });
});

describe('in a neutral look', () => {
  it('all is folded under a word that tells nothing, and nothing says how the manager is', async () => {
    look.isNeutral = true;
    const takes = entry('manner', '2026-01-02', { manner: 'exploiting' });
    const { page, heading } = await panel(viewOf([takes]));
    const [fold] = page.querySelectorAll('main > *');
    expect([fold?.tagName, fold?.hasAttribute('open')]).toEqual(['DETAILS', false]);
    expect(fold?.querySelector('summary')?.textContent).toBe('More');
    expect(heading()).toBe('Next');
    expect(page.body.textContent).not.toMatch(/take and give|rests|Sam/);
    const line = renderToStaticMarkup(createElement(LoopLine, { standing: standing({}) }));
    expect(line).toBe('<span>More</span>');
  });
});

describe('the picture', () => {
  it('is five arcs within its square, apart from each other', () => {
    const numbers = ARCS.flatMap(({ path, x, y }) => [
      ...Array.from(path.matchAll(/\d+(?:\.\d+)?/g), Number),
      x,
      y,
    ]);
    expect(Math.min(...numbers)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...numbers)).toBeLessThanOrEqual(SIDE);
    const ends = ARCS.map(({ path }) => path.split(' '));
    const starts = ends.map(([, x, y]) => `${x} ${y}`);
    expect(new Set([...starts, ...ends.map((parts) => parts.slice(-2).join(' '))]).size).toBe(10);
  });

  it('says the same by ear: each step, how it stands, and where one is', () => {
    const entries = [entry('standing', '2026-01-01'), entry('asked', '2026-01-02')];
    const html = renderToStaticMarkup(
      createElement(LoopPicture, { standing: standing({ entries }) }),
    );
    expect(html).toMatch(/<svg[^>]*aria-hidden="true"/);
    const items = [...html.matchAll(/<li( aria-current="step")?>([^<]*)<\/li>/g)];
    expect(items.map(([, now, words]) => [now !== undefined, words])).toEqual([
      [false, 'Be solid in the job: done'],
      [false, 'Ask how you can help: done'],
      [true, 'Do what they asked: you are here'],
      [false, 'Propose a win-win: after two things delivered'],
      [false, 'Go round again: open'],
    ]);
  });
});

describe('the facts', () => {
  it('stand under their steps, and only entries can be changed there', () => {
    const kept = promise('done', '2026-01-01', '2026-01-03', { text: 'the plan' });
    const entries = [
      entry('standing', '2026-01-01', { text: 'fine' }),
      entry('asked', '2026-01-02', { text: 'the report' }),
      entry('delivered', '2026-01-04', { text: 'the report' }),
      entry('stated', '2026-01-05', { goalId: 'g', text: 'lead a team' }),
      entry('proposed', '2026-01-06', { goalId: 'g' }),
      entry('declined', '2026-01-07', { text: 'not now' }),
    ];
    const facts = factsOf(standing({ entries, promises: [kept] }), () => 'lead a team');
    expect(
      STEPS.map((step) => facts[step].map(({ what, text, isEntry }) => [what, text, isEntry])),
    ).toEqual([
      [['Asked how I’m doing', 'fine', true]],
      [
        ['Promised', 'the plan', false],
        ['Taken on', 'the report', true],
      ],
      [
        ['Promise kept', 'the plan', false],
        ['Delivered', 'the report', true],
      ],
      [
        ['Goal said', 'lead a team', true],
        ['Proposed for “lead a team”', '', true],
      ],
      [['They said no', 'not now', true]],
    ]);
  });

  it('tells a proposal of an earlier round in its own words, not as a goal that was said', () => {
    const proposed = entry('proposed', '2026-01-03', { goalId: 'g', text: 'the migration' });
    const entries = [proposed, entry('round', '2026-01-05')];
    const facts = factsOf(standing({ entries }), () => 'lead a team');
    expect(facts[4].map(({ what, text }) => [what, text])).toEqual([
      ['Proposed for “lead a team”', 'the migration'],
    ]);
  });
});
