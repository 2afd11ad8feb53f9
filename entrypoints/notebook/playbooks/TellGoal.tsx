import type { JSX } from 'react';
import { useState } from 'react';
import { Words } from '../../../components/loop/Words.tsx';
import { useEscapeBack } from '../../../components/use-escape.ts';
import { call } from '../../../messages/client.ts';
import type { Listener } from '../../../systems/goals/board.ts';
import type { Goal } from '../../../systems/goals/goal.ts';
import { happened } from '../../../systems/loop/draft.ts';
import { goalWords } from '../../../systems/loop/words.ts';
import { useActs } from '../../../components/acts.ts';
import { PersonSelect } from './PersonSelect.tsx';
import { say } from '../../../language/say.ts';
import form from '../Form.module.css';
import page from '../Page.module.css';
import styles from './Goals.module.css';

export interface TellGoalProps {
  goal: Goal;
  people: readonly Listener[];
  /** Who is meant most likely; null where nobody is. */
  first: string | null;
  /** YYYY-MM-DD */
  today: string;
  onBack: () => void;
}

/** Words for saying a goal, and whom it was said to on which day. */
export function TellGoal({ goal, people, first, today, onBack }: TellGoalProps): JSX.Element {
  const { undoable } = useActs();
  const [personId, setPersonId] = useState(first);
  const [day, setDay] = useState(today);
  useEscapeBack(onBack);
  return (
    <form
      className={`${form['panel']} ${styles['tell']}`}
      onSubmit={(event) => {
        event.preventDefault();
        if (personId === null || day === '') return;
        const said = happened('stated', day, { goalId: goal.id, text: goal.text });
        const row = { ...said, id: crypto.randomUUID(), personId };
        undoable(() => call('record.add', { table: 'loop', row }), { after: onBack });
      }}
    >
      <Words words={goalWords(goal.text)} />
      <div className={form['fields']}>
        <PersonSelect
          label={say('goal.saidToLabel')}
          people={people}
          value={personId}
          nobody={say('goal.choose')}
          onChoose={setPersonId}
        />
        <label>
          {say('common.on')}
          <input
            type="date"
            value={day}
            max={today}
            onChange={(event) => setDay(event.target.value)}
          />
        </label>
      </div>
      <div className={page['row']}>
        <button type="submit" disabled={personId === null || day === ''}>
          {say('act.keepIt')}
        </button>
        <button type="button" onClick={onBack}>
          {say('act.cancel')}
        </button>
      </div>
    </form>
  );
}
