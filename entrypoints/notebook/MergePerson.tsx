import type { JSX } from 'react';
import { PeopleOptions } from '../../components/PeopleOptions.tsx';
import { useState } from 'react';
import { useEscapeBack } from '../../components/use-escape.ts';
import { call } from '../../messages/client.ts';
import type { Person } from '../../store/rows.ts';
import { useActs } from '../../components/acts.ts';
import { nameOf } from './people-order.ts';
import { useChoices } from './use-choices.ts';
import { say } from '../../language/say.ts';
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
          {say('person.sameAs', { name: nameOf(person) })}
          <select value={from} autoFocus onChange={(event) => setFrom(event.target.value)}>
            <option value="">{say('common.choose')}</option>
            <PeopleOptions people={choices} />
          </select>
        </label>
      </div>
      <p className={styles['quiet']} role="status">
        {other ? say('person.mergeHint', { other: other.name, name: nameOf(person) }) : ''}
      </p>
      <div className={styles['row']}>
        <button type="submit" disabled={!other}>
          {say('person.merge')}
        </button>
        <button type="button" onClick={onBack}>
          {say('act.cancel')}
        </button>
      </div>
    </form>
  );
}
