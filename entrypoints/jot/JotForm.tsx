import type { JSX } from 'react';
import { useId, useState } from 'react';
import { discreet, useNeutral } from '../../components/Look.tsx';
import { PeopleOptions } from '../../components/PeopleOptions.tsx';
import { say } from '../../language/say.ts';
import type { JotPerson } from '../../messages/reach-calls.ts';
import { personWritten } from './likely-first.ts';
import styles from './Jot.module.css';

export interface JotFormProps {
  /** The likeliest first: the one that is chosen at the beginning. */
  people: readonly JotPerson[];
  text: string;
  canKeep: boolean;
  onText: (text: string) => void;
  /** `name`: what the person is called on screen. */
  onKeep: (who: Pick<JotPerson, 'id' | 'name' | 'email'>, name: string) => void;
}

/** Chosen for whoever is not in the list. */
const ELSE = '';

/** One line and whom it is for. */
export function JotForm({ people, text, canKeep, onText, onKeep }: JotFormProps): JSX.Element {
  const id = useId();
  const isNeutral = useNeutral();
  const named = (name: string) => discreet(name || say('common.nameless'), isNeutral);
  const choices = people.map((person) => ({
    id: person.id ?? person.email,
    name: named(person.name || person.email),
    person,
  }));
  /** Null before anything was chosen: then it is whoever is likeliest, as soon as they are known. */
  const [chosen, setChosen] = useState<string | null>(null);
  const [written, setWritten] = useState('');
  const choice = chosen ?? choices[0]?.id ?? ELSE;
  const found = choices.find((one) => one.id === choice)?.person;
  const who = found ?? personWritten(written);
  return (
    <form
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault();
        if (who) onKeep(who, named(who.name || who.email));
      }}
    >
      <label htmlFor={`${id}-line`}>{say('jot.line')}</label>
      <input
        id={`${id}-line`}
        value={text}
        dir="auto"
        autoFocus
        autoComplete="off"
        maxLength={2000}
        onChange={(event) => onText(event.target.value)}
      />
      <label htmlFor={`${id}-who`}>{say('jot.who')}</label>
      {choices.length === 0 ? (
        <p className={styles['soft']}>{say('jot.nobody')}</p>
      ) : (
        <select id={`${id}-who`} value={choice} onChange={(event) => setChosen(event.target.value)}>
          <PeopleOptions people={choices} />
          <option value={ELSE}>{say('jot.somebodyElse')}</option>
        </select>
      )}
      {choice === ELSE && (
        <input
          id={choices.length === 0 ? `${id}-who` : undefined}
          aria-label={say('counterpart.elsePlaceholder')}
          placeholder={say('counterpart.elsePlaceholder')}
          value={written}
          dir="auto"
          autoComplete="off"
          maxLength={200}
          onChange={(event) => setWritten(event.target.value)}
        />
      )}
      <button
        type="submit"
        className={styles['keep']}
        disabled={!canKeep || !who || text.trim() === ''}
      >
        {say('jot.keep')}
      </button>
    </form>
  );
}
