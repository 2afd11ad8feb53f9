import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { UseDatabase } from '../../background/database.ts';
import { answerer } from '../../background/listen.ts';
import type { CallName, Input, MomentView, Output, Reply } from '../../messages/app-channel.ts';
import type { FrameState } from '../../messages/page-channel.ts';
import type { Reading } from '../../sites/reading.ts';
import { StoreError } from '../../store/errors.ts';
import { fakeBrowser, OUR_ORIGIN, resetWorld, world } from './support/fake-browser.ts';
import { memoryConnection } from './support/memory-database.ts';

vi.mock('webextension-polyfill', async () => ({
  default: (await import('./support/fake-browser.ts')).fakeBrowser,
}));

const ID = 'loopside-id';
const CALENDAR = 'https://calendar.google.com';
const TOKEN = 'a'.repeat(32);
const OTHER_TOKEN = 'b'.repeat(32);
const WRITER = '2f1c8e0a-7f0e-4a57-9d52-0d8a4b9b7e11';
const SAM = { name: 'Sam', email: 'sam@example.org' };

const contentScript = { id: ID, origin: CALENDAR, tab: { id: 4 }, frameId: 0 };
const popup = { id: ID, origin: OUR_ORIGIN };
const tabOfOurs = { id: ID, origin: OUR_ORIGIN, tab: { id: 9 }, frameId: 0 };
/** Our sidebar, in the calendar's tab. */
const frame = { id: ID, origin: OUR_ORIGIN, tab: { id: 4 }, frameId: 7 };

const ONE_ON_ONE: Reading = {
  lang: 'en',
  event: {
    title: '1:1 Sam',
    attendees: [{ name: 'Alex', email: 'alex@example.org', self: true }, SAM],
    guests: 'all',
    series: 'abc',
    occurrence: '20991123',
    start: '2099-11-23',
  },
};
const MEETING = {
  series: `${CALENDAR}#abc`,
  occurrence: '20991123',
  day: '2099-11-23',
  kind: 'one_on_one',
  title: '1:1 Sam',
};
const NOTE: Input<'note.save'> = {
  ...MEETING,
  counterpart: SAM,
  text: 'ask about the budget',
  baseRev: 0,
  writer: WRITER,
  seq: 1,
};

const EVERY_CALL: { [N in CallName]: Input<N> } = {
  moment: { tabId: 4 },
  'note.save': NOTE,
  'advice.shown': { series: MEETING.series, occurrence: MEETING.occurrence, day: null, ids: ['a'] },
  'feedback.give': {
    principle: 'loop-2-ask-to-help',
    verdict: 'useful',
    series: MEETING.series,
    occurrence: MEETING.occurrence,
    counterpart: SAM,
  },
  'feedback.withdraw': { id: 'no-such-row' },
  'feedback.restore': {
    feedback: {
      id: 'row',
      principle: 'not-in-this-version',
      verdict: 'never',
      series: MEETING.series,
      occurrence: MEETING.occurrence,
      personId: null,
      givenAt: 1,
    },
  },
  'feedback.list': {},
  'side.set': { series: MEETING.series, side: 'candidate' },
  'person.relate': { who: SAM, relation: 'manager' },
  'frame.set': { token: TOKEN, open: false },
  tab: { tabId: 4 },
  'off.set': { tabId: 4, where: 'everywhere', off: true },
  level: {},
  'level.set': { level: 'vp' },
  'library.asked': {},
  'site.add': { tabId: 4 },
};

let useDatabase: UseDatabase;
let answer: ReturnType<typeof answerer>;

beforeEach(() => {
  resetWorld();
  world.tabs.set(4, { id: 4, url: `${CALENDAR}/calendar/u/0/r/week`, status: 'complete' });
  world.readers.set(4, []);
  useDatabase = memoryConnection(new IDBFactory());
  answer = answerer(useDatabase);
});

