import type { JSX } from 'react';
import { use, useEffect, useMemo } from 'react';
import { MarkdownText } from '../../components/MarkdownText.tsx';
import { NoteEditor } from '../../components/NoteEditor.tsx';
import type { NotePage } from '../../messages/notebook-calls.ts';
import type { Template } from '../../store/rows.ts';
import { NoteActs } from './NoteActs.tsx';
import { NoteHistory } from './NoteHistory.tsx';
import { NoteMeta } from './NoteMeta.tsx';
import { titleOf } from './note-words.ts';
import { Page } from './Page.tsx';
import { useAsked } from '../../components/use-asked.ts';
import type { About } from './use-drafts.ts';
import { DraftsContext, keyOf } from './use-drafts.ts';
import { useEditedNote } from './use-edited-note.ts';
import { useMedia } from './use-media.ts';
import { usePrinting } from './use-printing.ts';
import { say } from '../../language/say.ts';
import styles from './NotePage.module.css';

export interface WrittenNoteProps {
  about: About;
  /** Null for a note that is not written yet. */
  page: NotePage | null;
  today: string;
  /** A note that is not written yet belongs to something else. */
  onAbout: (about: About) => void;
}

/** A note in its editor, with what it belongs to and how it once read. */
export function WrittenNote({ about, page, today, onAbout }: WrittenNoteProps): JSX.Element {
  const { note = null, relation = null, asides = NO_ASIDES } = page ?? {};
  const edited = useEditedNote(about, note && { text: note.text, rev: note.rev, asides });
  const isWide = useMedia('(min-width: 960px)');
  const isPrinting = usePrinting();
  const { kind } = about;
  const templates = useAsked(
    'template.list',
    useMemo(() => ({ kind }), [kind]),
  );
  const show = use(DraftsContext)?.show;
  const key = keyOf(about);
  useEffect(() => show?.(key), [show, key]);
  const { text } = edited;
  const isNew = note === null && text === '';
  const name = note?.personName ?? about.counterpart?.name ?? null;
  return (
    <Page
      title={isNew ? say('notebook.newNote') : titleOf({ title: about.title, text })}
      isWide
      acts={note && <NoteActs note={note} />}
    >
      <NoteMeta
        about={edited.about}
        note={note}
        today={today}
        isSettled={edited.state.kind === 'saved' || edited.state.kind === 'untouched'}
        onAbout={edited.state.kind === 'untouched' ? onAbout : edited.reassign}
      />
      {isPrinting ? (
        <div dir="auto">
          <MarkdownText text={text} />
        </div>
      ) : (
        <div className={styles['editor']}>
          <h2 className="visually-hidden">{say('notebook.text')}</h2>
          <NoteEditor
            text={text}
            state={edited.state}
            asides={edited.asides}
            name={name}
            isAboutThem={relation === 'report'}
            templates={templates.value ?? NO_TEMPLATES}
            isSideBySide={isWide}
            autoFocus={isNew}
            onChange={edited.change}
            onKeepMine={edited.keepMine}
            onTakeTheirs={edited.takeTheirs}
            onSettleAside={edited.settleAside}
          />
          {note && <NoteHistory id={note.id} onUse={edited.replace} />}
        </div>
      )}
    </Page>
  );
}

const NO_ASIDES: NotePage['asides'] = [];
const NO_TEMPLATES: readonly Template[] = [];
