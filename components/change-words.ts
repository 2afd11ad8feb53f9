import type { ChangeView, Done } from '../messages/notebook-calls.ts';
import { shortened } from '../notes/shortened.ts';
import { say, withinSentence } from '../language/say.ts';
import { listOf } from '../language/lists.ts';

/** What was done, as a sentence: "Deleted the note “1:1”." */
export function doneWords({
  kind,
  label,
  about = [],
}: Pick<Done, 'kind' | 'label' | 'about'>): string {
  const words = label.trim() === '' ? listOf(about.map((one) => say(one))) : label;
  if (words === '') return say(`done.${kind}.plain`);
  return say(`done.${kind}.named`, { label: shortened(words, LABEL) });
}

/** The same as it was undone. */
export function undoneWords(done: Pick<Done, 'kind' | 'label' | 'about'>): string {
  return say('done.undone', { what: withinSentence(doneWords(done)) });
}

/** How much lies in a change: "3 notes, 1 promise". Empty where nothing was taken away. */
export function amountWords({ removed }: Pick<ChangeView, 'removed'>): string {
  const parts = [
    counted('count.person', removed.people),
    counted('count.note', removed.notes),
    counted('count.promise', removed.promises),
    counted('count.topic', removed.topics),
  ];
  return parts.filter((part) => part !== '').join(', ');
}

/** "1 note", "12 notes"; empty for none. */
export function counted(key: CountKey, n: number): string {
  return n === 0 ? '' : say(key, { n });
}

/** What can be counted. */
type CountKey =
  `count.${'person' | 'note' | 'promise' | 'topic' | 'toRaise' | 'goal' | 'skill' | 'story'}`;

/** Days until a moment, at least 0; both in milliseconds since 1970. */
export function daysLeft(until: number, now: number): number {
  return Math.max(0, Math.ceil((until - now) / 86_400_000));
}

/** Letters of a label: more would push the button out of sight. */
const LABEL = 60;
