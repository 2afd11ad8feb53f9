import type { Reading } from '../sites/reading.ts';
import { hoursIn } from './hours.ts';
import type { Situation } from './situation.ts';
import { dayOf } from './when.ts';

export type Phase = 'before' | 'during' | 'after';

export interface PhaseNow {
  phase: Phase;
  /** When the next phase begins, in milliseconds since 1970; null where none follows or no clock tells. */
  until: number | null;
}

/** How long a meeting is taken to last where the calendar names no end. */
const USUAL_LENGTH_MS = 45 * 60_000;

/**
 * Before, during or after the meeting, by the clock. Hours without a time zone are those of this computer, which is
 * what calendars show. A form or page, rather than an event, is what the user is in the middle of.
 */
export function phaseOf(reading: Reading | null, situation: Situation, now: number): PhaseNow {
  if (!reading?.event) {
    return { phase: situation.kind === 'none' ? 'before' : 'during', until: null };
  }
  if (reading.event.call === 'going') return { phase: 'during', until: null };
  const span = spanOf(reading);
  if (!span) return { phase: 'before', until: null };
  if (now < span.start) return { phase: 'before', until: span.start };
  if (now < span.end) return { phase: span.wholeDay ? 'before' : 'during', until: span.end };
  return { phase: 'after', until: null };
}

interface Span {
  /** Milliseconds since 1970; `end` is no longer part of it. */
  start: number;
  end: number;
  /** Only the day is known: then it is not over before midnight. */
  wholeDay: boolean;
}

function spanOf(reading: Reading): Span | null {
  const { start = '', end = '', startText = '' } = reading.event ?? {};
  const from = instant(start);
  const day = from ?? midnightOf(reading);
  const hours = day === null ? null : hoursIn(startText);
  if (day !== null && hours) {
    const begin = clock(day, hours.start);
    const to = hours.end === null ? begin + USUAL_LENGTH_MS : clock(day, hours.end);
    return {
      start: begin,
      end: to < begin ? clock(day, (hours.end ?? 0) + DAY) : to,
      wholeDay: false,
    };
  }
  if (from !== null) {
    const to = instant(end) ?? from + USUAL_LENGTH_MS;
    return { start: from, end: Math.max(to, from), wholeDay: false };
  }
  return day === null ? null : { start: day, end: clock(day, DAY), wholeDay: true };
}

/** When the written day of an event begins by this computer's clock. */
function midnightOf(reading: Reading): number | null {
  const day = dayOf(reading);
  return day === null ? null : new Date(`${day}T00:00`).getTime();
}

/** Minutes. */
const DAY = 24 * 60;

/** A wall-clock time on the day of a moment; the hour that a clock change leaves out counts as the next one. */
function clock(time: number, minutes: number): number {
  return new Date(time).setHours(0, minutes, 0, 0);
}

/** An ISO 8601 instant, or a local time without zone; null for a date alone. */
function instant(text: string): number | null {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(text)) return null;
  const time = new Date(text).getTime();
  return Number.isNaN(time) ? null : time;
}
