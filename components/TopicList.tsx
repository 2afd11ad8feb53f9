import type { JSX } from 'react';
import { useId, useState } from 'react';
import type { Topic } from '../store/rows.ts';
import { TopicReword } from './TopicReword.tsx';
import { say } from '../language/say.ts';
import { OfWhat } from './OfWhat.tsx';
import styles from './TopicList.module.css';

export interface TopicListProps {
  /** The oldest first. */
  topics: readonly Topic[];
  /** What the person is called. */
  name: string;
  onAdd: (text: string) => void;
  onSet: (topic: Topic, state: Topic['state']) => void;
  /** Absent where there is no room to reword. */
  onReword?: (topic: Topic, text: string) => void;
}

/** What waits to be raised with a person, and a line to add to it. What was closed on this page can be opened again. */
export function TopicList({ topics, name, onAdd, onSet, onReword }: TopicListProps): JSX.Element {
  const id = useId();
  const [text, setText] = useState('');
  const [closed, setClosed] = useState<readonly Topic[]>([]);
  /** The one opened again last: the focus goes to it, not back to the page's beginning. */
  const [opened, setOpened] = useState<string | null>(null);
  const justClosed = closed.filter((one) => !topics.some((topic) => topic.id === one.id));
  const set = (topic: Topic, state: Topic['state']) => {
    setClosed((before) => [
      ...before.filter((one) => one.id !== topic.id),
      ...(state === 'open' ? [] : [{ ...topic, state }]),
    ]);
    setOpened(state === 'open' ? topic.id : null);
    onSet(topic, state);
  };
  return (
    <div className={styles['topics']}>
      {topics.length + justClosed.length > 0 && (
        <ul className={styles['list']}>
          {topics.map((topic) => (
            <OpenTopic
              key={topic.id}
              topic={topic}
              hasFocus={topic.id === opened}
              onSet={(state) => set(topic, state)}
              onReword={onReword && ((words) => onReword(topic, words))}
            />
          ))}
          {justClosed.map((topic) => (
            <li key={topic.id} data-closed="">
              <span dir="auto">{topic.text}</span>
              <span className={styles['acts']}>
                <button type="button" autoFocus onClick={() => set(topic, 'open')}>
                  {say('act.undo')}
                  <OfWhat what={topic.text} />
                </button>
              </span>
            </li>
          ))}
        </ul>
      )}
      <form
        className={styles['add']}
        onSubmit={(event) => {
          event.preventDefault();
          if (text.trim() === '') return;
          onAdd(text.trim());
          setText('');
        }}
      >
        <label htmlFor={id} className="visually-hidden">
          {say('topic.toRaiseWith', { name })}
        </label>
        <input
          id={id}
          value={text}
          autoComplete="off"
          placeholder={say('topic.toRaiseWith', { name })}
          maxLength={2000}
          onChange={(event) => setText(event.target.value)}
        />
        <button type="submit">{say('act.add')}</button>
      </form>
    </div>
  );
}

interface OpenTopicProps {
  topic: Topic;
  /** It takes the focus as it appears. */
  hasFocus: boolean;
  onSet: (state: Topic['state']) => void;
  onReword: ((text: string) => void) | undefined;
}

function OpenTopic({ topic: { text }, hasFocus, onSet, onReword }: OpenTopicProps): JSX.Element {
  /** Null before it was ever reworded: after it, the focus goes back to its button. */
  const [isRewording, setRewording] = useState<boolean | null>(null);
  if (onReword && isRewording) {
    return (
      <li>
        <TopicReword text={text} onReword={onReword} onBack={() => setRewording(false)} />
      </li>
    );
  }
  return (
    <li>
      <span dir="auto">{text}</span>
      <span className={styles['acts']} role="group" aria-label={text}>
        {onReword && (
          <button
            type="button"
            autoFocus={isRewording === false}
            onClick={() => setRewording(true)}
          >
            {say('topic.reword')}
          </button>
        )}
        <button
          type="button"
          autoFocus={hasFocus && isRewording === null}
          onClick={() => onSet('raised')}
        >
          {say('topic.raised')}
        </button>
        <button type="button" onClick={() => onSet('dropped')}>
          {say('act.drop')}
        </button>
      </span>
    </li>
  );
}
