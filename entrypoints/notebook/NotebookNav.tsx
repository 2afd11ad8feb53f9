import type { JSX } from 'react';
import type { NotebookPlace } from '../../messages/notebook-calls.ts';
import type { Section } from './route.ts';
import { hashOf, sectionOf } from './route.ts';
import { say } from '../../language/say.ts';
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
    <nav className={styles['nav']} aria-label={say('notebook.nav')}>
      <p className={styles['brand']}>
        <img src="/icon/icon.svg" alt="" width="26" height="26" />
        Loopside
      </p>
      <ul>
        {SECTIONS.map((page) => (
          <li key={page}>
            <a
              href={hashOf({ page })}
              aria-current={page === section ? 'page' : undefined}
              onClick={onGo}
            >
              {say(`notebook.${page}`)}
            </a>
          </li>
        ))}
      </ul>
      <button type="button" className={styles['keys']} onClick={onKeys}>
        {say('notebook.keys')} <kbd aria-hidden="true">?</kbd>
      </button>
    </nav>
  );
}

const SECTIONS = [
  'people',
  'notes',
  'promises',
  'evidence',
  'playbooks',
  'bin',
  'data',
] as const satisfies readonly Section[];
