import type { JSX } from 'react';
import { useState } from 'react';
import { call } from '../../messages/client.ts';
import type { Person } from '../../store/rows.ts';
import { useActs } from './acts.ts';
import styles from './Page.module.css';

/** The addresses by which calendars tell that it is this person. */
export function PersonAddresses({ person }: { person: Person }): JSX.Element {
  const { undoable } = useActs();
  const [text, setText] = useState('');
  const { id, addresses } = person;
  const set = (all: string[]) => undoable(() => call('person.edit', { id, addresses: all }));
  return (
    <section className={styles['section']} aria-labelledby="addresses">
      <h2 id="addresses">Addresses</h2>
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
          className={styles['field']}
          type="email"
          aria-label="Another address"
          placeholder="Another address"
          value={text}
          autoComplete="off"
          maxLength={200}
          onChange={(event) => setText(event.target.value)}
        />
        <button type="submit">Add</button>
      </form>
    </section>
  );
}
