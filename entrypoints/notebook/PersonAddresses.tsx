import type { JSX } from 'react';
import { useState } from 'react';
import { useEscapeBack } from '../../components/use-escape.ts';
import { call } from '../../messages/client.ts';
import type { Person } from '../../store/rows.ts';
import { useActs } from '../../components/acts.ts';
import form from './Form.module.css';
import styles from './Page.module.css';

export interface PersonAddressesProps {
  person: Person;
  onBack: () => void;
}

/** The addresses by which calendars tell that it is this person. */
export function PersonAddresses({ person, onBack }: PersonAddressesProps): JSX.Element {
  useEscapeBack(onBack);
  const { undoable } = useActs();
  const [text, setText] = useState('');
  const { id, addresses } = person;
  const set = (all: string[]) => undoable(() => call('person.edit', { id, addresses: all }));
  return (
    <div className={form['panel']} role="group" aria-label="Addresses">
      <p className={styles['hint']}>Whoever is invited by one of these is this person.</p>
      <ul className={styles['list']}>
        {addresses.map((address) => (
          <li key={address} className={styles['spread']}>
            <span>{address}</span>
            <button
              type="button"
              onClick={() => set(addresses.filter((other) => other !== address))}
            >
              Remove<span className="visually-hidden"> {address}</span>
            </button>
          </li>
        ))}
      </ul>
      <form
        className={styles['row']}
        onSubmit={(event) => {
          event.preventDefault();
          const address = text.trim().toLowerCase();
          if (address === '') return;
          if (!addresses.includes(address)) set([...addresses, address]);
          setText('');
        }}
      >
        <input
          className={form['field']}
          type="email"
          aria-label="Another address"
          placeholder="Another address"
          autoFocus
          value={text}
          autoComplete="off"
          maxLength={200}
          onChange={(event) => setText(event.target.value)}
        />
        <button type="submit">Add</button>
        <button type="button" onClick={onBack}>
          Close
        </button>
      </form>
    </div>
  );
}
