/** Reminding in the background: planned, said once, also over restarts and locked notes. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { reminderDesk } from '../../background/reminders/desk.ts';
import { replan } from '../../background/reminders/plan.ts';
import { talksIn } from '../../background/reminders/talks-in.ts';
import { remember, rememberUpcoming } from '../../background/reminders/remember.ts';
import { DUE, wake } from '../../background/reminders/wake.ts';
import type { Moment } from '../../background/moments.ts';
import { NO_MOMENT } from '../../background/moments.ts';
import type { UseDatabase } from '../../background/database.ts';
import { writeHidden, writeSettings } from '../../background/settings.ts';
import { readCalendar } from '../../calendar/read-calendar.ts';
import { classify } from '../../situation/classify.ts';
import { meetingOf } from '../../situation/meeting.ts';
import type { Reading } from '../../sites/reading.ts';
import { StoreError } from '../../store/errors.ts';
import { meetPerson } from '../../store/people.ts';
import { addRecord, changeRecord } from '../../store/records.ts';
import { seeUpcoming, upcomingFrom } from '../../store/upcoming.ts';
import type { SeenTalk } from '../../store/upcoming.ts';
import { newMistake } from '../../systems/mistake/new-mistake.ts';
import { resetWorld, world } from './support/fake-browser.ts';
import { memoryConnection } from './support/memory-database.ts';

const shown = vi.hoisted(() => ({ badge: '', notes: [] as { id: string; title: string }[] }));

vi.mock('../../messages/browser.ts', async () => {
  const fake = await import('./support/fake-browser.ts');
  return {
    browser: {
      ...fake.fakeBrowser,
      alarms: {
        ...fake.fakeBrowser.alarms,
        clear: async (name: string) => fake.world.alarms.delete(name),
      },
      action: {
        setBadgeText: async ({ text }: { text: string }) => {
          shown.badge = text;
        },
        setBadgeBackgroundColor: async () => undefined,
      },
      notifications: {
        create: async (id: string, { title, message }: { title: string; message: string }) => {
          shown.notes.push({ id, title: `${title}|${message}` });
        },
      },
    },
  };
});

const START = new Date('2026-11-04T14:00').getTime();
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const ORIGIN = 'https://calendar.example';

const TALK: SeenTalk = {
  series: `${ORIGIN}#abc`,
  occurrence: '1',
  title: 'Mara / Robin: the raise',
  personId: null,
  name: 'Mara',
  email: 'mara@example.com',
  startsAt: START,
  endsAt: START + 30 * MINUTE,
};

let useDatabase: UseDatabase;

const later = (moment: number) => vi.setSystemTime(moment);
const alarm = () => {
  const set: { when?: number } | undefined = world.alarms.get(DUE);
  return set?.when ?? null;
};
const see = (talk: SeenTalk) => useDatabase((db) => seeUpcoming(db, talk, Date.now()));
const said = () => shown.notes.map(({ title }) => title);

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  resetWorld();
  shown.badge = '';
  shown.notes = [];
  useDatabase = memoryConnection();
  later(START - 2 * DAY);
  world.granted.add('notifications');
  await writeSettings({ reminders: true });
});

afterEach(() => {
  vi.useRealTimers();
});

describe('a talk', () => {
  it('is said once each time, in words that tell nothing', async () => {
    await see(TALK);
    await replan(useDatabase);
    expect(said()).toEqual([]);
    for (const moment of [
      START - 22 * HOUR,
      START - 21 * HOUR,
      START - 10 * MINUTE,
      START - 5 * MINUTE,
      START + 10 * MINUTE,
      START + 40 * MINUTE,
      START + 50 * MINUTE,
    ]) {
      later(moment);
      await wake();
      await replan(useDatabase); // as after a restart, or any change
    }
    expect(said()).toEqual([
      'A talk tomorrow|Loopside',
      'A talk begins in 10 minutes|Loopside',
      'Anything you promised?|Loopside',
    ]);
    expect(shown.badge).toBe('•');
    const told = JSON.stringify([shown, world.alarms]);
    expect(told).not.toMatch(/mara|robin|raise/i);
  });

  it('is marked on the toolbar alone where the browser allows no notification', async () => {
    world.granted.clear();
    await see(TALK);
    later(START - 5 * MINUTE);
    await replan(useDatabase);
    expect(said()).toEqual([]);
    expect(shown.badge).toBe('•');
    await reminderDesk(useDatabase)['reminders.seen']({});
    expect(shown.badge).toBe('');
  });

  it('is not said while everything is hidden, but afterwards', async () => {
    await see(TALK);
    await writeHidden(true);
    later(START - 10 * MINUTE);
    await replan(useDatabase);
    expect(said()).toEqual([]);
    expect(alarm()).toBe(START);
    await writeHidden(false);
    later(START - 4 * MINUTE);
    await wake();
    expect(said()).toEqual(['A talk begins in 4 minutes|Loopside']);
  });

  it('is not said where reminders are off', async () => {
    await writeSettings({ reminders: false });
    await see(TALK);
    later(START - 5 * MINUTE);
    await replan(useDatabase);
    expect([said(), shown.badge, alarm()]).toEqual([[], '', null]);
  });

  it('is said once also where two look at the same time', async () => {
    await see(TALK);
    later(START - 5 * MINUTE);
    await Promise.all([replan(useDatabase), replan(useDatabase), wake()]);
    expect(said()).toHaveLength(1);
  });

  it('has the lead of its person', async () => {
    const { id } = await useDatabase((db) =>
      meetPerson(db, { address: TALK.email, name: 'Mara' }, Date.now()),
    );
    await see({ ...TALK, personId: id });
    await reminderDesk(useDatabase)['person.lead']({ id, minutes: 45 });
    later(START - 45 * MINUTE);
    await wake();
    expect(said()).toContain('A talk begins in 45 minutes|Loopside');
  });
});

describe('the alarm', () => {
  it('comes when something is due, and before that often enough for clocks that are wrong', async () => {
    await see(TALK);
    await replan(useDatabase);
    expect(alarm()).toBe(Date.now() + 12 * HOUR);
    later(START - 23 * HOUR);
    await wake();
    expect(alarm()).toBe(Date.now() + 10 * MINUTE);
    later(START - 17 * MINUTE);
    await wake();
    expect(alarm()).toBe(START - 10 * MINUTE);
    later(START + 3 * HOUR);
    await wake();
    expect(alarm()).toBe(null);
  });
});

describe('locked notes', () => {
  it('are reminded of by what was planned before, and not opened for it', async () => {
    await see(TALK);
    await replan(useDatabase);
    let asked = 0;
    const locked = Object.assign(
      async () => {
        asked += 1;
        throw new StoreError('locked', null);
      },
      { ...useDatabase },
    ) as UseDatabase;
    later(START - 10 * MINUTE);
    await wake();
    expect(asked).toBe(0);
    await replan(locked);
    expect(said()).toEqual(['A talk begins in 10 minutes|Loopside']);
  });
});

describe('an update that is due', () => {
  const MISTAKE = { ...newMistake('m1', { title: 'The export lost rows' }), nextAt: START };

  it('is marked also where reminders are off, and said where they are on, until the mistake is closed', async () => {
    await writeSettings({ reminders: false });
    await useDatabase((db) => addRecord(db, 'mistakes', MISTAKE, Date.now()));
    await replan(useDatabase);
    later(START + HOUR);
    await wake();
    expect([said(), shown.badge]).toEqual([[], '•']);
    await writeSettings({ reminders: true });
    await useDatabase((db) =>
      changeRecord(db, 'mistakes', 'm1', { nextAt: START + 2 * HOUR }, Date.now()),
    );
    later(START + 2 * HOUR);
    await replan(useDatabase);
    expect(shown.notes).toEqual([{ id: 'update:m1', title: 'An update is due|Loopside' }]);
    await useDatabase((db) =>
      changeRecord(
        db,
        'mistakes',
        'm1',
        { closedAt: Date.now(), nextAt: START + 3 * HOUR },
        Date.now(),
      ),
    );
    later(START + 4 * HOUR);
    await replan(useDatabase);
    expect(said()).toHaveLength(1);
  });
});

/** What a page shows, understood as the background does. */
function momentOf(event: Partial<NonNullable<Reading['event']>>): Moment {
  const reading: Reading = {
    me: 'robin@example.com',
    event: {
      title: 'Mara / Robin',
      attendees: [
        { name: 'Robin', email: 'robin@example.com' },
        { name: 'Mara', email: 'mara@example.com' },
      ],
      guests: 'all',
      start: new Date(START).toISOString(),
      end: new Date(START + 30 * MINUTE).toISOString(),
      series: 'abc',
      occurrence: '1',
      ...event,
    },
  };
  const situation = classify(reading);
  const meeting = meetingOf(reading, situation, ORIGIN);
  return { ...NO_MOMENT, origin: ORIGIN, reading, situation, meeting };
}

