/** How one gets to Loopside: by keys, by the browser's menus, by the small window for a line. */
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { UseDatabase } from '../../background/database.ts';
import { asLine, openJot } from '../../background/jot.ts';
import { keyring } from '../../background/keyring.ts';
import { pressed } from '../../background/keys.ts';
import { answerer } from '../../background/listen.ts';
import { syncMenu } from '../../background/menu.ts';
import { isTabKey } from '../../background/tab-key.ts';
import { likelyFirst, personWritten } from '../../entrypoints/jot/likely-first.ts';
import type { FrameState } from '../../messages/page-channel.ts';
import type { JotPerson } from '../../messages/reach-calls.ts';
import { LIMITS } from '../../sites/reading.ts';
import { fakeBrowser, OUR_ORIGIN, resetWorld, world } from './support/fake-browser.ts';
import { memoryConnection } from './support/memory-database.ts';
import type { Ask } from './support/pages.ts';
import { NOTE, pageOver } from './support/pages.ts';

vi.mock('webextension-polyfill', async () => ({
  default: (await import('./support/fake-browser.ts')).fakeBrowser,
}));

const CALENDAR = 'https://calendar.google.com';
const TOKEN = 'a'.repeat(32);
const TAB = 4;

let useDatabase: UseDatabase;
let ask: Ask;
beforeEach(() => {
  resetWorld();
  world.tabs.set(TAB, { id: TAB, url: `${CALENDAR}/`, status: 'complete' });
  world.readers.set(TAB, []);
  world.granted.add(`${CALENDAR}/*`);
  useDatabase = memoryConnection(new IDBFactory(), () => keyring.key());
  ask = pageOver(useDatabase);
});

/** The calendar shows a 1:1, or nothing. */
async function show(isOpen: boolean): Promise<void> {
  const attendees = [
    { name: 'Alex', email: 'alex@example.org', self: true },
    { name: 'Sam', email: 'sam@example.org' },
  ];
  const event = { title: '1:1 Sam', attendees, guests: 'all', series: 'abc', occurrence: '1' };
  const reading = isOpen ? { lang: 'en', event } : null;
  const reply = await answerer(useDatabase)(
    {
      channel: 'page',
      call: 'reading',
      token: TOKEN,
      reading,
      unreadable: false,
      isRtl: false,
    },
    { id: 'loopside-id', origin: CALENDAR, tab: { id: TAB }, frameId: 0 },
  );
  expect(reply.ok).toBe(true);
}

/** How the tab's reader was last told to show the frame; undefined where it was told nothing. */
const told = () =>
  world.readers.get(TAB)?.findLast((message) => 'show' in (message as object)) as
    FrameState | undefined;
const moment = () => ask('moment', { tabId: TAB });

describe('the keys', () => {
  it('fold the sidebar of the tab, and open it again', async () => {
    await show(true);
    await pressed('toggle', TAB);
    expect(told()).toMatchObject({ show: true, open: false });
    await pressed('toggle', TAB);
    expect(told()).toMatchObject({ show: true, open: true });
  });

  it('lead to the note, which is opened for it, and say so in that tab alone', async () => {
    await show(true);
    expect((await moment()).writeAt).toBeNull();
    await pressed('toggle', TAB);
    await pressed('note', undefined);
    expect(told()).toMatchObject({ open: true });
    expect((await moment()).writeAt).toBeGreaterThan(Date.now() - 60_000);
    expect((await ask('moment', { tabId: 5 })).writeAt).toBeNull();
  });

  it('do nothing where nothing is on screen, or Loopside is off or hidden', async () => {
    await show(false);
    await pressed('toggle', TAB);
    await pressed('note', TAB);
    await show(true);
    await ask('off.set', { tabId: TAB, where: 'everywhere', off: true });
    await pressed('note', TAB);
    await ask('off.set', { tabId: TAB, where: 'everywhere', off: false });
    await ask('look.hide', { hidden: true });
    await pressed('toggle', TAB);
    await ask('look.hide', { hidden: false });
    expect(told()).toMatchObject({ open: true });
    expect((await moment()).writeAt).toBeNull();
  });

  it('are told as the browser has them now; what has none is empty', async () => {
    expect(await ask('keys.get', {})).toEqual({ toggle: '', note: '', lookUp: '', hide: '' });
    world.keys.set('hide', 'Ctrl+Shift+9').set('_execute_action', 'Alt+Shift+J').set('note', '');
    expect(await ask('keys.get', {})).toEqual({
      toggle: '',
      note: '',
      lookUp: 'Alt+Shift+J',
      hide: 'Ctrl+Shift+9',
    });
    expect(['toggle', 'note', 'hide', '_execute_action'].map(isTabKey)).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });

  it('are changed on the browser’s own page', async () => {
    await ask('keys.change', {});
    expect(world.opened).toEqual(['chrome://extensions/shortcuts']);
  });
});

