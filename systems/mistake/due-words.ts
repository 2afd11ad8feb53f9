import type { Due } from './cadence.ts';

const MINUTE = 60_000;
const HOUR = 60;
const DAY = 24 * HOUR;

/** How it stands with the next update, as a line; empty where none is due. */
export function dueWords(due: Due): string {
  switch (due.state) {
    case 'none':
      return '';
    case 'waiting':
      return `Update due in ${spanWords(due.inMs)}`;
    case 'due':
      return due.sinceMs < MINUTE
        ? 'Update due now'
        : `Update was due ${spanWords(due.sinceMs)} ago`;
  }
}

/** The same where nobody is to see what is timed: what is late is only "now". */
export function timerWords(due: Due): string {
  switch (due.state) {
    case 'none':
      return '';
    case 'waiting':
      return `Timer: ${spanWords(due.inMs)}`;
    case 'due':
      return 'Timer: now';
  }
}

/**
 * A span of time: "12 min", "1 h 5 min", "2 days". A minute begun counts as one, so that it never says 0.
 * @param span milliseconds, not negative
 */
export function spanWords(span: number): string {
  const minutes = Math.max(1, Math.ceil(span / MINUTE));
  if (minutes < HOUR) return `${minutes} min`;
  if (minutes >= DAY) {
    const days = Math.floor(minutes / DAY);
    return days === 1 ? '1 day' : `${days} days`;
  }
  const rest = minutes % HOUR;
  const hours = `${Math.floor(minutes / HOUR)} h`;
  return rest === 0 ? hours : `${hours} ${rest} min`;
}
