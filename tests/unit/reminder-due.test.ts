/** When to remind: once, in time, and not at all when it is too late. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answeredKey, dueAt, stillSaid } from '../../systems/reminders/due.ts';
import type { Due } from '../../systems/reminders/due.ts';
import { eveOf } from '../../systems/reminders/eve.ts';
import { leadOf } from '../../systems/reminders/lead.ts';
import { noticesOf } from '../../systems/reminders/notice.ts';
import type { ReminderChoice, Said, Schedule, TalkTime } from '../../systems/reminders/schedule.ts';
import { inWords } from './support/in-words.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const START = new Date('2026-11-04T14:00').getTime();
const TALK: TalkTime = { id: 't', startsAt: START, endsAt: START + 30 * MINUTE, leadMinutes: 10 };
const ALL: ReminderChoice = { reminders: true, dayBefore: true, afterTalk: true };

const only = (talk: Partial<TalkTime> = {}): Schedule => ({
  talks: [{ ...TALK, ...talk }],
  updates: [],
});
const at = (now: number, schedule = only(), said: Said[] = [], choice = ALL) =>
  dueAt(now, schedule, choice, said, eveOf);
const whatAt = (now: number, schedule?: Schedule, said?: Said[], choice?: ReminderChoice) =>
  at(now, schedule, said, choice).due.map(({ what }) => what);

/** Looks at these moments, one after the other, and remembers what was said. */
function lived(moments: readonly number[], scheduleAt: (now: number) => Schedule, choice = ALL) {
  const said: Said[] = [];
  const heard: (Due & { now: number })[] = [];
  for (const now of moments) {
    const { due } = dueAt(now, scheduleAt(now), choice, said, eveOf);
    heard.push(...due.map((one) => ({ ...one, now })));
    said.push(...due.map(({ key }) => ({ key, at: now })));
  }
  return heard;
}

describe('a talk', () => {
  it('is announced the afternoon before, as long before it as the user wants, and asked about afterwards', () => {
    const eve = new Date('2026-11-03T16:00').getTime();
    expect(whatAt(eve - 1)).toEqual([]);
    expect(whatAt(eve)).toEqual(['day-before']);
    expect(whatAt(START - 10 * MINUTE - 1)).toEqual([]);
    expect(whatAt(START - 10 * MINUTE)).toEqual(['lead']);
    expect(whatAt(START - 45 * MINUTE, only({ leadMinutes: 45 }))).toEqual(['lead']);
    expect(whatAt(TALK.endsAt)).toEqual(['after']);
  });

  it('is announced late while it has not begun, and not when it has', () => {
    expect(whatAt(START - 1)).toEqual(['lead']);
    expect(whatAt(START)).toEqual([]);
    expect(whatAt(START + 20 * MINUTE)).toEqual([]);
  });

  it('is not announced as one of the next day within three hours of its start', () => {
    expect(whatAt(START - 3 * HOUR - 1)).toEqual(['day-before']);
    expect(whatAt(START - 3 * HOUR)).toEqual([]);
  });

  it('is asked about within two hours of its end, not later, and not once it is answered for', () => {
    expect(whatAt(TALK.endsAt + 2 * HOUR - 1)).toEqual(['after']);
    expect(whatAt(TALK.endsAt + 2 * HOUR)).toEqual([]);
    expect(whatAt(TALK.endsAt, only(), [{ key: answeredKey(TALK), at: TALK.endsAt }])).toEqual([]);
  });

  it('says each thing once, and again where it is moved', () => {
    const lead = { key: `lead:t:${START}`, at: START };
    expect(whatAt(START - MINUTE, only(), [lead])).toEqual([]);
    const moved = only({ startsAt: START + DAY, endsAt: START + DAY + 1 });
    expect(whatAt(START + DAY - MINUTE, moved, [lead])).toEqual(['lead']);
    expect(whatAt(START - MINUTE, only(), [lead])).toEqual([]);
  });

  it('is heard of by what the user wants alone', () => {
    const off = { reminders: false, dayBefore: true, afterTalk: true };
    const moments = Array.from({ length: 400 }, (_, n) => START - 2 * DAY + n * 10 * MINUTE);
    expect(lived(moments, () => only(), off)).toEqual([]);
    const bare = { reminders: true, dayBefore: false, afterTalk: false };
    expect(lived(moments, () => only(), bare).map(({ what }) => what)).toEqual(['lead']);
    expect(lived(moments, () => only()).map(({ what }) => what)).toEqual([
      'day-before',
      'lead',
      'after',
    ]);
  });
});

