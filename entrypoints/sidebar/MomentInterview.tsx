import type { JSX } from 'react';
import { useNeutral } from '../../components/Look.tsx';
import { NOTHING, useAsked } from '../../components/use-asked.ts';
import { call } from '../../messages/client.ts';
import type { Phase } from '../../situation/phase.ts';
import type { InterviewRole } from '../../situation/situation.ts';
import { listFor } from '../../systems/interview/side.ts';
import { lacksOf } from '../../systems/interview/telling.ts';
import { SystemLine } from './SystemLine.tsx';
import styles from './MomentSystems.module.css';

export interface MomentInterviewProps {
  side: InterviewRole;
  phase: Phase;
}

/** What to see to now on the user's side of the table; for a candidate with the stories they have ready. */
export function MomentInterview({ side, phase }: MomentInterviewProps): JSX.Element {
  const isNeutral = useNeutral();
  return (
    <SystemLine line={isNeutral ? 'List' : SUMMARY[side][phase]}>
      <ul className={styles['lines']}>
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
          <summary dir="auto">{story.title || 'A story without a title'}</summary>
          {(['problem', 'did', 'impact'] as const).map((part) => (
            <p key={part} dir="auto">
              {story[part]}
            </p>
          ))}
          {lacksOf(story).length > 0 && <p className={styles['hint']}>Not whole yet.</p>}
        </details>
      ))}
      <button type="button" onClick={() => void call('notebook.open', { page: 'stories' })}>
        {stories.length === 0 ? 'Make stories from your evidence' : 'My stories'}
      </button>
    </>
  );
}

const SUMMARY: Record<InterviewRole, Record<Phase, string>> = {
  candidate: {
    before: 'Before they ask: three stories, and sleep',
    during: 'While they ask',
    after: 'After they asked',
  },
  interviewer: {
    before: 'Before you ask',
    during: 'What to listen for',
    after: 'After you asked',
  },
};
