import type { JSX } from 'react';
import { NoteList } from './NoteList.tsx';
import { Page } from './Page.tsx';
import { hashOf, NEW_NOTE } from './route.ts';
import { say } from '../../language/say.ts';
import styles from './Page.module.css';

/** All notes, the newest first, by month. */
export function NotesPage({ today }: { today: string }): JSX.Element {
  return (
    <Page
      title={say('notebook.notes')}
      acts={
        <a className={styles['primary']} href={hashOf({ page: 'note', id: NEW_NOTE })}>
          {say('notebook.newNote')}
        </a>
      }
    >
      <div>
        <NoteList
          personId={null}
          today={today}
          empty={<p className={styles['quiet']}>{say('notes.empty')}</p>}
        />
      </div>
    </Page>
  );
}
