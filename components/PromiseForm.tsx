import type { JSX } from 'react';
import { useId, useState } from 'react';
import { useEscapeBack } from './use-escape.ts';
import { say } from '../language/say.ts';
import styles from './NoteTools.module.css';

export interface PromiseFormProps {
  /** What the other person is called; null where nobody is known. */
  name: string | null;
  onMake: (promise: { by: 'me' | 'them'; words: string; due: string | null }) => void;
  onBack: () => void;
}

/** Whose promise, what, and by when. */
export function PromiseForm({ name, onMake, onBack }: PromiseFormProps): JSX.Element {
  const id = useId();
  const [by, setBy] = useState<'me' | 'them'>('me');
  const [words, setWords] = useState('');
  const [due, setDue] = useState('');
  useEscapeBack(onBack);
  return (
    <form
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault();
        if (words.trim() !== '') onMake({ by, words: words.trim(), due: due === '' ? null : due });
      }}
    >
      <fieldset className={styles['whose']}>
        <legend className="visually-hidden">{say('promise.whose')}</legend>
        {(['me', 'them'] as const).map((who) => (
          <label key={who}>
            <input
              type="radio"
              name={`${id}-by`}
              checked={by === who}
              onChange={() => setBy(who)}
            />{' '}
            {who === 'me' ? say('promise.iPromised') : theyPromised(name)}
          </label>
        ))}
      </fieldset>
      <label htmlFor={`${id}-words`} className="visually-hidden">
        {say('promise.what')}
      </label>
      <input
        id={`${id}-words`}
        value={words}
        autoFocus
        autoComplete="off"
        maxLength={2000}
        placeholder={say('promise.what')}
        onChange={(event) => setWords(event.target.value)}
      />
      <div className={styles['row']}>
        <label>
          {say('promise.by')}{' '}
          <input type="date" value={due} onChange={(event) => setDue(event.target.value)} />
        </label>
        <button type="submit">{say('act.add')}</button>
        <button type="button" onClick={onBack}>
          {say('act.cancel')}
        </button>
      </div>
    </form>
  );
}

function theyPromised(name: string | null): string {
  return name === null ? say('promise.someoneElsePromised') : say('promise.theyPromised', { name });
}
