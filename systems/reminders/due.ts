import type { ReminderChoice, Said, Schedule, TalkTime } from './schedule.ts';

/**
 * What there is to say. `day-before`: a talk is tomorrow. `lead`: one begins soon. `after`: one has ended, and something may
 * have been promised. `update`: those who wait for word of a mistake were promised it for now.
 */
export type DueWhat = 'day-before' | 'lead' | 'after' | 'update';

export interface Due {
  /** Names this reminder once and for all: of a talk that is moved there is another one. */
  key: string;
  what: DueWhat;
  /** Of the talk, or of the mistake. */
  id: string;
  /** When the talk begins, or ended; when the update was promised for. Milliseconds since 1970. */
  at: number;
}

export interface DueNow {
  /** The earliest first. */
  due: Due[];
  /** When to look again, later than now; null where nothing is to come. */
  wakeAt: number | null;
}

/** A reminder, and while it is worth saying; `until` is no longer part of it. */
interface Chance extends Due {
  from: number;
  until: number;
  /** It needs not be said once one of these was. */
  settledBy: readonly string[];
}

const MINUTE = 60_000;

/** How long after a talk it is asked what was promised in it: later nobody remembers, and it would be nagging. */
export const ASKED_FOR = 120 * MINUTE;

/** Nearer to its start a talk is not announced as one of tomorrow. */
const TOO_LATE_FOR_EVE = 180 * MINUTE;

/**
 * What is to be said at a moment, and when there is more. Each thing is said once for each time a talk is at, however often
 * one looks, and whatever the computer's clock does meanwhile. What could not be said in time, as the computer slept, is said
 * late while that is of use (before the talk begins, within two hours of its end) and dropped afterwards.
 * @param eveOf the moment of the day before at which a talk that begins then is announced
 */
export function dueAt(
  now: number,
  schedule: Schedule,
  choice: ReminderChoice,
  said: readonly Said[],
  eveOf: (startsAt: number) => number,
): DueNow {
  const keys = new Set(said.map(({ key }) => key));
  const chances = chancesIn(schedule, choice, eveOf).filter(
    (one) => !one.settledBy.some((key) => keys.has(key)),
  );
  const due = chances
    .filter(({ from, until }) => from <= now && now < until)
    .toSorted((a, b) => a.from - b.from)
    .map(({ key, what, id, at }) => ({ key, what, id, at }));
  const later = chances.filter(({ from, until }) => from > now && from < until);
  const wakeAt = later.reduce((first, { from }) => Math.min(first, from), Infinity);
  return { due, wakeAt: wakeAt === Infinity ? null : wakeAt };
}

/** The key under which it is remembered that a talk has been answered for, with a promise or with none. */
export function answeredKey({ id, startsAt }: Pick<TalkTime, 'id' | 'startsAt'>): string {
  return `answered:${id}:${startsAt}`;
}

/** For so long it is remembered what was said of something that is in the schedule no more: it may come back. */
const KEPT = 14 * 24 * 60 * MINUTE;

/** What must still be remembered of what was said. */
export function stillSaid(said: readonly Said[], schedule: Schedule, now: number): Said[] {
  const talks = schedule.talks.map((talk) => `${talk.id}:${talk.startsAt}`);
  const updates = schedule.updates.map(({ id, nextAt }) => `${id}:${nextAt}`);
  const present = new Set([...talks, ...updates]);
  return said.filter(({ key, at }) => {
    const about = key.slice(key.indexOf(':') + 1);
    return present.has(about) || Math.abs(now - at) < KEPT;
  });
}

function chancesIn(
  { talks, updates }: Schedule,
  choice: ReminderChoice,
  eveOf: (startsAt: number) => number,
): Chance[] {
  const ofTalks = choice.reminders ? talks.flatMap((talk) => chancesOf(talk, choice, eveOf)) : [];
  const ofUpdates = updates.map(({ id, nextAt }) => ({
    ...named('update', id, nextAt),
    from: nextAt,
    // It is owed until it is given.
    until: Infinity,
  }));
  return [...ofTalks, ...ofUpdates];
}

function chancesOf(
  { id, startsAt, endsAt, leadMinutes }: TalkTime,
  { dayBefore, afterTalk }: ReminderChoice,
  eveOf: (startsAt: number) => number,
): Chance[] {
  const lead = leadMinutes * MINUTE;
  const eve = {
    ...named('day-before', id, startsAt),
    from: eveOf(startsAt),
    until: startsAt - Math.max(TOO_LATE_FOR_EVE, lead),
  };
  const soon = { ...named('lead', id, startsAt), from: startsAt - lead, until: startsAt };
  const asked = named('after', id, startsAt);
  const after = {
    ...asked,
    at: endsAt,
    settledBy: [asked.key, answeredKey({ id, startsAt })],
    from: endsAt,
    until: endsAt + ASKED_FOR,
  };
  return [...(dayBefore ? [eve] : []), soon, ...(afterTalk ? [after] : [])];
}

/** @param at by which it is told from the same at another time */
function named(what: DueWhat, id: string, at: number): Due & Pick<Chance, 'settledBy'> {
  const key = `${what}:${id}:${at}`;
  return { key, what, id, at, settledBy: [key] };
}