describe('what a page shows', () => {
  const all = () => useDatabase((db) => upcomingFrom(db, 0));
  const show = (moment: Moment) => useDatabase((db) => rememberUpcoming(db, moment, Date.now()));

  it('is remembered where it is a 1:1 that is to come', async () => {
    expect(await show(momentOf({}))).toBe(true);
    expect(await show(momentOf({}))).toBe(false);
    expect(await all()).toMatchObject([
      {
        source: 'seen',
        series: `${ORIGIN}#abc`,
        occurrence: '1',
        name: 'Mara',
        email: 'mara@example.com',
        startsAt: START,
        endsAt: START + 30 * MINUTE,
      },
    ]);
  });

  it('is told by the hours a calendar writes, too', async () => {
    const hours = { start: '2026-11-04', startText: 'Wednesday 14:00 – 14:45' };
    const { end: _, ...event } = momentOf(hours).reading?.event ?? { title: '', attendees: [] };
    const moment = momentOf({});
    await show({ ...moment, reading: { me: 'robin@example.com', event } });
    expect(await all()).toMatchObject([{ startsAt: START, endsAt: START + 45 * MINUTE }]);
  });

  it.each([
    ['a talk that has begun', { start: '2026-11-01T10:00:00Z', end: '2026-11-01T10:30:00Z' }],
    ['a day without hours', { start: '2026-11-04', end: '2026-11-05' }],
    ['a call', { call: 'waiting' as const }],
    ['an interview', { title: 'Interview: Robin (candidate)' }],
    ['three people', { attendees: ['a', 'b', 'robin'].map(named) }],
  ])('is not remembered where it is %s', async (_, event) => {
    expect(await show(momentOf(event))).toBe(false);
    expect(await all()).toEqual([]);
  });

  it('is forgotten where others have been invited, not while guests are still arriving', async () => {
    await show(momentOf({}));
    expect(await show(momentOf({ guests: 'unknown', title: 'x', attendees: [] }))).toBe(false);
    expect(await all()).toHaveLength(1);
    expect(await show(momentOf({ attendees: ['a', 'b', 'robin'].map(named) }))).toBe(true);
    expect(await all()).toEqual([]);
  });

  it('is not remembered while reminders are off', async () => {
    await writeSettings({ reminders: false });
    await remember(useDatabase, momentOf({}));
    expect(await all()).toEqual([]);
    await writeSettings({ reminders: true });
    await remember(useDatabase, momentOf({}));
    expect(await all()).toHaveLength(1);
    expect(alarm()).not.toBe(null);
  });
});

