import { dayNamed } from './day-named.ts';
import { linesOf } from './lines.ts';

/** A task line of a note: `- [ ] send the numbers by Friday`, `- [ ] Priya: ask finance`. */
export interface PromiseLine {
  /** In the note, from 0. */
  line: number;
  box: ' ' | 'x' | '-';
  /** What stands behind the box, as it is; by this the line is found again. */
  words: string;
  by: 'me' | 'them';
  /** The words without whose it is. */
  text: string;
  /** YYYY-MM-DD, or null where none is named. */
  due: string | null;
}

/** "Priya: …", "@Priya …", "they: …", "me: …": whose promise it is. */
const WHOSE = /^(?:@([^\s:]{1,60}):?|([^\s:][^:]{0,60}?)\s*:)\s+(?=\S)/u;
const ME = new Set(['me', 'i', 'mine', 'myself']);
const THEM = new Set(['they', 'them', 'theirs', 'you']);

/**
 * The promises in a note, in its order: its task lines with words in them.
 * @param names of the other person; the first word of each stands for them too
 * @param day of the meeting, from which "Friday" counts, YYYY-MM-DD
 */
export function promisesIn(text: string, names: readonly string[], day: string): PromiseLine[] {
  if (!text.includes('[')) return [];
  const theirs = calledThem(names);
  return linesOf(text).flatMap(({ line, box, content }) => {
    if (box === null || content === '') return [];
    const whose = WHOSE.exec(content);
    const said = (whose?.[1] ?? whose?.[2] ?? '').trim().toLowerCase();
    const isMine = ME.has(said);
    const isTheirs = THEM.has(said) || theirs.has(said);
    const bare = isMine || isTheirs ? content.slice(whose?.[0].length ?? 0) : content;
    const by = isTheirs ? 'them' : 'me';
    return [{ line, box, words: content, by, text: bare, due: dayNamed(bare, day) }];
  });
}

function calledThem(names: readonly string[]): ReadonlySet<string> {
  const lower = names.map((name) => name.trim().toLowerCase()).filter((name) => name !== '');
  return new Set(lower.flatMap((name) => [name, name.split(/[\s,@]/u, 1)[0] ?? name]));
}

/** A line that makes a promise, for the end of a note. */
export function promiseLine(
  by: 'me' | 'them',
  text: string,
  due: string | null,
  name: string | null,
): string {
  const words = text.replaceAll(/\s+/gu, ' ').trim();
  const whose = by === 'them' ? `${shortName(name) ?? 'they'}: ` : '';
  return `- [ ] ${whose}${words}${due === null ? '' : ` by ${due}`}`;
}

function shortName(name: string | null): string | null {
  const first = name?.trim().split(/[\s@]/u, 1)[0] ?? '';
  return first === '' || first.includes(':') || first.includes(',') ? null : first;
}

/** The text with the box of one line set; unchanged where that line is no task. */
export function withBox(text: string, line: number, box: ' ' | 'x' | '-'): string {
  // Kept as they are: the ends of lines too.
  const parts = text.split(/(\r\n?|\n)/u);
  const whole = parts[line * 2];
  if (whole === undefined) return text;
  parts[line * 2] = whole.replace(BOX, `$1[${box}]`);
  return parts.join('');
}

const BOX = /^(\s*(?:>\s*)*(?:[-*+]|\d{1,9}[.)])\s+)\[[ xX-]\]/u;