/** What the reader in the calendar's page is told when it reports. */
async function report(reading: Reading | null, sender = contentScript, token = TOKEN) {
  const reply = await answer({ channel: 'page', call: 'reading', token, reading }, sender);
  return reply as Reply<FrameState>;
}

async function ask<N extends CallName>(call: N, input: Input<N>, sender: object = popup) {
  return (await answer({ channel: 'app', call, input }, sender)) as Reply<Output<N>>;
}

/** The value of an answer that has to be one. */
async function valueOf<T>(reply: Promise<Reply<T>>): Promise<T> {
  const given = await reply;
  if (!given.ok) throw new Error(`${given.error.code}: ${given.error.message}`);
  return given.value;
}

const moment = (sender: object = frame): Promise<MomentView> =>
  valueOf(ask('moment', { token: TOKEN }, sender));

/** All that is kept anywhere. */
async function kept() {
  const [notes, people] = await useDatabase((db) =>
    Promise.all([db.notes.toArray(), db.people.toArray()]),
  );
  const local = await fakeBrowser.storage.local.get(null);
  const session = await fakeBrowser.storage.session.get(null);
  return { notes, people, local, session };
}

const NOTHING = { notes: [], people: [], local: {}, session: {} };

describe('who is not heard', () => {
  it.each(Object.entries(EVERY_CALL))(
    'a content script that asks for %s: nothing is told and nothing is written',
    async (call, input) => {
      const reply = await answer({ channel: 'app', call, input }, contentScript);
      expect(reply).toEqual({
        ok: false,
        error: { code: 'refused', message: 'A page may only report what it shows.' },
      });
      expect(await kept()).toEqual(NOTHING);
      expect(world.announced).toEqual([]);
    },
  );

  it.each([
    ['another extension', { id: 'other', origin: 'chrome-extension://other' }],
    ['another extension that claims our origin', { ...popup, id: 'other' }],
    ['a web page', { origin: CALENDAR, tab: { id: 4 }, frameId: 0 }],
    ['nobody', {}],
  ])('%s, on either channel', async (_who, sender) => {
    const messages = Object.entries(EVERY_CALL).map(([call, input]) => ({
      channel: 'app',
      call,
      input,
    }));
    const reading = { channel: 'page', call: 'reading', token: TOKEN, reading: ONE_ON_ONE };
    for (const message of [...messages, reading]) {
      expect(await answer(message, sender)).toMatchObject({
        ok: false,
        error: { code: 'refused' },
      });
    }
    expect(await kept()).toEqual(NOTHING);
  });

  it('a page of ours that speaks as a content script', async () => {
    const reading = { channel: 'page', call: 'reading', token: TOKEN, reading: ONE_ON_ONE };
    expect(await answer(reading, frame)).toMatchObject({ error: { code: 'invalid' } });
    expect(await kept()).toEqual(NOTHING);
  });

  it('a content script that belongs to no tab', async () => {
    const { tab: _, ...outside } = contentScript;
    expect(
      await answer({ channel: 'page', call: 'reading', token: TOKEN, reading: null }, outside),
    ).toMatchObject({ error: { code: 'refused' } });
  });

  it.each([
    null,
    'moment',
    7,
    [],
    {},
    { channel: 'app' },
    { channel: 'app', call: 'drop', input: {} },
  ])('nonsense: %j', async (raw) => {
    expect(await answer(raw, popup)).toMatchObject({ ok: false, error: { code: 'invalid' } });
    expect(await answer(raw, contentScript)).toMatchObject({ error: { code: 'refused' } });
  });
});

