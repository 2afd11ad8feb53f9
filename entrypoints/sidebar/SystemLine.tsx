import type { JSX, ReactNode } from 'react';
import styles from './MomentSystems.module.css';

export interface SystemLineProps {
  /** The one line. */
  line: ReactNode;
  children: ReactNode;
}

/** One line that unfolds what it stands for; opened by choice it comes to the top, above the note that is always in sight. */
export function SystemLine({ line, children }: SystemLineProps): JSX.Element {
  return (
    <details
      className={styles['system']}
      onToggle={({ currentTarget }) => {
        if (currentTarget.open) currentTarget.scrollIntoView({ block: 'start' });
      }}
    >
      <summary>{line}</summary>
      {children}
    </details>
  );
}
