import { useState } from 'react';
import { failureWords } from './failure-words.ts';

export type TaskState =
  | { kind: 'idle' }
  | { kind: 'busy' }
  /** A sentence for people. */
  | { kind: 'done'; words: string }
  | { kind: 'failed'; words: string };

export interface Task {
  state: TaskState;
  /** Does something that takes a while; `words` is what is said afterwards. */
  run: (action: () => Promise<string>) => void;
}

/** Something that takes a while, and how it went. */
export function useTask(): Task {
  const [state, setState] = useState<TaskState>({ kind: 'idle' });
  const run = (action: () => Promise<string>) => {
    setState({ kind: 'busy' });
    action().then(
      (words) => setState({ kind: 'done', words }),
      (error: unknown) => setState({ kind: 'failed', words: failureWords(error) }),
    );
  };
  return { state, run };
}
