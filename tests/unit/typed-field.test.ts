/** A field that keeps each letter, whatever comes back meanwhile. */
import { act, createElement } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { TypedField } from '../../components/TypedField.tsx';
import { rendered } from './support/rendered.ts';

afterEach(() => vi.unstubAllGlobals());

/** A field over a save that answers when the test says so. */
async function field(value: string, rows?: number) {
  const saves: { text: string; done: () => Promise<void>; fail: () => Promise<void> }[] = [];
  const onType = (text: string) =>
    new Promise<void>((resolve, reject) => {
      saves.push({
        text,
        done: () => act(async () => resolve()),
        fail: () => act(async () => reject(new Error('no disk'))),
      });
    });
  const of = (kept: string) =>
    createElement(TypedField, {
      label: 'What they said',
      value: kept,
      onType,
      ...(rows !== undefined && { rows }),
    });
  const { page, show, ...does } = await rendered(of(value));
  const box = page.querySelector<HTMLInputElement>('input, textarea');
  if (!box) throw new Error('no field');
  const save = (n: number) => {
    const found = saves[n];
    if (!found) throw new Error(`no save ${n}`);
    return found;
  };
  return {
    save,
    texts: () => saves.map(({ text }) => text),
    shown: () => box.value,
    state: () => page.querySelector('[role=status]')?.textContent,
    comes: (kept: string) => show(of(kept)),
    types: (text: string) => does.type(box, text),
    enters: () => does.focus(box),
    leaves: () => does.blur(box),
    box,
    page,
  };
}

describe('a typed field', () => {
  it('is a line, or a box of lines, by its own name, in the direction of its words', async () => {
    const { box, page } = await field('a');
    expect([box.tagName, box.dir]).toEqual(['INPUT', 'auto']);
    expect(page.querySelector('label')?.htmlFor).toBe(box.id);
    const { box: area } = await field('a', 3);
    expect([area.tagName, area.getAttribute('rows')]).toEqual(['TEXTAREA', '3']);
  });

  it('saves at every change, the whole text', async () => {
    const { enters, types, texts, shown } = await field('');
    await enters();
    for (const text of ['h', 'he', 'hey']) await types(text);
    expect(texts()).toEqual(['h', 'he', 'hey']);
    expect(shown()).toBe('hey');
  });

  it('shows what is kept elsewhere, where nobody types', async () => {
    const { comes, shown, enters } = await field('a');
    await comes('b');
    expect(shown()).toBe('b');
    await enters();
    await comes('c');
    expect(shown()).toBe('c');
  });

  it('is never overwritten while it is typed into: neither by its own echo nor by others', async () => {
    const { enters, types, save, comes, shown } = await field('');
    await enters();
    await types('h');
    await types('he');
    await save(0).done();
    await comes('h');
    expect(shown()).toBe('he');
    await save(1).done();
    await comes('he');
    await comes('somebody else');
    expect(shown()).toBe('he');
  });

  it('goes on with what is kept once it is left: what it said itself, then what others say', async () => {
    const { enters, types, save, comes, shown, leaves } = await field('old');
    await enters();
    await types('new');
    await leaves();
    expect(shown()).toBe('new');
    await save(0).done();
    expect(shown()).toBe('new');
    await comes('new');
    await comes('old');
    expect(shown()).toBe('old');
  });

  it('shows after it is left what others wrote while it had the focus', async () => {
    const { enters, types, save, comes, shown, leaves } = await field('old');
    await enters();
    await types('new');
    await save(0).done();
    await comes('new');
    await comes('theirs');
    await leaves();
    expect(shown()).toBe('theirs');
  });

  it('says that it is not saved, keeps the words, and tries again with the next change', async () => {
    const { enters, types, save, state, shown, comes, texts } = await field('old');
    await enters();
    await types('new');
    expect(state()).toBe('');
    await save(0).fail();
    await comes('old again');
    expect([shown(), state()]).toEqual(['new', 'Not saved']);
    await types('newer');
    expect(state()).toBe('Not saved');
    await save(1).done();
    expect([texts(), state()]).toEqual([['new', 'newer'], '']);
  });

  it('tries again on leaving it, and keeps the words while that fails too', async () => {
    const { enters, types, save, state, shown, leaves, texts, comes } = await field('old');
    await enters();
    await types('new');
    await save(0).fail();
    await leaves();
    expect(texts()).toEqual(['new', 'new']);
    await save(1).fail();
    await comes('other');
    expect([shown(), state()]).toEqual(['new', 'Not saved']);
    await enters();
    await leaves();
    await save(2).done();
    expect([shown(), state()]).toEqual(['new', '']);
  });

  it('does not save on leaving what was saved', async () => {
    const { enters, types, save, leaves, texts } = await field('');
    await enters();
    await types('a');
    await save(0).done();
    await leaves();
    expect(texts()).toEqual(['a']);
  });

  it('goes by the last change where answers come in another order', async () => {
    const { enters, types, save, state } = await field('');
    await enters();
    await types('a');
    await types('ab');
    await save(1).done();
    await save(0).fail();
    expect(state()).toBe('');
  });
});
