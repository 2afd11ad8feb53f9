import type { JSX } from 'react';
import { useAnswer } from '../../components/use-answer.ts';
import { call } from '../../messages/client.ts';
import styles from './NotebookLine.module.css';

const NOTHING = {};

/** The way to the notebook, and, where much has changed since the last backup, one quiet line about that. */
export function NotebookLine(): JSX.Element {
  const { value: backup } = useAnswer('backup.state', NOTHING);
  return (
    <section className={styles['notebook']} aria-label="Notebook">
      <button type="button" onClick={() => void call('notebook.open', { page: 'people' })}>
        Open the notebook
      </button>
      {backup?.isDue && (
        <p className={styles['reminder']}>
          {backup.unsaved} things have changed since the last backup.{' '}
          <button type="button" onClick={() => void call('notebook.open', { page: 'data' })}>
            Back up
          </button>{' '}
          <button type="button" onClick={() => void call('backup.later', {})}>
            Later
          </button>
        </p>
      )}
    </section>
  );
}
