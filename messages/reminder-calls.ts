/**
 * The calls about talks to come: reminding of them, what to know before one, what was promised in one. Part of the app channel;
 * see `app-channel.ts`. Moments are milliseconds since 1970.
 */
import type { CalendarEvent } from '../calendar/event.ts';
import type { Brief } from '../systems/reminders/brief.ts';
import type { ReminderChoice } from '../systems/reminders/schedule.ts';
import type { Upcoming } from '../systems/reminders/upcoming.ts';
import type { Done } from './notebook-calls.ts';

export interface ReminderSettings extends ReminderChoice {
  /** Minutes before a talk, for those of whom nothing else was said. */
  leadMinutes: number;
}

/** A talk to come, as it is listed. */
export interface UpcomingView extends Upcoming {
  /** What the person is called, once they are kept; else null. */
  personName: string | null;
  /** How many minutes before it is reminded of. */
  leadMinutes: number;
  /** Those were said of this very person. */
  isOwnLead: boolean;
}

export interface RemindersView {
  settings: ReminderSettings;
  /** The earliest first. */
  upcoming: UpcomingView[];
  /** The browser lets Loopside show notifications. */
  allowed: boolean;
}

/** A talk, for what is shown beside it. */
export interface TalkView {
  id: string;
  personId: string | null;
  /** As much of a name as is known; may be empty. */
  name: string;
  startsAt: number;
  endsAt: number;
}

/** What a page has read in a calendar file. */
export interface CalendarFound {
  /** Those of the time to come, the earliest first. */
  events: CalendarEvent[];
  /** Of everything in the file: what an earlier one said of these and this one does not is gone. */
  uids: string[];
  /** Whose calendar it is, as an address in lower case, where the file says so. */
  owner: string | null;
}

type Nothing = Record<string, never>;

export interface ReminderCalls {
  'reminders.get': (nothing: Nothing) => RemindersView;
  'reminders.set': (change: Partial<ReminderSettings>) => null;
  /** The popup or the sidebar has been opened: what the toolbar's mark stood for is seen. */
  'reminders.seen': (nothing: Nothing) => null;
  /** Takes over the 1:1s of a calendar file: how many there are, and null where all was known. */
  'calendar.take': (file: CalendarFound) => { found: number; done: Done | null };
  /** The talk that is about to begin or has just begun; null where none is, or reminders are off. */
  'brief.next': (nothing: Nothing) => { talk: TalkView; brief: Brief } | null;
  /** Null where the person is gone. */
  'brief.of': (who: { personId: string }) => Brief | null;
  /** The talk to ask about: it ended within two hours, and nobody has answered. */
  'after.next': (nothing: Nothing) => TalkView | null;
  /** It has been answered, with a promise or with none. */
  'after.done': (talk: { id: string }) => null;
  /** Minutes before talks with a person; null as before any. */
  'person.lead': (lead: { id: string; minutes: number | null }) => Done | null;
}
