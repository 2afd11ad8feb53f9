import type { JSX } from 'react';
import { useId, useState } from 'react';
import type { Counterpart } from '../messages/app-channel.ts';
import { say } from '../language/say.ts';
import styles from './Question.module.css';

export interface CounterpartQuestionProps {
  /** Who the meeting is taken to be with; null where nobody knows. */
  person: Counterpart | null;
  /** The user has said so. */
  isSaid: boolean;
  candidates: readonly Counterpart[];
  onAnswer: (who: Counterpart) => void;
  /** Null where it cannot be: nobody is shown by address. */
  onSelf: ((email: string) => void) | null;
  onForget: () => void;
}

/**
 * Who the meeting is with: asked where the page does not tell, and open to correction where it was guessed. The answer is
 * kept for the whole series.
 */
export function CounterpartQuestion(props: CounterpartQuestionProps): JSX.Element {
  const { person, isSaid, candidates, onAnswer, onSelf, onForget } = props;
  const [asking, setAsking] = useState(false);
  if (person && !asking) {
    return (
      <p>
        <button type="button" className={styles['change']} onClick={() => setAsking(true)}>
          {say('counterpart.not', { name: shortName(person) })}
        </button>
      </p>
    );
  }
  const answer = (who: Counterpart) => {
    setAsking(false);
    onAnswer(who);
  };
  return (
    <fieldset className={styles['question']}>
      <legend>{say('counterpart.question')}</legend>
      {candidates.map((who) => (
        <button key={who.id ?? (who.email || who.name)} type="button" onClick={() => answer(who)}>
          {who.name || who.email}
        </button>
      ))}
      {person && onSelf && (
        <button
          type="button"
          onClick={() => {
            setAsking(false);
            onSelf(person.email);
          }}
        >
          {say('counterpart.isMe', { name: shortName(person) })}
        </button>
      )}
      {person && isSaid && (
        <button
          type="button"
          onClick={() => {
            setAsking(false);
            onForget();
          }}
        >
          {say('counterpart.whoeverPage')}
        </button>
      )}
      <SomeoneElse onAnswer={answer} />
      {person && (
        <button type="button" className={styles['change']} onClick={() => setAsking(false)}>
          {say('act.cancel')}
        </button>
      )}
    </fieldset>
  );
}

function SomeoneElse({ onAnswer }: { onAnswer: (who: Counterpart) => void }): JSX.Element {
  const [text, setText] = useState('');
  const field = useId();
  const name = text.trim();
  return (
    <form
      className={styles['else']}
      onSubmit={(event) => {
        event.preventDefault();
        if (name) onAnswer(named(name));
      }}
    >
      <label htmlFor={field} className="visually-hidden">
        {say('counterpart.elseLabel')}
      </label>
      <input
        id={field}
        value={text}
        maxLength={120}
        placeholder={say('counterpart.elsePlaceholder')}
        autoComplete="off"
        onChange={(event) => setText(event.target.value)}
      />
      <button type="submit" disabled={!name}>
        {say('counterpart.set')}
      </button>
    </form>
  );
}

function named(text: string): Counterpart {
  const isAddress = /^\S+@\S+$/u.test(text);
  return isAddress
    ? { id: null, name: '', email: text.toLowerCase() }
    : { id: null, name: text, email: '' };
}

/** "Priya" of "Priya Raman"; an address as it is. */
function shortName({ name, email }: Counterpart): string {
  return name.includes(',') ? name : name.split(' ', 1)[0] || email;
}
