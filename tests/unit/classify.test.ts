import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Attendee, EventReading, Reading } from '../../sites/reading.ts';
import { classify } from '../../situation/classify.ts';
import { saysOneOnOne } from '../../situation/one-on-one.ts';
import { inWords } from './support/in-words.ts';

const me: Attendee = { name: 'Alex Doe', email: 'alex@example.org', self: true };
const sam: Attendee = { name: 'Sam Rivers', email: 'sam@example.org' };
const jo: Attendee = { name: 'Jo Park', email: 'jo@example.org' };
const room: Attendee = { name: 'Room 4', email: 'room4@example.org', resource: true };

function event(title: string, attendees: Attendee[], more: Partial<EventReading> = {}): Reading {
  return { event: { title, attendees, guests: 'all', ...more } };
}

describe('a 1:1', () => {
  it.each<[string, Reading, string | null]>([
    ['me and one other', event('Catch-up', [me, sam]), 'sam@example.org'],
    [
      'organized by the other',
      event('Catch-up', [{ ...sam, organizer: true }, me]),
      'sam@example.org',
    ],
    ['with a room', event('Catch-up', [me, sam, room]), 'sam@example.org'],
    [
      'with a note taker',
      event('Catch-up', [me, sam, { name: 'Notes', email: 'fred@fireflies.ai' }]),
      'sam@example.org',
    ],
    [
      'two people on a page that does not say who I am',
      event('Catch-up', [{ ...me, self: false }, sam]),
      null,
    ],
    [
      'the same person listed twice',
      event('Catch-up', [me, sam, { ...sam, email: 'SAM@example.org' }]),
      'sam@example.org',
    ],
    [
      'a title that says so where guests are hidden',
      event('1:1 Sam', [], { guests: 'unknown' }),
      null,
    ],
    ['two names and a sign for meeting', event('Sam <> Alex', [], { guests: 'unknown' }), null],
  ])('%s', (_what, reading, counterpart) => {
    const situation = classify(reading);
    expect(situation).toMatchObject({ kind: 'one_on_one' });
    expect(situation.kind === 'one_on_one' && situation.counterpart?.email).toBe(
      counterpart ?? undefined,
    );
  });

  it.each<[string, Reading]>([
    ['three people', event('1:1 Sam', [me, sam, jo])],
    ['me alone', event('Focus time', [me])],
    ['nobody known and a title that says nothing', event('Planning', [], { guests: 'unknown' })],
    ['me and a room', event('Booking', [me, room])],
    ['two people, neither of them me', { ...event('1:1', [jo, sam]), me: 'alex@example.org' }],
    ['a ratio of one to one', event('1:1 mapping of tables', [], { guests: 'unknown' })],
  ])('is not: %s', (_what, reading) => {
    expect(classify(reading).kind).toBe('none');
  });

  it('gives its reasons', () => {
    expect(inWords(classify(event('1:1 Sam / Alex', [me, sam])))).toMatchObject({
      confidence: 'sure',
      because: ['two people, and you are one of them', 'the title says “1:1”'],
    });
  });

  it.each([
    '1:1',
    'Sam/Alex 1-1',
    '1on1 with Sam',
    '1 on 1',
    'Weekly one-on-one',
    'One to one: Sam',
    'Sam x Alex 1x1',
    'Vier-Augen-Gespräch',
    '4-Augen-Gespräch Sam',
    'Einzelgespräch',
    'Tête-à-tête Sam',
    'Point individuel',
    'Uno a uno con Sam',
    'Um a um',
    'Een-op-een met Sam',
    'Bila Sam',
    'En-til-en',
    'kahdenkeskinen',
    'Jeden na jeden',
    'Birebir görüşme',
    'Один на один',
    '1on1 山田さん',
    'ワンオンワン',
    '원온원',
    '一对一 沟通',
    '１：１ Sam',
  ])('is said by “%s”', (title) => {
    expect(saysOneOnOne(title)).not.toBeNull();
  });

  it.each([
    '11:15 dentist',
    'Release 2.1:1',
    'Call at 1:15',
    '2026-1-1 planning',
    'Sprint 21-1',
    'Team planning',
    'Design / Research sync',
    '1:1 relationship between tables',
    'Stand-up 10:10',
  ])('is not said by “%s”', (title) => {
    expect(saysOneOnOne(title)).toBeNull();
  });
});

