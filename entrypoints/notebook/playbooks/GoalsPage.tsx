import type { JSX } from 'react';
import { useMemo } from 'react';
import { useNeutral } from '../../../components/Look.tsx';
import type { SystemsView } from '../../../messages/system-calls.ts';
import { goalBoard } from '../../../systems/goals/board.ts';
import { Answered } from '../Answered.tsx';
import { Page } from '../Page.tsx';
import { NOTHING, useAsked } from '../../../components/use-asked.ts';
import { GOAL_KIND_NAMES } from './goal-words.ts';
import { GoalForm } from './GoalForm.tsx';
import { GoalItem } from './GoalItem.tsx';
import page from '../Page.module.css';

/** What the user wants of their work, and who has heard it. */
export function GoalsPage({ today }: { today: string }): JSX.Element {
  const isNeutral = useNeutral();
  const asked = useAsked('systems.all', NOTHING);
  return (
    <Page title={isNeutral ? 'Notes' : 'Goals'}>
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
      {open.length === 0 && (
        <p className={page['quiet']}>
          No goal is open. A higher title is one among many: more pay, a skill, another project and
          free evenings are fair ones too.
        </p>
      )}
      {open.map(({ kind, lines }) => (
        <section
          key={kind}
          className={page['section']}
          // One place among several that are all called nothing is none to go to.
          {...(!isNeutral && { 'aria-labelledby': `goals-${kind}` })}
        >
          <h2 id={`goals-${kind}`}>{isNeutral ? '…' : GOAL_KIND_NAMES[kind]}</h2>
          <ul className={page['list']}>
            {lines.map((line) => (
              <GoalItem key={line.goal.id} line={line} people={people} today={today} />
            ))}
          </ul>
        </section>
      ))}
      <section className={page['section']} aria-labelledby="new-goal">
        <h2 id="new-goal">Another goal</h2>
        <GoalForm />
      </section>
      {closed.length > 0 && (
        <details className={page['fold']}>
          <summary>{closed.length === 1 ? 'One closed' : `${closed.length} closed`}</summary>
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
