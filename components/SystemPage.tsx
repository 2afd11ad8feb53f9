import type { JSX } from 'react';
import { systems } from '../content/corpus.ts';
import type { System } from '../content/principle.ts';
import { PrincipleList } from './PrincipleList.tsx';
import styles from './Library.module.css';

export interface SystemPageProps {
  system: System;
  onOpen: (id: string) => void;
}

/** One system as a whole: what it is, where it is from, its principles in order. */
export function SystemPage({ system, onOpen }: SystemPageProps): JSX.Element {
  const { title, about, from, parts } = systems[system];
  return (
    <section className={styles['page']} aria-labelledby="system">
      <h2 id="system" className={styles['title']}>
        {title}
      </h2>
      <p>{about}</p>
      <p className={styles['from']}>{FROM[from]}</p>
      {parts.map((part) => (
        <section key={part.title} className={styles['part']}>
          {parts.length > 1 && <h3>{part.title}</h3>}
          <PrincipleList principles={part.principles} onOpen={onOpen} />
        </section>
      ))}
    </section>
  );
}

const FROM = {
  interview: 'From the interview with Ethan Evans, in our words.',
  elsewhere: 'Not from the interview: from research and from people who have done it, each named.',
} as const;
