import type { NewRow } from '../rows.ts';

/** A line of evidence a story can be made from. */
export interface StoryLine {
  noteId: string | null;
  text: string;
  hasNumber: boolean;
}

/** The longest a title made from a line may be, in UTF-16 units. */
const TITLE = 80;

/** A story begun with a line of evidence: what it says stands where it belongs, the rest waits for the user. */
export function storyFrom(line: StoryLine, id: string): NewRow<'stories'> {
  const text = line.text.trim();
  return {
    id,
    title: beginning(text),
    problem: '',
    did: line.hasNumber ? '' : text,
    impact: line.hasNumber ? text : '',
    noteId: line.noteId,
  };
}

function beginning(text: string): string {
  const [first = ''] = text.split(/(?<=[.!?;:])\s|\n/u, 1);
  const words = first.trim();
  if (words.length <= TITLE) return words.replace(/[.;:]$/u, '');
  const short = words.slice(0, TITLE).replace(/\s+\S*$/u, '');
  return `${short}…`;
}
