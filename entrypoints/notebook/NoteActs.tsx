import type { JSX } from 'react';
import { call } from '../../messages/client.ts';
import type { NoteView } from '../../messages/notebook-calls.ts';
import { useActs } from '../../components/acts.ts';
import { goTo } from './use-place.ts';
import { say } from '../../language/say.ts';
import styles from './NotePage.module.css';

/** What can be done with a note as a whole. */
export function NoteActs({ note: { id } }: { note: NoteView }): JSX.Element {
  const { undoable } = useActs();
  return (
    <div className={styles['acts']}>
      <button type="button" onClick={() => window.print()}>
        {say('notebook.print')}
      </button>
      <button
        type="button"
        onClick={() =>
          undoable(() => call('note.delete', { id }), { after: () => goTo({ page: 'notes' }) })
        }
      >
        {say('act.delete')}
      </button>
    </div>
  );
}
