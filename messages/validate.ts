/** What the background accepts, on both channels: exact shapes and sizes. Whatever else arrives is refused. */
import * as v from 'valibot';
import { VERDICTS } from '../content/memory.ts';
import { LEVELS } from '../content/principle.ts';
import { LIMITS } from '../sites/reading.ts';
import type { AppMessage } from './app-channel.ts';
import type { PageMessage } from './page-channel.ts';

/** A note may be long, but not so long that one message stalls the browser. UTF-16 units. */
export const NOTE_LIMIT = 1_000_000;

/** Without an id a series is its title and all its people; folding compatibility forms can make these longer. */
const SERIES_LIMIT = 150_000;

const text = (max: number) => v.pipe(v.string(), v.maxLength(max));
const line = text(LIMITS.line);
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const token = v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/));
const writer = v.pipe(v.string(), v.uuid());
const relation = v.nullable(v.picklist(['manager', 'report', 'skip_level', 'peer', 'other']));
const level = v.nullable(v.picklist(LEVELS));
const day = v.nullable(v.pipe(v.string(), v.isoDate()));

const id = v.pipe(v.string(), v.minLength(1), v.maxLength(100));
const series = text(SERIES_LIMIT);
const verdict = v.picklist(VERDICTS);

/** Of a call that needs nothing told: an object, no array, without anything in it. */
const nothing = v.custom<Record<string, never>>(
  (input) =>
    typeof input === 'object' &&
    input !== null &&
    !Array.isArray(input) &&
    Reflect.ownKeys(input).length === 0,
);

/** Somebody must be meant: by id, by address, or at least by name. */
const counterpart = v.pipe(
  v.strictObject({ id: v.nullable(id), name: line, email: line }),
  v.check(
    (who) => who.id !== null || (who.email + who.name).trim() !== '',
    'expected an id, an address or a name',
  ),
);

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

const pageMessage: v.GenericSchema<unknown, PageMessage> = v.strictObject({
  channel: v.literal('page'),
  call: v.literal('reading'),
  token,
  reading: v.nullable(readingSchema),
  unreadable: v.boolean(),
});

const ofTab = v.strictObject({ tabId: count });

const call = <const N extends string, I>(name: N, input: v.GenericSchema<unknown, I>) =>
  v.strictObject({ channel: v.literal('app'), call: v.literal(name), input });

const appMessage: v.GenericSchema<unknown, AppMessage> = v.variant('call', [
  call('moment', v.union([v.strictObject({ token }), ofTab])),
  call(
    'note.save',
    v.strictObject({
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
  ),
  call(
    'advice.shown',
    v.strictObject({ series, occurrence: line, day, ids: v.pipe(v.array(id), v.maxLength(10)) }),
  ),
  call(
    'feedback.give',
    v.strictObject({
      principle: id,
      verdict,
      series,
      occurrence: line,
      counterpart: v.nullable(counterpart),
    }),
  ),
  call('feedback.withdraw', v.strictObject({ id })),
  call(
    'feedback.restore',
    v.strictObject({
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
  ),
  call('feedback.list', nothing),
  call(
    'side.set',
    v.strictObject({ series, side: v.nullable(v.picklist(['candidate', 'interviewer'])) }),
  ),
  call('counterpart.set', v.strictObject({ series, who: v.nullable(counterpart) })),
  call('me.add', v.strictObject({ email: v.pipe(line, v.includes('@')) })),
  call('person.relate', v.strictObject({ who: counterpart, relation })),
  call(
    'frame.set',
    v.strictObject({ token, open: v.exactOptional(v.boolean()), width: v.exactOptional(count) }),
  ),
  call('tab', ofTab),
  call(
    'off.set',
    v.strictObject({ tabId: count, where: v.picklist(['here', 'everywhere']), off: v.boolean() }),
  ),
  call('library.asked', nothing),
  call('level', nothing),
  call('level.set', v.strictObject({ level })),
  call('site.add', ofTab),
  call('site.list', nothing),
  call('site.remove', v.strictObject({ pattern: text(300) })),
  call('page.list', nothing),
  call('page.check', ofTab),
]);

export function parsePageMessage(raw: unknown): PageMessage | null {
  const result = v.safeParse(pageMessage, raw);
  return result.success ? result.output : null;
}

/** The message, or a sentence that says which part of it is wrong (never its content). */
export function parseAppMessage(raw: unknown): AppMessage | string {
  const result = v.safeParse(appMessage, raw);
  if (result.success) return result.output;
  const [issue] = result.issues;
  return `${v.getDotPath(issue) ?? 'message'}: expected ${issue.expected ?? 'something else'}`;
}
