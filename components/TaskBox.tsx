import type { JSX } from 'react';
import type { TaskState } from '../notes/task-item.ts';

export interface TaskBoxProps {
  state: TaskState;
  /** The id of the element with the words of the task. */
  labelledBy: string;
  /** Null where the box is only shown. */
  onTick: (() => void) | null;
}

/** The box of a task; that a task was dropped is said with its words. */
export function TaskBox({ state, labelledBy, onTick }: TaskBoxProps): JSX.Element {
  return (
    <input
      type="checkbox"
      aria-labelledby={labelledBy}
      checked={state === 'done'}
      disabled={onTick === null}
      onChange={() => onTick?.()}
    />
  );
}
