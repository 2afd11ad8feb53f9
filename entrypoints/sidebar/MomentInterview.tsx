import type { JSX } from 'react';
import { useNeutral } from '../../components/Look.tsx';
import { NOTHING, useAsked } from '../../components/use-asked.ts';
import { call } from '../../messages/client.ts';
import type { Phase } from '../../situation/phase.ts';
import type { InterviewRole } from '../../situation/situation.ts';
import { listFor } from '../../systems/interview/side.ts';
import { lacksOf } from '../../systems/interview/telling.ts';
import { SystemLine } from './SystemLine.tsx';
import { say } from '../../language/say.ts';
import { ENGLISH } from '../../components/english.ts';
import styles from './MomentSystems.module.css';

export interface MomentInterviewProps {
  side: InterviewRole;
  phase: Phase;
}

/** What to see to now on the user's side of the table; for a candidate with the stories they have ready. */
export function MomentInterview({ side, phase }: MomentInterviewProps): JSX.Element {
  const isNeutral = useNeutral();
  return (
    <SystemLine line={isNeutral ? say('sidebar.list') : say(`sidebar.interview.${side}.${phase}`)}>
      <ul className={styles['lines']} {...ENGLISH}>
        {listFor(side, phase).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {side === 'candidate' && <Stories />}
    </SystemLine>
  );
}

function Stories(): JSX.Element {
  const { value: stories = [] } = useAsked('story.list', NOTHING);
  return (
    <>
      {stories.map((story) => (
        <details key={story.id} className={styles['story']}>
          <summary dir="auto">{story.title || say('sidebar.storyUntitled')}</summary>
          {(['problem', 'did', 'impact'] as const).map((part) => (
            <p key={part} dir="auto">
              {story[part]}
            </p>
          ))}
          {lacksOf(story).length > 0 && <p className={styles['hint']}>{say('sidebar.notWhole')}</p>}
        </details>
      ))}
      <button type="button" onClick={() => void call('notebook.open', { page: 'stories' })}>
        {stories.length === 0 ? say('sidebar.makeStories') : say('sidebar.myStories')}
      </button>
    </>
  );
}