describe('the entry in the browser’s menus', () => {
  it('stands behind the button and a selection, not on every page, names nobody, and stands there once', async () => {
    await ask('note.save', NOTE);
    await syncMenu();
    await syncMenu();
    expect(world.menu).toEqual([
      { id: 'jot', title: 'Note for my next 1:1…', contexts: ['action', 'selection'] },
    ]);
  });

  it('goes when it is not wanted, stays away, and comes back', async () => {
    await syncMenu();
    expect(await ask('menu.get', {})).toBe(true);
    await ask('menu.set', { on: false });
    expect(world.menu).toEqual([]);
    await syncMenu();
    expect(world.menu).toEqual([]);
    expect(await ask('menu.get', {})).toBe(false);
    await ask('menu.set', { on: true });
    expect(world.menu).toHaveLength(1);
  });
});

describe('the window for a line', () => {
  it('begins with what was selected, told once and not in its address', async () => {
    await openJot('  the\n budget\t for  next year ');
    expect(world.windows).toEqual([`${OUR_ORIGIN}/jot.html`]);
    expect(await fakeBrowser.storage.local.get(null)).not.toHaveProperty('selected');
    expect(await ask('jot.begun', {})).toBe('the budget for next year');
    expect(await ask('jot.begun', {})).toBe('');
  });

  it('takes a line of a whole page, not more', () => {
    const line = asLine('word '.repeat(100_000));
    expect(line).toHaveLength(LIMITS.line);
    expect(line.endsWith('…')).toBe(true);
    expect(asLine('short')).toBe('short');
  });

  it('knows whom there is a note with, and what it keeps can be taken back', async () => {
    await ask('note.save', NOTE);
    const { people, fault } = await ask('jot.people', {});
    expect(fault).toBeNull();
    expect(people).toMatchObject([{ name: 'Sam', email: 'sam@example.org', nextAt: null }]);
    const [sam] = people;
    if (!sam) throw new Error('nobody');
    const who = { id: sam.id, name: sam.name, email: sam.email };
    const { id, personId } = await ask('topic.add', { who, text: 'a raise' });
    expect(personId).toBe(sam.id);
    const waiting = async () => (await ask('person.get', { id: personId }))?.waiting;
    expect(await waiting()).toMatchObject([{ id, text: 'a raise' }]);
    await ask('topic.delete', { id });
    expect(await waiting()).toEqual([]);
  });

  it('says that the notebook is locked rather than that it is empty', async () => {
    await ask('note.save', NOTE);
    await ask('lock.on', { passphrase: 'four words that nobody guesses' });
    await ask('lock.close', {});
    expect(await ask('jot.people', {})).toEqual({ people: [], fault: 'locked' });
    await ask('lock.open', { passphrase: 'four words that nobody guesses' });
    expect((await ask('jot.people', {})).people).toHaveLength(1);
  });
});

describe('whom a line is likely for', () => {
  const person = (name: string, nextAt: number | null, lastOn: string | null): JotPerson => ({
    id: name,
    name,
    email: '',
    nextAt,
    lastOn,
  });

  it('whoever is next, then whoever was last, then by name', () => {
    const people = [
      person('Zoe', null, null),
      person('Ida', null, '2026-11-02'),
      person('Ben', null, null),
      person('Kim', 20, '2026-01-01'),
      person('Max', null, '2026-11-20'),
      person('Eve', 10, null),
    ];
    const order = likelyFirst(people, new Intl.Collator('en'));
    expect(order.map(({ name }) => name)).toEqual(['Eve', 'Kim', 'Max', 'Ida', 'Ben', 'Zoe']);
  });

  it('somebody new by name or by address', () => {
    expect(personWritten(' Jo Marsh ')).toEqual({ id: null, name: 'Jo Marsh', email: '' });
    expect(personWritten('Jo@Example.org')).toEqual({
      id: null,
      name: '',
      email: 'jo@example.org',
    });
    expect(personWritten('  ')).toBeNull();
  });
});

it('a site that was named by its address is read once the browser allows it', async () => {
  world.granted.add('https://mail.example.org/*');
  const address = 'https://mail.example.org/SOGo/so/alex/Calendar/view';
  expect(await ask('site.addHost', { address })).toBe(true);
  expect(world.scripts.map(({ js }) => js)).toEqual([['content-scripts/sogo.js']]);
  expect(await ask('site.addHost', { address: 'file:///etc/passwd' })).toBe(false);
  expect(await ask('site.addHost', { address: 'https://*.example.org/' })).toBe(false);
  expect(await ask('site.list', {})).toHaveLength(1);
  expect(await ask.refused('site.addHost', { address: 'no address' })).toBe('invalid');
});