function named(name: string) {
  return { name, email: `${name}@example.com` };
}

describe('the desk', () => {
  /** As the notebook tells of a file. */
  const calendar = (start: string) => {
    const text = [
      'BEGIN:VCALENDAR',
      'X-WR-CALNAME:robin@example.com',
      'BEGIN:VEVENT',
      'UID:a',
      `DTSTART:${start}`,
      'DURATION:PT30M',
      'SUMMARY:Mara / Robin',
      'ORGANIZER:mailto:mara@example.com',
      'ATTENDEE:mailto:robin@example.com',
      'END:VEVENT',
      'END:VCALENDAR',
    ].join('\n');
    const now = Date.now();
    const { events, uids, owner } = readCalendar(text, {
      from: now,
      until: now + 60 * DAY,
      zone: 'UTC',
    });
    return { events, uids: [...uids], owner };
  };

  it('takes the talks of a calendar, once, says how many, and can undo it', async () => {
    const desk = reminderDesk(useDatabase);
    const answer = await desk['calendar.take'](calendar('20261105T090000Z'));
    expect(answer).toMatchObject({
      found: 1,
      done: { kind: 'calendar-read', about: [{ key: 'count.talk', values: { n: 1 } }] },
    });
    expect((await desk['reminders.get']({})).upcoming).toMatchObject([
      { title: 'Mara / Robin', email: 'mara@example.com', leadMinutes: 10, isOwnLead: false },
    ]);
    const again = await desk['calendar.take'](calendar('20261105T090000Z'));
    expect(again).toEqual({ found: 1, done: null });
    const moved = await desk['calendar.take'](calendar('20261106T090000Z'));
    expect(moved.done).not.toBe(null);
    const { upcoming } = await desk['reminders.get']({});
    expect(upcoming.map(({ startsAt }) => startsAt)).toEqual([Date.parse('2026-11-06T09:00Z')]);
  });

  it('lets others have their turn while it judges a full calendar', async () => {
    const { events, uids, owner } = calendar('20261105T090000Z');
    const full = Array.from({ length: 300 }, (_, n) =>
      events.map((event) =>
        Object.assign(structuredClone(event), { uid: `${n}`, title: `Mara ${n}` }),
      ),
    ).flat();
    const judging = talksIn({ events: full, uids, owner }, []);
    const others = new Promise((resolve) => {
      setTimeout(resolve, 0, 'others');
    });
    expect(await Promise.race([judging, others])).toBe('others');
    expect(await judging).toHaveLength(300);
  });

  it('knows the talk that begins, and what to know before it', async () => {
    const desk = reminderDesk(useDatabase);
    await see(TALK);
    expect(await desk['brief.next']({})).toBe(null);
    later(START - 8 * MINUTE);
    const next = await desk['brief.next']({});
    expect(next?.talk).toMatchObject({ name: 'Mara', startsAt: START });
    expect(next?.brief.say).toEqual(expect.any(String));
    await writeSettings({ reminders: false });
    expect(await desk['brief.next']({})).toBe(null);
  });

  it('asks once what was promised', async () => {
    const desk = reminderDesk(useDatabase);
    await see(TALK);
    later(TALK.endsAt + HOUR);
    await replan(useDatabase);
    const talk = await desk['after.next']({});
    expect(talk?.name).toBe('Mara');
    await desk['after.done']({ id: talk?.id ?? '' });
    expect(await desk['after.next']({})).toBe(null);
  });

  it('says nothing after a talk that was answered for before', async () => {
    const desk = reminderDesk(useDatabase);
    await see(TALK);
    await replan(useDatabase);
    const [row] = await useDatabase((db) => upcomingFrom(db, 0));
    await desk['after.done']({ id: row?.id ?? '' });
    later(TALK.endsAt + MINUTE);
    await wake();
    expect(said()).not.toContain('Anything you promised?|Loopside');
  });
});
