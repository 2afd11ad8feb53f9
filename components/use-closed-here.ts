import { useState } from 'react';
import type { PromiseView } from '../messages/notebook-calls.ts';
import type { PromiseState } from '../store/rows.ts';
import { byAge } from './promise-age.ts';

/**
 * Open promises with those that were closed on this page: they stay in their place, so that a slip can be undone where it
 * happened.
 * @param open those that are open
 * @param onSet writes how one stands
 */
export function useClosedHere(
  open: readonly PromiseView[],
  onSet: (promise: PromiseView, state: PromiseState, reason: string) => void,
) {
  const [closed, setClosed] = useState<readonly PromiseView[]>([]);
  const still = closed.filter((one) => !open.some(({ id }) => id === one.id));
  const shown = [...open, ...still].toSorted(byAge);
  const set = (promise: PromiseView, state: PromiseState, reason: string) => {
    setClosed((before) => [
      ...before.filter(({ id }) => id !== promise.id),
      ...(state === 'open' ? [] : [{ ...promise, state, reason }]),
    ]);
    onSet(promise, state, reason);
  };
  return { shown, set };
}
