import type { Reading } from '../sites/reading.ts';

/** For comparing with word lists: full-width and other compatibility forms folded ("１：１" is "1:1"). */
export function matchable(text: string): string {
  return text.normalize('NFKC');
}

/** What a reading says it is: the event's title, or the page's headings and title, ready for word lists. */
export function textsOf(reading: Reading): string[] {
  const texts = reading.event
    ? [reading.event.title]
    : [...(reading.headings ?? []), reading.title ?? ''];
  return texts.map(matchable);
}
