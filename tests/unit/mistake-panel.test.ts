/** The owned mistake as it is shown: in the sidebar, and in the notebook. */
import { act, createElement } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { CLOCK_HERE } from '../../components/mistake/clock-here.ts';
import { MistakeOffer } from '../../components/mistake/MistakeOffer.tsx';
import { MistakePanel } from '../../components/mistake/MistakePanel.tsx';
import type { MistakeActs } from '../../components/mistake/mistake-acts.ts';
import { useMinute } from '../../components/mistake/use-minute.ts';
import type { Level } from '../../content/principle.ts';
import { SHAME_ANSWERS } from '../../systems/mistake/answers.ts';
import { promisedFor } from '../../systems/mistake/cadence.ts';
import type { Mistake } from '../../systems/mistake/mistake.ts';
import { MISTAKE_STEPS } from '../../systems/mistake/steps.ts';
import type { OpenPage } from './support/mistake-page.ts';
import { MINUTE, mistakeWith, NOW, openPage, wordsOf } from './support/mistake-page.ts';

const look = vi.hoisted(() => ({ isNeutral: false }));
vi.mock('../../components/Look.tsx', () => ({
  useNeutral: () => look.isNeutral,
  discreet: (name: string) => (look.isNeutral ? `${name[0]}.` : name),
}));

let page: OpenPage;
beforeEach(() => {
  vi.useFakeTimers({ now: NOW, toFake: ['Date', 'setTimeout', 'clearTimeout'] });
  look.isNeutral = false;
  page = openPage();
});
afterEach(async () => {
  await page.close();
  vi.useRealTimers();
});

function someActs() {
  return {
    onType: vi.fn<MistakeActs['onType']>(async () => null),
    onChange: vi.fn<MistakeActs['onChange']>(),
    onDraft: vi.fn<MistakeActs['onDraft']>(),
    onOwn: vi.fn<MistakeActs['onOwn']>(),
    onUpdate: vi.fn<MistakeActs['onUpdate']>(),
    onExtend: vi.fn<MistakeActs['onExtend']>(),
    onClose: vi.fn<MistakeActs['onClose']>(),
    onReopen: vi.fn<MistakeActs['onReopen']>(),
    onOpenNote: vi.fn<(id: string) => void>(),
  };
}

const people = [{ id: 'sam', name: 'Sam Lee' }];
let acts = someActs();
beforeEach(() => {
  acts = someActs();
});

async function show(
  more: Partial<Mistake> = {},
  { now = NOW, level = 'vp' }: { now?: number; level?: Level } = {},
) {
  const mistake = mistakeWith({ title: 'Wrong prices', ...more });
  await page.show(createElement(MistakePanel, { mistake, now, people, level, acts }));
}

const heading = () => wordsOf(page.body.querySelector('h2') ?? page.body);
const all = (selector: string) => [...page.body.querySelectorAll<HTMLElement>(selector)];
const timer = () => all('[role=timer]').map(wordsOf);
const buttons = () => all('button').map(wordsOf);

const GIVEN = { id: 'u', at: NOW, status: 'half is back', plan: 'the rest', nextAt: NOW + MINUTE };

