import type { JSX } from 'react';
import styles from './PageHead.module.css';

/** The head of a page in a tab of its own. */
export function PageHead({ title }: { title: string }): JSX.Element {
  return (
    <header className={styles['head']}>
      <img src="/icon/icon.svg" alt="" width="28" height="28" />
      <h1>{title}</h1>
    </header>
  );
}
