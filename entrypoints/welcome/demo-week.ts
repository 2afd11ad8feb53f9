import { addDays } from '../../notes/day-named.ts';
import type { Attendee, Reading } from '../../sites/reading.ts';

/** The events of the week that is made up; each has its title in the catalogue. */
export type DemoTitle = 'standup' | 'oneOnOne' | 'planning' | 'thinking' | 'selfReview';

export interface DemoEvent {
  title: DemoTitle;
  /** YYYY-MM-DD. */
  day: string;
  /** HH:MM. */
  from: string;
  until: string;
  /** How many others are invited. */
  others: number;
}

export interface DemoDay {
  day: string;
  isToday: boolean;
  /** The earliest first. */
  events: DemoEvent[];
}

/** Who the 1:1 is with. */
export const PRIYA: Attendee = { name: 'Priya', email: 'priya@example.org' };

const DAYS = [0, 1, 2, 3, 4] as const;

/** What the week holds besides the 1:1: by how many days after Monday. */
const AROUND: readonly (Omit<DemoEvent, 'day'> & { after: number })[] = [
  { after: 0, title: 'standup', from: '09:30', until: '09:45', others: 6 },
  { after: 1, title: 'planning', from: '11:00', until: '12:00', others: 11 },
  { after: 3, title: 'thinking', from: '10:00', until: '12:00', others: 0 },
  { after: 4, title: 'selfReview', from: '15:00', until: '16:00', others: 0 },
];

/**
 * The week of a day from Monday to Friday, on a weekend the one that comes, with a few events; the 1:1 is on the day itself,
 * on a weekend on Monday.
 * @param today YYYY-MM-DD
 */
export function demoWeek(today: string): DemoDay[] {
  const monday = mondayOf(today);
  const days = DAYS.map((after) => addDays(monday, after) ?? monday);
  const ofTalk = days.includes(today) ? today : monday;
  const talk: DemoEvent = {
    title: 'oneOnOne',
    day: ofTalk,
    from: '14:00',
    until: '14:30',
    others: 1,
  };
  return days.map((day, after) => {
    const around = AROUND.flatMap(({ title, from, until, others, ...one }): DemoEvent[] =>
      one.after === after ? [{ title, day, from, until, others }] : [],
    );
    const events = day === ofTalk ? [...around, talk] : around;
    return {
      day,
      isToday: day === today,
      events: events.toSorted((one, other) => (one.from < other.from ? -1 : 1)),
    };
  });
}

/** When an event begins, by this computer's clock, in milliseconds since 1970. */
export function startOf({ day, from }: DemoEvent): number {
  return new Date(`${day}T${from}`).getTime();
}

/** The 1:1 of a week. */
export function talkOf(week: readonly DemoDay[]): DemoEvent | undefined {
  return week.flatMap(({ events }) => events).find(({ title }) => title === 'oneOnOne');
}

/**
 * What a calendar would show of an event, as a site's reader hands it on.
 * @param title in the interface's language
 */
export function readingOf(event: DemoEvent, title: string, lang: string): Reading {
  const { day, from, until, others } = event;
  const me: Attendee = { name: '', email: 'me@example.org', self: true };
  const guests = Array.from({ length: others }, (_, n): Attendee =>
    event.title === 'oneOnOne' ? PRIYA : { name: '', email: `guest-${n}@example.org` },
  );
  return {
    lang,
    event: {
      title,
      attendees: [me, ...guests],
      guests: 'all',
      start: `${day}T${from}`,
      end: `${day}T${until}`,
      series: `made-up-${event.title}`,
    },
  };
}

/** The Monday of a day's week; of a weekend's the next one. */
function mondayOf(today: string): string {
  const weekday = new Date(`${today}T12:00:00Z`).getUTCDay();
  const back = weekday === 6 ? -2 : weekday - 1;
  return addDays(today, -back) ?? today;
}
