import { describe, expect, it } from 'vitest';
import { phaseOf } from '../../situation/phase.ts';
import type { Situation } from '../../situation/situation.ts';
import type { EventReading, Reading } from '../../sites/reading.ts';

const TALK: Situation = {
  kind: 'one_on_one',
  confidence: 'sure',
  counterpart: null,
  because: [{ key: 'reason.two' }],
};

/** Local time of this computer on Monday, 23 November 2026. */
const clock = (hours: number, minutes = 0, day = 23) =>
  new Date(2026, 10, day, hours, minutes).getTime();
const event = (when: Partial<EventReading>): Reading => ({
  lang: 'en',
  event: { title: 'Ana / Raj', attendees: [], ...when },
});
const at = (reading: Reading, now: number) => phaseOf(reading, TALK, now);

describe('before, during, after', () => {
  it.each<[string, Reading]>([
    ['hours beside a day', event({ start: '2026-11-23', startText: 'Monday⋅10:00 – 10:30am' })],
    ['a written date', event({ startText: 'Monday, November 23, 2026 10:00 – 10:30' })],
    [
      'instants',
      event({
        start: new Date(clock(10)).toISOString(),
        end: new Date(clock(10, 30)).toISOString(),
      }),
    ],
    ['local times', event({ start: '2026-11-23T10:00:00', end: '2026-11-23T10:30:00' })],
  ])('are told by %s', (_how, reading) => {
    expect(at(reading, clock(9, 59))).toEqual({ phase: 'before', until: clock(10) });
    expect(at(reading, clock(10))).toEqual({ phase: 'during', until: clock(10, 30) });
    expect(at(reading, clock(10, 29))).toEqual({ phase: 'during', until: clock(10, 30) });
    expect(at(reading, clock(10, 30))).toEqual({ phase: 'after', until: null });
  });

  it('take a talk without an end for three quarters of an hour', () => {
    const reading = event({ startText: 'Monday, November 23, 2026 10:00' });
    expect(at(reading, clock(10, 44)).phase).toBe('during');
    expect(at(reading, clock(10, 45)).phase).toBe('after');
  });

  it('go past midnight', () => {
    const reading = event({ start: '2026-11-23', startText: '23:30 – 00:30' });
    expect(at(reading, clock(0, 15, 24)).phase).toBe('during');
    expect(at(reading, clock(0, 30, 24)).phase).toBe('after');
  });

  it('wait for the end of the day where only the day is known', () => {
    const reading = event({ start: '2026-11-23' });
    expect(at(reading, clock(0, 0, 22))).toEqual({ phase: 'before', until: clock(0) });
    expect(at(reading, clock(17))).toEqual({ phase: 'before', until: clock(24) });
    expect(at(reading, clock(0, 0, 24))).toEqual({ phase: 'after', until: null });
  });

  it('trust the hours on the page over an instant in an id, which a moved talk keeps', () => {
    const start = new Date(clock(8)).toISOString();
    const reading = event({ start, startText: 'Monday, November 23⋅3:00 – 3:30pm' });
    expect(at(reading, clock(14))).toEqual({ phase: 'before', until: clock(15) });
  });

  it('are unknown, thus before, where no date can be read', () => {
    for (const when of [
      {},
      { startText: 'soon' },
      { startText: '10:00 – 10:30' },
      { start: '2026-13-45' },
    ]) {
      expect(at(event(when), clock(12))).toEqual({ phase: 'before', until: null });
    }
  });

  it('begin and end nowhere on a page that is no event: the user is in the middle of it', () => {
    const form: Reading = { headings: ['Self review'] };
    const writing: Situation = {
      kind: 'performance_review',
      role: 'self',
      confidence: 'likely',
      because: [{ key: 'reason.pageSays', values: { words: 'self review' } }],
    };
    expect(phaseOf(form, writing, clock(12))).toEqual({ phase: 'during', until: null });
    expect(
      phaseOf(null, { kind: 'none', because: [{ key: 'reason.nothingOpen' }] }, clock(12)).phase,
    ).toBe('before');
  });
});

describe('a call', () => {
  it('going on is during, whatever the clock; waited for it is before', () => {
    const going = event({ call: 'going', start: '2026-11-23' });
    expect(at(going, clock(9))).toEqual({ phase: 'during', until: null });
    const waiting = event({ call: 'waiting', start: '2026-11-23' });
    expect(at(waiting, clock(9)).phase).toBe('before');
  });
});
