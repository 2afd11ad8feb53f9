import { use } from 'react';
import { call } from '../../messages/client.ts';
import type { SaveState } from '../../messages/note-saver.ts';
import type { RevisionView } from '../../messages/notebook-calls.ts';
import type { About } from './use-drafts.ts';
import { DraftsContext, isOutdated, keyOf } from './use-drafts.ts';

export interface EditedNote {
  /** What it belongs to, also before the background has said so. */
  about: About;
  text: string;
  state: SaveState;
  asides: RevisionView[];
  change: (text: string) => void;
  /** Writes a text in the place of the present one, which is kept among the earlier ones. */
  replace: (text: string) => void;
  /** Says anew what the note belongs to. Only while everything is saved. */
  reassign: (about: About) => void;
  keepMine: () => void;
  takeTheirs: () => void;
  settleAside: (id: string) => void;
}

/**
 * One note in the editor: its draft, or else what is on the disk, also as it changes there.
 * @param stored null for a note that is not written yet
 */
export function useEditedNote(
  about: About,
  stored: { text: string; rev: number; asides: readonly RevisionView[] } | null,
): EditedNote {
  const drafts = use(DraftsContext);
  if (!drafts) throw new Error('A note outside the notebook.');
  const key = keyOf(about);
  const rev = stored?.rev ?? 0;
  const kept = drafts.all.get(key);
  const draft = kept && !isOutdated(kept.saver, rev) ? kept : undefined;
  const text = draft?.text ?? stored?.text ?? '';
  const state: SaveState = draft?.state ?? { kind: stored ? 'saved' : 'untouched' };
  const isSettled = state.kind === 'saved';
  const isStored = !draft || (isSettled && rev >= draft.saver.rev);
  const current = isStored ? about : draft.about;
  const change = (words: string) => drafts.change(current, rev, words);
  const settleAside = (id: string) => void call('aside.settle', { id });
  const latest = Math.max(rev, draft?.saver.rev ?? 0);
  return {
    about: current,
    text,
    state,
    // Its own text stands in the editor already.
    asides: (stored?.asides ?? []).filter(({ id }) => !draft || !id.endsWith(draft.saver.writer)),
    change,
    replace: (words) => (isSettled ? drafts.begin(current, latest, words) : change(words)),
    reassign: (other) => {
      if (isSettled) drafts.begin(other, latest, text);
    },
    keepMine: () => draft?.saver.keepMine(),
    takeTheirs: () => {
      const aside = drafts.takeTheirs(key);
      if (aside !== null) settleAside(aside);
    },
    settleAside,
  };
}
