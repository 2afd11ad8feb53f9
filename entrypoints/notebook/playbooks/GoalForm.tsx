import type { JSX } from 'react';
import { useState } from 'react';
import { call } from '../../../messages/client.ts';
import type { GoalKind } from '../../../systems/goals/goal.ts';
import { GOAL_KINDS } from '../../../systems/goals/goal.ts';
import { useActs } from '../../../components/acts.ts';
import { say } from '../../../language/say.ts';
import form from '../Form.module.css';
import styles from './Goals.module.css';

/** A goal to write down: what it is for, and in whose words but one's own. */
export function GoalForm(): JSX.Element {
  const { undoable } = useActs();
  const [kind, setKind] = useState<GoalKind>('role');
  const [text, setText] = useState('');
  const add = () => {
    const id = crypto.randomUUID();
    const row = { id, kind, text: text.trim(), state: 'open', closedOn: null } as const;
    undoable(() => call('record.add', { table: 'goals', row }), { after: () => setText('') });
  };
  return (
    <form
      className={`${form['fields']} ${form['panel']}`}
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() !== '') add();
      }}
    >
      <label>
        {say('goal.for')}
        <select
          value={kind}
          onChange={({ target }) => setKind(GOAL_KINDS.find((one) => one === target.value) ?? kind)}
        >
          {GOAL_KINDS.map((one) => (
            <option key={one} value={one}>
              {say(`goal.kind.${one}`)}
            </option>
          ))}
        </select>
      </label>
      <label className={styles['words']}>
        {say('goal.words')}
        <input
          value={text}
          dir="auto"
          autoComplete="off"
          maxLength={2000}
          placeholder={say('goal.placeholder')}
          onChange={(event) => setText(event.target.value)}
        />
      </label>
      <button type="submit">{say('goal.add')}</button>
    </form>
  );
}
