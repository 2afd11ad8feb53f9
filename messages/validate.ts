/** What the background accepts, on both channels: exact shapes and sizes. Whatever else arrives is refused. */
import * as v from 'valibot';
import { LIMITS } from '../sites/reading.ts';
import type { AppMessage } from './app-channel.ts';
import { CALLS } from './desks.ts';
import { inputOf } from './inputs.ts';
import type { PageMessage } from './page-channel.ts';
import { line, text, token } from './shapes.ts';

const attendee = v.strictObject({
  name: line,
  email: line,
  self: v.exactOptional(v.boolean()),
  resource: v.exactOptional(v.boolean()),
  organizer: v.exactOptional(v.boolean()),
});

/** A reading from a page, or from a contributor's JSON. */
export const readingSchema = v.strictObject({
  url: v.exactOptional(text(8_000)),
  title: v.exactOptional(line),
  headings: v.exactOptional(v.pipe(v.array(line), v.maxLength(LIMITS.headings))),
  form: v.exactOptional(v.pipe(v.array(line), v.maxLength(LIMITS.form))),
  lang: v.exactOptional(text(100)),
  me: v.exactOptional(line),
  event: v.exactOptional(
    v.strictObject({
      title: line,
      attendees: v.pipe(v.array(attendee), v.maxLength(LIMITS.attendees)),
      guests: v.exactOptional(v.picklist(['all', 'unknown'])),
      description: v.exactOptional(text(LIMITS.description)),
      call: v.exactOptional(v.picklist(['waiting', 'going'])),
      recurring: v.exactOptional(v.boolean()),
      start: v.exactOptional(line),
      end: v.exactOptional(line),
      startText: v.exactOptional(line),
      series: v.exactOptional(line),
      occurrence: v.exactOptional(line),
    }),
  ),
});

/** What a content script may say. */
export const pageMessage: v.GenericSchema<unknown, PageMessage> = v.strictObject({
  channel: v.literal('page'),
  call: v.literal('reading'),
  token,
  isRtl: v.boolean(),
  reading: v.nullable(readingSchema),
  unreadable: v.boolean(),
});

const envelope = v.strictObject({
  channel: v.literal('app'),
  call: v.picklist(CALLS),
  input: v.unknown(),
});

export function parsePageMessage(raw: unknown): PageMessage | null {
  const result = v.safeParse(pageMessage, raw);
  return result.success ? result.output : null;
}

/** The message, or a sentence that says which part of it is wrong (never its content). */
export async function parseAppMessage(raw: unknown): Promise<AppMessage | string> {
  const outer = v.safeParse(envelope, raw);
  if (!outer.success) return wrong(outer.issues[0], '');
  const { channel, call, input } = outer.output;
  const inner = v.safeParse(await inputOf(call), input);
  // That this call has this input is what has just been seen.
  return inner.success
    ? ({ channel, call, input: inner.output } as AppMessage)
    : wrong(inner.issues[0], 'input');
}

function wrong(issue: v.BaseIssue<unknown>, within: string): string {
  const path = [within, v.getDotPath(issue)].filter((part) => part).join('.');
  return `${path || 'message'}: expected ${issue.expected ?? 'something else'}`;
}
