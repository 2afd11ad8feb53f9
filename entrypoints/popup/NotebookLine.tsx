import type { JSX } from 'react';
import { NOTHING, useAsked } from '../../components/use-asked.ts';
import { call } from '../../messages/client.ts';
import { newMistake } from '../../systems/mistake/new-mistake.ts';
import { say } from '../../language/say.ts';
import styles from './NotebookLine.module.css';

/** The ways to the notebook, and, where much has changed since the last backup, one quiet line about that. */
export function NotebookLine(): JSX.Element {
  const { value: backup } = useAsked('backup.state', NOTHING);
  return (
    <section className={styles['notebook']} aria-label={say('popup.notebook')}>
      <p className={styles['row']}>
        <button type="button" onClick={() => void call('notebook.open', { page: 'people' })}>
          {say('popup.openNotebook')}
        </button>
        <button type="button" onClick={() => void call('notebook.open', { page: 'playbooks' })}>
          {say('popup.playbooks')}
        </button>
        <button type="button" onClick={() => void beginMistake()}>
          {say('popup.wentWrong')}
        </button>
      </p>
      {backup?.isDue && (
        <p className={styles['reminder']}>
          {say('popup.unsaved', { n: backup.unsaved })}{' '}
          <button type="button" onClick={() => void call('notebook.open', { page: 'data' })}>
            {say('popup.backUp')}
          </button>{' '}
          <button type="button" onClick={() => void call('backup.later', {})}>
            {say('popup.later')}
          </button>
        </p>
      )}
    </section>
  );
}

/** Begins the playbook; where notes are locked or away, the notebook says so. */
async function beginMistake(): Promise<void> {
  const row = newMistake(crypto.randomUUID());
  try {
    await call('record.add', { table: 'mistakes', row });
    await call('notebook.open', { page: 'mistake', id: row.id });
  } catch {
    await call('notebook.open', { page: 'mistakes' });
  }
}
