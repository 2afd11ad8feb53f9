import type { LoopEntry } from './entry.ts';

/** A win-win that was proposed: how helping them helps a goal of mine, and what they said to it. */
export interface Proposal {
  id: string;
  /** YYYY-MM-DD */
  on: string;
  text: string;
  /** Null where none was named, or it was deleted since. */
  goalId: string | null;
  answer: ProposalAnswer | null;
}

export interface ProposalAnswer {
  id: string;
  kind: 'agreed' | 'declined';
  /** YYYY-MM-DD */
  on: string;
  text: string;
}

/**
 * The last proposal of a round with the last answer to it; null where nothing was proposed.
 * @param entries of the round, the earliest first
 */
export function proposalIn(entries: readonly LoopEntry[]): Proposal | null {
  const at = entries.findLastIndex(({ kind }) => kind === 'proposed');
  const proposed = entries[at];
  if (!proposed) return null;
  const { id, on, text, goalId } = proposed;
  const answers = entries.slice(at + 1).flatMap(asAnswer);
  return { id, on, text, goalId, answer: answers.at(-1) ?? null };
}

function asAnswer({ id, kind, on, text }: LoopEntry): ProposalAnswer[] {
  return kind === 'agreed' || kind === 'declined' ? [{ id, kind, on, text }] : [];
}
