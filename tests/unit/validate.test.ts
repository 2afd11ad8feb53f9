import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AppMessage, CallName } from '../../messages/app-channel.ts';
import { NOTE_LIMIT } from '../../messages/validate-moment.ts';
import { parseAppMessage, parsePageMessage } from '../../messages/validate.ts';
import { LIMITS } from '../../sites/reading.ts';

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
type Path = string[];

const TOKEN = '0123456789abcdef0123456789abcdef';
const WRITER = '2f1c8e0a-7f0e-4a57-9d52-0d8a4b9b7e11';
const SHOWN = { name: 'Sam', email: 'sam@example.org' };
const SAM = { id: 'sam', ...SHOWN };

const NOTE = {
  series: 's',
  occurrence: '',
  day: '2026-11-23',
  kind: 'one_on_one',
  title: '1:1 Sam',
  counterpart: SAM,
  text: 'words',
  baseRev: 0,
  writer: WRITER,
  seq: 1,
};

const READING = {
  url: 'https://calendar.google.com/calendar/u/0/r/week',
  title: 'Calendar',
  headings: ['Week'],
  form: ['Your comments'],
  lang: 'en',
  me: 'alex@example.org',
  event: {
    title: '1:1 Sam',
    attendees: [{ ...SHOWN, self: false, resource: false, organizer: true }],
    guests: 'all',
    description: 'Agenda',
    call: 'going',
    recurring: true,
    start: '2026-11-23',
    end: '2026-11-23',
    startText: 'Monday',
    series: 'abc',
    occurrence: '20261123',
  },
};

/** Every call with a full, good input, and the fields that may be left out. */
const CALLS: { call: CallName; input: Json; optional?: string[] }[] = [
  { call: 'moment', input: { token: TOKEN } },
  { call: 'moment', input: { tabId: 3 } },
  { call: 'note.save', input: NOTE },
  { call: 'counterpart.set', input: { series: 'https://a.example#b', who: SAM } },
  { call: 'me.add', input: { email: 'alex@example.org' } },
  { call: 'site.list', input: {} },
  { call: 'site.remove', input: { pattern: 'https://a.example/*' } },
  { call: 'page.list', input: {} },
  { call: 'page.check', input: { tabId: 3 } },
  { call: 'person.relate', input: { who: SAM, relation: 'manager' } },
  {
    call: 'frame.set',
    input: { token: TOKEN, open: false, width: 400 },
    optional: ['open', 'width'],
  },
  { call: 'tab', input: { tabId: 0 } },
  { call: 'off.set', input: { tabId: 3, where: 'here', off: true } },
  { call: 'level', input: {} },
  { call: 'level.set', input: { level: 'vp' } },
  { call: 'site.add', input: { tabId: 3 } },
  {
    call: 'advice.shown',
    input: { series: 'https://a.example#b', occurrence: '20261123', day: '2026-11-23', ids: ['x'] },
  },
  {
    call: 'feedback.give',
    input: {
      principle: 'x',
      verdict: 'never',
      series: 'https://a.example#b',
      occurrence: '20261123',
      counterpart: SAM,
    },
  },
  { call: 'feedback.withdraw', input: { id: 'row' } },
  {
    call: 'feedback.restore',
    input: {
      feedback: {
        id: 'row',
        principle: 'x',
        verdict: 'not_for_person',
        series: 'https://a.example#b',
        occurrence: '20261123',
        personId: 'sam',
        givenAt: 1_796_113_200_000,
      },
    },
  },
  { call: 'feedback.list', input: {} },
  { call: 'side.set', input: { series: 'https://a.example#b', side: 'candidate' } },
  { call: 'library.asked', input: {} },
];

const STRANGE_KEYS = ['extra', '__proto__', 'constructor', 'toString', 'prototype', ''];

const app = (call: CallName, input: Json): Json => ({ channel: 'app', call, input });
const page = (reading: Json): Json => ({
  channel: 'page',
  call: 'reading',
  token: TOKEN,
  isRtl: false,
  reading,
  unreadable: false,
});

describe.each(CALLS)('the call $call of %#', ({ call, input, optional = [] }) => {
  const good = app(call, input);
  const places = placesOf(good);

  it('is accepted, and handed on as it was', async () => {
    expect(await parseAppMessage(good)).toEqual(good);
  });

  it('is accepted without what may be left out', async () => {
    const shorter = optional.map((field) => without(good, ['input', field]));
    expect(await accepted(shorter)).toEqual(shorter);
  });

  it('is refused with any other field missing', async () => {
    const needed = places.filter((path) => !optional.includes(String(path.at(-1))));
    expect(await accepted(needed.map((path) => without(good, path)))).toEqual([]);
  });

  it('is refused with a field of another type', async () => {
    const others = places.flatMap((path) =>
      othersThan(valueAt(good, path)).map((other) => changed(good, path, other)),
    );
    expect(await accepted(others)).toEqual([]);
  });

  it.each(STRANGE_KEYS)('is refused with the unknown key “%s”, at any depth', async (key) => {
    const objects = [[], ...places].filter((path) => isObject(valueAt(good, path)));
    expect(await accepted(objects.map((path) => withKey(good, path, key)))).toEqual([]);
  });

  it('is refused on the channel of the pages', () => {
    expect(parsePageMessage(good)).toBeNull();
    expect(parsePageMessage(changed(good, ['channel'], 'page'))).toBeNull();
  });
});

