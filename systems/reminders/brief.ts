import type { Level, Relation, Words } from '../../content/principle.ts';
import { lineFor } from '../../content/words-for.ts';
import { firstWords } from '../../notes/first-words.ts';
import { linesOf } from '../../notes/lines.ts';

/** What can be read in five seconds before a talk. */
export interface Brief {
  /** What was noted the last time, in one line; null where nothing was. */
  lastLine: string | null;
  /** The day of that talk, YYYY-MM-DD. */
  lastOn: string | null;
  /** What I want to raise, at most three. */
  topics: string[];
  /** What I promised and have not kept; null where nothing is open. */
  promise: { text: string; due: string | null } | null;
  /** One line to say aloud; null where none fits. */
  say: string | null;
}

export interface BriefOf {
  /** The last note with this person that says something; `order` is its day. */
  last: { text: string; order: string } | null;
  /** Those that wait, in the order they are to be raised. */
  topics: readonly { text: string }[];
  /** Open ones with this person, the oldest first. */
  promises: readonly { by: 'me' | 'them'; text: string; due: string | null }[];
  /** The words of each piece of advice for this talk, the best advice first. */
  words: readonly (readonly Words[])[];
  relation: Relation | null;
  level: Level | null;
}

/** More nobody brings up in one talk. */
const MOST_TOPICS = 3;

/** The five-second brief of a talk. What they promised is left out: of that nobody is reminded on the day of a talk. */
export function briefOf({ last, topics, promises, words, relation, level }: BriefOf): Brief {
  const lastLine = last && lastLineOf(last.text);
  const mine = promises.filter(({ by }) => by === 'me');
  const [first] = mine.toSorted((a, b) => (a.due ?? NEVER).localeCompare(b.due ?? NEVER));
  return {
    lastLine,
    lastOn: last && lastLine !== null ? last.order : null,
    topics: topics.slice(0, MOST_TOPICS).map(({ text }) => text),
    promise: first ? { text: first.text, due: first.due } : null,
    say:
      firstOf(words, (ofOne) => lineFor(ofOne.filter(isWhole), relation, level)) ??
      firstOf(words, (ofOne) => lineFor(ofOne, relation, level)),
  };
}

/** Five seconds before a talk nobody likes to fill in gaps. */
const isWhole = ({ text }: Words) => !text.includes('…');

/** Sorts after every day. */
const NEVER = '9999-12-31';

/**
 * The line of a note that tells most by itself: the first that is somebody's words. Headings are the frame, and tasks stand
 * among the promises; they do where there is nothing else. Null where nothing is written.
 */
export function lastLineOf(text: string): string | null {
  const whole = text.split(/\r\n?|\n/u);
  const lines = linesOf(text).filter(({ content }) => /[\p{L}\p{N}]/u.test(content));
  const isHeading = ({ line }: { line: number }) => /^\s*#{1,6}\s/u.test(whole[line] ?? '');
  const told = lines.filter((line) => !isHeading(line));
  const best = told.find(({ box }) => box === null) ?? told[0] ?? lines[0];
  return best ? firstWords(best.content) : null;
}

function firstOf<T>(all: readonly T[], told: (one: T) => string | null): string | null {
  for (const one of all) {
    const line = told(one);
    if (line !== null) return line;
  }
  return null;
}
