/** An update of the extension takes its frames away: it waits while somebody types. */
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { UPDATE, updateIfQuiet, updateLater } from '../../background/update-later.ts';
import { resetWorld, world } from './support/fake-browser.ts';
import { memoryConnection } from './support/memory-database.ts';
import { NOTE, pageOver } from './support/pages.ts';

vi.mock('webextension-polyfill', async () => ({
  default: (await import('./support/fake-browser.ts')).fakeBrowser,
}));

beforeEach(() => {
  resetWorld();
  vi.useFakeTimers({ toFake: ['Date'] });
});
afterEach(() => vi.useRealTimers());

it('comes a minute after the last letter, once', async () => {
  const ask = pageOver(memoryConnection(new IDBFactory()));
  await ask('note.save', NOTE);
  await updateLater();
  vi.setSystemTime(Date.now() + 59_000);
  await ask('note.save', { ...NOTE, seq: 2, text: 'one letter more' });
  vi.setSystemTime(Date.now() + 59_000);
  await updateIfQuiet();
  expect(world.reloads).toBe(0);
  expect(world.alarms.has(UPDATE)).toBe(true);
  vi.setSystemTime(Date.now() + 2_000);
  await updateIfQuiet();
  expect(world.reloads).toBe(1);
  expect(world.alarms.has(UPDATE)).toBe(false);
});

it('does not wait for who only looks', async () => {
  const ask = pageOver(memoryConnection(new IDBFactory()));
  await ask('note.save', NOTE);
  vi.setSystemTime(Date.now() + 61_000);
  await ask('person.list', {});
  await updateIfQuiet();
  expect(world.reloads).toBe(1);
});
