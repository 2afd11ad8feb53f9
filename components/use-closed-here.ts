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
  /** As they were set here. */
  const [own, setOwn] = useState<readonly PromiseView[]>([]);
  const isListed = ({ id }: PromiseView) => open.some((one) => one.id === id);
  const isSettled = (one: PromiseView) => one.state === 'open' && isListed(one);
  // Opened here, and listed again: from now on the list alone says how it stands.
  if (own.some(isSettled)) setOwn(own.filter((one) => !isSettled(one)));
  // Until it is listed again it stays too: else it would take the focus with it.
  const shown = [...open, ...own.filter((one) => !isListed(one))].toSorted(byAge);
  const set = (promise: PromiseView, state: PromiseState, reason: string) => {
    setOwn((before) => [
      ...before.filter(({ id }) => id !== promise.id),
      { ...promise, state, reason },
    ]);
    onSet(promise, state, reason);
  };
  return { shown, set };
}
