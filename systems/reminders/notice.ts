import { localDay } from '../../notes/local-day.ts';
import type { Due, DueWhat } from './due.ts';
import type { Message } from '../../language/message.ts';
import { message } from '../../language/message.ts';

/** What anybody may see who looks at the screen: that there is something, never with whom or about what. */
export interface Notice {
  what: DueWhat;
  words: Message;
  /** Of the one thing it is about; null where it is about several. */
  id: string | null;
}

const ORDER = ['update', 'lead', 'day-before', 'after'] as const satisfies DueWhat[];

/** One notice for all that is due of a kind: five talks tomorrow are one sentence. What cannot wait comes first. */
export function noticesOf(due: readonly Due[], now: number): Notice[] {
  return ORDER.flatMap((what) => {
    const ofKind = due.filter((one) => one.what === what);
    const [first, ...more] = ofKind;
    if (!first) return [];
    return [{ what, words: wordsOf(what, ofKind, now), id: more.length === 0 ? first.id : null }];
  });
}

function wordsOf(what: DueWhat, due: readonly Due[], now: number): Message {
  const n = due.length;
  switch (what) {
    case 'lead': {
      const first = Math.min(...due.map(({ at }) => at));
      return message('reminder.lead', { n, when: inMinutes(first - now) });
    }
    case 'day-before': {
      // Said late, as the computer was off, it may be the day itself.
      const isToday = due.every(({ at }) => localDay(at) === localDay(now));
      return message(isToday ? 'reminder.today' : 'reminder.tomorrow', { n });
    }
    case 'after':
      return message('reminder.after');
    case 'update':
      return message('reminder.update', { n });
  }
}

/** @param left milliseconds */
function inMinutes(left: number): Message {
  return message('reminder.inMinutes', { n: Math.max(Math.ceil(left / 60_000), 1) });
}
