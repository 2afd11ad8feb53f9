import type { ChangeView, Done } from '../messages/notebook-calls.ts';
import { shortened } from '../notes/shortened.ts';

/** What was done, as a sentence: "Deleted the note “1:1”." */
export function doneWords({ kind, label }: Pick<Done, 'kind' | 'label'>): string {
  const quoted = label.trim() === '' ? '' : ` “${shortened(label, LABEL)}”`;
  switch (kind) {
    case 'note-deleted':
      return `Deleted the note${quoted}.`;
    case 'person-deleted':
      return `Deleted everything about${quoted || ' somebody'}.`;
    case 'promise-deleted':
      return `Deleted the promise${quoted}.`;
    case 'topic-deleted':
      return `Deleted${quoted} from what to raise.`;
    case 'template-deleted':
      return `Deleted the template${quoted}.`;
    case 'too-old':
      return `Put away the notes from before ${label}.`;
    case 'people-merged':
      return `Merged${quoted}.`;
    case 'person-split':
      return `Split${quoted} into two people.`;
    case 'person-renamed':
      return `Changed${quoted}.`;
    case 'imported':
      return `Imported${quoted}.`;
    case 'record-added':
      return `Added${quoted || ' something'}.`;
    case 'record-changed':
      return `Changed${quoted || ' something'}.`;
    case 'record-deleted':
      return `Deleted${quoted || ' something'}.`;
    case 'calendar-read':
      return `Read the calendar${quoted}.`;
  }
}

/** The same as it was undone. */
export function undoneWords(done: Pick<Done, 'kind' | 'label'>): string {
  return `Undone: ${doneWords(done).replace(/^./u, (first) => first.toLowerCase())}`;
}

/** How much lies in a change: "3 notes, 1 promise". Empty where nothing was taken away. */
export function amountWords({ removed }: Pick<ChangeView, 'removed'>): string {
  const parts = [
    counted(removed.people, 'person', 'people'),
    counted(removed.notes, 'note', 'notes'),
    counted(removed.promises, 'promise', 'promises'),
    counted(removed.topics, 'topic', 'topics'),
  ];
  return parts.filter((part) => part !== '').join(', ');
}

/** "1 note", "12 notes"; empty for none. */
export function counted(count: number, one: string, many: string): string {
  if (count === 0) return '';
  return `${count.toLocaleString()} ${count === 1 ? one : many}`;
}

/** Days until a moment, at least 0; both in milliseconds since 1970. */
export function daysLeft(until: number, now: number): number {
  return Math.max(0, Math.ceil((until - now) / 86_400_000));
}

/** Letters of a label: more would push the button out of sight. */
const LABEL = 60;
