import type { JSX } from 'react';
import { useMemo } from 'react';
import { useNeutral } from '../../../components/Look.tsx';
import type { SystemsView } from '../../../messages/system-calls.ts';
import { goalBoard } from '../../../systems/goals/board.ts';
import { Answered } from '../Answered.tsx';
import { Page } from '../Page.tsx';
import { NOTHING, useAsked } from '../../../components/use-asked.ts';
import { GoalForm } from './GoalForm.tsx';
import { GoalItem } from './GoalItem.tsx';
import { say } from '../../../language/say.ts';
import page from '../Page.module.css';

/** What the user wants of their work, and who has heard it. */
export function GoalsPage({ today }: { today: string }): JSX.Element {
  const isNeutral = useNeutral();
  const asked = useAsked('systems.all', NOTHING);
  return (
    <Page title={isNeutral ? say('goal.neutral') : say('playbook.goals')}>
      <Answered asked={asked}>{(known) => <Goals known={known} today={today} />}</Answered>
    </Page>
  );
}

function Goals({ known, today }: { known: SystemsView; today: string }): JSX.Element {
  const isNeutral = useNeutral();
  const { goals, loop, people } = known;
  const { open, closed } = useMemo(() => goalBoard(goals, loop, people), [goals, loop, people]);
  return (
    <>
      {open.length === 0 && <p className={page['quiet']}>{say('goal.none')}</p>}
      {open.map(({ kind, lines }) => (
        <section
          key={kind}
          className={page['section']}
          // One place among several that are all called nothing is none to go to.
          {...(!isNeutral && { 'aria-labelledby': `goals-${kind}` })}
        >
          <h2 id={`goals-${kind}`}>{isNeutral ? '…' : say(`goal.kind.${kind}`)}</h2>
          <ul className={page['list']}>
            {lines.map((line) => (
              <GoalItem key={line.goal.id} line={line} people={people} today={today} />
            ))}
          </ul>
        </section>
      ))}
      <section className={page['section']} aria-labelledby="new-goal">
        <h2 id="new-goal">{say('goal.another')}</h2>
        <GoalForm />
      </section>
      {closed.length > 0 && (
        <details className={page['fold']}>
          <summary>{say('count.closed', { n: closed.length })}</summary>
          <ul className={page['list']}>
            {closed.map((line) => (
              <GoalItem key={line.goal.id} line={line} people={people} today={today} />
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
