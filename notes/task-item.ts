import type { Token, Tokens } from 'marked';

/** What became of a task. */
export type TaskState = 'open' | 'done' | 'dropped';

/** A task as it is to be shown: its words without the box, and the blocks behind them. */
export interface TaskItem {
  state: TaskState;
  words: Tokens.Text;
  rest: Token[];
}

const DROPPED = /^\[-\][ \t]+(?=\S)/;

/**
 * Reads a task from an item of a list: the box that marked makes of `[ ]` and `[x]`, and the `[-]` that it takes for
 * words. Null for an item that is no task.
 */
export function taskOf({ task, checked, tokens }: Tokens.ListItem): TaskItem | null {
  // Where the list has no blank lines the box stands before the words, else among them.
  const [first, ...rest] = tokens[0]?.type === 'checkbox' ? tokens.slice(1) : tokens;
  if (first?.type !== 'text' && first?.type !== 'paragraph') return null;
  const inlines: Token[] = 'tokens' in first ? (first.tokens ?? []) : [];
  const [lead, ...others] = inlines;
  if (task) {
    const words = lead?.type === 'checkbox' ? others : inlines;
    return { state: checked === true ? 'done' : 'open', words: wordsOf(first, words), rest };
  }
  if (lead?.type !== 'text' || !DROPPED.test(lead.raw)) return null;
  const bare = { ...lead, raw: lead.raw.replace(DROPPED, '') };
  return { state: 'dropped', words: wordsOf(first, [bare, ...others]), rest };
}

function wordsOf({ raw }: Token, tokens: Token[]): Tokens.Text {
  return { type: 'text', raw, text: raw, tokens };
}
