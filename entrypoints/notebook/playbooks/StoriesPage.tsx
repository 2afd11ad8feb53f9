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
import { say } from '../../../language/say.ts';
import { ENGLISH } from '../../../components/english.ts';
import page from '../Page.module.css';
import styles from './Playbooks.module.css';

/** Stories of impact to tell in interviews, and what to see to on either side of the table. */
export function StoriesPage({ today }: { today: string }): JSX.Element {
  const asked = useAsked('systems.all', NOTHING);
  return (
    <Page title={say('playbook.stories')}>
      <p className={page['quiet']}>{say('story.hint')}</p>
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
        <h2 id="stories">{say('story.mine')}</h2>
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
            {say('story.new')}
          </button>
        </p>
        <StoryLines today={today} stories={known.stories} />
      </section>
      <Side side="candidate" title={say('story.asked')} />
      <Side side="interviewer" title={say('story.asking')} />
    </>
  );
}

const PHASES = ['before', 'during', 'after'] as const;

function Side(props: { side: 'candidate' | 'interviewer'; title: string }): JSX.Element {
  const { side, title } = props;
  return (
    <section className={page['section']} aria-labelledby={side}>
      <h2 id={side}>{title}</h2>
      <div className={styles['two']}>
        {PHASES.map((phase) => (
          <div key={phase}>
            <h3>{say(`advice.when.${phase}`)}</h3>
            <ul className={styles['lines']} {...ENGLISH}>
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
