import type { JSX } from 'react';
import { useState } from 'react';
import { appendLine } from '../notes/append-line.ts';
import type { Edit } from '../notes/edit.ts';
import { insertBlock } from '../notes/insert.ts';
import { lineWith, markEvidence } from '../notes/mark-evidence.ts';
import { promiseLine } from '../notes/promise-lines.ts';
import type { Template } from '../store/rows.ts';
import { EvidenceForm } from './EvidenceForm.tsx';
import { PromiseForm } from './PromiseForm.tsx';
import { say } from '../language/say.ts';
import styles from './NoteTools.module.css';

export interface NoteToolsProps {
  text: string;
  name: string | null;
  isAboutThem: boolean;
  templates: readonly Template[];
  /** Where the caret is in the text. */
  caret: () => number;
  onEdit: (change: (at: { from: number; to: number }) => Edit | null) => void;
}

type Open = { form: 'none' | 'promise' } | { form: 'evidence'; caret: number };

/** What can be done to a note beside writing it: a promise, a line as evidence, a template. */
export function NoteTools(props: NoteToolsProps): JSX.Element {
  const { text, name, templates, onEdit } = props;
  const [open, setOpen] = useState<Open>({ form: 'none' });
  const close = () => setOpen({ form: 'none' });
  return (
    <div className={styles['tools']}>
      <div className={styles['bar']} role="toolbar" aria-label={say('note.toolbar')}>
        <button
          type="button"
          aria-expanded={open.form === 'promise'}
          onClick={() => setOpen({ form: open.form === 'promise' ? 'none' : 'promise' })}
        >
          {say('note.promise')}
        </button>
        <button
          type="button"
          aria-expanded={open.form === 'evidence'}
          onClick={() =>
            open.form === 'evidence' ? close() : setOpen({ form: 'evidence', caret: props.caret() })
          }
        >
          {say('note.evidence')}
        </button>
        {templates.length > 0 && (
          <select
            aria-label={say('note.putInTemplate')}
            value=""
            onChange={(event) => {
              const chosen = templates.find(({ id }) => id === event.target.value);
              if (chosen) onEdit(({ to }) => insertBlock(text, to, to, chosen.text));
            }}
          >
            <option value="">{say('note.template')}</option>
            {templates.map((template) => (
              <option key={template.id} value={template.id} dir="auto">
                {template.name}
              </option>
            ))}
          </select>
        )}
      </div>
      {open.form === 'promise' && (
        <PromiseForm
          name={name}
          onMake={({ by, words, due }) => {
            onEdit(() => appendLine(text, promiseLine(by, words, due, name)));
            close();
          }}
          onBack={close}
        />
      )}
      {open.form === 'evidence' && (
        <EvidenceForm
          line={lineWith(text, open.caret)}
          name={props.name}
          isAboutThem={props.isAboutThem}
          onMark={(mark) => {
            onEdit(() => markEvidence(text, open.caret, mark));
            close();
          }}
          onBack={close}
        />
      )}
    </div>
  );
}
