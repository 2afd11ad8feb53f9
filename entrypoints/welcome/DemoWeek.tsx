import type { JSX } from 'react';
import { timeOfDay, weekday } from '../../language/dates.ts';
import { say } from '../../language/say.ts';
import type { DemoDay, DemoEvent } from './demo-week.ts';
import { startOf } from './demo-week.ts';
import styles from './Demo.module.css';

export interface DemoWeekProps {
  week: readonly DemoDay[];
  open: DemoEvent | null;
  onOpen: (event: DemoEvent) => void;
}

/** A week as a calendar shows it: a column a day, or, where there is no room, one below the other. */
export function DemoWeek({ week, open, onOpen }: DemoWeekProps): JSX.Element {
  return (
    <ol className={styles['week']} aria-label={say('welcome.look.week')}>
      {week.map(({ day, isToday, events }) => (
        <li key={day} className={styles['day']} aria-current={isToday ? 'date' : undefined}>
          <p className={styles['date']}>{weekday(day)}</p>
          <ul>
            {events.map((event) => (
              <li key={event.title}>
                <button
                  type="button"
                  className={styles['event']}
                  aria-pressed={event.title === open?.title}
                  onClick={() => onOpen(event)}
                >
                  <span className={styles['time']}>{timeOfDay(startOf(event))}</span>{' '}
                  <span>{say(`welcome.event.${event.title}`)}</span>
                </button>
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ol>
  );
}