describe('a reading', () => {
  it('is answered with how the frame stands, and nothing else', async () => {
    expect(await report(ONE_ON_ONE)).toEqual({
      ok: true,
      value: { channel: 'frame', show: true, open: true, width: 360 },
    });
  });

  it('is kept as its tab’s moment, and the pages are told to look', async () => {
    await report(ONE_ON_ONE);
    expect((await kept()).session).toEqual({
      'tab:4': { tabId: 4, frameId: 0, token: TOKEN, origin: CALENDAR, reading: ONE_ON_ONE },
    });
    expect(world.announced).toEqual([{ channel: 'changed' }]);
  });

  it.each<[string, Reading | null]>([
    ['nothing', null],
    ['something else', { event: { title: 'Lunch', attendees: [], guests: 'all' } }],
  ])('of %s shows no frame', async (_what, reading) => {
    await report(ONE_ON_ONE);
    expect(await report(reading)).toMatchObject({ ok: true, value: { show: false } });
    expect((await moment()).meeting).toBeNull();
  });

  it('never opens a note, even where there is one', async () => {
    await ask('note.save', NOTE);
    await ask('person.relate', { who: SAM, relation: 'manager' });
    const reply = JSON.stringify(await report(ONE_ON_ONE));
    expect(reply).not.toMatch(/budget|sam|manager/i);
  });

  it('is kept under the origin the browser names, whatever the page says', async () => {
    await report(
      { ...ONE_ON_ONE, url: 'https://calendar.google.com/' },
      {
        ...contentScript,
        origin: 'https://evil.example',
      },
    );
    expect((await moment()).meeting?.series).toBe('https://evil.example#abc');
  });
});

describe('our frame in a page', () => {
  beforeEach(async () => {
    await report(ONE_ON_ONE);
    await report(ONE_ON_ONE, { ...contentScript, tab: { id: 5 } }, OTHER_TOKEN);
  });

  it('sees the moment of the page it stands in', async () => {
    expect(await moment()).toMatchObject({
      situation: { kind: 'one_on_one' },
      person: SAM,
      open: true,
      fault: null,
    });
  });

  it('sees nothing by the number of a tab, not even its own', async () => {
    for (const tabId of [4, 5]) {
      for (const call of ['moment', 'tab', 'site.add'] as const) {
        expect(await ask(call, { tabId }, frame)).toMatchObject({ error: { code: 'refused' } });
      }
      const off = { tabId, where: 'everywhere', off: true } as const;
      expect(await ask('off.set', off, frame)).toMatchObject({ error: { code: 'refused' } });
    }
    expect((await kept()).local).toEqual({});
  });

  it('sees and moves nothing by the token of another tab', async () => {
    expect(await ask('moment', { token: OTHER_TOKEN }, frame)).toMatchObject({
      error: { code: 'refused', message: 'A frame may only speak of the page it stands in.' },
    });
    expect(await ask('frame.set', { token: OTHER_TOKEN, open: false }, frame)).toMatchObject({
      error: { code: 'refused' },
    });
    expect((await kept()).local).toEqual({});
  });

  it('sees an empty moment by a token nobody has', async () => {
    const view = await valueOf(ask('moment', { token: 'c'.repeat(32) }, frame));
    expect(view).toMatchObject({
      situation: { kind: 'none' },
      meeting: null,
      note: null,
      last: null,
    });
  });

  it('may be named by tab from the popup and from a tab of ours', async () => {
    for (const sender of [popup, tabOfOurs]) {
      const view = await valueOf(ask('moment', { tabId: 4 }, sender));
      expect(view.situation.kind).toBe('one_on_one');
    }
  });
});

