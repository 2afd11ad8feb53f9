/** Talks to come as they are kept: seen, read from a file, refused, forgotten. */
import { describe, expect, it } from 'vitest';
import { undo } from '../../store/changes.ts';
import type { Database } from '../../store/database.ts';
import { lockOf, stateFor } from '../../store/lock/state.ts';
import { turnOn } from '../../store/lock/switching.ts';
import { meetPerson, personById } from '../../store/people.ts';
import { changeRecord } from '../../store/records.ts';
import {
  forgetUpcoming,
  putCalendar,
  seeUpcoming,
  setLead,
  tidyUpcoming,
  upcomingFrom,
} from '../../store/upcoming.ts';
import type { CalendarTalks, SeenTalk } from '../../store/upcoming.ts';
import { memoryDatabase } from './support/memory-database.ts';

const NOW = Date.parse('2026-11-02T09:00Z');
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

const SEEN: SeenTalk = {
  series: 'https://calendar.example#abc',
  occurrence: '20261104',
  title: 'Mara / Robin',
  personId: null,
  name: 'Mara',
  email: 'mara@example.com',
  startsAt: NOW + DAY,
  endsAt: NOW + DAY + HOUR,
};
const FOUND: CalendarTalks['talks'][number] = {
  series: 'abc@google.com',
  occurrence: '2026-11-03T09:00:00.000Z',
  title: 'Mara / Robin',
  name: 'Mara',
  email: 'mara@example.com',
  startsAt: SEEN.startsAt,
  endsAt: SEEN.endsAt,
};

const file = (...talks: CalendarTalks['talks']): CalendarTalks => ({
  talks,
  uids: new Set(['abc@google.com', 'gone@google.com']),
});
const starts = async (db: Database) =>
  (await upcomingFrom(db, NOW)).map(({ source, startsAt }) => [source, (startsAt - NOW) / HOUR]);

describe('a talk that was seen', () => {
  it('is one talk however often it is seen, and follows where it is moved', async () => {
    const db = memoryDatabase();
    expect(await seeUpcoming(db, SEEN, NOW)).toBe(true);
    const [row] = await upcomingFrom(db, NOW);
    expect(await seeUpcoming(db, SEEN, NOW + 1)).toBe(false);
    expect(await seeUpcoming(db, { ...SEEN, startsAt: NOW + 2 * HOUR }, NOW + 2)).toBe(true);
    const after = await upcomingFrom(db, NOW);
    expect(after).toEqual([{ ...row, startsAt: NOW + 2 * HOUR, updatedAt: NOW + 2 }]);
  });

  it('is with whom its address says, also where they are met later', async () => {
    const db = memoryDatabase();
    await seeUpcoming(db, SEEN, NOW);
    expect((await upcomingFrom(db, NOW))[0]?.personId).toBe(null);
    const person = await meetPerson(db, { address: 'Mara@example.com', name: 'Mara' }, NOW);
    expect((await upcomingFrom(db, NOW))[0]?.personId).toBe(person.id);
  });

  it('is with whom its address says also where the notes are locked', async () => {
    const db = memoryDatabase();
    const names = Array.from({ length: 12 }, (_, n) => `person${n}@example.com`);
    for (const email of names) {
      await meetPerson(db, { address: email, name: '' }, NOW);
      await seeUpcoming(db, { ...SEEN, series: email, email }, NOW);
    }
    const { dataKey } = await turnOn(db, 'four words that nobody guesses', { N: 2, r: 1, p: 1 });
    db.lock.state = await stateFor(await lockOf(db), dataKey);
    const ids = (await upcomingFrom(db, NOW)).map(({ personId }) => personId);
    expect(new Set(ids).size).toBe(names.length);
    expect(ids).not.toContain(null);
  });

  it('is forgotten where it turns out to be none', async () => {
    const db = memoryDatabase();
    await seeUpcoming(db, SEEN, NOW);
    expect(await forgetUpcoming(db, SEEN)).toBe(true);
    expect(await forgetUpcoming(db, SEEN)).toBe(false);
    expect(await upcomingFrom(db, NOW)).toEqual([]);
  });

  it('counts towards the next backup', async () => {
    const db = memoryDatabase();
    await seeUpcoming(db, SEEN, NOW);
    const keys = await db.unsaved.toCollection().primaryKeys();
    expect(keys).toEqual([expect.stringMatching(/^upcoming:/)]);
  });
});

