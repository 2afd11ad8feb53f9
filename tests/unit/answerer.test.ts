import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { UseDatabase } from '../../background/database.ts';
import { syncAddedSites } from '../../background/added-sites.ts';
import { answerer } from '../../background/listen.ts';
import { permissionTakenBack } from '../../background/taken-back.ts';
import { principleById } from '../../content/corpus.ts';
import type { Verdict } from '../../content/memory.ts';
import type { CallName, Input, MomentView, Output, Reply } from '../../messages/app-channel.ts';
import type { FrameState } from '../../messages/page-channel.ts';
import type { Reading } from '../../sites/reading.ts';
import type { InterviewRole } from '../../situation/situation.ts';
import { StoreError } from '../../store/errors.ts';
import { SYSTEM_TABLES } from '../../systems/rows.ts';
import type { Feedback } from '../../store/rows.ts';
import { EVERY_CALL } from './support/every-call.ts';
import { fakeBrowser, OUR_ORIGIN, resetWorld, world } from './support/fake-browser.ts';
import { memoryConnection } from './support/memory-database.ts';
import { inWords } from './support/in-words.ts';

vi.mock('webextension-polyfill', async () => ({
  default: (await import('./support/fake-browser.ts')).fakeBrowser,
}));

const ID = 'loopside-id';
const CALENDAR = 'https://calendar.google.com';
const TOKEN = 'a'.repeat(32);
const OTHER_TOKEN = 'b'.repeat(32);
const WRITER = '2f1c8e0a-7f0e-4a57-9d52-0d8a4b9b7e11';
/** As a page shows them, and as our pages name them. */
const SAM_SHOWN = { name: 'Sam', email: 'sam@example.org' };
const JO_SHOWN = { name: 'Jo', email: 'jo@example.org' };
const SAM = { id: null, ...SAM_SHOWN };
const JO = { id: null, ...JO_SHOWN };
const DAY_MS = 24 * 60 * 60_000;

const contentScript = { id: ID, origin: CALENDAR, tab: { id: 4 }, frameId: 0 };
const popup = { id: ID, origin: OUR_ORIGIN };
const tabOfOurs = { id: ID, origin: OUR_ORIGIN, tab: { id: 9 }, frameId: 0 };
/** Our sidebar, in the calendar's tab. */
const frame = { id: ID, origin: OUR_ORIGIN, tab: { id: 4 }, frameId: 7 };

