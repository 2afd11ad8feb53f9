import type { JSX } from 'react';
import { useMemo, useState } from 'react';
import { CopyButton } from '../../components/CopyButton.tsx';
import { MarkdownText } from '../../components/MarkdownText.tsx';
import type { RevisionView } from '../../messages/notebook-calls.ts';
import { Answered } from './Answered.tsx';
import { useAsked } from '../../components/use-asked.ts';
import { say } from '../../language/say.ts';
import { momentWords } from '../../language/dates.ts';
import page from './Page.module.css';
import styles from './NotePage.module.css';

export interface NoteHistoryProps {
  id: string;
  /** Puts a text in the place of the present one, which is kept. */
  onUse: (text: string) => void;
}

/** How the note once read, the latest first; nothing is asked for until it is opened. */
export function NoteHistory({ id, onUse }: NoteHistoryProps): JSX.Element {
  const [isOpen, setOpen] = useState(false);
  const input = useMemo(() => (isOpen ? { id } : null), [isOpen, id]);
  const asked = useAsked('note.revisions', input);
  return (
    <details className={page['fold']} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{say('notes.earlierTexts')}</summary>
      <Answered asked={asked}>
        {(revisions) => {
          const kept = revisions.filter(({ kind }) => kind === 'kept');
          if (kept.length === 0) {
            return <p className={page['quiet']}>{say('notes.noEarlierTexts')}</p>;
          }
          return (
            <ul className={`${page['list']} ${styles['texts']}`}>
              {kept.map((revision) => (
                <EarlierText key={revision.id} revision={revision} onUse={onUse} />
              ))}
            </ul>
          );
        }}
      </Answered>
    </details>
  );
}

interface EarlierTextProps {
  revision: RevisionView;
  onUse: (text: string) => void;
}

function EarlierText({ revision: { text, at }, onUse }: EarlierTextProps): JSX.Element {
  const [isOpen, setOpen] = useState(false);
  return (
    <li>
      <details onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary className={styles['when']}>{momentWords(at)}</summary>
        {isOpen && (
          <div className={styles['earlier']}>
            <div dir="auto">
              <MarkdownText text={text} />
            </div>
            <div className={page['row']}>
              <button type="button" onClick={() => onUse(text)}>
                {say('note.useThis')}
              </button>
              <CopyButton text={text}>{say('act.copyIt')}</CopyButton>
            </div>
          </div>
        )}
      </details>
    </li>
  );
}
