import type { JSX } from 'react';
import { useState } from 'react';
import { useEscapeBack } from '../../components/use-escape.ts';
import { call } from '../../messages/client.ts';
import type { Person } from '../../store/rows.ts';
import { useActs } from '../../components/acts.ts';
import { say } from '../../language/say.ts';
import { OfWhat } from '../../components/OfWhat.tsx';
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
    <div className={form['panel']} role="group" aria-label={say('person.addresses')}>
      <p className={styles['hint']}>{say('person.addressesHint')}</p>
      <ul className={styles['list']}>
        {addresses.map((address) => (
          <li key={address} className={styles['spread']}>
            <span>{address}</span>
            <button
              type="button"
              onClick={() => set(addresses.filter((other) => other !== address))}
            >
              {say('act.remove')}
              <OfWhat what={address} />
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
          aria-label={say('person.anotherAddress')}
          placeholder={say('person.anotherAddress')}
          autoFocus
          value={text}
          autoComplete="off"
          maxLength={200}
          onChange={(event) => setText(event.target.value)}
        />
        <button type="submit">{say('act.add')}</button>
        <button type="button" onClick={onBack}>
          {say('act.close')}
        </button>
      </form>
    </div>
  );
}
