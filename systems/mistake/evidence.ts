import { markLine } from '../../notes/evidence-lines.ts';
import { firstWords } from '../../notes/first-words.ts';
import { shortened } from '../../notes/shortened.ts';
import type { Mistake } from './mistake.ts';
import { oneLine } from './sentence.ts';
import type { Message, Passage } from '../../language/message.ts';
import { blocks, message } from '../../language/message.ts';

/** What a note that holds the mistake as evidence is to be like. */
export interface EvidenceNote {
  title: Message;
  /** Markdown; its first line is marked as evidence, never empty. */
  text: Passage;
}

/** Letters of what changed in the one line; all of it stands below. */
const MOST = 200;

/** What a mistake is called: its title, or how what went wrong begins. Empty where nothing has been said. */
export function nameOf({ title, what }: Pick<Mistake, 'title' | 'what'>): string {
  return oneLine(title) || firstWords(what);
}

/** What a mistake becomes once it is closed: that it was owned, and what changed, in one marked line; below, what stands of it. */
export function evidenceOf(mistake: Mistake): EvidenceNote {
  const name = nameOf(mistake);
  const parts = [
    { heading: message('mistake.note.wrong'), words: mistake.what },
    { heading: message('mistake.note.why'), words: mistake.cause },
    { heading: message('mistake.note.changed'), words: mistake.change },
    { heading: message('mistake.note.headline'), words: mistake.headline },
  ];
  const said = parts
    .map(({ heading, words }) => ({ heading, words: words.trim() }))
    .filter(({ words }) => words !== '')
    .map(({ heading, words }): Passage => ['## ', heading, `\n\n${words}`]);
  return {
    title: name === '' ? message('mistake.note.untitled') : message('mistake.note.title', { name }),
    text: blocks([evidenceLine(mistake), ...said], '\n\n'),
  };
}

/** The one line: "owned …; changed …", with its mark. */
export function evidenceLine(mistake: Mistake): Passage {
  const name = unmarked(nameOf(mistake));
  const change = unmarked(shortened(oneLine(mistake.change), MOST));
  return [ownedLine(name, change), markLine('', 'mistake')];
}

/** A line carries one mark: its own. */
function unmarked(words: string): string {
  return markLine(words, null);
}

function ownedLine(name: string, change: string): Message {
  if (name === '') {
    return change === ''
      ? message('mistake.note.ownedOne')
      : message('mistake.note.ownedOneChanged', { change });
  }
  return change === ''
    ? message('mistake.note.owned', { name })
    : message('mistake.note.ownedChanged', { name, change });
}