describe('an update', () => {
  const schedule: Schedule = { talks: [], updates: [{ id: 'm', nextAt: START }] };
  const off = { reminders: false, dayBefore: false, afterTalk: false };

  it('is due from its moment on, however late, once, and also where talks are not announced', () => {
    expect(whatAt(START - 1, schedule, [], off)).toEqual([]);
    expect(at(START - 1, schedule, [], off).wakeAt).toBe(START);
    expect(whatAt(START + 3 * DAY, schedule, [], off)).toEqual(['update']);
    expect(lived([START, START + HOUR, START + DAY], () => schedule, off)).toHaveLength(1);
  });
});

describe('the next moment to look', () => {
  it('is when the next thing begins to be due', () => {
    const eve = eveOf(START);
    expect(at(eve - DAY).wakeAt).toBe(eve);
    expect(at(eve).wakeAt).toBe(START - 10 * MINUTE);
    expect(at(START - 5 * MINUTE).wakeAt).toBe(TALK.endsAt);
    expect(at(TALK.endsAt).wakeAt).toBe(null);
  });
});

const anyTalk = fc
  .record({
    id: fc.constantFrom('a', 'b', 'c'),
    start: fc.integer({ min: -3 * 1440, max: 6 * 1440 }),
    minutes: fc.integer({ min: 0, max: 120 }),
    leadMinutes: fc.integer({ min: 3, max: 60 }),
  })
  .map(({ id, start, minutes, leadMinutes }) => {
    const startsAt = START + start * MINUTE;
    return { id, startsAt, endsAt: startsAt + minutes * MINUTE, leadMinutes };
  });
const anySchedule = fc.record({
  talks: fc.uniqueArray(anyTalk, { maxLength: 3, selector: ({ id }) => id }),
  updates: fc.array(
    fc.record({
      id: fc.constant('m'),
      nextAt: fc.integer({ min: 0, max: 1440 }).map((n) => START + n * MINUTE),
    }),
    { maxLength: 1 },
  ),
});
const anyChoice = fc.record({
  reminders: fc.boolean(),
  dayBefore: fc.boolean(),
  afterTalk: fc.boolean(),
});
/** Moments in any order: clocks are set back, computers sleep. */
const anyMoments = fc.array(
  fc.integer({ min: -4 * 1440, max: 7 * 1440 }).map((n) => START + n * MINUTE),
  { maxLength: 60 },
);

