import type { Due } from './cadence.ts';
import type { Message } from '../../language/message.ts';
import { message } from '../../language/message.ts';

const MINUTE = 60_000;
const HOUR = 60;
const DAY = 24 * HOUR;

/** How it stands with the next update, as a line; null where none is due. */
export function dueWords(due: Due): Message | null {
  switch (due.state) {
    case 'none':
      return null;
    case 'waiting':
      return message('mistake.due.waiting', { span: spanWords(due.inMs) });
    case 'due':
      return due.sinceMs < MINUTE
        ? message('mistake.due.now')
        : message('mistake.due.late', { span: spanWords(due.sinceMs) });
  }
}

/** The same where nobody is to see what is timed: what is late is only "now". */
export function timerWords(due: Due): Message | null {
  switch (due.state) {
    case 'none':
      return null;
    case 'waiting':
      return message('mistake.timer.waiting', { span: spanWords(due.inMs) });
    case 'due':
      return message('mistake.timer.now');
  }
}

/**
 * A span of time: "12 min", "1 h 5 min", "2 days". A minute begun counts as one, so that it never says 0.
 * @param span milliseconds, not negative
 */
export function spanWords(span: number): Message {
  const all = Math.max(1, Math.ceil(span / MINUTE));
  if (all < HOUR) return message('span.minutes', { n: all });
  if (all >= DAY) return message('span.days', { n: Math.floor(all / DAY) });
  const [hours, minutes] = [Math.floor(all / HOUR), all % HOUR];
  return minutes === 0
    ? message('span.hours', { n: hours })
    : message('span.hoursMinutes', { hours, minutes });
}
