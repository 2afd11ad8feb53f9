import { useEffect, useState } from 'react';
import type { CallName, Input, Output } from '../messages/app-channel.ts';
import { call, CallFailed, onChanged } from '../messages/client.ts';

export interface Answer<T> {
  /** Null before the first answer. */
  value: T | null;
  /** A sentence for people, or null. */
  failure: string | null;
}

/**
 * What the background answers to a call, asked again whenever something has changed.
 * @param input must be the same object as long as the question is the same
 * @param listen when to ask again
 */
export function useAnswer<N extends CallName>(
  name: N,
  input: Input<N>,
  listen: typeof onChanged = onChanged,
): Answer<Output<N>> {
  const [answer, setAnswer] = useState<Answer<Output<N>>>({ value: null, failure: null });
  useEffect(() => {
    const ask = () => {
      call(name, input).then(
        (value) => setAnswer({ value, failure: null }),
        (error: unknown) => {
          const failure = error instanceof CallFailed ? error.message : String(error);
          setAnswer((before) => ({ ...before, failure }));
        },
      );
    };
    ask();
    return listen(ask);
  }, [name, input, listen]);
  return answer;
}
