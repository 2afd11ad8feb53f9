/** Wraps an action so that it never overlaps itself: a call waits for the one before, whatever its outcome. */
export function oneAtATime(action: () => Promise<void>): () => Promise<void> {
  let last: Promise<void> = Promise.resolve();
  return () => {
    last = last.then(action, action);
    return last;
  };
}
