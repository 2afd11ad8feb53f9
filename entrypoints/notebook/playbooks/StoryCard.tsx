import type { JSX } from 'react';
import { CopyButton } from '../../../components/CopyButton.tsx';
import { TypedField } from '../../../components/TypedField.tsx';
import { call } from '../../../messages/client.ts';
import type { Story } from '../../../systems/interview/story.ts';
import type { Lack } from '../../../systems/interview/telling.ts';
import { lacksOf, storyText } from '../../../systems/interview/telling.ts';
import { useActs } from '../../../components/acts.ts';
import { hashOf } from '../route.ts';
import page from '../Page.module.css';
import styles from './Playbooks.module.css';

/** One story, its parts in the order they are told. */
export function StoryCard({ story }: { story: Story }): JSX.Element {
  const { undoable } = useActs();
  const { id, title, noteId } = story;
  const [lack] = lacksOf(story);
  const type = (field: 'title' | 'problem' | 'did' | 'impact') => (text: string) =>
    call('record.type', { table: 'stories', id, fields: { [field]: text } });
  /** As it is kept by now: what was typed a moment ago is not back on this page yet. */
  const asKept = async () => {
    const stories = await call('story.list', {});
    return storyText(stories.find((one) => one.id === id) ?? story);
  };
  const of = <span className="visually-hidden">: {title || 'a story'}</span>;
  return (
    <article className={styles['card']} aria-label={title || 'A story without a title'}>
      <TypedField label="What you call it" value={title} maxLength={1_000} onType={type('title')} />
      <TypedField
        label="The problem"
        hint="Whose it was, and why it mattered to them."
        rows={2}
        value={story.problem}
        onType={type('problem')}
      />
      <TypedField
        label="What I did"
        hint="I, not we: which part was yours?"
        rows={3}
        value={story.did}
        onType={type('did')}
      />
      <TypedField
        label="What changed by it"
        hint="For whom, by how much, and how you know."
        rows={2}
        value={story.impact}
        onType={type('impact')}
      />
      <p className={page['hint']}>{lack ? LACKS[lack] : 'Ready to tell.'}</p>
      <p className={page['row']}>
        <CopyButton text={() => asKept().catch(() => storyText(story))}>Copy the story</CopyButton>
        {noteId !== null && <a href={hashOf({ page: 'note', id: noteId })}>The note it is from</a>}
        <button
          type="button"
          className={page['small']}
          onClick={() => undoable(() => call('record.delete', { table: 'stories', id }))}
        >
          Delete{of}
        </button>
      </p>
    </article>
  );
}

const LACKS: Record<Lack, string> = {
  problem: 'Still to say: what the problem was.',
  did: 'Still to say: what you did.',
  impact: 'Still to say: what changed by it.',
  number: 'A number would make it easier to believe: how much, how many, how fast?',
};
