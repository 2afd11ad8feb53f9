import type { JSX } from 'react';
import type { TaskState } from './use-task.ts';

/** How something that takes a while is going. */
export function TaskLine({ state, busy }: { state: TaskState; busy: string }): JSX.Element {
  return <p role="status">{wordsOf(state, busy)}</p>;
}

function wordsOf(state: TaskState, busy: string): string {
  switch (state.kind) {
    case 'idle':
      return '';
    case 'busy':
      return busy;
    case 'done':
    case 'failed':
      return state.words;
  }
}