describe('an input of the wrong size or form', () => {
  const line = LIMITS.line;
  it.each<[CallName, string, Json]>([
    ['note.save', 'text', 'x'.repeat(NOTE_LIMIT + 1)],
    ['note.save', 'title', 'x'.repeat(line + 1)],
    ['note.save', 'occurrence', 'x'.repeat(line + 1)],
    ['note.save', 'series', 'x'.repeat(1_000_000)],
    ['note.save', 'kind', 'x'.repeat(line)],
    ['note.save', 'day', '23.11.2026'],
    ['note.save', 'day', '2026-13-01'],
    ['note.save', 'day', ''],
    ['note.save', 'writer', 'A'],
    ['note.save', 'seq', -1],
    ['note.save', 'seq', 1.5],
    ['note.save', 'baseRev', -1],
    ['note.save', 'counterpart', { id: null, name: ' ', email: '' }],
    ['note.save', 'counterpart', { id: '', name: 'Sam', email: '' }],
    ['note.save', 'counterpart', { id: null, name: 'x'.repeat(line + 1), email: 'a@b' }],
    ['person.relate', 'who', { name: 'Sam', email: '' }],
    ['person.relate', 'relation', 'boss'],
    ['frame.set', 'width', -1],
    ['frame.set', 'token', TOKEN.slice(1)],
    ['frame.set', 'token', `${TOKEN}0`],
    ['frame.set', 'token', `${TOKEN}\n`],
    ['frame.set', 'token', TOKEN.toUpperCase()],
    ['tab', 'tabId', -1],
    ['tab', 'tabId', 0.5],
    ['off.set', 'where', 'anywhere'],
    ['level.set', 'level', 'ceo'],
  ])('%s is refused with a bad %s', async (call, field, value) => {
    const good = CALLS.find((one) => one.call === call && field in (one.input as object));
    expect(good).toBeDefined();
    expect(await accepts(changed(app(call, good?.input ?? null), ['input', field], value))).toBe(
      false,
    );
  });

  it.each<[CallName, Json]>([
    ['note.save', { ...NOTE, text: 'x'.repeat(NOTE_LIMIT) }],
    ['note.save', { ...NOTE, text: '', day: null, counterpart: null }],
    ['person.relate', { who: { ...SAM, name: '' }, relation: null }],
    ['level.set', { level: null }],
  ])('%s is accepted at its limits', async (call, input) => {
    expect(await accepts(app(call, input))).toBe(true);
  });

  it('is refused where NaN or Infinity stands for a number', async () => {
    for (const tabId of [Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(await accepts({ channel: 'app', call: 'tab', input: { tabId } })).toBe(false);
    }
  });

  it('is never repeated in the refusal: it may be private', async () => {
    const answer = await parseAppMessage(app('note.save', { ...NOTE, text: 7, title: 'SECRET' }));
    expect(answer).toMatch(/^input\.text: expected string/);
    expect(answer).not.toContain('SECRET');
    expect(await parseAppMessage(app('level.set', { level: 'SECRET' }))).not.toContain('SECRET');
  });
});

describe('a report from a page', () => {
  const good = page(READING);
  const places = placesOf(good);

  it('is accepted with a reading, without any, and with the least there can be', () => {
    expect(parsePageMessage(good)).toEqual(good);
    expect(parsePageMessage(page(null))).toEqual(page(null));
    expect(parsePageMessage(page({}))).toEqual(page({}));
    const least = page({ event: { title: '', attendees: [] } });
    expect(parsePageMessage(least)).toEqual(least);
  });

  it('needs what it needs, and nothing else', () => {
    const fields = places.filter((path) => !/^\d+$/.test(path.at(-1) ?? ''));
    const refused = fields.filter((path) => !acceptsReport(without(good, path)));
    expect(refused.map((path) => path.join('.'))).toEqual([
      'channel',
      'call',
      'token',
      'isRtl',
      'reading',
      'reading.event.title',
      'reading.event.attendees',
      'reading.event.attendees.0.name',
      'reading.event.attendees.0.email',
      'unreadable',
    ]);
  });

  it('is refused with a field of another type, or null', () => {
    const inside = places.filter((path) => path.join('.') !== 'reading');
    const taken = inside.filter((path) =>
      [...othersThan(valueAt(good, path)), null].some((other) =>
        acceptsReport(changed(good, path, other)),
      ),
    );
    expect(taken).toEqual([]);
  });

  it.each(STRANGE_KEYS)('is refused with the unknown key “%s”, at any depth', (key) => {
    const objects = [[], ...places].filter((path) => isObject(valueAt(good, path)));
    expect(objects.filter((path) => acceptsReport(withKey(good, path, key)))).toEqual([]);
  });

  it.each<[string, Json]>([
    ['title', { title: 'x'.repeat(LIMITS.line + 1) }],
    ['url', { url: 'x'.repeat(8_001) }],
    ['lang', { lang: 'x'.repeat(101) }],
    ['heading', { headings: ['x'.repeat(LIMITS.line + 1)] }],
    ['list of a form’s words', { form: Array.from({ length: LIMITS.form + 1 }, () => '') }],
    ['list of headings', { headings: Array.from({ length: LIMITS.headings + 1 }, () => '') }],
    [
      'list of people',
      {
        event: {
          title: '',
          attendees: Array.from({ length: LIMITS.attendees + 1 }, () => SHOWN),
        },
      },
    ],
    [
      'description',
      { event: { title: '', attendees: [], description: 'x'.repeat(LIMITS.description + 1) } },
    ],
  ])('is refused with a %s that is too long', (_what, reading) => {
    expect(parsePageMessage(page(reading))).toBeNull();
  });

  it('is refused on the channel of the extension’s own pages', async () => {
    expect(await accepts(good)).toBe(false);
    expect(await accepts(changed(good, ['channel'], 'app'))).toBe(false);
  });
});

describe('anything else', () => {
  const anything = fc.anything({
    withBigInt: true,
    withDate: true,
    withMap: true,
    withNullPrototype: true,
  });

  it('is refused without a throw', async () => {
    await fc.assert(
      fc.asyncProperty(anything, async (raw) => {
        expect(await accepts(raw)).toBe(false);
        expect(parsePageMessage(raw)).toBeNull();
      }),
      { numRuns: 300 },
    );
  });

  it('is refused as the input of every call that is told something', async () => {
    const telling = CALLS.filter(({ input }) => Object.keys(input as object).length > 0);
    await fc.assert(
      fc.asyncProperty(anything, fc.constantFrom(...telling), async (input, { call }) => {
        expect(await accepts({ channel: 'app', call, input })).toBe(false);
      }),
      { numRuns: 500 },
    );
  });

  it('is not made to fit: what is accepted is what was sent', async () => {
    const spots = CALLS.flatMap(({ call, input }) => {
      const good = app(call, input);
      return placesOf(good).map((path) => ({ good, path }));
    });
    const value = fc.jsonValue({ maxDepth: 2 }) as fc.Arbitrary<Json>;
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...spots), value, async ({ good, path }, other) => {
        const message = changed(good, path, other);
        expect([message, expect.any(String)]).toContainEqual(await parseAppMessage(message));
      }),
      { numRuns: 1000 },
    );
  });
});

