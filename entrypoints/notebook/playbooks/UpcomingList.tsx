import type { JSX } from 'react';
import { useState } from 'react';
import { useActs } from '../../../components/acts.ts';
import { discreet, useNeutral } from '../../../components/Look.tsx';
import { call } from '../../../messages/client.ts';
import type { UpcomingView } from '../../../messages/reminder-calls.ts';
import { localDay } from '../../../notes/local-day.ts';
import { hashOf } from '../route.ts';
import { leadsWith } from './LeadSelect.tsx';
import { say } from '../../../language/say.ts';
import { longDay, momentWords, timeOfDay } from '../../../language/dates.ts';
import page from '../Page.module.css';
import styles from './Reminders.module.css';

export interface UpcomingListProps {
  /** The earliest first. */
  upcoming: readonly UpcomingView[];
  /** The lead of those of whom nothing else was said. */
  usual: number;
  isOn: boolean;
  /** YYYY-MM-DD */
  today: string;
}

/** Talks shown at once, and how many more at a time. */
const AT_ONCE = 20;

/** The talks to come, by day, with how long before each it is reminded of. */
export function UpcomingList({ upcoming, usual, isOn, today }: UpcomingListProps): JSX.Element {
  const [most, setMost] = useState(AT_ONCE);
  const shown = upcoming.slice(0, most);
  const days = [...Map.groupBy(shown, ({ startsAt }) => localDay(startsAt))];
  return (
    <section className={page['section']} aria-labelledby="upcoming">
      <h2 id="upcoming">{say('reminders.toCome')}</h2>
      {upcoming.length === 0 && (
        <p className={page['quiet']}>{isOn ? say('reminders.noneOn') : say('reminders.noneOff')}</p>
      )}
      {days.map(([day, talks]) => (
        <div key={day}>
          <h3 className={page['month']}>{day === today ? say('reminders.today') : longDay(day)}</h3>
          <ul className={page['list']}>
            {talks.map((talk) => (
              <TalkLine key={talk.id} talk={talk} usual={usual} />
            ))}
          </ul>
        </div>
      ))}
      {upcoming.length > most && (
        <button type="button" className={page['more']} onClick={() => setMost(most + AT_ONCE)}>
          {say('act.showMore')}
        </button>
      )}
    </section>
  );
}

function TalkLine({ talk, usual }: { talk: UpcomingView; usual: number }): JSX.Element {
  const { undoable } = useActs();
  const isNeutral = useNeutral();
  const { id, personId, personName, title, startsAt } = talk;
  const who = personName ?? (talk.name || talk.email || title || say('reminders.aTalk'));
  const name = discreet(who, isNeutral);
  return (
    <li className={page['spread']}>
      <span>
        <time dateTime={new Date(startsAt).toISOString()}>{timeOfDay(startsAt)}</time>{' '}
        {personId === null ? (
          <span dir="auto">{name}</span>
        ) : (
          <a href={hashOf({ page: 'person', id: personId })} dir="auto">
            {name}
          </a>
        )}{' '}
        {!isNeutral && title !== who && (
          <span className={page['hint']} dir="auto">
            {title}
          </span>
        )}
      </span>
      <span className={page['row']}>
        {personId !== null && <LeadOf talk={talk} personId={personId} name={name} usual={usual} />}
        <button
          type="button"
          className={page['small']}
          onClick={() =>
            undoable(() =>
              call('record.change', { table: 'upcoming', id, fields: { source: 'refused' } }),
            )
          }
        >
          {say('reminders.notOneOnOne')}
          <span className="visually-hidden">
            {say('reminders.whichTalk', { name, when: momentWords(startsAt) })}
          </span>
        </button>
      </span>
    </li>
  );
}

interface LeadOfProps {
  talk: UpcomingView;
  personId: string;
  name: string;
  usual: number;
}

/** How long before talks with this person; as before any, unless it was said otherwise. */
function LeadOf({ talk, personId, name, usual }: LeadOfProps): JSX.Element {
  const { undoable } = useActs();
  const { isOwnLead, leadMinutes } = talk;
  return (
    <select
      className={styles['lead']}
      aria-label={say('reminders.leadWith', { name })}
      value={isOwnLead ? leadMinutes : ''}
      onChange={({ target: { value } }) =>
        undoable(() =>
          call('person.lead', { id: personId, minutes: value === '' ? null : Number(value) }),
        )
      }
    >
      <option value="">{say('reminders.asUsual', { n: usual })}</option>
      {leadsWith(leadMinutes).map((minutes) => (
        <option key={minutes} value={minutes}>
          {say('span.minutes', { n: minutes })}
        </option>
      ))}
    </select>
  );
}
