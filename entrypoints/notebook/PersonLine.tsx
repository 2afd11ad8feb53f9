import type { JSX } from 'react';
import type { PersonOverview } from '../../store/timeline.ts';
import { counted } from '../../components/change-words.ts';
import { nameOf } from './people-order.ts';
import { hashOf } from './route.ts';
import { LINE } from './use-keys.ts';
import { say } from '../../language/say.ts';
import { relativeDay } from '../../language/dates.ts';
import page from './Page.module.css';
import styles from './PersonLine.module.css';

export interface PersonLineProps {
  overview: PersonOverview;
  today: string;
}

/** One person in a list: who they are, when the two last talked, and what is open between them. */
export function PersonLine({ overview, today }: PersonLineProps): JSX.Element {
  const { person, lastOn } = overview;
  const open = openWords(overview);
  return (
    <li className={styles['item']}>
      <a
        className={`${page['line']} ${styles['line']}`}
        href={hashOf({ page: 'person', id: person.id })}
        {...{ [LINE]: '' }}
      >
        <span className={styles['who']}>
          <span className={page['name']} dir="auto">
            {nameOf(person)}
          </span>
          {person.relation && (
            <span className={page['quiet']}> {say(`relation.${person.relation}.listed`)}</span>
          )}
        </span>
        <span className={styles['when']}>
          {lastOn === null ? say('people.noTalk') : relativeDay(lastOn, today)}
        </span>
        {open !== '' && <span className={styles['open']}>{open}</span>}
      </a>
    </li>
  );
}

function openWords({ openMine, openTheirs, topics }: PersonOverview): string {
  const parts = [
    openMine === 0 ? '' : say('people.youPromised', { n: openMine }),
    openTheirs === 0 ? '' : say('people.theyPromised', { n: openTheirs }),
    counted('count.toRaise', topics),
  ];
  return parts.filter((part) => part !== '').join(' · ');
}
