import type { JSX } from 'react';
import { CopyButton } from '../../../components/CopyButton.tsx';
import { TypedField } from '../../../components/TypedField.tsx';
import { call } from '../../../messages/client.ts';
import type { Story } from '../../../systems/interview/story.ts';
import { lacksOf, storyText } from '../../../systems/interview/telling.ts';
import { useActs } from '../../../components/acts.ts';
import { hashOf } from '../route.ts';
import { say, written } from '../../../language/say.ts';
import { OfWhat } from '../../../components/OfWhat.tsx';
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
    return written(storyText(stories.find((one) => one.id === id) ?? story));
  };
  const of = <OfWhat what={title || say('story.some')} />;
  return (
    <article className={styles['card']} aria-label={title || say('sidebar.storyUntitled')}>
      <TypedField
        label={say('story.title')}
        value={title}
        maxLength={1_000}
        onType={type('title')}
      />
      <TypedField
        label={say('story.problem')}
        hint={say('story.problemHint')}
        rows={2}
        value={story.problem}
        onType={type('problem')}
      />
      <TypedField
        label={say('story.did')}
        hint={say('story.didHint')}
        rows={3}
        value={story.did}
        onType={type('did')}
      />
      <TypedField
        label={say('story.impact')}
        hint={say('story.impactHint')}
        rows={2}
        value={story.impact}
        onType={type('impact')}
      />
      <p className={page['hint']}>{lack ? say(`story.lack.${lack}`) : say('story.ready')}</p>
      <p className={page['row']}>
        <CopyButton text={() => asKept().catch(() => written(storyText(story)))}>
          {say('story.copy')}
        </CopyButton>
        {noteId !== null && <a href={hashOf({ page: 'note', id: noteId })}>{say('story.from')}</a>}
        <button
          type="button"
          className={page['small']}
          onClick={() => undoable(() => call('record.delete', { table: 'stories', id }))}
        >
          {say('act.delete')}
          {of}
        </button>
      </p>
    </article>
  );
}