describe('a calendar file', () => {
  it('is taken over in one change, and undone in one', async () => {
    const db = memoryDatabase();
    const other = { ...FOUND, occurrence: 'next', startsAt: NOW + 8 * DAY, endsAt: NOW + 9 * DAY };
    const done = await putCalendar(db, file(FOUND, other), NOW);
    expect(done).toMatchObject({
      kind: 'calendar-read',
      about: [{ key: 'count.talk', values: { n: 2 } }],
    });
    expect(await starts(db)).toEqual([
      ['file', 24],
      ['file', 192],
    ]);
    await undo(db, done?.id ?? '', NOW);
    expect(await starts(db)).toEqual([]);
  });

  it('changes nothing when it is read again, and keeps the ids by which something was said', async () => {
    const db = memoryDatabase();
    await putCalendar(db, file(FOUND), NOW);
    const [before] = await upcomingFrom(db, NOW);
    expect(await putCalendar(db, file(FOUND), NOW + 1)).toBe(null);
    await putCalendar(db, file({ ...FOUND, title: 'Mara' }), NOW + 2);
    const [after] = await upcomingFrom(db, NOW);
    expect(after).toMatchObject({ id: before?.id, title: 'Mara', createdAt: NOW });
  });

  it('takes away what it said before and does not say now, of its own events alone, and not what is past', async () => {
    const db = memoryDatabase();
    const at = (startsAt: number) => ({ ...FOUND, startsAt, endsAt: startsAt + HOUR });
    const all = [
      FOUND,
      { ...at(NOW + 3 * DAY), series: 'gone@google.com' },
      { ...at(NOW - DAY), series: 'gone@google.com', occurrence: 'past' },
      { ...at(NOW + 4 * DAY), series: 'other-file' },
    ];
    await putCalendar(db, { talks: all, uids: new Set(all.map(({ series }) => series)) }, NOW);
    const done = await putCalendar(db, file({ ...FOUND, startsAt: NOW + 2 * DAY }), NOW);
    expect(await starts(db)).toEqual([
      ['file', 48],
      ['file', 96],
    ]);
    expect(await db.upcoming.count()).toBe(3);
    await undo(db, done?.id ?? '', NOW);
    expect(await starts(db)).toEqual([
      ['file', 24],
      ['file', 72],
      ['file', 96],
    ]);
  });

  it('and a page that show the same talk count once, whichever came first', async () => {
    const first = memoryDatabase();
    await seeUpcoming(first, SEEN, NOW);
    expect(await putCalendar(first, file(FOUND), NOW)).toBe(null);
    const then = memoryDatabase();
    await putCalendar(then, file(FOUND), NOW);
    const [before] = await upcomingFrom(then, NOW);
    await seeUpcoming(then, SEEN, NOW);
    expect(await starts(then)).toEqual([['seen', 24]]);
    expect((await upcomingFrom(then, NOW))[0]?.id).toBe(before?.id);
  });

  it('and a page that show two people at one time show two talks', async () => {
    const db = memoryDatabase();
    await seeUpcoming(db, SEEN, NOW);
    await putCalendar(db, file({ ...FOUND, email: 'tomas@example.com', name: 'Tomas' }), NOW);
    expect(await starts(db)).toHaveLength(2);
  });

  it('finds the people that are known', async () => {
    const db = memoryDatabase();
    const person = await meetPerson(db, { address: FOUND.email, name: 'Mara' }, NOW);
    await putCalendar(db, file(FOUND), NOW);
    expect(await db.upcoming.toArray()).toMatchObject([{ personId: person.id }]);
  });
});

describe('what the user said is no 1:1', () => {
  const refuse = async (db: Database) => {
    const [row] = await upcomingFrom(db, NOW);
    return changeRecord(db, 'upcoming', row?.id ?? '', { source: 'refused' }, NOW);
  };

  it('stays none, with all of its series, until that is undone', async () => {
    const db = memoryDatabase();
    await seeUpcoming(db, SEEN, NOW);
    const done = await refuse(db);
    expect(await seeUpcoming(db, { ...SEEN, startsAt: NOW + 5 * DAY }, NOW)).toBe(false);
    expect(await seeUpcoming(db, { ...SEEN, occurrence: 'next' }, NOW)).toBe(false);
    expect(await starts(db)).toEqual([]);
    await undo(db, done?.id ?? '', NOW);
    expect(await starts(db)).toEqual([['seen', 24]]);
  });

  it('takes the others of its series along, and they come back with it', async () => {
    const db = memoryDatabase();
    const next = {
      ...FOUND,
      occurrence: 'next',
      startsAt: FOUND.startsAt + 7 * DAY,
      endsAt: FOUND.endsAt + 7 * DAY,
    };
    await putCalendar(db, file(FOUND, next, { ...FOUND, series: 'other' }), NOW);
    const done = await changeRecord(
      db,
      'upcoming',
      (await upcomingFrom(db, NOW)).find(({ series }) => series === FOUND.series)?.id ?? '',
      { source: 'refused' },
      NOW,
    );
    expect((await upcomingFrom(db, NOW)).map(({ series }) => series)).toEqual(['other']);
    await undo(db, done?.id ?? '', NOW);
    expect(await upcomingFrom(db, NOW)).toHaveLength(3);
  });

  it('is not taken from a file either, and is not forgotten when it is past', async () => {
    const db = memoryDatabase();
    await putCalendar(db, file(FOUND), NOW);
    await refuse(db);
    await tidyUpcoming(db, NOW + 300 * DAY);
    const next = { ...FOUND, occurrence: 'next', startsAt: NOW + 8 * DAY };
    expect(await putCalendar(db, file(FOUND, next), NOW)).toBe(null);
  });
});

describe('what is past', () => {
  it('is forgotten after a while', async () => {
    const db = memoryDatabase();
    await seeUpcoming(db, SEEN, NOW);
    await tidyUpcoming(db, SEEN.endsAt);
    expect(await db.upcoming.count()).toBe(1);
    await tidyUpcoming(db, SEEN.endsAt + 1);
    expect(await db.upcoming.count()).toBe(0);
  });
});

describe('the lead of a person', () => {
  it('is set and can be undone; the same again is nothing', async () => {
    const db = memoryDatabase();
    const { id } = await meetPerson(db, { address: 'mara@example.com', name: 'Mara' }, NOW);
    const done = await setLead(db, id, 25, NOW);
    expect((await personById(db, id))?.leadMinutes).toBe(25);
    expect(await setLead(db, id, 25, NOW)).toBe(null);
    await undo(db, done?.id ?? '', NOW);
    expect((await personById(db, id))?.leadMinutes ?? null).toBe(null);
    expect(await setLead(db, 'nobody', 5, NOW)).toBe(null);
  });
});
