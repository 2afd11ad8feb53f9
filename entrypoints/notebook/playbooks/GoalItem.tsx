import type { JSX } from 'react';
import { useState } from 'react';
import { discreet, useNeutral } from '../../../components/Look.tsx';
import { TypedField } from '../../../components/TypedField.tsx';
import { call } from '../../../messages/client.ts';
import type { GoalLine, Listener } from '../../../systems/goals/board.ts';
import type { GoalState } from '../../../systems/goals/goal.ts';
import { useActs } from '../../../components/acts.ts';
import { hashOf } from '../route.ts';
import { TellGoal } from './TellGoal.tsx';
import { say } from '../../../language/say.ts';
import { OfWhat } from '../../../components/OfWhat.tsx';
import { shortDay } from '../../../language/dates.ts';
import { Phrase } from '../../../components/Phrase.tsx';
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
  const about = <OfWhat what={text} />;
  return (
    <li className={styles['goal']}>
      {state === 'open' ? (
        <TypedField
          label={say('goal.label')}
          value={text}
          rows={2}
          onType={(words) => call('record.type', { table: 'goals', id, fields: { text: words } })}
        />
      ) : (
        <p>
          <span dir="auto">{text}</span>{' '}
          <span className={page['hint']}>
            {goal.closedOn === null
              ? say(`goal.closed.${state}`)
              : say(`goal.closedOn.${state}`, { day: shortDay(goal.closedOn, today) })}
          </span>
        </p>
      )}
      <Heard line={line} today={today} />
      {state === 'open' && unsaidTo.length > 0 && (
        <p className={page['hint']}>
          <Phrase
            of="goal.unsaidTo"
            values={{
              who: unsaidTo.map((one, n) => (
                <span key={one.id}>
                  {n > 0 && ', '}
                  <a href={hashOf({ page: 'loop', id: one.id })}>
                    {discreet(one.name, isNeutral) || say('playbook.yourManager')}
                  </a>
                </span>
              )),
            }}
          />
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
              {say('goal.sayTo')}
              {about}
            </button>
            <button type="button" className={page['small']} onClick={() => set('reached')}>
              {say('goal.reached')}
              {about}
            </button>
            <button type="button" className={page['small']} onClick={() => set('dropped')}>
              {say('goal.dropped')}
              {about}
            </button>
          </>
        ) : (
          <button type="button" className={page['small']} onClick={() => set('open')}>
            {say('act.openAgain')}
            {about}
          </button>
        )}
        <button
          type="button"
          className={page['small']}
          onClick={() => undoable(() => call('record.delete', { table: 'goals', id }))}
        >
          {say('act.delete')}
          {about}
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
        const shown = discreet(name, isNeutral) || say('goal.somebody');
        return (
          <li key={id} className={page['spread']}>
            <span className={page['hint']}>
              <Phrase
                of={how === 'stated' ? 'goal.saidTo' : 'goal.proposedTo'}
                values={{ who: <span dir="auto">{shown}</span>, day: shortDay(on, today) }}
              />
            </span>
            {how === 'stated' && (
              <button
                type="button"
                className={page['small']}
                onClick={() => undoable(() => call('record.delete', { table: 'loop', id }))}
              >
                {say('goal.notSo')}
                <span className="visually-hidden">{say('goal.notSoTo', { who: shown })}</span>
              </button>
            )}
          </li>
        );
      })}
    </ul>
  );
}
