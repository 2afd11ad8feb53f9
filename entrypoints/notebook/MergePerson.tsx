import type { JSX } from 'react';
import { PeopleOptions } from '../../components/PeopleOptions.tsx';
import { useState } from 'react';
import { useEscapeBack } from '../../components/use-escape.ts';
import { call } from '../../messages/client.ts';
import type { Person } from '../../store/rows.ts';
import { useActs } from '../../components/acts.ts';
import { nameOf } from './people-order.ts';
import { useChoices } from './use-choices.ts';
import form from './Form.module.css';
import styles from './Page.module.css';

export interface MergePersonProps {
  person: Person;
  onBack: () => void;
}

/** Makes somebody else, who is the same person after all, part of this one. */
export function MergePerson({ person, onBack }: MergePersonProps): JSX.Element {
  const { undoable } = useActs();
  const choices = useChoices(person.id);
  const [from, setFrom] = useState('');
  const other = choices.find(({ id }) => id === from);
  useEscapeBack(onBack);
  return (
    <form
      className={form['panel']}
      onSubmit={(event) => {
        event.preventDefault();
        if (!other) return;
        undoable(() => call('person.merge', { into: person.id, from: other.id }));
        onBack();
      }}
    >
      <div className={form['fields']}>
        <label>
          The same person as {nameOf(person)}
          <select value={from} autoFocus onChange={(event) => setFrom(event.target.value)}>
            <option value="">Choose…</option>
            <PeopleOptions people={choices} />
          </select>
        </label>
      </div>
      <p className={styles['quiet']} role="status">
        {other
          ? `All notes, promises and things to raise of ${other.name} are ${nameOf(person)}’s then, and the addresses of both lead here. ${other.name} is no longer listed. You can undo it.`
          : ''}
      </p>
      <div className={styles['row']}>
        <button type="submit" disabled={!other}>
          Merge
        </button>
        <button type="button" onClick={onBack}>
          Cancel
        </button>
      </div>
    </form>
  );
}
