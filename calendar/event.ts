/** Somebody a calendar file names in an event. */
export interface CalendarPerson {
  /** May be empty. */
  name: string;
  /** Lower case; empty where the file has none. */
  email: string;
  isOrganizer: boolean;
  /** A room, equipment. */
  isResource: boolean;
  /** A list that stands for many. */
  isGroup: boolean;
  hasDeclined: boolean;
}

/** One event, or one occurrence of a repeated one. Texts are the file's, cut to `CALENDAR_LIMITS`, not cleaned. */
export interface CalendarEvent {
  uid: string;
  title: string;
  description: string;
  /** The organizer included, each person once. */
  people: CalendarPerson[];
  /** Milliseconds since 1970. */
  startsAt: number;
  endsAt: number;
  isAllDay: boolean;
  isRepeated: boolean;
  /** Of a repeated one when it was to begin at first, as an instant in ISO 8601, or as a day where it is all day; else null. */
  recurrenceId: string | null;
  isCancelled: boolean;
}