describe('the panel', () => {
  it('shows the step to do now, and folds all others', async () => {
    await show();
    expect(heading()).toBe('Own it');
    expect(all('ol > li')).toHaveLength(MISTAKE_STEPS.length);
    expect(all('details')).not.toHaveLength(0);
    expect(all('details[open]')).toEqual([]);
    expect(all('[aria-current=step]').map(wordsOf)).toEqual(['Own it']);
  });

  it('stays on its step while somebody writes, and goes on by a tap, with the focus', async () => {
    const before = { ownedAt: NOW, updates: [GIVEN], met: 'video' } as const;
    await show({ ...before, updates: [GIVEN] });
    expect(heading()).toBe('Plan the work');
    expect(buttons().some((one) => one.startsWith('Next'))).toBe(false);
    await show({ ...before, updates: [GIVEN], workPlan: 'r' });
    expect(heading()).toBe('Plan the work');
    await page.press('Next: Look after people');
    expect(heading()).toBe('Look after people');
    expect(page.body.ownerDocument.activeElement).toBe(page.body.querySelector('h2'));
    expect(wordsOf(all('ol > li')[4] ?? page.body)).toMatch(/^Plan the work ✓, done/);
  });

  it('keeps each letter of its words', async () => {
    await show({ ownedAt: NOW, updates: [GIVEN], met: 'video' });
    await page.type('The work, until', 'roll back first');
    expect(acts.onType.mock.calls).toEqual([[{ workPlan: 'roll back first' }]]);
  });

  it('answers shame with the interview’s own words', async () => {
    await show();
    const fold = all('details').find((one) => wordsOf(one).startsWith('This feels awful'));
    const ids = [...(fold?.querySelectorAll('article') ?? [])].map((one) => one.dataset['id']);
    expect(ids).toEqual([...SHAME_ANSWERS]);
  });

  it('has one place to write an update, and leads there from the folds', async () => {
    const forms = () => all('label').filter((one) => wordsOf(one).startsWith('Exactly where'));
    await show();
    expect(forms()).toHaveLength(0);
    await page.press('Write the next update');
    expect(heading()).toBe('Keep the rhythm');
    expect(forms()).toHaveLength(1);
    await page.press('Write the first update');
    expect(heading()).toBe('Give the first update');
    expect(forms()).toHaveLength(1);
  });

  it('has each name once: no two fields or buttons of its own are called the same', async () => {
    await show({ ownedAt: NOW, draft: 'd', updates: [GIVEN], nextAt: NOW + MINUTE });
    const named = all('label, button:not(article button)').map(
      (one) => one.getAttribute('aria-label') ?? wordsOf(one),
    );
    expect(named.length).toBeGreaterThan(12);
    expect(named.filter((name, n) => named.indexOf(name) !== n)).toEqual([]);
  });

  it('gives advice only to those it is for', async () => {
    const ids = () => all('article').map((one) => one.dataset['id']);
    await show({}, { level: 'ic' });
    expect(ids()).toContain('fail-own-it');
    expect(ids()).not.toContain('fail-nyt-headline');
    await show({}, { level: 'director' });
    expect(ids()).toContain('fail-nyt-headline');
  });
});

describe('owning it', () => {
  it('drafts a message, with the time it promises', async () => {
    await show({ what: 'The old list went out', everyMinutes: 30 });
    vi.setSystemTime(NOW + 20_000);
    await page.press('Write a draft from this');
    const [message] = acts.onDraft.mock.calls[0] ?? [];
    expect(message?.nextAt).toBe(NOW + 30 * MINUTE);
    expect(message?.draft).toMatch(/^This is my mistake: The old list went out\.\n/);
    expect(message?.draft).toContain(CLOCK_HERE.time(NOW + 30 * MINUTE));
  });

  it('copies the message, and counts it as said by a tap; the time it names holds while it is to come', async () => {
    await show({ draft: 'mine', nextAt: NOW + 7 * MINUTE });
    await page.press('Copy the message');
    expect(page.copied).toEqual(['mine']);
    await page.press('I have said it');
    vi.setSystemTime(NOW + 8 * MINUTE);
    await page.press('I have said it');
    expect(acts.onOwn.mock.calls).toEqual([[NOW + 7 * MINUTE], [NOW + 68 * MINUTE]]);
    await show({ draft: 'mine', ownedAt: NOW });
    expect(buttons()).not.toContain('I have said it');
  });

  it('copies, and drafts from, what stands in the fields, also where it is not kept yet', async () => {
    await show({ what: 'The pri', draft: 'It was m' });
    await page.type('What went wrong', 'The prices are wrong');
    await page.type('Your message', 'It was me');
    await page.press('Copy the message');
    expect(page.copied).toEqual(['It was me']);
    await page.press('Write it anew');
    expect(acts.onDraft.mock.calls[0]?.[0].draft).toContain('The prices are wrong.');
  });

  it('is to somebody', async () => {
    await show();
    await page.choose('Owned to', 'sam');
    await page.choose('Owned to', '');
    expect(acts.onChange.mock.calls).toEqual([[{ personId: 'sam' }], [{ personId: null }]]);
  });
});

