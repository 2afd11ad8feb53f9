import { useEffect, useEffectEvent } from 'react';

/** A key was pressed just now if it was no longer ago, in milliseconds: the background may have had to start first. */
const JUST_NOW = 5_000;

/**
 * Puts the caret into the note where its key was pressed. The page in whose frame this stands can give it the focus as
 * well, and gains nothing by it: keys then go to the note.
 * @param writeAt when it was pressed, in milliseconds since 1970; null where it was not
 */
export function useCaret(writeAt: number | null, onWrite: () => void): void {
  const write = useEffectEvent(onWrite);
  useEffect(() => {
    if (writeAt !== null && Date.now() - writeAt < JUST_NOW) write();
  }, [writeAt]);
}
