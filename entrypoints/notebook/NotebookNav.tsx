import type { JSX } from 'react';
import type { NotebookPlace } from '../../messages/notebook-calls.ts';
import { hashOf, sectionOf } from './route.ts';
import styles from './Notebook.module.css';

export interface NotebookNavProps {
  /** Null while the search is in its place. */
  place: NotebookPlace | null;
  onGo: () => void;
  onKeys: () => void;
}

/** Where one can go in the notebook. */
export function NotebookNav({ place, onGo, onKeys }: NotebookNavProps): JSX.Element {
  const section = place && sectionOf(place);
  return (
    <nav className={styles['nav']} aria-label="Notebook">
      <p className={styles['brand']}>
        <img src="/icon/icon.svg" alt="" width="26" height="26" />
        Loopside
      </p>
      <ul>
        {SECTIONS.map(({ page, name }) => (
          <li key={page}>
            <a
              href={hashOf({ page })}
              aria-current={page === section ? 'page' : undefined}
              onClick={onGo}
            >
              {name}
            </a>
          </li>
        ))}
      </ul>
      <button type="button" className={styles['keys']} onClick={onKeys}>
        Keys <kbd aria-hidden="true">?</kbd>
      </button>
    </nav>
  );
}

const SECTIONS = [
  { page: 'people', name: 'People' },
  { page: 'notes', name: 'Notes' },
  { page: 'promises', name: 'Promises' },
  { page: 'evidence', name: 'Evidence' },
  { page: 'playbooks', name: 'Playbooks' },
  { page: 'bin', name: 'Bin' },
  { page: 'data', name: 'Your data' },
] as const;