describe('an update', () => {
  const owned = { ownedAt: NOW, everyMinutes: 30 };

  it('is copied and given at one tap; its words stay until it is kept', async () => {
    await show(owned);
    await page.type('Exactly where', 'half is back');
    await page.type('The plan', 'the rest');
    await page.press('Given: copy the text');
    const nextAt = promisedFor(NOW, 30);
    expect(acts.onType.mock.calls).toEqual([
      [{ nextStatus: 'half is back' }],
      [{ nextPlan: 'the rest' }],
    ]);
    expect(acts.onUpdate.mock.calls).toEqual([
      [{ status: 'half is back', plan: 'the rest', nextAt }],
    ]);
    expect(page.copied[0]).toContain(`Next update from me at ${CLOCK_HERE.time(nextAt)}.`);
    expect(page.field('Exactly where').value).toBe('half is back');
    await show({ ...owned, nextAt, updates: [{ ...GIVEN, nextAt }] });
    expect(page.field('Exactly where').value).toBe('');
    expect(page.field('The plan').value).toBe('');
    expect(wordsOf(all('ul[aria-label="The last update"]')[0] ?? page.body)).toContain(
      'half is back',
    );
  });

  it('goes on with what was written and not given yet', async () => {
    await show({ ...owned, nextStatus: 'half is', nextPlan: 'the rest' });
    expect(page.field('Exactly where').value).toBe('half is');
    await page.press('Given: copy the text');
    expect(acts.onUpdate.mock.calls[0]?.[0]).toMatchObject({ status: 'half is', plan: 'the rest' });
  });

  it('never takes words that were written since', async () => {
    await show(owned);
    await page.type('Exactly where', 'half');
    await page.press('Given: copy the text');
    await page.type('Exactly where', 'half, and a new thing');
    await show({ ...owned, updates: [GIVEN] });
    expect(page.field('Exactly where').value).toBe('half, and a new thing');
    await show({ ...owned, updates: [GIVEN, { ...GIVEN, id: 'elsewhere' }] });
    expect(page.field('Exactly where').value).toBe('half, and a new thing');
  });

  it('can be the last, or have another rhythm', async () => {
    await show(owned);
    await page.choose('Next update in', '15');
    expect(acts.onChange.mock.calls).toEqual([[{ everyMinutes: 15 }]]);
    await page.choose('Next update in', '');
    await page.press('Given: copy the text');
    expect(acts.onUpdate.mock.calls[0]?.[0].nextAt).toBeNull();
    expect(page.copied[0]).toContain('This is my last update on it.');
  });
});

describe('the timer', () => {
  it('says quietly when the next is due, and is moved or ended by a tap', async () => {
    await show({ ownedAt: NOW, updates: [GIVEN], nextAt: NOW + 12 * MINUTE });
    expect(timer()).toEqual(['Update due in 12 min']);
    expect(all('[role=timer]')[0]?.getAttribute('aria-live')).toBe('off');
    await page.press('15 min more');
    await page.press('No more updates');
    expect(acts.onExtend.mock.calls).toEqual([[NOW + 27 * MINUTE], [null]]);
  });

  it('leads to where the update is written', async () => {
    const waiting = { ownedAt: NOW, updates: [GIVEN], nextAt: NOW + MINUTE };
    await show(waiting);
    expect(heading()).toBe('Meet');
    await show(waiting, { now: NOW + 4 * MINUTE });
    expect(timer()).toEqual(['Update was due 3 min ago']);
    expect(heading()).toBe('Meet');
    await page.press('Write it');
    expect(heading()).toBe('Keep the rhythm');
    expect(buttons()).not.toContain('Write it');
  });

  it.each([{ nextAt: null }, { nextAt: NOW, closedAt: NOW }])('is not there: %j', async (more) => {
    await show(more);
    expect(timer()).toEqual([]);
  });
});

