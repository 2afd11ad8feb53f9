/** The notebook's pages of the owned mistake, over what the background answers. */
import { createElement } from 'react';
import type { ReactNode } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Acts } from '../../components/acts.ts';
import type { SystemsView } from '../../messages/system-calls.ts';
import type { Mistake } from '../../systems/mistake/mistake.ts';
import type { OpenPage } from './support/mistake-page.ts';
import { MINUTE, mistakeWith, NOW, openPage, wordsOf } from './support/mistake-page.ts';

const background = vi.hoisted(() => ({
  asked: [] as [name: string, input: unknown][],
  mistakes: [] as unknown[],
}));
vi.mock('../../messages/client.ts', () => ({
  CallFailed: class extends Error {},
  onChanged: () => () => undefined,
  call: async (name: string, input: unknown) => {
    if (name === 'systems.all') {
      const people = [{ id: 'sam', name: 'Sam', relation: 'manager' }];
      return { mistakes: background.mistakes, people, level: 'vp' } as unknown as SystemsView;
    }
    background.asked.push([name, input]);
    return { changeId: 'c', kind: 'record-changed', label: '' };
  },
}));
vi.mock('../../components/Look.tsx', () => ({
  useNeutral: () => false,
  discreet: (name: string) => name,
}));
const saved = vi.hoisted(() => [] as [name: string, text: string][]);
vi.mock('../../components/save-file.ts', () => ({
  saveFile: (name: string, text: string) => saved.push([name, text]),
}));

let page: OpenPage;
beforeEach(() => {
  vi.useFakeTimers({ now: NOW, toFake: ['Date'] });
  background.asked = [];
  saved.length = 0;
  page = openPage('#/mistakes');
});
afterEach(async () => {
  await page.close();
  vi.useRealTimers();
});

/** Shows a page of the notebook, where acting is doing. Its modules look at the address as they are loaded. */
async function show(which: 'MistakesPage' | 'MistakePage', mistakes: readonly Mistake[], id = 'm') {
  background.mistakes = [...mistakes];
  const { ActsContext } = await import('../../components/acts.ts');
  const { MistakesPage } = await import('../../entrypoints/notebook/playbooks/MistakesPage.tsx');
  const { MistakePage } = await import('../../entrypoints/notebook/playbooks/MistakePage.tsx');
  const today = '2026-11-23';
  const shown: ReactNode =
    which === 'MistakePage'
      ? createElement(MistakePage, { id, today })
      : createElement(MistakesPage, { today });
  const acts: Acts = {
    act: (action) => void action(),
    undoable: (action, { after } = {}) => void doing(action, after),
  };
  await page.show(createElement(ActsContext, { value: acts }, shown));
}

/** Does it, and what follows where it was done. */
async function doing<T>(action: () => Promise<T | null>, after?: (done: T) => void): Promise<void> {
  const done = await action();
  if (done !== null) after?.(done);
}

const words = (selector: string) => [...page.body.querySelectorAll(selector)].map(wordsOf);

describe('the list', () => {
  it('has the open ones first, the latest on top, and the closed ones folded', async () => {
    await show('MistakesPage', [
      mistakeWith({ id: 'a', title: 'First' }),
      mistakeWith({ id: 'b', title: 'Closed', closedAt: NOW }),
      mistakeWith({ id: 'c', title: 'Second', nextAt: NOW + 12 * MINUTE }),
      mistakeWith({ id: 'd', title: 'Closed later', closedAt: NOW + 1 }),
    ]);
    expect(words('section li a > span:first-child')).toEqual(['Second', 'First']);
    expect(words('section li a > span + span')).toEqual([
      expect.stringMatching(/^Update due in 12 min · since /),
      expect.stringMatching(/^since /),
    ]);
    expect(words('details:not([open]) li a > span:first-child')).toEqual([
      'Closed later',
      'Closed',
    ]);
    const [link] = page.body.querySelectorAll('a');
    expect(link?.getAttribute('href')).toBe('#/mistake/c');
  });

  it('begins one, and opens it', async () => {
    await show('MistakesPage', []);
    expect(words('section p')).toHaveLength(1);
    await page.press('Something went wrong');
    const [[name, input] = []] = background.asked;
    const { row } = input as { row: Mistake };
    expect([name, input]).toMatchObject(['record.add', { table: 'mistakes', row: { what: '' } }]);
    expect(location.hash).toBe(`#/mistake/${row.id}`);
  });
});

describe('the page of one', () => {
  const one = mistakeWith({ title: 'Wrong prices', personId: 'sam', ownedAt: NOW, draft: 'mine' });

  it('is called as it is, and has its headings in order', async () => {
    await show('MistakePage', [one]);
    expect(words('h1')).toEqual(['Wrong prices']);
    const levels = [...page.body.querySelectorAll('h1, h2, h3')].map(({ tagName }) => tagName);
    expect(levels[0]).toBe('H1');
    expect(levels[1]).toBe('H2');
    expect(words('h2')).toEqual(['Give the first update', 'The timeline']);
  });

  it('does each thing by its call', async () => {
    await show('MistakePage', [{ ...one, nextAt: NOW + MINUTE }]);
    await page.press('15 min more');
    await page.press('Given: copy the text');
    await page.type('What went wrong', 'x');
    await page.press('Close it');
    const nextAt = NOW + 60 * MINUTE;
    expect(background.asked).toEqual([
      ['mistake.extend', { id: 'm', nextAt: NOW + 16 * MINUTE }],
      ['mistake.update', { id: 'm', status: '', plan: '', nextAt }],
      ['record.type', { table: 'mistakes', id: 'm', fields: { what: 'x' } }],
      ['mistake.close', { id: 'm' }],
    ]);
  });

  it('gives away what is kept by now, also what this page has not heard of yet', async () => {
    await show('MistakePage', [mistakeWith({ title: 'Wrong prices', cause: 'No te' })]);
    background.mistakes = [mistakeWith({ title: 'Wrong prices', cause: 'No test' })];
    await page.press('Copy as Markdown');
    await page.press('Save as a file');
    expect(page.copied[0]).toContain('> No test\n');
    expect(saved.at(-1)?.[1]).toBe(page.copied[0]);
  });

  it('gives its timeline away as Markdown', async () => {
    await show('MistakePage', [one]);
    await page.press('Copy as Markdown');
    await page.press('Save as a file');
    expect(page.copied[0]).toMatch(/^# Wrong prices\n\n## .*2026/);
    expect(page.copied[0]).toContain('Owned it, to Sam');
    expect(saved).toEqual([['timeline-2026-11-23.md', page.copied[0]]]);
  });

  it('is deleted, and leads back', async () => {
    await show('MistakePage', [one]);
    await page.press('Delete');
    expect(background.asked).toEqual([['record.delete', { table: 'mistakes', id: 'm' }]]);
    expect(location.hash).toBe('#/mistakes');
  });

  it('opens a closed one again, or its note', async () => {
    await show('MistakePage', [{ ...one, closedAt: NOW, noteId: 'n' }]);
    await page.press('Open it again');
    expect(background.asked).toEqual([['mistake.reopen', { id: 'm' }]]);
    await page.press('Its note');
    expect(location.hash).toBe('#/note/n');
  });

  it('says so where it is gone', async () => {
    await show('MistakePage', []);
    expect(words('h1')).toEqual(['Nothing here']);
    expect(page.body.querySelector('a')?.getAttribute('href')).toBe('#/bin');
  });
});
