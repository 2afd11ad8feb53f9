import type { JSX } from 'react';
import { useState } from 'react';
import { discreet, useNeutral } from '../../../components/Look.tsx';
import { shortDay } from '../../../components/promise-age.ts';
import { TypedField } from '../../../components/TypedField.tsx';
import { call } from '../../../messages/client.ts';
import type { GoalLine, Listener } from '../../../systems/goals/board.ts';
import type { GoalState } from '../../../systems/goals/goal.ts';
import { useActs } from '../../../components/acts.ts';
import { hashOf } from '../route.ts';
import { TellGoal } from './TellGoal.tsx';
import page from '../Page.module.css';
import styles from './Goals.module.css';

export interface GoalItemProps {
  line: GoalLine;
  people: readonly Listener[];
  /** YYYY-MM-DD */
  today: string;
}

/** A goal: its words, who has heard them and when, and who has not. */
export function GoalItem({ line, people, today }: GoalItemProps): JSX.Element {
  const { goal, unsaidTo } = line;
  const { id, text, state } = goal;
  const { undoable } = useActs();
  const isNeutral = useNeutral();
  const [isTelling, setTelling] = useState(false);
  const set = (to: GoalState) => {
    const fields = { state: to, closedOn: to === 'open' ? null : today };
    undoable(() => call('record.change', { table: 'goals', id, fields }));
  };
  const about = <span className="visually-hidden">: {text}</span>;
  return (
    <li className={styles['goal']}>
      {state === 'open' ? (
        <TypedField
          label="Goal"
          value={text}
          rows={2}
          onType={(words) => call('record.type', { table: 'goals', id, fields: { text: words } })}
        />
      ) : (
        <p>
          <span dir="auto">{text}</span>{' '}
          <span className={page['hint']}>
            {state} {goal.closedOn !== null && shortDay(goal.closedOn, today)}
          </span>
        </p>
      )}
      <Heard line={line} today={today} />
      {state === 'open' && unsaidTo.length > 0 && (
        <p className={page['hint']}>
          Not said yet to{' '}
          {unsaidTo.map((one, n) => (
            <span key={one.id}>
              {n > 0 && ', '}
              <a href={hashOf({ page: 'loop', id: one.id })}>
                {discreet(one.name, isNeutral) || 'your manager'}
              </a>
            </span>
          ))}
        </p>
      )}
      <div className={page['row']}>
        {state === 'open' ? (
          <>
            <button
              type="button"
              className={page['small']}
              aria-expanded={isTelling}
              onClick={() => setTelling(!isTelling)}
            >
              Said to…{about}
            </button>
            <button type="button" className={page['small']} onClick={() => set('reached')}>
              Reached{about}
            </button>
            <button type="button" className={page['small']} onClick={() => set('dropped')}>
              Dropped{about}
            </button>
          </>
        ) : (
          <button type="button" className={page['small']} onClick={() => set('open')}>
            Open again{about}
          </button>
        )}
        <button
          type="button"
          className={page['small']}
          onClick={() => undoable(() => call('record.delete', { table: 'goals', id }))}
        >
          Delete{about}
        </button>
      </div>
      {isTelling && (
        <TellGoal
          goal={goal}
          people={people}
          first={unsaidTo[0]?.id ?? null}
          today={today}
          onBack={() => setTelling(false)}
        />
      )}
    </li>
  );
}

function Heard({ line: { said }, today }: { line: GoalLine; today: string }): JSX.Element | null {
  const { undoable } = useActs();
  const isNeutral = useNeutral();
  if (said.length === 0) return null;
  return (
    <ul>
      {said.map(({ id, name, on, how }) => {
        const shown = discreet(name, isNeutral) || 'somebody';
        return (
          <li key={id} className={page['spread']}>
            <span className={page['hint']}>
              {how === 'stated' ? 'Said to' : 'Part of a proposal to'}{' '}
              <span dir="auto">{shown}</span> {shortDay(on, today)}
            </span>
            {how === 'stated' && (
              <button
                type="button"
                className={page['small']}
                onClick={() => undoable(() => call('record.delete', { table: 'loop', id }))}
              >
                Not so<span className="visually-hidden">: said to {shown}</span>
              </button>
            )}
          </li>
        );
      })}
    </ul>
  );
}
