import type { JSX } from 'react';
import { relativeDay } from '../../components/promise-age.ts';
import type { PersonOverview } from '../../store/timeline.ts';
import { counted } from '../../components/change-words.ts';
import { nameOf } from './people-order.ts';
import { RELATION_WORDS } from './relation-words.ts';
import { hashOf } from './route.ts';
import { LINE } from './use-keys.ts';
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
            <span className={page['quiet']}> {RELATION_WORDS[person.relation]}</span>
          )}
        </span>
        <span className={styles['when']}>
          {lastOn === null ? 'no talk noted' : relativeDay(lastOn, today)}
        </span>
        {open !== '' && <span className={styles['open']}>{open}</span>}
      </a>
    </li>
  );
}

function openWords({ openMine, openTheirs, topics }: PersonOverview): string {
  const parts = [
    openMine === 0 ? '' : `you promised ${openMine}`,
    openTheirs === 0 ? '' : `they promised ${openTheirs}`,
    topics === 0 ? '' : `${counted(topics, 'thing', 'things')} to raise`,
  ];
  return parts.filter((part) => part !== '').join(' · ');
}