describe('off', () => {
  it.each(['here', 'everywhere'] as const)(
    '%s hides the frame, and on shows it again',
    async (where) => {
      await report(ONE_ON_ONE);
      await ask('off.set', { tabId: 4, where, off: true });
      expect(world.readers.get(4)?.at(-1)).toMatchObject({ channel: 'frame', show: false });
      expect(await report(ONE_ON_ONE)).toMatchObject({ value: { show: false } });
      await ask('off.set', { tabId: 4, where, off: false });
      expect(world.readers.get(4)?.at(-1)).toMatchObject({ channel: 'frame', show: true });
      expect(await report(ONE_ON_ONE)).toMatchObject({ value: { show: true } });
    },
  );

  it('here is not off elsewhere', async () => {
    await ask('off.set', { tabId: 4, where: 'here', off: true });
    const elsewhere = { ...contentScript, tab: { id: 5 }, origin: 'https://acme.latticehq.com' };
    expect(await report(ONE_ON_ONE, elsewhere)).toMatchObject({ value: { show: true } });
    expect((await valueOf(ask('tab', { tabId: 4 }))).off).toEqual({
      here: true,
      everywhere: false,
    });
  });

  it('is set once, however often it is asked for', async () => {
    for (let n = 0; n < 3; n += 1) await ask('off.set', { tabId: 4, where: 'here', off: true });
    expect((await kept()).local['offSites']).toEqual([CALENDAR]);
  });
});

describe('the frame’s place', () => {
  it('is kept for the site, within limits, and told to its readers', async () => {
    await report(ONE_ON_ONE);
    await ask('frame.set', { token: TOKEN, width: 10_000 }, frame);
    await ask('frame.set', { token: TOKEN, open: false }, frame);
    const state = { channel: 'frame', show: true, open: false, width: 640 };
    expect(world.readers.get(4)?.at(-1)).toEqual(state);
    expect(await report(ONE_ON_ONE)).toEqual({ ok: true, value: state });
  });

  it('falls back to the usual one where storage holds nonsense', async () => {
    await fakeBrowser.storage.local.set({ placements: { [CALENDAR]: { open: 1, width: 'wide' } } });
    expect(await report(ONE_ON_ONE)).toMatchObject({ value: { open: true, width: 360 } });
  });

  it('can be set while no page of the site is left', async () => {
    await report(ONE_ON_ONE);
    world.readers.delete(4);
    expect(await ask('frame.set', { token: TOKEN, open: false }, frame)).toMatchObject({
      ok: true,
    });
  });
});

describe('a note', () => {
  it('is in the database, with its person, when the call is answered', async () => {
    expect(await ask('note.save', NOTE, frame)).toEqual({
      ok: true,
      value: { kind: 'saved', rev: 1, seq: 1 },
    });
    const { notes, people } = await kept();
    expect(people).toMatchObject([{ addresses: ['sam@example.org'], name: 'Sam' }]);
    expect(notes).toMatchObject([{ ...MEETING, text: NOTE.text, personId: people[0]?.id }]);
  });

  it('is shown with its moment', async () => {
    await report(ONE_ON_ONE);
    expect((await moment()).note).toBeNull();
    await ask('note.save', NOTE, frame);
    expect((await moment()).note).toEqual({ text: NOTE.text, rev: 1 });
  });

  it('is shown before the next meeting with the same person, of any series', async () => {
    const coffee = { series: `${CALENDAR}#coffee`, occurrence: '', day: '2099-11-16' };
    await ask('note.save', { ...NOTE, ...coffee, title: 'Coffee', text: 'her move' });
    await report(ONE_ON_ONE);
    expect((await moment()).last).toMatchObject({
      text: 'her move',
      title: 'Coffee',
      day: '2099-11-16',
    });
  });

  it('is never overwritten by another editor that has not seen it', async () => {
    await ask('note.save', NOTE);
    const writer = '9b6c0f43-5f5e-4c0e-8f2b-6a1c7e2d3f12';
    const value = await valueOf(ask('note.save', { ...NOTE, writer, text: 'other words' }));
    expect(value).toMatchObject({ kind: 'conflict', stored: { text: NOTE.text } });
  });
});