describe('what is more special than a 1:1', () => {
  it('is an interview, with the side by the link', () => {
    const kit =
      'Kit: https://www.google.com/url?q=https%3A%2F%2Fhire.lever.co%2Finterviews%2F1&sa=D';
    expect(classify(event('Chat with Jo', [me, jo], { description: kit }))).toMatchObject({
      kind: 'interview',
      role: 'interviewer',
      confidence: 'sure',
    });
    expect(classify(event('Interview with Northwind', [me, jo]))).toMatchObject({
      kind: 'interview',
      role: 'candidate',
    });
  });

  it.each(['Exit interview', 'User interview #4', 'Podcast interview'])(
    '%s is no job interview',
    (title) => {
      expect(classify(event(title, [me, jo])).kind).toBe('one_on_one');
    },
  );

  it('is an incident or a review talk', () => {
    expect(classify(event('Postmortem: checkout 502s', [me, jo])).kind).toBe('incident');
    expect(classify(event('Jahresgespräch Sam', [me, sam])).kind).toBe('performance_review');
  });
});

describe('a review page', () => {
  const lattice = 'https://northwind.latticehq.com';
  it.each<[string, Reading, string | null]>([
    [
      'Workday, self',
      { url: 'https://wd5.myworkday.com/n/d/task/1.htmld', headings: ['Complete Self Evaluation'] },
      'self',
    ],
    [
      'Workday, manager',
      {
        url: 'https://wd5.myworkday.com/n/d/task/1.htmld',
        headings: ['Manager Evaluation: Annual Review'],
      },
      'manager',
    ],
    [
      'Lattice by address',
      { url: `${lattice}/reviews/8/participant/peer-reviews`, title: 'Lattice' },
      'peer',
    ],
    ['unknown tool, German', { title: 'Selbsteinschätzung 2026' }, 'self'],
    ['unknown tool, Japanese', { title: '自己評価シート' }, 'self'],
  ])('%s', (_what, reading, role) => {
    expect(classify(reading)).toMatchObject({ kind: 'performance_review', role });
  });

  it.each<[string, Reading]>([
    [
      'a stale tab title',
      {
        url: 'https://wd5.myworkday.com/n/d/home.htmld',
        title: 'Self Evaluation',
        headings: ['Request Time Off'],
      },
    ],
    [
      'another part of the tool',
      { url: `${lattice}/users/7/updates`, headings: ['Performance review'] },
    ],
    [
      'a pull request',
      { url: 'https://github.com/a/b/pull/1', title: 'Performance review of the query planner' },
    ],
    ['a tax return', { title: 'Self Assessment tax return: submit' }],
    ['a graphics card', { title: 'RTX 5090 Performance Review' }],
    [
      'a plan for improvement',
      {
        url: 'https://wd5.myworkday.com/n/d/task/1.htmld',
        headings: ['Manager Evaluation', 'Performance Improvement Plan'],
      },
    ],
    ['nothing at all', {}],
  ])('is not: %s', (_what, reading) => {
    expect(classify(reading).kind).toBe('none');
  });
});

describe('hostile readings', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom(
      '\u202Egnp.exe',
      '<img src=x onerror=alert(1)>',
      '\uD800',
      '\0',
      '1:1 '.repeat(1000),
    ),
  );
  const attendee = fc.record({ name: text, email: text }) as fc.Arbitrary<Attendee>;

  it('are understood or not, but never throw, and what is shown of them is clean', () => {
    fc.assert(
      fc.property(
        text,
        fc.array(attendee, { maxLength: 5 }),
        text,
        (title, attendees, description) => {
          const situation = classify({
            title,
            headings: [title],
            lang: title,
            event: { title, attendees, description },
          });
          const shown = JSON.stringify(situation);
          expect(shown).not.toMatch(/[\u202A-\u202E\u2066-\u2069]/);
          expect(shown.length).toBeLessThan(2_000);
        },
      ),
    );
  });

  it('of a megabyte are answered at once', () => {
    const before = performance.now();
    classify(event('1:1 <b>'.repeat(150_000), [me, sam], { description: 'x'.repeat(1_000_000) }));
    // Generous: it guards against work that grows with the text, not against a slow machine.
    expect(performance.now() - before).toBeLessThan(1_000);
  });
});
