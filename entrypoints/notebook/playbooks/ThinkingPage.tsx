import type { JSX } from 'react';
import type { SystemsView } from '../../../messages/system-calls.ts';
import { hasThoughts } from '../../../systems/thinking/prompts.ts';
import type { ThinkingTime } from '../../../systems/thinking/thinking-time.ts';
import { Answered } from '../Answered.tsx';
import { Page } from '../Page.tsx';
import { NOTHING, useAsked } from '../../../components/use-asked.ts';
import { IdeaList } from './IdeaList.tsx';
import { ThinkingSheet } from './ThinkingSheet.tsx';
import { ThinkingSlot } from './ThinkingSlot.tsx';
import { say } from '../../../language/say.ts';
import { dateOf } from '../../../language/dates.ts';
import page from '../Page.module.css';

/** Two hours a month without a screen: when, on what, and what came of it. */
export function ThinkingPage(): JSX.Element {
  const asked = useAsked('systems.all', NOTHING);
  return (
    <Page title={say('playbook.thinking')}>
      <p className={page['quiet']}>{say('thinking.hint')}</p>
      <Answered asked={asked}>{(known) => <Thinking known={known} />}</Answered>
    </Page>
  );
}

function Thinking({ known }: { known: SystemsView }): JSX.Element {
  const { thinking, ideas } = known;
  const latestFirst = thinking.toSorted((a, b) => b.startsAt - a.startsAt);
  const planned = latestFirst.filter(({ state }) => state === 'planned').toReversed();
  const past = latestFirst.filter(isWorthShowing);
  return (
    <>
      <ThinkingSlot times={thinking} />
      {planned.map((time) => (
        <ThinkingSheet key={time.id} time={time} ideas={ideas} />
      ))}
      <IdeaList ideas={ideas} times={thinking} />
      {past.length > 0 && (
        <section className={page['section']} aria-labelledby="before">
          <h2 id="before">{say('thinking.before')}</h2>
          {past.map((time) => (
            <details key={time.id} className={page['fold']}>
              <summary>
                {dateOf(time.startsAt, 'long')}
                {time.problem.trim() !== '' && (
                  <>
                    {': '}
                    <bdi>{time.problem}</bdi>
                  </>
                )}
              </summary>
              <ThinkingSheet time={time} ideas={ideas} />
            </details>
          ))}
        </section>
      )}
    </>
  );
}

/** One that was let go without a word is of no use to anybody. */
function isWorthShowing(time: ThinkingTime): boolean {
  return time.state === 'done' || (time.state === 'dropped' && hasThoughts(time));
}
