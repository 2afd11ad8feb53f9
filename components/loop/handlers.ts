import type { RowFields } from '../../systems/rows.ts';
import type { LoopDraft } from '../../systems/loop/draft.ts';

/** What can be done to a loop. Who it is with, and under which id an entry is kept, is known to whoever hears it. */
export interface LoopHandlers {
  /** Something happened. */
  onAdd: (entry: LoopDraft) => void;
  /** Sets fields of an entry, so that it can be undone. */
  onChange: (id: string, fields: RowFields<'loop'>) => void;
  /** Keeps a text while it is typed; rejects where that failed. */
  onType: (id: string, fields: RowFields<'loop'>) => Promise<unknown>;
  onRemove: (id: string) => void;
  /** Marks a promise kept; absent where promises cannot be reached: then an entry says that it was. */
  onKeep?: (promiseId: string) => void;
  /** Leads to where a goal is written down; absent where nothing does. */
  onAddGoal?: () => void;
}
