import type { JSX } from 'react';
import styles from './KeyHint.module.css';

/** A key beside what it does, as the browser writes it; nothing where there is none. */
export function KeyHint({ keys }: { keys: string }): JSX.Element | null {
  if (keys === '') return null;
  return (
    <kbd className={styles['key']} dir="ltr">
      {keys}
    </kbd>
  );
}
