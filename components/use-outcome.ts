import { useCallback, useMemo, useState } from 'react';
import { call } from '../messages/client.ts';
import type { Acts, Outcome } from './acts.ts';
import { asFailure } from './use-asked.ts';

export interface OpenOutcome {
  outcome: Outcome | null;
  acts: Acts;
  /** Undoes what was done last, or does it again where that was an undoing. Nothing where nothing was done. */
  undo: () => void;
  close: () => void;
}

/** What was done last in the notebook, until the next thing is done. */
export function useOutcome(): OpenOutcome {
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const acts = useMemo((): Acts => {
    const trying = (action: () => Promise<void>) => {
      setOutcome(null);
      action().catch((error: unknown) => {
        setOutcome({ kind: 'failed', failure: asFailure(error), retry: () => trying(action) });
      });
    };
    return {
      act: (action) => trying(async () => void (await action())),
      undoable: (action, { after, isUndo = false } = {}) =>
        trying(async () => {
          const done = await action();
          if (!done) return;
          setOutcome({ kind: 'done', done, isUndo });
          after?.(done);
        }),
    };
  }, []);
  const undo = () => {
    if (outcome?.kind !== 'done') return;
    const { done, isUndo } = outcome;
    acts.act(async () => {
      const back = await call('change.undo', { id: done.changeId });
      if (back) setOutcome({ kind: 'done', done: back, isUndo: !isUndo });
    });
  };
  const close = useCallback(() => setOutcome(null), []);
  return { outcome, acts, undo, close };
}
