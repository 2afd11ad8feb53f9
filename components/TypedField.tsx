import type { JSX, Ref } from 'react';
import { useEffect, useId, useRef, useState } from 'react';
import { say } from '../language/say.ts';
import styles from './TypedField.module.css';

export interface TypedFieldProps {
  label: string;
  /** What to write there, in few words; below the label. */
  hint?: string;
  /** What is kept. */
  value: string;
  /** A box of so many lines; a field of one line where absent. */
  rows?: number;
  /** In UTF-16 units. */
  maxLength?: number;
  /** Keeps the whole text; rejects where that failed. */
  onType: (text: string) => Promise<unknown>;
  /** The box of a field with `rows`, for whoever needs the words as they stand there: what is kept comes a moment later. */
  box?: Ref<HTMLTextAreaElement>;
}

/** What was typed here and may not have come back as the kept value yet. */
interface Typed {
  text: string;
  state: 'saving' | 'saved' | 'failed';
  /** What the value was when this text was kept: another one is news. */
  seen: string;
}

/** What a field takes unless told otherwise. */
const MOST = 20_000;

/**
 * A field whose words are kept at every change. What somebody types here stands, whatever comes back from the database
 * meanwhile; a failed save is said, its words stay, and it is tried again with the next change and on leaving the field.
 * Give it the row's id as its key: it belongs to one text.
 */
export function TypedField(props: TypedFieldProps): JSX.Element {
  const { label, hint, value, rows, maxLength = MOST, onType, box } = props;
  const id = useId();
  const { text, isFailing, type, onFocus, onBlur } = useTyped(value, onType);
  const field = {
    id,
    value: text,
    maxLength,
    dir: 'auto',
    autoComplete: 'off',
    className: styles['text'],
    'aria-describedby': hint === undefined ? undefined : `${id}-hint`,
    onFocus,
    onBlur,
  } as const;
  return (
    <div className={styles['field']}>
      <span className={styles['head']}>
        <label htmlFor={id}>{label}</label>
        <span className={styles['state']} role="status">
          {isFailing && say('common.notSaved')}
        </span>
      </span>
      {hint !== undefined && (
        <span id={`${id}-hint`} className={styles['hint']}>
          {hint}
        </span>
      )}
      {rows === undefined ? (
        <input {...field} onChange={(event) => type(event.target.value)} />
      ) : (
        <textarea {...field} ref={box} rows={rows} onChange={(event) => type(event.target.value)} />
      )}
    </div>
  );
}

/** The text a field shows, and what happens to it. */
function useTyped(value: string, onType: TypedFieldProps['onType']) {
  const [typed, setTyped] = useState<Typed | null>(null);
  const [hasFocus, setFocus] = useState(false);
  const [isFailing, setFailing] = useState(false);
  const newest = useRef(0);
  const latest = useRef(value);
  useEffect(() => {
    latest.current = value;
  }, [value]);
  // Kept, and nobody is writing: from now on the value alone says what stands here, also where it was changed elsewhere.
  const isKept = typed?.state === 'saved' && !hasFocus;
  if (isKept && (value === typed.text || value !== typed.seen)) setTyped(null);

  const save = async (text: string) => {
    newest.current += 1;
    const mine = newest.current;
    setTyped({ text, state: 'saving', seen: value });
    const settle = (state: 'saved' | 'failed') => {
      if (mine !== newest.current) return; // a later change says how it stands
      setTyped({ text, state, seen: latest.current });
      setFailing(state === 'failed');
    };
    try {
      await onType(text);
      settle('saved');
    } catch {
      settle('failed');
    }
  };
  return {
    text: typed?.text ?? value,
    isFailing,
    type: (text: string) => void save(text),
    onFocus: () => setFocus(true),
    onBlur: () => {
      setFocus(false);
      if (typed?.state === 'failed') void save(typed.text);
    },
  };
}
