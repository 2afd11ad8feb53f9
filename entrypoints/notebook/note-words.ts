import { plainWords } from '../../components/plain-words.ts';
import type { Note } from '../../store/rows.ts';
import { shortened } from '../../notes/shortened.ts';
import { say } from '../../language/say.ts';

/** The kinds of notes there are. */
export const NOTE_KINDS = [
  'one_on_one',
  'performance_review',
  'interview',
  'incident',
  'note',
] as const;

/** What a kind of note is called; one of another version is a note. */
export function kindName(kind: string): string {
  return say(`note.kind.${NOTE_KINDS.find((one) => one === kind) ?? 'note'}`);
}

/** What a note is called: its meeting's title, or else its first words. */
export function titleOf({ title, text }: Pick<Note, 'title' | 'text'>): string {
  return title.trim() || shortened(firstLine(text), 80) || say('note.empty');
}

/** The first words of a note that are not its title, for a list; empty where there are no more. */
export function beginningOf({ title, text }: Pick<Note, 'title' | 'text'>): string {
  const lines = linesOf(text);
  return shortened((title.trim() === '' ? lines.slice(1) : lines).slice(0, 4).join(' · '), 160);
}

function firstLine(text: string): string {
  return linesOf(text)[0] ?? '';
}

/** How much of a text is looked at for its first lines, in UTF-16 units, and how many lines. */
const BEGINNING = { units: 1_200, lines: 6 } as const;

/** The first lines with words, without what marks them up. Tables are not read in a list. */
function linesOf(text: string): string[] {
  return text
    .slice(0, BEGINNING.units)
    .split(/\r\n?|\n/u)
    .filter((line) => /[\p{L}\p{N}]/u.test(line) && !line.startsWith('|'))
    .slice(0, BEGINNING.lines)
    .map((line) => plainWords(withoutMarks(line)))
    .filter((line) => line !== '');
}

/** A line without what it begins with, and with the words of its links alone. */
function withoutMarks(line: string): string {
  return line
    .replace(/^(?:[\s>]|#{1,6}(?=\s)|[*+-](?=\s))*(?:\[[ xX-]\]\s*)?/u, '')
    .replaceAll(/\[([^[\]]*)\]\([^()]*\)/gu, '$1');
}
