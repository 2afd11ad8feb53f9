import type { JSX } from 'react';
import { useState } from 'react';
import type { Goal } from '../../systems/goals/goal.ts';
import { happened } from '../../systems/loop/draft.ts';
import type { Proposal } from '../../systems/loop/proposal.ts';
import type { LoopView } from '../../systems/loop/view.ts';
import { goalWords, stepWords } from '../../systems/loop/words.ts';
import { TypedField } from '../TypedField.tsx';
import type { LoopHandlers } from './handlers.ts';
import { Words } from './Words.tsx';
import { say } from '../../language/say.ts';
import { OfWhat } from '../OfWhat.tsx';
import { Phrase } from '../Phrase.tsx';
import styles from './LoopPanel.module.css';

export interface ProposeActsProps {
  view: LoopView;
  today: string;
  handlers: LoopHandlers;
}

/** Step 4: what was proposed, for which goal, and what they said to it. */
export function ProposeActs({ view, today, handlers }: ProposeActsProps): JSX.Element {
  const { proposal } = view.standing;
  return proposal ? (
    <Waiting proposal={proposal} today={today} handlers={handlers} />
  ) : (
    <ToPropose view={view} today={today} handlers={handlers} />
  );
}

function ToPropose({ view, today, handlers }: ProposeActsProps): JSX.Element {
  const { goals, standing } = view;
  const [chosen, choose] = useState('');
  const goal = goals.find(({ id }) => id === chosen) ?? goals[0] ?? null;
  const { onAdd, onAddGoal } = handlers;
  return (
    <>
      {goal ? (
        <GoalChoice goals={goals} goal={goal} onChoose={choose} />
      ) : (
        <p className={styles['hint']}>
          {say('loop.goalHelps')}{' '}
          {onAddGoal && (
            <button type="button" className={styles['small']} onClick={onAddGoal}>
              {say('loop.writeGoal')}
            </button>
          )}
        </p>
      )}
      {goal && !standing.stated.some(({ goalId }) => goalId === goal.id) && (
        <div className={styles['before']}>
          <p>{say('loop.unheardFirst')}</p>
          <Words words={goalWords(goal.text)} />
          <div className={styles['row']}>
            <button
              type="button"
              onClick={() => onAdd(happened('stated', today, { goalId: goal.id, text: goal.text }))}
            >
              {say('loop.saidToday')}
              <OfWhat what={goal.text} />
            </button>
          </div>
        </div>
      )}
      <Words words={stepWords(4, standing, goal?.text ?? null)} />
      <div className={styles['row']}>
        <button
          type="button"
          onClick={() => onAdd(happened('proposed', today, { goalId: goal?.id ?? null }))}
        >
          {say('loop.proposedToday')}
          {goal && (
            <span className="visually-hidden">{say('loop.forTheGoal', { goal: goal.text })}</span>
          )}
        </button>
      </div>
    </>
  );
}

interface GoalChoiceProps {
  goals: readonly Goal[];
  goal: Goal;
  onChoose: (id: string) => void;
}

function GoalChoice({ goals, goal, onChoose }: GoalChoiceProps): JSX.Element {
  if (goals.length === 1) {
    return (
      <p>
        <Phrase of="loop.forGoalOf" values={{ goal: <span dir="auto">{goal.text}</span> }} />
      </p>
    );
  }
  return (
    <label className={styles['choice']}>
      {say('loop.forGoal')}
      <select value={goal.id} onChange={(event) => onChoose(event.target.value)}>
        {goals.map(({ id, text }) => (
          <option key={id} value={id} dir="auto">
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}

interface WaitingProps {
  proposal: Proposal;
  today: string;
  handlers: LoopHandlers;
}

function Waiting({ proposal: { id, text }, today, handlers }: WaitingProps): JSX.Element {
  return (
    <>
      <TypedField
        key={id}
        label={say('loop.whatProposed')}
        value={text}
        rows={2}
        onType={(words) => handlers.onType(id, { text: words })}
      />
      <div className={styles['row']}>
        <button type="button" onClick={() => handlers.onAdd(happened('agreed', today))}>
          {say('loop.fact.agreed')}
        </button>
        <button type="button" onClick={() => handlers.onAdd(happened('declined', today))}>
          {say('loop.fact.declined')}
        </button>
      </div>
    </>
  );
}
