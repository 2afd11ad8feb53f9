import type { JSX } from 'react';
import { NoteList } from './NoteList.tsx';
import { Page } from './Page.tsx';
import { hashOf, NEW_NOTE } from './route.ts';
import styles from './Page.module.css';

/** All notes, the newest first, by month. */
export function NotesPage({ today }: { today: string }): JSX.Element {
  return (
    <Page
      title="Notes"
      acts={
        <a className={styles['primary']} href={hashOf({ page: 'note', id: NEW_NOTE })}>
          New note
        </a>
      }
    >
      <div>
        <NoteList
          personId={null}
          today={today}
          empty={
            <p className={styles['quiet']}>
              No notes yet. The sidebar makes one for each meeting; the button here makes one of its
              own.
            </p>
          }
        />
      </div>
    </Page>
  );
}
