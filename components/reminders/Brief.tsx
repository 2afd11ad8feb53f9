import type { JSX } from 'react';
import type { TalkView } from '../../messages/reminder-calls.ts';
import type { Brief as WhatToKnow } from '../../systems/reminders/brief.ts';
import { discreet, useNeutral } from '../Look.tsx';
import { say } from '../../language/say.ts';
import { shortDay, timeRange } from '../../language/dates.ts';
import { ENGLISH } from '../english.ts';
import styles from './Reminders.module.css';

export interface BriefProps {
  /** Null where no talk is meant, and only what is known of somebody is shown. */
  talk: TalkView | null;
  brief: WhatToKnow;
  /** YYYY-MM-DD */
  today: string;
}

/** What can be read in five seconds before a talk. In the neutral look it is folded under a word that tells nothing. */
export function Brief({ talk, brief, today }: BriefProps): JSX.Element {
  const isNeutral = useNeutral();
  const name = talk?.name ? discreet(talk.name, isNeutral) : say('reminder.yourTalk');
  const facts = <Facts brief={brief} today={today} />;
  return (
    <section
      className={styles['brief']}
      aria-label={isNeutral ? say('reminder.soon') : say('reminder.beforeTalk')}
    >
      {talk && (
        <h2 className={styles['head']}>
          <span dir="auto">{name}</span>
          <time className={styles['when']} dateTime={new Date(talk.startsAt).toISOString()}>
            {timeRange(talk.startsAt, Math.max(talk.startsAt, talk.endsAt))}
          </time>
        </h2>
      )}
      {isNeutral ? (
        <details>
          <summary>{say('common.more')}</summary>
          {facts}
        </details>
      ) : (
        facts
      )}
    </section>
  );
}

function Facts({ brief, today }: Pick<BriefProps, 'brief' | 'today'>): JSX.Element {
  const { lastLine, lastOn, topics, promise, say: line } = brief;
  if (lastLine === null && topics.length === 0 && !promise && line === null) {
    return <p className={styles['quiet']}>{say('reminder.nothingNoted')}</p>;
  }
  return (
    <dl className={styles['facts']}>
      {lastLine !== null && (
        <>
          <dt>
            {lastOn === null
              ? say('reminder.lastTime')
              : say('reminder.lastTimeOn', { day: shortDay(lastOn, today) })}
          </dt>
          <dd dir="auto">{lastLine}</dd>
        </>
      )}
      {topics.length > 0 && (
        <>
          <dt>{say('reminder.toRaise')}</dt>
          <dd>
            <ul>
              {topics.map((topic) => (
                <li key={topic} dir="auto">
                  {topic}
                </li>
              ))}
            </ul>
          </dd>
        </>
      )}
      {promise && (
        <>
          <dt>
            {promise.due === null
              ? say('reminder.youPromised')
              : say('reminder.youPromisedBy', { day: shortDay(promise.due, today) })}
          </dt>
          <dd dir="auto">{promise.text}</dd>
        </>
      )}
      {line !== null && (
        <>
          <dt>{say('reminder.couldSay')}</dt>
          <dd {...ENGLISH}>{line}</dd>
        </>
      )}
    </dl>
  );
}