describe('what the user says', () => {
  it('of a person changes the advice for their next meeting', async () => {
    await report(ONE_ON_ONE);
    expect((await moment()).person).toEqual({ ...SAM, relation: null });
    const before = (await moment()).advice;
    await ask('person.relate', { who: SAM, relation: 'manager' }, frame);
    const after = await moment();
    expect(after.person).toEqual({ ...SAM, relation: 'manager' });
    expect(after.advice[0]).toMatchObject({ id: 'loop-2-ask-to-help' });
    expect(after.advice).not.toEqual(before);
  });

  it('of their own level changes the advice', async () => {
    await report(ONE_ON_ONE);
    await ask('person.relate', { who: SAM, relation: 'manager' }, frame);
    await ask('level.set', { level: 'vp' }, frame);
    const { level, advice } = await moment();
    expect(level).toBe('vp');
    expect(advice.map(({ id }) => id)).not.toContain('loop-2-ask-to-help');
  });
});

describe('a site the user adds', () => {
  const MAIL = 'https://mail.example.org';

  it('gets its reader once the browser has granted the host', async () => {
    world.tabs.set(6, { id: 6, url: `${MAIL}/SOGo/so/alex/Calendar/view`, status: 'complete' });
    const before = await valueOf(ask('tab', { tabId: 6 }));
    expect(before).toMatchObject({ state: 'askable', pattern: `${MAIL}/*`, reading: false });
    world.granted.add(`${MAIL}/*`);
    await ask('site.add', { tabId: 6 });
    expect(world.scripts).toMatchObject([{ id: `${MAIL}/*`, js: ['content-scripts/sogo.js'] }]);
    expect(world.injected).toContainEqual({ tabId: 6, files: ['content-scripts/sogo.js'] });
  });

  it('gets none without the grant', async () => {
    world.tabs.set(6, { id: 6, url: `${MAIL}/SOGo/so/alex/Calendar/view`, status: 'complete' });
    await ask('site.add', { tabId: 6 });
    expect(world.scripts).toEqual([]);
    expect(world.injected).toEqual([]);
  });

  it('is not asked for where nothing could be read', async () => {
    world.tabs.set(6, { id: 6, url: 'https://news.example.org/', status: 'complete' });
    expect(await valueOf(ask('tab', { tabId: 6 }))).toMatchObject({
      state: 'unknown',
      pattern: null,
    });
    await ask('site.add', { tabId: 6 });
    expect((await kept()).local).toEqual({});
  });
});

describe('a failure', () => {
  function failing(error: Error): UseDatabase {
    return async () => {
      throw error;
    };
  }

  it.each(['unavailable', 'full'] as const)(
    'of the database is told as %s, in a sentence',
    async (fault) => {
      answer = answerer(failing(new StoreError(fault, new Error('at store/notes.ts:33'))));
      for (const reply of [
        await ask('note.save', NOTE),
        await ask('person.relate', { who: SAM, relation: 'peer' }),
      ]) {
        expect(reply).toEqual({ ok: false, error: { code: fault, message: expect.any(String) } });
        expect(JSON.stringify(reply)).not.toMatch(/\.ts|\bat\b|stack/);
      }
    },
  );

  it('of the database leaves the advice', async () => {
    answer = answerer(failing(new StoreError('unavailable', null)));
    await report(ONE_ON_ONE);
    const view = await moment();
    expect(view).toMatchObject({ fault: 'unavailable', note: null, last: null });
    expect(view.situation.kind).toBe('one_on_one');
  });

  it('of another kind is told without its words', async () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => {});
    answer = answerer(failing(new RangeError('secret detail')));
    expect(await ask('note.save', NOTE)).toEqual({
      ok: false,
      error: { code: 'failed', message: 'Something in Loopside failed.' },
    });
    expect(log).toHaveBeenCalledOnce();
    expect(JSON.stringify(log.mock.calls)).not.toContain(NOTE.text);
    log.mockRestore();
  });

  it('does not come of a tab that was closed meanwhile', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    expect(await ask('tab', { tabId: 99 })).toMatchObject({ error: { code: 'failed' } });
    vi.restoreAllMocks();
  });
});
