import type { JSX } from 'react';
import { Switch } from '../../components/Switch.tsx';
import { call } from '../../messages/client.ts';
import type { NoteView } from '../../messages/notebook-calls.ts';
import { useActs } from '../../components/acts.ts';
import { OWN_SERIES } from '../../notes/own-notes.ts';
import { kindName } from './note-words.ts';
import { OwnNoteForm } from './OwnNoteForm.tsx';
import { hashOf } from './route.ts';
import type { About } from './use-drafts.ts';
import { say } from '../../language/say.ts';
import { longDay } from '../../language/dates.ts';
import styles from './NotePage.module.css';

export interface NoteMetaProps {
  about: About;
  note: NoteView | null;
  today: string;
  /** Nothing is on its way to the disk. */
  isSettled: boolean;
  onAbout: (about: About) => void;
}

/** Of which day a note is, of what kind of meeting, about whom; a note of its own can be moved. */
export function NoteMeta({ about, note, today, isSettled, onAbout }: NoteMetaProps): JSX.Element {
  const { act } = useActs();
  const isOwn = about.series === OWN_SERIES;
  if (isOwn) {
    return (
      <OwnNoteForm
        about={about}
        note={note}
        today={today}
        isSettled={isSettled}
        onAbout={onAbout}
      />
    );
  }
  if (!note) return <></>;
  const { id, order, kind, personId, personName, isSkipped } = note;
  return (
    <div className={styles['meta']}>
      <p>
        {longDay(order)} · {kindName(kind)}
        {personId !== null && personName !== null && (
          <>
            {' · '}
            <a href={hashOf({ page: 'person', id: personId })}>
              <bdi>{personName}</bdi>
            </a>
          </>
        )}
      </p>
      <div className={styles['skip']}>
        <Switch
          label={say('notes.didNotHappen')}
          checked={isSkipped}
          onChange={(skipped) => act(() => call('note.skip', { id, isSkipped: skipped }))}
        />
      </div>
    </div>
  );
}
