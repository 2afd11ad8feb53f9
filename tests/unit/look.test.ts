/** Hidden at once, in all pages, and looking like any notes. */
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, it, vi } from 'vitest';
import { switchHidden } from '../../background/look.ts';
import { fakeBrowser, resetWorld, world } from './support/fake-browser.ts';
import { memoryConnection } from './support/memory-database.ts';
import { pageOver } from './support/pages.ts';
import type { Ask } from './support/pages.ts';

vi.mock('webextension-polyfill', async () => ({
  default: (await import('./support/fake-browser.ts')).fakeBrowser,
}));

let ask: Ask;
beforeEach(() => {
  resetWorld();
  ask = pageOver(memoryConnection(new IDBFactory()));
});

it('the panic key hides everything, tells the pages, and shows it when it is pressed again', async () => {
  expect(await ask('look', {})).toEqual({ neutral: false, hidden: false });
  await switchHidden();
  expect(world.announced).toHaveLength(1);
  expect(await ask('look', {})).toEqual({ neutral: false, hidden: true });
  await switchHidden();
  expect(await ask('look', {})).toEqual({ neutral: false, hidden: false });
});

it('what is hidden is shown again when the browser starts; the neutral look stays', async () => {
  await ask('look.hide', { hidden: true });
  await ask('privacy.set', { neutral: true });
  expect(await ask('look', {})).toEqual({ neutral: true, hidden: true });
  fakeBrowser.storage.session.clear();
  expect(await ask('look', {})).toEqual({ neutral: true, hidden: false });
});

it('what is chosen about privacy is kept, one choice at a time', async () => {
  await ask('privacy.set', { keepMonths: 12 });
  await ask('privacy.set', { lockAfter: 30 });
  expect(await ask('privacy.get', {})).toMatchObject({ keepMonths: 12, lockAfter: 30 });
  await ask('privacy.set', { keepMonths: null });
  expect(await ask('privacy.get', {})).toMatchObject({ keepMonths: null, lockAfter: 30 });
  expect(await ask.refused('privacy.set', { keepMonths: 0 })).toBe('invalid');
});
