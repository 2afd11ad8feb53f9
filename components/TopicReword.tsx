import type { JSX } from 'react';
import { useId, useState } from 'react';
import { useEscapeBack } from './use-escape.ts';
import { say } from '../language/say.ts';
import styles from './TopicList.module.css';

export interface TopicRewordProps {
  text: string;
  onReword: (text: string) => void;
  onBack: () => void;
}

/** Says something that waits to be raised in other words, in its place. */
export function TopicReword({ text, onReword, onBack }: TopicRewordProps): JSX.Element {
  const id = useId();
  const [words, setWords] = useState(text);
  useEscapeBack(onBack);
  return (
    <form
      className={`${styles['add']} ${styles['reword']}`}
      onSubmit={(event) => {
        event.preventDefault();
        const said = words.trim();
        if (said !== '' && said !== text) onReword(said);
        onBack();
      }}
    >
      <label htmlFor={id} className="visually-hidden">
        {say('topic.inOtherWords')}
      </label>
      <input
        id={id}
        value={words}
        autoFocus
        dir="auto"
        autoComplete="off"
        maxLength={2000}
        onChange={(event) => setWords(event.target.value)}
      />
      <button type="submit">{say('act.save')}</button>
      <button type="button" onClick={onBack}>
        {say('act.cancel')}
      </button>
    </form>
  );
}
