/**
 * All that reminding needs to know, and may keep where the notes are locked: ids and times, no name, no title. Moments are
 * milliseconds since 1970.
 */
export interface Schedule {
  talks: TalkTime[];
  updates: UpdateTime[];
}

/** When a talk is. */
export interface TalkTime {
  /** Of the row in `upcoming`. */
  id: string;
  startsAt: number;
  endsAt: number;
  /** How long before its start to remind of it. */
  leadMinutes: number;
}

/** When those who wait for word of a mistake were promised the next. */
export interface UpdateTime {
  /** Of the row in `mistakes`. */
  id: string;
  nextAt: number;
}

/** Something that was said, or answered, once and for all: by its key alone. */
export interface Said {
  key: string;
  at: number;
}

/** What the user wants to hear of. */
export interface ReminderChoice {
  /** Off: of no talk at all. Updates are another thing: whoever set their clock waits for it. */
  reminders: boolean;
  dayBefore: boolean;
  afterTalk: boolean;
}