describe('whatever happens', () => {
  it('nothing is said twice, too early, or too late', () => {
    fc.assert(
      fc.property(
        anyMoments,
        fc.array(anySchedule, { minLength: 1, maxLength: 4 }),
        anyChoice,
        (moments, schedules, choice) => {
          let turn = 0;
          const used: Schedule[] = [];
          const heard = lived(
            moments,
            () => {
              const schedule = schedules[turn % schedules.length] ?? { talks: [], updates: [] };
              turn += 1;
              used.push(schedule);
              return schedule;
            },
            choice,
          );
          expect(new Set(heard.map(({ key }) => key)).size).toBe(heard.length);
          for (const { what, at: when, now } of heard) {
            if (what === 'update') expect(now).toBeGreaterThanOrEqual(when);
            else expect(choice.reminders).toBe(true);
            if (what === 'lead') expect(when - now).toBeGreaterThan(0);
            if (what === 'lead') expect(when - now).toBeLessThanOrEqual(HOUR);
            if (what === 'day-before') expect(when - now).toBeGreaterThan(3 * HOUR);
            if (what === 'after') expect(now - when).toBeLessThan(2 * HOUR);
            if (what === 'after') expect(now).toBeGreaterThanOrEqual(when);
          }
        },
      ),
    );
  });

  it('whoever wakes when told hears everything there is, each at its first moment', () => {
    fc.assert(
      fc.property(anySchedule, anyChoice, (schedule, choice) => {
        const begin = START - 8 * DAY;
        const said: Said[] = [];
        const heard: Due[] = [];
        for (let now: number | null = begin; now !== null;) {
          const { due, wakeAt }: ReturnType<typeof dueAt> = dueAt(
            now,
            schedule,
            choice,
            said,
            eveOf,
          );
          heard.push(...due);
          said.push(...due.map(({ key }) => ({ key, at: now ?? 0 })));
          if (wakeAt !== null) expect(wakeAt).toBeGreaterThan(now);
          now = wakeAt;
        }
        const leads = heard.filter(({ what }) => what === 'lead');
        expect(leads).toHaveLength(choice.reminders ? schedule.talks.length : 0);
        expect(heard.filter(({ what }) => what === 'update')).toHaveLength(schedule.updates.length);
        const after = heard.filter(({ what }) => what === 'after').length;
        expect(after).toBe(choice.reminders && choice.afterTalk ? schedule.talks.length : 0);
      }),
    );
  });

  it('what is forgotten of what was said is nothing that could be said again', () => {
    fc.assert(
      fc.property(anySchedule, anyMoments, (schedule, moments) => {
        let said: Said[] = [];
        const heard: string[] = [];
        for (const now of moments) {
          const { due } = dueAt(now, schedule, ALL, said, eveOf);
          heard.push(...due.map(({ key }) => key));
          said = stillSaid([...said, ...due.map(({ key }) => ({ key, at: now }))], schedule, now);
        }
        expect(new Set(heard).size).toBe(heard.length);
      }),
    );
  });

  it('what was said of things long gone is forgotten', () => {
    const said = [{ key: 'lead:gone:1', at: START - 30 * DAY }];
    expect(stillSaid(said, { talks: [], updates: [] }, START)).toEqual([]);
  });
});

describe('the afternoon before', () => {
  it('is at four by the clock, also where the clock is changed in between', () => {
    expect(eveOf(new Date('2026-10-25T09:00').getTime())).toBe(
      new Date('2026-10-24T16:00').getTime(),
    );
    expect(eveOf(new Date('2026-11-01T00:30').getTime())).toBe(
      new Date('2026-10-31T16:00').getTime(),
    );
  });
});

describe('the lead', () => {
  it('is the person’s own, or everybody’s, within its bounds', () => {
    expect(leadOf(null, 10)).toBe(10);
    expect(leadOf(undefined, 25)).toBe(25);
    expect(leadOf(15, 10)).toBe(15);
    expect(leadOf(1, 10)).toBe(3);
    expect(leadOf(500, 10)).toBe(60);
    expect(leadOf(Number.NaN, 10)).toBe(10);
  });
});

describe('a notice', () => {
  const due = (what: Due['what'], when: number, id = 'x'): Due => ({
    key: `${what}:${id}`,
    what,
    id,
    at: when,
  });
  const words = (...all: Due[]) => inWords(noticesOf(all, START)).map((notice) => notice.words);

  it('says that there is something, and nothing else', () => {
    expect(words(due('lead', START + 10 * MINUTE))).toEqual(['A talk begins in 10 minutes']);
    expect(words(due('lead', START + 20_000))).toEqual(['A talk begins in a minute']);
    expect(words(due('day-before', START + DAY))).toEqual(['A talk tomorrow']);
    expect(words(due('day-before', START + 4 * HOUR))).toEqual(['A talk today']);
    expect(words(due('after', START - MINUTE))).toEqual(['Anything you promised?']);
    expect(words(due('update', START))).toEqual(['An update is due']);
  });

  it('is one for all of a kind, what cannot wait first', () => {
    const notices = noticesOf(
      [
        due('day-before', START + DAY, 'a'),
        due('day-before', START + DAY + HOUR, 'b'),
        due('update', START, 'm'),
      ],
      START,
    );
    expect(inWords(notices)).toEqual([
      { what: 'update', words: 'An update is due', id: 'm' },
      { what: 'day-before', words: '2 talks tomorrow', id: null },
    ]);
  });
});
