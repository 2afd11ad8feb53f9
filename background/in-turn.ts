/**
 * Asks two at once and goes on in the turn of the later answer. In Chromium the answer to what was asked in the turn of a user's key
 * is still that user's doing; a question asked within an answer is not any more.
 */
export function inTurn<A, B>(
  ask: (answer: (value: A) => void) => void,
  askToo: (answer: (value: B) => void) => void,
  go: (value: A, other: B) => void,
): void {
  let first: [A] | undefined;
  let second: [B] | undefined;
  const goWithBoth = () => {
    if (first && second) go(...first, ...second);
  };
  ask((value) => {
    first = [value];
    goWithBoth();
  });
  askToo((value) => {
    second = [value];
    goWithBoth();
  });
}
