import type { JSX } from 'react';
import type { TalkView } from '../../messages/reminder-calls.ts';
import type { Brief as WhatToKnow } from '../../systems/reminders/brief.ts';
import { discreet, useNeutral } from '../Look.tsx';
import { shortDay } from '../promise-age.ts';
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
  const name = talk?.name ? discreet(talk.name, isNeutral) : 'Your talk';
  const facts = <Facts brief={brief} today={today} />;
  return (
    <section className={styles['brief']} aria-label={isNeutral ? 'Soon' : 'Before your talk'}>
      {talk && (
        <h2 className={styles['head']}>
          <span dir="auto">{name}</span>
          <time className={styles['when']} dateTime={new Date(talk.startsAt).toISOString()}>
            {hoursOf(talk)}
          </time>
        </h2>
      )}
      {isNeutral ? (
        <details>
          <summary>More</summary>
          {facts}
        </details>
      ) : (
        facts
      )}
    </section>
  );
}

function Facts({ brief, today }: Pick<BriefProps, 'brief' | 'today'>): JSX.Element {
  const { lastLine, lastOn, topics, promise, say } = brief;
  if (lastLine === null && topics.length === 0 && !promise && say === null) {
    return <p className={styles['quiet']}>Nothing is noted yet.</p>;
  }
  return (
    <dl className={styles['facts']}>
      {lastLine !== null && (
        <>
          <dt>Last time{lastOn !== null && ` (${shortDay(lastOn, today)})`}</dt>
          <dd dir="auto">{lastLine}</dd>
        </>
      )}
      {topics.length > 0 && (
        <>
          <dt>To raise</dt>
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
          <dt>You promised{promise.due !== null && `, by ${shortDay(promise.due, today)}`}</dt>
          <dd dir="auto">{promise.text}</dd>
        </>
      )}
      {say !== null && (
        <>
          <dt>You could say</dt>
          <dd>{say}</dd>
        </>
      )}
    </dl>
  );
}

/** "14:00 – 14:30", in the user's language and time. */
function hoursOf({ startsAt, endsAt }: Pick<TalkView, 'startsAt' | 'endsAt'>): string {
  const format = new Intl.DateTimeFormat(undefined, { timeStyle: 'short' });
  return format.formatRange(startsAt, Math.max(startsAt, endsAt));
}
