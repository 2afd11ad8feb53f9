import type { JSX } from 'react';
import { TopicList } from '../../components/TopicList.tsx';
import { call } from '../../messages/client.ts';
import type { PersonPage } from '../../messages/notebook-calls.ts';
import type { Topic } from '../../store/rows.ts';
import { useActs } from '../../components/acts.ts';
import { shortNameOf } from './people-order.ts';
import { say } from '../../language/say.ts';
import { OfWhat } from '../../components/OfWhat.tsx';
import { shortDay } from '../../language/dates.ts';
import styles from './Page.module.css';

export interface PersonTopicsProps {
  known: PersonPage;
  today: string;
}

/** What waits to be raised with a person, and what was. */
export function PersonTopics({ known, today }: PersonTopicsProps): JSX.Element {
  const { act, undoable } = useActs();
  const { person, waiting, past } = known;
  const { id, name } = person;
  const set = (topic: Topic, state: Topic['state']) =>
    act(() => call('topic.set', { id: topic.id, state, note: null }));
  return (
    <section className={styles['section']} aria-labelledby="topics">
      <h2 id="topics">{say('person.toRaise')}</h2>
      <TopicList
        topics={waiting}
        name={shortNameOf(person)}
        onAdd={(text) => act(() => call('topic.add', { who: { id, name, email: '' }, text }))}
        onSet={set}
        onReword={(topic, text) => act(() => call('topic.reword', { id: topic.id, text }))}
      />
      {past.length > 0 && (
        <details className={styles['fold']}>
          <summary>{say('person.topicsPast', { n: past.length })}</summary>
          <ul className={styles['list']}>
            {past.map((topic) => (
              <li key={topic.id} className={styles['spread']}>
                <span>
                  <span dir="auto">{topic.text}</span>{' '}
                  <span className={styles['hint']}>
                    {topic.closedOn === null
                      ? say(`person.topic.${topic.state}`)
                      : say(`person.topic.${topic.state}On`, {
                          day: shortDay(topic.closedOn, today),
                        })}
                  </span>
                </span>
                <span className={styles['row']}>
                  <button type="button" onClick={() => set(topic, 'open')}>
                    {say('person.waitAgain')}
                    <OfWhat what={topic.text} />
                  </button>
                  <button
                    type="button"
                    onClick={() => undoable(() => call('topic.delete', { id: topic.id }))}
                  >
                    {say('act.delete')}
                    <OfWhat what={topic.text} />
                  </button>
                </span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
