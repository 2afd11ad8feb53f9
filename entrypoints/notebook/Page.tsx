import type { JSX, ReactNode } from 'react';
import styles from './Page.module.css';

export interface PageProps {
  title: string;
  /** Beside the title: what can be done here. */
  acts?: ReactNode;
  /** It has two columns where there is room. */
  isWide?: boolean;
  children: ReactNode;
}

/** A page of the notebook: its one first heading, and what is on it. */
export function Page({ title, acts, isWide = false, children }: PageProps): JSX.Element {
  return (
    <div className={styles['page']} data-wide={isWide || undefined}>
      <header className={styles['head']}>
        <h1 dir="auto">{title}</h1>
        {acts && <div className={styles['acts']}>{acts}</div>}
      </header>
      {children}
    </div>
  );
}
