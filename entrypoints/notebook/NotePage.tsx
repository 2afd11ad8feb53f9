import type { JSX } from 'react';
import { use, useState } from 'react';
import type { NoteView } from '../../messages/notebook-calls.ts';
import { Answered } from './Answered.tsx';
import { OWN_SERIES } from '../../notes/own-notes.ts';
import { Page } from './Page.tsx';
import type { About } from './use-drafts.ts';
import { DraftsContext, keyOf } from './use-drafts.ts';
import { useNewId, useNotePage } from './use-note-page.ts';
import { WrittenNote } from './WrittenNote.tsx';
import { say } from '../../language/say.ts';
import { Phrase } from '../../components/Phrase.tsx';
import styles from './Page.module.css';

export interface NotePageProps {
  /** Null for a note of its own that begins here: it is kept from its first letter on. */
  id: string | null;
  today: string;
}

/** One note, to read and to write. */
export function NotePage({ id: given, today }: NotePageProps): JSX.Element {
  const [fresh, setFresh] = useState(() => freshNote(today));
  // It gets an id while it is written, and the page of that id is known only a moment later.
  const [isBegunHere] = useState(given === null);
  const draft = use(DraftsContext)?.all.get(keyOf(fresh));
  const newId = useNewId(draft?.state.kind === 'saved' ? draft.saver.noteId : null);
  const asked = useNotePage(given ?? newId);
  const { value: page } = asked;
  const about = page ? aboutOf(page.note) : isBegunHere ? fresh : null;
  if (about) {
    return <WrittenNote about={about} page={page ?? null} today={today} onAbout={setFresh} />;
  }
  return (
    <Page title={page === null ? say('notes.gone') : ''}>
      <Answered asked={asked}>
        {() => (
          <p className={styles['quiet']}>
            <Phrase of="notes.inBin" tags={{ a: (words) => <a href="#/bin">{words}</a> }} />
          </p>
        )}
      </Answered>
    </Page>
  );
}

function freshNote(today: string): About {
  const occurrence = crypto.randomUUID();
  return {
    series: OWN_SERIES,
    occurrence,
    day: today,
    title: '',
    kind: 'note',
    counterpart: null,
  };
}

/** What a note belongs to stays as it is, the person too. */
function aboutOf({ series, occurrence, day, title, kind }: NoteView): About {
  return { series, occurrence, day, title, kind, counterpart: null };
}