describe('meeting and closing', () => {
  it('keeps how and when they spoke, and that they did not after all', async () => {
    const before = { ownedAt: NOW, updates: [GIVEN] };
    await show(before);
    await act(async () => page.field('by video').click());
    await page.press('We have spoken');
    await show({ ...before, met: 'video', metOn: '2026-11-23' });
    await page.press('Not so');
    expect(acts.onChange.mock.calls).toEqual([
      [{ met: 'video', metOn: '2026-11-23' }],
      [{ met: null, metOn: null }],
    ]);
  });

  it('shows the line it becomes, closes, leads to the note, and opens again', async () => {
    const done = { ownedAt: 1, updates: [{ ...GIVEN, nextAt: null }], met: 'video' } as const;
    const words = { workPlan: 'w', care: 'c', cause: 'c', change: 'a beta first' };
    await show({ ...done, updates: [...done.updates], ...words });
    expect(heading()).toBe('Close it');
    expect(all('blockquote').map(wordsOf)).toContain(
      'Owned “Wrong prices”; changed: a beta first #mistake',
    );
    await page.press('Close it');
    await show({ closedAt: NOW, noteId: 'n' });
    await page.press('Its note');
    await page.press('Open it again');
    expect(acts.onClose).toHaveBeenCalledOnce();
    expect(acts.onOpenNote.mock.calls).toEqual([['n']]);
    expect(acts.onReopen).toHaveBeenCalledOnce();
  });
});

describe('in the neutral look', () => {
  it('headings, folds, timer and names say nothing', async () => {
    look.isNeutral = true;
    await show({ ownedAt: NOW, updates: [GIVEN], nextAt: NOW + 12 * MINUTE });
    expect(timer()).toEqual(['Timer: 12 min']);
    const shown = all('h2, summary, option').map(wordsOf).join('|');
    expect(shown).not.toMatch(/own|mistake|update|awful|wrong|meet|Sam Lee/i);
    expect(heading()).toBe('Step 4');
  });
});

describe('the one line', () => {
  const offer = (mistakes: Mistake[], onStart: (() => void) | null, openId: string | null = null) =>
    page.show(
      createElement(MistakeOffer, {
        mistakes,
        now: NOW,
        openId,
        onStart,
        panelOf: ({ id }: Mistake) => `panel of ${id}`,
      }),
    );
  const lines = () => all('summary, button').map(wordsOf);
  const open = mistakeWith({ id: 'a', title: 'Wrong prices', nextAt: NOW + 12 * MINUTE });
  const more = [
    open,
    mistakeWith({ id: 'b' }),
    mistakeWith({ id: 'c', what: 'old list' }),
    mistakeWith({ id: 'd', closedAt: NOW }),
  ];

  it('offers to begin, and shows those that are open, folded but for the one just begun', async () => {
    const onStart = vi.fn<() => void>();
    await offer(more, onStart, 'b');
    expect(lines()).toEqual([
      'Update due in 12 min: Wrong prices',
      'Step by step',
      'Step by step: old list',
      'Something went wrong? Own it, step by step',
    ]);
    expect(all('details[open]').map(wordsOf)).toEqual(['Step by steppanel of b']);
    await page.press('Something went wrong? Own it, step by step');
    expect(onStart).toHaveBeenCalledOnce();
  });

  it('tells nothing in the neutral look', async () => {
    look.isNeutral = true;
    await offer(more, () => undefined);
    expect(lines()).toEqual(['Timer: 12 min', 'Steps', 'Steps', 'Steps']);
  });

  it('is not there where nothing calls for it', async () => {
    await offer([], null);
    expect(lines()).toEqual([]);
  });
});

describe('the minute', () => {
  function Shown() {
    return useMinute();
  }
  const shown = () => Number(wordsOf(page.body));

  it('comes with each full minute, and at once when a machine that slept is looked at again', async () => {
    vi.setSystemTime(NOW + 45_000);
    await page.show(createElement(Shown));
    expect(shown()).toBe(NOW + 45_000);
    await act(async () => void vi.advanceTimersByTime(15_000));
    expect(shown()).toBe(NOW + MINUTE);
    await act(async () => void vi.advanceTimersByTime(MINUTE));
    expect(shown()).toBe(NOW + 2 * MINUTE);
    vi.setSystemTime(NOW + 300 * MINUTE + 1);
    const { document } = window;
    await act(async () => void document.dispatchEvent(new window.Event('visibilitychange')));
    expect(shown()).toBe(NOW + 300 * MINUTE + 1);
    await act(async () => void vi.advanceTimersByTime(MINUTE - 1));
    expect(shown()).toBe(NOW + 301 * MINUTE);
    expect(vi.getTimerCount()).toBe(1);
  });
});
