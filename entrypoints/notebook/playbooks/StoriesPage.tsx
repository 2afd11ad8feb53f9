import type { JSX } from 'react';
import { call } from '../../../messages/client.ts';
import type { SystemsView } from '../../../messages/system-calls.ts';
import { listFor } from '../../../systems/interview/side.ts';
import { useActs } from '../../../components/acts.ts';
import { Answered } from '../Answered.tsx';
import { Page } from '../Page.tsx';
import { NOTHING, useAsked } from '../../../components/use-asked.ts';
import { StoryCard } from './StoryCard.tsx';
import { StoryLines } from './StoryLines.tsx';
import page from '../Page.module.css';
import styles from './Playbooks.module.css';

/** Stories of impact to tell in interviews, and what to see to on either side of the table. */
export function StoriesPage({ today }: { today: string }): JSX.Element {
  const asked = useAsked('systems.all', NOTHING);
  return (
    <Page title="Interviews">
      <p className={page['quiet']}>
        A problem, what you did, what changed by it, with a number: three such stories carry most
        interviews. They are made from what you marked as evidence while it was fresh.
      </p>
      <Answered asked={asked}>{(known) => <Stories known={known} today={today} />}</Answered>
    </Page>
  );
}

function Stories({ known, today }: { known: SystemsView; today: string }): JSX.Element {
  const { undoable } = useActs();
  const stories = known.stories.toReversed();
  return (
    <>
      <section className={page['section']} aria-labelledby="stories">
        <h2 id="stories">My stories</h2>
        {stories.map((story) => (
          <StoryCard key={story.id} story={story} />
        ))}
        <p className={page['row']}>
          <button
            type="button"
            onClick={() =>
              undoable(() =>
                call('record.add', {
                  table: 'stories',
                  row: {
                    id: crypto.randomUUID(),
                    title: '',
                    problem: '',
                    did: '',
                    impact: '',
                    noteId: null,
                  },
                }),
              )
            }
          >
            A new story
          </button>
        </p>
        <StoryLines today={today} stories={known.stories} />
      </section>
      <Side side="candidate" title="When I am asked" />
      <Side side="interviewer" title="When I ask" />
    </>
  );
}

const PHASES = [
  ['before', 'Before'],
  ['during', 'During'],
  ['after', 'Afterwards'],
] as const;

function Side(props: { side: 'candidate' | 'interviewer'; title: string }): JSX.Element {
  const { side, title } = props;
  return (
    <section className={page['section']} aria-labelledby={side}>
      <h2 id={side}>{title}</h2>
      <div className={styles['two']}>
        {PHASES.map(([phase, name]) => (
          <div key={phase}>
            <h3>{name}</h3>
            <ul className={styles['lines']}>
              {listFor(side, phase).map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </div>
        ))}
      </div>
    </section>
  );
}
