import type { JSX, Ref } from 'react';
import { useId, useImperativeHandle, useRef, useState } from 'react';
import type { SaveState } from '../messages/note-saver.ts';
import type { RevisionView } from '../messages/notebook-calls.ts';
import type { Edit } from '../notes/edit.ts';
import { insertBlock } from '../notes/insert.ts';
import { tick } from '../notes/tick.ts';
import type { Template } from '../store/rows.ts';
import { applyEdit } from './apply-edit.ts';
import { Asides } from './Asides.tsx';
import { MarkdownText } from './MarkdownText.tsx';
import { NoteTools } from './NoteTools.tsx';
import { NoteTrouble } from './NoteTrouble.tsx';
import { useNoteKeys } from './use-note-keys.ts';
import { say } from '../language/say.ts';
import styles from './NoteEditor.module.css';

/** What others may do to the note that is open. */
export interface NoteHandle {
  /** Puts words on lines of their own where the caret is. */
  insert: (words: string) => void;
  /** Puts the caret behind the text. */
  write: () => void;
}

export interface NoteEditorProps {
  text: string;
  state: SaveState;
  /** Texts of this note that other editors wrote at the same time. */
  asides: readonly RevisionView[];
  /** What the other person is called; null where nobody is known. */
  name: string | null;
  /** A mark in this note is about the other person unless it says otherwise: somebody the user leads. */
  isAboutThem: boolean;
  templates: readonly Template[];
  /** Both are in sight; else the preview takes the text's place. */
  isSideBySide?: boolean;
  /** The page is opened to write. */
  autoFocus?: boolean;
  /** The key that leads here, as the browser writes it; empty where there is none. */
  keyHint?: string;
  handle?: Ref<NoteHandle>;
  onChange: (text: string) => void;
  onKeepMine: () => void;
  onTakeTheirs: () => void;
  onSettleAside: (id: string) => void;
}

/** The private note: a textarea for Markdown, what is known about its being saved, and a way out when it is not. */
export function NoteEditor(props: NoteEditorProps): JSX.Element {
  const { text, state, asides, isSideBySide = false, autoFocus = false, onChange } = props;
  const id = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  const keys = useNoteKeys();
  const [previewed, setPreviewed] = useState(false);
  /** Edits are made as typing is, so that they can be undone; where the text is not in sight, it is changed as it is. */
  const edit = (change: (at: { from: number; to: number }) => Edit | null) => {
    const { current } = area;
    if (!current) return;
    const { selectionStart: from, selectionEnd: to } = current;
    const made = change({ from, to });
    if (made) applyEdit(current, made);
  };
  useImperativeHandle(props.handle, () => ({
    insert: (words) => edit(({ to }) => insertBlock(area.current?.value ?? text, to, to, words)),
    write: () => {
      setPreviewed(false);
      // Once the text is in sight again.
      setTimeout(() => {
        const { current } = area;
        current?.focus();
        current?.setSelectionRange(current.value.length, current.value.length);
      });
    },
  }));
  const isPreviewAlone = previewed && !isSideBySide;

  return (
    <section className={styles['note']} aria-labelledby={`${id}-label`}>
      <div className={styles['head']}>
        <label id={`${id}-label`} htmlFor={`${id}-text`} title={props.keyHint || undefined}>
          {say('note.label')}
        </label>
        <span className={styles['state']} role="status">
          {wordsOf(state)}
        </span>
        {!isSideBySide && (
          <button
            type="button"
            className={styles['previewSwitch']}
            aria-pressed={previewed}
            onClick={() => setPreviewed(!previewed)}
          >
            {previewed ? say('note.write') : say('note.preview')}
          </button>
        )}
      </div>
      <div className={styles['panes']} data-beside={isSideBySide || undefined}>
        <textarea
          ref={area}
          id={`${id}-text`}
          className={styles['text']}
          value={text}
          rows={4}
          dir="auto"
          hidden={isPreviewAlone}
          autoFocus={autoFocus}
          autoComplete="off"
          // Whatever were typed now could not be saved by anybody.
          readOnly={state.kind === 'failing' && state.fault === 'gone'}
          placeholder={say('note.placeholder')}
          onChange={(event) => onChange(event.target.value)}
          {...keys}
        />
        {(previewed || isSideBySide) && (
          <div className={styles['preview']} aria-label={say('note.preview')} role="region">
            <MarkdownText
              text={text}
              onTick={(line) => {
                const made = tick(text, line);
                if (made) onChange(text.slice(0, made.from) + made.insert + text.slice(made.to));
              }}
            />
          </div>
        )}
      </div>
      {!isPreviewAlone && (
        <NoteTools
          text={text}
          name={props.name}
          isAboutThem={props.isAboutThem}
          templates={props.templates}
          caret={() => area.current?.selectionStart ?? text.length}
          onEdit={edit}
        />
      )}
      <Asides asides={asides} onUse={onChange} onSettle={props.onSettleAside} />
      <NoteTrouble
        text={text}
        state={state}
        onKeepMine={props.onKeepMine}
        onTakeTheirs={props.onTakeTheirs}
      />
    </section>
  );
}

function wordsOf({ kind }: SaveState): string {
  switch (kind) {
    case 'untouched':
      return '';
    case 'saving':
    case 'saved':
      return say(`note.${kind}`);
    case 'failing':
    case 'conflict':
      return say('common.notSaved');
  }
}
