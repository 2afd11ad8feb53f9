import { createContext, use } from 'react';
import type { CallFailed } from '../messages/client.ts';
import type { Done } from '../messages/notebook-calls.ts';

/** What was done last, or could not be. */
export type Outcome =
  | { kind: 'done'; done: Done; isUndo: boolean }
  | { kind: 'failed'; failure: CallFailed; retry: () => void };

export interface UndoableMore<T> {
  /** Follows where it was done. */
  after?: (done: T) => void;
  /** It undoes something itself. */
  isUndo?: boolean;
}

/** How the pages of the notebook do something. What fails is said, with a way to try again. */
export interface Acts {
  /** Does something that is undone by doing the opposite. */
  act: (action: () => Promise<unknown>) => void;
  /** Does something that is then offered to be undone. */
  undoable: <T extends Done>(action: () => Promise<T | null>, more?: UndoableMore<T>) => void;
}

export const ActsContext = createContext<Acts | null>(null);

/** Throws outside the notebook. */
export function useActs(): Acts {
  const acts = use(ActsContext);
  if (!acts) throw new Error('A page of the notebook outside the notebook.');
  return acts;
}
