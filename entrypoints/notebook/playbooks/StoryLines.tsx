import type { JSX } from 'react';
import { useMemo } from 'react';
import { periodOf } from '../../../components/evidence-period.ts';
import { call } from '../../../messages/client.ts';
import type { EvidenceView } from '../../../messages/notebook-calls.ts';
import type { Story } from '../../../systems/interview/story.ts';
import { storyFrom } from '../../../systems/interview/story-from-line.ts';
import { useActs } from '../../../components/acts.ts';
import { useAsked } from '../../../components/use-asked.ts';
import { say } from '../../../language/say.ts';
import { OfWhat } from '../../../components/OfWhat.tsx';
import { shortDay } from '../../../language/dates.ts';
import page from '../Page.module.css';

export interface StoryLinesProps {
  stories: readonly Story[];
  today: string;
}

/** Lines of evidence shown at most: those that weigh most come first. */
const MOST = 20;

/** The user's own evidence of the last year, each line a story to begin. */
export function StoryLines({ stories, today }: StoryLinesProps): JSX.Element {
  const { undoable } = useActs();
  const input = useMemo(() => ({ period: periodOf('last-12', today), about: null }), [today]);
  const { value: gathered } = useAsked('evidence', input);
  const lines = offered(gathered?.evidence ?? [], stories);
  return (
    <details className={page['fold']}>
      <summary>{say('story.makeOne')}</summary>
      {lines.length === 0 ? (
        <p className={page['quiet']}>{say('story.noEvidence')}</p>
      ) : (
        <ul className={page['list']}>
          {lines.map((line) => (
            <li key={line.id} className={page['spread']}>
              <span dir="auto">
                {line.text} <span className={page['hint']}>{shortDay(line.day, today)}</span>
              </span>
              <button
                type="button"
                className={page['small']}
                onClick={() =>
                  undoable(() =>
                    call('record.add', {
                      table: 'stories',
                      row: storyFrom(line, crypto.randomUUID()),
                    }),
                  )
                }
              >
                {say('story.make')}
                <OfWhat what={line.text} />
              </button>
            </li>
          ))}
        </ul>
      )}
    </details>
  );
}

/** Of what changed something, what no story tells yet; with numbers first, then the latest. */
function offered(evidence: readonly EvidenceView[], stories: readonly Story[]): EvidenceView[] {
  const told = new Set(stories.flatMap(({ did, impact }) => [did, impact]));
  return evidence
    .filter(({ kind, text }) => kind !== 'goal' && !told.has(text))
    .toSorted((a, b) => Number(b.hasNumber) - Number(a.hasNumber) || b.day.localeCompare(a.day))
    .slice(0, MOST);
}