const ONE_ON_ONE: Reading = {
  lang: 'en',
  event: {
    title: '1:1 Sam',
    attendees: [{ name: 'Alex', email: 'alex@example.org', self: true }, SAM_SHOWN],
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

let useDatabase: UseDatabase;
let answer: ReturnType<typeof answerer>;

beforeEach(() => {
  resetWorld();
  world.tabs.set(4, { id: 4, url: `${CALENDAR}/calendar/u/0/r/week`, status: 'complete' });
  world.readers.set(4, []);
  world.granted.add(`${CALENDAR}/*`);
  useDatabase = memoryConnection(new IDBFactory());
  answer = answerer(useDatabase);
});

/** What the reader in the calendar's page is told when it reports. */
async function report(
  reading: Reading | null,
  sender = contentScript,
  token = TOKEN,
  unreadable = false,
) {
  const message = { channel: 'page', call: 'reading', token, isRtl: false, reading, unreadable };
  const reply = await answer(message, sender);
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
  const tables = await useDatabase(async (db) => ({
    notes: await db.notes.toArray(),
    people: await db.people.toArray(),
    feedback: await db.feedback.toArray(),
    showings: await db.showings.toArray(),
    sides: await db.sides.toArray(),
  }));
  const local = await fakeBrowser.storage.local.get(null);
  const session = await fakeBrowser.storage.session.get(null);
  return { ...tables, local, session };
}

const NOTHING = {
  notes: [],
  people: [],
  feedback: [],
  showings: [],
  sides: [],
  local: {},
  session: {},
};

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
    const reading = {
      channel: 'page',
      call: 'reading',
      token: TOKEN,
      isRtl: false,
      reading: ONE_ON_ONE,
      unreadable: false,
    };
    for (const message of [...messages, reading]) {
      expect(await answer(message, sender)).toMatchObject({
        ok: false,
        error: { code: 'refused' },
      });
    }
    expect(await kept()).toEqual(NOTHING);
  });

  it('a content script or a stranger, where there is something to take away or to write over', async () => {
    const feedback = EVERY_CALL['feedback.restore'].feedback;
    for (const call of ['feedback.restore', 'side.set', 'advice.shown'] as const) {
      expect(await ask(call, EVERY_CALL[call])).toMatchObject({ ok: true });
    }
    const before = await kept();
    for (const sender of [contentScript, { ...popup, id: 'other' }]) {
      await ask('feedback.withdraw', { id: feedback.id }, sender);
      await ask('feedback.restore', { feedback: { ...feedback, verdict: 'useful' } }, sender);
      await ask('side.set', { series: MEETING.series, side: null }, sender);
      await ask('advice.shown', { ...EVERY_CALL['advice.shown'], ids: ['b'] }, sender);
      expect(await ask('feedback.list', {}, sender)).toMatchObject({ ok: false });
    }
    expect(await kept()).toEqual(before);
  });

  it('a page of ours that speaks as a content script', async () => {
    const reading = {
      channel: 'page',
      call: 'reading',
      token: TOKEN,
      isRtl: false,
      reading: ONE_ON_ONE,
      unreadable: false,
    };
    expect(await answer(reading, frame)).toMatchObject({ error: { code: 'invalid' } });
    expect(await kept()).toEqual(NOTHING);
  });

  it('a content script that belongs to no tab', async () => {
    const { tab: _, ...outside } = contentScript;
    expect(
      await answer(
        {
          channel: 'page',
          call: 'reading',
          token: TOKEN,
          isRtl: false,
          reading: null,
          unreadable: false,
        },
        outside,
      ),
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
      value: {
        channel: 'frame',
        show: true,
        answered: false,
        open: true,
        width: 360,
        side: 'right',
      },
    });
  });

  it('is kept as its tab’s moment, and the pages are told to look', async () => {
    await report(ONE_ON_ONE);
    expect((await kept()).session).toEqual({
      'tab:4:0': {
        tabId: 4,
        frameId: 0,
        token: TOKEN,
        origin: CALENDAR,
        isRtl: false,
        reading: ONE_ON_ONE,
        unreadable: false,
      },
    });
    // What was saved before is told a little later, and may be told just now.
    expect(world.announced).toContainEqual({ channel: 'changed' });
  });

  it('what is reported again without anything new is announced to nobody: the popup asks, and would ask for ever', async () => {
    const reading = {
      channel: 'page',
      call: 'reading',
      token: TOKEN,
      isRtl: false,
      unreadable: false,
    };
    await answer({ ...reading, reading: ONE_ON_ONE }, contentScript);
    world.announced.length = 0;
    await answer({ ...reading, reading: ONE_ON_ONE }, contentScript);
    expect(world.announced).toEqual([]);
    await answer({ ...reading, reading: null }, contentScript);
    expect(world.announced).toEqual([{ channel: 'changed' }]);
  });

  it.each<[string, Reading | null]>([
    ['nothing', null],
    ['something else', { event: { title: 'Lunch', attendees: [], guests: 'all' } }],
  ])('of %s shows no frame', async (_what, reading) => {
    await report(ONE_ON_ONE);
    expect(await report(reading)).toMatchObject({ ok: true, value: { show: false } });
    expect(await moment()).toMatchObject({ meeting: null, onScreen: false });
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

  it('gets no more than a sidebar asks for: nothing of all that is kept, nothing of the lock, no deleting of what was written', async () => {
    const answered: string[] = [];
    for (const [call, input] of Object.entries(EVERY_CALL)) {
      const reply = await answer({ channel: 'app', call, input }, frame);
      const isRefused = !reply.ok && reply.error.code === 'refused';
      if (!isRefused) answered.push(call);
    }
    expect(answered.toSorted()).toEqual([
      'advice.shown',
      'aside.settle',
      'change.undo',
      'counterpart.set',
      'evidence',
      'feedback.give',
      'feedback.withdraw',
      'focus.moved',
      'frame.answer',
      'frame.set',
      'keys.get',
      'look',
      'loop.get',
      'me.add',
      'mistake.close',
      'mistake.draft',
      'mistake.extend',
      'mistake.list',
      'mistake.own',
      'mistake.reopen',
      'mistake.update',
      'note.save',
      'notebook.open',
      'person.list',
      'person.names',
      'person.relate',
      'promise.set',
      'reminders.seen',
      'side.set',
      'standing.set',
      'story.list',
      'template.list',
      'topic.add',
      'topic.set',
    ]);
  });

  it('runs the loop and the playbook of a mistake, and touches no other of the systems', async () => {
    for (const table of SYSTEM_TABLES) {
      const isRun = table === 'loop' || table === 'mistakes';
      const reply = await ask('record.delete', { table, id: 'no-such-row' }, frame);
      expect(reply).toMatchObject(isRun ? { ok: true } : { error: { code: 'refused' } });
    }
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
      error: {
        code: 'refused',
        message: 'A frame may only ask for what belongs to the page it stands in.',
      },
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

  it.each(['here', 'everywhere'] as const)(
    '%s leaves the moment, but says that its frame is hidden',
    async (where) => {
      await report(ONE_ON_ONE);
      const { onScreen, ...shown } = await moment();
      expect(onScreen).toBe(true);
      await ask('off.set', { tabId: 4, where, off: true });
      expect(await moment()).toEqual({ ...shown, onScreen: false });
      const panel = await valueOf(ask('moment', { tabId: 4 }));
      expect(panel).toEqual({ ...shown, onScreen: true });
      await ask('off.set', { tabId: 4, where, off: false });
      expect((await moment()).onScreen).toBe(true);
    },
  );

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
    const state = {
      channel: 'frame',
      show: true,
      answered: false,
      open: false,
      width: 520,
      side: 'right',
    };
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

describe('the frame that is to be seen', () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  it('is one whose page has answered: its reader is told, and every later answer says so', async () => {
    expect(await report(ONE_ON_ONE)).toMatchObject({ value: { show: true, answered: false } });
    await ask('frame.answer', { token: TOKEN }, frame);
    expect(world.readers.get(4)?.at(-1)).toMatchObject({ show: true, answered: true });
    expect(await report(ONE_ON_ONE)).toMatchObject({ value: { answered: true } });
  });

  it('is not that of the page before in the same tab', async () => {
    await report(ONE_ON_ONE);
    await ask('frame.answer', { token: TOKEN }, frame);
    expect(await report(ONE_ON_ONE, contentScript, OTHER_TOKEN)).toMatchObject({
      value: { answered: false },
    });
  });

  it('is kept out where it has not answered in ten seconds: the tab is marked until it does', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout'] });
    const badge = vi.spyOn(fakeBrowser.action, 'setBadgeText');
    // Its own: those of the tests before may still be waited for.
    const token = 'c'.repeat(32);
    await report(ONE_ON_ONE, contentScript, token);
    await vi.advanceTimersByTimeAsync(9_000);
    expect(badge).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1_500);
    await vi.waitFor(() => expect(badge).toHaveBeenCalledWith({ tabId: 4, text: '…' }));
    expect(await valueOf(ask('tab', { tabId: 4 }))).toMatchObject({ isKeptOut: true });
    await ask('frame.answer', { token }, frame);
    expect(badge).toHaveBeenLastCalledWith({ tabId: 4, text: null });
    expect(await valueOf(ask('tab', { tabId: 4 }))).toMatchObject({ isKeptOut: false });
    badge.mockRestore();
  });

  it('stands at the edge the user chose, and where lines end if they have not', async () => {
    expect(await report(ONE_ON_ONE)).toMatchObject({ value: { side: 'right' } });
    const rtl = { channel: 'page', call: 'reading', token: TOKEN, isRtl: true, unreadable: false };
    expect(await answer({ ...rtl, reading: ONE_ON_ONE }, contentScript)).toMatchObject({
      value: { side: 'left' },
    });
    await ask('standing.set', { side: 'right' }, frame);
    expect(world.readers.get(4)?.at(-1)).toMatchObject({ side: 'right' });
  });
});

describe('the side panel', () => {
  const panel = { id: ID, origin: OUR_ORIGIN };

  it('takes the frames out of all pages, and brings them back', async () => {
    await report(ONE_ON_ONE);
    await ask('standing.set', { home: 'panel' });
    expect(world.readers.get(4)?.at(-1)).toMatchObject({ show: false, side: null });
    expect(await report(ONE_ON_ONE)).toMatchObject({ value: { show: false, side: null } });
    await ask('standing.set', { home: 'page' });
    expect(world.readers.get(4)?.at(-1)).toMatchObject({ show: true, side: 'right' });
  });

  it('is told which tab is beside it, where a reader runs', async () => {
    expect(await valueOf(ask('panel.place', { windowId: 1 }, panel))).toEqual({ tabId: 4 });
    world.readers.delete(4);
    expect(await valueOf(ask('panel.place', { windowId: 1 }, panel))).toBeNull();
  });

  it.each([
    ['a frame of ours in a page', frame],
    ['a page of ours in a tab', tabOfOurs],
  ])('is nothing that %s can pass as', async (_, sender) => {
    expect(await ask('panel.place', { windowId: 1 }, sender)).toMatchObject({
      error: { code: 'refused' },
    });
  });
});

describe('a note', () => {
  it('is in the database, with its person, when the call is answered', async () => {
    expect(await ask('note.save', NOTE, frame)).toMatchObject({
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
    expect((await moment()).note).toMatchObject({ text: NOTE.text, rev: 1, isSkipped: false });
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
    await ask('level.set', { level: 'vp' }, popup);
    const { level, advice } = await moment();
    expect(level).toBe('vp');
    expect(advice.map(({ id }) => id)).not.toContain('loop-2-ask-to-help');
  });
});

/** A talk of a series with one other person, whose page tells nothing else. */
const talk = (day: string, who = SAM_SHOWN, series = 'abc'): Reading => ({
  lang: 'en',
  event: {
    title: '1:1',
    attendees: [{ name: 'Alex', email: 'alex@example.org', self: true }, who],
    guests: 'all',
    series,
    occurrence: day.replaceAll('-', ''),
    start: day,
  },
});
const WEEKS = ['2099-11-02', '2099-11-09', '2099-11-16', '2099-11-23'] as const;

/** What the sidebar shows where this is open. */
async function lookAt(reading: Reading): Promise<MomentView> {
  await report(reading);
  return moment();
}

const idsOf = ({ advice }: MomentView) => advice.map(({ id }) => id);
const firstOf = (view: MomentView) => view.advice[0]?.id ?? 'no advice';

/** The meeting on screen, as pages name it in their calls. */
function placeOf({ meeting }: MomentView) {
  return { series: meeting?.series ?? '', occurrence: meeting?.occurrence ?? '' };
}

/** What the sidebar does once its cards are on screen. */
async function showAll(view: MomentView): Promise<void> {
  const day = view.meeting?.day ?? null;
  await ask('advice.shown', { ...placeOf(view), day, ids: idsOf(view) }, frame);
}

/** Says this of the first card, or of another. */
function say(verdict: Verdict, view: MomentView, principle = firstOf(view)): Promise<Feedback> {
  const { person } = view;
  const counterpart = person && { id: person.id, name: person.name, email: person.email };
  const said = { principle, verdict, ...placeOf(view), counterpart };
  return valueOf(ask('feedback.give', said, frame));
}

describe('what the user says of a piece of advice', () => {
  beforeEach(async () => {
    for (const who of [SAM, JO]) await ask('person.relate', { who, relation: 'manager' });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('is kept with its meeting and its person, and the pages are told to look', async () => {
    const view = await lookAt(ONE_ON_ONE);
    world.announced = [];
    const row = await say('useful', view, 'of-a-later-version');
    const { feedback, people } = await kept();
    expect(feedback).toEqual([row]);
    expect(row).toMatchObject({
      principle: 'of-a-later-version',
      verdict: 'useful',
      series: MEETING.series,
      occurrence: MEETING.occurrence,
      personId: people.find(({ name }) => name === 'Sam')?.id,
    });
    // What was saved before is told a little later, and may be told just now.
    expect(world.announced).toContainEqual({ channel: 'changed' });
  });

  it('is told to the pages each time it is given, taken back or put back', async () => {
    const row = await say('useful', await lookAt(ONE_ON_ONE));
    world.announced = [];
    await ask('feedback.withdraw', { id: row.id }, frame);
    expect(world.announced).toHaveLength(1);
    await ask('feedback.restore', { feedback: row }, popup);
    expect(world.announced).toHaveLength(2);
  });

  it('is kept with a person nobody has named before, or with none', async () => {
    const said = { principle: 'a', verdict: 'never', series: 's', occurrence: '' } as const;
    const kim = { id: null, name: 'Kim', email: 'kim@example.org' };
    const { personId } = await valueOf(ask('feedback.give', { ...said, counterpart: kim }));
    expect((await kept()).people.find(({ id }) => id === personId)?.name).toBe('Kim');
    const nobody = await valueOf(ask('feedback.give', { ...said, counterpart: null }));
    expect(nobody.personId).toBeNull();
  });

  it('“never” is obeyed everywhere until it is taken back', async () => {
    const view = await lookAt(talk(WEEKS[0]));
    const row = await say('never', view);
    const everywhere = [talk(WEEKS[0]), talk(WEEKS[3]), talk(WEEKS[0], JO_SHOWN, 'coffee')];
    for (const reading of everywhere) {
      expect(idsOf(await lookAt(reading))).not.toContain(row.principle);
    }
    await ask('feedback.withdraw', { id: row.id }, frame);
    for (const reading of everywhere) {
      expect(idsOf(await lookAt(reading))).toContain(row.principle);
    }
    await ask('feedback.restore', { feedback: row }, popup);
    expect(idsOf(await lookAt(talk(WEEKS[0])))).not.toContain(row.principle);
    expect((await kept()).feedback).toEqual([row]);
  });

  it('“not now” is obeyed in this meeting alone', async () => {
    const { principle } = await say('not_now', await lookAt(talk(WEEKS[0])));
    expect(idsOf(await lookAt(talk(WEEKS[0])))).not.toContain(principle);
    expect(idsOf(await lookAt(talk(WEEKS[1])))).toContain(principle);
  });

  it('“not with Sam” is obeyed with Sam in any series, and with nobody else', async () => {
    const { principle } = await say('not_for_person', await lookAt(talk(WEEKS[0])));
    expect(idsOf(await lookAt(talk(WEEKS[0], SAM_SHOWN, 'coffee')))).not.toContain(principle);
    expect(idsOf(await lookAt(talk(WEEKS[0], JO_SHOWN, 'lunch')))).toContain(principle);
  });

  it('“not with this person” hides nothing where nobody is known, nor counts as useful', async () => {
    const page: Reading = { headings: ['Self review'], url: `${CALENDAR}/review` };
    const view = await lookAt(page);
    const { principle } = await say('not_for_person', view);
    const card = (await moment()).advice.find(({ id }) => id === principle);
    expect(card).toMatchObject({ id: principle, useful: null });
  });

  it('leaves other cards in the place of what rests', async () => {
    const view = await lookAt(talk(WEEKS[0]));
    await say('never', view);
    const after = idsOf(await lookAt(talk(WEEKS[0])));
    expect(after).toHaveLength(view.advice.length);
    expect(after).toEqual(expect.arrayContaining(idsOf(view).slice(1)));
  });

  it('“useful” is shown on its card, in this meeting alone, until it is taken back', async () => {
    const { id, principle } = await say('useful', await lookAt(talk(WEEKS[0])));
    const pressed = async (week: string) =>
      (await lookAt(talk(week))).advice.map((card) => [card.id, card.useful]);
    expect(await pressed(WEEKS[0])).toContainEqual([principle, id]);
    expect(await pressed(WEEKS[1])).toContainEqual([principle, null]);
    await ask('feedback.withdraw', { id }, frame);
    expect(await pressed(WEEKS[0])).toContainEqual([principle, null]);
  });

  it('“useful” said in two windows is taken back by one press', async () => {
    const view = await lookAt(talk(WEEKS[0]));
    const { principle } = await say('useful', view);
    await say('useful', view);
    const pressed = async () =>
      (await moment()).advice.find((card) => card.id === principle)?.useful ?? null;
    await ask('feedback.withdraw', { id: (await pressed()) ?? '' }, frame);
    expect(await pressed()).toBeNull();
  });

  it('“useful” brings a card back a week later, once, and says so', async () => {
    const now = Date.now();
    vi.useFakeTimers({ toFake: ['Date'], now });
    const { principle } = await say('useful', await lookAt(talk(WEEKS[0])));
    const reasons = async (series: string) =>
      (await lookAt(talk(WEEKS[0], SAM_SHOWN, series))).advice
        .filter(({ id }) => id === principle)
        .flatMap(({ because }) => inWords(because))
        .filter((reason) => reason.includes('useful'));
    expect(await reasons('coffee')).toEqual([]);
    vi.setSystemTime(now + 8 * DAY_MS);
    expect(await reasons('coffee')).toEqual(['you found it useful a week ago']);
    await showAll(await moment());
    expect(await reasons('lunch')).toEqual([]);
    expect(await reasons('coffee')).toHaveLength(1);
  });

  it('is listed newest first, by name, with what this version does not know', async () => {
    const now = Date.now();
    vi.useFakeTimers({ toFake: ['Date'], now });
    const view = await lookAt(talk(WEEKS[0]));
    const older = await say('never', view, 'of-a-later-version');
    vi.setSystemTime(now + 5);
    const newer = await say('useful', view);
    const gone = { ...older, id: 'row', personId: 'gone', givenAt: 1 };
    await ask('feedback.restore', { feedback: gone });
    expect(await valueOf(ask('feedback.list', {}))).toEqual([
      { row: newer, personName: 'Sam' },
      { row: older, personName: 'Sam' },
      { row: gone, personName: null },
    ]);
  });

  it('may be taken back where it is gone already', async () => {
    expect(await ask('feedback.withdraw', { id: 'no-such-row' })).toEqual({
      ok: true,
      value: null,
    });
  });
});

describe('what a meeting has shown', () => {
  beforeEach(async () => {
    await ask('person.relate', { who: SAM, relation: 'manager' });
  });

  it('is kept when the sidebar says so, not when it asks', async () => {
    const view = await lookAt(ONE_ON_ONE);
    expect((await kept()).showings).toEqual([]);
    await showAll(view);
    expect((await kept()).showings).toMatchObject([
      { ...placeOf(view), order: '2099-11-23', principles: idsOf(view) },
    ]);
  });

  it('makes no page ask again, which would never end', async () => {
    const view = await lookAt(ONE_ON_ONE);
    // What was to be told of all that came before has been told by then.
    await new Promise((resolve) => setTimeout(resolve, 1_100));
    world.announced = [];
    await showAll(view);
    expect(world.announced).toEqual([]);
  });

  it('is not shown in the next two of its series, and may come again in the one after', async () => {
    const seen: string[][] = [];
    for (const week of WEEKS) {
      const view = await lookAt(talk(week));
      seen.push(idsOf(view));
      await showAll(view);
    }
    const three = seen.slice(0, 3).flat();
    expect(three).toHaveLength(9);
    expect(new Set(three).size).toBe(9);
    expect(seen[3]).toEqual(seen[0]);
  });

  it('is not shown in the two before it either, where those are opened later', async () => {
    const seen: string[][] = [];
    for (const week of [WEEKS[2], WEEKS[0], WEEKS[1]]) {
      const view = await lookAt(talk(week));
      seen.push(idsOf(view));
      await showAll(view);
    }
    expect(new Set(seen.flat()).size).toBe(9);
  });

  it('is shown there again, and in other series', async () => {
    const view = await lookAt(talk(WEEKS[0]));
    await showAll(view);
    expect(idsOf(await lookAt(talk(WEEKS[0])))).toEqual(idsOf(view));
    expect(idsOf(await lookAt(talk(WEEKS[1], SAM_SHOWN, 'coffee')))).toEqual(idsOf(view));
  });
});

describe('the side of an interview', () => {
  const interview = (title: string, series = 'abc'): Reading => ({
    lang: 'en',
    event: { ...talk(WEEKS[0]).event, title, attendees: [], series },
  });
  const OPEN = interview('Interview');
  const set = (side: InterviewRole | null) =>
    ask('side.set', { series: MEETING.series, side }, frame);
  const occasionsOf = (view: MomentView) =>
    idsOf(view).map((id) => principleById(id)?.occasions ?? []);

  it('is asked for where the page leaves it open, with what fits either side until then', async () => {
    const view = await lookAt(OPEN);
    expect(view.side).toEqual({ said: null });
    expect(view.situation).toMatchObject({ kind: 'interview', role: null });
    expect(view.advice.length).toBeGreaterThan(0);
    for (const occasions of occasionsOf(view)) {
      expect(occasions).toContain('interview_either_side');
    }
  });

  it.each([
    ['candidate', 'interview'],
    ['interviewer', 'interviewing'],
  ] as const)('is followed once the user has said: %s', async (side, occasion) => {
    await report(OPEN);
    world.announced = [];
    await set(side);
    // What was saved before is told a little later, and may be told just now.
    expect(world.announced).toContainEqual({ channel: 'changed' });
    const view = await moment();
    expect(view.side).toEqual({ said: side });
    expect(view.situation).toMatchObject({ kind: 'interview', role: side });
    expect(inWords(view.situation.because)).toContain('you said on which side');
    expect(view.advice.length).toBeGreaterThan(0);
    for (const occasions of occasionsOf(view)) expect(occasions).toContain(occasion);
  });

  it('is followed in this series alone, as the user said last', async () => {
    await set('candidate');
    await set('interviewer');
    expect((await lookAt(OPEN)).side).toEqual({ said: 'interviewer' });
    expect((await lookAt(interview('Interview', 'another'))).side).toEqual({ said: null });
  });

  it('is asked for again when the answer is taken back', async () => {
    const before = await lookAt(OPEN);
    await set('candidate');
    await set(null);
    expect(await moment()).toEqual(before);
  });

  it('is neither asked for nor changed where the page tells it', async () => {
    await set('interviewer');
    const view = await lookAt(interview('Interview with Acme'));
    expect(view.side).toBeNull();
    expect(view.situation).toMatchObject({ kind: 'interview', role: 'candidate' });
  });

  it('is asked for in no other talk', async () => {
    await set('candidate');
    expect((await lookAt(ONE_ON_ONE)).side).toBeNull();
  });
});

describe('an input of the wrong form or size', () => {
  const shown = { series: 's', occurrence: '', day: null, ids: ['a'] };
  const given = { ...shown, principle: 'a', verdict: 'useful', counterpart: null };
  const { ids: _ids, day: _day, ...edit } = given;
  const { feedback } = EVERY_CALL['feedback.restore'];

  it.each<[CallName, object]>([
    ['advice.shown', { ...shown, ids: Array.from({ length: 11 }, String) }],
    ['advice.shown', { ...shown, ids: [''] }],
    ['advice.shown', { ...shown, ids: ['x'.repeat(101)] }],
    ['advice.shown', { ...shown, ids: 'a' }],
    ['advice.shown', { ...shown, day: '23.11.2026' }],
    ['advice.shown', { ...shown, series: 'x'.repeat(1_000_000) }],
    ['advice.shown', { ...shown, more: 1 }],
    ['feedback.give', { ...edit, verdict: 'maybe' }],
    ['feedback.give', { ...edit, verdict: null }],
    ['feedback.give', { ...edit, principle: '' }],
    ['feedback.give', { ...edit, principle: 'x'.repeat(101) }],
    ['feedback.give', { ...edit, occurrence: null }],
    ['feedback.give', { ...edit, counterpart: { name: 'Sam', email: '' } }],
    ['feedback.give', { ...edit, personId: 'sam' }],
    ['feedback.give', { ...edit, givenAt: 1 }],
    ['feedback.withdraw', {}],
    ['feedback.withdraw', { id: '' }],
    ['feedback.withdraw', { id: ['row'] }],
    ['feedback.restore', {}],
    ['feedback.restore', { feedback: { ...feedback, id: '' } }],
    ['feedback.restore', { feedback: { ...feedback, verdict: 'maybe' } }],
    ['feedback.restore', { feedback: { ...feedback, givenAt: -1 } }],
    ['feedback.restore', { feedback: { ...feedback, givenAt: '1' } }],
    ['feedback.restore', { feedback: { ...feedback, personId: '' } }],
    ['feedback.restore', { feedback: { ...feedback, more: 1 } }],
    ['feedback.list', { principle: 'a' }],
    ['side.set', { series: 's', side: 'both' }],
    ['side.set', { series: 's' }],
    ['side.set', { series: null, side: 'candidate' }],
  ])('is refused by %s, and nothing is written: %#', async (call, input) => {
    expect(await answer({ channel: 'app', call, input }, frame)).toMatchObject({
      ok: false,
      error: { code: 'invalid' },
    });
    expect(await kept()).toEqual(NOTHING);
  });

  it('differs in one thing from what is accepted', async () => {
    for (const [call, input] of Object.entries({
      'advice.shown': shown,
      'feedback.give': edit,
      'feedback.restore': { feedback },
      'side.set': { series: 's', side: null },
    })) {
      expect(await answer({ channel: 'app', call, input }, popup)).toMatchObject({ ok: true });
    }
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
    expect(world.scripts).toMatchObject([
      { matches: [`${MAIL}/SOGo/*`], js: ['content-scripts/sogo.js'] },
    ]);
    expect(world.injected).toContainEqual({ tabId: 6, files: ['content-scripts/sogo.js'] });
  });

  it('gets none without the grant', async () => {
    world.tabs.set(6, { id: 6, url: `${MAIL}/SOGo/so/alex/Calendar/view`, status: 'complete' });
    await ask('site.add', { tabId: 6 });
    expect(world.scripts).toEqual([]);
    expect(world.injected).toEqual([]);
  });

  it('may be one Loopside knows nothing of: then the reader of any site', async () => {
    world.tabs.set(6, { id: 6, url: 'https://tools.example.org:8443/hr?x=1', status: 'complete' });
    const pattern = 'https://tools.example.org/*';
    expect(await valueOf(ask('tab', { tabId: 6 }))).toMatchObject({
      state: 'askable',
      siteName: null,
      pattern,
    });
    world.granted.add(pattern);
    await ask('site.add', { tabId: 6 });
    expect(world.scripts).toMatchObject([
      { js: ['content-scripts/any-site.js'], matches: [pattern] },
    ]);
    expect(await valueOf(ask('site.list', {}))).toEqual([{ pattern, granted: true }]);
  });

  it('leaves a self-hosted tool on the same host to the tool’s own reader', async () => {
    world.granted.add(`${MAIL}/*`);
    world.tabs.set(6, { id: 6, url: `${MAIL}/SOGo/so/alex/Calendar/view`, status: 'complete' });
    await ask('site.add', { tabId: 6 });
    world.tabs.set(7, { id: 7, url: `${MAIL}/wiki/start`, status: 'complete' });
    await ask('site.add', { tabId: 7 });
    expect(world.scripts).toMatchObject([
      { js: ['content-scripts/sogo.js'], matches: [`${MAIL}/SOGo/*`] },
      {
        js: ['content-scripts/any-site.js'],
        matches: [`${MAIL}/*`],
        excludeMatches: [`${MAIL}/SOGo/*`],
      },
    ]);
  });

  it('is told apart once its permission was taken back, and loses its reader', async () => {
    world.tabs.set(6, { id: 6, url: `${MAIL}/wiki/start`, status: 'complete' });
    world.granted.add(`${MAIL}/*`);
    await ask('site.add', { tabId: 6 });
    world.granted.clear();
    await syncAddedSites();
    expect(world.scripts).toEqual([]);
    expect(await valueOf(ask('tab', { tabId: 6 }))).toMatchObject({
      state: 'revoked',
      pattern: `${MAIL}/*`,
    });
    expect(await valueOf(ask('site.list', {}))).toEqual([{ pattern: `${MAIL}/*`, granted: false }]);
  });

  it('is heard no more once its permission was taken back, though its reader still runs', async () => {
    await report(ONE_ON_ONE);
    world.granted.clear();
    await permissionTakenBack();
    expect(world.readers.get(4)).toContainEqual({ channel: 'frame', call: 'again' });
    expect(await report(ONE_ON_ONE)).toMatchObject({ ok: true, value: { show: false } });
    expect(await valueOf(ask('moment', { tabId: 4 }))).toMatchObject({ meeting: null });
  });

  it('is heard where the user’s own click has started another reader in it', async () => {
    await report(ONE_ON_ONE);
    world.granted.clear();
    await permissionTakenBack();
    const clicked = await report(ONE_ON_ONE, contentScript, OTHER_TOKEN);
    expect(clicked).toMatchObject({ ok: true, value: { show: true } });
  });

  it('keeps its readers while other sites lose their permission', async () => {
    await report(ONE_ON_ONE);
    await permissionTakenBack();
    expect(await report(ONE_ON_ONE)).toMatchObject({ ok: true, value: { show: true } });
  });

  it('is forgotten with its permission when the user removes it', async () => {
    world.tabs.set(6, { id: 6, url: `${MAIL}/SOGo/so/alex/Calendar/view`, status: 'complete' });
    world.granted.add(`${MAIL}/*`);
    await ask('site.add', { tabId: 6 });
    await ask('site.remove', { pattern: `${MAIL}/SOGo/*` });
    expect(world.granted).not.toContain(`${MAIL}/*`);
    expect(world.scripts).toEqual([]);
    expect(await valueOf(ask('site.list', {}))).toEqual([]);
  });

  it('keeps its permission while another of its tools needs it', async () => {
    world.granted.add(`${MAIL}/*`);
    for (const path of ['/SOGo/so/alex/Calendar/view', '/wiki/start']) {
      world.tabs.set(6, { id: 6, url: `${MAIL}${path}`, status: 'complete' });
      await ask('site.add', { tabId: 6 });
    }
    await ask('site.remove', { pattern: `${MAIL}/*` });
    expect(world.granted).toContain(`${MAIL}/*`);
    expect(world.scripts).toMatchObject([{ id: `${MAIL}/SOGo/*` }]);
  });

  it.each(['chrome://settings/', 'file:///home/', 'about:blank'])(
    'is not asked for at %s, where no extension may read',
    async (url) => {
      world.tabs.set(6, { id: 6, url });
      expect(await valueOf(ask('tab', { tabId: 6 }))).toMatchObject({
        state: 'unknown',
        pattern: null,
      });
      await ask('site.add', { tabId: 6 });
      expect((await kept()).local).toEqual({});
    },
  );
});

describe('a page of our own', () => {
  it('is none that is read, though it hears what readers are asked', async () => {
    world.tabs.set(9, { id: 9, url: `${OUR_ORIGIN}/notebook.html`, status: 'complete' });
    world.readers.set(9, []);
    expect(await valueOf(ask('tab', { tabId: 9 }))).toMatchObject({
      host: null,
      reading: false,
      state: 'unknown',
    });
  });
});

describe('a page that cannot be read', () => {
  it('is told as trouble where the reader finds its event but nothing in it', async () => {
    await report(null, contentScript, TOKEN, true);
    expect(await valueOf(ask('tab', { tabId: 4 }))).toMatchObject({ trouble: true });
  });

  it('is told as trouble where the address is that of a review and no heading was found', async () => {
    const url = 'https://acme.latticehq.com/reviews/7';
    await report({ url, title: 'Lattice', headings: [], lang: 'en' });
    expect(await valueOf(ask('tab', { tabId: 4 }))).toMatchObject({ trouble: true });
    await report({ url, title: 'Lattice', headings: ['Self-review'], lang: 'en' });
    expect(await valueOf(ask('tab', { tabId: 4 }))).toMatchObject({ trouble: false });
  });

  it('is no trouble where nothing is open', async () => {
    await report(null);
    expect(await valueOf(ask('tab', { tabId: 4 }))).toMatchObject({ trouble: false });
  });

  it('can be checked: what its reader answers, with Loopside’s own version', async () => {
    await report(ONE_ON_ONE);
    const check = { site: 'google-calendar', understood: true, lang: 'en', frames: 0, fields: [] };
    world.checks.set(4, check);
    expect(await valueOf(ask('page.check', { tabId: 4 }))).toEqual({ check, version: '0.0.1' });
    expect(await valueOf(ask('page.list', {}))).toMatchObject([{ tabId: 4 }]);
  });

  it('cannot be checked without a reader', async () => {
    expect(await valueOf(ask('page.check', { tabId: 99 }))).toBeNull();
  });
});

describe('a meeting without an id', () => {
  /** As Outlook shows one and the same: its card names nobody or the organizer, its full view everybody. */
  const shownAs = (names: string[], title = 'Weekly catch-up 1:1'): Reading => ({
    event: {
      title,
      attendees: names.map((name) => ({ name, email: '' })),
      guests: 'unknown',
      start: '2026-11-23',
    },
  });
  const noor = { id: null, name: 'Noor al-Amin', email: '' };
  const sayNoor = async () => {
    const { meeting } = await moment();
    await ask('counterpart.set', { series: meeting?.series ?? '', who: noor }, frame);
  };

  it('is with whom the user said, whichever way it is opened', async () => {
    await report(shownAs([]));
    await sayNoor();
    for (const names of [['Noor al-Amin'], ['Noor al-Amin', 'Alex'], []]) {
      await report(shownAs(names));
      expect((await moment()).person?.name).toBe('Noor al-Amin');
    }
  });

  it('has one note, whichever way it is opened, and others keep theirs', async () => {
    await report(shownAs([]));
    await sayNoor();
    const { meeting, person } = await moment();
    const place = { series: meeting?.series ?? '', occurrence: meeting?.occurrence ?? '' };
    const counterpart = { ...noor, id: person?.id ?? null };
    await ask('note.save', { ...NOTE, ...place, day: '2026-11-23', counterpart }, frame);
    await report(shownAs(['Noor al-Amin', 'Alex']));
    expect((await moment()).note?.text).toBe(NOTE.text);
    expect((await moment()).meeting).toMatchObject(place);
    await report(shownAs(['Sam Rivers', 'Alex']));
    expect((await moment()).note).toBeNull();
  });

  it('is not taken for another of the same subject where it names others', async () => {
    await report(shownAs(['Noor al-Amin']));
    await sayNoor();
    await report(shownAs(['Sam Rivers']));
    expect((await moment()).person).toBeNull();
    await report(shownAs([], 'Another 1:1'));
    expect((await moment()).person).toBeNull();
  });

  it('is asked about where the same subject was said to be with two people', async () => {
    await report(shownAs(['Noor al-Amin']));
    await sayNoor();
    await report(shownAs(['Sam Rivers']));
    const { meeting } = await moment();
    const sam = { id: null, name: 'Sam Rivers', email: '' };
    await ask('counterpart.set', { series: meeting?.series ?? '', who: sam }, frame);
    await report(shownAs([]));
    expect((await moment()).person).toBeNull();
  });
});

describe('a call', () => {
  const { event } = ONE_ON_ONE;
  const call: Reading = {
    event: {
      title: '1:1 Sam',
      attendees: event?.attendees ?? [],
      guests: 'all',
      series: 'abc-defg-hij',
      call: 'going',
    },
  };

  it('is held today, and each day of its series has a note of its own', async () => {
    vi.useFakeTimers({ now: new Date(2026, 10, 23, 10), toFake: ['Date'] });
    await report(call);
    expect((await moment()).meeting).toMatchObject({ day: '2026-11-23', occurrence: '2026-11-23' });
    vi.setSystemTime(new Date(2026, 10, 30, 10));
    await report(call);
    expect((await moment()).meeting).toMatchObject({ occurrence: '2026-11-30' });
    vi.useRealTimers();
  });
});

describe('who a 1:1 is with', () => {
  const weekly = (id: string): Reading => ({
    lang: 'en',
    event: {
      title: 'Weekly 1:1',
      attendees: [
        { name: 'Noor', email: '' },
        { name: 'Alex', email: 'alex@example.org' },
      ],
      guests: 'all',
      series: id,
    },
  });
  const WEEKLY = weekly('weekly');
  const series = `${CALENDAR}#weekly`;

  it('is asked where the page does not tell, among those it names', async () => {
    await report(WEEKLY);
    expect(await moment()).toMatchObject({
      person: null,
      isSaid: false,
      candidates: [
        { id: null, name: 'Noor', email: '' },
        { id: null, name: 'Alex', email: 'alex@example.org' },
      ],
    });
  });

  it('is remembered for the series once said, with a name alone too', async () => {
    await report(WEEKLY);
    await ask('counterpart.set', { series, who: { id: null, name: 'Noor', email: '' } }, frame);
    const view = await moment();
    expect(view).toMatchObject({ person: { name: 'Noor', email: '' }, isSaid: true });
    expect(view.situation).toMatchObject({ counterpart: { name: 'Noor' } });
    expect(inWords(view.situation.because)).toContain('you said who it is with');
    const who = { id: view.person?.id ?? null, name: 'Noor', email: '' };
    await ask('person.relate', { who, relation: 'report' }, frame);
    expect((await moment()).person).toMatchObject({ relation: 'report' });
    expect((await kept()).people).toHaveLength(1);
  });

  it('is offered again by name in another series, as the same person or somebody new', async () => {
    await report(WEEKLY);
    await ask('counterpart.set', { series, who: { id: null, name: 'Noor', email: '' } }, frame);
    const { person } = await moment();
    await report(weekly('lunch'));
    expect((await moment()).candidates[0]).toEqual({ id: person?.id, name: 'Noor', email: '' });
  });

  it('is corrected where it was guessed, and the guess comes back when it is taken back', async () => {
    await report(ONE_ON_ONE);
    expect((await moment()).person).toMatchObject(SAM);
    await ask('counterpart.set', { series: MEETING.series, who: JO }, frame);
    expect(await moment()).toMatchObject({
      person: JO_SHOWN,
      candidates: [{ id: null, ...SAM_SHOWN }],
    });
    await ask('counterpart.set', { series: MEETING.series, who: null }, frame);
    expect(await moment()).toMatchObject({ person: SAM, isSaid: false });
  });

  it('is never the user: an address called one’s own is nobody else’s, on any page', async () => {
    await report(WEEKLY);
    await ask('me.add', { email: 'Alex@example.org' }, frame);
    expect((await moment()).candidates).toEqual([{ id: null, name: 'Noor', email: '' }]);
    await report({
      event: {
        title: 'Coffee',
        attendees: [SAM_SHOWN, { name: 'Alex', email: 'alex@example.org' }],
        guests: 'all',
        series: 'coffee',
      },
    });
    expect((await moment()).person).toMatchObject(SAM);
  });

  it('stays told where somebody who was said has been deleted meanwhile', async () => {
    await report(ONE_ON_ONE);
    await ask('counterpart.set', { series: MEETING.series, who: JO }, frame);
    await useDatabase((db) => db.people.clear());
    expect((await moment()).person).toMatchObject(SAM);
  });
});

describe('frames of a page', () => {
  it('speak for the tab where they show something and the page around them does not', async () => {
    await report(ONE_ON_ONE, { ...contentScript, frameId: 3 }, OTHER_TOKEN);
    await report(null);
    expect((await valueOf(ask('tab', { tabId: 4 }))).situation.kind).toBe('one_on_one');
  });

  it('are forgotten with the page around them', async () => {
    await report(null);
    await report(ONE_ON_ONE, { ...contentScript, frameId: 3 }, OTHER_TOKEN);
    await report(null, contentScript, 'c'.repeat(32));
    expect((await valueOf(ask('tab', { tabId: 4 }))).situation.kind).toBe('none');
  });
});

describe('a failure', () => {
  function failing(error: Error): UseDatabase {
    const fail = async () => {
      throw error;
    };
    return Object.assign(fail, { alone: fail, begin: fail, salvaged: fail });
  }

  it.each(['unavailable', 'full', 'locked', 'newer', 'upgrade', 'damaged', 'missing'] as const)(
    'of the database is told as %s, in a sentence',
    async (fault) => {
      answer = answerer(failing(new StoreError(fault, new Error('at store/notes.ts:33'))));
      for (const reply of [
        await ask('note.save', NOTE),
        await ask('person.relate', { who: SAM, relation: 'peer' }),
        await ask('advice.shown', EVERY_CALL['advice.shown']),
        await ask('feedback.give', EVERY_CALL['feedback.give']),
        await ask('feedback.withdraw', EVERY_CALL['feedback.withdraw']),
        await ask('feedback.restore', EVERY_CALL['feedback.restore']),
        await ask('feedback.list', {}),
        await ask('side.set', EVERY_CALL['side.set']),
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
    answer = answerer(useDatabase);
    expect(view).toEqual({ ...(await moment()), fault: 'unavailable' });
    expect(view.advice.length).toBeGreaterThan(0);
  });

  it('of the database tells no page that something has changed', async () => {
    answer = answerer(failing(new StoreError('full', null)));
    await ask('feedback.give', EVERY_CALL['feedback.give']);
    await ask('side.set', EVERY_CALL['side.set']);
    expect(world.announced).toEqual([]);
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
