/** What the background accepts, on both channels: exact shapes and sizes. Whatever else arrives is refused. */
import * as v from 'valibot';
import { VERDICTS } from '../content/memory.ts';
import { LEVELS } from '../content/principle.ts';
import { LIMITS } from '../sites/reading.ts';
import type { AppMessage, CallName, Input } from './app-channel.ts';
import type { PageMessage } from './page-channel.ts';
import { counterpart, count, day, id, line, nothing, relation, series, text } from './shapes.ts';
import { dataInputs } from './validate-data.ts';
import { mistakeInputs } from './validate-mistake.ts';
import { notebookInputs } from './validate-notebook.ts';
import { reminderInputs } from './validate-reminders.ts';
import { systemInputs } from './validate-systems.ts';

/** A note may be long, but not so long that one message stalls the browser. UTF-16 units. */
export const NOTE_LIMIT = 1_000_000;

const token = v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/));
const writer = v.pipe(v.string(), v.uuid());
const level = v.nullable(v.picklist(LEVELS));
const verdict = v.picklist(VERDICTS);

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
  reading: v.nullable(readingSchema),
  unreadable: v.boolean(),
});

const ofTab = v.strictObject({ tabId: count });

/** What each call must be told. */
export const inputs: { [N in CallName]: v.GenericSchema<unknown, Input<N>> } = {
  ...notebookInputs,
  ...dataInputs,
  ...systemInputs,
  ...mistakeInputs,
  ...reminderInputs,
  moment: v.union([v.strictObject({ token }), ofTab]),
  'note.save': v.strictObject({
    series,
    occurrence: line,
    day,
    kind: text(40),
    title: line,
    counterpart: v.nullable(counterpart),
    text: text(NOTE_LIMIT),
    baseRev: count,
    writer,
    seq: count,
  }),
  'advice.shown': v.strictObject({
    series,
    occurrence: line,
    day,
    ids: v.pipe(v.array(id), v.maxLength(10)),
  }),
  'feedback.give': v.strictObject({
    principle: id,
    verdict,
    series,
    occurrence: line,
    counterpart: v.nullable(counterpart),
  }),
  'feedback.withdraw': v.strictObject({ id }),
  'feedback.restore': v.strictObject({
    feedback: v.strictObject({
      id,
      principle: id,
      verdict,
      series,
      occurrence: line,
      personId: v.nullable(id),
      givenAt: count,
    }),
  }),
  'feedback.list': nothing,
  'side.set': v.strictObject({
    series,
    side: v.nullable(v.picklist(['candidate', 'interviewer'])),
  }),
  'counterpart.set': v.strictObject({ series, who: v.nullable(counterpart) }),
  'me.add': v.strictObject({ email: v.pipe(line, v.includes('@')) }),
  'person.relate': v.strictObject({ who: counterpart, relation }),
  'frame.set': v.strictObject({
    token,
    open: v.exactOptional(v.boolean()),
    width: v.exactOptional(count),
  }),
  'focus.moved': v.strictObject({ token, isIn: v.boolean(), isPointedAt: v.boolean() }),
  tab: ofTab,
  'off.set': v.strictObject({
    tabId: count,
    where: v.picklist(['here', 'everywhere']),
    off: v.boolean(),
  }),
  'library.asked': nothing,
  level: nothing,
  'level.set': v.strictObject({ level }),
  'site.add': ofTab,
  'site.list': nothing,
  'site.remove': v.strictObject({ pattern: text(300) }),
  'page.list': nothing,
  'page.check': ofTab,
};

const envelope = v.strictObject({
  channel: v.literal('app'),
  call: v.picklist(Object.keys(inputs) as CallName[]),
  input: v.unknown(),
});

export function parsePageMessage(raw: unknown): PageMessage | null {
  const result = v.safeParse(pageMessage, raw);
  return result.success ? result.output : null;
}

/** The message, or a sentence that says which part of it is wrong (never its content). */
export function parseAppMessage(raw: unknown): AppMessage | string {
  const outer = v.safeParse(envelope, raw);
  if (!outer.success) return wrong(outer.issues[0], '');
  const { channel, call, input } = outer.output;
  const inner = v.safeParse(inputs[call], input);
  // That this call has this input is what has just been seen.
  return inner.success
    ? ({ channel, call, input: inner.output } as AppMessage)
    : wrong(inner.issues[0], 'input');
}

function wrong(issue: v.BaseIssue<unknown>, within: string): string {
  const path = [within, v.getDotPath(issue)].filter((part) => part).join('.');
  return `${path || 'message'}: expected ${issue.expected ?? 'something else'}`;
}
