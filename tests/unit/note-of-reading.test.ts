import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseAppMessage, parsePageMessage } from '../../messages/validate.ts';
import { LIMITS } from '../../sites/reading.ts';
import type { Reading } from '../../sites/reading.ts';
import { classify } from '../../situation/classify.ts';
import { meetingOf } from '../../situation/meeting.ts';

/** Readings as a page may send them: of any length allowed, with any text, recognised as something to note on. */
const line = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.string({ unit: 'binary', maxLength: LIMITS.line / 2 }),
  fc.constantFrom('x'.repeat(LIMITS.line), 'ﷺ'.repeat(LIMITS.line), '\u202E', ''),
);
const title = fc
  .tuple(fc.constantFrom('1:1 ', 'Interview: ', 'Self review ', 'Incident '), line)
  .map(([start, rest]) => `${start}${rest}`.slice(0, LIMITS.line));
const attendee = fc.record(
  { name: line, email: line, self: fc.boolean() },
  { requiredKeys: ['name', 'email'] },
);
const event = fc.record(
  {
    title,
    attendees: fc.array(attendee, { maxLength: LIMITS.attendees, size: 'max' }),
    start: fc.oneof(line, fc.constantFrom('2026-11-23', '2026-11-23T15:00:00Z')),
    startText: fc.oneof(line, fc.constantFrom('Monday, November 23, 2026', '99. Mai 2026')),
    series: line,
    occurrence: line,
  },
  { requiredKeys: ['title', 'attendees'] },
);
const reading = fc.oneof(
  fc.record({ event }),
  fc.record({ headings: fc.array(title, { minLength: 1, maxLength: LIMITS.headings }) }),
);

describe('the note of any meeting a page can show', () => {
  it('can be saved: the background accepts what it has itself made of the reading', () => {
    fc.assert(
      fc.property(reading, (page) => {
        const report = {
          channel: 'page',
          call: 'reading',
          token: '0'.repeat(32),
          isRtl: false,
          reading: page,
          unreadable: false,
        };
        fc.pre(parsePageMessage(report) !== null);
        const problem = refusalOfNote(page);
        expect(problem).toBeNull();
      }),
      { numRuns: 400 },
    );
  });

  // Fails today: situation/when.ts takes the page's word for a day that no calendar has.
  it('can be saved where the page names a day that does not exist', () => {
    const start = '2026-99-99';
    expect(refusalOfNote({ event: { title: '1:1 Sam', attendees: [], start } })).toBeNull();
  });
});

/** As the sidebar does it: entrypoints/sidebar/use-note.ts. */
function refusalOfNote(page: Reading): string | null {
  const situation = classify(page);
  const meeting = meetingOf(page, situation, 'https://calendar.example');
  if (!meeting) return null;
  const { series, occurrence, day, title: heading } = meeting;
  const who = situation.kind === 'one_on_one' ? situation.counterpart : null;
  const counterpart = who?.email ? { id: null, name: who.name, email: who.email } : null;
  const input = {
    series,
    occurrence,
    day,
    title: heading,
    kind: situation.kind,
    counterpart,
    text: 'words',
    baseRev: 0,
    writer: '2f1c8e0a-7f0e-4a57-9d52-0d8a4b9b7e11',
    seq: 1,
  };
  const answer = parseAppMessage({ channel: 'app', call: 'note.save', input });
  return typeof answer === 'string' ? answer : null;
}
