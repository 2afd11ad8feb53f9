import type { JSX } from 'react';
import type { PromiseView } from '../messages/notebook-calls.ts';
import type { PromiseState, Topic } from '../store/rows.ts';
import { PromiseItem } from './PromiseItem.tsx';
import { TopicList } from './TopicList.tsx';
import { useClosedHere } from './use-closed-here.ts';
import { say } from '../language/say.ts';
import styles from './Between.module.css';

export interface BetweenProps {
  /** Open ones of earlier meetings, the oldest first. */
  promises: readonly PromiseView[];
  topics: readonly Topic[];
  name: string;
  today: string;
  onPromise: (promise: PromiseView, state: PromiseState, reason: string) => void;
  onAddTopic: (text: string) => void;
  onTopic: (topic: Topic, state: Topic['state']) => void;
}

/** So many stand open; the others are one tap away. */
const AT_ONCE = 3;

/** What stands between the user and the person a meeting is with: open promises, and what to raise. */
export function Between(props: BetweenProps): JSX.Element {
  const { topics, name, today, onAddTopic, onTopic } = props;
  const { shown, set } = useClosedHere(props.promises, props.onPromise);
  const [first, others] = [shown.slice(0, AT_ONCE), shown.slice(AT_ONCE)];
  const item = (promise: PromiseView) => (
    <PromiseItem
      key={promise.id}
      promise={promise}
      name={name}
      today={today}
      onSet={(state, reason) => set(promise, state, reason)}
    />
  );
  return (
    <section className={styles['between']} aria-label={say('between.label', { name })}>
      {shown.length > 0 && (
        <>
          <h2>{say('between.open')}</h2>
          <ul>{first.map(item)}</ul>
          {others.length > 0 && (
            <details>
              <summary>{say('between.more', { n: others.length })}</summary>
              <ul>{others.map(item)}</ul>
            </details>
          )}
        </>
      )}
      {topics.length > 0 && <h2>{say('between.toRaise')}</h2>}
      <TopicList topics={topics} name={name} onAdd={onAddTopic} onSet={onTopic} />
    </section>
  );
}
