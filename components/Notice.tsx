import type { JSX, ReactNode } from 'react';
import styles from './Notice.module.css';

/** A plain sentence where there is nothing else to show, or something went wrong. */
export function Notice({ children }: { children: ReactNode }): JSX.Element {
  return (
    <p className={styles['notice']} role="status">
      {children}
    </p>
  );
}
