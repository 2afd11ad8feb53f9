import { markLine } from '../../notes/evidence-lines.ts';
import { firstWords } from '../../notes/first-words.ts';
import { shortened } from '../../notes/shortened.ts';
import type { Mistake } from './mistake.ts';
import { oneLine } from './sentence.ts';

/** What a note that holds the mistake as evidence is to be like. */
export interface EvidenceNote {
  title: string;
  /** Markdown; its first line is marked as evidence, never empty. */
  text: string;
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
    { heading: 'What went wrong', words: mistake.what },
    { heading: 'Why', words: mistake.cause },
    { heading: 'What I changed', words: mistake.change },
    { heading: 'The headline I want never to read', words: mistake.headline },
  ];
  const said = parts
    .map(({ heading, words }) => ({ heading, words: words.trim() }))
    .filter(({ words }) => words !== '')
    .map(({ heading, words }) => `## ${heading}\n\n${words}`);
  return {
    title: name === '' ? 'A mistake, owned' : `Owned: ${name}`,
    text: [evidenceLine(mistake), ...said].join('\n\n'),
  };
}

/** The one line: "owned …; changed …", with its mark. */
export function evidenceLine(mistake: Mistake): string {
  const name = nameOf(mistake);
  const owned = name === '' ? 'Owned a mistake' : `Owned “${name}”`;
  const change = shortened(oneLine(mistake.change), MOST);
  return markLine(change === '' ? owned : `${owned}; changed: ${change}`, 'mistake');
}