async function accepts(raw: unknown): Promise<boolean> {
  const result: AppMessage | string = await parseAppMessage(raw);
  return typeof result !== 'string';
}

/** Those of them that are taken. */
async function accepted(messages: readonly Json[]): Promise<Json[]> {
  const taken = await Promise.all(messages.map(accepts));
  return messages.filter((_, n) => taken[n]);
}

function acceptsReport(raw: unknown): boolean {
  return parsePageMessage(raw) !== null;
}

function isObject(value: Json | undefined): value is { [key: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The path of every value in a message, leaves and branches. */
function placesOf(value: Json): Path[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const deeper = placesOf(inner).map((path) => [key].concat(path));
    return [[key]].concat(deeper);
  });
}

function valueAt(message: Json, path: Path): Json {
  return path.reduce<Json>((value, key) => (value as Record<string, Json>)[key] ?? null, message);
}

/** A value of each type that this one is not of. Null has its own place in the tests: it is allowed at times. */
function othersThan(value: Json): Json[] {
  const others: Json[] = [7, 'x\u0000', true, [], {}];
  return others.filter(
    (other) => typeof other !== typeof value || Array.isArray(other) !== Array.isArray(value),
  );
}

function without(message: Json, path: Path): Json {
  const copy = structuredClone(message);
  delete parentIn(copy, path)[path.at(-1) ?? ''];
  return copy;
}

function changed(message: Json, path: Path, value: Json): Json {
  const copy = structuredClone(message);
  parentIn(copy, path)[path.at(-1) ?? ''] = value;
  return copy;
}

/** As JSON.parse makes it: also `__proto__` becomes a key like any other. */
function withKey(message: Json, path: Path, key: string): Json {
  const copy = structuredClone(message);
  Object.defineProperty(valueAt(copy, path), key, {
    value: { polluted: true },
    enumerable: true,
    configurable: true,
    writable: true,
  });
  return copy;
}

function parentIn(message: Json, path: Path): Record<string, Json> {
  return valueAt(message, path.slice(0, -1)) as Record<string, Json>;
}
