import { useCallback, useEffect, useRef, useState } from 'react';
import type { CallName, Input, Output } from '../messages/app-channel.ts';
import { call, CallFailed, onChanged } from '../messages/client.ts';

export interface Asked<T> {
  /** Undefined before the first answer, and while nothing is asked. */
  value: T | undefined;
  /** Something is asked, and nothing known yet. */
  isWaiting: boolean;
  failure: CallFailed | null;
  retry: () => void;
}

/**
 * What the background answers to a call, asked again whenever something has changed. An answer that was overtaken is not
 * shown; until there is a new one, and after a failure, what was known before stays.
 * @param input the same object as long as the question is the same; null asks nothing
 * @param listen when to ask again; null asks once: for what is long, and does not change while one looks at it
 */
export function useAsked<N extends CallName>(
  name: N,
  input: Input<N> | null,
  listen: typeof onChanged | null = onChanged,
): Asked<Output<N>> {
  const [value, setValue] = useState<Output<N>>();
  const [failure, setFailure] = useState<CallFailed | null>(null);
  /** Asks the present question once more. */
  const again = useRef((): undefined => undefined);
  useEffect(() => {
    if (input === null) return undefined;
    let asked = 0;
    const ask = (): undefined => {
      asked += 1;
      const mine = asked;
      call(name, input).then(
        (answer) => {
          if (mine !== asked) return;
          setValue(() => answer);
          setFailure(null);
        },
        (error: unknown) => {
          if (mine === asked) setFailure(asFailure(error));
        },
      );
    };
    ask();
    again.current = ask;
    const stop = listen?.(ask);
    return () => {
      asked += 1; // what is still on its way comes too late
      stop?.();
    };
  }, [name, input, listen]);
  const retry = useCallback(() => again.current(), []);
  const known = input === null ? undefined : value;
  const isWaiting = input !== null && known === undefined && failure === null;
  return { value: known, isWaiting, failure, retry };
}

/** What a call fails with. */
export function asFailure(error: unknown): CallFailed {
  if (error instanceof CallFailed) return error;
  return new CallFailed('failed', error);
}

/** The input of a call that needs nothing told. */
export const NOTHING: Record<string, never> = {};
