/** The shapes of the calls about talks to come; see `reminder-calls.ts`. */
import * as v from 'valibot';
import { LEAD } from '../systems/reminders/lead.ts';
import { count, id, nothing, text } from './shapes.ts';

/** UTF-16 units of a calendar file; a longer one is not read either. */
export const CALENDAR_TEXT = 5_000_000;

const minutes = v.pipe(count, v.minValue(LEAD.least), v.maxValue(LEAD.most));

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
  'calendar.read': v.strictObject({ text: text(CALENDAR_TEXT) }),
  'brief.next': nothing,
  'brief.of': v.strictObject({ personId: id }),
  'after.next': nothing,
  'after.done': v.strictObject({ id }),
  'person.lead': v.strictObject({ id, minutes: v.nullable(minutes) }),
} as const;
