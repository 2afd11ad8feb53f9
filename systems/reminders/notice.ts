import { localDay } from '../../notes/local-day.ts';
import type { Due, DueWhat } from './due.ts';

/** What anybody may see who looks at the screen: that there is something, never with whom or about what. */
export interface Notice {
  what: DueWhat;
  words: string;
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

function wordsOf(what: DueWhat, due: readonly Due[], now: number): string {
  const [one, many] = [due.length === 1, due.length];
  switch (what) {
    case 'lead': {
      const first = Math.min(...due.map(({ at }) => at));
      const begin = one ? 'A talk begins' : `${many} talks begin`;
      return `${begin} ${inMinutes(first - now)}`;
    }
    case 'day-before': {
      // Said late, as the computer was off, it may be the day itself.
      const isToday = due.every(({ at }) => localDay(at) === localDay(now));
      return `${one ? 'A talk' : `${many} talks`} ${isToday ? 'today' : 'tomorrow'}`;
    }
    case 'after':
      return 'Anything you promised?';
    case 'update':
      return one ? 'An update is due' : `${many} updates are due`;
  }
}

/** Milliseconds, in words. */
function inMinutes(left: number): string {
  const minutes = Math.max(Math.ceil(left / 60_000), 1);
  return minutes === 1 ? 'in a minute' : `in ${minutes} minutes`;
}
