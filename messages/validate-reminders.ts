/** The shapes of the calls about talks to come; see `reminder-calls.ts`. */
import * as v from 'valibot';
import { CALENDAR_LIMITS } from '../calendar/limits.ts';
import { LEAD } from '../systems/reminders/lead.ts';
import { count, id, line, nothing, text } from './shapes.ts';

const minutes = v.pipe(count, v.minValue(LEAD.least), v.maxValue(LEAD.most));
const moment = v.pipe(v.number(), v.finite());

const calendarPerson = v.strictObject({
  name: text(CALENDAR_LIMITS.person),
  email: text(CALENDAR_LIMITS.person),
  isOrganizer: v.boolean(),
  isResource: v.boolean(),
  isGroup: v.boolean(),
  hasDeclined: v.boolean(),
});

const calendarEvent = v.strictObject({
  uid: text(CALENDAR_LIMITS.uid),
  title: text(CALENDAR_LIMITS.title),
  description: text(CALENDAR_LIMITS.description),
  people: v.pipe(v.array(calendarPerson), v.maxLength(CALENDAR_LIMITS.people)),
  startsAt: moment,
  endsAt: moment,
  isAllDay: v.boolean(),
  isRepeated: v.boolean(),
  recurrenceId: v.nullable(line),
  isCancelled: v.boolean(),
});

/** One entry a call, as in `ReminderCalls`. */
export const reminderInputs = {
  'reminders.get': nothing,
  'reminders.set': v.strictObject({
    reminders: v.exactOptional(v.boolean()),
    leadMinutes: v.exactOptional(minutes),
    dayBefore: v.exactOptional(v.boolean()),
    afterTalk: v.exactOptional(v.boolean()),
  }),
  'reminders.seen': nothing,
  'calendar.take': v.strictObject({
    events: v.pipe(v.array(calendarEvent), v.maxLength(CALENDAR_LIMITS.events)),
    uids: v.pipe(v.array(text(CALENDAR_LIMITS.uid)), v.maxLength(CALENDAR_LIMITS.uids)),
    owner: v.nullable(text(CALENDAR_LIMITS.person)),
  }),
  'brief.next': nothing,
  'brief.of': v.strictObject({ personId: id }),
  'after.next': nothing,
  'after.done': v.strictObject({ id }),
  'person.lead': v.strictObject({ id, minutes: v.nullable(minutes) }),
} as const;
